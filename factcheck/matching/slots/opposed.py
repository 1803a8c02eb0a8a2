"""Whether two claims say opposite things of one subject: the conviction was upheld, or overturned. Compares no figures.

Only words that exclude each other count, and only of the same subject: who won against Kell and whom Kell lost to are
one. A "not" turns a word into its opposite. Says nothing of how alike the claims are otherwise.
"""

from dataclasses import dataclass

from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.words.words import content_of


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two words of two texts that exclude each other: spans (code points) and stems."""

    a_span: tuple[int, int]
    b_span: tuple[int, int]
    stems: frozenset[str]


def opposed(a: ReadClaim, b: ReadClaim) -> Opposed | None:
    """Return the first words by which `a` and `b` say opposite things of one subject, or None.

    None as well where a text has both: "upheld one conviction and overturned the other".
    """
    mine, theirs = a.poles, b.poles
    for one in mine:
        for other in theirs:
            if one.line != other.line or one.side == other.side:
                continue
            both = any(len({p.side for p in poles if p.line == one.line}) > 1 for poles in (mine, theirs))
            if not both and content_of(a.text[: one.start]) & content_of(b.text[: other.start]):
                return Opposed((one.start, one.end), (other.start, other.end), frozenset({one.stem, other.stem}))
    return None


def of_the_same(a: ReadClaim, b: ReadClaim, poles: Opposed) -> bool:
    """Whether one of the texts says nothing else that the other does not: what rose in the towns may fall elsewhere."""
    mine, theirs = a.content - poles.stems, b.content - poles.stems
    return mine <= theirs or theirs <= mine
