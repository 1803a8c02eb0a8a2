"""Whether a speaker is said to have confirmed something, or not to have. Compares no figures and knows no progress.

"NIS confirmed" and "NIS has not confirmed" contradict each other only as words of one speaker on one thing: that two
speakers differ in what they confirm is no news. What "has not confirmed these numbers" is of stands in the sentence
before it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.matching.words.hints import folded, has_one_of
from factcheck.matching.words.words import PlacedWord


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


def find_stance(text: str, said: PlacedWord | None = None) -> Stood | None:
    """Return the text's own stance: not confirmed before confirmed before held; stated where somebody says it.

    `said`: the text's first verb of saying.
    """
    lower = folded(text)
    if has_one_of(lower, _CONFIRMING_HINTS):
        if not_so := _NOT.search(text):
            return Stood(*not_so.span(), Stance.NOT_CONFIRMED)
        for confirmed in _YES.finditer(text):
            if not _CONDITION.search(text[max(0, confirmed.start() - 32) : confirmed.start()]):
                return Stood(*confirmed.span(), Stance.CONFIRMED)
    if has_one_of(lower, _HELD_HINTS) and (held := _HELD.search(text)):
        return Stood(*held.span(), Stance.HELD)
    return Stood(said.start, said.end, Stance.STATED) if said else None


def refers_back(following: str) -> Stood | None:
    """Return the stance that a sentence takes on the figures of the one before it, or None."""
    link = _LINK.match(following)
    at = link.end() if link else 0
    back = _REFERS_BACK.search(following, at)
    return Stood(*back.span("stance"), Stance.NOT_CONFIRMED, back["who"]) if back else None
