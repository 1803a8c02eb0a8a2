"""What stands around a slot: whether two figures or dates are about one thing. Reads no figures and no dates itself."""

import re

from factcheck.matching.slots.align import Spanned
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.words.spelling import alike
from factcheck.matching.words.tables import irregular_forms
from factcheck.matching.words.tokens import NUMBER, PLACE, terms
from factcheck.matching.words.words import words_of

CLAUSE_REACH = 120
"""Characters on each side of a slot in which its clause may stand."""
_CLAUSE = re.compile(r"[,;:–—]|\b(?:after|before|when|while|where|who|which|because|although|though|but|as)\b")


def around(text: str, span: Spanned, reach: int) -> frozenset[str]:
    """Terms within `reach` characters of a slot, without its own and numbers."""
    near = text[max(0, span.start - reach) : span.start]
    if span.start > reach:  # the first word is cut
        near = near.partition(" ")[2]
    rest = text[span.end : span.end + reach]
    if span.end + reach < len(text):
        rest = rest.rpartition(" ")[0]
    return frozenset(t for t in (*terms(near), *terms(rest)) if not t.startswith(NUMBER))


def clause_of(text: str, span: Spanned) -> str:
    """The words around a slot up to where the sentence turns to something else, without the slot's own."""
    before = _CLAUSE.split(text[max(0, span.start - CLAUSE_REACH) : span.start])[-1]
    after = _CLAUSE.split(text[span.end : span.end + CLAUSE_REACH])[0]
    return f"{before} {after}"


def verbs_in(text: str) -> frozenset[str]:
    """Stems of the words that look like verbs in the past: "released", "struck"; not those of saying."""
    return frozenset(
        w.stem
        for w in words_of(text)
        if w.content
        and not w.capital
        and (w.lower.endswith("ed") or w.lower in irregular_forms())
        and "-" not in w.lower
    )


def other_period(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether both number a part or one of several and none is the same: the second quarter, the third."""
    mine, theirs = a.periods, b.periods
    kinds = {of for of, _ in mine} & {of for of, _ in theirs}
    return bool(kinds) and not mine & theirs


def in_common(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two contexts share a term; one without terms (a headline's "12 dead") speaks against nothing."""
    return bool(one & other or not one or not other)


def other_names(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether both texts name somebody or something and none of it is the same: two parties, two towns."""
    return bool(a.names) and bool(b.names) and not same_names(a, b)


def same_names(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether both texts name somebody or something that is the same."""
    return any(one == other or (one[0] != PLACE and alike(one, other)) for one in a.names for other in b.names)
