"""What kind of speaker a name or description stands for, and by what pronoun it is taken up. Finds no speakers."""

from collections.abc import Sequence
from enum import Enum

from factcheck.domain.claim import ClaimantKind
from factcheck.domain.words import words
from factcheck.intake.speech.nouns import DETERMINERS, PROFESSIONS_PLURAL
from factcheck.intake.tables.media import NEWSPAPER_NOUNS, WIRES
from factcheck.intake.tables.speech import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    OFFICE_NOUNS,
    OFFICIAL_BODIES,
    PERSON_NOUNS,
)

_ALSO_OTHER_THINGS = words("record review guard network mail star standard reporter inquirer today mirror post")
"""Newspapers are called so, and so is much else."""


_DEFINITE = words("the its his her their our")


class Sort(Enum):
    """What pronoun a speaker is taken up by."""

    PERSON = "he"
    GROUP = "they"
    THING = "it"


def kind_of(surface: Sequence[str]) -> ClaimantKind:
    """What kind of speaker these words name.

    A carrier counts before an institution, an unnamed group before the office it belongs to.
    """
    low = [w.lower().replace("’", "'").removesuffix("'s").strip(".") for w in surface]
    names = [w for w in surface if w[:1].isupper() and w.lower() not in DETERMINERS]
    heads = _heads(low)
    groups = {
        w
        for w, written in zip(heads, surface, strict=False)
        if _is_group(w) and (written.islower() or len(heads) == 1 or written is surface[0])
    }
    if any(w in WIRES for w in surface) or _is_carrier(low, heads):
        return ClaimantKind.OUTLET
    if groups:
        return ClaimantKind.OFFICIAL if groups & {"authorities", "prosecutors", "police"} else ClaimantKind.UNNAMED
    if _is_document(heads):
        return ClaimantKind.DOCUMENT
    if any(w in PERSON_NOUNS or w in OFFICE_NOUNS for w in heads):
        proper = [w for w in names if w.lower() not in PERSON_NOUNS and w.lower() not in OFFICE_NOUNS]
        if not proper and any(w.startswith("spokes") for w in heads):
            return ClaimantKind.UNNAMED
        if low and low[0] in ("a", "an", "one", "another", "some"):
            return ClaimantKind.UNNAMED if not proper or surface[-1].islower() else ClaimantKind.NAMED
        if any(w in OFFICE_NOUNS for w in heads):
            return ClaimantKind.OFFICIAL
        return ClaimantKind.NAMED if proper else ClaimantKind.UNNAMED
    if any(w in OFFICIAL_BODIES for w in heads):
        return ClaimantKind.OFFICIAL
    known = low and low[0] in _DEFINITE and any(w in BODY_NOUNS for w in heads)  # `the company` is one that was named
    return ClaimantKind.NAMED if names or known else ClaimantKind.UNNAMED


def _is_document(heads: Sequence[str]) -> bool:
    """`court papers` are a document, the `Survey Office` is none."""
    at = max((i for i, w in enumerate(heads) if w in DOCUMENT_NOUNS), default=None)
    behind = () if at is None else heads[at + 1 :]
    body = any(w in BODY_NOUNS or w in PERSON_NOUNS or _is_group(w) for w in behind)
    return at is not None and not body and not any(w in OFFICE_NOUNS for w in heads)


def _is_group(word: str) -> bool:
    return word in GROUP_NOUNS or word.endswith(PROFESSIONS_PLURAL)


def _heads(low: Sequence[str]) -> list[str]:
    """The words before the first `of`, `for` or `from`: `officials of the ministry` are officials."""
    for i, word in enumerate(low):
        if word in ("of", "for", "from", "in", "at", "by", "on") and i:
            return list(low[:i])
    return list(low)


def _is_carrier(low: Sequence[str], heads: Sequence[str]) -> bool:
    if not heads:
        return False
    if heads[-1] == "reports":
        return any(w in ("media", "news", "press") for w in heads)
    if "news" in heads and any(
        w in ("agency", "agencies", "outlet", "outlets", "site", "service", "channel") for w in low
    ):
        return True
    if heads[-1] in ("television", "radio", "tv", "press") and len(heads) > 1:
        return True
    if any(
        w in ("media", "newspaper", "newspapers", "broadcaster", "outlets", "outlet", "tabloid", "newswire")
        for w in heads
    ):
        return True
    return len(heads) > 1 and heads[0] == "the" and heads[-1] in NEWSPAPER_NOUNS - _ALSO_OTHER_THINGS


def sort_of(surface: Sequence[str]) -> Sort:
    """By what pronoun the speaker is taken up; a bare name of two or three words is a person's."""
    low = [w.lower().replace("’", "'") for w in surface]
    heads = _heads([w for w in low if not w.endswith("'s")])
    kind = kind_of(surface)
    if any(_is_group(w) for w in heads):
        return Sort.THING if heads[-1] == "media" else Sort.GROUP
    if kind in (ClaimantKind.OUTLET, ClaimantKind.DOCUMENT):
        return Sort.THING
    if heads and heads[-1] in BODY_NOUNS:
        return Sort.THING
    if any(w in PERSON_NOUNS or w in OFFICE_NOUNS for w in heads):
        return Sort.PERSON
    if any(w in BODY_NOUNS or w in OFFICIAL_BODIES for w in heads) or any(w.isupper() and len(w) > 1 for w in surface):
        return Sort.THING
    names = [w for w in surface if w[:1].isupper() and w.lower() != "the"]
    if low and low[0] == "the":
        return Sort.THING
    return Sort.PERSON if 2 <= len(names) <= 4 else Sort.THING
