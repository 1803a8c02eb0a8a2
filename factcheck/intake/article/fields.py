"""Headline, byline, date, address as they stand on the page; each is None where the page does not print it.

Nothing is read from captions, related links or the article's own sentences. The outlet is `outlet.py`'s.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.words import words
from factcheck.domain.words.calendar import WEEKDAY_ABBREVIATIONS, WEEKDAYS
from factcheck.intake.article.dates import find_date
from factcheck.intake.article.headline import (
    ADDRESS_LINE,
    MAX_HEADER,
    MAX_META_WORDS,
    clean,
    find_headline,
    suffix_above,
)
from factcheck.intake.article.names import is_name
from factcheck.intake.article.outlet import find_outlet, is_outlet_name, split_suffix
from factcheck.intake.article.prose import Sight, is_prose
from factcheck.intake.article.region.find import Region
from factcheck.intake.tables.page_words import BYLINE

_MAX_LABEL = 10
"""`3 March 2021 | Leave a comment`: a line up to this length is a date as well as a call."""
_NEARBY = 4
"""Paragraphs within which a name line belongs to a date, a byline or an outlet's name."""

_BYLINE_END = re.compile(r"\s*(?:[|•·]|\s[–—-]\s|\b(?:published|updated|posted|last|on)\b|\d)", re.IGNORECASE)
_ROLE_AFTER_NAME = re.compile(
    r"^([^,|]{4,60}?)\s?[,|]\s?(?:[\w&'’ -]{0,40}\b)?"
    r"(?:reporter|correspondent|editor|writer|columnist|journalist|staff)s?$",
    re.IGNORECASE,
)
"""`Ida Brook, Chief Reporter`."""
_BY_AFTER_DATE = re.compile(r"\b[Bb]y:?\s+(?=[A-Z])")
_DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{2,40},[^–—\n]{0,60}?[–—-]\s")
"""A place in capitals at the head of the first paragraph, with what stands before its dash."""
_PUBLISHED = re.compile(
    r"^(?:first )?(?:published|posted|date|issued|veröffentlicht|erstellt|stand|publié|paru|publicado|pubblicato|"
    r"publikováno|opublikowano|опубліковано|опубликовано|등록|입력|نُ?شر)",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:updated?|modified|revised|amended|aktualisiert|geändert|actualizado|modifié|mise? à jour|aggiornato|"
    r"оновлено|обновлено|수정|업데이트|تحديث)",
    re.IGNORECASE,
)
_RELATED_DATE_WORDS = 3
"""Words that a line above the headline may have beside its date: with more it is another story's."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_DATE_COMPANY = frozenset((*WEEKDAYS, *WEEKDAY_ABBREVIATIONS)) | words(
    "am pm utc gmt cet cest est edt min read by updated uhr at on last"
)
"""Words that stand beside a date without belonging to a story."""
_SECTIONS = words(
    "news politics world business sport sports opinion culture science health technology local national international "
    "live breaking top stories story update updated published posted edition print report release press blog region"
)
"""Names of pages' sections, which stand before dates as authors do."""
_DATELINE_ONLY = re.compile(r"^[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w .]{2,30})?\s?[–—-]$")
_RUN_NAME = re.compile(r"/ ([A-Z]\. [A-Z][\w'’-]+)/ ")
"""A name with its initial among the slash-separated keywords that some sites put before their text."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands on the page about the article. `title_at`: the headline's paragraph; `meta`: paragraph → reason."""

    title: str | None
    title_at: int | None
    outlet: str | None
    byline: str | None
    published: str | None
    url: str | None
    meta: Mapping[int, str]


def read_fields(sights: Sequence[Sight], region: Region) -> Fields:
    """Read the fields off a page whose article stands at `region`."""
    title_at = find_headline(sights, region)
    header = _header(sights, region, title_at)
    meta: dict[int, str] = {}
    url = _take_url(sights, region, meta)
    byline = _take_byline(sights, header, title_at, meta)
    published = _take_date(sights, header, region, title_at, meta)
    title, suffix = (None, None) if title_at is None else split_suffix(clean(sights[title_at].text))
    if title is not None and title_at is not None and suffix is None:
        suffix = suffix_above(sights, title_at, title)
    outlet_line, name_line = _take_names(sights, header, title_at, meta)
    if byline is None:
        byline = name_line or _name_in_keywords(sights, region)
    for i in header:
        if i not in meta and i != title_at and _DATELINE_ONLY.match(sights[i].text):
            meta[i] = "dateline"
    outlet = outlet_line or find_outlet(sights, region, byline, suffix)
    return Fields(title, title_at, outlet, byline, published, url, meta)


def _header(sights: Sequence[Sight], region: Region, title_at: int | None) -> list[int]:
    """The paragraphs where byline and date stand: above the text, and between a standfirst and the text."""
    header: list[int] = []
    for i in range(region.first - 1, -1, -1):
        if not sights[i].block.blank:
            header.append(i)
        if len(header) >= MAX_HEADER:
            break
    header.reverse()
    running = 0
    for i in range(region.first, region.last + 1):
        if sights[i].block.blank:
            continue
        if is_prose(sights[i], known_language=False) and not sights[i].credit:
            running += 1
            if running > 1:
                break
        elif not sights[i].ends_sentence and not sights[i].bullet:
            header.append(i)
    return [i for i in header if i != title_at]


def _take_url(sights: Sequence[Sight], region: Region, meta: dict[int, str]) -> str | None:
    for i in range(min(len(sights), region.first + 2)):
        address = None if sights[i].block.blank else ADDRESS_LINE.match(sights[i].text)
        if address:
            meta[i] = "address"
            return address[1]
    return None


def _take_byline(
    sights: Sequence[Sight], header: Sequence[int], title_at: int | None, meta: dict[int, str]
) -> str | None:
    for i in header:
        sight = sights[i]
        by = BYLINE.match(sight.text)
        role = _ROLE_AFTER_NAME.match(sight.text[by.end() :] if by else sight.text)
        if role and is_name(role[1]):
            meta[i] = "byline"
            return role[1]
        if by is None and (day := find_date(sight.text)) is not None:
            by = _BY_AFTER_DATE.search(sight.text, day[2])
            name = sight.text[: day[1]].rstrip(" |,·•–—-")
            if by is None and title_at is not None and i > title_at and _is_author(name):
                meta[i] = "byline"
                return name
        if not by or sight.size > MAX_META_WORDS + 4 or sight.credit:
            continue
        rest = sight.text[by.end() :]
        dated = find_date(rest)
        if dated is not None:
            rest = rest[: dated[1]]
        end = _BYLINE_END.search(rest)
        name = (rest[: end.start()] if end else rest).strip(" ,;|.")
        if name and name[0].isupper() and len(name.split()) <= 10:
            meta[i] = "byline"
            return name
    return None


def _is_author(text: str) -> bool:
    """Whether what stands before a date is a person's name: no outlet's, no section's."""
    words = {w.lower() for w in text.split()}
    return is_name(text) and not is_outlet_name(text) and words.isdisjoint(_SECTIONS | _DATE_COMPANY)


def _take_date(
    sights: Sequence[Sight], header: Sequence[int], region: Region, title_at: int | None, meta: dict[int, str]
) -> str | None:
    dates: list[tuple[int, str]] = []  # rank, date: below the headline before above it, publication before a revision
    labelled = [i for i in range(region.last + 1, len(sights)) if _PUBLISHED.match(sights[i].text)]
    for i in (*header, *labelled):
        sight = sights[i]
        printed = find_date(sight.text) if _may_be_dated(sight) else None
        if printed is None:
            continue
        before, behind = sight.text[: printed[1]], sight.text[printed[2] :]
        above = title_at is not None and i < title_at
        if above and i not in meta and not _PUBLISHED.match(sight.text):
            others = [w for w in _LETTERS.findall(before + behind) if w.lower() not in _DATE_COMPANY]
            if len(others) > _RELATED_DATE_WORDS:
                continue
        updated = _UPDATED.search(before) and not _PUBLISHED.match(sight.text)
        dates.append((2 * above + bool(updated), printed[0]))
        meta.setdefault(i, "date")
    if dates:
        return min(dates, key=lambda d: d[0])[1]
    dateline = _DATELINE.match(" ".join(sights[region.first].block.text[:200].split()))
    dated = find_date(dateline.group()) if dateline else None
    return dated[0] if dated else None


def _may_be_dated(sight: Sight) -> bool:
    """Whether a date in it may be the article's: it is a short line, and no sentence."""
    if sight.credit or sight.legal or sight.correction:
        return False
    if sight.size > (_MAX_LABEL if sight.call_to_action else MAX_META_WORDS + 4):
        return False
    return not (is_prose(sight, known_language=False) and sight.text[-1:] in ".!?")


def _take_names(
    sights: Sequence[Sight], header: Sequence[int], title_at: int | None, meta: dict[int, str]
) -> tuple[str | None, str | None]:
    """Outlet and author from lines that are nothing but a name, beside a date or byline, or printed twice."""
    below = [i for i in header if (title_at is None or i > title_at) and i not in meta]
    names = [i for i in below if _is_bare_name(sights[i])]
    near = _near_fields(header, meta)
    printed = Counter(sights[i].text for i in names)
    outlet = author = None
    for i in names:
        text = sights[i].text
        sure = i in near or printed[text] > 1
        if is_outlet_name(text):
            if outlet is None and (sure or len(names) > 1):
                outlet = text
            if text == outlet:
                meta[i] = "outlet"
        elif sure:
            author = author or text
            if text == author:
                meta[i] = "byline"
    return outlet, author


def _near_fields(header: Sequence[int], meta: Mapping[int, str]) -> set[int]:
    """The paragraphs of the header that stand near one that is a field already."""
    anchors = [place for place, i in enumerate(header) if i in meta]
    return {i for place, i in enumerate(header) if any(abs(place - a) <= _NEARBY for a in anchors)}


def _is_bare_name(sight: Sight) -> bool:
    return is_name(sight.text) and not (sight.widget or sight.tail_header or sight.credit)


def _name_in_keywords(sights: Sequence[Sight], region: Region) -> str | None:
    name = _RUN_NAME.search(sights[region.first].text)
    return name[1] if name and sights[region.first].text.count("/ ") >= 4 else None
