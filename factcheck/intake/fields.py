"""Headline, byline, date, address as they stand on the page; each is None where the page does not print it.

Nothing is read from captions, related links or the article's own sentences. The outlet is `outlet.py`'s.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.intake.dates import find_date
from factcheck.intake.names import is_name, word_set
from factcheck.intake.outlet import find_outlet, is_outlet_name, split_suffix
from factcheck.intake.prose import Sight, is_prose
from factcheck.intake.region import Region
from factcheck.intake.tables import words
from factcheck.intake.tables.language import FUNCTION_WORDS
from factcheck.intake.tables.page_words import BYLINE

MAX_TITLE_WORDS = 30
MIN_TITLE_WORDS = 4
"""A shorter line is a headline only if the text takes up one of its words."""
_OVERLAP_WORTH = 4.0
"""A headline whose every weighty word comes back in the text gains this much: menus and slogans do not come back."""
_WORD_WORTH = 0.25
_WEIGHTY = 3
"""Letters of the shortest word by which a headline is found again in the text."""
_FEW_WORDS = 3
"""One or two weighty words come back in any text: they count for a share of this many."""
_FULL_LENGTH = 12
"""Words up to which a longer line is the likelier headline."""
_DISTANCE_COST = 0.05
"""For every paragraph between the line and the text."""
_FULL_STOP_COST = 1.5
_NAME_COST = 2.5
"""A line of nothing but capitalised words is an author, an outlet or a place before it is a headline."""
_TWICE_WORTH = 2.0
"""A headline also stands in the browser's title or the breadcrumbs."""
_STANDFIRST_NEAR = 1.2
"""A line directly above the likeliest one, and this little behind it, is the headline above a standfirst."""
_OPENING_WORDS, _OPENING_PARAGRAPHS = 400, 60
"""How far into a paragraph, and into the text, a headline's words are looked for."""
_MAX_META_WORDS = 16
"""A longer line that holds a date is a sentence or a caption."""
_MAX_LABEL = 10
"""`3 March 2021 | Leave a comment`: a line up to this length is a date as well as a call."""
_NEARBY = 4
"""Paragraphs within which a name line belongs to a date, a byline or an outlet's name."""
_MAX_HEADER = 25
"""Paragraphs above the text in which byline and date are looked for."""

_BYLINE_END = re.compile(r"\s*(?:[|•·]|\s[–—-]\s|\b(?:published|updated|posted|last|on)\b|\d)", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?][\"”’»]? [^\W\d_a-z]")
_CLOCK_FIRST = re.compile(r"^\d{1,2}[.:]\d\d\b")
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
_DATE_COMPANY = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm utc gmt cet cest est "
    "edt min read by updated uhr at on last"
)
"""Words that stand beside a date without belonging to a story."""
_URL = re.compile(
    r"^(?:(?:source|url|link|address|canonical|original)\s?:\s*)?<?(https?://[^\s<>]{4,2000})>?$", re.IGNORECASE
)
_DATELINE_ONLY = re.compile(r"^[A-Z][A-Z .'’-]{2,30}(?:, [A-Z][\w .]{2,30})?\s?[–—-]$")
_RUN_NAME = re.compile(r"/ ([A-Z]\. [A-Z][\w'’-]+)/ ")
"""A name with its initial among the slash-separated keywords that some sites put before their text."""
_MONTH_TAIL = re.compile(r"[\s,]+\w+\.?$")


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
    title_at = _find_title(sights, region)
    header = _header(sights, region, title_at)
    meta: dict[int, str] = {}
    url = _take_url(sights, region, meta)
    byline = _take_byline(sights, header, meta)
    published = _take_date(sights, header, region, title_at, meta)
    title, suffix = (None, None) if title_at is None else split_suffix(_clean(sights[title_at].text))
    if title is not None and title_at is not None and suffix is None:
        suffix = _suffix_above(sights, title_at, title)
    outlet_line, name_line = _take_names(sights, header, title_at, meta)
    if byline is None:
        byline = name_line or _name_in_keywords(sights, region)
    for i in header:
        if i not in meta and i != title_at and _DATELINE_ONLY.match(sights[i].text):
            meta[i] = "dateline"
    outlet = outlet_line or find_outlet(sights, region, byline, suffix)
    return Fields(title, title_at, outlet, byline, published, url, meta)


def _clean(text: str) -> str:
    return " ".join(text.lstrip("# ").split())


def _suffix_above(sights: Sequence[Sight], title_at: int, title: str) -> str | None:
    """The outlet behind the headline where the browser's title stands above it: `Headline | Outlet`."""
    for sight in sights[:title_at]:
        if not sight.block.blank and sight.text.startswith(title) and len(sight.text) > len(title):
            cut, suffix = split_suffix(_clean(sight.text))
            if suffix is not None and cut == title:
                return suffix
    return None


def _find_title(sights: Sequence[Sight], region: Region) -> int | None:
    lede = [s for s in sights[max(0, region.first - _MAX_HEADER) : region.first] if is_prose(s) and s.ends_sentence]
    text = [*lede, *sights[region.first : region.last + 1]][:_OPENING_PARAGRAPHS]
    opening = word_set(" ".join(w for s in text for w in s.words[:_OPENING_WORDS]))
    above = [i for i in range(region.first - 1, -1, -1) if not sights[i].block.blank]
    scores: dict[int, float] = {}
    for between, i in enumerate(above, start=1):
        score = _title_score(sights[i], opening)
        if score is not None:
            twice = any(k != i and sights[k].text.startswith(sights[i].text) for k in above)
            scores[i] = score - between * _DISTANCE_COST + (_TWICE_WORTH if twice else 0.0)
    if not scores:
        return None
    best = max(scores, key=lambda i: scores[i])
    higher = next((i for i in above if i < best), None)
    if (
        higher is not None
        and sights[higher].size >= MIN_TITLE_WORDS
        and scores.get(higher, 0.0) > scores[best] - _STANDFIRST_NEAR
    ):
        return higher  # two lines alike: the lower one is the standfirst
    return best


def _title_score(sight: Sight, opening: frozenset[str]) -> float | None:
    """How likely the line is the headline; None if it cannot be."""
    if not 2 <= sight.size <= MAX_TITLE_WORDS or sight.credit or sight.call_to_action or sight.widget or sight.legal:
        return None
    if sight.tail_header or sight.labelled_link or sight.comment_header or sight.bullet or _URL.match(sight.text):
        return None
    if BYLINE.match(sight.text) or _CLOCK_FIRST.match(sight.text) or sum(sight.text.count(c) for c in "|›>»/") >= 2:
        return None
    if _TWO_SENTENCES.search(sight.text) and sight.ends_sentence and is_prose(sight, known_language=False):
        return None
    dated = find_date(sight.text)
    if dated is not None and sight.size <= _MAX_META_WORDS:
        return None
    weighty = {w for w in map(str.lower, sight.words) if len(w) >= _WEIGHTY and w not in FUNCTION_WORDS} or {
        w.lower() for w in sight.words
    }
    overlap = sum(w in opening for w in weighty) / max(len(weighty), _FEW_WORDS)
    if sight.size < MIN_TITLE_WORDS and not overlap:
        return None
    name = _NAME_COST if is_name(sight.text, least=1) else 0.0
    stop = _FULL_STOP_COST if sight.text[-1] in ".:…" else 0.0
    return overlap * _OVERLAP_WORTH + min(sight.size, _FULL_LENGTH) * _WORD_WORTH - stop - name


def _header(sights: Sequence[Sight], region: Region, title_at: int | None) -> list[int]:
    """The paragraphs where byline and date stand: above the text, and between a standfirst and the text."""
    header: list[int] = []
    for i in range(region.first - 1, -1, -1):
        if not sights[i].block.blank:
            header.append(i)
        if len(header) >= _MAX_HEADER:
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
        found = None if sights[i].block.blank else _URL.match(sights[i].text)
        if found:
            meta[i] = "address"
            return found[1]
    return None


def _take_byline(sights: Sequence[Sight], header: Sequence[int], meta: dict[int, str]) -> str | None:
    for i in header:
        sight = sights[i]
        found = BYLINE.match(sight.text)
        role = _ROLE_AFTER_NAME.match(sight.text[found.end() :] if found else sight.text)
        if role and is_name(role[1]):
            meta[i] = "byline"
            return role[1]
        if found is None and (day := find_date(sight.text)) is not None:
            found = _BY_AFTER_DATE.search(sight.text, day[2])
        if not found or sight.size > _MAX_META_WORDS + 4 or sight.credit:
            continue
        rest = sight.text[found.end() :]
        dated = find_date(rest)
        if dated is not None:
            rest = rest[: dated[1]]
        end = _BYLINE_END.search(rest)
        name = (rest[: end.start()] if end else rest).strip(" ,;|.")
        if name and name[0].isupper() and len(name.split()) <= 10:
            meta[i] = "byline"
            return name
    return None


def _take_date(
    sights: Sequence[Sight], header: Sequence[int], region: Region, title_at: int | None, meta: dict[int, str]
) -> str | None:
    dates: list[tuple[int, str]] = []  # rank, date: below the headline before above it, publication before a revision
    labelled = [i for i in range(region.last + 1, len(sights)) if _PUBLISHED.match(sights[i].text)]
    for i in (*header, *labelled):
        sight = sights[i]
        if sight.credit or sight.legal or sight.size > (_MAX_LABEL if sight.call_to_action else _MAX_META_WORDS + 4):
            continue
        if is_prose(sight, known_language=False) and sight.text[-1:] in ".!?":
            continue
        found = find_date(sight.text)
        if found is None or sight.correction:
            continue
        before, behind = sight.text[: found[1]], sight.text[found[2] :]
        above = title_at is not None and i < title_at
        if above and i not in meta and not _PUBLISHED.match(sight.text):
            others = [w for w in _LETTERS.findall(before + behind) if w.lower() not in _DATE_COMPANY]
            if len(others) > _RELATED_DATE_WORDS:
                continue
        updated = _UPDATED.search(before) and not _PUBLISHED.match(sight.text)
        dates.append((2 * above + bool(updated), found[0]))
        meta.setdefault(i, "date")
    if dates:
        return min(dates, key=lambda d: d[0])[1]
    dateline = _DATELINE.match(" ".join(sights[region.first].block.text[:200].split()))
    printed = find_date(dateline.group()) if dateline else None
    return printed[0] if printed else None


def _take_names(
    sights: Sequence[Sight], header: Sequence[int], title_at: int | None, meta: dict[int, str]
) -> tuple[str | None, str | None]:
    """Outlet and author from lines that are nothing but a name, beside a date or byline, or printed twice."""
    names = [i for i in header if (title_at is None or i > title_at) and is_name(sights[i].text) and i not in meta]
    names = [i for i in names if not sights[i].widget and not sights[i].tail_header and not sights[i].credit]
    places = {i: n for n, i in enumerate(header)}
    anchors = [places[i] for i in meta if i in places]
    outlet = author = None
    for i in names:
        text = sights[i].text
        twice = sum(sights[k].text == text for k in names) > 1
        near = any(abs(places[i] - a) <= _NEARBY for a in anchors)
        if is_outlet_name(text):
            if outlet is None and (near or twice or len(names) > 1):
                outlet = text
            if text == outlet:
                meta[i] = "outlet"
        elif near or twice:
            author = author or text
            if text == author:
                meta[i] = "byline"
    return outlet, author


def _name_in_keywords(sights: Sequence[Sight], region: Region) -> str | None:
    found = _RUN_NAME.search(sights[region.first].text)
    return found[1] if found and sights[region.first].text.count("/ ") >= 4 else None
