"""Fetching, from a server on loopback: good pages, and every way in which a server is bad, which ends in one line."""

import errno
import shutil
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import Job, StoppedError
from factcheck.review.sources.address import parse_address
from factcheck.review.sources.fetch import Fetched, fetch
from factcheck.review.sources.limits import MAX_SECONDS, Limits
from tests.support.builders import FixedClock
from tests.support.loopback import Answer, Loopback, bomb, dripping, endless, page, raw, redirect, serving, status

SMALL = Limits(seconds=5.0, bytes=100_000, redirects=2)
IMPATIENT = Limits(seconds=0.5)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving() as running:
        yield running


def get(url: str, limits: Limits = SMALL) -> Fetched:
    return fetch(parse_address(url), limits)


def refusal(url: str, limits: Limits = SMALL) -> str:
    with pytest.raises(FactcheckError) as caught:
        get(url, limits)
    words = str(caught.value)
    assert "\n" not in words
    assert caught.value.hint
    return words


def test_a_page_comes_with_where_when_and_what_it_is_said_to_be(server: Loopback) -> None:
    url = server.at("/storm?a=1", page(b"<p>words</p>", "Text/HTML; Charset=Windows-1252"))
    found = fetch(parse_address(f"{url}#below"), SMALL, clock=FixedClock())
    assert found == Fetched(b"<p>words</p>", url, FixedClock().now(), "text/html", "windows-1252")
    assert found.name == f"{server.host}/storm"


def test_a_page_without_a_type_is_a_page(server: Loopback) -> None:
    found = get(server.at("/a", page(b"words", None)))
    assert (found.data, found.media_type, found.charset) == (b"words", "", None)


def test_the_program_says_who_asks_and_keeps_nothing(server: Loopback) -> None:
    get(server.at("/a", page(b"x", set_cookie="a=1")))
    get(server.at("/a", page(b"x")))
    for _, headers in server.asked:
        assert headers["user-agent"].startswith(f"factcheck/{__version__} ")
        assert not {"cookie", "referer", "authorization"} & set(headers)


def test_redirects_are_followed_to_the_final_address(server: Loopback) -> None:
    server.at("/end/é", page(b"here"))
    server.at("/end/%C3%A9", page(b"here"))
    server.at("/two", redirect("end/é".encode().decode("latin-1"), 308))
    found = get(server.at("/one", redirect(f"http://{server.host}/two", 301)))
    assert (found.data, found.url) == (b"here", f"http://{server.host}/end/%C3%A9")


def test_what_is_packed_is_unpacked(server: Loopback) -> None:
    assert get(server.at("/a", bomb(90_000, times=2))).data == b" " * 90_000


def test_a_password_goes_to_its_own_host_only(server: Loopback) -> None:
    with serving() as other:
        elsewhere = other.at("/b", page(b"x"))
        server.at("/a", redirect(elsewhere))
        found = get(f"http://ida:geheim@{server.host}/a")
    assert server.asked[0][1]["authorization"] == "Basic aWRhOmdlaGVpbQ=="
    assert "authorization" not in other.asked[0][1]
    assert "geheim" not in repr(found)


def test_a_proxy_that_the_environment_names_is_used(server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://ida:geheim@{server.host}")
    server.answers["http://lornside.example/a"] = page(b"through the proxy")
    assert get("http://lornside.example/a").data == b"through the proxy"
    monkeypatch.setenv("http_proxy", "http://ida:geheim@127.0.0.1:1")
    assert "the proxy does not let it through" in refusal("http://lornside.example/a")
    assert "geheim" not in refusal("http://lornside.example/a")


BAD: dict[str, tuple[Answer, str]] = {
    "redirects for ever": (redirect("/bad"), "it redirects more than 2 times"),
    "redirects to a file": (redirect("file:///etc/passwd"), "it leads to file:///etc/passwd, which is not http://"),
    "redirects to ftp": (redirect("ftp://127.0.0.1/a"), "it leads to ftp://127.0.0.1/a, which is not http://"),
    "redirects to nothing": (redirect("http://[::1"), "it leads to http://[::1, which is no web address"),
    "redirects nowhere": (status(302), "the server's answer is no page (status 302)"),
    "streams for ever": (endless, "it is larger than 100,000 bytes"),
    "a huge length": (raw(OK + b"Content-Length: 99999999999\r\n\r\nabc"), "it is larger than 100,000 bytes"),
    "a gzip bomb": (bomb(50_000_000), "it is larger than 100,000 bytes"),
    "a bomb in a bomb": (bomb(50_000_000, times=2), "it is larger than 100,000 bytes"),
    "no gzip": (page(b"words", content_encoding="gzip"), "packed in a way that cannot be read"),
    "packed otherwise": (page(b"words", content_encoding="br"), "packed in a way that cannot be read"),
    "401": (status(401), "it wants a password (status 401); open it in a browser, save the page"),
    "403": (status(403), "without a login (status 403); open it in a browser, save the page"),
    "404": (status(404), "there is no such page (status 404); check the address"),
    "429": (status(429), "the server wants fewer requests (status 429); wait"),
    "500": (status(500), "the server has failed (status 500); try again later"),
    "418": (status(418), "the server's answer is no page (status 418); open it in a browser"),
    "cut short": (raw(OK + b"Content-Length: 50\r\n\r\nabc"), "broken or cut short; try again"),
    "cut short in a chunk": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n9\r\nab"), "broken or cut short"),
    "no number of bytes": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nab"), "broken or cut short"),
    "no answer": (raw(b""), "broken or cut short"),
    "no HTTP": (raw(b"\0\1\2\r\n\r\n"), "broken or cut short"),
    "a header without end": (raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000), "broken or cut short"),
    "headers without end": (raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5_000), "broken or cut short"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_server_is_one_line(server: Loopback, kind: str) -> None:
    answer, words = BAD[kind]
    said = refusal(server.at("/bad", answer))
    assert said.startswith(f"cannot fetch http://{server.host}/bad: ")
    assert words in said


DRIPS: dict[str, Answer] = {
    "a body": dripping(OK + b"\r\n<html>"),
    "a header": dripping(b"HTTP/1.1 200 OK\r\nX: "),
    "headers": dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
    "chunks": dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "nothing": dripping(b"", b""),
}


@pytest.mark.parametrize("kind", DRIPS)
def test_a_server_that_takes_for_ever_is_left_in_time(server: Loopback, kind: str) -> None:
    begin = time.monotonic()
    assert "it took longer than 0.5 seconds; open it" in refusal(server.at("/slow", DRIPS[kind]), IMPATIENT)
    assert time.monotonic() - begin < 5
    assert_no_thread_is_left()


def test_the_time_is_for_all_redirects_together(server: Loopback) -> None:
    def late(handler: BaseHTTPRequestHandler) -> None:
        server.over.wait(0.2)
        redirect("/late")(handler)  # type: ignore[arg-type]

    assert "it took longer than 0.5 seconds" in refusal(server.at("/late", late), Limits(0.5, 1000, 1000))


def assert_no_thread_is_left() -> None:
    for thread in threading.enumerate():
        if thread.name == "factcheck-fetch":
            thread.join(5)
            assert not thread.is_alive()


def test_the_whole_program_has_ten_seconds() -> None:
    assert MAX_SECONDS <= 8, "starting takes time too"


def test_a_bomb_takes_no_memory(server: Loopback) -> None:
    url = server.at("/bomb", bomb(100_000_000, times=2))
    refusal(url)
    tracemalloc.start()
    refusal(url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_somebody_who_wants_to_stop_is_heard(server: Loopback) -> None:
    address = parse_address(server.at("/slow", DRIPS["a header"]))
    asked = iter((False, True))
    with pytest.raises(StoppedError):
        fetch(address, SMALL, job=Job(stop=lambda: next(asked)))
    assert_no_thread_is_left()


def test_a_host_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_found(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", not_found)
    assert "the host lornside.example is not found; check the address" in refusal("http://lornside.example/a")


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object, **__: object) -> None:
        raise OSError(errno.ENETUNREACH, "unreachable")

    monkeypatch.setattr(socket.socket, "connect", nowhere)
    assert "the network cannot be reached; check the address" in refusal("http://127.0.0.1/a")


def test_a_look_up_that_hangs_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: over.wait(20))
    assert "it took longer than 0.5 seconds" in refusal("http://lornside.example/a", IMPATIENT)
    over.set()
    assert_no_thread_is_left()


def test_a_port_that_is_shut() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        assert "127.0.0.1 refuses the connection" in refusal(f"http://127.0.0.1:{port}/")


def test_an_ipv6_address_is_asked_too() -> None:
    if not socket.has_ipv6:
        pytest.skip("needs IPv6")

    class Six(ThreadingHTTPServer):
        address_family = socket.AF_INET6

    class Hello(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\nsix")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    try:
        running = Six(("::1", 0), Hello)
    except OSError:
        pytest.skip("needs an IPv6 loopback")
    with running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        assert get(f"http://[::1]:{running.server_port}/").data == b"six"
        running.shutdown()
        thread.join()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate with openssl")
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", "key.pem", "-out", "cert.pem"], cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        said = refusal(f"https://{server.host}/a")
    assert "its certificate is not valid (self" in said
    assert "save the page" in said


def test_plain_http_behind_https_is_refused(server: Loopback) -> None:
    assert "no secure connection can be made" in refusal(f"https://{server.host}/a")


def test_the_moment_is_in_utc(server: Loopback) -> None:
    before = datetime.now(UTC)
    assert before <= get(server.at("/a", page(b"x"))).fetched_at <= datetime.now(UTC)
