"""Compares the quotations of two claims. Finds none itself, knows no speakers' names and checks no translation.

Verbatim is equal, trimmed is compatible with what was left out, other wording of much the same is compatible too: most
quotations are translated. A conflict is only what turns the sense in nearly the same words: a "not", another figure.
"""

from rapidfuzz.distance import LCSseq

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.quotations.find import FEWEST, Quotation
from factcheck.matching.slots.speakers import speaker_signal
from factcheck.matching.who.speaker import same_speaker
from factcheck.matching.words.tables import stop_words
from factcheck.matching.words.tokens import stem

QUOTATION = "quotation"
MOST_LEFT_OUT = 12
"""Words of what was left out that a note shows."""
OWN_WORDS = 5
"""Words from which the same quotation from two speakers is a contradiction: shorter ones are set phrases."""
NEARLY = 0.7
"""Share of the longer quotation's words in the same order from which one changed word counts."""
REWORDED = 0.4
"""Share of the shorter quotation's telling words from which two are wordings of one."""
_NEGATIVE = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"})


def compare_quotations(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Return a signal per pair of corresponding quotations, and a conflict of attribution where two people say one."""
    if not a.quotations or not b.quotations:
        return []
    left, right = list(a.quotations), list(b.quotations)
    signals: list[Signal] = []
    two_get_it = False
    pairs = [(one, other, *compared) for one in left for other in right if (compared := _compare(one, other))]
    order = {SlotState.EQUAL: 0, SlotState.CONFLICT: 1, SlotState.COMPATIBLE: 2}
    for one, other, state, note in sorted(pairs, key=lambda p: order[p[2]]):
        if one not in left or other not in right:
            continue
        left.remove(one)
        right.remove(other)
        same = same_speaker(a.speaker, b.speaker)
        if state is SlotState.CONFLICT and same is False:
            continue
        spans = (one.start, one.end), (other.start, other.end)
        signals.append(Signal(QUOTATION, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note))
        verbatim = state is SlotState.EQUAL or (note or "").startswith("left out")
        if same is False and verbatim and min(len(one.words), len(other.words)) >= OWN_WORDS:
            two_get_it = True
    if two_get_it and a.speaker and b.speaker:
        signals.append(speaker_signal(SlotState.CONFLICT, a.text, b.text, a.speaker, b.speaker))
    return signals


def _compare(one: Quotation, other: Quotation) -> tuple[SlotState, str | None] | None:
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
