"""Turns of phrase around a verb: words that say nothing one by one, participles that are none of a sentence's verbs.

Finds no speakers (`verb_cues.py`), and does not tell what a verb means here (`verb_rules.py`).
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.intake.speech.tokens import Token

_TURNED_ROUND = words(
    "told asked urged ordered advised warned expected believed thought estimated reported alleged accused described "
    "called labelled labeled condemned criticised criticized blamed"
)
"""With `to` or `of` directly behind them these are passive: `the men told to leave`, `the firm accused of fraud`."""
_LETTING, _MAKING = words("let lets"), words("make makes made")
OPENS_PHRASE = _LETTING | _MAKING
PHRASE_WORDS = words("known clear plain")
"""What phrases of reporting have in them: `let it be known`, `made clear`."""


def says_in_phrase(tokens: Sequence[Token], verb: int) -> bool:
    """`let it be known that`, `made clear that`, `made it plain that`: a verb that says nothing by itself."""
    if tokens[verb].low not in OPENS_PHRASE:
        return False
    following = [t.low for t in tokens[verb + 1 : verb + 6]]
    if tokens[verb].low in _LETTING:
        return following[:3] == ["it", "be", "known"]
    rest = following[1:] if following[:1] == ["it"] else following
    return rest[:1] != [] and rest[0] in ("clear", "plain", "known") and rest[1:2] == ["that"]


def turned_round(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a participle without its auxiliary stands here: `the men told to leave`."""
    following = [t.low for t in tokens[verb + 1 : verb + 3]]
    if not following:
        return False
    if following[0] == "by" and tokens[verb].low in _TURNED_ROUND:
        return True
    if following[0] == "of" and tokens[verb].low == "accused":
        return True
    if following[0] == "to":
        return tokens[verb].low in _TURNED_ROUND or following[1:] in (["be"], ["have"])
    return False
