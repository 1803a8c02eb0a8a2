"""Protocols for what differs from run to run: time and random keys. Tests hand in fixed ones."""

from datetime import UTC, datetime
from typing import Protocol
from uuid import UUID, uuid4


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class UidFactory(Protocol):
    """Makes random keys."""

    def new(self) -> UUID:
        """Return a key that nothing else has."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class RandomUids:
    """Random (version 4) keys."""

    def new(self) -> UUID:
        """Return a key that nothing else has."""
        return uuid4()


def isoformat(moment: datetime) -> str:
    """Return an aware moment as ISO 8601 in UTC with `Z` and microseconds: equal moments give equal text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
