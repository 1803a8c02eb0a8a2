"""Web addresses as somebody types or a server gives them: made whole, or refused in a line. Connects to nothing.

What stands before an `@` (`user:password@`) is kept apart, so that it is neither stored nor printed.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urljoin, urlsplit

from factcheck.domain.errors import FactcheckError

SCHEMES = ("http", "https")
"""What is fetched."""
LONGEST = 4_000
"""Characters of an address; servers take about 8,000 bytes, and a long one of a newspaper has 300."""
_LONGEST_NAME = 60
"""Characters of an address's last part in an article's source, which stands in a heading."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_CREDENTIALS = re.compile(r"(?<=//)(?:[^/?#]*|[^/?#:]*:(?!\d*(?:[/?#]|$)).*)@", re.DOTALL)
"""What stands before the host, also where a password has a slash in it and the whole is no address."""
_KEPT = "/%:@!$&'()*+,;=~-._"
"""Characters of a path that are not percent-encoded; `%` because what is encoded already stays so."""
_HOST = re.compile(r"[a-zA-Z0-9_.-]+|\[[0-9a-fA-F:.]+\]")
"""As name servers know it, or an IPv6 address."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and the halves of characters that stand for bytes which are no text."""
_CHECK = "check the address"
SAVE_IT = "open it in a browser, save the page and name the file"
"""What can always be done instead of fetching."""


@dataclass(frozen=True, slots=True)
class Address:
    """An `http(s)` address. `url` is ASCII, without credentials and without a fragment, and can be stored and shown."""

    url: str
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def host(self) -> str:
        """The host, in ASCII, without brackets and port."""
        return urlsplit(self.url).hostname or ""

    @property
    def origin(self) -> tuple[str, str]:
        """Scheme, host and port: whom credentials may be shown to."""
        parts = urlsplit(self.url)
        return parts.scheme, parts.netloc

    def target(self, location: str) -> "Address":
        """Where a redirect leads; the credentials go along to the same origin only.

        Raises FactcheckError if that is no `http(s)` address.
        """
        try:
            target = _parsed(_joined(self.url, location))
        except ValueError as error:
            shown = shown_address(location)
            raise FactcheckError(f"cannot fetch {self.url}: it leads to {shown}, which {error}", SAVE_IT) from None
        return Address(target.url, self.credentials if target.origin == self.origin else None)


def looks_like_address(text: str) -> bool:
    """Whether a text begins as an address of any kind does (`ftp://`, too)."""
    return _SCHEME.match(text) is not None


def parse_address(text: str) -> Address:
    """Return the address that a text is, with international names and characters encoded as servers want them.

    Raises:
        FactcheckError: It is not `http(s)`, or no address.
    """
    try:
        return _parsed(text.strip())
    except ValueError as error:
        hint = _CHECK if text.lower().startswith(SCHEMES) else "save the page and name the file by its path"
        raise FactcheckError(f"{shown_address(text)} {error}", hint) from None


def _parsed(text: str) -> Address:
    """An address. Raises ValueError with what a text is or is not instead."""
    scheme = _SCHEME.match(text)
    if scheme is None or scheme[1].lower() not in SCHEMES:
        raise ValueError("is not http:// or https://")
    if len(text) > LONGEST:
        raise ValueError(f"is longer than {LONGEST:,} characters")
    try:
        parts = urlsplit(text)
        port = parts.port
        host = parts.hostname or ""
        host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:
        raise ValueError("is no web address") from None
    if not _HOST.fullmatch(host) or "\\" in parts.netloc or _UNSEEN.search(text):
        raise ValueError("is no web address")
    credentials = None
    if parts.username is not None:
        credentials = (unquote(parts.username), unquote(parts.password or ""))
    place = f"{parts.scheme}://{host}" + (f":{port}" if port is not None else "")
    query = f"?{quote(parts.query, safe=_KEPT + '?')}" if parts.query else ""
    return Address(f"{place}{quote(parts.path, safe=_KEPT) or '/'}{query}", credentials)


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise ValueError("is no web address") from None


def shown_address(text: str) -> str:
    """An address as it may be printed: without credentials, and not longer than a line can bear."""
    text = _CREDENTIALS.sub("", text)
    return text if len(text) <= 200 else f"{text[:200]}…"


def short_name(url: str) -> str:
    """What an article from this address is called where there is no room for all of it: host and last part."""
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.")
    last = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1])
    last = "".join(c for c in last if c.isprintable())
    if len(last) > _LONGEST_NAME:
        last = f"{last[:_LONGEST_NAME]}…"
    return f"{host}/{last}" if last else host
