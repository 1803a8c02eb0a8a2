"""Which terms of a text only say who said it ("…, the ministry said on Friday"; "according to the agency").

Knows a few turns of phrase, no grammar, and names nobody: claimants are found at intake. Two reports of one assertion
often name different speakers, so these terms should tell less about whether claims correspond.
"""

import re
from collections.abc import Iterable

from factcheck.domain.words import words
from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.domain.words.saying import past_of
from factcheck.matching.words.tokens import terms

MAX_SPEAKER = 9
"""Words before the verb that may name the speaker; more is a clause."""

_DAY = rf"(?:{'|'.join(day.capitalize() for day in WEEKDAYS)})"
_SAID = (
    rf"(?:{'|'.join(sorted(past_of(words('say add report note state claim'))))}|saying"
    r"|told (?:[A-Z][\w.]*(?: [A-Z][\w.]*)*|reporters|journalists|the \w+(?: \w+)?))"
)
_SPEECH = re.compile(
    rf"(?:^|[,;:\"”] ?)\s*(?P<past>(?:[\w’'.\-]+ ){{1,{MAX_SPEAKER}}}?{_SAID}\b"
    rf"(?: (?:on |late |early )?{_DAY})?(?: (?:in|at) an? [a-z]+(?: [a-z]+)?)?(?: that)?)"
    # In the present tense only at the end: a headline's "France says …" is about France.
    r"|[,\"”] ?(?P<present>(?:[\w’'.\-]+ ){1,6}?(?:says|say|reports)(?=[.,]|$))"
)
_SOURCE = re.compile(r"\b(?:[Aa]ccording to [^,.;]{1,70}|[Cc]iting [^,.;]{1,60})")
LONGEST = 4000
"""Characters of a text that are looked at: what says who spoke stands at either end of a sentence, not beyond these."""


def only_attributing(text: str, told: Iterable[str] | None = None) -> frozenset[str]:
    """Return the terms of `text` that occur only in words saying who said it; none where nothing else is there.

    `told`: its terms, where they are known already.
    """
    spans = [m.span(m.lastgroup or 0) for m in _SPEECH.finditer(text[:LONGEST])]
    spans += [m.span() for m in _SOURCE.finditer(text[:LONGEST])]
    if not spans:
        return frozenset()
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    asserted = set(terms("".join(rest)))
    every = frozenset(terms(text) if told is None else told)
    return every - asserted if asserted & every else frozenset()
