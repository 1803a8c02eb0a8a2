"""A web server on this machine's loopback, for tests of fetching: pages, and every way in which a server is bad."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler"], None]
"""Writes an answer; whatever it writes is what the client gets."""


class Handler(BaseHTTPRequestHandler):
    """Answers as the server's table of paths says, 404 else."""

    protocol_version = "HTTP/1.1"
    server: "Loopback"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        with suppress(ConnectionError):  # the client has had enough
            self.server.answers.get(self.path, status(404))(self)
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def raw(self, data: bytes) -> None:
        """Write as it is."""
        self.wfile.write(data)
        self.wfile.flush()

    def slowly(self, pieces: Iterator[bytes]) -> None:
        """Write a piece every twentieth of a second until the server ends or the client goes."""
        for piece in pieces:
            self.raw(piece)
            if self.server.over.wait(0.05):
                return


class Loopback(ThreadingHTTPServer):
    """The server; `answers` by path, `asked`: the paths and headers that came."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()

    def handle_error(self, *_: Any) -> None:
        """A client that goes is no error here."""

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def at(self, path: str, answer: Answer) -> str:
        """Answer a path so; return its address."""
        self.answers[path] = answer
        return f"http://{self.host}{path}"


@contextmanager
def serving() -> Iterator[Loopback]:
    """Run a server until the block ends."""
    with Loopback() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


def page(data: bytes, kind: str | None = "text/html; charset=utf-8", **headers: str) -> Answer:
    """A page as a good server gives it."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        if kind is not None:
            handler.send_header("Content-Type", kind)
        for name, value in {"content-length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.raw(data)

    return answer


def status(number: int) -> Answer:
    """An answer with nothing but a status."""

    def answer(handler: Handler) -> None:
        handler.send_response(number)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def redirect(location: str, number: int = 302) -> Answer:
    """An answer that leads elsewhere."""

    def answer(handler: Handler) -> None:
        handler.send_response(number)
        handler.send_header("Location", location)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def raw(data: bytes) -> Answer:
    """Bytes as they are, and then the connection is closed."""
    return lambda handler: handler.raw(data)


def dripping(head: bytes, piece: bytes = b"x") -> Answer:
    """A beginning, and then a little now and then, for ever."""

    def pieces() -> Iterator[bytes]:
        yield head
        while True:
            yield piece

    return lambda handler: handler.slowly(pieces())


def endless(handler: Handler) -> None:
    """A page that never ends, as fast as it goes."""
    handler.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>")
    piece = b"<p>Nothing but words and words.</p>" * 1000
    while not handler.server.over.is_set():
        handler.raw(piece)


def bomb(size: int, times: int = 1) -> Answer:
    """Blanks, packed by gzip so often."""
    data = b" " * size
    for _ in range(times):
        data = gzip.compress(data)
    return page(data, content_encoding=", ".join(["gzip"] * times))
