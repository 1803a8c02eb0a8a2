"""Wire credits of an article's text: in the byline, before the first sentence (dateline), at the foot.

Credits of pictures are none: captions are not read, and neither is a line that speaks of a photograph. That an agency
is named inside a sentence is attribution, not credit (`origins.py`).
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.origin import Passage
from factcheck.matching.who.agencies import Agencies

HEAD_LINES = 3
"""Lines of running text in which a dateline stands: it may follow a standfirst."""
FOOT_LINES = 6
"""Lines behind the text in which a credit at the foot stands; further down are other stories."""
FOOT_WORDS = 30
"""A longer line at the foot is no credit, but a sentence that names an agency."""
_PICTURE = re.compile(
    r"\b(?:photos?|photograph\w*|images?|pictures?|pictured|video|footage|graphics?|screen\s?grab|screenshot|handout|"
    r"camera|getty|shutterstock|epa|pool|file|via|zuma|nurphoto|sipa|alamy|imago|picture alliance)\b",
    re.IGNORECASE,
)
_PLACE = r"^\W*(?:[A-ZÀ-Þ][\w.'’À-ÿ-]*[^()/\n!?]{0,60}?)?"
_DATELINES = (
    re.compile(_PLACE + r"\((?P<who>[^()\n]{2,60})\)\s*\.?\s*[-–—:]"),
    re.compile(_PLACE + r"/(?P<who>[^()/\n]{2,60})/\s*[.:–—-]"),
    re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40},\s(?P<who>[A-ZÀ-Þ][\w &’'-]{1,40}?)\s[–—-]{1,2}\s"),
)
"""`LORN, June 3 (Reuters) -`, `(AP) —`; `LORN, June 3. /TASS/.`; `LORN, Reuters –`."""
_FOOT = (
    re.compile(r"^\W*(?P<who>[^.!?]{2,80}?)\W*$"),
    re.compile(
        r"\bwith\s+(?:\w+\s+){0,2}(?:files?|inputs?|reporting|material|reports?)\s+(?:from|by|of)\s+(?P<who>.+)", re.I
    ),
    re.compile(r"(?:^|[\s(])(?:with|mit|avec|con)\s+(?P<who>[^.]{2,60})\)?\.?$", re.I),
    re.compile(r"^\W*(?P<who>.+?)\s+(?:contributed|has contributed)\s+to\s+this\b", re.I),
    re.compile(r"^\W*(?:source|sources|quelle|fuente|agency|agencies)\s*:\s*(?P<who>.+)", re.I),
    re.compile(
        r"\b(?:reporting|writing|edited|additional reporting|reported)\s+by\b.*?\b(?:for|in)\s+(?P<who>[^;.]+)", re.I
    ),
    re.compile(r"\badditional reporting (?:by|from)\s+(?P<who>.+)", re.I),
    re.compile(r"(?:©|\(c\)|copyright)\s*(?:\d{4})?,?\s*(?:the\s+)?(?P<who>[^.,|]{2,60})", re.I),
    re.compile(
        r"\b(?:first|originally)\s+(?:published|appeared|distributed|issued)\s+(?:by|in|on|at)\s+(?P<who>.+)", re.I
    ),
    re.compile(r"\b(?:provided|distributed|supplied|syndicated) by\s+(?P<who>.+)", re.I),
)
"""What a line at the foot says that is a credit; `who` must hold an agency's name."""
_LAST_WORD = re.compile(r"[.!?”\"’']\s*[(\[–—-]\s*(?P<who>[^()\[\].!?–—]{2,60}?)\s*[)\]]?\s*$")
"""`… the minister said. (Reuters)`, `… said. – AFP`."""


def wire_credits(article: Article, agencies: Agencies) -> list[tuple[str, Passage]]:
    """Return the agencies that the article's text is credited to with the words that say so, each agency once."""
    credited: dict[str, Passage] = {}
    for name, start, end in (*_byline(article, agencies), *_head(article, agencies), *_foot(article, agencies)):
        credited.setdefault(name, Passage(article.uid, start, end, article.text[start:end]))
    return list(credited.items())


Credit = tuple[str, int, int]


def _byline(article: Article, agencies: Agencies) -> Iterator[Credit]:
    """In the lines that intake took for byline or dateline, else in the byline that a person put in."""
    lines = [n for n in article.lines if n.label is LineLabel.META and n.reason != "address"]
    for line in lines:
        text = article.text[line.start_char : line.end_char]
        if not _PICTURE.search(text):
            yield from _named(text, line.start_char, agencies)
    byline = article.byline or ""
    if byline and not _PICTURE.search(byline):
        at = article.text.find(byline)
        if at >= 0:
            yield from _named(byline, at, agencies)
        else:  # corrected: it stands nowhere in the text
            yield from ((name, 0, 0) for name, _, _ in agencies.in_text(byline))


def _head(article: Article, agencies: Agencies) -> Iterator[Credit]:
    """Before the first sentence."""
    for line in _body(article)[:HEAD_LINES]:
        text = article.text[line.start_char : line.end_char]
        for pattern in _DATELINES:
            dateline = pattern.match(text)
            if dateline is not None and not _PICTURE.search(dateline[0]):
                yield from _named(dateline["who"], line.start_char + dateline.start("who"), agencies)


def _foot(article: Article, agencies: Agencies) -> Iterator[Credit]:
    """In the last lines of the text and the first ones behind it."""
    body = _body(article)
    if not body:
        return
    last = article.text[body[-1].start_char : body[-1].end_char]
    if (sign := _LAST_WORD.search(last)) is not None and _is_credit(sign["who"], agencies):
        yield from _named(sign["who"], body[-1].start_char + sign.start("who"), agencies)
    for line in (*body[-2:], *_behind(article, body[-1])):
        text = article.text[line.start_char : line.end_char]
        if len(text.split()) > FOOT_WORDS or _PICTURE.search(text):
            continue
        for pattern in _FOOT:
            credit = pattern.search(text)
            if credit is not None and _is_credit(credit["who"], agencies):
                yield from _named(credit["who"], line.start_char + credit.start("who"), agencies)


def _is_credit(who: str, agencies: Agencies) -> bool:
    """Whether the words are names of agencies, with little beside them."""
    names = list(agencies.in_text(who))
    rest = len(who) - sum(end - start for _, start, end in names)
    return bool(names) and rest <= max(MOST_BESIDE, len(who) // 3)


MOST_BESIDE = 24
"""Characters beside the agencies' names in a credit: `and other agencies`, `in Lorn`."""


def _named(text: str, offset: int, agencies: Agencies) -> Iterator[Credit]:
    for name, start, end in agencies.in_text(text):
        yield name, offset + start, offset + end


def _body(article: Article) -> list[Line]:
    return [n for n in article.lines if n.label is LineLabel.BODY and n.end_char > n.start_char]


def _behind(article: Article, last: Line) -> Sequence[Line]:
    """The lines behind the text, as far as they can belong to it: until other stories or comments are announced."""
    behind: list[Line] = []
    for line in article.lines:
        if line.start_char <= last.start_char or line.end_char == line.start_char:
            continue
        if "related links" in line.reason or "comments" in line.reason or len(behind) == FOOT_LINES:
            break
        if line.label is not LineLabel.CAPTION:
            behind.append(line)
    return behind
