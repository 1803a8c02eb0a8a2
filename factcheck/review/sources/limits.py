"""How much is fetched of the web, and for how long. Fetches nothing: `fetch` keeps the time, `download` the rest."""

from dataclasses import dataclass

MAX_SECONDS = 8.0
"""Wall-clock seconds from looking up the host to the last byte, redirects and all."""
MAX_BYTES = 50_000_000
"""Bytes as they are after unpacking. A page has under one million, a magazine as PDF up to 50."""
MAX_REDIRECTS = 5
"""Shorteners and consent pages take one to three."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched, and for how long."""

    seconds: float = MAX_SECONDS
    bytes: int = MAX_BYTES
    redirects: int = MAX_REDIRECTS


USUAL = Limits()
"""What holds where nobody says otherwise."""
