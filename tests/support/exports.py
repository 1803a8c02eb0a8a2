"""Annotation sets of bundles, for tests that look at one format and not at what is read out of texts for it."""

from collections.abc import Collection
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.names.alias import alias_key
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import format_named


class NothingRead:
    """Takes every claimant at its word, and knows of no origins."""

    def speaker(self, claim: Claim) -> str:
        return claim.claimant.surface if claim.claimant else ""

    def speaker_key(self, claim: Claim) -> str:
        return alias_key(self.speaker(claim))

    def origins(self, claims: Collection[UUID]) -> str:
        del claims
        return ""


def exported(bundle: Bundle, form: str, reviewer: str = "ann") -> bytes:
    """The whole set in a format, as a reviewer sees the review."""
    return b"".join(format_named(form).exporter()(Seen(bundle, reviewer), NothingRead()))
