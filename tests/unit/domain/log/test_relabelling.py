"""Lines that somebody had count, or cut: what shows follows, what was decided stays, and two changes make none."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import (
    COUNTING,
    hidden_claims,
    line_aspect,
    put_in,
    relabelled,
    shown,
    span_of,
    toggled,
)
from factcheck.domain.review import Bundle, progress_of
from factcheck.review.decisions.relabel import draft_toggle
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger, verdict
from tests.support.sample import Reports, ships

MENU, HEADLINE, BYLINE, TWELVE, ADVERT, MORE, QUIET = range(7)
"""The lines of the Ledger's report."""


class Reader:
    """A reviewer, an installation, and the Ledger's report as it is read there."""

    def __init__(self, ledger: Ledger | None = None, reviewer: str = "ann", reports: Reports | None = None) -> None:
        self.reports = reports or ships()
        self.ledger = ledger or Ledger()
        self.reviewer = reviewer

    @property
    def state(self) -> ReviewState:
        rows = tuple(self.ledger.log.rows())
        return ReviewState(replace(self.reports.bundle, decisions=rows), self.reviewer)

    @property
    def article(self) -> Article:
        return self.state.articles[0]

    def toggle(self, *numbers: int) -> list[str]:
        """Toggle lines; return what claims that brought."""
        change = draft_toggle(self.state, self.article.uid, numbers)
        self.ledger.write(change.drafts, self.reviewer)
        self.reports.claims |= {c.quote: c for c in change.claims}
        return [c.quote for c in change.claims]

    def label(self, number: int) -> str:
        return self.article.lines[number].label.value

    def shown(self) -> set[str]:
        return {n for n, c in self.reports.claims.items() if c.uid in self.state.claim}


def test_a_cut_line_comes_in_as_text_says_by_whom_and_goes_out_again() -> None:
    reader = Reader()
    before = reader.article
    reader.toggle(ADVERT)
    line = reader.article.lines[ADVERT]
    assert (line.label, line.reason) == (LineLabel.BODY, "changed by ann, was furniture: written so")
    reader.toggle(ADVERT)
    assert reader.article == before
    assert [r.value for r in reader.ledger.log.rows()] == ["body", None]


@pytest.mark.parametrize(
    ("number", "labels"),
    [
        (MENU, ["body", "furniture"]),
        (HEADLINE, ["furniture", "title"]),
        (BYLINE, ["body", "meta"]),
        (TWELVE, ["furniture", "body"]),
    ],
)
def test_a_line_counts_or_does_not_and_goes_back_to_what_it_was(number: int, labels: list[str]) -> None:
    reader = Reader()
    seen = []
    for _ in labels:
        reader.toggle(number)
        seen.append(reader.label(number))
    assert seen == labels


def test_a_line_that_is_cut_takes_its_claims_and_their_matches_with_it() -> None:
    reader = Reader()
    everything = reader.shown()
    matches, conflicts = len(reader.state.match), len(reader.state.contradictions)
    reader.toggle(TWELVE)
    assert everything - reader.shown() == {"twelve", "cranes"}
    assert (matches - len(reader.state.match), conflicts - len(reader.state.contradictions)) == (4, 2)
    assert reader.state.progress.claims == len(everything) - 2
    assert {c.quote for c in reader.state.queue} == {c.quote for c in reader.state.claim.values()}
    assert set(reader.state.contradictions.claims) <= set(reader.state.claim)
    assert all(uid in reader.state.claim for thread in reader.state.threads.all() for uid in thread)
    assert set(reader.state.hidden) == {reader.reports.claims[n].uid for n in ("twelve", "cranes")}


def test_a_verdict_on_a_line_that_is_cut_comes_back_with_it() -> None:
    reader = Reader()
    claim = reader.reports.claims["twelve"]
    reader.ledger.decide(verdict("denied", "port log", claim.uid))
    reader.toggle(TWELVE)
    assert reader.state.progress.denied == 0
    reader.toggle(TWELVE)
    assert (reader.state.progress.denied, reader.state.mark(claim.uid).note) == (1, "port log")


def test_several_lines_go_the_way_of_the_first_and_blank_ones_stay() -> None:
    reader = Reader()
    reader.toggle(MORE)
    reader.toggle(ADVERT, MORE)
    assert [reader.label(n) for n in (ADVERT, MORE)] == ["body", "body"]
    assert len({r.batch for r in reader.ledger.log.rows()}) == 2
    blank = Reports()
    blank.article("Ledger", "~ ", "{one:Twelve ships left.}")
    assert draft_toggle(Reader(reports=blank).state, blank.articles[0].uid, [0]).drafts == ()


def test_undo_and_redo_are_those_of_every_decision() -> None:
    reader = Reader()
    reader.toggle(TWELVE)
    reader.ledger.undo()
    assert "twelve" in reader.shown()
    reader.ledger.redo()
    assert "twelve" not in reader.shown()


def test_another_reviewers_change_holds_until_one_decides_oneself() -> None:
    ben = Reader(reviewer="ben")
    ben.toggle(TWELVE)
    ann = Reader(ben.ledger)
    assert "twelve" not in ann.shown()
    ann.toggle(TWELVE)
    assert "twelve" in ann.shown()
    assert "twelve" not in Reader(ben.ledger, "ben").shown()


def test_a_line_put_in_brings_its_claims_once() -> None:
    r = Reports()
    r.article("Ledger", "{one:Twelve ships left the port, the harbour master said.}", "~He counted 14 cranes there.")
    reader = Reader(reports=r)
    assert reader.toggle(1) == ["He counted 14 cranes there."]
    assert reader.toggle(1) == []
    assert reader.shown() == {"one"}
    assert reader.toggle(1) == []
    assert reader.shown() == {"one", "He counted 14 cranes there."}
    assert [
        c.quote for c in put_in(list(reader.state.as_read.values()), list(r.claims.values()), reader.ledger.log, "ann")
    ] == ["He counted 14 cranes there."]


def test_only_a_line_that_somebody_changed_hides_claims() -> None:
    """A set from elsewhere may have claims on captions; nobody has cut those."""
    r = Reports()
    article = r.article("Ledger", "@{caption:Twelve ships, photographed by the harbour master.}")
    log = DecisionLog()
    assert hidden_claims([article], list(r.claims.values()), log, "ann") == frozenset()
    assert shown(r.bundle, log, "ann") == r.bundle


def test_claims_that_come_in_stand_where_a_store_would_give_them() -> None:
    """Matching looks at what stands next to a claim."""
    r = Reports()
    article = r.article("Ledger", "~He counted 14 cranes there.", "{one:Twelve ships left the port, she said.}")
    r.article("Coast", "{other:Fifteen ships left the port.}")
    state = ReviewState(r.bundle, "ann")
    change = draft_toggle(state, article.uid, [0])
    state.extend(change.claims)
    assert [c.quote[:6] for c in state.whole.claims] == ["He cou", "Twelve", "Fiftee"]
    assert change.claims[0].uid not in state.claim
    state.apply(Ledger().write(change.drafts))
    assert change.claims[0].uid in state.claim
    state.take_over(r.bundle)
    assert change.claims[0].uid in state.claim, "what was read before it came in does not take it away"


@pytest.mark.parametrize(
    ("aspect", "value"),
    [("line:0:x", "furniture"), ("line:", "furniture"), ("line:0:4", "furniture"), ("line:20:42", "an unknown label")],
)
def test_rows_that_fit_no_line_or_label_change_nothing(aspect: str, value: str) -> None:
    ledger = Ledger()
    article = ships().articles[0]
    ledger.decide(Choice(SubjectKind.ARTICLE, article.uid, aspect, value))
    assert [n.label for n in relabelled(article, ledger.log, "ann").lines] == [n.label for n in article.lines]
    assert shown(ships().bundle, ledger.log, "ann") == ships().bundle


def test_an_aspect_names_its_line() -> None:
    line = Line(12, 40, LineLabel.BODY, "running text")
    assert span_of(line_aspect(line)) == (12, 40)
    assert span_of("published") is None


LABELS = st.sampled_from(list(LineLabel))


@given(now=LABELS, as_read=LABELS)
def test_toggling_flips_whether_a_line_counts_and_twice_is_as_before(now: LineLabel, as_read: LineLabel) -> None:
    read = Line(0, 4, as_read, "so")
    once = toggled(replace(read, label=now), read) or as_read
    assert (once in COUNTING) is not (now in COUNTING)
    if now is as_read:
        assert toggled(replace(read, label=once), read) is None


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["toggle", "decide", "undo", "redo"]),
        st.sampled_from(["ann", "ben"]),
        st.integers(0, 6),
        st.sampled_from(["confirmed", "denied", None]),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(steps=STEPS)
def test_whatever_is_toggled_no_verdict_is_lost_and_all_parts_agree(
    steps: Sequence[tuple[str, str, int, str | None]],
) -> None:
    reports, ledger = ships(), Ledger()
    article = reports.articles[0]
    decided = {}
    for what, who, number, value in steps:
        reader = Reader(ledger, who, reports)
        if what == "toggle":
            reader.toggle(number)
        elif what == "decide":
            claim = list(reports.claims.values())[number]
            ledger.decide(verdict(value, subject=claim.uid), reviewer=who)
        elif what == "undo":
            ledger.undo(who)
        else:
            ledger.redo(who)
        for name, claim in reports.claims.items():
            for reviewer in ("ann", "ben"):
                decided[name, reviewer] = ledger.log.standing(claim.uid, CONTENT, reviewer)
    for who in ("ann", "ben"):
        state = Reader(ledger, who, reports).state
        open_lines = [n for n in state.article[article.uid].lines if n.label in COUNTING]
        for name, claim in reports.claims.items():
            on_open = any(n.start_char <= claim.start_char < n.end_char for n in open_lines)
            assert (claim.uid in state.claim) is (on_open or claim.article != article.uid)
            row = decided.get((name, who))
            assert state.mark(claim.uid).verdict == (row.value if row else None)
        kept: Bundle = shown(state.bundle, state.log, who)
        assert {c.uid for c in kept.claims} == set(state.claim)
        assert state.progress == progress_of(kept.claims, state.log, who)
        assert state.whole.claims == reports.bundle.claims
