"""Finds the words that weaken what a sentence says: "could", "is expected to", "alleged", "perhaps". Compares nothing.

Offsets are code points into the text as given.
"""

import re
from dataclasses import dataclass

from factcheck.matching.words.hints import folded, has_one_of
from factcheck.matching.words.words import words_of

_MODALS = {
    **dict.fromkeys(("could", "may", "might"), "could"),
    **dict.fromkeys(("will", "would", "shall"), "will"),
}
_EXPECTING = re.compile(
    r"\b(?:(?:is|are|was|were)\s+)?(?P<kind>expected|likely|believed|thought|set|due|about|planning|preparing|ready"
    r"|plan|plans|planned|intends?|has yet|have yet|is|are)\s+to\s+"
    r"(?:be\s+)?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?P<kind>could|may|might|will|would|shall)\s+(?:(?:not|also|soon|be|have|been|still)\s+){0,3}(?P<verb>[a-z]{3,})",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?(?=\s+\w+ed\b|\s+in\b)|suspected|purported(?:ly)?|supposed(?:ly)?|so-called|apparent(?:ly)?"
    r"|possibl[ey]|presumed|unconfirmed|claimed to)\b",
    re.IGNORECASE,
)
_HEDGES = re.compile(
    r"\b(?:may|might|could|possibl\w+|perhaps|likely|probabl\w+|seems?|appears?|believ\w+|suspect\w*|estimat\w+|expect\w*"
    r"|alleged\w*|reportedly|purported\w*|claim\w*|accus\w+|suggest\w*|would|if)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Modal:
    """A verb with what is said of its coming: span of both words, the verb's stem, the kind of word, the word."""

    start: int
    end: int
    stem: str
    kind: str
    word: str


def find_modals(text: str) -> tuple[Modal, ...]:
    """Return the verbs that come with "could", "will", "is expected to", in order."""
    modals = []
    lower = folded(text)
    for pattern, hints in ((_MODAL, _MODALS), (_EXPECTING, ("to",))):
        for match in pattern.finditer(text) if has_one_of(lower, hints) else ():
            kind = match["kind"].lower()
            stem = words_of(match["verb"])[0].stem
            modals.append(Modal(*match.span(), stem, _MODALS.get(kind, kind), kind))
    return tuple(sorted(modals, key=lambda m: m.start))


def find_alleged(text: str) -> tuple[int, int] | None:
    """Return where the first word stands that weakens the whole, or None."""
    word = _ALLEGED.search(text)
    return word.span() if word else None


def has_hedge(text: str) -> bool:
    """Whether anything in the text leaves open that it is so."""
    return bool(_HEDGES.search(text))
