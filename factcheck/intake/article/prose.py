"""What can be seen of one paragraph by itself: is it running text, a call to action, a credit, a widget, a bullet?

Looks at nothing around it, and decides nothing about what is kept: that is `region.py`'s and `labels.py`'s.
"""

import re
from dataclasses import dataclass

from factcheck.domain.once import once
from factcheck.domain.words import words
from factcheck.domain.words.saying import past_of
from factcheck.intake.article.lines import Block
from factcheck.intake.tables.languages import FUNCTION_WORDS
from factcheck.intake.tables.page_words import (
    ABOUT_AUTHOR,
    ADDRESS,
    CALL_TO_ACTION,
    CLOSING,
    COMMENT_HEADER,
    COPYRIGHT,
    CORRECTION,
    CREDIT,
    FILE_NAME,
    LABELLED_LINK,
    NEXT_ARTICLE,
    RIGHTS,
    TAIL_HEADER,
    WIDGET,
)

SCAN = 4_000
"""Characters of a paragraph that are looked at: more says nothing new, and keeps a line of a megabyte cheap."""
MIN_PROSE_WORDS = 10
"""Shorter lines can be a menu entry or a headline by their words alone."""
MIN_FUNCTION_SHARE = 0.18
"""Running text of any of the listed languages has at least this share of function words; keyword lists have not."""
LONG_PROSE_WORDS = 30
"""A line of this many words is running text even if it was cut off before its full stop."""
MAX_LABEL_WORDS = 9
"""Headings of what follows, buttons and the like are shorter than this."""
_MAX_CREDIT_WORDS = 80
"""Longer paragraphs that name a photograph's source are text about it."""

_CREDIT_HEAD, _CREDIT_TAIL = 40, 100
"""A credit opens a caption or closes it; the same words in the middle of a paragraph are part of the report."""

_CALL_SHARE = 0.3
"""The share of a short line that words of a call must make up: `Cookie law to be tightened` is a headline."""

_HARD_SPACES = {0x00A0: " ", 0x202F: " ", 0x2007: " "}
"""No-break, narrow no-break and figure space: pages put them into clocks, names and numbers."""

_WORD = re.compile(r"[^\W_]+(?:['’\-.,][^\W_]+)*")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts that put no spaces between words: two characters count as one word."""
_FINAL = re.compile(r"[.!?…:。！？؟।۔][\"'”’»›)\]」』\s]*(?:\[\d{1,3}\]\s*)*$")
BULLET = re.compile(r"[ \t\u00a0]*(?:[•·▪◦‣●■*►▶–—-]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
"""A bullet or item number with the space around it; never part of a claim."""
_QUOTED = re.compile(r"[“\"«„][^”\"»“]{0,600}[”\"»“]")
_REPORTING = past_of(words("say tell add ask warn state announce claim report write")) | words("say says tells")
"""Verbs that show somebody is reported: those that pages do not use of themselves (`we confirm`, `you agree`)."""
_SAYS = re.compile(rf"\b(?:{'|'.join(sorted(_REPORTING))}|according to)\b", re.I)


@dataclass(frozen=True)
class Sight:
    """A paragraph and what can be seen of it. Properties are worked out once, when asked for."""

    block: Block

    @once
    def text(self) -> str:
        """The paragraph without the space around it, at most `SCAN` characters; hard spaces are spaces here."""
        start = self.block.text[:SCAN]
        return " ".join(start.split()) if self.block.last > self.block.first else start.translate(_HARD_SPACES).strip()

    @once
    def words(self) -> tuple[str, ...]:
        """Its words, as written."""
        return tuple(_WORD.findall(self.text))

    @once
    def size(self) -> int:
        """How many words it has; two characters of a script without spaces count as one."""
        dense = len(_DENSE.findall(self.text))
        return len(self.words) + dense // 2

    @once
    def function_share(self) -> float:
        """The share of function words among its words; 1.0 where the script has no spaces to find words by."""
        if _DENSE.search(self.text):
            return 1.0
        if not self.words:
            return 0.0
        return sum(w in FUNCTION_WORDS for w in map(str.lower, self.words)) / len(self.words)

    @once
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.text[-40:]))

    @once
    def bullet(self) -> bool:
        """Whether it is an item of a list."""
        return bool(BULLET.match(self.text)) and self.size > 1

    @once
    def outside_quotes(self) -> str:
        """Its words without what stands between quotation marks."""
        return _QUOTED.sub(" ", self.text)

    @once
    def reports(self) -> bool:
        """Whether somebody says something in it, outside quotations."""
        return bool(_SAYS.search(self.outside_quotes))

    @once
    def appeals(self) -> int:
        """How many words outside quotations speak to the reader or of the page itself; 0 if somebody is reported."""
        if self.reports:
            return 0
        return sum(1 for m in ADDRESS.finditer(self.outside_quotes) if m.group() != "US")

    @once
    def call_to_action(self) -> bool:
        """Whether it asks the reader to subscribe, give, agree … ; a long sentence that only mentions it does not."""
        bare = self.outside_quotes
        calls = CALL_TO_ACTION.findall(bare.lower())
        if not calls or self.reports:
            return False
        if self.size <= MAX_LABEL_WORDS:
            return self.appeals > 0 or sum(map(len, calls)) >= len(bare) * _CALL_SHARE
        hits = len(calls)
        return (self.appeals > 0 and (hits >= 2 or self.size <= 45 * hits)) or hits * 9 >= self.size

    @once
    def credit(self) -> bool:
        """Whether it is a photograph's caption or file name."""
        if FILE_NAME.match(self.text):
            return True
        if self.size > _MAX_CREDIT_WORDS:
            return False
        bare = self.outside_quotes
        if len(bare) > _CREDIT_HEAD + _CREDIT_TAIL:
            bare = f"{bare[:_CREDIT_HEAD]}\n{bare[-_CREDIT_TAIL:]}"
        return bool(CREDIT.search(bare))

    @once
    def comment_header(self) -> bool:
        """Whether it stands above what readers wrote."""
        return self.size <= MAX_LABEL_WORDS + 8 and bool(COMMENT_HEADER.match(self.text))

    @once
    def tail_header(self) -> bool:
        """Whether it stands above what follows an article (related links, the author, sharing …)."""
        return self.size <= MAX_LABEL_WORDS and bool(TAIL_HEADER.match(self.text))

    @once
    def next_article(self) -> bool:
        """Whether it stands above another article in full."""
        return self.size <= MAX_LABEL_WORDS and bool(NEXT_ARTICLE.match(self.text))

    @once
    def closing(self) -> bool:
        """Whether it stands above what is printed below articles and reads like text: notices, a company's portrait."""
        return self.size <= MAX_LABEL_WORDS and bool(CLOSING.match(self.text))

    @once
    def about_author(self) -> bool:
        """Whether it says who the author is; inside an article such a sentence may be the article's own."""
        return self.size <= _MAX_CREDIT_WORDS and bool(ABOUT_AUTHOR.match(self.text))

    @once
    def correction(self) -> bool:
        """Whether it says what an earlier version of the article got wrong."""
        return bool(CORRECTION.match(self.text))

    @once
    def labelled_link(self) -> bool:
        """Whether it is `Read more:` with another article's headline."""
        return self.size <= 24 and bool(LABELLED_LINK.match(self.text))

    @once
    def widget(self) -> bool:
        """Whether it is a button, a counter, a clock."""
        return self.size <= 8 and bool(WIDGET.match(self.text))

    @once
    def divider(self) -> bool:
        """Whether there is no letter or digit in it: `* * *`."""
        return not any(c.isalnum() for c in self.text)

    @once
    def legal(self) -> bool:
        """Whether it is a copyright line or another note about the page itself."""
        return self.size <= 60 and bool(COPYRIGHT.search(self.text))

    @once
    def rights(self) -> bool:
        """Whether it says whose the page is."""
        return self.legal and bool(RIGHTS.search(self.text))


def is_prose(sight: Sight, known_language: bool = True) -> bool:
    """Whether a paragraph is running text.

    `known_language` False leaves the function words out: the page is in a language that has none in the table.
    """
    if sight.size < MIN_PROSE_WORDS:
        return False
    if known_language and sight.function_share < MIN_FUNCTION_SHARE:
        return False
    return sight.ends_sentence or sight.size >= LONG_PROSE_WORDS


def language_is_known(sights: list[Sight]) -> bool:
    """Whether the long lines of a page have function words of a listed language; decided over the page, not a line."""
    longest = sorted(
        (s for s in sights if not s.block.blank and s.size >= MIN_PROSE_WORDS), key=lambda s: s.size, reverse=True
    )[:12]
    if not longest:
        return True
    typical = sorted(s.function_share for s in longest)[len(longest) // 2]
    return typical >= MIN_FUNCTION_SHARE / 2
