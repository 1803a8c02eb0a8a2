"""Dates as pages print them at the head of an article. Does not read dates inside sentences: that is matching's.

`3/4/2031` is left alone: who knows no country cannot tell its day from its month.
"""

import re
from datetime import date

from factcheck.intake.tables.months import MONTHS

_MONTH = "|".join(sorted((re.escape(m) for m in MONTHS), key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_DATE = re.compile(
    rf"\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?P<time>[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?P<zone>Z\b|[+-]\d\d:?\d\d)?|"
    rf"(?P<m1>{_MONTH})\.? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}|"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?(?P<m2>{_MONTH})\.?,?[ -](?:de )?"
    r"(?P<y2>(?:19|20)\d\d)(?!\d)|"
    r"(?P<d3>\d{1,2})\. ?(?P<m3>\d{1,2})\. ?(?P<y3>(?:19|20)\d\d)(?!\d)|"
    r"(?P<y5>(?:19|20)\d\d)(?P<sep>[./]) ?(?P<m5>\d{1,2})(?P=sep) ?(?P<d5>\d{1,2})\b|"
    r"(?P<y4>(?:19|20)\d\d) ?[年년] ?(?P<m4>\d{1,2}) ?[月월] ?(?P<d4>\d{1,2}) ?[日일])",
    re.IGNORECASE,
)
_DIGITS = {start + n: str(n) for start in (0x0660, 0x06F0, 0x0966, 0xFF10) for n in range(10)}
"""Arabic, Persian, Indian and wide digits, one for one, so that offsets stay."""
_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})[:.](?P<min>\d\d)(?::\d\d)?\s?(?P<half>[ap]\.?m\.?)?\s?\(?(?P<zone>UTC|GMT|Z)\b", re.IGNORECASE
)
_PARTS = (("m1", "d1", "y"), ("m2", "d2", "y2"), ("m3", "d3", "y3"), ("m4", "d4", "y4"), ("m5", "d5", "y5"))
_FAR = 40
"""Characters after a date in which its time of day may stand."""


def find_date(text: str) -> tuple[str, int, int] | None:
    """Return the first full date of a line as ISO 8601, with its span; None if there is none.

    A time of day is kept only with its zone (UTC, GMT, an offset): without one it is no moment.
    """
    text = text if text.isascii() else text.translate(_DIGITS)
    if not _FULL_YEAR.search(text):
        return None
    for match in _DATE.finditer(text):
        day = _day_of(match)
        if day is None:
            continue
        if match["iso"]:
            stamp = match["time"] and match["zone"] and f"{day}T{match['time'][1:]}{match['zone']}"
            return stamp or day, match.start(), match.end()
        clock = _CLOCK.search(text, match.end(), match.end() + _FAR)
        return f"{day}T{_time_of(clock)}Z" if clock and _time_of(clock) else day, match.start(), match.end()
    return None


def _day_of(match: "re.Match[str]") -> str | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"]).isoformat()
        for month, day, year in _PARTS:
            if match[month]:
                number = MONTHS.get(match[month].lower()) or int(match[month])
                return date(int(match[year]), number, int(match[day])).isoformat()
    except ValueError:
        pass  # 31 February is no date
    return None


def _time_of(clock: "re.Match[str]") -> str | None:
    hour, minute = int(clock["h"]), int(clock["min"])
    half = (clock["half"] or "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
