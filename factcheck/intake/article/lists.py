"""Lines inside an article that show what they are by standing together: lists, links, teasers glued to a paragraph.

Looks at the lines around one; what a line is by itself is `labelled.py`'s.
"""

from collections.abc import Sequence

from factcheck.domain.article import LineLabel
from factcheck.intake.article.labelled import APPEAL, Labelled, speaks_against
from factcheck.intake.article.prose import MIN_PROSE_WORDS, Sight, is_prose
from factcheck.intake.article.region.find import Region

RHYTHM_SHARE = 0.8
"""If this share of the running paragraphs stands between blank lines, one glued to another is no paragraph."""
RHYTHM_PARAGRAPHS = 5
"""Fewer paragraphs than this have no rhythm."""
MAX_HEADING_WORDS = 12
"""A longer line without a full stop inside the article is a teaser or a cut-off paragraph, not a sub-heading."""
MIN_TEASER_WORDS = 8
"""Another story's headline has at least this many words; a shorter line glued above a paragraph is its heading."""
MIN_LINK_WORDS = 4
"""Below a heading of related links, a line of fewer words may still be the article's next sub-heading."""
LIST_RUN = 4
"""As many short lines without a full stop one below the other are a list or a menu, not sub-headings."""

_LINK = Labelled(LineLabel.FURNITURE, "list of links")
_ITEM = Labelled(LineLabel.BODY, "list item")
_TEASER = Labelled(LineLabel.FURNITURE, "teaser glued to a paragraph")


def blank_at(sights: Sequence[Sight], at: int) -> bool:
    """Whether no paragraph stands at a place: a blank line, or the page's end."""
    return not 0 <= at < len(sights) or sights[at].block.blank


def glued_to_text(sights: Sequence[Sight], region: Region, known: bool) -> dict[int, Labelled]:
    """What stands glued together where the article's own paragraphs stand between blank lines: teasers and appeals."""
    inside = range(region.first, region.last + 1)
    running = [i for i in inside if is_prose(sights[i], known) and not sights[i].bullet]
    alone = [i for i in running if blank_at(sights, i - 1) and blank_at(sights, i + 1)]
    if len(running) < RHYTHM_PARAGRAPHS or len(alone) < len(running) * RHYTHM_SHARE:
        return {}
    teasers: dict[int, Labelled] = {}
    for group in _glued_groups(sights, region):
        if group[0] == region.first or any(sights[i].bullet for i in group):
            continue
        top, bottom = sights[group[0]], sights[group[-1]]
        cut_off = bottom.size >= MIN_PROSE_WORDS and not bottom.ends_sentence
        if not top.ends_sentence and (top.size >= MIN_TEASER_WORDS or cut_off):
            teasers.update(dict.fromkeys(group, _TEASER))
        elif any(sights[i].call_to_action for i in group):
            teasers.update(dict.fromkeys(group, APPEAL))  # what leads up to `Help us!` asks for the same thing
    return teasers


def _glued_groups(sights: Sequence[Sight], region: Region) -> list[list[int]]:
    """Runs of two paragraphs or more without a blank line; the last one may reach beyond the article."""
    groups: list[list[int]] = []
    current: list[int] = []
    for i in range(region.first, len(sights) + 1):
        if i < len(sights) and not sights[i].block.blank:
            current.append(i)
            continue
        if i > region.last + 1 and (not current or current[0] > region.last):
            break
        if len(current) > 1:
            groups.append(current)
        current = []
    return groups


def short_runs(sights: Sequence[Sight], region: Region) -> dict[int, Labelled]:
    """Short lines without a full stop that follow one another inside the article, blank lines between them or not.

    Below a heading of related links, a button or a call to action they are links; else they are a list of the article.
    """
    labelled: dict[int, Labelled] = {}
    run: list[int] = []
    headed = False  # whether the line above the run is a heading of related links
    for i in range(region.first, region.last + 2):
        sight = sights[i] if i <= region.last else None
        if sight is not None and (sight.block.blank or sight.widget):
            continue
        if sight is not None and _is_short(sight):
            run.append(i)
            continue
        labelled.update(_run_labels(sights, run, headed))
        run = []
        headed = sight is not None and sight.tail_header
    return labelled


def _is_short(sight: Sight) -> bool:
    return not sight.ends_sentence and not sight.bullet and sight.size <= MAX_HEADING_WORDS


def _run_labels(sights: Sequence[Sight], run: Sequence[int], headed: bool) -> dict[int, Labelled]:
    """What the lines of one run are, those that this tells; `headed`: a heading of related links stands above."""
    if len(run) >= LIST_RUN:
        beside = [sights[k] for k in range(run[0], run[-1] + 1) if not sights[k].block.blank]
        links = any(s.tail_header or speaks_against(s) for s in beside)
        return dict.fromkeys(run, _LINK if links else _ITEM)
    if run and (headed or sights[run[0]].tail_header):
        return {k: _LINK for k in run[not headed :] if sights[k].size >= MIN_LINK_WORDS}
    return {}
