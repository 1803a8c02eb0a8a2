"""Who says a sentence, in forms off the beaten track: idioms, stances, verbs beside quotations, what is no report."""

import pytest

from tests.support.speech import claimants

SENTENCES = [
    ("As early as 2019, engineers had flagged cracks in the wall.", "engineers"),
    ("The pilot had radioed that both engines were out.", "The pilot"),
    ("“It was hell”, recalls Mira Quill, 43.", "Mira Quill"),
    ("The committee found no evidence of fraud.", "The committee"),
    ("By the navy's own admission, the radar had been off for six hours.", "the navy"),
    ("What the ministry calls a delay is, its critics say, a cancellation.", "its critics"),
    ("The village was said to be empty.", None),
    ("The radio in the kitchen was on.", None),
    ("The harbour office reckons that nine in ten berths are let.", "The harbour office"),
    ("Divers speculate that the wreck shifted in the storm.", "Divers"),
    ("“Not a single crane worked,” fumed Jan Stolt, who runs the quay.", "Jan Stolt"),
    ("The mayor let it be known that she would not sign.", "The mayor"),
    ("Karla Roth, the auditor, made clear that the books had never been closed.", "Karla Roth"),
    ("Residents swear they heard two blasts.", "Residents"),
    ("The union put it more bluntly: the yard is finished.", "The union"),
    ("Hain mused that the bridge might outlive the town.", "Hain"),
    ("Two of the drivers recalled seeing smoke at about 6 a.m.", "Two of the drivers"),
    ("Lorn's treasury pegs the shortfall at 40 million crowns.", "Lorn's treasury"),
    ("By the ministry's count, 312 houses are still empty.", "the ministry"),
    ("In the words of one diver, the hull looked “like a colander”.", "one diver"),
    ("Nine ships were held, per the port's own records.", "the port's own records"),
    ("As the ombudsman noted in March, nobody keeps count.", "the ombudsman"),
    ("In the view of the board, the dyke is safe.", "the board"),
    ("If the Ledger is to be believed, the minister has already packed.", "the Ledger"),
    ("Judging by satellite images, 12 tanks have left the depot.", "satellite images"),
    ("Varna's insistence that the mine was not its own has convinced nobody.", "Varna"),
    ("His testimony that the lamp was lit could not be shaken.", "His"),
    ("On 4 May, Sarn's fire brigade reported 14 blazes.", "Sarn's fire brigade"),
    ("In the autumn of 2029 the board had warned of exactly that.", "the board"),
    ("Images released by the navy show a hole two metres wide.", "the navy"),
    ("A list compiled by the teachers' union names 61 schools without heating.", "the teachers' union"),
    ("Minutes seen by Radio Lorn show that three members voted against.", "Minutes seen by Radio Lorn"),
    ("Quoted by the daily Sarn Bulletin, the bishop called the sale a sin.", "the bishop"),
    ("The pact is dead, Radio Lorn reports, quoting two diplomats in Hesk.", "Radio Lorn"),
    ("The man told to leave by the guards came back an hour later.", None),
    ("The bridge, said to be the oldest of the coast, was blown up on Friday.", None),
    ("It has long been known that the clay does not hold.", None),
    ("The reported sale fell through.", None),
    ("A spokesman for the yard could not be reached.", None),
    ("Those who claimed the reward were turned away.", None),
    ("The so-called miracle drug is sugar.", None),
    ("Brook is to report to parliament in June.", None),
    ("Speaking for the families, lawyer Ansa Reidel said the state had paid nothing.", "lawyer Ansa Reidel"),
    ("Neither the ministry nor the yard would say how many men were on board.", None),
    ("The fire brigade was quoted by local radio as saying that the roof had been new.", "local radio"),
    ("“Nobody,” the coach said, “has the right to call that a goal.”", "the coach"),
]


@pytest.mark.parametrize(("sentence", "surface"), SENTENCES)
def test_who_says_it(sentence: str, surface: str | None) -> None:
    found = claimants([[sentence]])[0][0]
    assert (found and found.surface) == surface


TURNS = [
    (
        [
            ["IDA BROOK, HOST:"],
            ["Two ships are missing.", "Jan Stolt is with us."],
            ["JAN STOLT: They left on Monday."],
            ["The port has said that nobody called."],
            ["(SOUNDBITE OF WAVES)"],
            ["BROOK: And the crew?"],
        ],
        [["IDA BROOK"], ["IDA BROOK", "IDA BROOK"], ["JAN STOLT"], ["JAN STOLT"], [None], ["BROOK"]],
    ),
    (
        [
            ["Karel Vost (Sarn) (Harbour Party): How many?"],
            ["The Minister (Ida Brook): Two.", "Both were old."],
            ["Karel Vost: I thank her."],
        ],
        [["Karel Vost"], ["The Minister", "The Minister"], ["Karel Vost"]],
    ),
    (
        [["Claim: The plant was shut down."], ["Verdict: False."], ["The plant is open."]],
        [[None], [None], [None]],
    ),
    (
        [["Q: How many ships?"], ["A: Two."], ["Q: And the crew?"], ["A: Safe."]],
        [[None], [None], [None], [None]],
    ),
]


@pytest.mark.parametrize(("paragraphs", "surfaces"), TURNS)
def test_whose_turn_it_is(paragraphs: list[list[str]], surfaces: list[list[str | None]]) -> None:
    assert [[c and c.surface for c in said] for said in claimants(paragraphs)] == surfaces


def test_whom_a_speaker_reports_comes_behind_the_speaker() -> None:
    said = claimants([["ORR: The mayor says she was told."], ["HALE: When?"], ["ORR: In March."]])
    first = said[0][0]
    assert first is not None
    assert (first.surface, first.chain) == ("ORR", ("The mayor",))
