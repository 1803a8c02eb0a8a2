"""A review's alias table: proposed from its articles' texts, changed by the reviewer. Finds no name by itself.

What a pattern of names is, is intake's; what stands, and what is logged, `domain.alias_table`'s.
"""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.alias import Alias
from factcheck.domain.alias_table import AliasTable, alias_choice
from factcheck.domain.article import Article, LineLabel
from factcheck.domain.decision import Decision, Draft
from factcheck.domain.facts import corrected
from factcheck.domain.log import DecisionLog
from factcheck.domain.relabelling import relabelled
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current_articles
from factcheck.review.ports import Store

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


def draft_alias(log: DecisionLog, bundle: Bundle, reviewer: str, surface: str, stands_for: str) -> list[Draft]:
    """Draft that a name stands for another one, or ("") for itself; empty if that is logged already.

    Raises FactcheckError for a name that cannot be one.
    """
    choice = alias_choice(bundle.review.uid, surface, stands_for)
    row = log.standing(choice.subject, choice.aspect, reviewer)
    if row is not None and row.value == choice.value:
        return []
    return [log.draft(choice, reviewer)]


def set_aliases(
    store: Store, bundle: Bundle, reviewer: str, pairs: Sequence[tuple[str, str]]
) -> tuple[list[Decision], AliasTable]:
    """Log what names stand for, all of them or none; return the rows and the table as it is then."""
    log = DecisionLog(bundle.decisions)
    drafts = [d for surface, name in pairs for d in draft_alias(log, bundle, reviewer, surface, name)]
    rows = store.append(bundle.review.uid, reviewer, drafts) if drafts else []
    log.add(rows)
    return rows, alias_table(bundle, reviewer, log)
