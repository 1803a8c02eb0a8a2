"""How well sentences of several reports are matched, and contradictions between them found. Reads no labels itself."""

from dataclasses import dataclass
from itertools import combinations

from tests.quality.measured import Measurement, share
from tests.quality.program import scores, suggestions
from tests.quality.reports import Event, Grade, Stated, events

Pair = frozenset[int]
"""Two sentences of an event, by their positions."""


@dataclass(frozen=True)
class Judged:
    """An event with what the program suggests; labelled pairs of one report are only those that contradict it."""

    event: Event
    grades: dict[Pair, Grade]
    contradictory: frozenset[Pair]
    suggested: frozenset[Pair]
    shown: dict[Pair, tuple[str, ...]]

    def told(self, pair: Pair) -> str:
        """A pair in words."""
        return f"{self.event.name}: " + " / ".join(self.event.sentences[n].text for n in sorted(pair))

    def of_two_reports(self, pair: Pair) -> bool:
        """Whether the sentences stand in two reports."""
        return len({self.event.sentences[n].report for n in pair}) > 1


def measure() -> list[Measurement]:
    """Match the reports of every event, and compare with what their sentences state."""
    judged = [_judged(event) for event in events()]
    return [_ranking(judged), *_suggested(judged), *_contradictions(judged)]


def _judged(event: Event) -> Judged:
    pairs = [frozenset(pair) for pair in combinations(range(len(event.sentences)), 2)]
    stated = {pair: [event.sentences[n] for n in sorted(pair)] for pair in pairs}
    conflicts: dict[Pair, tuple[str, ...]] = {}
    for suggested in suggestions(event.pages):
        one, other = (_position(event.sentences, *side) for side in (suggested.one, suggested.other))
        if one is not None and other is not None and one != other:
            conflicts[frozenset((one, other))] = suggested.conflicts
    return Judged(
        event,
        {pair: one.grade(other) for pair, (one, other) in stated.items() if one.report != other.report},
        frozenset(pair for pair, (one, other) in stated.items() if one.contradicts(other)),
        frozenset(conflicts),
        {pair: slots for pair, slots in conflicts.items() if slots},
    )


def _position(sentences: tuple[Stated, ...], report: int, quote: str) -> int | None:
    """Where a claim's sentence stands; a claim may be a part of a labelled sentence, or hold more than it."""
    own = [n for n, sentence in enumerate(sentences) if sentence.report == report]
    exact = [n for n in own if sentences[n].text == quote]
    within = [n for n in own if quote in sentences[n].text or sentences[n].text in quote]
    return next(iter(exact or within), None)


def _ranking(judged: list[Judged]) -> Measurement:
    precisions, misses = [], []
    for case in judged:
        sentences = case.event.sentences
        table = scores([s.text for s in sentences], [s.report for s in sentences])
        ranked = sorted(case.grades, key=lambda pair: (-_score(table, pair), sorted(pair)))
        wanted = sum(grade is not Grade.NO for grade in case.grades.values())
        right, total = 0, 0.0
        for rank, pair in enumerate(ranked, 1):
            if case.grades[pair] is not Grade.NO:
                right += 1
                total += right / rank
            elif rank <= wanted:
                misses.append(f"rank {rank} of {wanted}, {_score(table, pair):.0f}: {case.told(pair)}")
        precisions.append(total / wanted)
    corresponding = sum(grade is not Grade.NO for case in judged for grade in case.grades.values())
    return Measurement("events_ranking", sum(precisions) / len(precisions), corresponding, tuple(misses))


def _score(table: list[list[float]], pair: Pair) -> float:
    one, other = sorted(pair)
    return table[one][other]


def _suggested(judged: list[Judged]) -> list[Measurement]:
    given = [
        (case, pair) for case in judged for pair in sorted(case.suggested, key=sorted) if case.of_two_reports(pair)
    ]
    wrong = tuple(case.told(pair) for case, pair in given if case.grades[pair] is Grade.NO)
    wanted = [(case, pair) for case in judged for pair, grade in case.grades.items() if grade is Grade.SAME]
    lost = tuple(case.told(pair) for case, pair in wanted if pair not in case.suggested)
    corresponding = sum(grade is not Grade.NO for case in judged for grade in case.grades.values())
    return [
        Measurement("events_suggested_precision", share(len(given) - len(wrong), len(given)), corresponding, wrong),
        Measurement("events_suggested_recall", share(len(wanted) - len(lost), len(wanted)), len(wanted), lost),
    ]


def _contradictions(judged: list[Judged]) -> list[Measurement]:
    shown = [(case, pair) for case in judged for pair in sorted(case.shown, key=sorted)]
    wrong = tuple(
        f"{'; '.join(case.shown[pair])}: {case.told(pair)}" for case, pair in shown if pair not in case.contradictory
    )
    wanted = [(case, pair) for case in judged for pair in sorted(case.contradictory, key=sorted)]
    lost = tuple(
        f"{'not suggested' if pair not in case.suggested else 'no contradiction shown'}: {case.told(pair)}"
        for case, pair in wanted
        if pair not in case.shown
    )
    return [
        Measurement("events_contradictions_precision", share(len(shown) - len(wrong), len(shown)), len(wanted), wrong),
        Measurement("events_contradictions_recall", share(len(wanted) - len(lost), len(wanted)), len(wanted), lost),
    ]
