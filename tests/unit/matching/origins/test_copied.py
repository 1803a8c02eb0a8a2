"""The same words outside quotation marks: what counts as copied, and what everybody must write alike."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article
from factcheck.domain.job import Job, StoppedError
from factcheck.matching.origins.copied import copied_runs, copies, quoted_spans
from tests.support.origin_pages import page

WIRE = "the crews were given blue jackets and papers in other people's names before they went on board the ferries"


def shared(*texts: str | tuple[str, ...]) -> list[tuple[int, int, str]]:
    """(earlier article, later article, the words) for every run; articles given as their lines."""
    articles = articles_of(*texts)
    found = []
    for run in copied_runs(articles):
        one, other = articles[run.a].text[run.a_start : run.a_end], articles[run.b].text[run.b_start : run.b_end]
        assert one.casefold() == other.casefold()
        found.append((run.a, run.b, other))
    return found


def articles_of(*texts: str | tuple[str, ...]) -> list[Article]:
    lines = [(t,) if isinstance(t, str) else t for t in texts]
    return [page(f"Outlet {n}", *own)[0] for n, own in enumerate(lines)]


def test_a_run_of_the_same_words_is_found_with_its_whole_length() -> None:
    assert shared(f"On Monday {WIRE}, it said.", f"He wrote that {WIRE} at night.") == [(0, 1, WIRE)]


def test_case_and_what_stands_between_words_do_not_matter() -> None:
    other = WIRE.capitalize().replace(" and ", ", and ")
    (run,) = copied_runs(articles_of(WIRE, other))
    assert (run.a_start, run.a_end, run.b_start, run.b_end) == (0, len(WIRE), 0, len(other))


def test_too_few_words_are_chance() -> None:
    assert shared("the ferries left the port at night again", "it said the ferries left the port at noon") == []


def test_long_words_need_not_be_eight() -> None:
    words = "parliamentary investigators questioned administrators extensively"
    assert shared(f"On Monday {words}.", f"He said {words} again.") == [(0, 1, words)]


def test_quotations_are_no_copying() -> None:
    for opening, closing in (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“")):
        quotation = f"{opening}{WIRE}{closing}"
        assert shared(f"He said: {quotation}", f"{quotation}, she read out") == []
    assert shared(f"He said: “{WIRE}", f"She said: “{WIRE}") == []  # goes on in the next paragraph


def test_what_stands_around_a_quotation_is_not_joined_over_it() -> None:
    one = "the crews were given blue jackets “and” papers in other people's names then"
    assert shared(one, one.replace("“and”", "“but”")) == []


def test_names_and_figures_are_what_everybody_writes() -> None:
    office = "Deputy Ports Minister Karel Vost of the Kestravian Harbour Works Authority in Port Anselm on 14 June 2024"
    assert shared(f"said {office} again", f"and {office} too") == []


def test_captions_headlines_and_furniture_are_not_compared() -> None:
    for mark in ("^", "#", "~", "@"):
        assert shared((f"{mark}{WIRE}", "One."), (f"{mark}{WIRE}", "Two.")) == []


def test_the_first_article_with_the_words_is_the_one_compared_with() -> None:
    assert [(a, b) for a, b, _ in shared(WIRE, WIRE, WIRE)] == [(0, 1), (0, 2)]
    more = f"{WIRE} and nobody on the quay asked them where they came from"
    assert [(a, b) for a, b, _ in shared(WIRE, more, more)] == [(0, 1), (0, 2), (1, 2)]


def test_words_of_scripts_without_capitals_can_be_copied() -> None:
    words = "일꾼들은 배에 오르기 전에 푸른 옷과 다른 사람 이름의 서류를 받았다"
    assert shared(words, f"어제 {words}") == [(0, 1, words)]


def test_an_article_may_be_a_copy_as_a_whole() -> None:
    long = f"{WIRE}, and nobody on the quay asked them where they had come from that night"
    texts = (long, f"{long} " + "and then " * 3, (long, *(f"other words {n} " * 20 for n in range(9)), "x"))
    articles = articles_of(*texts, "nothing in common with anybody else in this list of reports at all")
    assert copies(articles, copied_runs(articles)) == {(0, 1), (0, 2)}
    mixed = articles_of((WIRE, "one two " * 60), (WIRE, "three four " * 60))
    assert copies(mixed, copied_runs(mixed)) == set()


def test_nothing_is_found_in_nothing() -> None:
    assert copied_runs([]) == []
    assert shared("", " ", "…") == []


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        copied_runs(articles_of(WIRE, WIRE), Job(stop=lambda: True))


@given(st.text(alphabet='ab "“”«»\n', max_size=60))
def test_quotations_end_and_do_not_overlap(text: str) -> None:
    spans = list(quoted_spans(text, 0, len(text)))
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=40), max_size=4))
def test_runs_are_the_same_words_and_long_enough(texts: list[list[str]]) -> None:
    for a, b, words in shared(*(" ".join(t) for t in texts)):
        assert a < b
        assert len(words.split()) >= 8
