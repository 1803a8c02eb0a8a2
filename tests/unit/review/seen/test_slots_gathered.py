"""Every article's answer to a slot in one place: no column is the truth that the others deviate from."""

from factcheck.domain.match import Match, MatchState, Relation, Signal, SlotState
from factcheck.review.seen.marks import Coverage, MatchRow, Slot, gather_slots
from tests.support.sample import Reports, ships


def row(reports: Reports, outlet: str, *signals: Signal) -> MatchRow:
    """What an article has on the ledger's twelve; the anchor is side a."""
    article = next(a for a in reports.articles if a.outlet == outlet)
    claim = next(c for c in reports.claims.values() if c.article == article.uid)
    match = Match(claim.uid, claim.uid, claim.uid, 80.0, Relation.SAME, signals)
    return MatchRow(article, Coverage.STATES, claim, match, MatchState.SUGGESTED, signals, 0, 1)


def gathered(*rows: MatchRow, reports: Reports) -> list[tuple[str, SlotState, list[tuple[str | None, str]]]]:
    slots: list[Slot] = gather_slots(reports.articles[0], rows)
    return [(s.name, s.state, [(a.article.outlet, a.words) for a in s.answers]) for s in slots]


def ships_of(state: SlotState, b: str | None, span: tuple[int, int] = (0, 6)) -> Signal:
    return Signal("ships", state, "Twelve", b, span, None if b is None else (0, len(b)))


def test_three_answers_stand_in_one_slot_with_their_holders() -> None:
    r = ships()
    rows = (
        row(r, "Free Coast", ships_of(SlotState.CONFLICT, "Fifteen")),
        row(r, "Sarn Bulletin", ships_of(SlotState.COMPATIBLE, "About a dozen")),
        row(r, "Tessalin Lantern", ships_of(SlotState.CONFLICT, "Fifteen")),
    )
    assert gathered(*rows, reports=r) == [
        (
            "ships",
            SlotState.CONFLICT,
            [
                ("Harbour Ledger", "Twelve"),
                ("Free Coast", "Fifteen"),
                ("Sarn Bulletin", "About a dozen"),
                ("Tessalin Lantern", "Fifteen"),
            ],
        )
    ]


def test_what_counts_something_else_stands_apart_and_is_no_answer() -> None:
    r = ships()
    rows = (
        row(r, "Free Coast", ships_of(SlotState.NOT_COMPARABLE, "fifteen boats")),
        row(r, "Sarn Bulletin", ships_of(SlotState.EQUAL, "12")),
    )
    assert gathered(*rows, reports=r) == [
        ("ships", SlotState.EQUAL, [("Harbour Ledger", "Twelve"), ("Sarn Bulletin", "12")]),
        ("ships", SlotState.ONLY_A, [("Free Coast", "fifteen boats")]),
    ]


def test_what_one_side_has_is_named_with_who_has_it() -> None:
    r = ships()
    rows = (
        row(r, "Free Coast", Signal("money", SlotState.ONLY_B, None, "$5m", None, (0, 3))),
        row(r, "Sarn Bulletin", Signal("date", SlotState.ONLY_A, "Monday", None, (32, 38), None)),
    )
    assert gathered(*rows, reports=r) == [
        ("date", SlotState.ONLY_A, [("Harbour Ledger", "Monday")]),
        ("money", SlotState.ONLY_A, [("Free Coast", "$5m")]),
    ]


def test_conflicts_come_first_then_agreement_then_what_only_one_has() -> None:
    r = ships()
    rows = (
        row(
            r,
            "Free Coast",
            Signal("age", SlotState.ONLY_A, "40", None, (60, 62), None),
            Signal("date", SlotState.EQUAL, "Monday", "Monday", (32, 38), (0, 6)),
            ships_of(SlotState.CONFLICT, "Fifteen"),
        ),
    )
    assert [(name, state) for name, state, _ in gathered(*rows, reports=r)] == [
        ("ships", SlotState.CONFLICT),
        ("date", SlotState.EQUAL),
        ("age", SlotState.ONLY_A),
    ]


def test_two_figures_of_one_kind_in_the_anchor_are_two_slots() -> None:
    r = ships()
    rows = (
        row(
            r,
            "Free Coast",
            ships_of(SlotState.EQUAL, "12", (0, 6)),
            Signal("ships", SlotState.CONFLICT, "seven", "nine", (20, 25), (5, 9)),
        ),
    )
    found = gathered(*rows, reports=r)
    assert [(state, words) for _, state, words in found] == [
        (SlotState.CONFLICT, [("Harbour Ledger", "seven"), ("Free Coast", "nine")]),
        (SlotState.EQUAL, [("Harbour Ledger", "Twelve"), ("Free Coast", "12")]),
    ]


def test_a_shift_of_strength_is_shown_from_what_to_what() -> None:
    r = ships()
    signal = Signal("strength", SlotState.COMPATIBLE, "could sail", "will sail", (0, 10), (0, 9), "could → will")
    dropped = Signal("strength", SlotState.ONLY_A, "alleged", None, (0, 7), None, "alleged → stated")
    found = gathered(row(r, "Free Coast", signal), row(r, "Sarn Bulletin", dropped), reports=r)
    assert [words for _, _, words in found] == [
        [("Harbour Ledger", "could"), ("Free Coast", "will")],
        [("Harbour Ledger", "alleged"), ("Sarn Bulletin", "stated")],
    ]


def test_a_later_article_that_may_know_more_is_marked_as_newer() -> None:
    r = ships()
    newer = Signal("ships", SlotState.COMPATIBLE, "Twelve", "40", (0, 6), (0, 2), "update?")
    (slot,) = gather_slots(r.articles[0], [row(r, "Free Coast", newer)])
    assert [(a.words, a.newer) for a in slot.answers] == [("Twelve", False), ("40", True)]


def test_who_says_it_is_no_slot_unless_two_are_given_one_quotation() -> None:
    r = ships()
    signals = [
        Signal("attribution", SlotState.EQUAL, "Dahl", "Mayor Dahl", (0, 4), (0, 10)),
        Signal("attribution", SlotState.NOT_COMPARABLE, "Dahl", "Holt", (0, 4), (0, 4)),
        Signal("name", SlotState.EQUAL, "Ida Voss", "Ida Voss", (9, 17), (9, 17)),
    ]
    assert gathered(row(r, "Free Coast", *signals), reports=r) == []
    conflict = Signal("attribution", SlotState.CONFLICT, "Dahl", "Holt", (0, 4), (0, 4))
    assert [name for name, _, _ in gathered(row(r, "Free Coast", conflict), reports=r)] == ["attribution"]


def test_nothing_to_compare_is_nothing() -> None:
    r = ships()
    assert gathered(row(r, "Free Coast"), reports=r) == []
    assert gathered(reports=r) == []
