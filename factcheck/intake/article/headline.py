"""Which line above the text is the headline: one whose words come back in the text. Reads no other field."""

import re
from collections.abc import Sequence

from factcheck.intake.article.dates import find_date
from factcheck.intake.article.names import is_name, word_set
from factcheck.intake.article.outlet import split_suffix
from factcheck.intake.article.prose import Sight, is_prose
from factcheck.intake.article.region.find import Region
from factcheck.intake.tables.languages import FUNCTION_WORDS
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
_KIND = re.compile(r"^(?:watch|listen|photos?|video|gallery|opinion|explainer|poll|quiz)\s?:", re.IGNORECASE)
"""What a headline may open with, though links to other stories do so too."""
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?][\"”’»]? [^\W\d_a-z]")
_CLOCK_FIRST = re.compile(r"^\d{1,2}[.:]\d\d\b")
MAX_META_WORDS = 16
"""A longer line that holds a date is a sentence or a caption."""
MAX_HEADER = 25
"""Paragraphs above the text in which byline and date are looked for."""
ADDRESS_LINE = re.compile(
    r"^(?:(?:source|url|link|address|canonical|original)\s?:\s*)?<?(https?://[^\s<>]{4,2000})>?$", re.IGNORECASE
)


def clean(text: str) -> str:
    """A line without signs of a heading and doubled spaces."""
    return " ".join(text.lstrip("# ").split())


def suffix_above(sights: Sequence[Sight], title_at: int, title: str) -> str | None:
    """The outlet behind the headline where the browser's title stands above it: `Headline | Outlet`."""
    for sight in sights[:title_at]:
        if not sight.block.blank and sight.text.startswith(title) and len(sight.text) > len(title):
            cut, suffix = split_suffix(clean(sight.text))
            if suffix is not None and cut == title:
                return suffix
    return None


def find_headline(sights: Sequence[Sight], region: Region) -> int | None:
    """Return the headline's paragraph above the text, or None if no line can be it."""
    lede = [s for s in sights[max(0, region.first - MAX_HEADER) : region.first] if is_prose(s) and s.ends_sentence]
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
    if not 2 <= sight.size <= MAX_TITLE_WORDS or _is_furniture(sight) or _is_field_or_text(sight):
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


def _is_furniture(sight: Sight) -> bool:
    """Whether by itself it is one of the lines that stand around articles."""
    if sight.credit or sight.call_to_action or sight.widget or sight.legal or sight.bullet:
        return True
    if sight.tail_header or sight.comment_header:
        return True
    return sight.labelled_link and not _KIND.match(sight.text)


def _is_field_or_text(sight: Sight) -> bool:
    """Whether it is a line of address, byline, date or sections, or several sentences."""
    if ADDRESS_LINE.match(sight.text) or BYLINE.match(sight.text) or _CLOCK_FIRST.match(sight.text):
        return True
    if sum(sight.text.count(c) for c in "|›>»/") >= 2:
        return True
    if _TWO_SENTENCES.search(sight.text) and sight.ends_sentence and is_prose(sight, known_language=False):
        return True
    return sight.size <= MAX_META_WORDS and find_date(sight.text) is not None
