"""Which formats there are. The one place that knows them all; loads a format's module only when it is asked for."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.names.who import WhoIsWho
from factcheck.domain.review import Bundle
from factcheck.domain.text.nearest import did_you_mean

Exporter = Callable[[Bundle, str], Iterator[bytes]]
"""From a whole review and the name of the reviewer who asks to the bytes of the file, piece by piece."""
OriginLine = Callable[[Collection[UUID]], str]
"""From claims to how many outlets and origins they and what corresponds to them have, in words; "" for one outlet."""
OriginsExporter = Callable[[Bundle, str, OriginLine, WhoIsWho], Iterator[bytes]]
"""The same for a format that says where claims come from, and puts together those of one speaker."""
Importer = Callable[[bytes, str], Bundle]
"""From a file's bytes and its name (for errors) to a review."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name on the command line, the file's suffix, and what it is for.

    `origins`: it says where claims come from and puts them together by who says them, and is told so when it is
    written.
    """

    name: str
    suffix: str
    purpose: str
    module: str
    reads: bool = False
    origins: bool = False

    def exporter(self) -> Exporter:
        """The function that writes it."""
        export: Exporter = import_module(self.module).export
        return export

    def origins_exporter(self) -> OriginsExporter:
        """The function that writes it, for a format with `origins`."""
        export: OriginsExporter = import_module(self.module).export
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
        Format(
            "memo",
            ".md",
            "the editor's page: conflicts first, for people",
            "factcheck.exchange.memo",
            origins=True,
        ),
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
