"""Home, while something is read: what is read is said, keys go on to be heard, Escape stops, and nothing is stored."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.job import Job, StoppedError
from factcheck.review.sources.gather import Gathered
from factcheck.review.sources.typed import typed_paths
from tests.support import story
from tests.support.home import Home, at_home, names
from tests.support.loopback import Loopback, dripping, page, serving
from tests.support.theatre import Theatre

ONE = ["Ships of Port Anselm"]


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as running:
        running.at("/slow", dripping(b"HTTP/1.1 200 OK\r\n"))
        running.at("/storm", page(story.as_html()))
        yield running


async def is_reading(home: Home, words: str) -> None:
    await home.until(lambda: words in home.remark, "it says what it reads")


@pytest.mark.parametrize("key", ["a", "plus"])
async def test_escape_stops_what_is_read_and_leaves_the_words_to_be_mended(
    theatre: Theatre, server: Loopback, key: str
) -> None:
    slow = f"http://{server.host}/slow"
    async with at_home(theatre) as home:
        await home.answer(key, slow)
        await is_reading(home, f"reading 1 of 1: {server.host}/slow · Esc stops")
        await home.press("enter", "x")
        await home.press("escape")
        assert home.remark == "stopped; nothing was stored"
        assert home.line() == f"{slow}x"
        await home.answer(key, f"http://{server.host}/storm")
        await home.opened()
        assert home.desk.state.articles[-1].title == story.TITLE
        await home.press("escape", "q")
    assert names(theatre) == (ONE if key == "plus" else [*ONE, story.TITLE])


async def test_what_is_stopped_stays_stopped_when_it_comes_to_its_end(theatre: Theatre, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_bytes(story.as_txt())
    async with at_home(theatre) as home:
        gather, go_on = home.home.services.gather, threading.Event()
        ended = threading.Event()

        def deaf(*named: object, job: Job, **rest: object) -> Gathered:
            go_on.wait(20)
            try:
                return gather(*named, job=replace(job, stop=None), **rest)  # type: ignore[arg-type]
            finally:
                ended.set()

        object.__setattr__(home.home.services, "gather", deaf)
        await home.answer("a", str(tmp_path / "late.txt"))
        await home.press("escape")
        go_on.set()
        await home.until(ended.is_set, "it has come to its end")
        await home.settled()
        assert (home.app.screen, home.remark) == (home.home, "stopped; nothing was stored")
        await home.press("escape")
        assert (home.line(), home.remark) == (None, "")
    assert names(theatre) == ONE


async def test_leaving_stops_what_is_read(theatre: Theatre, server: Loopback) -> None:
    stopped = threading.Event()
    async with at_home(theatre) as home:
        gather = home.home.services.gather

        def watched(*named: object, **rest: object) -> Gathered:
            try:
                return gather(*named, **rest)  # type: ignore[arg-type]
            except StoppedError:
                stopped.set()
                raise

        object.__setattr__(home.home.services, "gather", watched)
        await home.answer("a", f"http://{server.host}/slow")
        await is_reading(home, "reading 1 of 1")
        await home.press("ctrl+q")
        await home.until(lambda: not home.app.is_running, "the program has ended")
    assert stopped.wait(5)
    assert names(theatre) == ONE


async def test_what_cannot_be_fetched_is_said_and_the_words_stay(theatre: Theatre, server: Loopback) -> None:
    bad = f"http://{server.host}/none"
    async with at_home(theatre, (160, 24)) as home:
        for words in (bad, "ftp://lornside.example/a", "-"):
            await home.answer("a", words)
            await home.until(lambda: home.remark and "reading" not in home.remark, "it is said")
            assert home.line() == words
            await home.press("escape")
        await home.answer("a", bad)
        await is_reading(home, "there is no such page (status 404); check the address")
    assert names(theatre) == ONE


def test_addresses_are_taken_from_the_line_as_paths_are(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text("x")
    one, other = "https://lornside.example/a?x=1&y=it's", "http://lornside.example/b"
    assert typed_paths(one) == [one]
    assert typed_paths(f"{other} {other}") == [other, other]
    assert typed_paths(f"'{tmp_path}/a b.txt' {other}") == [tmp_path / "a b.txt", other]
    assert typed_paths("-") == ["-"]
