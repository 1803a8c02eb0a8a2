"""On which day a claim was said, as far as words and publication date tell. Guesses nothing: "last week" is no day."""

from datetime import date, timedelta

from factcheck.domain.claim import SaidOn

_DAYS_AGO = {"today": 0, "tonight": 0, "this morning": 0, "this evening": 0, "yesterday": 1}


def day_said(said_on: SaidOn | None, published: str | None) -> str | None:
    """Return the ISO date, or None where the words and the publication date do not settle it.

    A weekday is the last such day on or before publication, a date without a year the last such date.
    """
    from factcheck.matching.slots.dates.find import find_dates

    if said_on is None:
        return None
    try:
        appeared = date.fromisoformat((published or "")[:10])
    except ValueError:
        appeared = None
    words = " ".join(said_on.surface.lower().split()).removeprefix("earlier ").removeprefix("late ")
    if words in _DAYS_AGO:
        return None if appeared is None else (appeared - timedelta(days=_DAYS_AGO[words])).isoformat()
    dates = find_dates(said_on.surface, published)
    if len(dates) != 1 or dates[0].first != dates[0].last:
        return None
    year, month, day = dates[0].first
    if month is None or day is None:
        return None
    try:
        if year is not None:
            return date(year, month, day).isoformat()
        return None if appeared is None else _last(appeared, month, day).isoformat()
    except ValueError:  # 29 February of a year that has none
        return None


def _last(appeared: date, month: int, day: int) -> date:
    this_year = date(appeared.year, month, day)
    return this_year if this_year <= appeared else date(appeared.year - 1, month, day)
