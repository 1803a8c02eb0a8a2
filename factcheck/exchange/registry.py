"""Which formats there are. The one place that knows them all; loads a format's module only when it is asked for."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.names.who import WhoIsWho
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.domain.text.nearest import did_you_mean


class FromTexts(Protocol):
    """What is read out of a review's texts and not kept of it. Only what a format asks for is read."""

    @property
    def who(self) -> WhoIsWho:
        """Who is who, with what the reviewer has said of it."""
        ...

    def origins(self, claims: Collection[UUID]) -> str:
        """How many outlets and origins these claims and what corresponds to them have; "" for one outlet."""
        ...


Exporter = Callable[[Seen, FromTexts], Iterator[bytes]]
"""From a review, as the reviewer who asks sees it, to the bytes of the file, piece by piece."""
Importer = Callable[[bytes, str], Bundle]
"""From a file's bytes and its name (for errors) to a review."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name on the command line, the file's suffix, what it is for, and whether it is read too."""

    name: str
    suffix: str
    purpose: str
    module: str
    reads: bool = False

    def exporter(self) -> Exporter:
        """The function that writes it."""
        export: Exporter = import_module(self.module).export
        return export

    def importer(self) -> Importer:
        """The function that reads it. Raises FactcheckError for a format that is only written."""
        if not self.reads:
            raise FactcheckError(f"{self.name} is only written, not read", f"import one of: {', '.join(readable())}")
        parse: Importer = import_module(self.module).parse
        return parse


FORMATS: dict[str, Format] = {
    f.name: f
    for f in (
        Format(
            "jsonl", ".jsonl", "native: the whole review, lossless; can be imported", "factcheck.exchange.jsonl", True
        ),
        Format("csv", ".csv", "one row a claim, for spreadsheets", "factcheck.exchange.csv_rows"),
        Format("memo", ".md", "the editor's page: conflicts first, for people", "factcheck.exchange.memo"),
    )
}


def readable() -> list[str]:
    """Names of the formats that can be imported."""
    return [f.name for f in FORMATS.values() if f.reads]


def format_named(name: str) -> Format:
    """Return the format. Raises FactcheckError naming the nearest ones."""
    if name in FORMATS:
        return FORMATS[name]
    raise FactcheckError(f"no format {name!r}", did_you_mean(name, FORMATS, f"formats are: {', '.join(FORMATS)}"))


def format_of_file(name: str) -> Format:
    """Return the format a file name's suffix stands for. Raises FactcheckError if none does."""
    for known in FORMATS.values():
        if name.endswith(known.suffix):
            return known
    raise FactcheckError(f"cannot tell the format of {name}", f"import a file that ends in {_suffixes()}")


def _suffixes() -> str:
    return " or ".join(FORMATS[n].suffix for n in readable())
