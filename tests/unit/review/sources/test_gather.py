"""What is named becomes pages with where they came from; what cannot be used is said or listed; it can be stopped."""

import errno
import hashlib
import io
import multiprocessing
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import Job, StoppedError
from factcheck.domain.original import Original
from factcheck.intake.readers import MAX_SECONDS
from factcheck.intake.readers.web import source as html_source
from factcheck.review.sources import reading
from factcheck.review.sources.entries import Named, list_entries
from factcheck.review.sources.gather import Gathered, gather
from tests.support import story
from tests.support.loopback import Loopback, page, redirect, serving

MOST = 100_000
TEXT = "Ferries stay in port\n\nTwelve ferries stayed in port on Monday, the harbour office said on Tuesday.\n"
FRENCH = "<p>Le préfet a déclaré lundi que douze bateaux étaient restés au port après la tempête de dimanche.</p>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as running:
        yield running


def one(named: Named, **options: object) -> Gathered:
    gathered = gather([named], MOST, **options)  # type: ignore[arg-type]
    assert len(gathered.pages) == 1
    return gathered


# --- where a page came from ----------------------------------------------------------------------------------------


def test_a_file_keeps_its_bytes_and_where_it_lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    (tmp_path / "a.txt").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    gathered = one("a.txt")
    [found] = gathered.pages
    assert found.original == Original(data, hashlib.sha256(data).hexdigest(), len(data), path=str(tmp_path / "a.txt"))
    assert (found.source, gathered.places) == ("a.txt", ("a.txt",))


def test_an_address_keeps_its_bytes_and_where_and_when_it_was_fetched(server: Loopback) -> None:
    data = f"<!doctype html><html><body><article>{FRENCH * 3}</article></body></html>".encode()
    end = server.at("/news/storm", page(data))
    start = server.at("/short", redirect("/news/storm"))
    gathered = one(start)
    [found] = gathered.pages
    assert found.original is not None
    assert (found.original.data, found.original.url, found.original.path) == (data, end, None)
    assert found.original.fetched_at is not None
    assert found.original.fetched_at.tzinfo is not None
    assert (found.url, found.source) == (end, f"{server.host}/storm")
    assert (gathered.places, gathered.folder) == ((start,), None)


def test_a_page_that_states_its_address_goes_before_where_it_was_fetched(server: Loopback) -> None:
    [found] = one(server.at("/amp/storm", page(story.as_html()))).pages
    assert found.url == story.URL
    [found] = one(server.at("/a.txt", page(b"https://other.example/b\n\n" + TEXT.encode(), "text/plain"))).pages
    assert found.url == f"http://{server.host}/a.txt"


def test_standard_input_has_no_place(tmp_path: Path) -> None:
    del tmp_path
    gathered = one("-", standard_input=io.BytesIO(TEXT.encode()))
    [found] = gathered.pages
    data = TEXT.encode()
    assert found.original == Original(data, hashlib.sha256(data).hexdigest(), len(data))
    assert (found.source, gathered.places) == ("standard input", ("-",))


def test_a_password_in_an_address_is_in_nothing_that_comes_of_it(server: Loopback) -> None:
    server.at("/a", page(TEXT.encode(), "text/plain"))
    gathered = one(f"http://ida:geheim@{server.host}/a")
    assert "geheim" not in repr(gathered)
    assert gathered.pages[0].url == f"http://{server.host}/a"


def test_pages_of_one_name_are_told_apart(server: Loopback) -> None:
    for n in range(2):
        server.at(f"/{n}/index.html", page(story.as_html().replace(b"120 metres", f"{n} metres".encode())))
    gathered = gather([f"http://{server.host}/{n}/index.html" for n in range(2)], MOST)
    assert [p.source for p in gathered.pages] == [f"{server.host}/index.html", f"{server.host}/index.html (2)"]


# --- what kind it is -----------------------------------------------------------------------------------------------

SERVED: dict[str, tuple[str, str | None, Callable[[], bytes], str]] = {
    "html without a name": ("/storm", "text/html", story.as_html, "utf-8"),
    "html named php": ("/storm.php", "text/html; charset=utf-8", story.as_html, "utf-8"),
    "html of no type": ("/storm", None, story.as_html, "utf-8"),
    "pdf": ("/storm.pdf", "application/pdf", story.as_pdf, "pdf"),
    "pdf as a stream of bytes": ("/download.php", "application/octet-stream", story.as_pdf, "pdf"),
    "docx": ("/d?id=1", "application/octet-stream", story.as_docx, "docx"),
    "markdown as text": ("/storm.md", "text/plain", story.as_markdown, "utf-8"),
    "text": ("/storm", "text/plain", story.as_txt, "utf-8"),
    "xhtml": ("/storm.xml", "application/xhtml+xml", story.as_html, "utf-8"),
}


@pytest.mark.parametrize("kind", SERVED)
def test_a_page_is_read_as_what_it_is(server: Loopback, kind: str) -> None:
    path, media_type, make, encoding = SERVED[kind]
    [found] = one(server.at(path, page(make(), media_type))).pages
    assert found.encoding == encoding
    assert found.title == story.TITLE
    assert any("cut off the islands of Sarn, Hesk and Little Orrin" in c.quote for c in found.claims)
    assert not any("server" in note or "named" in note for note in found.notes)


def test_a_server_that_is_wrong_about_a_page_is_noted(server: Loopback) -> None:
    [found] = one(server.at("/storm", page(story.as_pdf(), "text/html"))).pages
    assert "The server calls it a web page, but it is a PDF." in found.notes


@pytest.mark.parametrize(
    ("data", "media_type", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "image/png", "looks like a PNG image"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "text/html", "looks like a PNG image"),
        (b"", "text/html", "is empty"),
        (b'{"title": "Twelve ferries"}', "application/json", "files of type application/json are not supported"),
        (b"<rss><channel/></rss>", "application/rss+xml", "application/rss+xml are not supported"),
        (b"<html><body><nav>Home</nav></body></html>", "text/html", "no article text found"),
        (b"x" * (4 * MOST + 1), "text/plain", "too large"),
    ],
)
def test_what_is_no_article_is_refused_by_its_short_name(
    server: Loopback, data: bytes, media_type: str, words: str
) -> None:
    with pytest.raises(FactcheckError, match=re.escape(words)) as caught:
        one(server.at("/news/storm", page(data, media_type)))
    assert f"{server.host}/storm" in caught.value.message


@pytest.mark.parametrize("head", ["", "<meta charset='iso-8859-5'>"])
def test_the_servers_encoding_holds_where_the_bytes_do_not_tell(server: Loopback, head: str) -> None:
    data = f"<!doctype html><html><head>{head}</head><body><article>{FRENCH * 3}</article></body></html>"
    [found] = one(server.at("/a", page(data.encode("cp1252"), "text/html; charset=windows-1252"))).pages
    assert "Le préfet a déclaré" in found.text
    text = FRENCH.removeprefix("<p>").removesuffix("</p>")
    [found] = one(server.at("/b", page(text.encode("cp1252"), "text/plain; charset=ISO-8859-1"))).pages
    assert (found.text, found.encoding) == (text, "cp1252")
    assert all("in French" in note for note in found.notes)
    [found] = one(server.at("/c", page(text.encode(), "text/plain; charset=iso-8859-1"))).pages
    assert (found.text, found.encoding) == (text, "utf-8")


def test_an_encoding_that_there_is_not_stops_nobody(server: Loopback) -> None:
    text = FRENCH.removeprefix("<p>").removesuffix("</p>")
    for name in ("klingon", "hex", "utf-8"):
        [found] = one(server.at("/b", page(text.encode("cp1252"), f"text/plain; charset={name}"))).pages
        assert "bateaux" in found.text


def test_what_is_piped_in_is_told_by_its_bytes() -> None:
    for make in (story.as_html, story.as_pdf, story.as_docx, story.as_txt):
        [found] = one("-", standard_input=io.BytesIO(make())).pages
        assert found.title == story.TITLE
        assert not any("named" in note for note in found.notes)


# --- how large -----------------------------------------------------------------------------------------------------


def padded(size: int) -> bytes:
    """A web page with a picture of so many bytes inside."""
    return story.as_html().replace(b"</h1>", b"</h1><img src='data:image/png;base64," + b"A" * size + b"'>")


def test_pictures_do_not_count_as_text(tmp_path: Path, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_source, "MAX_BYTES", MOST)
    (tmp_path / "a.html").write_bytes(padded(4 * MOST))
    for named in (tmp_path / "a.html", server.at("/a", page(padded(4 * MOST)))):
        assert one(named).pages[0].title == story.TITLE
    (tmp_path / "a.txt").write_bytes(b"words " * MOST)
    with pytest.raises(FactcheckError, match=r"too large \(600,000 bytes; the limit is 100,000 characters\)"):
        one(tmp_path / "a.txt")


def test_what_holds_pictures_has_a_limit_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 500_000)
    (tmp_path / "a.html").write_bytes(padded(500_000))
    with pytest.raises(FactcheckError, match=r"bytes; the limit is 500,000 bytes\)"):
        one(tmp_path / "a.html")


class Endless(io.RawIOBase):
    """A pipe that never ends; counts what was taken from it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        buffer[:] = b"w" * len(buffer)
        self.taken += len(buffer)
        return len(buffer)


def test_a_pipe_without_end_is_not_read_to_it() -> None:
    pipe = Endless()
    with pytest.raises(FactcheckError, match=r"standard input is too large \(more than 400,000 bytes"):
        one("-", standard_input=io.BufferedReader(pipe))
    assert pipe.taken < 600_000


# --- what is named -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        (None, "standard input cannot be read here; name a file"),
        (io.BytesIO(b""), "standard input is empty; pipe a page"),
        (io.BytesIO(b" \n"), "standard input holds only blank space"),
    ],
)
def test_standard_input_that_gives_nothing_is_one_line(stream: io.BytesIO | None, words: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        one("-", standard_input=stream)
    assert words in str(caught.value)


def test_standard_input_can_be_named_once() -> None:
    with pytest.raises(FactcheckError, match="standard input is named twice; name - once"):
        gather(["-", "-"], MOST, standard_input=io.BytesIO(TEXT.encode()))


def test_a_file_of_any_name_can_still_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text(TEXT)
    (tmp_path / "http:").mkdir()
    (tmp_path / "http:" / "a").write_text(TEXT)
    entries = list_entries([Path("-"), "./-", "http://a", "http:/a"])
    assert [(e.where, e.name) for e in entries] == [("-", "-"), ("-", "-"), ("http:/a", "a"), ("http:/a", "a")]
    assert all(e.path for e in entries)


def test_an_address_without_its_beginning_gets_a_hint() -> None:
    with pytest.raises(FactcheckError, match=r"www\.a\.example/b; an address begins with https://"):
        list_entries(["www.a.example/b"])


def test_a_link_that_goes_round_and_a_device_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(TEXT)
    gathered = gather([tmp_path], MOST)
    assert [s.name for s in gathered.skipped] == ["a.txt", "b.txt", "pipe.txt", "zero.txt"]
    for name in ("a.txt", "zero.txt", "pipe.txt"):
        with pytest.raises(FactcheckError):
            one(tmp_path / name)


# --- many ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty files: good ones of three kinds, doubles, and some that cannot be used."""
    for n in range(24):
        name, data = (("t", story.as_txt()), ("h", story.as_html()), ("m", story.as_markdown()))[n % 3]
        suffix = {"t": "txt", "h": "html", "m": "md"}[name]
        number = min(n, 20)
        (tmp_path / f"{n:02}.{suffix}").write_bytes(data.replace(b"120 metres", f"{number} metres".encode()))
    for n in range(24, 30):
        (tmp_path / f"{n}.txt").write_bytes(b"" if n % 2 else bytes(range(32)) * 9)
    return tmp_path


def test_several_processes_give_what_one_gives(folder: Path) -> None:
    alone = gather([folder], MOST, processes=1)
    assert (len(alone.pages), len(alone.skipped)) == (23, 7)
    assert gather([folder], MOST, processes=2) == alone


def test_a_file_named_that_cannot_be_used_ends_it_with_several_processes_too(folder: Path) -> None:
    with pytest.raises(FactcheckError, match=r"24\.txt is not a text file") as caught:
        gather(sorted(folder.iterdir()), MOST, processes=2)
    assert not multiprocessing.active_children(), f"while {caught} is still at hand"


@pytest.mark.parametrize("processes", [1, 2])
def test_progress_names_each_before_it_is_read(folder: Path, processes: int) -> None:
    told: list[tuple[int, int, str]] = []
    gather([folder], MOST, processes=processes, job=Job(lambda *given: told.append(given)))
    assert told == [(n, 30, path.name) for n, path in enumerate(sorted(folder.iterdir()))]


@pytest.mark.parametrize("processes", [1, 2])
def test_it_can_be_stopped(folder: Path, processes: int) -> None:
    told: list[str] = []
    with pytest.raises(StoppedError):
        gather(
            [folder],
            MOST,
            processes=processes,
            job=Job(lambda _, __, name: told.append(name), lambda: "03.txt" in told),
        )
    assert told[-1] == "03.txt"
    assert not multiprocessing.active_children()


def test_a_process_that_is_busy_is_not_waited_for(tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / f"{n}.md").write_text("![[" * 60_000)  # takes as long as one file may
    begin = time.monotonic()
    glances = iter(range(1_000))
    with pytest.raises(StoppedError):
        gather([tmp_path], 5_000_000, processes=2, job=Job(stop=lambda: next(glances) > 20))
    assert time.monotonic() - begin < MAX_SECONDS - 1


@pytest.mark.parametrize(
    "error", [OSError(errno.EAGAIN, "no more processes"), ValueError("bad value(s) in fds_to_keep")]
)
def test_processes_that_cannot_be_started_are_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(self: object) -> None:
        raise error

    alone = gather([folder], MOST, processes=1)
    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", fail)
    assert gather([folder], MOST, processes=2) == alone


def test_a_process_that_dies_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import signal

    from factcheck.review.work import processes

    alone = gather([folder], MOST, processes=1)
    started: list[int] = []
    submit = processes.Pool.submit

    def and_kill(self: processes.Pool, *given: object) -> object:
        future: object = submit(self, *given)  # type: ignore[arg-type]
        for process in self._context.started:
            if process.pid and process.pid not in started:
                started.append(process.pid)
                os.kill(process.pid, signal.SIGKILL)
        return future

    monkeypatch.setattr(processes.Pool, "submit", and_kill)
    assert gather([folder], MOST, processes=2) == alone
    assert started
