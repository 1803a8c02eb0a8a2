"""Gives back what an article was read from, byte for byte.

Where only its place was kept, it is read there, if it is still the same. Fetches nothing.
"""

import os
from pathlib import Path

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import original_of
from factcheck.review.ports import Store
from factcheck.review.sources.files import open_regular, safe_name, write_atomically


def original_bytes(store: Store, article: Article) -> bytes:
    """Return the bytes.

    Raises FactcheckError where nothing was kept, or where what stands at the place that was kept is not the same.
    """
    original = store.original(article.uid)
    if original is None:
        hint = "it was imported, or taken in before originals were kept; take the page in again in another review"
        raise FactcheckError(f"the original of {article.label} is not kept here", hint)
    if original.data is not None:
        return original.data
    if original.path is None:
        hint = f"it came from {original.url}" if original.url else "it came through standard input"
        raise FactcheckError(f"of the original of {article.label} only the hash is kept", hint)
    path = Path(original.path)
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read() if size == original.size else b""
    if original_of(data).sha256 != original.sha256:
        raise FactcheckError(
            f"{path} has changed since {article.label} was taken in", "only hash and path of the original were kept"
        )
    return data


def write_original(store: Store, article: Article, path: Path | None, *, force: bool) -> tuple[Path, int]:
    """Write the bytes to `path`, or under the source's name in the working directory; return where, and how many."""
    target = path or Path(safe_name(article.source, "original"))
    return target, write_atomically(target, [original_bytes(store, article)], force=force)
