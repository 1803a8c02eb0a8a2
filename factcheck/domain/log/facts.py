"""Corrections to what intake read off a page: outlet, title, byline, publication date, URL; and notices about it.

The text never changes. A notice says that the outlet has corrected or retracted the article, and when.

A correction is a row of the log with the article as subject and the fact's name as aspect; an empty value says that the
fact is not known. What no row says stays as intake read it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.text.nearest import did_you_mean
from factcheck.domain.words.calendar import MONTHS

FACTS: tuple[str, ...] = ("outlet", "title", "byline", "published", "url", "notice")
"""Names of the facts, which are also the attributes of an article."""

PUBLISHED = "published"
NOTICE = "notice"
NOTICES: tuple[str, ...] = ("corrected", "retracted")
"""What an outlet can have done with an article."""

_MONTHS = tuple(forms[-1].capitalize() for forms in MONTHS)


def corrected(article: Article, log: DecisionLog, reviewer: str) -> Article:
    """Return the article with the corrections that stand for `reviewer`."""
    changes: dict[str, str | None] = {}
    for fact in FACTS:
        row = log.standing(article.uid, fact, reviewer)
        if row is not None:
            changes[fact] = row.value or None
    if not changes:
        return article
    if changes.get("title", article.title) is None:
        changes["title"] = ""
    return replace(article, **changes)  # type: ignore[arg-type] # mypy cannot pair names and types of a mapping


def parse_fact(name: str, value: str) -> str:
    """Return the value as it is kept. Raises FactcheckError for an unknown fact or a value that does not fit it."""
    if name not in FACTS:
        raise FactcheckError(f"no fact {name!r} of an article", did_you_mean(name, FACTS, f"facts: {', '.join(FACTS)}"))
    text = " ".join(value.split())
    return _CHECKS[name](text) if text and name in _CHECKS else text


def notice_words(notice: str) -> str:
    """A notice as people read it, with its sign: `⚠ retracted 19 Oct 2024`; the day in the zone that it was given in.

    One that did not come through `parse_fact` (an imported log may say anything) is shown as it is.
    """
    word, _, when = notice.partition(" ")
    try:
        day = date.fromisoformat(when[:10])
    except ValueError:
        return f"⚠ {notice}"
    return f"⚠ {word} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def _notice(text: str) -> str:
    word, _, when = text.partition(" ")
    if word.lower() not in NOTICES:
        offered = "write corrected or retracted with the day: retracted 2024-10-19"
        raise FactcheckError(f"{word!r} is no notice", did_you_mean(word.lower(), NOTICES, offered))
    if not when:
        raise FactcheckError(f"{word.lower()} lacks its day", f"write {word.lower()} 2024-10-19")
    return f"{word.lower()} {_published(when)}"


def _published(text: str) -> str:
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            moment = read(text)
        except ValueError:
            continue
        if isinstance(moment, datetime) and moment.tzinfo is None:
            raise FactcheckError(f"{text} has no time zone", "write 2024-10-18T12:14+03:00, or the date alone")
        return moment.isoformat()
    raise FactcheckError(f"{text!r} is no date", "write it as 2024-10-18")


def _url(text: str) -> str:
    if not text.lower().startswith(("http://", "https://")) or " " in text:
        raise FactcheckError(f"{text!r} is no web address", "write it with http:// or https://")
    return text


_CHECKS: dict[str, Callable[[str], str]] = {PUBLISHED: _published, "url": _url, NOTICE: _notice}
