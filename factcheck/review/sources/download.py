"""The download itself, by urllib3, with every limit but the clock's, which `fetch.py` holds. Stores nothing.

Certificates are checked against those of the system and those of certifi. A proxy that the system or the environment
names is used. Cookies are not kept, and no password is sent but one that stands in the address, to its own host.
"""

import contextlib
import errno
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from email.message import Message
from urllib.request import getproxies, proxy_bypass

import certifi
from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    ProxySchemeUnknown,
    SSLError,
)
from urllib3.exceptions import TimeoutError as TookTooLong

from factcheck import __version__
from factcheck.domain.errors import FactcheckError
from factcheck.review.sources.address import SAVE_IT, Address, shown_address
from factcheck.review.sources.limits import Limits

USER_AGENT = f"factcheck/{__version__} (reads the one page that a person has named)"
_UNPACKED = frozenset(("", "identity", "gzip", "x-gzip", "deflate"))
"""What is asked for, and what urllib3 unpacks without further packages."""
_ACCEPT = "text/html,application/xhtml+xml,text/*;q=0.9,application/pdf;q=0.9,*/*;q=0.5"
_PIECE = 1 << 16
"""Bytes asked for at a time; urllib3 unpacks no more than that at once."""
_LONGEST_NUMBER = 18
"""Digits of a number of bytes; Python takes its time with numbers of thousands."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_STATUS = {
    401: ("it wants a password", SAVE_IT),
    402: ("it wants a payment", SAVE_IT),
    403: ("the server refuses it to programs or without a login", SAVE_IT),
    404: ("there is no such page", "check the address"),
    410: ("the page was taken down", "look for it in a web archive, save the page and name the file"),
    429: ("the server wants fewer requests", "wait a while, or save the page in a browser and name the file"),
    451: ("the page is withheld for legal reasons", SAVE_IT),
}
"""What a status means, and what to do."""
_UNREACHABLE = frozenset((errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN))


class Download:
    """One download; `give_up` ends it from another thread."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._given_up = False
        self._connections: list[HTTPConnection] = []
        self._sockets: list[socket.socket] = []

    def run(self, address: Address) -> tuple[bytes, str, str, str | None]:
        """Return the bytes, the address they came from in the end, media type and charset.

        Raises FactcheckError where there is nothing to be had.
        """
        for _ in range(self._limits.redirects + 1):
            with _in_words(address), self._manager(address) as manager:
                response = manager.request(
                    "GET",
                    address.url,
                    headers=_headers(address),
                    preload_content=False,
                    redirect=False,
                    retries=False,
                    timeout=Timeout(self._limits.seconds + 1),  # if all else fails; `fetch.py` is sooner
                )
                try:
                    target = _target(address, response)
                    if target is None:
                        return self._body(address, response), address.url, *_content_type(response)
                    address = target
                finally:
                    response.close()
        raise _refused(address, f"it redirects more than {self._limits.redirects} times", SAVE_IT)

    def give_up(self) -> None:
        """Close every connection: whatever waits on one of them ends."""
        with self._lock:
            self._given_up = True
            sockets = [*self._sockets, *(c.sock for c in self._connections if c.sock is not None)]
        for each in sockets:
            with contextlib.suppress(OSError):  # closed already
                each.shutdown(socket.SHUT_RDWR)

    def _watch(self, connection: HTTPConnection) -> None:
        """Remember a connection, before and after it is made, so that it can be closed."""
        with self._lock:
            if self._given_up:
                raise TookTooLong("given up")
            self._connections.append(connection)
            if connection.sock is not None:  # the connection may forget it before the body is read
                self._sockets.append(connection.sock)

    def _manager(self, address: Address) -> PoolManager:
        context = None
        if address.origin[0] == "https":
            context = ssl.create_default_context()
            context.load_verify_locations(certifi.where())  # the system's alone are missing on some machines
        proxy = None if proxy_bypass(address.host) else getproxies().get(address.origin[0])
        if proxy and "://" not in proxy:
            proxy = f"http://{proxy}"
        manager = ProxyManager(proxy, ssl_context=context) if proxy else PoolManager(ssl_context=context)
        manager.pool_classes_by_scheme = _pools(self._watch)
        return manager

    def _body(self, address: Address, response: BaseHTTPResponse) -> bytes:
        packed = {p.strip().lower() for p in response.headers.get("content-encoding", "").split(",")}
        if not packed <= _UNPACKED:
            raise DecodeError(f"packed as {packed}")
        most = self._limits.bytes
        too_large = _refused(address, f"it is larger than {most:,} bytes", SAVE_IT)
        stated = response.headers.get("content-length", "")
        if stated.isdecimal() and (len(stated) > _LONGEST_NUMBER or int(stated) > most):
            raise too_large
        pieces = []
        size = 0
        while piece := response.read(_PIECE, decode_content=True):
            size += len(piece)
            if size > most:
                raise too_large
            pieces.append(piece)
        return b"".join(pieces)


def _pools(watch: Callable[[HTTPConnection], None]) -> dict[str, type[HTTPConnectionPool]]:
    """Connection pools that tell of every connection they make."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            watch(self)
            super().connect()
            watch(self)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            watch(self)
            super().connect()
            watch(self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _headers(address: Address) -> dict[str, str]:
    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
    if address.credentials is not None:
        headers["Authorization"] = f"Basic {b64encode(':'.join(address.credentials).encode()).decode()}"
    return headers


def _target(address: Address, response: BaseHTTPResponse) -> Address | None:
    """Where a redirect leads, None for an answer with a page in it. Raises FactcheckError for any other answer."""
    status = response.status
    location = response.headers.get("location")
    if status in _REDIRECTS and location:
        with contextlib.suppress(UnicodeError):  # headers come as Latin-1, but what servers write is UTF-8
            location = location.encode("latin-1").decode("utf-8")
        return address.target(location)
    if 200 <= status < 300:
        return None
    what, hint = _STATUS.get(status, ("", ""))
    if not what:
        failed = status >= 500
        what = "the server has failed" if failed else "the server's answer is no page"
        hint = "try again later, or save the page in a browser and name the file" if failed else SAVE_IT
    raise _refused(address, f"{what} (status {status})", hint)


def _content_type(response: BaseHTTPResponse) -> tuple[str, str | None]:
    value = response.headers.get("content-type", "")
    if not value:
        return "", None
    message = Message()
    message["content-type"] = " ".join(value.split())
    return message.get_content_type(), message.get_content_charset()


def _refused(address: Address, why: str, hint: str) -> FactcheckError:
    return FactcheckError(f"cannot fetch {shown_address(address.url)}: {why}", hint)


@contextlib.contextmanager
def _in_words(address: Address) -> Iterator[None]:
    """Say in a line what urllib3 says in its own way; its words may hold the proxy's password."""
    check = f"check the address and the network, or {SAVE_IT}"
    try:
        yield
    except NameResolutionError as error:
        raise _refused(address, f"the host {address.host} is not found", check) from error
    except NewConnectionError as error:
        cause = error.__cause__
        number = cause.errno if isinstance(cause, OSError) else None
        why = f"{address.host} refuses the connection" if number == errno.ECONNREFUSED else "it cannot be reached"
        raise _refused(address, "the network cannot be reached" if number in _UNREACHABLE else why, check) from error
    except (ProxyError, ProxySchemeUnknown) as error:
        raise _refused(address, "the proxy does not let it through", f"check the proxy, or {SAVE_IT}") from error
    except SSLError as error:
        flaw = error.args[0] if error.args else None
        if isinstance(flaw, ssl.SSLCertVerificationError):
            why = f"its certificate is not valid ({flaw.verify_message})"
            raise _refused(address, why, f"if the address is right, {SAVE_IT}") from error
        raise _refused(address, "no secure connection can be made", SAVE_IT) from error
    except TookTooLong as error:
        raise _refused(address, "the server does not answer in time", SAVE_IT) from error
    except DecodeError as error:
        raise _refused(address, "what the server sends is packed in a way that cannot be read", SAVE_IT) from error
    except (HTTPError, OSError, ValueError) as error:
        raise _refused(address, "the server's answer is broken or cut short", f"try again, or {SAVE_IT}") from error
