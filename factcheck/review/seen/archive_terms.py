"""By which terms the archive finds a claim: those that matching compares. Loads matching when the first text comes."""

from collections.abc import Sequence

from factcheck.matching.words.terms_version import TERMS_VERSION
from factcheck.review.ports import SearchTerms


def _terms(text: str) -> Sequence[str]:
    from factcheck.matching.words.tokens import terms

    return terms(text)


ARCHIVE_TERMS = SearchTerms(f"stems {TERMS_VERSION}", _terms)
"""What the program opens its store with."""
