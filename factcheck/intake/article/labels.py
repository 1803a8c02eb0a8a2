"""What every paragraph of a page is, and why: title, meta, body, heading, caption or furniture.

The default is generous: inside the article a paragraph stays unless something speaks against it, because a claim that
was cut is not seen again, and furniture that was kept is passed over. Does not split sentences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.article import LineLabel
from factcheck.intake.article.fields import Fields
from factcheck.intake.article.labelled import ANOTHER, APPEAL, Labelled, speaks_against
from factcheck.intake.article.lists import MAX_HEADING_WORDS, MIN_TEASER_WORDS, blank_at, glued_to_text, short_runs
from factcheck.intake.article.names import is_name, same_words
from factcheck.intake.article.prose import MAX_LABEL_WORDS, Sight, is_prose, language_is_known
from factcheck.intake.article.pulled import pulled_quotes
from factcheck.intake.article.region.asides import appeal_runs, opens_article
from factcheck.intake.article.region.boxes import LEGEND_BOX, box_lines
from factcheck.intake.article.region.find import Region

_BLANK = Labelled(LineLabel.FURNITURE, "blank line")
_HEADLINE = Labelled(LineLabel.TITLE, "headline")
_CORRECTION = Labelled(LineLabel.META, "correction note")
_AUTHOR = Labelled(LineLabel.FURNITURE, "about the author")
_AFTER = Labelled(LineLabel.FURNITURE, "after the end of the article")
_PULLED = Labelled(LineLabel.FURNITURE, "quotation printed a second time")
_HEADING = Labelled(LineLabel.HEADING, "short line before text")
_QUESTION = Labelled(LineLabel.HEADING, "question above its answer")
_REPEATED = Labelled(LineLabel.FURNITURE, "repeated line")
_ONCE = frozenset({LineLabel.HEADING, LineLabel.FURNITURE, LineLabel.CAPTION})
"""What has one of these labels has it once: a second line of the same words is the page's."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's paragraphs, and what several of them show together."""

    sights: Sequence[Sight]
    region: Region
    fields: Fields
    known: bool  # whether the page's language is
    glued: Mapping[int, Labelled]
    runs: Mapping[int, Labelled]
    appeals: Mapping[int, int]
    further: int  # where another article begins
    pulled: frozenset[int]
    boxes: Mapping[int, str]
    first_heading: int | None
    below_title: int | None


def label_paragraphs(sights: Sequence[Sight], region: Region, fields: Fields) -> list[Labelled]:
    """Return every paragraph's label with its reason, in order."""
    page = _seen_together(sights, region, fields)
    labelled: list[Labelled] = []
    met: set[str] = set()
    for i, sight in enumerate(sights):
        if sight.block.blank:
            labelled.append(_BLANK)
            continue
        label = _label_at(page, i)
        if label.label in _ONCE and sight.text in met and not sight.credit:
            label = _REPEATED
        met.add(sight.text)
        labelled.append(label)
    return _with_standfirst(sights, region, fields, labelled)


def _seen_together(sights: Sequence[Sight], region: Region, fields: Fields) -> _Page:
    known = language_is_known(list(sights))
    prose = [not s.block.blank and is_prose(s, known) for s in sights]
    after_title = range(0 if fields.title_at is None else fields.title_at + 1, len(sights))
    return _Page(
        sights,
        region,
        fields,
        known,
        glued=glued_to_text(sights, region, known),
        runs=short_runs(sights, region),
        appeals=appeal_runs(sights, prose),
        further=_another_below(sights, prose, region),
        pulled=frozenset(pulled_quotes(sights, region)),
        boxes=box_lines(sights),
        first_heading=_heading_above(sights, region, fields),
        below_title=next((k for k in after_title if not sights[k].block.blank), None),
    )


def _label_at(page: _Page, at: int) -> Labelled:
    """What one paragraph is, where it stands."""
    sight, fields = page.sights[at], page.fields
    if at == fields.title_at:
        return _HEADLINE
    if at in fields.meta:
        return Labelled(LineLabel.META, fields.meta[at])
    if sight.correction:
        return _CORRECTION
    if at in page.boxes:
        box = page.boxes[at]
        return Labelled(LineLabel.CAPTION if box == LEGEND_BOX else LineLabel.FURNITURE, box)
    if at == page.first_heading:
        return _HEADING
    if at < page.region.first:
        return _above(sight, at, fields, page.known, page.below_title)
    if at > page.region.last:
        below = _below(sight)
        return ANOTHER if at >= page.further and below == _AFTER else below
    return _label_inside(page, at)


def _label_inside(page: _Page, at: int) -> Labelled:
    """What one paragraph inside the article is."""
    sight = page.sights[at]
    if at in page.appeals:
        return APPEAL
    if at in page.glued:
        return page.glued[at]
    if at in page.pulled:
        return _PULLED
    if _is_authors_box(sight, page.fields):
        return _AUTHOR
    if _asks_above(page.sights, at, page.known):
        return _QUESTION
    return _inside(sight, page.known, page.runs.get(at))


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
    if sight.block.blank or not (blank_at(sights, at - 1) and blank_at(sights, at + 1)):
        return False
    if sight.ends_sentence or sight.bullet or not 2 <= sight.size <= MAX_HEADING_WORDS or is_name(sight.text):
        return False
    return speaks_against(sight) is None and not (sight.tail_header or sight.comment_header or sight.closing)


def _above(sight: Sight, at: int, fields: Fields, known: bool, below_title: int | None) -> Labelled:
    against = speaks_against(sight)
    if against is not None:
        return against
    if fields.title_at is not None and at > fields.title_at and is_prose(sight, known) and sight.ends_sentence:
        return Labelled(LineLabel.BODY, "standfirst")
    if fields.title_at is not None and sight.size >= MIN_TEASER_WORDS and at == below_title:
        return Labelled(LineLabel.BODY, "standfirst")
    if fields.title_at is not None and same_words(sight.text, fields.title):
        return _REPEATED
    return Labelled(LineLabel.FURNITURE, "before the article")


def _another_below(sights: Sequence[Sight], prose: Sequence[bool], region: Region) -> int:
    """Where another article begins below this one; behind the page's end where none does."""
    for i in range(region.last + 1, len(sights)):
        if sights[i].comment_header and not sights[i].widget:
            break
        if not sights[i].block.blank and opens_article(sights, prose, i):
            return i
    return len(sights)


def _below(sight: Sight) -> Labelled:
    against = speaks_against(sight)
    if against is not None:
        return against
    if sight.comment_header:
        return Labelled(LineLabel.FURNITURE, "after the end of the article: comments")
    if sight.tail_header:
        return Labelled(LineLabel.FURNITURE, "after the end of the article: related links")
    if sight.about_author:
        return _AUTHOR
    return _AFTER


def _inside(sight: Sight, known: bool, listed: Labelled | None) -> Labelled:
    against = speaks_against(sight)
    if against is not None:
        return against
    if sight.bullet:
        return Labelled(LineLabel.BODY, "bullet")
    if is_prose(sight, known):
        return Labelled(LineLabel.BODY, "running text")
    if sight.tail_header:
        return Labelled(LineLabel.FURNITURE, "heading of related links")
    if sight.ends_sentence:
        return Labelled(LineLabel.BODY, "short sentence")
    if listed is not None:
        return listed
    if sight.size <= MAX_HEADING_WORDS:
        return _HEADING
    return Labelled(LineLabel.BODY, "inside the article")


def _asks_above(sights: Sequence[Sight], at: int, known: bool) -> bool:
    """Whether a short question stands alone above the paragraph that is glued to it."""
    sight = sights[at]
    if not sight.text.endswith(("?", "？", "؟")) or sight.size > MAX_LABEL_WORDS or sight.bullet:
        return False
    return blank_at(sights, at - 1) and at + 1 < len(sights) and is_prose(sights[at + 1], known)


def _with_standfirst(
    sights: Sequence[Sight], region: Region, fields: Fields, labelled: list[Labelled]
) -> list[Labelled]:
    """Name the running text that stands between headline and byline or date: the standfirst."""
    if fields.title_at is None or not fields.meta:
        return labelled
    for i in range(fields.title_at + 1, min(region.last, max(fields.meta)) + 1):
        if labelled[i] == Labelled(LineLabel.BODY, "running text") and sights[i].size > MAX_LABEL_WORDS:
            labelled[i] = Labelled(LineLabel.BODY, "standfirst")
    return labelled
