"""Names as they stand in a running text: runs of capitalised words, and which of them are persons or bodies.

Knows no name. Does not say which names mean the same: that is `aliases.py`'s.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.words import words
from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.intake.tables.abbreviations import SENTENCE_STARTERS, TITLES
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    BODY_NOUNS,
    NOT_A_SPEAKER,
    OFFICE_NOUNS,
    OFFICIAL_BODIES,
    PERSON_NOUNS,
    SPEECH_VERBS,
)

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_NAME_JOINERS = words("of for de da di du van von der bin al el")
_PARTICLES = _NAME_JOINERS - words("of for")
_ROLES = (
    PERSON_NOUNS | OFFICE_NOUNS | TITLES | words("mr mrs ms mx dr sir lord lady dame sister father pope king queen")
)
_BODIES = BODY_NOUNS | OFFICIAL_BODIES
_NAMED_BEHIND = words("agency newspaper broadcaster outlet institute company party operator channel website airline")
"""Kinds of bodies that stand before their name in small letters: `news agency Yonder`."""
_ROLES_BEFORE = _ROLES | _NAMED_BEHIND
_NO_NAME_FIRST = SENTENCE_STARTERS | NOT_A_SPEAKER | ADVERBIALS
"""Words that open a sentence and no name."""
_POSSESSIVE = re.compile(r"['’]s?$")
_AGE = re.compile(r", \d{2},")
_MAX_PERSON = 4


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a text with its offsets (code points, half-open)."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """Lower case, without a possessive ending."""
        return _POSSESSIVE.sub("", self.text.lower())


@dataclass(frozen=True, slots=True)
class NameRun:
    """Capitalised words one behind the other, with the role or title in front of them apart."""

    title: tuple[NameWord, ...]
    name: tuple[NameWord, ...]
    person: bool

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.name[0].start

    @property
    def end(self) -> int:
        """Where the name ends, without a possessive ending."""
        last = self.name[-1]
        return last.start + len(_POSSESSIVE.sub("", last.text))


def surface(text: str, run: NameRun) -> str:
    """The name as written, on one line."""
    return " ".join(text[run.start : run.end].split())


def runs_of(text: str) -> list[NameRun]:
    """Return the runs of capitalised words of a text, in order."""
    found = []
    for run in _capitalised(text):
        split = max((i + 1 for i, w in enumerate(run) if _is_role(w)), default=0)
        title, name = run[:split], run[split:]
        if title and name and name[0].text == "of":  # `Secretary of Defence Ada Brook`
            title, name = run[:-2], run[-2:] if len(name) > 3 else []
        elif title:
            of = next((i for i, w in enumerate(name) if w.text == "of"), len(name))
            name = name[:of]  # `President Ada Brook of Lorn`
        if not name:
            continue
        before = text[max(0, run[0].start - 40) : run[0].start].split()
        if before and not title and before[-1] in _ROLES_BEFORE and text[run[0].start - 1] == " ":
            title = [NameWord(before[-1], run[0].start - 1 - len(before[-1]), run[0].start - 1)]
        described = bool(before) and before[-1].endswith(",") and before[-1][:-1] in _ROLES
        found.append(NameRun(tuple(title), tuple(name), _is_person(text, title, name, described)))
    return found


def _is_role(word: NameWord) -> bool:
    return any(part in _ROLES for part in word.low.strip(".").split("-"))


def _capitalised(text: str) -> Iterator[list[NameWord]]:
    run: list[NameWord] = []
    for found in _WORD.finditer(text):
        if not run and not text[found.start()].isupper():
            continue
        word = NameWord(found.group(), found.start(), found.end())
        between = text[run[-1].end : word.start] if run else ""
        title_stop = between == ". " and run[-1].low in TITLES
        if run and ((between != " " and not title_stop) or run[-1].text.endswith(("'s", "’s"))):
            yield from _trimmed(run)
            run = []
        if word.text[0].isupper() or (run and word.text in _NAME_JOINERS):
            run.append(word)
        elif run:
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _trimmed(run: list[NameWord]) -> Iterator[list[NameWord]]:
    """Without what opens a sentence in front and what joins names behind; nothing if nothing is left."""
    while run and (run[0].low in _NO_NAME_FIRST and not run[0].text.isupper()):
        run = run[1:]
    while run and (run[-1].text in _NAME_JOINERS or (len(run) > 1 and run[-1].low in WEEKDAYS)):
        run = run[:-1]
    if run:
        yield run


def _is_person(text: str, title: Sequence[NameWord], name: Sequence[NameWord], described: bool) -> bool:
    if any(w.low in _BODIES or w.text in _PARTICLES for w in name):
        return False
    if len(name) > _MAX_PERSON or any(w.text.isupper() and len(w.text) > 1 for w in name):
        return False
    if title:
        return title[-1].low not in _NAMED_BEHIND
    behind = text[name[-1].end : name[-1].end + 30]
    following = behind.split()
    return len(name) > 1 and (
        (described and behind.startswith(","))
        or bool(_AGE.match(behind))
        or bool(following and behind[0] == " " and following[0] in SPEECH_VERBS)
    )


def body_head(run: NameRun) -> str | None:
    """The noun by which a body is taken up again: `ministry` of `Ministry of Defence` and of `Defence Ministry`."""
    if len(run.name) < 2:
        return None
    of = next((i for i, w in enumerate(run.name) if w.text in ("of", "for")), len(run.name))
    if of > 1 and run.name[of - 1].low in _BODIES:
        return run.name[of - 1].low
    if run.name[0].low in _BODIES and len(run.name) > 2 and run.name[1].text in ("of", "for"):
        return run.name[0].low
    return None
