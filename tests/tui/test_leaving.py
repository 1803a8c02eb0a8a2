"""Ways out: everything in order, the place kept, the store let go of."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.review.ports import Store
from tests.support.other_windows import Between, always
from tests.support.stage import Stage
from tests.support.theatre import Theatre


class Watched(Between):
    """A store that remembers whether it was closed."""

    closed = 0

    def close(self) -> None:
        self.closed += 1
        self._store.close()


def watching(made: list[Watched]) -> Callable[[Store], Any]:
    def wrap(store: Store) -> Watched:
        made.append(Watched(store))
        return made[-1]

    return wrap


def farewell_is_complete(stage: Stage, theatre: Theatre, made: list[Watched]) -> None:
    farewell = stage.app.return_value
    assert farewell is not None
    assert (farewell.review, farewell.where, farewell.error) == ("Ships of Port Anselm", str(theatre.path), None)
    assert [store.closed for store in made] == [1]
    place = theatre.place()
    assert place is not None
    assert place.claim == theatre.reports.claims["twelve"].uid


@pytest.mark.parametrize("keys", [["q"], ["Q"], ["ctrl+q"], ["question_mark", "Q"], ["question_mark", "ctrl+q"]])
async def test_every_key_that_ends_the_program_ends_it_in_order(theatre: Theatre, keys: list[str]) -> None:
    made: list[Watched] = []
    async with theatre.open(wrap=watching(made)) as stage:
        await stage.press("j", *keys)
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    farewell_is_complete(stage, theatre, made)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signals here")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
async def test_a_signal_ends_it_in_order_too(theatre: Theatre, name: str) -> None:
    made: list[Watched] = []
    async with theatre.open(wrap=watching(made)) as stage:
        await stage.press("j")
        assert asyncio.get_running_loop().remove_signal_handler(getattr(signal, name)), f"{name} is not looked after"
        stage.app.mind_signals()
        os.kill(os.getpid(), getattr(signal, name))
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    farewell_is_complete(stage, theatre, made)


async def test_q_in_help_goes_back_and_q_again_ends(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("question_mark", "q")
        assert stage.app.is_running
        await stage.press("q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")


async def test_leaving_while_the_store_is_still_opening_lets_go_of_it(theatre: Theatre) -> None:
    made: list[Watched] = []
    go_on, opening = threading.Event(), threading.Event()

    def wrap(store: Store) -> Any:
        opening.set()
        assert go_on.wait(10)
        return watching(made)(store)

    with always(go_on.set):
        async with theatre.running(wrap=wrap) as stage:
            assert await asyncio.to_thread(opening.wait, 10)
            leaving = asyncio.create_task(stage.app.action_leave())
            await stage.settled()
            go_on.set()
            await leaving
            await stage.until(lambda: not stage.app.is_running, "the program has ended")
    assert [store.closed for store in made] == [1]


async def test_a_key_pressed_while_leaving_is_refused_and_harms_nothing(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        stage.app.exit = lambda *a, **k: None  # type: ignore[method-assign]  # as if the last moment took longer
        await stage.press("q")
        await stage.press("c")
        await stage.look_around()
        assert "the program is ending" in stage.progress
        assert theatre.rows() == []
        del stage.app.exit
        stage.app.exit()
