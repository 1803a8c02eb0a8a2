"""Which file types are offered, by suffix. One module a format; a new one is added to `READERS` and nowhere else.

Does not decide what is furniture or a claim: a reader only turns bytes into text.
"""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from factcheck.domain.errors import FactcheckError
from factcheck.intake.readers.reading import Reading
from factcheck.intake.readers.text import read_text

Reader = Callable[[bytes, str, int], Reading]

READERS: Mapping[str, Reader] = MappingProxyType({".txt": read_text, ".text": read_text, "": read_text})
"""Suffix (lower case, with its dot; empty for none) → reader `(data, name, max_characters) -> Reading`."""


def reader_for(name: str) -> Reader:
    """Return the reader for a file's name; FactcheckError, naming what is supported, if its type has none."""
    suffix = PurePath(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        offered = ", ".join(sorted(s for s in READERS if s))
        raise FactcheckError(
            f"{name}: files of type {suffix} are not supported", f"save the page as plain text ({offered})"
        )
    return reader
