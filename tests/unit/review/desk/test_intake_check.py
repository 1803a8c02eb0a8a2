"""A walk through an article's lines: blank ones passed over, blocks and paragraphs together, cut ones counted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import ANOTHER_ARTICLE, LineLabel
from factcheck.review.decisions.relabel import draft_toggle
from factcheck.review.desk.intake_check import IntakeCheck, Tally
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger
from tests.support.sample import Reports

PAGE = (
    "~Home",
    "~News",
    "~ ",
    "#Ships leave",
    "~ ",
    "{twelve:Twelve ships left.}",
    "~ ",
    "~Read more",
    "{cranes:The cranes stood still.}",
    "~ ",
    "~About us",
)
HOME, NEWS, HEADLINE, TWELVE, MORE, CRANES, ABOUT = 0, 1, 3, 5, 7, 8, 10


def reports(*lines: str) -> Reports:
    r = Reports()
    r.article("Ledger", *(lines or PAGE))
    r.claims = {name: replace(c, weight=0.5) for name, c in r.claims.items()}
    return r


def check(at: int = 0, r: Reports | None = None, ledger: Ledger | None = None) -> IntakeCheck:
    """A walk that begins at a line."""
    r = r or reports()
    rows = tuple(ledger.log.rows()) if ledger else ()
    state = ReviewState(replace(r.bundle, decisions=rows), "ann")
    return IntakeCheck(state, r.articles[0].uid, r.articles[0].lines[at].start_char)


def path(walk: IntakeCheck, *steps: int) -> list[int]:
    """Where one is after each of the steps."""
    seen = []
    for step in steps:
        walk.move(step)
        seen.append(walk.here)
    return seen


def test_one_walks_over_blank_lines_to_both_ends() -> None:
    walk = check()
    assert path(walk, 1, 1, 1, 1) == [NEWS, HEADLINE, TWELVE, MORE]
    assert path(walk, -2, 99, 1) == [HEADLINE, ABOUT, ABOUT]
    assert not walk.move(1)
    walk.go_end(last=False)
    assert (walk.here, walk.move(-1)) == (HOME, False)


def test_one_begins_at_a_line_with_words() -> None:
    assert check(4).here in (HEADLINE, TWELVE)
    assert check(TWELVE).here == TWELVE


def test_the_next_cut_block_is_found_on_and_back() -> None:
    walk = check()
    seen = []
    while walk.next_cut(1):
        seen.append(walk.here)
    assert seen == [MORE, ABOUT]
    while walk.next_cut(-1):
        seen.append(walk.here)
    assert seen == [MORE, ABOUT, MORE, HOME]


def test_back_from_within_a_cut_block_is_its_first_line() -> None:
    walk = check(NEWS)
    assert walk.next_cut(-1)
    assert walk.here == HOME


@pytest.mark.parametrize(
    ("at", "lines"),
    [(HOME, [HOME, NEWS]), (NEWS, [HOME, NEWS]), (MORE, [MORE]), (CRANES, [CRANES]), (TWELVE, [TWELVE])],
)
def test_a_block_ends_at_a_blank_line_and_at_another_label(at: int, lines: list[int]) -> None:
    assert list(check(at).block()) == lines


def test_another_article_below_is_one_block_with_its_blank_lines() -> None:
    r = reports("{twelve:Twelve ships left.}", "~ ", "~More", "~ ", "~Bread is dear", "~ ", "~By Ida Brook", "~ ")
    article = r.articles[0]
    lines = [replace(n, reason=ANOTHER_ARTICLE) if i in (4, 6) else n for i, n in enumerate(article.lines)]
    r.articles[0] = replace(article, lines=tuple(lines))
    assert [list(check(n, r).block()) for n in (2, 4, 6)] == [[2], [4, 5, 6], [4, 5, 6]]


def test_a_block_that_was_put_in_is_still_that_block() -> None:
    r, ledger = reports("~Home", "~News", "{twelve:Twelve ships left.}"), Ledger()
    state = ReviewState(r.bundle, "ann")
    ledger.write(draft_toggle(state, r.articles[0].uid, [0, 1]).drafts)
    assert list(check(0, r, ledger).block()) == [0, 1]


def test_a_hard_wrapped_paragraph_is_one_and_other_lines_are_by_themselves() -> None:
    wrapped = [
        "Twelve ships left the port on Monday before dawn, harbour master Quill",
        "said in a statement to reporters. She counted them from the tower as",
        "the last of them passed the mole. Nobody was hurt, and the cranes did",
        "stand still for the whole of the night, as they had done the night",
        "before, she said.",
        " ",
        "Short.",
    ]
    assert list(check(2, reports(*wrapped)).paragraph()) == [0, 1, 2, 3, 4]
    assert list(check(6, reports(*wrapped)).paragraph()) == [6]
    assert list(check(TWELVE).paragraph()) == [TWELVE]


def test_the_tally_counts_lines_with_words_reasons_and_claims() -> None:
    walk = check()
    assert walk.tally == Tally(7, 4, (("written so", 4),), 2, 0)


def test_the_tally_follows_what_is_put_in_and_cut() -> None:
    r, ledger = reports("~He counted 14 cranes there.", "{twelve:Twelve ships left.}", "~Home"), Ledger()
    state = ReviewState(r.bundle, "ann")
    walk = IntakeCheck(state, r.articles[0].uid)
    change = draft_toggle(state, r.articles[0].uid, [0])
    state.extend(change.claims)
    state.apply(ledger.write(change.drafts))
    assert walk.tally == Tally(3, 1, (("written so", 1),), 2, 1)
    state.apply(ledger.write(draft_toggle(state, r.articles[0].uid, [1]).drafts))
    assert walk.tally == Tally(3, 2, (("changed by ann", 1), ("written so", 1)), 1, 1)


def test_searching_finds_words_in_lines_that_are_cut_and_goes_around() -> None:
    walk = check(TWELVE)
    assert walk.search("E") == 11
    assert walk.search("read") == 1
    assert walk.next_found(1)
    assert walk.here == MORE
    assert walk.search("ábout") == 1
    walk.next_found(-1)
    assert walk.here == ABOUT
    assert (walk.search("nowhere"), walk.next_found(1), walk.here) == (0, False, ABOUT)
    assert walk.search("  ") == 0


def test_an_article_without_lines_or_words_is_walked_without_harm() -> None:
    r = reports()
    bare = replace(r.bundle, articles=(replace(r.articles[0], lines=()),))
    walk = IntakeCheck(ReviewState(bare, "ann"), r.articles[0].uid)
    assert walk.line is None
    assert not any((walk.move(1), walk.next_cut(1), walk.next_cut(-1), walk.go_end(last=True)))
    assert (list(walk.block()), list(walk.paragraph())) == ([], [])
    blank = check(0, reports("~ ", "~ "))
    assert not any((blank.move(1), blank.next_cut(1), blank.go_end(last=True)))
    assert blank.tally.cut == 0


MOVES = st.lists(st.sampled_from(["move 1", "move -1", "next_cut 1", "next_cut -1", "last", "first"]), max_size=12)
LINES = st.lists(st.sampled_from(["~Home", "~ ", "#Ships leave", "The cranes stood still.", "@By Quill"]), min_size=1)


@given(lines=LINES, moves=MOVES)
def test_one_is_never_at_a_blank_line_while_there_are_others(lines: list[str], moves: list[str]) -> None:
    walk = check(0, reports(*lines))
    for move in moves:
        name, _, step = move.partition(" ")
        if step:
            before = walk.here
            moved = getattr(walk, name)(int(step))
            if name == "move":
                assert moved is (walk.here != before)
            elif moved:
                assert walk.lines[walk.here].label is LineLabel.FURNITURE
        else:
            walk.go_end(last=name == "last")
        assert not walk.is_blank(walk.here) or all(walk.is_blank(n) for n in range(len(walk.lines)))
        assert walk.here in walk.block()
        assert walk.here in walk.paragraph()
