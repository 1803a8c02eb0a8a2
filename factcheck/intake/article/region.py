"""Where the article begins and ends among a page's paragraphs.

The paragraphs get scores (running text counts for itself, everything else against), and the stretch with the highest
sum is the article: maximum subsequence segmentation (Pasternack and Roth, WWW 2009) over paragraphs instead of tokens.
Does not say what the lines inside or outside are: `labels.py` does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.intake.article.asides import appeal_runs, opens_article
from factcheck.intake.article.boxes import box_lines
from factcheck.intake.article.dates import find_date
from factcheck.intake.article.prose import MIN_FUNCTION_SHARE, Sight, is_prose, language_is_known

ENOUGH_WORDS = 120
"""After this much running text a heading of what follows, or a call to action, may close the article."""
ENOUGH_SHARE = 0.5
"""On a short page, this share of all its running text is enough."""
_ARTICLE_SHARE = 0.4
"""Behind this share of the running text another headline with its byline opens another article."""
COMMENTS_AFTER = 40
"""Readers' comments close even a short article; a `Comments` link above it does not."""
_MAX_GAIN = 40.0
"""What one paragraph can count for: a single long disclaimer must not outweigh a story of short paragraphs."""
_NEUTRAL_WORDS = 10.0
"""A running line of this length counts for nothing: related links come with summaries a little longer than this."""
_ASIDE_COST = 1.0
"""A date, credit or other line that stands between headline and text, or in it."""
_SHORT_COST = 3.0
"""A short line without a full stop: heading, menu entry, another story's headline."""
_SENTENCE_COST = 1.0
"""A short sentence: dialogue, a list item; it belongs to whatever surrounds it."""
_MOST_GAP_COST = 20.0
"""What a run of short lines costs altogether, so that a list inside an article does not cut it in two."""
_CALL_COST, _CLOSING_CALL_COST = 4.0, 12.0
"""A call to action, with all that belongs to it: newsletter boxes also stand inside articles, the nearer to the top the
likelier."""
_ITEM_WORDS = 6
"""A list's item of so many words is the article's: entries of menus are shorter."""
_OFTEN = 3
"""A button that stands so often between running text closes nothing."""
_MAX_HOPS = 14
"""Paragraphs of links, credits and appeals that the article's last ones may stand behind."""
_MAX_LINKS = 5
"""Links below one heading inside an article."""
_MAX_DATE_WORDS = 10
"""A line above the text with a date in it and no more words is the date's line."""
_ITEM_WORTH = 2.0
"""What an item that is a sentence counts for at least."""
_HEADER_COST = 50.0
"""A heading of what follows. The article may go on after `Related:`, but it must be worth it."""
_MUCH_TO_COME = 0.5
"""Some papers put such links between paragraphs: a heading costs no more than a date or a credit if as much text as
this share of the article so far is still to come, or if one of the same words was met that way before."""
_MAX_LIST, _MAX_LIST_WORDS = 12, 5
"""Lines of a list that text may go on behind, and words of each: another story's headline has more."""
_LATER_ZONE, _LEAST_ZONE = 0.5, 0.05
"""What stands below the heading of readers' comments counts for this much, and for less the more text stood above."""
_FIRST_PERSON_SHARE = 0.3
"""If this share of the text so far speaks of `we` and `you`, such words are the article's manner, not an appeal."""


@dataclass(frozen=True, slots=True)
class Region:
    """The article's paragraphs, `first` to `last` inclusive."""

    first: int
    last: int


def is_aside(sight: Sight) -> bool:
    """Whether a paragraph is neither for nor against: a credit or a widget such as a clock."""
    return sight.credit or sight.widget


def find_region(sights: Sequence[Sight]) -> Region | None:
    """Return where the article stands, or None if the page has no running text."""
    known = language_is_known(list(sights))
    boxes = box_lines(sights)
    prose = [i not in boxes and _counts_as_prose(s, known) for i, s in enumerate(sights)]
    total = sum(s.size for s, p in zip(sights, prose, strict=True) if p)
    if not total:
        return _region_of_short_text(sights)
    enough = min(ENOUGH_WORDS, max(COMMENTS_AFTER, int(total * ENOUGH_SHARE)))
    ahead = _text_ahead(sights, prose)
    appeals = appeal_runs(sights, prose)
    buttons = _buttons(sights, prose)
    best: tuple[float, int, int] | None = None
    headers: set[str] = set()
    gap = 0.0  # what the short lines since the last running text have cost
    run = 0.0  # sum of the stretch that ends here
    start = 0
    words = personal = 0  # running text of that stretch, and how much of it speaks of we and you
    closed = False
    factor = 1.0
    for i, sight in enumerate(sights):
        if sight.block.blank:
            continue
        comments = sight.comment_header and not sight.widget
        following = sight.next_article or (
            words >= min(enough, total * _ARTICLE_SHARE) and (sight.closing or opens_article(sights, prose, i))
        )
        if (comments or following) and words >= COMMENTS_AFTER:
            factor *= max(_LEAST_ZONE, _LATER_ZONE * COMMENTS_AFTER / words)
            start, run, words, personal, closed = i + 1, 0.0, 0, 0, False
            continue
        header = sight.tail_header and sight.text not in buttons
        ends_here = (header or sight.call_to_action or sight.legal) and words >= enough
        manner = personal >= words * _FIRST_PERSON_SHARE and words > 0
        if appeals.get(i, i) != i or sight.text in buttons or i in boxes:
            gain = -_ASIDE_COST  # the run was paid for at its beginning
        elif i in appeals:
            gain = -_CLOSING_CALL_COST if ends_here else -_CALL_COST
        else:
            gain = _score(sight, prose[i], closed and not manner, ends_here)
        if gain == -_HEADER_COST and (ahead[i] >= run * _MUCH_TO_COME or sight.text in headers):
            gain = -_ASIDE_COST
            headers.add(sight.text)
        if prose[i]:
            gap = 0.0
        elif not ends_here:  # a list, a table, a row of buttons costs no more for being long
            gain = max(gain, -(_MOST_GAP_COST - gap))
            gap -= gain
        closed = closed or ends_here
        if run <= 0 and gain > 0:
            run, start, words, personal, closed = 0.0, i, 0, 0, False
        run += gain
        if prose[i] and gain > 0:
            words += sight.size
            personal += sight.size if sight.appeals else 0
        if run > 0 and (best is None or run * factor > best[0]):
            best = (run * factor, start, i)
    if best is None:  # running text, but too little of it to outweigh anything
        at = max((i for i, p in enumerate(prose) if p), key=lambda i: sights[i].size)
        best = (0.0, at, at)
    return _extended(sights, prose, {**dict.fromkeys(boxes, 0), **appeals}, best[1], best[2])


def _buttons(sights: Sequence[Sight], prose: Sequence[bool]) -> frozenset[str]:
    """Headings that come back with running text in between: `Share` below every entry of a live blog heads nothing."""
    last: dict[str, int] = {}
    counts: dict[str, int] = {}
    running = 0
    for i, sight in enumerate(sights):
        running += prose[i]
        if not sight.block.blank and sight.tail_header and sight.widget:
            if last.get(sight.text, -1) != running:
                counts[sight.text] = counts.get(sight.text, 0) + 1
            last[sight.text] = running
    return frozenset(text for text, count in counts.items() if count >= _OFTEN)


def _text_ahead(sights: Sequence[Sight], prose: Sequence[bool]) -> list[float]:
    """For every paragraph what the running text below it counts for, appeals left out, up to readers' comments."""
    ahead = [0.0] * len(sights)
    total = 0.0
    for i in range(len(sights) - 1, -1, -1):
        ahead[i] = total
        if prose[i]:
            total += 0.0 if sights[i].appeals else _gain(sights[i])
        elif not sights[i].block.blank and sights[i].comment_header:
            total = 0.0
    return ahead


def _gain(sight: Sight) -> float:
    return min(float(sight.size), _MAX_GAIN + _NEUTRAL_WORDS) - _NEUTRAL_WORDS + 1.0


def _counts_as_prose(sight: Sight, known_language: bool) -> bool:
    if sight.block.blank or not (is_prose(sight, known_language) or _is_item(sight)):
        return False
    against = sight.call_to_action or sight.credit or sight.legal or sight.labelled_link
    return not (against or sight.correction or sight.about_author)


def _is_item(sight: Sight) -> bool:
    return sight.bullet and sight.ends_sentence and sight.size >= _ITEM_WORDS


def _score(sight: Sight, prose: bool, appeal_counts: bool, closes: bool) -> float:
    if closes and (sight.tail_header or sight.rights):
        return -_HEADER_COST
    if sight.call_to_action or sight.legal:
        return -_CLOSING_CALL_COST if closes else -_CALL_COST
    if is_aside(sight):
        return -_ASIDE_COST
    if sight.bullet and sight.size >= _ITEM_WORDS:
        return max(_ITEM_WORTH, _gain(sight)) if prose else 0.0
    if prose:
        if appeal_counts and sight.appeals:
            return -float(min(sight.size, _MAX_GAIN))
        return _gain(sight)
    if sight.ends_sentence or sight.bullet:
        return -_SENTENCE_COST
    return -_SHORT_COST


def _extended(
    sights: Sequence[Sight], prose: Sequence[bool], appeals: Mapping[int, int], first: int, last: int
) -> Region:
    """Take in short sentences directly above and below: `He declined to comment.` is the article's last line too."""
    while (above := _neighbour(sights, first, -1)) is not None and _belongs(sights[above], prose[above], upward=True):
        first = above
    while (below := _next_text(sights, prose, appeals, first, last)) is not None:
        last = below
    return Region(first, last)


def _next_text(
    sights: Sequence[Sight], prose: Sequence[bool], appeals: Mapping[int, int], first: int, last: int
) -> int | None:
    """The next sentence that is the article's: directly below, or behind a short list (ingredients, a table), or
    behind links, credits and appeals that stand between its paragraphs."""
    at = _neighbour(sights, last, +1)
    if at is None or (at not in appeals and _belongs(sights[at], prose[at])):
        return at
    behind = _behind_asides(sights, prose, appeals, first, last)
    if behind is not None:
        return behind
    for _ in range(_MAX_LIST):
        sight = sights[at]
        if prose[at]:
            return at if sight.ends_sentence and not sight.appeals else None
        listed = sight.size <= _MAX_LIST_WORDS and not (is_aside(sight) or sight.call_to_action or sight.legal)
        if not listed or sight.tail_header or sight.comment_header or sight.labelled_link:
            return None
        if sight.next_article or sight.closing:
            return None
        at = _neighbour(sights, at, +1)
        if at is None:
            return None
    return None


def _behind_asides(
    sights: Sequence[Sight], prose: Sequence[bool], appeals: Mapping[int, int], first: int, last: int
) -> int | None:
    """The paragraph behind what interrupts an article, if its paragraphs stand between blank lines and so does it.

    Below a heading the links must be glued to it: what stands alone then is no summary of one of them.
    """
    text = [i for i in range(first, last + 1) if prose[i]]
    if any(not _alone(sights, i) and not sights[i].bullet for i in text):
        return None
    at = last
    for _ in range(_MAX_HOPS):
        following = _neighbour(sights, at, +1)
        if following is None:
            return None
        at, sight = following, sights[following]
        if at in appeals or is_aside(sight) or sight.labelled_link:
            continue
        if sight.next_article or sight.closing or (sight.comment_header and not sight.widget):
            return None
        if sight.tail_header:
            links = 0
            while at + 1 < len(sights) and not sights[at + 1].block.blank and links <= _MAX_LINKS:
                at, links = at + 1, links + 1
                if prose[at]:
                    return None
            if not 0 < links <= _MAX_LINKS:
                return None
            continue
        sentence = sight.ends_sentence and sight.text[-1] not in ":：" and sight.size >= _ITEM_WORDS
        return (
            at
            if sentence
            and sight.function_share >= MIN_FUNCTION_SHARE
            and _alone(sights, at)
            and _belongs(sight, prose[at])
            else None
        )
    return None


def _alone(sights: Sequence[Sight], at: int) -> bool:
    """Whether a paragraph stands between blank lines, or at an end of the page."""
    return all(not 0 <= k < len(sights) or sights[k].block.blank for k in (at - 1, at + 1))


def _neighbour(sights: Sequence[Sight], at: int, step: int) -> int | None:
    at += step
    while 0 <= at < len(sights) and sights[at].block.blank:
        at += step
    return at if 0 <= at < len(sights) else None


def _belongs(sight: Sight, prose: bool, upward: bool = False) -> bool:
    if sight.call_to_action or sight.legal or sight.tail_header or sight.comment_header or sight.labelled_link:
        return False
    if upward and sight.size <= _MAX_DATE_WORDS and find_date(sight.text) is not None:
        return False  # `Oct. 3, 2031, 7:15 a.m.`
    if sight.next_article or sight.closing or sight.correction or (sight.about_author and not upward):
        return False
    if is_aside(sight) or (sight.appeals and not upward):
        return False  # a closing `Thank you all.` is the page's, an opening question to `you` an interview's
    return prose or (sight.ends_sentence and sight.size >= 3)


def _region_of_short_text(sights: Sequence[Sight]) -> Region | None:
    """A page without a single long line: its sentences, if it has any (a brief of two short ones is an article)."""
    kept = [i for i, s in enumerate(sights) if not s.block.blank and s.size >= 4 and _belongs(s, prose=False)]
    return Region(kept[0], kept[-1]) if kept else None
