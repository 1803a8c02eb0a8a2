"""What two claims are beside what they say: who says them, and which article is the later one. Reads no slot."""

import re
from datetime import datetime

from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.who.speaker import same_speaker

_AS_OF = re.compile(
    r"\b(?:so far|as of|rose|risen|rises|rising|climbed|climbs|grown|grew|now|latest|still|by (?:early|late|mid)"
    r"|(?:votes|ballots) (?:\w+ )?counted|count continues|preliminary|provisional|partial results|early results"
    r"|final results?|final (?:count|tally|toll))\b",
    re.IGNORECASE,
)
_HOUR = 3600.0


def two_speakers(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether it is clear that two different speakers say it."""
    return same_speaker(a.speaker, b.speaker) is False


def speaker_unknown(side: ReadClaim) -> bool:
    """Whether somebody in the text says it and nobody worked out who."""
    return side.speaker is None and side.said is not None


def later(a: ReadClaim, b: ReadClaim) -> int:
    """1 when b's article is the later one, -1 when a's is, 0 when that is not known or within an hour."""
    one, other = _when(a.published), _when(b.published)
    if one is None or other is None:
        return 0
    if len(a.published or "") <= len("2024-10-18") or len(b.published or "") <= len("2024-10-18"):
        days = other.date().toordinal() - one.date().toordinal()
        return (days > 0) - (days < 0)
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    seconds = (other - one).total_seconds()
    return (seconds >= _HOUR) - (seconds <= -_HOUR)


def as_of(side: ReadClaim) -> bool:
    """Whether the text itself says that it tells how things stand by now ("so far", "rose to")."""
    return bool(_AS_OF.search(side.text))


def _when(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
