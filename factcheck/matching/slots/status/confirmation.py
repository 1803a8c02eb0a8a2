"""Whether a speaker is said to have confirmed something, or not to have. Compares no figures and knows no progress.

"NIS confirmed" and "NIS has not confirmed" contradict each other only as words of one speaker on one thing: that two
speakers differ in what they confirm is no news. What "has not confirmed these numbers" is of stands in the sentence
before it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from factcheck.matching.slots.speakers import saying
from factcheck.matching.words.hints import folded, has_one_of
from factcheck.matching.words.words import content_of, shared_share

OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's telling words, without those of confirming, that the other must have."""


class Stance(StrEnum):
    """How firmly a speaker stands by a claim."""

    CONFIRMED = "confirmed"
    STATED = "stated"
    HELD = "held likely"
    NOT_CONFIRMED = "not confirmed"


@dataclass(frozen=True, slots=True)
class Stood:
    """A stance and the words that say so: code points; `who`: the words before them, if they name anybody."""

    start: int
    end: int
    stance: Stance
    who: str | None = None


_VERB = r"(?:confirm|verif(?:y|ied|ies)|corroborat|authenticat)\w*"
_NOT = re.compile(
    rf"\b(?:(?:ha(?:s|ve|d)|did|does|do|could|can|was|were|is|are|would)\s*(?:not|n['’]t)"
    r"|cannot|can neither|never|neither)"
    rf"\s+(?:\w+ly\s+|yet\s+|be\s+|been\s+|so far\s+)*{_VERB}|\bunconfirmed\b|\bunverified\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\bconfirm(?:s|ed|ing|ation)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|once|when|until|to be|not|n['’]t|unless|yet|neither|nor|fully)\b[^.;]{0,24}$", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:believ|estimat|expect|suspect|suggest|assum|think|fear|predict)\w*", re.IGNORECASE)
_HELD_HINTS = ("believ", "estimat", "expect", "suspect", "suggest", "assum", "think", "fear", "predict")
_CONFIRMING_HINTS = ("confirm", "verif", "corroborat", "authenticat")
"""Letters that stand in whatever the expressions match (`hints.py`)."""
_REFERS_BACK = re.compile(
    rf"(?:^|\b)(?P<who>[A-Z][^.;:]{{1,60}}?)\s+(?P<stance>(?:ha(?:s|ve|d)|did|could|can)\s*(?:not|n['’]t)\s+(?:\w+ly\s+|yet\s+)*{_VERB})"
    r"\s+(?:these|those|the|that|this|either)\s+(?:\w+\s+)?(?:number|figure|total|report|claim|estimate)s?\b"
)
_LINK = re.compile(r"^(?:However|But|Yet|Still|So far|Meanwhile),?\s+", re.IGNORECASE)


@lru_cache(maxsize=65536)
def stance_of(text: str) -> Stood | None:
    """Return the text's own stance: not confirmed before confirmed before held; stated where somebody says it."""
    lower = folded(text)
    if has_one_of(lower, _CONFIRMING_HINTS):
        if found := _NOT.search(text):
            return Stood(*found.span(), Stance.NOT_CONFIRMED)
        for found in _YES.finditer(text):
            if not _CONDITION.search(text[max(0, found.start() - 32) : found.start()]):
                return Stood(*found.span(), Stance.CONFIRMED)
    if has_one_of(lower, _HELD_HINTS) and (found := _HELD.search(text)):
        return Stood(*found.span(), Stance.HELD)
    said = saying(text)
    return Stood(said.start, said.end, Stance.STATED) if said else None


@lru_cache(maxsize=65536)
def refers_back(following: str) -> Stood | None:
    """Return the stance that a sentence takes on the figures of the one before it, or None."""
    link = _LINK.match(following)
    at = link.end() if link else 0
    found = _REFERS_BACK.search(following, at)
    return Stood(*found.span("stance"), Stance.NOT_CONFIRMED, found["who"]) if found else None


def one_matter(a: str, b: str) -> bool:
    """Whether two texts are about one thing, apart from its being confirmed."""
    mine, theirs = (frozenset(w for w in content_of(t) if not re.match(r"confirm|verif|corrob", w)) for t in (a, b))
    return len(mine & theirs) >= 2 and shared_share(mine, theirs) >= OTHERWISE_ALIKE
