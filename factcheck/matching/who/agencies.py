"""Names of news agencies in a text: those of the table, and those that the review itself calls news agencies.

Does not tell a credit from a mention (`credits.py`).
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.matching.who.bodies import describe
from factcheck.matching.words.tables import agency_names

_CALLED_SO = re.compile(
    r"\b(?:[Nn]ews|[Ww]ire|[Pp]ress) (?:agency|service) (?P<after>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?)"
    r"|\b(?P<before>[A-ZÀ-Þ][\w-]*) [Nn]ews (?:agency|service)\b(?! [A-ZÀ-Þ])"
)
"""`the news agency Corvane`, `Corvane news agency`."""


class Agencies:
    """The agencies that are known in a review.

    Args:
        texts: What may call somebody a news agency: claims, or the words for who says them.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._names = dict(agency_names())
        for text in texts:
            if "agency" not in text and "service" not in text:
                continue
            for found in _CALLED_SO.finditer(text):
                name = found["after"] or found["before"]
                if describe(name).country is None:  # `the Korean news agency`
                    self._names.setdefault(name, name)
        longest_first = sorted(self._names, key=lambda n: (-len(n), n))
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")

    def in_text(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Yield the agencies named as (name it goes by, start, end), from left to right."""
        for found in self._pattern.finditer(text):
            yield self._names[found[0]], found.start(), found.end()

    def named(self, text: str) -> str | None:
        """The agency that these words are the name of, and nothing else."""
        return self._names.get(text) or self._names.get(text.removeprefix("the ").removeprefix("The "))
