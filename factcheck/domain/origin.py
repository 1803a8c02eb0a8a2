"""Where outlets have a claim from: edges with their evidence, and what they come to. Finds no edges: `matching` does.

Two layers are kept apart. A *source* said it first (an office, a diplomat); a *carrier* brought it (an agency, another
outlet). Outlets that lead to one source are one *origin*, however many they are.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from factcheck.domain.log.decision import Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.text.folding import fold
from factcheck.domain.text.plural import counted

ASPECT = "origin:"
"""How the aspect of a decision about an edge begins; its subject is the article with the evidence."""
REJECTED = "rejected"
"""The value of a decision that an edge is none."""
NAMES_SHOWN = 3
"""Origins that are named in one line; of the others there is a number."""


class EdgeKind(StrEnum):
    """What shows that one has it from another."""

    CREDIT = "credit"
    """A wire credit of the text: in the byline, before the first sentence or at its foot."""
    ATTRIBUTION = "attribution"
    """The claim names who says it."""
    TOLD = "told"
    """Whoever says it told an agency or another outlet."""
    FIRST_REPORTED = "first_reported"
    """The text names who reported it first."""
    VERBATIM = "verbatim"
    """The same words outside quotation marks in another outlet's article."""
    RELEASE = "release"
    """The same words in several outlets, of a statement that an organisation gave out."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who is no article of the review: a source, or a carrier. `name` is what to call it."""

    name: str
    carrier: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article (half-open, code points into its text)."""

    article: UUID
    start_char: int
    end_char: int
    words: str


End = UUID | Party
"""An article, or a party."""


@dataclass(frozen=True, slots=True)
class OriginEdge:
    """`taker` has it from `giver`; `evidence` shows it.

    `surface`: the giver as the text names it, empty for shared words. `other`: the same words in the giver's article.
    """

    kind: EdgeKind
    taker: End
    giver: End
    evidence: Passage
    surface: str = ""
    other: Passage | None = None

    @property
    def aspect(self) -> str:
        """The aspect under which a decision about the edge is logged: made of its evidence, which never changes."""
        place = f"{self.kind.value}:{self.evidence.start_char}-{self.evidence.end_char}"
        giver = str(self.other.article) if self.other else fold(self.surface).text
        return f"{ASPECT}{place}:{sha256(giver.encode()).hexdigest()[:8]}"

    def is_rejected(self, log: DecisionLog, reviewer: str) -> bool:
        """Whether it stands for the reviewer that this edge is none."""
        row = log.standing(self.evidence.article, self.aspect, reviewer)
        return row is not None and row.value == REJECTED

    def choice(self, *, rejected: bool) -> Choice:
        """What is logged to reject the edge, or to take that back."""
        value = REJECTED if rejected else None
        return Choice(SubjectKind.ARTICLE, self.evidence.article, self.aspect, value)


@dataclass(frozen=True, slots=True)
class ArticleOrigin:
    """Where one article has a thread's claim from: the sources and carriers it leads to, nearest first."""

    article: UUID
    sources: tuple[str, ...]
    carriers: tuple[str, ...]
    edges: tuple[OriginEdge, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin: what to call it, and the articles that lead to it."""

    name: str
    articles: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """What a group of corresponding claims comes to: how many outlets, and on how many origins they rest.

    `rejected` are the edges that count for nothing any more.
    """

    outlets: int
    origins: tuple[Origin, ...]
    sources: tuple[str, ...]
    carriers: tuple[str, ...]
    articles: tuple[ArticleOrigin, ...]
    rejected: tuple[OriginEdge, ...] = ()

    @property
    def edges(self) -> tuple[OriginEdge, ...]:
        """Every edge that counts, once, article by article."""
        return tuple(dict.fromkeys(edge for article in self.articles for edge in article.edges))

    @property
    def count(self) -> str:
        """`4 outlets · 1 origin`."""
        return f"{counted(self.outlets, 'outlet')} · {counted(len(self.origins), 'origin')}"

    @property
    def names(self) -> str:
        """The origins' names, the one of most articles first."""
        names = [o.name for o in self.origins[:NAMES_SHOWN]]
        more = len(self.origins) - len(names)
        return ", ".join(names) + (f" and {more} more" if more else "")

    @property
    def line(self) -> str:
        """`4 outlets · 1 origin (NIS)`."""
        return f"{self.count} ({self.names})"


def is_origin_aspect(aspect: str) -> bool:
    """Whether a decision's aspect is about an edge."""
    return aspect.startswith(ASPECT)
