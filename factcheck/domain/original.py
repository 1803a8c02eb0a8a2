"""The bytes that an article was read from, kept so that it can be proven later what the page said. Reads no file."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Original:
    """What came in, byte for byte, and from where.

    `data` is None where only hash and place are kept; `size` is in bytes. `path` is the file's, `url` and `fetched_at`
    (UTC) say where and when a page was fetched; standard input has neither.
    """

    data: bytes | None = field(repr=False)
    sha256: str
    size: int
    path: str | None = None
    url: str | None = None
    fetched_at: datetime | None = None

    def without_data(self) -> "Original":
        """The same, with hash and place alone."""
        return replace(self, data=None)


def original_of(
    data: bytes, *, path: str | None = None, url: str | None = None, fetched_at: datetime | None = None
) -> Original:
    """Describe bytes that came in."""
    return Original(data, sha256(data).hexdigest(), len(data), path, url, fetched_at)
