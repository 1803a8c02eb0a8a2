"""Web addresses on the command line: taken in as files are; what cannot be fetched is one line and stores nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.review.sources import fetch
from factcheck.review.sources.limits import Limits
from tests.cli.conftest import HARBOUR, LANTERN, Cli
from tests.support.loopback import Answer, Loopback, bomb, dripping, endless, page, raw, redirect, serving, status

Untouched = Callable[[], None]
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server, and little patience with it."""
    monkeypatch.setattr(fetch, "USUAL", Limits(seconds=1.0, bytes=200_000))
    with serving() as running:
        running.at("/harbour", page(HARBOUR.encode(), "text/plain"))
        running.at("/lantern.html", page(f"<html><body><pre>{LANTERN}</pre></body></html>".encode()))
        yield running


def test_addresses_and_files_make_a_review(cli: Cli, pages: Path, server: Loopback) -> None:
    done = cli("review", f"http://{server.host}/harbour", pages / "lantern.txt", "--name", "Ferries", "--json")
    assert (done.code, done.json["articles"], done.json["matches"] > 0) == (0, 2, True)
    [first, second] = cli("show", "Ferries", "--json").json["articles"]
    assert (first["source"], first["url"]) == (f"{server.host}/harbour", f"http://{server.host}/harbour")
    assert (second["source"], second["url"]) == ("lantern.txt", None)


def test_a_review_is_named_by_its_first_headline_where_no_folder_is_named(cli: Cli, server: Loopback) -> None:
    cli("review", f"http://{server.host}/harbour")
    assert [r["name"] for r in cli("list", "--json").json] == ["Five ferries land 640 workers on Hesk"]


def test_intake_and_match_take_addresses(cli: Cli, server: Loopback, untouched: Untouched) -> None:
    untouched()
    addresses = [f"http://{server.host}/harbour", f"http://{server.host}/lantern.html"]
    assert [a["path"] for a in cli("intake", *addresses, "--json").json] == addresses
    found = cli("match", *addresses, "--json").json
    assert [a["path"] for a in found["articles"]] == addresses
    assert found["matches"]


def test_a_password_is_neither_printed_nor_kept(cli: Cli, home: Path, server: Loopback) -> None:
    address = f"http://ida:geheim@{server.host}"
    runs = [
        cli("review", f"{address}/harbour", "--name", "Ferries", "-v"),
        cli("show", "Ferries", "--json"),
        cli("export", "Ferries", "-o", "-"),
        cli("intake", f"{address}/lantern.html", "--json"),
        cli("intake", f"{address}/none"),
        cli(f"{address}/harbour"),
    ]
    assert [run.code for run in runs] == [0, 0, 0, 0, 2, 2]
    assert not any("geheim" in run.out + run.err for run in runs)
    assert not any(b"geheim" in path.read_bytes() for path in home.rglob("*") if path.is_file())


BAD: dict[str, tuple[Answer, str]] = {
    "redirects for ever": (redirect("/bad"), "it redirects more than 5 times"),
    "redirects to a file": (redirect("file:///etc/passwd"), "it leads to file:///etc/passwd"),
    "redirects to ftp": (redirect("ftp://127.0.0.1/"), "it leads to ftp://127.0.0.1/"),
    "streams for ever": (endless, "larger than 200,000 bytes"),
    "drips": (dripping(OK + b"\r\n"), "it took longer than 1 seconds"),
    "drips headers": (dripping(b"HTTP/1.1 200 OK\r\nX: "), "it took longer than 1 seconds"),
    "404": (status(404), "there is no such page (status 404); check the address"),
    "500": (status(500), "the server has failed (status 500)"),
    "a picture": (page(b"\x89PNG\r\n\x1a\n" + bytes(60), "image/png"), "looks like a PNG image"),
    "empty": (page(b""), "is empty"),
    "a gzip bomb": (bomb(50_000_000), "larger than 200,000 bytes"),
    "a huge length": (raw(OK + b"Content-Length: 99999999999\r\n\r\n"), "larger than 200,000 bytes"),
    "a header without end": (raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000), "broken or cut short"),
    "cut short": (raw(OK + b"Content-Length: 50\r\n\r\nabc"), "broken or cut short"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_server_is_refused_and_nothing_is_stored(
    cli: Cli, pages: Path, server: Loopback, kind: str, untouched: Untouched
) -> None:
    answer, words = BAD[kind]
    server.at("/bad", answer)
    untouched()
    cli("review", pages / "harbour.txt", f"http://{server.host}/bad").refused(f"{server.host}/bad", words)


@pytest.mark.parametrize("command", ["review", "intake", "match"])
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://lornside.example/a", "ftp://lornside.example/a is not http:// or https://; save the page"),
        ("file:///etc/passwd", "file:///etc/passwd is not http:// or https://"),
        ("http://[::1", "http://[::1 is no web address; check the address"),
        ("https://", "https:// is no web address"),
        ("http://lornside.example:port/", "is no web address"),
        ("http://[::1]:1/storm", "cannot fetch http://[::1]:1/storm: "),
    ],
)
def test_what_is_no_address_is_refused(
    cli: Cli, pages: Path, command: str, address: str, words: str, untouched: Untouched
) -> None:
    untouched()
    cli(command, pages / "harbour.txt", address).refused(words)


def test_an_address_that_a_command_is_forgotten_before(cli: Cli) -> None:
    cli("https://lornside.example/a").refused("factcheck review https://lornside.example/a")
