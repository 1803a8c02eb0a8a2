"""Finds quotations in a sentence and compares those of two claims. Finds no speakers and checks no translation.

Verbatim is equal, trimmed is compatible with what was left out, other wording of much the same is compatible too: most
quotations are translated. A conflict is only what turns the sense in nearly the same words: a "not", another figure.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.speakers import speaker_signal
from factcheck.matching.who.speaker import Speaker, same_speaker
from factcheck.matching.words.numbers import find_numbers, value_key
from factcheck.matching.words.tables import stop_words
from factcheck.matching.words.tokens import stem

QUOTATION = "quotation"
FEWEST = 3
"""Words from which a quotation is compared; shorter ones are single terms in quotation marks."""
MOST = 300
"""Words of one quotation, and quotations of one claim, that are compared."""
MOST_QUOTATIONS = 12
MOST_LEFT_OUT = 12
"""Words of what was left out that a note shows."""
OWN_WORDS = 5
"""Words from which the same quotation from two speakers is a contradiction: shorter ones are set phrases."""
NEARLY = 0.7
"""Share of the longer quotation's words in the same order from which one changed word counts."""
REWORDED = 0.4
"""Share of the shorter quotation's telling words from which two are wordings of one."""
_QUOTED = re.compile(
    r"“(?P<curly>[^“”]{2,4000})”|\"(?P<straight>[^\"]{2,4000})\"|«(?P<angled>[^«»]{2,4000})»"
    r"|(?<![\w’])‘(?P<single>[^‘\n]{6,1000}?)’(?!\w)|(?<![\w'])'(?P<typed>[^'\n]{6,1000}?)'(?!\w)"
)
_MARK = re.compile("[“\"«‘']")
"""Begins every quotation."""
_ADDED = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\.\.|…")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NEGATIVE = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: span of what stands between the marks, and its words in lower case without additions in brackets."""

    start: int
    end: int
    words: tuple[str, ...]


@lru_cache(maxsize=65536)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, at most `MOST_QUOTATIONS`; numbers are given by their values."""
    found: list[Quotation] = []
    if not _MARK.search(text):
        return ()
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        words = _words(text[start:end])
        if len(words) >= FEWEST:
            found.append(Quotation(start, end, words[:MOST]))
        if len(found) == MOST_QUOTATIONS:
            break
    return tuple(found)


def _words(quoted: str) -> tuple[str, ...]:
    plain = _ADDED.sub(" ", quoted)
    numbers = {n.start: n for n in find_numbers(plain)}
    found: list[str] = []
    done = 0
    for match in _WORD.finditer(plain):
        if match.start() < done:
            continue
        if number := numbers.get(match.start()):
            found.append("#" + value_key(number.value))
            done = number.end
            continue
        word = match[0].lower().replace("’", "'")
        found.extend(("not",) if word == "cannot" else (word[:-3], "not") if word.endswith("n't") else (word,))
    return tuple(found)


def compare_quotations(
    a: str, b: str, a_speaker: Speaker | None = None, b_speaker: Speaker | None = None
) -> list[Signal]:
    """Return a signal per pair of corresponding quotations, and a conflict of attribution where two people say one."""
    left, right = list(find_quotations(a)), list(find_quotations(b))
    found: list[Signal] = []
    two_get_it = False
    pairs = [(one, other, *compared) for one in left for other in right if (compared := _compare(one, other, a, b))]
    order = {SlotState.EQUAL: 0, SlotState.CONFLICT: 1, SlotState.COMPATIBLE: 2}
    for one, other, state, note in sorted(pairs, key=lambda p: order[p[2]]):
        if one not in left or other not in right:
            continue
        left.remove(one)
        right.remove(other)
        same = same_speaker(a_speaker, b_speaker)
        if state is SlotState.CONFLICT and same is False:
            continue
        spans = (one.start, one.end), (other.start, other.end)
        found.append(Signal(QUOTATION, state, a[slice(*spans[0])], b[slice(*spans[1])], *spans, note))
        verbatim = state is SlotState.EQUAL or (note or "").startswith("left out")
        if (
            same is False
            and verbatim
            and min(len(one.words), len(other.words)) >= OWN_WORDS
            and a_speaker
            and b_speaker
        ):
            two_get_it = True
    if two_get_it and a_speaker and b_speaker:
        found.append(speaker_signal(SlotState.CONFLICT, a, b, a_speaker, b_speaker))
    return found


def _compare(one: Quotation, other: Quotation, a: str, b: str) -> tuple[SlotState, str | None] | None:
    if one.words == other.words:
        return SlotState.EQUAL, None
    long, short = (one, other) if len(one.words) >= len(other.words) else (other, one)
    common = LCSseq.similarity(long.words, short.words)
    turned = _turns(one.words) != _turns(other.words)
    if common == len(short.words) and not (turned and common / len(long.words) >= NEARLY):
        return SlotState.COMPATIBLE, f"left out: “{_left_out(long.words, short.words)}”"
    if turned and common / len(long.words) >= NEARLY and len(short.words) > FEWEST:
        return SlotState.CONFLICT, None
    mine, theirs = _telling(one.words), _telling(other.words)
    if mine and theirs and len(mine & theirs) / min(len(mine), len(theirs)) >= REWORDED and len(mine & theirs) > 1:
        return SlotState.COMPATIBLE, "other words"
    return None


def _turns(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """What turns the sense: how many negations there are, and the figures."""
    return sum(w in _NEGATIVE for w in words), tuple(sorted(w for w in words if w.startswith("#")))


def _left_out(long: tuple[str, ...], short: tuple[str, ...]) -> str:
    """The words of the longer one that the shorter one lacks, in order."""
    kept = {
        op.src_start + n
        for op in LCSseq.opcodes(long, short)
        if op.tag == "equal"
        for n in range(op.src_end - op.src_start)
    }
    pieces: list[list[str]] = []
    last = -2
    for n, word in enumerate(long):
        if n not in kept:
            if n != last + 1:
                pieces.append([])
            pieces[-1].append(word.lstrip("#"))
            last = n
    shown = " … ".join(" ".join(piece) for piece in pieces).split(" ")
    return " ".join(shown[:MOST_LEFT_OUT]) + (" …" if len(shown) > MOST_LEFT_OUT else "")


def _telling(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(w[:40]) for w in words if w not in stop_words())
