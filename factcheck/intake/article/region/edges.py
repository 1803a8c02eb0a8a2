"""What belongs to an article at its edges: short sentences, and text behind a list or an aside. Weighs nothing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.intake.article.dates import find_date
from factcheck.intake.article.prose import MIN_FUNCTION_SHARE, Sight
from factcheck.intake.article.region.scores import ITEM_WORDS, Paragraphs, is_aside

_MAX_HOPS = 14
"""Paragraphs of links, credits and appeals that the article's last ones may stand behind."""
_MAX_LINKS = 5
"""Links below one heading inside an article."""
_MAX_DATE_WORDS = 10
"""A line above the text with a date in it and no more words is the date's line."""
_MAX_LIST, _MAX_LIST_WORDS = 12, 5
"""Lines of a list that text may go on behind, and words of each: another story's headline has more."""


def extended(page: Paragraphs, first: int, last: int) -> tuple[int, int]:
    """Take in short sentences directly above and below: `He declined to comment.` is the article's last line too."""
    sights, prose = page.sights, page.prose
    passing = page.boxes.keys() | page.appeals.keys()
    while (above := _neighbour(sights, first, -1)) is not None and belongs(sights[above], prose[above], upward=True):
        first = above
    while (below := _next_text(page, passing, first, last)) is not None:
        last = below
    return first, last


def _next_text(page: Paragraphs, passing: AbstractSet[int], first: int, last: int) -> int | None:
    """The next sentence that is the article's: directly below, or behind a short list (ingredients, a table), or
    behind links, credits and appeals that stand between its paragraphs."""
    at = _neighbour(page.sights, last, +1)
    if at is None or (at not in passing and belongs(page.sights[at], page.prose[at])):
        return at
    behind = _behind_asides(page, passing, first, last)
    return _behind_list(page, at) if behind is None else behind


def _behind_list(page: Paragraphs, at: int) -> int | None:
    """The text behind a list of short lines that begins at a paragraph, if text follows it."""
    following: int | None = at
    for _ in range(_MAX_LIST):
        if following is None:
            return None
        sight = page.sights[following]
        if page.prose[following]:
            return following if sight.ends_sentence and not sight.appeals else None
        if not _is_listed(sight):
            return None
        following = _neighbour(page.sights, following, +1)
    return None


def _is_listed(sight: Sight) -> bool:
    """Whether a line may be one of a list inside an article."""
    if sight.size > _MAX_LIST_WORDS or is_aside(sight) or sight.call_to_action or sight.legal:
        return False
    if sight.tail_header or sight.comment_header or sight.labelled_link:
        return False
    return not (sight.next_article or sight.closing)


def _behind_asides(page: Paragraphs, passing: AbstractSet[int], first: int, last: int) -> int | None:
    """The paragraph behind what interrupts an article, if its paragraphs stand between blank lines and so does it.

    Below a heading the links must be glued to it: what stands alone then is no summary of one of them.
    """
    sights, prose = page.sights, page.prose
    text = [i for i in range(first, last + 1) if prose[i]]
    if any(not _alone(sights, i) and not sights[i].bullet for i in text):
        return None
    at: int | None = last
    for _ in range(_MAX_HOPS):
        at = None if at is None else _neighbour(sights, at, +1)
        if at is None:
            return None
        sight = sights[at]
        if at in passing or is_aside(sight) or sight.labelled_link:
            continue
        if _heads_other_text(sight):
            return None
        if not sight.tail_header:
            return at if _goes_on(page, at) else None
        at = _behind_links(page, at)
    return None


def _behind_links(page: Paragraphs, header: int) -> int | None:
    """The last of the links that are glued to a heading; None if there are none, or too many for an article."""
    at = header
    while at + 1 < len(page.sights) and not page.sights[at + 1].block.blank:
        at += 1
        if page.prose[at] or at - header > _MAX_LINKS:
            return None
    return at if at > header else None


def _goes_on(page: Paragraphs, at: int) -> bool:
    """Whether a paragraph by itself is the article's again: a sentence with a language's function words."""
    sight = page.sights[at]
    sentence = sight.ends_sentence and sight.text[-1] not in ":：" and sight.size >= ITEM_WORDS
    running = sentence and sight.function_share >= MIN_FUNCTION_SHARE
    return running and _alone(page.sights, at) and belongs(sight, page.prose[at])


def _heads_other_text(sight: Sight) -> bool:
    """Whether no article goes on behind it."""
    return sight.next_article or sight.closing or (sight.comment_header and not sight.widget)


def _alone(sights: Sequence[Sight], at: int) -> bool:
    """Whether a paragraph stands between blank lines, or at an end of the page."""
    return all(not 0 <= k < len(sights) or sights[k].block.blank for k in (at - 1, at + 1))


def _neighbour(sights: Sequence[Sight], at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(sights) and sights[at].block.blank:
        at += step
    return at if 0 <= at < len(sights) else None


def belongs(sight: Sight, prose: bool, upward: bool = False) -> bool:
    """Whether a paragraph next to the article is its own; `upward`: it stands above."""
    if sight.call_to_action or sight.legal or sight.tail_header or sight.comment_header or sight.labelled_link:
        return False
    if upward and sight.size <= _MAX_DATE_WORDS and find_date(sight.text) is not None:
        return False  # `Oct. 3, 2031, 7:15 a.m.`
    if sight.next_article or sight.closing or sight.correction or (sight.about_author and not upward):
        return False
    if is_aside(sight) or (sight.appeals and not upward):
        return False  # a closing `Thank you all.` is the page's, an opening question to `you` an interview's
    return prose or (sight.ends_sentence and sight.size >= 3)
