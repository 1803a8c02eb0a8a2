"""When a sentence was said, told apart from when the event was."""

import pytest

from factcheck.intake.page import read_page
from factcheck.intake.speech.speakers import sayings


def when(sentence: str) -> str | None:
    found = sayings([[sentence]])[0][0].when
    return None if found is None else sentence[slice(*found)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The army said on Thursday that its troops had left on 8 October.", "on Thursday"),
        ("The army said Thursday its troops had left on Oct. 8.", "Thursday"),
        ("The troops left on 8 October, the army said on Thursday.", "on Thursday"),
        ("The troops left on 8 October, the army said.", None),
        ("The army said the troops left on 8 October.", None),
        ("The army said that on 8 October the troops left.", None),
        ("The army on Thursday said that its troops had left.", "on Thursday"),
        ("On Thursday, the army said that its troops had left.", "On Thursday"),
        ("Late on Monday the army said that its troops had left.", "Late on Monday"),
        ("In June, Lorn said it would stop the trade.", "In June"),
        ("Last week, the far-right Homeland party claimed the vote had been rigged.", "Last week"),
        ("“We are ready,” General Oskar Hain told reporters late on Monday.", "late on Monday"),
        ("“We are ready,” said General Oskar Hain on Friday evening.", "on Friday evening"),
        ("“We are ready,” the general told the Lorn Ledger by telephone on 3 October.", "on 3 October"),
        ("The dam was safe, the ministry said in a statement last week.", "last week"),
        ("The dam was safe, the ministry said in a statement.", None),
        ("Speaking at a news conference in Lorn on Thursday, Brook said the dam was safe.", "on Thursday"),
        ("After the dam broke on Friday, Brook said she would resign.", None),
        ("Two ministers will resign, according to media reports Sunday quoting an aide.", "Sunday"),
        ("Two ministers will resign, according to a report published on 3 March 2031.", "on 3 March 2031"),
        ("The reports fitted the ministry's confirmation on Friday that nine had died.", "on Friday"),
        ("Earlier this month, local media reported that six men were killed on Oct. 3.", "Earlier this month"),
        ("The mayor told parliament two weeks ago that the bridge was safe.", "two weeks ago"),
        ("The mayor told a court in 2029 that the bridge was safe.", "in 2029"),
        ("The mayor called the plan “a farce” during a press briefing last week.", "last week"),
        ("The mayor called the plan “a farce” and left on Monday.", None),
        ("The mayor may resign, her deputy said.", None),
        ("The mayor said the council may meet on Monday.", None),
        ("The bridge was closed on Monday.", None),
        ("The mayor said in Lorn people had died on Monday.", None),
        ("“I was there on Monday,” she said.", None),
        ("The office said on March 3, 2031, that the wall held.", "on March 3, 2031"),
        ("The office said yesterday that the wall held.", "yesterday"),
        ("The office told lawmakers at the time that the wall held.", "at the time"),
        ("US officials said Wednesday night that the wall held on Tuesday.", "Wednesday night"),
    ],
)
def test_the_time_of_saying(sentence: str, expected: str | None) -> None:
    assert when(sentence) == expected


def test_offsets_are_those_of_the_page() -> None:
    text = "The wall held\n\nNobody was hurt when the wall of Lorn shook. The army said on Thursday that it held.\n"
    claim = next(c for c in read_page(text.encode(), "a.txt").claims if c.said_on is not None)
    assert claim.said_on is not None
    assert text[claim.said_on.start_char : claim.said_on.end_char] == claim.said_on.surface == "on Thursday"
    assert claim.start_char <= claim.said_on.start_char < claim.said_on.end_char <= claim.end_char


def test_a_time_is_no_part_of_the_speaker() -> None:
    claimant = sayings([["The harbour office on Thursday said that two ships were lost."]])[0][0].claimant
    assert claimant is not None
    assert claimant.surface == "The harbour office"
