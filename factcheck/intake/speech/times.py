"""Words that say when something was said: `on Thursday`, `late on Monday`, `last week`, `earlier this month`.

Finds where such words stand; whether they belong to the saying is `said_on.py`'s, what day they mean nobody's here.
"""

import re

from factcheck.domain.words.calendar import MONTH_ABBREVIATIONS, MONTH_NAMES, WEEKDAY_ABBREVIATIONS, WEEKDAYS

_DAY = rf"(?:(?:{'|'.join(WEEKDAYS)})s?|(?:{'|'.join(WEEKDAY_ABBREVIATIONS)})\.?)"
_MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|(?:{'|'.join(MONTH_ABBREVIATIONS)})\.?)"
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|a few|a couple of)"
_MONTH_FIRST = rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?"
_DAY_FIRST = rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: \d{{4}}\b)?"
_DATE = rf"(?:{_MONTH_FIRST}|{_DAY_FIRST})"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_SEASON = r"(?:spring|summer|autumn|winter)"
_SPAN = rf"(?:morning|afternoon|evening|night|week|weekend|month|year|{_SEASON})"
_LATE = r"(?:(?:early|late|earlier|later|again) )?"

TIME = re.compile(
    rf"{_LATE}(?:"
    rf"(?:on |last |this )?\b{_DAY}{_PART}(?!\w)(?:,? {_DATE})?|"
    rf"(?:on )?{_DATE}|"
    rf"on the (?:\d{{1,2}}(?:st|nd|rd|th)|same day|day|eve)\b|that (?:same )?(?:day|week|month|year)\b|"
    rf"(?:in |last |this )(?:early |mid-?|late )?{_MONTH}(?!\w)(?:,? \d{{4}}\b)?|"
    rf"in (?:the )?(?:\d{{4}}\b|{_SEASON}\b)|"
    rf"(?:yesterday|today|tonight|overnight){_PART}\b|"
    rf"(?:this|last|on the previous|the previous|the same|in the) {_SPAN}\b|"
    rf"(?:at|over|on) the weekend\b|at the time\b|"
    rf"(?:in |over )?(?:recent|past) (?:days|weeks|months|years)\b|"
    rf"{_NUMBER} (?:minutes?|hours?|days?|weeks?|months?|years?) (?:ago|earlier|later|before)\b|"
    rf"the (?:day|night|week) before\b"
    r")",
    re.IGNORECASE,
)
"""Anchored by `match`: the words begin where one looks. `May` needs `in`, `last` or a day: it is a verb as well."""
