"""Annotation sets of bundles, for tests that look at one format and not at what is read out of texts for it."""

from collections.abc import Collection
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.names.alias import alias_key
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import format_named


class EachForThemselves:
    """Takes every claimant at its word: each name is somebody of its own."""

    def speaker_name(self, claim: Claim) -> str:
        return claim.claimant.surface if claim.claimant else ""

    def speaker_key(self, claim: Claim) -> str:
        return alias_key(self.speaker_name(claim))

    def same_speaker(self, one: Claim, other: Claim) -> bool | None:
        return self.speaker_key(one) == self.speaker_key(other) or None


class NothingRead:
    """Knows nobody by another name, and of no origins."""

    @property
    def who(self) -> "EachForThemselves":
        return EachForThemselves()

    def origins(self, claims: Collection[UUID]) -> str:
        del claims
        return ""


def exported(bundle: Bundle, form: str, reviewer: str = "ann") -> bytes:
    """The whole set in a format, as a reviewer sees the review."""
    return b"".join(format_named(form).exporter()(Seen(bundle, reviewer), NothingRead()))
