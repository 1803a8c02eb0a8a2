"""A review's alias table as one reviewer sees it: proposed from its articles' texts, changed by what is logged.

Finds no name by itself (what a pattern of names is, is intake's), answers nothing (`who.py`) and changes nothing
(`decisions.aliases`).
"""

from collections.abc import Sequence

from factcheck.domain.article import Article, LineLabel
from factcheck.domain.names.alias import Alias
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.seen import Seen

_READ = frozenset({LineLabel.TITLE, LineLabel.BODY, LineLabel.HEADING})
"""What names are looked for in: menus and captions name things that the article does not speak of."""


class Proposals:
    """What a review's texts propose, kept as long as the same lines of the same texts are read."""

    def __init__(self) -> None:
        self._texts: tuple[str, ...] | None = None
        self._proposed: tuple[Alias, ...] = ()

    def of(self, articles: Sequence[Article]) -> tuple[Alias, ...]:
        """What the texts propose; `Alias.article` counts the articles given, whose lines stand for a reviewer."""
        from factcheck.intake.aliases.aliases import propose_aliases

        texts = tuple(_words_of(a) for a in articles)
        if texts != self._texts:
            self._texts, self._proposed = texts, propose_aliases(texts)
        return self._proposed


def alias_table(seen: Seen, proposals: Proposals | None = None) -> AliasTable:
    """The table that stands for who sees the review. `proposals`: where the texts may have been read before."""
    proposed = (proposals or Proposals()).of(seen.articles)
    return AliasTable(proposed, seen.log, seen.bundle.review.uid, seen.reviewer)


def _words_of(article: Article) -> str:
    """The article's text with blanks for the lines that are not read: offsets stay what they are."""
    parts = []
    at = 0
    for line in article.lines:
        parts.append(article.text[at : line.start_char])  # line feeds
        words = article.text[line.start_char : line.end_char]
        parts.append(words if line.label in _READ else " " * len(words))
        at = line.end_char
    return "".join(parts) + article.text[at:]
