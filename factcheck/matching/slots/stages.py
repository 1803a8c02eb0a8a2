"""How far a thing has come by the words beside a figure: planned, being prepared, done, or said not to be done yet.

"sent 10,000 soldiers" is done, "will send" them planned, "has not yet moved them" not yet. "is training them" is none
of these: who has been sent is trained as well. The verb that stands nearest to the figure decides; where none
does, nothing is said. Compares nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.matching.slots.align import Spanned

REACH = 48
"""Characters before and after a figure in which its verb may stand."""


class Phase(StrEnum):
    """How far an action is said to have come."""

    PLANNED = "planned"
    PREPARED = "prepared"
    NOT_YET = "not yet"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage and the words that say so: half-open, code points."""

    start: int
    end: int
    phase: Phase


_MOVED = (
    r"sent|deployed|dispatched|shipped|moved|delivered|transferred|transported|landed|arrived|crossed|left|stationed"
    r"|supplied|handed over|brought|carried|ferried|flown|sailed|marched|put ashore|taken ashore|bought|sold|built"
)
_MOVE = (
    r"send|deploy|dispatch|ship|move|deliver|transfer|transport|land|arrive|cross|leave|supply|bring|carry|ferry|fly"
    r"|hand over|buy|sell|build"
)
_NEVER = r"(?:not|n['’]t|never|yet to|neither)"
_NOT_YET = re.compile(
    rf"\b(?:(?:ha(?:s|ve|d)|did|do|does|was|were|is|are)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+|be\s+)?(?:{_MOVED}|{_MOVE})\b(?:\s+[a-z]+\s+yet\b|\s+yet\b)?"
    rf"|yet to (?:be )?(?:{_MOVED}|{_MOVE})|not yet (?:been )?(?:{_MOVED})"
    rf"|(?:nobody|no one|none) has (?:yet )?(?:{_MOVED}))",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|currently|still)\s+(?:\w+ly\s+)?)?"
    rf"(?:(?:prepar(?:e|es|ed|ing)|read(?:y|ies|ied|ying)) to (?:be )?(?:{_MOVE}|{_MOVED})"
    r"|plan(?:s|ned|ning)? to (?:be )?\w+"
    rf"|(?:to|will|would|could|may|might|can|should)\s+(?:be\s+)?(?:soon\s+)?(?:{_MOVE}|{_MOVED})"
    rf"|decided to (?:{_MOVE})|expects?)\b",
    re.IGNORECASE,
)
_PREPARED = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|currently|still)\s+(?:\w+ly\s+)?)?"
    r"(?:prepar(?:e|es|ed|ing)|train(?:s|ed|ing)?|in training|read(?:y|ies|ied|ying)|hir(?:e|es|ed|ing)"
    r"|recruit(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_DONE = re.compile(rf"\b(?:(?:ha(?:s|ve|d)|already|was|were|been)\s+)*(?:{_MOVED})\b", re.IGNORECASE)
_NOT_DONE_BEFORE = re.compile(
    rf"(?:\b(?:to|will|would|could|may|might|can|being|be|{_NEVER})"
    r"|\b(?:to|will|would|could|may|might|can) (?:soon )?be"
    r"|n['’]t(?: yet)?(?: been)?|\bnot (?:yet )?(?:been )?|\bif)\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|[.!?]\s|\b(?:and that|but|while|whereas|although|which|including|among them)\b")


def stage_beside(text: str, stages: Sequence[Stage], figure: Spanned) -> Stage | None:
    """Return the one of the text's `stages` that what the figure counts is in, or None."""
    lead = _CLAUSE.split(text[max(0, figure.start - REACH) : figure.start])[-1]
    tail = _CLAUSE.split(text[figure.end : figure.end + REACH])[0]
    low, high = figure.start - len(lead), figure.end + len(tail)
    near = [s for s in stages if s.start >= low and s.end <= high and (s.end <= figure.start or s.start >= figure.end)]
    if not near:
        return None
    nearest = min(near, key=lambda s: figure.start - s.end if s.end <= figure.start else s.start - figure.end)
    if nearest.phase in (Phase.PLANNED, Phase.PREPARED):  # "prepared 10,000 soldiers but has not yet moved them"
        after = [s for s in stages if s.phase is Phase.NOT_YET and 0 <= s.start - figure.end <= 2 * REACH]
        return after[0] if after else nearest
    return nearest


def find_stages(text: str) -> tuple[Stage, ...]:
    """Return the words of the text that say how far something has come, in order."""
    stages: list[Stage] = []

    def free(match: re.Match[str]) -> bool:
        return not any(s.start < match.end() and match.start() < s.end for s in stages)

    patterns = (_NOT_YET, Phase.NOT_YET), (_PLANNED, Phase.PLANNED), (_PREPARED, Phase.PREPARED)
    for pattern, phase in (*patterns, (_DONE, Phase.DONE)):
        for match in pattern.finditer(text):
            if not free(match):
                continue
            if phase is Phase.DONE and _NOT_DONE_BEFORE.search(text[max(0, match.start() - 24) : match.start()]):
                continue
            stages.append(Stage(*match.span(), phase))
    return tuple(sorted(stages, key=lambda s: s.start))
