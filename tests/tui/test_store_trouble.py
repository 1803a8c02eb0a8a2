"""A store that fails, and what others wrote meanwhile: it is said, and nothing is shown that is not kept."""

import asyncio
import threading
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest

from factcheck.domain.errors import FactcheckError, StoreUnavailableError
from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.review import Place
from factcheck.review.ports import Store
from tests.support.other_windows import Between, always, decide_elsewhere
from tests.support.theatre import Theatre


@pytest.mark.parametrize("error", [StoreUnavailableError("the disk is gone", "look for it"), OSError("no such device")])
async def test_a_store_that_cannot_be_opened_ends_the_program_with_the_error(
    theatre: Theatre, error: Exception
) -> None:
    def fail(store: Store) -> Store:
        raise error

    async with theatre.running(wrap=fail) as stage:
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    farewell = stage.app.return_value
    assert farewell is not None
    assert farewell.error is error
    assert farewell.review is None


async def test_a_review_that_cannot_be_found_ends_the_program_with_the_error(theatre: Theatre) -> None:
    def opener(store: Store) -> Any:
        raise FactcheckError("no review 'x'", "there is 'y'")

    async with theatre.running(opener=opener) as stage:
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    assert stage.app.return_value is not None
    assert str(stage.app.return_value.error) == "no review 'x'; there is 'y'"


class Full(Between):
    """A store that cannot write while `broken`."""

    broken = True

    def append(self, review: UUID, reviewer: str, drafts: Sequence[Draft]) -> list[Decision]:
        if self.broken:
            raise StoreUnavailableError("the disk is full", "make room")
        return self._store.append(review, reviewer, drafts)


@pytest.mark.parametrize("key", ["c", "s", "a"])
async def test_what_is_not_kept_is_not_shown_and_the_program_goes_on(theatre: Theatre, key: str) -> None:
    made: list[Full] = []

    def wrap(store: Store) -> Any:
        made.append(Full(store))
        return made[-1]

    async with theatre.open(wrap=wrap) as stage:
        await stage.go("twelve")
        before = stage.panel
        await stage.press(key)
        assert "NOT SAVED: the disk is full; make room" in stage.progress
        assert stage.panel == before
        assert stage.gutter("Harbour Ledger", "twelve") == "▌· "
        assert (stage.anchor, theatre.rows()) == ("twelve", [])
        await stage.press("j", "k")
        assert "NOT SAVED" in stage.progress, "keys pressed behind it must not hide it"
        made[-1].broken = False
        await stage.press(key)
        assert "NOT SAVED" not in stage.progress
        assert len(theatre.rows()) == 1
        assert "saved 08:30" in stage.progress


async def test_an_undo_that_is_not_kept_is_not_shown(theatre: Theatre) -> None:
    made: list[Full] = []

    def wrap(store: Store) -> Any:
        made.append(Full(store))
        made[-1].broken = False
        return made[-1]

    async with theatre.open(wrap=wrap, auto_advance=False) as stage:
        await stage.press("d")
        made[-1].broken = True
        await stage.press("u")
        assert "NOT SAVED" in stage.progress
        assert stage.gutter("Harbour Ledger", "ledger title") == "▌✗!"
        assert theatre.kept("ledger title") == "denied"


async def test_a_place_that_cannot_be_kept_is_said_and_does_not_keep_one_in(theatre: Theatre) -> None:
    class NoPlace(Between):
        def save_place(self, review: UUID, reviewer: str, place: Place) -> None:
            raise StoreUnavailableError("the disk is full", "make room")

    async with theatre.open(wrap=NoPlace) as stage:
        await stage.press("j")
        await stage.until(lambda: "the place is not saved: the disk is full" in stage.progress, "it is said")
        await stage.press("q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    assert stage.app.return_value is not None
    assert stage.app.return_value.error is None


async def test_a_decision_is_durable_before_it_is_shown(theatre: Theatre) -> None:
    """While the store is still writing, the screen shows the claim as it was."""
    asked, go_on = threading.Event(), threading.Event()

    class Slow(Between):
        def append(self, review: UUID, reviewer: str, drafts: Sequence[Draft]) -> list[Decision]:
            asked.set()
            assert go_on.wait(10)
            return self._store.append(review, reviewer, drafts)

    async with theatre.open(wrap=Slow, auto_advance=False) as stage:
        pressing = asyncio.create_task(stage.press("d"))
        with always(go_on.set):
            assert await asyncio.to_thread(asked.wait, 10)
            assert stage.gutter("Harbour Ledger", "ledger title") == "▌· "
            assert theatre.kept("ledger title") is None
        await pressing
        assert stage.gutter("Harbour Ledger", "ledger title") == "▌✗!"
        assert theatre.kept("ledger title") == "denied"


async def test_every_row_that_is_applied_can_be_read_by_another_window_already(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        apply = stage.desk.apply
        missing: list[Decision] = []

        def watch(rows: Sequence[Decision]) -> None:
            kept = {r.uid for r in theatre.rows()}
            missing.extend(r for r in rows if r.uid not in kept)
            apply(rows)

        stage.desk.apply = watch  # type: ignore[method-assign, assignment]
        await stage.press("c", "s", "x", "u", "ctrl+r")
        assert missing == []
        assert len(theatre.rows()) >= 4


async def test_a_claim_decided_meanwhile_elsewhere_is_taken_over_and_said(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("twelve")
        decide_elsewhere(theatre, "twelve", "confirmed")
        await stage.press("d")
        assert "decided on in another window meanwhile" in stage.progress
        assert stage.gutter("Harbour Ledger", "twelve") == "▌✓!"
        assert (theatre.kept("twelve"), len(theatre.rows())) == ("confirmed", 1)
        await stage.press("d")
        assert (theatre.kept("twelve"), len(theatre.rows())) == ("denied", 2)
        assert stage.gutter("Harbour Ledger", "twelve") == "▌✗!"


async def test_what_another_window_decides_appears(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        decide_elsewhere(theatre, "ledger title", "denied")
        await stage.look_around()
        assert "another window has decided; taken over" in stage.progress
        assert stage.gutter("Harbour Ledger", "ledger title") == "▌✗!"
        assert "1/12" in stage.progress
        assert stage.anchor == "ledger title"


async def test_one_looks_around_by_oneself(theatre: Theatre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.tui.screens.review.session.LOOK_AROUND", 0.05)
    async with theatre.open() as stage:
        decide_elsewhere(theatre, "cranes", "denied", reviewer="bob")
        await stage.until(lambda: "1/12" in stage.progress, "the other window's decision is counted")


async def test_looking_around_where_nothing_happened_says_nothing(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("k")
        await stage.look_around()
        assert "the column ends here" in stage.progress


async def test_keys_before_the_store_is_open_decide_nothing_and_say_so(theatre: Theatre) -> None:
    go_on = threading.Event()

    def wait(store: Store) -> Store:
        assert go_on.wait(10)
        return store

    with always(go_on.set):
        async with theatre.running(wrap=wait, pages=theatre.reports.pages()) as stage:
            await stage.until(lambda: stage.columns, "the page is shown before the store is open")
            await stage.press("c")
            assert "still opening" in stage.progress
            go_on.set()
            await stage.opened()
            assert theatre.rows() == []
