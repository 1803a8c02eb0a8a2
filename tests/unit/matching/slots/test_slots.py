"""Slot by slot: what is equal, compatible, a conflict or only one side's, and what the note says."""

import pytest

from factcheck.domain.match import Signal
from factcheck.matching.slots.signals import compare
from factcheck.matching.who.name import Name
from factcheck.matching.who.speaker import Speaker

Seen = list[tuple[str, str | None]]


def seen(slot: str, a: str, b: str, **more: object) -> Seen:
    """State and note of the signals of one slot."""
    return [(s.state.value, s.note) for s in signals(slot, a, b, **more)]


def signals(slot: str, a: str, b: str, **more: object) -> list[Signal]:
    return [s for s in compare(a, b, **more) if s.slot == slot]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("President Volodymir Zelinsky left.", "President Volodymyr Zelinskyy left."),
        ("President Volodymyr Zelinsky left.", "Zelinskyy left for home."),
        ("Spokesman Ilyan Dobrezhov spoke.", "The spokesman, Iliyan Dobrezhoff, spoke."),
        ("Spokesman Илян Добрежов spoke.", "Ilian Dobrejov spoke."),
        ("Kim Jong Orn met them.", "Kim Jong-orn met them."),
        ("S. Holm resigned as Norvik's chairman.", "Norvik's chairman, Sara Holm, resigned."),
    ],
)
def test_spellings_of_one_person_are_equal(a: str, b: str) -> None:
    assert seen("name", a, b) == [("equal", None)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Defence Minister Kim Dorn spoke.", "Deputy Defence Minister Kim Sarn spoke."),
        ("Ports Minister Karel Vost spoke.", "Deputy Ports Minister Karin Vost spoke."),
        ("Mayor Lotte Friis of Merrin spoke.", "Mayor Jonas Berg of Kell spoke."),
        ("Lotte Holt won.", "Lotte Holm won."),
        ("The Harbour Party won.", "The Harbour Party lost."),
    ],
)
def test_two_people_and_what_is_no_person_are_no_slot(a: str, b: str) -> None:
    assert seen("name", a, b) == []


def test_a_quotation_is_equal_whatever_marks_it_stands_in() -> None:
    assert seen("quotation", '"We saw no ship," she said.', "“We saw no ship”, said she.") == [("equal", None)]


def test_a_trimmed_quotation_shows_what_was_left_out() -> None:
    a = '"It is a serious threat not only to us but to all our neighbours," he said.'
    assert seen("quotation", a, '"It is a serious threat to all our neighbours," he said.') == [
        ("compatible", "left out: “not only to us but”")
    ]


def test_a_translated_quotation_is_compatible_and_an_unrelated_one_no_counterpart() -> None:
    a = '"It is another fairy tale told by sailors," he said.'
    assert seen("quotation", a, "He called it “one more fairy tale of the sailors”.") == [("compatible", "other words")]
    assert seen("quotation", a, "“The lights were off that night,” he said.") == []


def test_dropping_the_not_from_a_quotation_is_no_trimming() -> None:
    a = '"We will not send any ships to the island," Oder said.'
    assert seen("quotation", a, '"We will send any ships to the island," Oder said.') == [("conflict", None)]


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ("Mayor Dahl", "Dahl", "equal"),
        ("Volodymyr Zelinsky", "President Zelinskyy", "equal"),
        ("the Coastal Office", "the coastal office", "equal"),
        ("Mayor Dahl", "the Red Cross", "not_comparable"),
        ("the navy", "the army", "not_comparable"),
    ],
)
def test_one_speaker_or_two(one: str, other: str, state: str) -> None:
    more = {"a_speaker": Speaker(one), "b_speaker": Speaker(other)}
    assert seen("attribution", "Twelve came.", "Twelve came.", **more) == [(state, None)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the office", "the Coastal Survey Office"),
        ("NIS", "the spy agency"),
        ("Lothmar's foreign minister", "Ansa Reidl"),
        ("the health ministry", "the health agency"),
        ("Dahl's office", "the mayor's office"),
    ],
)
def test_nothing_is_said_of_speakers_who_may_be_one(one: str, other: str) -> None:
    more = {"a_speaker": Speaker(one), "b_speaker": Speaker(other)}
    assert seen("attribution", "Twelve came.", "Twelve came.", **more) == []
    assert seen("figure", "12 ships came.", "15 ships came.", **more) == [("conflict", None)]


def test_two_speakers_give_two_figures_side_by_side() -> None:
    more = {"a_speaker": Speaker("Mayor Dahl"), "b_speaker": Speaker("the Red Cross")}
    assert seen("figure", "12 ships came.", "15 ships came.", **more) == [("not_comparable", "two speakers")]


def test_whom_an_outlet_cites_is_its_speaker() -> None:
    cited = Speaker("the Lantern", chain=(Name("the Coastal Survey Office"),))
    more = {"a_speaker": cited, "b_speaker": Speaker("CSO", Name("the Coastal Survey Office"))}
    assert seen("figure", "12 ships came.", "15 ships came.", **more) == [("conflict", None)]


def test_an_outlet_that_cites_nobody_may_have_it_from_anybody() -> None:
    more = {"a_speaker": Speaker("local media", vague=True), "b_speaker": Speaker("Mayor Dahl")}
    assert seen("figure", "12 ships came.", "15 ships came.", **more) == [("conflict", None)]


def test_what_was_planned_and_has_been_done_by_the_later_article_is_an_update() -> None:
    a, b = "Norvik plans to deliver 40 jets.", "Norvik has delivered 40 jets."
    assert seen("status", a, b) == [("conflict", None)]
    assert seen("status", a, b, a_published="2031-05-02", b_published="2031-05-09") == [("compatible", "update?")]
    assert seen("status", a, b, a_published="2031-05-09", b_published="2031-05-02") == [("conflict", None)]


def test_a_later_hour_of_the_same_day_is_later() -> None:
    a, b = "Nine people were killed.", "14 people were killed."
    hours = {"a_published": "2031-05-02T08:00+00:00", "b_published": "2031-05-02T15:00+00:00"}
    assert seen("figure", a, b, **hours) == [("compatible", "update?")]
    assert seen("figure", a, b, a_published="2031-05-02", b_published="2031-05-02") == [("conflict", None)]


def test_a_toll_that_falls_is_no_update() -> None:
    days = {"a_published": "2031-05-02", "b_published": "2031-05-04"}
    assert seen("figure", "14 people were killed.", "Nine people were killed.", **days) == [("conflict", None)]


def test_the_sentence_after_may_say_that_the_figure_is_not_confirmed() -> None:
    a = "Local media, citing the Coastal Office, say that 2,400 workers will come."
    after = "However, the Coastal Office has not yet confirmed that number."
    (found,) = signals(
        "status",
        a,
        "The Coastal Office confirmed that 2,400 workers will come.",
        a_following=after,
        b_speaker=Speaker("the Coastal Office"),
    )
    assert (found.state.value, found.a, found.a_span, found.b) == (
        "conflict", "has not yet confirmed", None, "confirmed",
    )  # fmt: skip
    other = "The navy confirmed that 2,400 workers will come."
    assert seen("status", a, other, a_following=after, b_speaker=Speaker("the navy")) == []


@pytest.mark.parametrize(
    ("a", "b", "state", "note"),
    [
        ("It is the first strike since 1994.", "The first strike since the truce of 1994.", "equal", None),
        ("the first major landing", "the first large-scale landing", "equal", None),
        ("It is the yard's first major strike.", "It is the yard's first strike.", "conflict", "major → no limit"),
        ("All houses burned.", "Most houses burned.", "compatible", "all → most"),
        ("Some workers left.", "Most workers left.", "compatible", "some → most"),
    ],
)
def test_scope(a: str, b: str, state: str, note: str | None) -> None:
    assert seen("scope", a, b) == [(state, note)]


@pytest.mark.parametrize(
    ("a", "b", "note"),
    [
        ("The yard could close in May.", "The yard will close in May.", "could → will"),
        ("At least 10 houses burned in Kell.", "10 houses burned in Kell.", "at least → exact"),
        ("The alleged thief of the Kell painting fled.", "The thief of the Kell painting fled.", "alleged → stated"),
        ("The yard may send ships to Kell.", "The yard sent ships to Kell.", "may → stated"),
    ],
)
def test_shifts_of_strength_are_noted_with_their_direction(a: str, b: str, note: str) -> None:
    there, back = seen("strength", a, b), seen("strength", b, a)
    assert [n for _, n in there] == [note]
    assert [n for _, n in back] == [" → ".join(reversed(note.split(" → ")))]
    assert {state for state, _ in (*there, *back)} <= {"compatible", "only_a", "only_b"}


def test_what_one_attributes_and_the_other_states_is_a_shift() -> None:
    a, b = "The flood ruined the harvest of Kell.", "The flood ruined the harvest of Kell, farmers said."
    assert seen("strength", b, a, a_speaker=Speaker("farmers")) == [("only_a", "attributed → stated")]


def test_nothing_weakened_is_no_shift() -> None:
    assert seen("strength", "The yard will close.", "The yard will close soon.") == []


def test_a_month_of_last_year_or_of_this_one_is_no_more_than_compatible() -> None:
    assert seen("date", "Aid has come since last August.", "Aid has come since August 2029.") == [("compatible", None)]
    assert seen("date", "The plant closed in August.", "The plant closed in August.") == [("equal", None)]


def test_a_title_is_enough_to_know_somebody_by_the_surname() -> None:
    assert seen("name", "President Zelinsky left.", "Zelinskyy left.") == [("equal", None)]


def test_a_day_before_a_title_is_nobody() -> None:
    a = "On Thursday, Lothmar's president Ada Brook spoke."
    assert [s.a for s in signals("name", a, a)] == ["Ada Brook"]


def test_what_is_being_prepared_may_be_done_and_what_is_planned_is_not() -> None:
    done = "Kestria has sent 10,000 soldiers to the front."
    assert seen("status", "Kestria is training 10,000 soldiers.", done) == [("compatible", "prepared → done")]
    assert seen("status", "Kestria is preparing to send 10,000 soldiers.", done) == [("conflict", None)]


def test_what_was_to_come_has_come_in_a_later_report() -> None:
    days = {"a_published": "2031-10-01", "b_published": "2031-10-18"}
    closing = "Norvik will close three plants.", "Norvik has closed three plants."
    assert seen("status", *closing, **days) == [("compatible", "update?")]
    assert seen("status", *reversed(closing), **days) == [("conflict", None)]


def test_an_outlet_that_cites_somebody_is_not_that_somebody_confirming() -> None:
    doubted = "Media, citing the CSO, put the number at 12,000 troops."
    carried = "12,000 troops will go, agency Corvane reported, citing the CSO."
    said = "The CSO said that 12,000 troops would go, Corvane reported."
    following = "However, the CSO has not yet confirmed these numbers."
    media = Speaker("Media", None, (Name("the CSO"),))
    corvane = Speaker("agency Corvane", None, (Name("the CSO"),))
    known = {"a_speaker": media, "a_following": following}
    states = [
        [s.state.value for s in signals("status", doubted, b, b_speaker=corvane, **known) if "not yet" in (s.a or "")]
        for b in (carried, said)
    ]
    assert states == [[], ["conflict"]]


def test_a_town_before_a_title_is_nobody() -> None:
    a = "In Dravny, the government's spokesman denied it."
    assert signals("name", a, "The spokesman spoke in Dravny.") == []
