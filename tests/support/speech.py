"""Who says the sentences of a text, without the rest of what is read of them."""

from collections.abc import Sequence

from factcheck.domain.claim import Claimant
from factcheck.intake.speech.speakers import sayings


def claimants(paragraphs: Sequence[Sequence[str]]) -> list[list[Claimant | None]]:
    """The claimant of every sentence, paragraph by paragraph; None where the article asserts."""
    return [[saying.claimant for saying in paragraph] for paragraph in sayings(paragraphs)]
