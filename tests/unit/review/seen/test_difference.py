"""What changed between two texts: nothing is lost of either, and what is the same word for word is not called new."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.review.seen.difference import Change, Difference, compare, difference
from tests.support.sample import Reports

SIGNS = {Change.SAME: " ", Change.GONE: "−", Change.NEW: "+", Change.SAME_ON: "┄"}


def shown(found: Difference) -> list[str]:
    """The rows with their signs, words that the other version has not in brackets."""
    return [
        f"{SIGNS[r.change]} " + "".join(f"[{p.text}]" if p.changed else p.text for p in r.pieces) for r in found.rows
    ]


def changed(old: list[str], new: list[str]) -> Difference:
    reports = Reports()
    return difference(reports.article("Old", *old), reports.article("New", *new))


def test_a_changed_sentence_is_shown_both_ways_with_its_changed_words() -> None:
    found = changed(
        ["Twelve ships left on Monday. Nobody was hurt."], ["Thirteen ships left on Monday, he said. Nobody was hurt."]
    )
    assert shown(found) == [
        "− [Twelve] ships left on Monday.",
        "+ [Thirteen] ships left on Monday[, he said].",
        "  Nobody was hurt.",
    ]
    assert (found.gone, found.new, found.counts) == (1, 1, "1 gone or changed, 1 new or changed")


def test_a_sentence_written_anew_is_gone_and_another_is_new() -> None:
    found = changed(["The cranes stood still for a whole day."], ["Bread prices rose in Sarn."])
    assert shown(found) == ["− The cranes stood still for a whole day.", "+ Bread prices rose in Sarn."]


def test_what_is_far_from_a_change_is_counted() -> None:
    same = [f"Sentence number {n} stands as it stood." for n in range(9)]
    found = changed([*same, "The end."], [*same, "The end.", "Correction: the number was wrong."])
    assert shown(found) == [
        "┄ 8 sentences unchanged",
        f"  {same[8]}",
        "  The end.",
        "+ Correction: the number was wrong.",
    ]
    assert [r.count for r in found.rows] == [8, 1, 1, 1]
    assert shown(changed(["One. Two."], ["One. Two."])) == ["┄ 2 sentences unchanged"]


def test_lines_that_were_cut_are_left_aside_and_bullets_are_not() -> None:
    found = changed(["~Home News Weather", "• A first point."], ["~Home Sport", "• A second point."])
    assert shown(found) == ["− • A [first] point.", "+ • A [second] point."]


def test_changed_sentences_are_paired_in_the_order_of_the_text() -> None:
    found = changed(
        ["Ten ships left the port.", "Four men were hurt at night."],
        ["It rained.", "Four men were hurt by day.", "Many more boats left it."],
    )
    pairs = [row for row in shown(found) if "[" in row]
    assert pairs == ["− Four men were hurt [at] [night].", "+ Four men were hurt [by] [day]."]


def test_a_text_written_anew_is_compared_in_bounded_time() -> None:
    old = [f"Old words number {n} of the first text." for n in range(400)]
    new = [f"Other sentences {n} in a second writing!" for n in range(400)]
    rows = compare(old, new)
    assert [r.text for r in rows if r.change is Change.GONE] == old
    assert [r.text for r in rows if r.change is Change.NEW] == new


SENTENCES = st.lists(st.sampled_from(["a b c.", "a b d.", "b c.", "x y z.", "a  b c.", "é 🙂.", "No!"]), max_size=12)


@settings(max_examples=200, deadline=None)
@given(old=SENTENCES, new=SENTENCES)
def test_both_texts_can_be_read_off_the_rows(old: list[str], new: list[str]) -> None:
    rows = compare(old, new)
    assert [r.text for r in rows if r.change is not Change.NEW] == old
    assert [r.text for r in rows if r.change is not Change.GONE] == new
    assert all(p.text for r in rows for p in r.pieces)
    if old == new:
        assert {r.change for r in rows} <= {Change.SAME}
