"""Undo and redo as rows of the log, and that the order in which rows arrive says nothing."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.log.decision import CONTENT, SAID, Action, Decision
from factcheck.domain.log.log import DecisionLog
from tests.support.ledger import CLAIM, SPACE, Ledger, verdict

OTHER = uuid5(SPACE, "other claim")


def now(ledger: Ledger, subject: UUID = CLAIM) -> tuple[str | None, str | None]:
    row = ledger.log.standing(subject, CONTENT, "ann")
    return (row.value, row.note) if row else (None, None)


def test_nothing_decided_is_nothing_to_undo_or_redo() -> None:
    ledger = Ledger()
    assert ledger.log.draft_undo("ann", ledger.writer) == []
    assert ledger.log.draft_redo("ann", ledger.writer) == []


def test_undo_of_a_first_decision_leaves_nothing_decided() -> None:
    ledger = Ledger()
    decided = ledger.decide(verdict("confirmed"))
    (row,) = ledger.undo()
    assert (row.action, row.value, row.target) == (Action.UNDO, None, decided[0].batch)
    assert row.supersedes == (decided[0].uid,)
    assert now(ledger) == (None, None)
    assert len(ledger.log) == 2


def test_undo_of_a_change_brings_back_the_earlier_verdict_with_its_note() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed", "port log, page 4"))
    ledger.decide(verdict("denied", "the log was another day's"))
    ledger.undo()
    assert now(ledger) == ("confirmed", "port log, page 4")
    ledger.redo()
    assert now(ledger) == ("denied", "the log was another day's")


def test_undo_goes_back_action_by_action_and_redo_forward_again() -> None:
    ledger = Ledger()
    for value in ("confirmed", "denied", "unverified"):
        ledger.decide(verdict(value))
    seen = []
    for _ in range(3):
        ledger.undo()
        seen.append(now(ledger)[0])
    assert seen == ["denied", "confirmed", None]
    assert ledger.log.draft_undo("ann", ledger.writer) == []
    seen = []
    for _ in range(3):
        ledger.redo()
        seen.append(now(ledger)[0])
    assert seen == ["confirmed", "denied", "unverified"]
    assert ledger.log.draft_redo("ann", ledger.writer) == []


def test_a_redone_decision_can_be_undone_again() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed"))
    ledger.undo()
    ledger.redo()
    ledger.undo()
    assert now(ledger) == (None, None)


def test_a_new_decision_clears_what_could_be_redone() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed"))
    ledger.undo()
    assert ledger.log.draft_redo("ann", ledger.writer)
    (decided,) = ledger.decide(verdict("denied", subject=OTHER))
    assert ledger.log.draft_redo("ann", ledger.writer) == []
    assert ledger.log.stacks("ann", ledger.writer) == ([decided.batch], [])


def test_what_one_action_wrote_is_undone_as_one() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed"), verdict("denied", subject=OTHER), verdict("yes", aspect=SAID))
    rows = ledger.undo()
    assert len(rows) == 3
    assert len({r.batch for r in rows}) == 1
    assert now(ledger) == now(ledger, OTHER) == (None, None)
    ledger.redo()
    assert (now(ledger)[0], now(ledger, OTHER)[0]) == ("confirmed", "denied")


def test_nobody_undoes_another_reviewers_or_another_installations_action() -> None:
    one, two = Ledger("one"), Ledger("two")
    one.decide(verdict("confirmed"), reviewer="bob")
    two.decide(verdict("confirmed", subject=OTHER), reviewer="ann")
    one.absorb(two)
    assert one.log.draft_undo("ann", one.writer) == []
    assert one.log.draft_undo("bob", two.writer) == []
    assert [d.choice.subject for d in one.log.draft_undo("bob", one.writer)] == [CLAIM]


def test_undo_supersedes_what_is_current_also_where_another_installation_went_on() -> None:
    one, two = Ledger("one"), Ledger("two")
    one.decide(verdict("confirmed"))
    two.absorb(one)
    (later,) = two.decide(verdict("denied"))
    one.absorb(two)
    (row,) = one.undo()
    assert row.supersedes == (later.uid,)
    assert one.log.current(CLAIM, CONTENT, "ann") == [row]


STEP = st.tuples(
    st.sampled_from(("one", "two")),
    st.sampled_from(("ann", "bob")),
    st.sampled_from(("decide", "decide", "decide two", "undo", "redo", "meet")),
    st.sampled_from((CLAIM, OTHER)),
    st.sampled_from(("confirmed", "denied", None)),
)


def play(steps: Sequence[tuple[str, str, str, UUID, str | None]]) -> list[Decision]:
    """Two reviewers on two installations that meet now and then; every row there is at the end."""
    ledgers = {"one": Ledger("one"), "two": Ledger("two")}
    for n, (name, reviewer, what, subject, value) in enumerate(steps):
        here = ledgers[name]
        if what == "meet":
            here.absorb(ledgers["two" if name == "one" else "one"])
        elif what == "undo":
            here.undo(reviewer)
        elif what == "redo":
            here.redo(reviewer)
        else:
            choices = [verdict(value, f"note {n}", subject)]
            if what == "decide two":
                choices.append(verdict("yes", None, subject, SAID))
            here.decide(*choices, reviewer=reviewer)
    ledgers["one"].absorb(ledgers["two"])
    return ledgers["one"].log.rows()


def says(log: DecisionLog) -> list[object]:
    """Everything that the log says."""
    writers = [uuid5(SPACE, "writer one"), uuid5(SPACE, "writer two")]
    found: list[object] = [log.rows(), len(log)]
    for reviewer in ("ann", "bob", "nobody"):
        found += [log.stacks(reviewer, w) for w in writers]
        found += [(log.draft_undo(reviewer, w), log.draft_redo(reviewer, w)) for w in writers]
        for subject in (CLAIM, OTHER):
            for aspect in (CONTENT, SAID):
                found += [log.current(subject, aspect, reviewer), log.standing(subject, aspect, reviewer)]
                found += [log.verdicts(subject, aspect), log.reviewers(subject, aspect)]
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=14), st.randoms(use_true_random=False), st.integers(0, 14))
def test_the_order_in_which_rows_arrive_says_nothing(
    steps: list[tuple[str, str, str, UUID, str | None]], random: object, cut: int
) -> None:
    rows = play(steps)
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    in_parts = DecisionLog(mixed[:cut])
    in_parts.add(mixed[cut:])
    in_parts.add(mixed)
    assert says(in_parts) == says(DecisionLog(rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=14))
def test_a_redo_after_an_undo_says_what_was_said_before(steps: list[tuple[str, str, str, UUID, str | None]]) -> None:
    """Where one reviewer works on one installation, undo and then redo change nothing that stands."""
    steps = [("one", "ann", what, subject, value) for _, _, what, subject, value in steps]
    ledger = Ledger("one")
    ledger.log.add(play(steps))
    ledger._count = 1000  # rows of its own get keys that play has not used
    if not ledger.log.draft_undo("ann", ledger.writer):
        return
    before = {(s, a): _value(ledger, s, a) for s in (CLAIM, OTHER) for a in (CONTENT, SAID)}
    ledger.undo()
    ledger.redo()
    assert {(s, a): _value(ledger, s, a) for s in (CLAIM, OTHER) for a in (CONTENT, SAID)} == before


def _value(ledger: Ledger, subject: UUID, aspect: str) -> tuple[str | None, str | None] | None:
    row = ledger.log.standing(subject, aspect, "ann")
    return (row.value, row.note) if row else None


def test_undo_of_what_settled_a_conflict_brings_back_the_later_of_the_two() -> None:
    one, two = Ledger("one"), Ledger("two")
    one.decide(verdict("unverified"))
    one.decide(verdict("denied", "second thought"))
    two.decide(verdict("confirmed"))
    one.absorb(two)
    one.decide(verdict("unverified"))
    one.undo()
    assert now(one) == ("denied", "second thought")
