"""A review is worked in without any screen: the session writes, takes over and remembers, and tells who watches."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.review.opening import open_saved
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.store import open_store
from factcheck.tui.behind import Behind
from factcheck.tui.screens.review.deciding import Deciding
from factcheck.tui.screens.review.open_review import News, OpenReview
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.screens.review.session import Session
from factcheck.tui.writer import Writer
from tests.support.builders import CountedUids, FixedClock
from tests.support.sample import Reports, ships


class Still(Behind):
    """Nothing goes on behind: timers never come, threads never start."""

    def __init__(self) -> None:
        self.started: list[str] = []

    @property
    def goes_on(self) -> bool:
        return True

    def start(self, group: str, work: Any, hear: Any) -> None:
        self.started.append(group)

    def after(self, seconds: float, call: Any) -> Any:
        return self

    def every(self, seconds: float, call: Any) -> Any:
        return self

    def stop(self) -> None:
        """As a timer's."""


class Room:
    """A session on a store, and another window on the same."""

    def __init__(self, path: Path) -> None:
        self.reports: Reports = ships()
        self.other = open_store(path, clock=FixedClock(), uids=CountedUids("other"), terms=ARCHIVE_TERMS)
        self.other.absorb(self.reports.bundle)
        self.writer = Writer(
            lambda: open_store(path, clock=FixedClock(), uids=CountedUids("this"), terms=ARCHIVE_TERMS)
        )
        self.behind = Still()
        self.review = OpenReview(self.writer, self.behind, "ann")
        self.session = Session(self.review)
        self.deciding = Deciding(self.session)
        self.told: list[News] = []
        self.review.watch(self.told.append)

    def open(self) -> None:
        opened = self.writer.submit(open_saved(self.reports.review.name, "ann")).result()
        self.review.take(opened, auto_advance=True)
        self.told.clear()

    def kept(self, name: str) -> str | None:
        rows = DecisionLog(self.other.load(self.reports.review.uid).decisions)
        row = rows.standing(self.reports.claims[name].uid, CONTENT, "ann")
        return row.value if row else None


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "reviews.db")
    yield made
    made.writer.close()
    made.other.close()


async def test_a_verdict_is_kept_said_and_told(room: Room) -> None:
    room.open()
    await room.deciding.verdict(Verdict.DENIED)
    assert room.kept("ledger title") == "denied"
    assert room.told == [News.MOVED]
    assert room.review.status.words.startswith("saved ")
    assert room.session.has_decided


async def test_before_the_review_is_open_nothing_is_decided_and_it_is_said(room: Room) -> None:
    assert await room.session.log([]) == []
    assert room.review.status.words.startswith("still opening")
    assert room.told == [News.SAID]


async def test_what_another_window_decides_is_taken_over_and_told(room: Room) -> None:
    room.open()
    choice = Choice(SubjectKind.CLAIM, room.reports.claims["twelve"].uid, CONTENT, "confirmed")
    room.other.append(room.reports.review.uid, "ann", [DecisionLog().draft(choice, "ann")])
    await room.session.look_around()
    assert room.deciding.desk.state.mark(choice.subject).verdict == "confirmed"
    assert room.told == [News.CHANGED, News.SAID]


async def test_the_place_is_found_again(room: Room) -> None:
    room.open()
    room.session.went(room.deciding.desk.move(1), "the column ends here")
    name, where = await room.session.leave()
    place = room.other.place(room.reports.review.uid, "ann")
    assert place is not None
    assert place.claim == room.reports.claims["twelve"].uid
    assert (name, bool(where)) == (room.reports.review.name, True)


async def test_who_watches_no_more_is_told_nothing(room: Room) -> None:
    room.open()
    room.review.unwatch(room.told.append)
    room.review.status.say("something")
    assert room.told == []


def test_the_review_screen_is_a_screen_and_nothing_else() -> None:
    assert ReviewScreen.__bases__ == (Screen,)
