"""A review's alias table as one reviewer sees it: proposed from its articles' texts, changed by what is logged.

Finds no name by itself (what a pattern of names is, is intake's) and changes nothing (`decisions.aliases`).
"""

from functools import lru_cache

from factcheck.domain.article import Article, LineLabel
from factcheck.domain.facts import corrected
from factcheck.domain.log import DecisionLog
from factcheck.domain.names.alias import Alias
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.relabelling import relabelled
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current_articles

_READ = frozenset({LineLabel.TITLE, LineLabel.BODY, LineLabel.HEADING})
"""What names are looked for in: menus and captions name things that the article does not speak of."""


def alias_table(bundle: Bundle, reviewer: str, log: DecisionLog | None = None) -> AliasTable:
    """The table that stands for the reviewer; `log` where more is known by now than the bundle holds."""
    log = DecisionLog(bundle.decisions) if log is None else log
    return AliasTable(propose(bundle, reviewer, log), log, bundle.review.uid, reviewer)


def propose(bundle: Bundle, reviewer: str, log: DecisionLog) -> tuple[Alias, ...]:
    """What the texts suggest; `Alias.article` counts the bundle's current articles in their order."""
    ordered = sorted(current_articles(bundle.articles), key=lambda a: (a.position, a.uid))
    articles = [relabelled(corrected(a, log, reviewer), log, reviewer) for a in ordered]
    return _proposed(tuple(_words_of(a) for a in articles))


@lru_cache(maxsize=4)
def _proposed(texts: tuple[str, ...]) -> tuple[Alias, ...]:
    from factcheck.intake.aliases.aliases import propose_aliases

    return propose_aliases(texts)


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
