"""What the review says of itself: what is not saved before what was done, and that before since when all is saved."""

import pytest

from factcheck.tui.screens.review.status import Status


class Told:
    """A status, and how often somebody was told that it has changed."""

    def __init__(self) -> None:
        self.times = 0
        self.status = Status(self.count)

    def count(self) -> None:
        self.times += 1


def test_what_was_said_shows_until_the_next_key_and_then_since_when_all_is_saved() -> None:
    status = Told().status
    status.has_saved("saved 08:30")
    status.say("the column ends here", alarm=True)
    assert (status.words, status.alarm) == ("the column ends here", True)
    status.clear()
    assert (status.words, status.alarm) == ("saved 08:30", False)


def test_what_is_not_saved_is_not_hidden_by_keys_nor_by_what_is_said() -> None:
    status = Told().status
    status.failed("NOT SAVED: the disk is full")
    status.clear()
    status.say("no further column")
    assert (status.words, status.alarm) == ("NOT SAVED: the disk is full", True)
    status.has_saved("saved 08:31")
    assert (status.words, status.alarm) == ("saved 08:31", False)


@pytest.mark.parametrize(("lasting", "shown"), [(True, "cited as evidence 1"), (False, "40 matches, all saved")])
def test_what_lasts_is_not_talked_over_by_what_is_mentioned(lasting: bool, shown: str) -> None:
    status = Told().status
    status.say("cited as evidence 1", lasting=lasting)
    status.mention("40 matches, all saved")
    assert status.words == shown


def test_what_lasts_gives_way_to_the_next_key_and_to_what_is_said() -> None:
    status = Told().status
    status.say("cited as evidence 1", lasting=True)
    status.clear()
    status.mention("matching 3/7…")
    assert status.words == "matching 3/7…"
    status.say("cited as evidence 2", lasting=True)
    status.say("nothing to undo")
    assert status.words == "nothing to undo"


def test_one_is_told_when_something_is_said() -> None:
    told = Told()
    told.status.say("a")
    told.status.failed("b")
    told.status.mention("c")
    assert told.times == 3
    told.status.say("d", lasting=True)
    told.status.mention("not said")
    assert told.times == 4
