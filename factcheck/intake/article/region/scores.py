"""What each paragraph of a page counts for as the article's text, by an ordered table of rules. Chooses no stretch.

In the examples a bar stands between paragraphs, and `¶` for a paragraph of running text.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.domain.rules import Rule, whatever
from factcheck.intake.article.prose import Sight, is_prose
from factcheck.intake.article.region.asides import opens_article

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
_CALL_COST, _CLOSING_CALL_COST = 4.0, 12.0
"""A call to action, with all that belongs to it: newsletter boxes also stand inside articles, the nearer to the top the
likelier."""
ITEM_WORDS = 6
"""A list's item of so many words is the article's: entries of menus are shorter."""
_ITEM_WORTH = 2.0
"""What an item that is a sentence counts for at least."""
_HEADER_COST = 50.0
"""A heading of what follows. The article may go on after `Related:`, but it must be worth it."""
_MUCH_TO_COME = 0.5
"""Some papers put such links between paragraphs: a heading costs no more than a date or a credit if as much text as
this share of the article so far is still to come, or if one of the same words was met that way before."""
_FIRST_PERSON_SHARE = 0.3
"""If this share of the text so far speaks of `we` and `you`, such words are the article's manner, not an appeal."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A page's paragraphs with what is known of them together.

    `prose`: which count as running text; `boxes`: lines of boxes; `appeals`: paragraphs of appeals, each with the first
    of its run; `buttons`: headings that come back between running text; `ahead`: what the text below each counts for;
    `total`: words of running text; `enough`: after so many a heading of what follows may close the article.
    """

    sights: Sequence[Sight]
    prose: Sequence[bool]
    boxes: Mapping[int, str]
    appeals: Mapping[int, int]
    buttons: frozenset[str]
    ahead: Sequence[float]
    total: int
    enough: int = field(init=False)

    def closes(self, at: int, words: int) -> bool:
        """Whether a paragraph behind so many words of running text may close the article."""
        sight = self.sights[at]
        if words < self.enough:
            return False
        return sight.call_to_action or sight.legal or (sight.tail_header and sight.text not in self.buttons)

    def __post_init__(self) -> None:
        enough = min(ENOUGH_WORDS, max(COMMENTS_AFTER, int(self.total * ENOUGH_SHARE)))
        object.__setattr__(self, "enough", enough)


class ParagraphInPlace(NamedTuple):
    """A paragraph behind a stretch of others. A tuple, because there are many.

    `prose`: it is running text; `closes`: it may close the article; `words`: running text of the stretch; `personal`:
    how much of it speaks of `we` and `you`; `sum`: what it counts for; `closed`: whether something in it may have
    closed the article; `met`: headings that closed nothing.
    """

    page: Paragraphs
    at: int
    sight: Sight
    prose: bool
    closes: bool
    words: int
    personal: int
    sum: float
    closed: bool
    met: AbstractSet[str]

    @property
    def behind_some(self) -> bool:
        """Whether enough text stands before it for comments or another article to follow."""
        return self.words >= COMMENTS_AFTER

    @property
    def another(self) -> bool:
        """Whether it is the head of what is no part of this article, however much it reads like it."""
        if self.sight.next_article:
            return True
        behind_much = self.words >= min(self.page.enough, self.page.total * _ARTICLE_SHARE)
        return behind_much and (self.sight.closing or opens_article(self.page.sights, self.page.prose, self.at))

    @property
    def button(self) -> bool:
        """Whether it is one of the page's buttons, though it reads like a heading."""
        return self.sight.text in self.page.buttons

    @property
    def asks(self) -> bool:
        """Whether it asks the reader for something, or states the page's conditions."""
        return self.sight.call_to_action or self.sight.legal

    @property
    def heads_rest(self) -> bool:
        """Whether it stands above what follows the article."""
        return self.closes and (self.sight.tail_header or self.sight.rights)

    @property
    def much_to_come(self) -> bool:
        """Whether the article goes on behind it, as likely as not."""
        return self.page.ahead[self.at] >= self.sum * _MUCH_TO_COME or self.sight.text in self.met

    @property
    def speaks_to_reader(self) -> bool:
        """Whether behind the article's end it speaks to the reader, and the article itself does not."""
        manner = self.words > 0 and self.personal >= self.words * _FIRST_PERSON_SHARE
        return self.closed and not manner and self.sight.appeals > 0

    @property
    def item(self) -> bool:
        """Whether it is an item of a list that no menu has."""
        return self.sight.bullet and self.sight.size >= ITEM_WORDS


@dataclass(frozen=True, slots=True)
class Weight:
    """What a paragraph counts for; `breaks`: nothing, and no stretch reaches over it; `remembered`: as met before."""

    of: Callable[[ParagraphInPlace], float]
    breaks: bool = False
    remembered: bool = False


def gain(sight: Sight) -> float:
    """What running text counts for, by its length."""
    return min(float(sight.size), _MAX_GAIN + _NEUTRAL_WORDS) - _NEUTRAL_WORDS + 1.0


def is_aside(sight: Sight) -> bool:
    """Whether a paragraph is neither for nor against: a credit or a widget such as a clock."""
    return sight.credit or sight.widget


def is_item(sight: Sight) -> bool:
    """Whether it is an item of a list and a sentence."""
    return sight.bullet and sight.ends_sentence and sight.size >= ITEM_WORDS


def counts_as_prose(sight: Sight, known_language: bool) -> bool:
    """Whether a paragraph counts for the article: running text that nothing speaks against."""
    if sight.block.blank or not (is_prose(sight, known_language) or is_item(sight)):
        return False
    against = sight.call_to_action or sight.credit or sight.legal or sight.labelled_link
    return not (against or sight.correction or sight.about_author)


def _costs(cost: float) -> Weight:
    return Weight(lambda _: -cost)


_BREAK = Weight(lambda _: 0.0, breaks=True)
SCORE_RULES: tuple[Rule[ParagraphInPlace, Weight], ...] = (
    Rule(
        "readers' comments begin",
        "¶ | ¶ | *Comments (3)* | ¶",
        lambda p: p.behind_some and p.sight.comment_header and not p.sight.widget,
        _BREAK,
    ),
    Rule("another text begins", "¶ | ¶ | *Next article* | ¶", lambda p: p.behind_some and p.another, _BREAK),
    Rule(
        "inside an appeal",  # the run was paid for at its beginning
        "¶ | Subscribe to our newsletter! | *You can help us.* | ¶",
        lambda p: p.page.appeals.get(p.at, p.at) != p.at,
        _costs(_ASIDE_COST),
    ),
    Rule("a button", "¶ | *Share* | ¶ | Share | ¶ | Share | ¶", lambda p: p.button, _costs(_ASIDE_COST)),
    Rule(
        "inside a box",
        "¶ | *Map: the old bridge* | Town hall | Station | ¶",
        lambda p: p.at in p.page.boxes,
        _costs(_ASIDE_COST),
    ),
    Rule(
        "an appeal behind much text",
        "¶ | ¶ | ¶ | ¶ | *Subscribe to our newsletter!* | ¶",
        lambda p: p.at in p.page.appeals and p.closes,
        _costs(_CLOSING_CALL_COST),
    ),
    Rule("an appeal", "*Subscribe to our newsletter!* | ¶", lambda p: p.at in p.page.appeals, _costs(_CALL_COST)),
    Rule(
        "a heading with text to come",
        "¶ | ¶ | ¶ | ¶ | *Related stories* | ¶ | ¶ | ¶",
        lambda p: p.heads_rest and p.much_to_come,
        Weight(lambda _: -_ASIDE_COST, remembered=True),
    ),
    Rule(
        "a heading of what follows",
        "¶ | ¶ | ¶ | ¶ | *Related stories* | Bridge shut again",
        lambda p: p.heads_rest,
        _costs(_HEADER_COST),
    ),
    Rule(
        "a note on the page behind much text",
        "¶ | ¶ | ¶ | ¶ | *All times are local.*",
        lambda p: p.asks and p.closes,
        _costs(_CLOSING_CALL_COST),
    ),
    Rule("a note on the page", "*© Lorn Ledger* | ¶", lambda p: p.asks, _costs(_CALL_COST)),
    Rule("a credit or a widget", "¶ | *Photo: Ada Brook* | ¶", lambda p: is_aside(p.sight), _costs(_ASIDE_COST)),
    Rule(
        "an item that is a sentence",
        "¶ | *• The bridge was shut for a week.* | ¶",
        lambda p: p.item and p.prose,
        Weight(lambda p: max(_ITEM_WORTH, gain(p.sight))),
    ),
    Rule("an item", "¶ | *• one bridge, two roads, three ferries* | ¶", lambda p: p.item, _costs(0.0)),
    Rule(
        "speaks to the reader behind the end",
        "¶ | ¶ | ¶ | ¶ | Related stories | *Our bridge is the oldest of the river, and it is older than the town.*",
        lambda p: p.prose and p.speaks_to_reader,
        Weight(lambda p: -float(min(p.sight.size, _MAX_GAIN))),
    ),
    Rule("running text", "*¶*", lambda p: p.prose, Weight(lambda p: gain(p.sight))),
    Rule(
        "a short sentence",
        "¶ | *It was late.* | ¶",
        lambda p: p.sight.ends_sentence or p.sight.bullet,
        _costs(_SENTENCE_COST),
    ),
    Rule("a short line", "¶ | *The old bridge* | ¶", whatever, _costs(_SHORT_COST)),
)
"""Running text counts for itself, everything else against; what nothing is known of is a short line."""
