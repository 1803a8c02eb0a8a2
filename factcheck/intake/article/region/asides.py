"""What interrupts or follows an article as a stretch of several paragraphs: appeals, and the next article's head.

Looks at a page's paragraphs together; what one says by itself is `prose.py`'s. Labels nothing.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.intake.article.dates import find_date
from factcheck.intake.article.prose import MAX_LABEL_WORDS, Sight
from factcheck.intake.tables.page_words import BYLINE

_OF_ITS_OWN_WORK = re.compile(
    r"\b(?:readers?|members?|membership|supporters?|support|subscri\w+|donat\w+|journalism|newsroom|reporting|reporters)\b",
    re.IGNORECASE,
)
"""What a page asks money for, and whom."""
_TO_THE_READER = re.compile(r"\b(?:you|your|yours|you['’]re)\b", re.IGNORECASE)
_OF_US = re.compile(r"\b(?:we|our|ours)\b", re.IGNORECASE)
_RARELY = 0.25
"""Where no more than this share of the paragraphs speaks of `us` to `you`, these are the page's words."""
_HEAD_WORDS = range(4, 31)
"""Words of another article's headline."""
_HEAD_LINES = 4
"""Paragraphs below a headline within which its byline or date stands."""
_HEAD_TEXT = 8
"""Paragraphs below a headline within which its text begins."""
_MAX_LINE = 16
"""Words of a line of byline or date, or of an offer to subscribers."""


def appeal_runs(sights: Sequence[Sight], prose: Sequence[bool]) -> dict[int, int]:
    """Return the paragraphs of appeals (newsletter boxes, fundraising), each with the first paragraph of its run.

    A run has at least one call to action (or speaks of `us` to `you` in a text that does not do so otherwise); what
    speaks to the reader or of the page's own work beside it belongs to it, and so do short lines glued to it or between
    two of its paragraphs. A text that speaks of `we` and `you` throughout (an interview, a guide) is left alone but for
    its calls.
    """
    lines = [i for i, s in enumerate(sights) if not s.block.blank]
    running = [i for i in lines if prose[i]]
    personal = sum(1 for i in running if sights[i].appeals) > len(running) * 0.4
    calls = {i for i in lines if sights[i].call_to_action}
    both = {i for i in running if _TO_THE_READER.search(sights[i].outside_quotes) and _of_us(sights[i])}
    if not any(sights[i].appeals and not _asks(sights[i]) for i in running) and len(both) <= len(running) * _RARELY:
        calls |= both
    runs: dict[int, int] = {}
    for at, i in enumerate(lines):
        if i not in calls or i in runs:
            continue
        run = [i]
        if not personal:
            run = [*reversed(list(_reach(sights, lines, at, -1))), i, *_reach(sights, lines, at, +1)]
        runs.update(dict.fromkeys(run, run[0]))
    return runs


def _reach(sights: Sequence[Sight], lines: Sequence[int], at: int, step: int) -> Iterator[int]:
    """The paragraphs next to a call that belong to it, going away from it."""
    near = lines[at]
    while 0 <= (at := at + step) < len(lines):
        here = lines[at]
        beyond = lines[at + step] if 0 <= at + step < len(lines) else None
        short = not sights[here].ends_sentence and sights[here].size <= MAX_LABEL_WORDS and not sights[here].bullet
        glued = abs(here - near) == 1
        bridged = beyond is not None and _asks(sights[beyond])
        offer = glued and not sights[here].reports and sights[here].size <= _MAX_LINE and _names_itself(sights[here])
        if sights[here].tail_header or not (_asks(sights[here]) or offer or (short and (glued or bridged))):
            return
        yield here
        near = here


def _asks(sight: Sight) -> bool:
    if sight.call_to_action:
        return True
    if not sight.appeals:
        return False
    return bool(_TO_THE_READER.search(sight.outside_quotes)) or (sight.appeals > 1 and _names_itself(sight))


def _of_us(sight: Sight) -> bool:
    return bool(sight.appeals) and bool(_OF_US.search(sight.outside_quotes))


def _names_itself(sight: Sight) -> bool:
    return bool(_OF_ITS_OWN_WORK.search(sight.outside_quotes))


def opens_article(sights: Sequence[Sight], prose: Sequence[bool], at: int) -> bool:
    """Whether another article begins here: a headline, its byline or date below it, then running text."""
    head = sights[at]
    if head.size not in _HEAD_WORDS or prose[at] or head.text[-1] in ".:;," or head.bullet:
        return False
    if head.call_to_action or head.credit or head.widget or head.tail_header or head.labelled_link:
        return False
    if is_byline_or_date(head):
        return False
    below = [i for i in range(at + 1, min(len(sights), at + 3 * _HEAD_TEXT)) if not sights[i].block.blank][:_HEAD_TEXT]
    signed = next((n for n, i in enumerate(below[:_HEAD_LINES]) if is_byline_or_date(sights[i])), None)
    text = next((n for n, i in enumerate(below) if prose[i]), None)
    return signed is not None and text is not None and signed < text


def is_byline_or_date(sight: Sight) -> bool:
    """Whether it is a line of byline or date."""
    if sight.size > _MAX_LINE or sight.credit or sight.ends_sentence:
        return False
    return bool(BYLINE.match(sight.text)) or find_date(sight.text) is not None
