"""Boxes that pages set into an article: polls, partners' messages, legends of maps, video players.

Each is a stretch of lines below a line that gives it away. What asks the reader for something is `asides.py`'s. Labels
nothing; says for every line of a box what it is in a few words.
"""

from collections.abc import Sequence

from factcheck.intake.article.prose import MAX_LABEL_WORDS, Sight, is_prose
from factcheck.intake.tables.page_words import LEGEND, PARTNER, PLAYER, POLL, VOTES

POLL_BOX, PARTNER_BOX, LEGEND_BOX, PLAYER_BOX = "poll", "advertisement", "legend of a picture", "video player"

_SPACED_SHARE = 0.65
"""Where this share of the running paragraphs stands between blank lines, a blank line also ends a box."""
_MAX_BOX = 14
"""Lines of a box."""
_MAX_OPTION = 5
"""Words of what a poll is answered with, or a legend's entry."""
_LEAST_OPTIONS = 2


def box_lines(sights: Sequence[Sight]) -> dict[int, str]:
    """Return the lines of boxes with what they are."""
    heads = [(i, kind) for i, s in enumerate(sights) if (kind := _kind(s)) is not None]
    if not heads:
        return {}
    spaced = _is_spaced(sights)
    boxed: dict[int, str] = {}
    for at, kind in heads:
        if at in boxed:
            continue
        lines = _glued(sights, at) if spaced else [at]
        if kind == PARTNER_BOX:
            boxed.update(dict.fromkeys(lines if len(lines) > 1 else (), kind))
            continue
        if kind == PLAYER_BOX:
            boxed.update({i: kind for i in lines if not _is_text(sights[i])})
            continue
        if len(lines) == 1:
            lines = _short_below(sights, at)
        if kind == POLL_BOX:
            lines = _without_heading(sights, lines)
        else:
            lines = [i for i in lines if i == at or sights[i].size <= _MAX_OPTION]
        options = sum(sights[i].size <= _MAX_OPTION or _is_counted(sights[i]) for i in lines[1:])
        if options >= _LEAST_OPTIONS:
            boxed.update(dict.fromkeys(lines, kind))
    return boxed


def _kind(sight: Sight) -> str | None:
    """Which box a line is the head of, if it is one."""
    if sight.block.blank or sight.size > 2 * MAX_LABEL_WORDS:
        return None
    if PLAYER.match(sight.text):
        return PLAYER_BOX
    if POLL.match(sight.text):
        return POLL_BOX
    if sight.ends_sentence or sight.size > MAX_LABEL_WORDS:
        return None
    if PARTNER.match(sight.text):
        return PARTNER_BOX
    return LEGEND_BOX if LEGEND.match(sight.text) else None


def _is_text(sight: Sight) -> bool:
    return is_prose(sight, known_language=False) and not _is_counted(sight)


def _is_counted(sight: Sight) -> bool:
    """`Only in dry years 41%`, `12,902 votes`"""
    return sight.size <= MAX_LABEL_WORDS and bool(VOTES.search(sight.text))


def _is_spaced(sights: Sequence[Sight]) -> bool:
    running = [i for i, s in enumerate(sights) if not s.block.blank and is_prose(s, known_language=False)]
    alone = sum(_blank(sights, i - 1) and _blank(sights, i + 1) for i in running)
    return bool(running) and alone >= len(running) * _SPACED_SHARE


def _blank(sights: Sequence[Sight], at: int) -> bool:
    return not 0 <= at < len(sights) or sights[at].block.blank


def _glued(sights: Sequence[Sight], at: int) -> list[int]:
    """The line with those below it, up to a blank one."""
    end = at
    while not _blank(sights, end) and end - at < _MAX_BOX:
        end += 1
    return list(range(at, end))


def _short_below(sights: Sequence[Sight], at: int) -> list[int]:
    """The line with the short ones below it, whatever blank lines stand between, up to running text."""
    lines = [at]
    for i in range(at + 1, min(len(sights), at + 3 * _MAX_BOX)):
        if sights[i].block.blank:
            continue
        if _is_text(sights[i]) or sights[i].size > 2 * MAX_LABEL_WORDS or len(lines) > _MAX_BOX:
            break
        lines.append(i)
    return lines


def _without_heading(sights: Sequence[Sight], lines: list[int]) -> list[int]:
    """Without what stands below the last counted or pressed line: the article's next heading."""
    last = max((i for i in lines if _is_counted(sights[i]) or sights[i].widget), default=lines[-1])
    return [i for i in lines if i <= last]
