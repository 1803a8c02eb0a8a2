"""What every paragraph of a page is, and why: title, meta, body, heading, caption or furniture.

The default is generous: inside the article a paragraph stays unless something speaks against it, because a claim that
was cut is not seen again, and furniture that was kept is passed over. Does not split sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.article import ANOTHER_ARTICLE, LineLabel
from factcheck.intake.article.asides import appeal_runs, opens_article
from factcheck.intake.article.boxes import LEGEND_BOX, box_lines
from factcheck.intake.article.fields import Fields
from factcheck.intake.article.names import is_name, same_words
from factcheck.intake.article.prose import MAX_LABEL_WORDS, MIN_PROSE_WORDS, Sight, is_prose, language_is_known
from factcheck.intake.article.pulled import pulled_quotes
from factcheck.intake.article.region import Region

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """A paragraph's label and its reason in a few words."""

    label: LineLabel
    reason: str


_BLANK = Verdict(LineLabel.FURNITURE, "blank line")
_LINK = Verdict(LineLabel.FURNITURE, "list of links")
_ITEM = Verdict(LineLabel.BODY, "list item")
_APPEAL = Verdict(LineLabel.FURNITURE, "call to action")
_CORRECTION = Verdict(LineLabel.META, "correction note")
_AUTHOR = Verdict(LineLabel.FURNITURE, "about the author")
_AFTER = Verdict(LineLabel.FURNITURE, "after the end of the article")
_PULLED = Verdict(LineLabel.FURNITURE, "quotation printed a second time")
_HEADING = Verdict(LineLabel.HEADING, "short line before text")
ANOTHER = Verdict(LineLabel.FURNITURE, ANOTHER_ARTICLE)
"""A file is one article: another outlet's or day's report must not speak under this one's headline."""
_TEASER = Verdict(LineLabel.FURNITURE, "teaser glued to a paragraph")


def label_paragraphs(sights: Sequence[Sight], region: Region, fields: Fields) -> list[Verdict]:
    """Return one verdict per paragraph, in order."""
    known = language_is_known(list(sights))
    glued = _glued_to_text(sights, region, known)
    runs = _short_runs(sights, region)
    prose = [not s.block.blank and is_prose(s, known) for s in sights]
    appeals = appeal_runs(sights, prose)
    further = _another_below(sights, prose, region)
    pulled = pulled_quotes(sights, region)
    boxes = box_lines(sights)
    first_heading = _heading_above(sights, region, fields)
    verdicts: list[Verdict] = []
    seen: set[str] = set()
    after_title = range(0 if fields.title_at is None else fields.title_at + 1, len(sights))
    below_title = next((k for k in after_title if not sights[k].block.blank), None)
    for i, sight in enumerate(sights):
        if sight.block.blank:
            verdicts.append(_BLANK)
            continue
        if i == fields.title_at:
            verdict = Verdict(LineLabel.TITLE, "headline")
        elif i in fields.meta:
            verdict = Verdict(LineLabel.META, fields.meta[i])
        elif sight.correction:
            verdict = _CORRECTION
        elif i in boxes:
            verdict = Verdict(LineLabel.CAPTION if boxes[i] == LEGEND_BOX else LineLabel.FURNITURE, boxes[i])
        elif i == first_heading:
            verdict = _HEADING
        elif i < region.first:
            verdict = _above(sight, i, fields, known, below_title)
        elif i > region.last:
            verdict = _below(sight)
            verdict = ANOTHER if i >= further and verdict == _AFTER else verdict
        elif i in appeals:
            verdict = _APPEAL
        elif i in glued:
            verdict = glued[i]
        elif i in pulled:
            verdict = _PULLED
        elif _is_authors_box(sight, fields):
            verdict = _AUTHOR
        elif _asks_above(sights, i, known):
            verdict = Verdict(LineLabel.HEADING, "question above its answer")
        else:
            verdict = _inside(sight, known, runs.get(i))
        if verdict.label in (LineLabel.HEADING, LineLabel.FURNITURE, LineLabel.CAPTION) and sight.text in seen:
            verdict = Verdict(LineLabel.FURNITURE, "repeated line") if not sight.credit else verdict
        seen.add(sight.text)
        verdicts.append(verdict)
    return _with_standfirst(sights, region, fields, verdicts)


def speaks_against(sight: Sight) -> Verdict | None:
    """What a paragraph is by itself, wherever it stands, if it is no part of any article's text."""
    if sight.widget:
        return Verdict(LineLabel.FURNITURE, "button, counter or clock")
    if sight.divider:
        return Verdict(LineLabel.FURNITURE, "divider")
    if sight.legal:
        return Verdict(LineLabel.FURNITURE, "note about the page itself")
    if sight.call_to_action:
        return Verdict(LineLabel.FURNITURE, "call to action")
    if sight.labelled_link:
        return Verdict(LineLabel.FURNITURE, "link to another article")
    if sight.credit:
        return Verdict(LineLabel.CAPTION, "photo credit")
    return None


def _is_authors_box(sight: Sight, fields: Fields) -> bool:
    """The author's name once more inside the article, or a sentence that says who the author is."""
    name = fields.byline
    if name is None or not sight.text.startswith(name):
        return False
    return sight.about_author or same_words(sight.text, name)


def _heading_above(sights: Sequence[Sight], region: Region, fields: Fields) -> int | None:
    """The sub-heading right above the first paragraph, where others like it stand further down, between blank lines."""
    above = next((i for i in range(region.first - 1, -1, -1) if not sights[i].block.blank), None)
    if above is None or fields.title_at is None or above <= fields.title_at or above in fields.meta:
        return None
    if not _is_lone_heading(sights, above):
        return None
    others = sum(_is_lone_heading(sights, i) for i in range(region.first, region.last))
    return above if others else None


def _is_lone_heading(sights: Sequence[Sight], at: int) -> bool:
    sight = sights[at]
    if sight.block.blank or not (_blank_at(sights, at - 1) and _blank_at(sights, at + 1)):
        return False
    if sight.ends_sentence or sight.bullet or not 2 <= sight.size <= MAX_HEADING_WORDS or is_name(sight.text):
        return False
    return speaks_against(sight) is None and not (sight.tail_header or sight.comment_header or sight.closing)


def _above(sight: Sight, at: int, fields: Fields, known: bool, below_title: int | None) -> Verdict:
    against = speaks_against(sight)
    if against is not None:
        return against
    if fields.title_at is not None and at > fields.title_at and is_prose(sight, known) and sight.ends_sentence:
        return Verdict(LineLabel.BODY, "standfirst")
    if fields.title_at is not None and sight.size >= MIN_TEASER_WORDS and at == below_title:
        return Verdict(LineLabel.BODY, "standfirst")
    if fields.title_at is not None and same_words(sight.text, fields.title):
        return Verdict(LineLabel.FURNITURE, "repeated line")
    return Verdict(LineLabel.FURNITURE, "before the article")


def _another_below(sights: Sequence[Sight], prose: Sequence[bool], region: Region) -> int:
    """Where another article begins below this one; behind the page's end where none does."""
    for i in range(region.last + 1, len(sights)):
        if sights[i].comment_header and not sights[i].widget:
            break
        if not sights[i].block.blank and opens_article(sights, prose, i):
            return i
    return len(sights)


def _below(sight: Sight) -> Verdict:
    against = speaks_against(sight)
    if against is not None:
        return against
    if sight.comment_header:
        return Verdict(LineLabel.FURNITURE, "after the end of the article: comments")
    if sight.tail_header:
        return Verdict(LineLabel.FURNITURE, "after the end of the article: related links")
    if sight.about_author:
        return _AUTHOR
    return _AFTER


def _inside(sight: Sight, known: bool, listed: Verdict | None) -> Verdict:
    against = speaks_against(sight)
    if against is not None:
        return against
    if sight.bullet:
        return Verdict(LineLabel.BODY, "bullet")
    if is_prose(sight, known):
        return Verdict(LineLabel.BODY, "running text")
    if sight.tail_header:
        return Verdict(LineLabel.FURNITURE, "heading of related links")
    if sight.ends_sentence:
        return Verdict(LineLabel.BODY, "short sentence")
    if listed is not None:
        return listed
    if sight.size <= MAX_HEADING_WORDS:
        return _HEADING
    return Verdict(LineLabel.BODY, "inside the article")


def _glued_to_text(sights: Sequence[Sight], region: Region, known: bool) -> dict[int, Verdict]:
    """What stands glued together where the article's own paragraphs stand between blank lines: teasers and appeals."""
    inside = range(region.first, region.last + 1)
    running = [i for i in inside if is_prose(sights[i], known) and not sights[i].bullet]
    alone = [i for i in running if _blank_at(sights, i - 1) and _blank_at(sights, i + 1)]
    if len(running) < RHYTHM_PARAGRAPHS or len(alone) < len(running) * RHYTHM_SHARE:
        return {}
    found: dict[int, Verdict] = {}
    for group in _glued_groups(sights, region):
        if group[0] == region.first or any(sights[i].bullet for i in group):
            continue
        top, bottom = sights[group[0]], sights[group[-1]]
        cut_off = bottom.size >= MIN_PROSE_WORDS and not bottom.ends_sentence
        if not top.ends_sentence and (top.size >= MIN_TEASER_WORDS or cut_off):
            found.update(dict.fromkeys(group, _TEASER))
        elif any(sights[i].call_to_action for i in group):
            found.update(dict.fromkeys(group, _APPEAL))  # what leads up to `Help us!` asks for the same thing
    return found


def _asks_above(sights: Sequence[Sight], at: int, known: bool) -> bool:
    """Whether a short question stands alone above the paragraph that is glued to it."""
    sight = sights[at]
    if not sight.text.endswith(("?", "？", "؟")) or sight.size > MAX_LABEL_WORDS or sight.bullet:
        return False
    return _blank_at(sights, at - 1) and at + 1 < len(sights) and is_prose(sights[at + 1], known)


def _blank_at(sights: Sequence[Sight], at: int) -> bool:
    return not 0 <= at < len(sights) or sights[at].block.blank


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


def _short_runs(sights: Sequence[Sight], region: Region) -> dict[int, Verdict]:
    """Short lines without a full stop that follow one another inside the article, blank lines between them or not.

    Below a heading of related links, a button or a call to action they are links; else they are a list of the article.
    """
    found: dict[int, Verdict] = {}
    run: list[int] = []
    headed = False  # whether the line above the run is a heading of related links
    for i in range(region.first, region.last + 2):
        sight = sights[i] if i <= region.last else None
        if sight is not None and (sight.block.blank or sight.widget):
            continue
        if sight is not None and not sight.ends_sentence and not sight.bullet and sight.size <= MAX_HEADING_WORDS:
            run.append(i)
            continue
        if run and len(run) < LIST_RUN and (headed or sights[run[0]].tail_header):
            found.update({k: _LINK for k in run[not headed :] if sights[k].size >= MIN_LINK_WORDS})
        if len(run) >= LIST_RUN:
            beside = [sights[k] for k in range(run[0], run[-1] + 1) if not sights[k].block.blank]
            links = any(s.tail_header or speaks_against(s) for s in beside)
            found.update(dict.fromkeys(run, _LINK if links else _ITEM))
        run = []
        headed = sight is not None and sight.tail_header
    return found


def _with_standfirst(sights: Sequence[Sight], region: Region, fields: Fields, verdicts: list[Verdict]) -> list[Verdict]:
    """Name the running text that stands between headline and byline or date: the standfirst."""
    if fields.title_at is None or not fields.meta:
        return verdicts
    for i in range(fields.title_at + 1, min(region.last, max(fields.meta)) + 1):
        if verdicts[i] == Verdict(LineLabel.BODY, "running text") and sights[i].size > MAX_LABEL_WORDS:
            verdicts[i] = Verdict(LineLabel.BODY, "standfirst")
    return verdicts
