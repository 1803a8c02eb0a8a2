"""Quotations that a page prints a second time, in large letters between its paragraphs. Labels nothing."""

import re
from collections.abc import Sequence

from factcheck.intake.article.names import word_list
from factcheck.intake.article.prose import Sight
from factcheck.intake.article.region.find import Region

_ECHO_WORDS, _ECHO_WORDS_UNMARKED = 4, 6
"""Words of a pulled quotation at least, with quotation marks and without: a sub-heading takes up fewer."""
_MAX_ECHO_WORDS = 40
"""A longer paragraph is no pulled quotation."""
_OPENING_QUOTES = ("“", '"', "«", "„", "‘", "'")
_CLOSING_QUOTES = ("”", '"', "»", "“", "’", "'")
_PIECE_END = re.compile(r"[.!?…]+\s|[\"“”«»„]")


def pulled_quotes(sights: Sequence[Sight], region: Region) -> set[int]:
    """Short paragraphs whose words all stand in one other, longer paragraph of the article: quotations pulled out.

    Every sentence of one in quotation marks is found again in one paragraph, or all its words are in a row; without
    marks it must be a row of more words, and no sentence.
    """
    inside = [i for i in range(region.first, region.last + 1) if not sights[i].block.blank]
    marked = {
        i for i in inside if sights[i].text.startswith(_OPENING_QUOTES) and sights[i].text.endswith(_CLOSING_QUOTES)
    }
    bare = {
        i for i in inside if not sights[i].ends_sentence and _ECHO_WORDS_UNMARKED <= sights[i].size <= _MAX_ECHO_WORDS
    }
    if not marked and not bare:
        return set()
    holders: dict[str, set[int]] = {}
    for i in inside:
        for piece in _pieces(sights[i].text):
            holders.setdefault(piece, set()).add(i)
    repeated = set()
    for i in marked:
        pieces = _pieces(sights[i].text)
        others = set.intersection(*(holders[p] for p in pieces)) - {i} if pieces else set()
        if any(sights[k].size > sights[i].size for k in others):
            repeated.add(i)
    short = {i for i in marked - repeated if _ECHO_WORDS <= sights[i].size <= _MAX_ECHO_WORDS}
    return repeated | _echoes(sights, inside, bare | short)


def _echoes(sights: Sequence[Sight], inside: Sequence[int], wanted: set[int]) -> set[int]:
    """Those of the paragraphs whose words stand in a row in a longer one."""
    if not wanted:
        return set()
    texts = {i: f" {' '.join(word_list(sights[i].text))} " for i in inside}
    by_opening: dict[str, list[int]] = {}
    for i in wanted:
        by_opening.setdefault(" ".join(texts[i].split()[:_ECHO_WORDS]), []).append(i)
    first = {opening.split(" ", 1)[0] for opening in by_opening}
    echoes = set()
    for k in inside:
        words = texts[k].split()
        for at in range(len(words) - _ECHO_WORDS + 1):
            if words[at] not in first:
                continue
            for i in by_opening.get(" ".join(words[at : at + _ECHO_WORDS]), ()):
                if sights[k].size > sights[i].size and texts[i] in texts[k]:
                    echoes.add(i)
    return echoes


def _pieces(text: str) -> list[str]:
    """The words between quotation marks and ends of sentences, each piece as one string."""
    return [same for piece in _PIECE_END.split(text) if (same := " ".join(word_list(piece)))]
