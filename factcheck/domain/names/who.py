"""What can be asked about who is who in a review, by those who may not know how it is answered. Answers nothing."""

from typing import Protocol

from factcheck.domain.claim import Claim


class WhoIsWho(Protocol):
    """Who is who in a review, as one reviewer sees it."""

    def speaker_key(self, claim: Claim) -> str:
        """What the claims of one speaker have in common; "" where the article itself speaks."""

    def speaker_name(self, claim: Claim) -> str:
        """What to call a claim's speaker; "" where the article itself speaks."""

    def same_speaker(self, one: Claim, other: Claim) -> bool | None:
        """True for one speaker, False for two, None where nobody can tell."""
