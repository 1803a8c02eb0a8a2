"""Rules over the decision log: what is current, what can be undone. Reads rows and drafts new ones; writes nothing.

Current state is the rows that nothing supersedes, ordered by `seq` then `uid`, never by clock.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from factcheck.domain.log.decision import CONTENT, STATE, Action, Choice, Decision, Draft
from factcheck.domain.match import MatchState

Key = tuple[UUID, str, str]
"""Subject, aspect, reviewer: what has at most one current row, unless two writers decided without each other."""


class DecisionLog:
    """The rows of one review, indexed. Rows may be added in any order; what they say does not depend on it."""

    def __init__(self, rows: Iterable[Decision] = ()) -> None:
        self._rows: dict[UUID, Decision] = {}
        self._superseded: set[UUID] = set()
        self._by_key: dict[Key, list[Decision]] = defaultdict(list)
        self._by_subject: dict[tuple[UUID, str], set[str]] = defaultdict(set)
        self._aspects: dict[UUID, set[str]] = defaultdict(set)
        self.add(rows)

    def add(self, rows: Iterable[Decision]) -> None:
        """Take in rows; a row that is there already changes nothing."""
        for row in rows:
            if row.uid in self._rows:
                continue
            self._rows[row.uid] = row
            self._superseded.update(row.supersedes)
            self._by_key[row.subject, row.aspect, row.reviewer].append(row)
            self._by_subject[row.subject, row.aspect].add(row.reviewer)
            self._aspects[row.subject].add(row.aspect)

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self) -> list[Decision]:
        """Every row, by subject, reviewer, writer and seq."""
        return sorted(self._rows.values(), key=lambda r: (r.subject, r.reviewer, r.writer, r.seq))

    def current(self, subject: UUID, aspect: str, reviewer: str) -> list[Decision]:
        """The reviewer's rows on that aspect which nothing supersedes; more than one is a conflict of two writers."""
        rows = self._by_key.get((subject, aspect, reviewer), [])
        return sorted((r for r in rows if r.uid not in self._superseded), key=lambda r: (r.seq, r.uid))

    def reviewers(self, subject: UUID, aspect: str) -> list[str]:
        """Who ever decided on that aspect, by name."""
        return sorted(self._by_subject.get((subject, aspect), ()))

    def aspects(self, subject: UUID) -> list[str]:
        """On what of a subject anybody ever decided, by name."""
        return sorted(self._aspects.get(subject, ()))

    def standing(self, subject: UUID, aspect: str, reviewer: str) -> Decision | None:
        """The row that counts for `reviewer`: their own current one, else the only other reviewer's there is.

        A cleared decision (value None) is none. Two current rows that say different things count as none.
        """
        own = self.current(subject, aspect, reviewer)
        if own:
            return _agreed(own)
        others = [r for name in self.reviewers(subject, aspect) if (r := _agreed(self.current(subject, aspect, name)))]
        return others[0] if len(others) == 1 else None

    def noted(self, claim: UUID, reviewer: str) -> Decision | None:
        """The row on a claim's content whose note and evidence show: they may stand without a verdict."""
        own = self.current(claim, CONTENT, reviewer)
        return own[-1] if own else self.standing(claim, CONTENT, reviewer)

    def evidence(self, claim: UUID, reviewer: str) -> tuple[UUID, ...]:
        """The evidence that is cited for a claim, decided on or not."""
        row = self.noted(claim, reviewer)
        return row.evidence if row else ()

    def match_state(self, match: UUID, reviewer: str) -> MatchState:
        """What the reviewer (or the only one who decided) made of a match."""
        row = self.standing(match, STATE, reviewer)
        return MatchState(row.value) if row and row.value else MatchState.SUGGESTED

    def verdicts(self, subject: UUID, aspect: str) -> list[Decision]:
        """Every reviewer's current rows with a value, by reviewer."""
        names = self.reviewers(subject, aspect)
        return [r for name in names for r in self.current(subject, aspect, name) if r.value is not None]

    def draft(self, choice: Choice, reviewer: str, action: Action = Action.DECIDE, target: UUID | None = None) -> Draft:
        """Draft a row that supersedes what is current for the reviewer."""
        seen = self.current(choice.subject, choice.aspect, reviewer)
        return Draft(choice, action, tuple(r.uid for r in seen), target)

    # --- undo and redo -------------------------------------------------------------------------------------------

    def stacks(self, reviewer: str, writer: UUID) -> tuple[list[UUID], list[UUID]]:
        """The batches that `undo` and `redo` would take, oldest first, as the rows of this reviewer and writer say."""
        undo: list[UUID] = []
        redo: list[UUID] = []
        for batch in self._batches(reviewer, writer):
            first = batch[0]
            if first.action is Action.DECIDE:
                undo.append(first.batch)
                redo.clear()
            elif first.target is not None:
                source, sink = (undo, redo) if first.action is Action.UNDO else (redo, undo)
                if first.target in source:
                    source.remove(first.target)
                sink.append(first.target)
        return undo, redo

    def draft_undo(self, reviewer: str, writer: UUID) -> list[Draft]:
        """Draft the rows that take back the last decision; empty if there is none."""
        undo, _ = self.stacks(reviewer, writer)
        return self._drafts(undo[-1], reviewer, Action.UNDO) if undo else []

    def draft_redo(self, reviewer: str, writer: UUID) -> list[Draft]:
        """Draft the rows that put back the decision taken back last; empty if there is none."""
        _, redo = self.stacks(reviewer, writer)
        return self._drafts(redo[-1], reviewer, Action.REDO) if redo else []

    def _batches(self, reviewer: str, writer: UUID) -> list[list[Decision]]:
        batches: dict[int, list[Decision]] = defaultdict(list)
        for row in self._rows.values():
            if row.reviewer == reviewer and row.writer == writer:
                batches[row.batch_seq].append(row)
        return [batches[n] for n in sorted(batches)]

    def _drafts(self, batch: UUID, reviewer: str, action: Action) -> list[Draft]:
        rows = sorted((r for r in self._rows.values() if r.batch == batch), key=lambda r: (r.subject, r.aspect))
        choices = [self._before(r) if action is Action.UNDO else r.choice for r in rows]
        return [self.draft(c, reviewer, action, batch) for c in choices]

    def _before(self, row: Decision) -> Choice:
        """What stood before the row: the last of what it superseded, else nothing decided."""
        before = [self._rows[uid] for uid in row.supersedes if uid in self._rows]
        if not before:
            return Choice(row.subject_kind, row.subject, row.aspect, None)
        return max(before, key=lambda r: (r.seq, r.uid)).choice


def _agreed(rows: Sequence[Decision]) -> Decision | None:
    """The row that all of them agree on, or None."""
    if not rows or len({r.value for r in rows}) > 1 or rows[-1].value is None:
        return None
    return rows[-1]
