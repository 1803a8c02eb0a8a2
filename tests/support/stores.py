"""Opens stores for tests that do not look into the archive as the program does: by plain words, quickly."""

import re
from collections.abc import Sequence
from pathlib import Path

from factcheck import store
from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.text.folding import fold
from factcheck.review.ports import SearchTerms, Store

_WORD = re.compile(r"\w+")


def _plain(text: str) -> Sequence[str]:
    return _WORD.findall(fold(text).text)


PLAIN_TERMS = SearchTerms("plain words 1", _plain)
"""Words as they stand, without case and accents."""


def open_store(
    path: Path, *, terms: SearchTerms = PLAIN_TERMS, clock: Clock | None = None, uids: UidFactory | None = None
) -> Store:
    """Open the database at `path`."""
    opened: Store = store.open_store(path, terms=terms, clock=clock, uids=uids)
    return opened
