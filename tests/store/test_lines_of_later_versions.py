"""Lines put in and cut by hand go over to a later version where they are found again; missing originals are added."""

from pathlib import Path

import pytest

from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import hidden_claims
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current
from factcheck.review.decisions.carrying import Versions
from factcheck.review.decisions.decide import decide
from factcheck.review.decisions.relabel import draft_toggle, relabel
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import TakenIn, keep_pages
from tests.support.builders import make_review

REVIEW = make_review()
LEFT = "The harbour master of Sarn had warned of that."
PAGE = (
    "Ships gone\n\n{} ships left the port of Anselm on Monday, the harbour office said in a long statement.\n\n"
    "The old cranes of the quay stood still on Sunday, and nobody in the port could say why they did.\n\n"
    f"More news\n\n{LEFT}\n\nBread is dear\n"
)


def write(folder: Path, text: str) -> Path:
    path = folder / "coast.txt"
    path.write_text(text, "utf-8")
    return path


def taken(store: Store, path: Path, *, keep_bytes: bool = True) -> TakenIn:
    return keep_pages(store, REVIEW, gather([path], 10_000).pages, "ann", keep_bytes=keep_bytes)


def toggle(store: Store, words: str) -> None:
    """Have the line with these words count if it did not, or the other way round."""
    state = ReviewState(store.load(REVIEW.uid), "ann")
    [article] = state.articles
    [number] = [n for n, x in enumerate(article.lines) if words in article.text[x.start_char : x.end_char]]
    relabel(store, REVIEW, "ann", draft_toggle(state, article.uid, [number]))


def quotes(bundle: Bundle) -> list[str]:
    """What counts of the current article, for the reviewer."""
    now, log = current(bundle), DecisionLog(bundle.decisions)
    hidden = hidden_claims(now.articles, now.claims, log, "ann")
    return [c.quote for c in sorted(now.claims, key=lambda c: c.start_char) if c.uid not in hidden]


def test_a_line_put_in_comes_along_with_its_claims_and_their_verdicts(store: Store, tmp_path: Path) -> None:
    assert LEFT not in quotes(taken(store, write(tmp_path, PAGE.format("Twelve"))).bundle)
    toggle(store, "harbour master")
    bundle = store.load(REVIEW.uid)
    [claim] = [c for c in bundle.claims if c.quote == LEFT]
    decide(store, bundle, "ann", claim.uid, "content", "denied")
    done = taken(store, write(tmp_path, PAGE.format("Thirteen")))
    assert LEFT in quotes(done.bundle)
    [later] = done.later
    assert (later.carried, later.look_again, later.lines_left) == (1, 0, 0)
    assert len({r.batch for r in done.bundle.decisions if r.batch_seq == 3}) == 1


def test_a_line_that_was_cut_stays_cut(store: Store, tmp_path: Path) -> None:
    taken(store, write(tmp_path, PAGE.format("Twelve")))
    toggle(store, "old cranes")
    done = taken(store, write(tmp_path, PAGE.format("Thirteen")))
    assert [q[:8] for q in quotes(done.bundle)] == ["Ships go", "Thirteen"]


@pytest.mark.parametrize("changed", [LEFT.replace("warned", "spoken"), f"{LEFT}\n\n{LEFT}"], ids=["other", "twice"])
def test_a_line_that_is_not_found_again_moves_nothing_and_is_listed(store: Store, tmp_path: Path, changed: str) -> None:
    taken(store, write(tmp_path, PAGE.format("Twelve")))
    toggle(store, "harbour master")
    done = taken(store, write(tmp_path, PAGE.format("Thirteen").replace(LEFT, changed)))
    assert LEFT not in quotes(done.bundle)
    [later] = done.later
    assert str(later).endswith(": 1 line that you put in or cut not found again")
    log = DecisionLog(done.bundle.decisions)
    [line] = Versions(done.bundle, "ann").lines_left(log, later.article)
    assert (line.text, line.counts) == (LEFT, True)


def test_words_that_stand_twice_are_told_by_the_lines_around_them(store: Store, tmp_path: Path) -> None:
    page = PAGE.replace("Bread is dear", f"Bread is dear\n\n{LEFT}\n\nButter is not")
    taken(store, write(tmp_path, page.format("Twelve")))
    state = ReviewState(store.load(REVIEW.uid), "ann")
    [article] = state.articles
    second = [n for n, x in enumerate(article.lines) if article.text[x.start_char : x.end_char] == LEFT][1]
    relabel(store, REVIEW, "ann", draft_toggle(state, article.uid, [second]))
    done = taken(store, write(tmp_path, page.format("Thirteen")))
    now = current(done.bundle)
    [claim] = [c for c in now.claims if c.quote == LEFT]
    assert claim.start_char == now.articles[0].text.rindex(LEFT)


def test_the_bytes_are_added_when_the_page_is_taken_in_again(store: Store, tmp_path: Path) -> None:
    path = write(tmp_path, PAGE.format("Twelve"))
    [article] = taken(store, path, keep_bytes=False).bundle.articles
    kept = store.original(article.uid)
    assert kept is not None
    assert kept.data is None
    assert taken(store, path).new == ()
    kept = store.original(article.uid)
    assert kept is not None
    assert (kept.data, kept.path) == (path.read_bytes(), str(path))
    taken(store, path, keep_bytes=False)
    assert store.original(article.uid) == kept
