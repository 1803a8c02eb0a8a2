"""The parts of a score: attributions, compounds, places, themes; and that pair_list pairs loses none."""

import numpy as np
import pytest

from factcheck.domain.job import Job, StoppedError
from factcheck.matching import Matcher
from factcheck.matching.score.terms.attributed import only_attributing
from factcheck.matching.score.terms.background import Background
from factcheck.matching.score.terms.compounds import parts
from factcheck.matching.suggest import pair_list as pair_list
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.suggest import suggest_pair, suggestions
from factcheck.matching.suggest.wanted import Wanted
from factcheck.matching.words.gazetteer import countries_of, regions_of, wider
from tests.support.suggesting import suggest


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The crane fell at noon, the harbour office said on Friday.", {"harbour", "offic", "friday"}),
        ("According to the harbour office, the crane fell at noon.", {"harbour", "offic"}),
        ("The crane fell at noon, citing the mayor.", {"mayor"}),
        ("Brandt told reporters that the crane fell.", {"brandt"}),
        ("France says the crane fell.", set()),
        ("The harbour office said.", set()),
        ("The crane of the harbour fell, the harbour said.", set()),
    ],
)
def test_words_that_only_say_who_said_it_are_found(text: str, terms: set[str]) -> None:
    assert terms <= only_attributing(text)
    assert bool(terms) == bool(only_attributing(text))


def test_who_said_it_counts_less_than_what_was_said() -> None:
    claim = "The crane fell at noon."
    weights = Background().weights("The crane fell at noon, the mayor said.")
    assert weights["mayor"] < weights["crane"] / 2
    same, other = Matcher().scores(
        [claim], ["The crane fell at noon, the mayor said.", "The crane fell, mayor, at noon."]
    )[0]
    assert same > other


@pytest.mark.parametrize(("word", "found"), [("bailout", ("bail",)), ("crane", ()), ("12345678", ()), ("", ())])
def test_compounds_stand_for_their_parts(word: str, found: tuple[str, ...]) -> None:
    assert parts(word) == found


def test_towns_lie_in_states_and_countries() -> None:
    assert wider("houston") == {"houston", "texas", "united states"}
    assert countries_of("houston") == wider("houston")
    assert regions_of("moscow") == {"russia"}
    assert regions_of("korea") == {"north korea", "south korea"}
    assert not regions_of("united nations")


def test_like_events_in_different_towns_are_kept_apart() -> None:
    claim = "Two workers died when a hall collapsed in Houston."
    texas, ohio, nowhere = Matcher().scores(
        [claim],
        [
            "Two workers died when a hall collapsed in Texas.",
            "Two workers died when a hall collapsed in Ohio.",
            "Two workers died when a hall collapsed.",
        ],
    )[0]
    assert texas > ohio
    assert nowhere > ohio


def test_words_that_the_review_uses_together_stand_for_one_another() -> None:
    crane = [f"The crane at Alder fell on the ferry while unloading, report {i}." for i in range(12)]
    crane += [f"The ferry at Alder was unloading, and its mast broke, report {i}." for i in range(12)]
    museum = [f"The museum in Lowmere shows the mast of a frigate, report {i}." for i in range(24)]
    matcher = Matcher([*crane, *museum])
    near, far = matcher.scores(
        ["The crane fell, and a mast broke."],
        ["A mast broke while unloading the ferry.", "A mast of a frigate in the museum."],
    )[0]
    assert near > far
    themes = matcher.background.themes
    (one, known), (other, _) = (themes.place(matcher.background.plain_weights(t)) for t in (crane[0], crane[20]))
    assert known == 1.0
    assert one @ other > 0.5 > one @ themes.place(matcher.background.plain_weights(museum[0]))[0]


def review(events: int, articles: int) -> list[ClaimText]:
    """Claims of so many articles, each of which reports every event in somewhat other words."""
    words = ["crane", "ferry", "harbour", "museum", "bridge", "storm", "market", "school", "tunnel", "orchard", "mill"]
    made = []
    for article in range(articles):
        for event in range(events):
            chosen = [words[(event * 3 + k) % 11] + str(event % 7) for k in range(4)]
            chosen.insert(article % 4, words[(event + article) % 11])
            made.append(
                ClaimText(f"The {' '.join(chosen)} of Port {chr(65 + event % 26)}alder cost {event * 17}.", article)
            )
    return made


def test_listing_candidates_gives_the_suggestions_of_comparing_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = review(40, 5)
    claims.append(ClaimText(claims[0].text, 3))  # a text that is there twice
    monkeypatch.setattr(pair_list, "COMPARED_WHOLE", 10**9)
    whole = suggest(claims)
    added = suggest(claims, Wanted(only_articles=[4]))
    assert added == [s for s in whole if 4 in (claims[s.a].article, claims[s.b].article)]
    monkeypatch.setattr(pair_list, "COMPARED_WHOLE", 0)
    assert len(whole) > 100
    assert suggest(claims) == whole
    # One article's candidates are looked for from its side alone: what they lose is bounded, not nothing.
    missed = {(s.a, s.b) for s in added} - {(s.a, s.b) for s in suggest(claims, Wanted(only_articles=[4]))}
    assert len(missed) <= len(added) / 100


def test_suggestions_are_handed_out_one_by_one_and_can_be_stopped_in_between() -> None:
    stop = False
    found = suggestions(review(10, 3), job=Job(stop=lambda: stop))
    assert next(found).score >= next(found).score
    stop = True
    with pytest.raises(StoppedError):
        next(found)


def test_progress_of_a_large_review_never_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair_list, "COMPARED_WHOLE", 0)
    told: list[float] = []
    suggest(review(40, 4), job=Job(lambda done, total, _: told.append(done / total)))
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_matrix_and_suggestions_give_a_pair_the_same_score() -> None:
    claims = review(12, 3)
    matcher = Matcher([c.text for c in claims])
    matrix = matcher.case_scores([c.text for c in claims], [c.article for c in claims])
    found = suggest(claims, matcher=matcher)
    assert found
    assert np.array_equal([s.score for s in found], [matrix[s.a, s.b] for s in found])


@pytest.mark.parametrize("other", ["A museum in Lowmere lends three paintings.", "", "A crane fell at Port Alder."])
def test_a_pair_that_somebody_joins_is_compared_however_unlike_it_is(other: str) -> None:
    claims = ClaimText("A crane fell at Port Alder.", 0), ClaimText(other, 1)
    found = suggest_pair(*claims)
    assert (found.a, found.b) == (0, 1)
    assert 0.0 <= found.score <= 100.0
