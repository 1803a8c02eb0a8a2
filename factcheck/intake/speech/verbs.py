"""Whether a verb that can mean other things reports here: what stands behind it decides.

Finds no speakers (`verb_cues.py`).
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.intake.speech.nouns import DETERMINERS, bare
from factcheck.intake.speech.tokens import Token
from factcheck.intake.tables.numbers import BIG_NUMBER_WORDS, NUMBER_WORDS
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    CONTENT_NOUNS,
    COUNTING,
    DOCUMENT_NOUNS,
    OFTEN_OTHERWISE,
    TAKING_AN_OBJECT,
)

Span = tuple[int, int]

_QUOTE_NEAR = 7
"""Tokens after a verb within which a quotation shows that it reports."""
_THAT_NEAR = 3
"""Tokens after a verb within which `that` belongs to it."""
_NOUNS = DOCUMENT_NOUNS | CONTENT_NOUNS
"""Words that are verbs as well: `Coastguard report: …` is a label."""
_NO_OBJECT = words("of by in on to at from with for during after before over as than and or but")
"""Behind an active verb that takes an object stands none of these."""
_TURNED_ROUND = words(
    "told asked urged ordered advised warned expected believed thought estimated reported alleged accused described "
    "called labelled labeled condemned criticised criticized blamed"
)
"""With `to` or `of` directly behind them these are passive: `the men told to leave`, `the firm accused of fraud`."""
_OBJECT_NEAR = 12
"""Tokens between `put` and `at`, or `quoted` and `as saying`."""
_FINDINGS = words("evidence sign signs link links proof trace traces indication indications fault wrongdoing reason")
"""`The committee found no evidence of fraud.`"""
_PUTTING = words("put puts peg pegs pegged")
_SUBJECTS = words("they he she we there")
"""Behind a verb of reporting these begin what is reported: `fear they`."""
_LETTING, _MAKING = words("let lets"), words("make makes made")
PHRASE_WORDS = words("known clear plain")
"""What phrases of reporting have in them: `let it be known`, `made clear`."""
_CALLS = words("call calls called")
_PRONOUN_OBJECTS = words("it him her them this that")
_NUMBERS = NUMBER_WORDS | BIG_NUMBER_WORDS
_FINDS = words("found finds shows showed")


def reports(tokens: Sequence[Token], speaker: Span, trailing: bool, verb: int) -> bool:
    """Whether a verb of other meanings too reports here: `that`, a colon or a quotation follows, or it trails."""
    if trailing:
        return True
    low, behind = tokens[verb].low, tokens[verb + 1 : verb + 1 + _OBJECT_NEAR]
    if low in TAKING_AN_OBJECT and behind and behind[0].word and behind[0].low not in _NO_OBJECT:
        return True
    document = any(bare(t) in DOCUMENT_NOUNS for t in tokens[speaker[0] : speaker[1]])
    if low in _FINDS and document and behind and behind[0].word and behind[0].low not in _NO_OBJECT:
        return True
    if low in ("found", "finds", "find") and len(behind) > 1 and behind[0].low == "no" and behind[1].low in _FINDINGS:
        return True
    if low in _PUTTING and _figure_behind(behind):
        return True
    if low in ("put", "puts") and behind and behind[0].low == "it" and any(t.mark or t.text == ":" for t in behind[:6]):
        return True
    if low in ("asked", "asks") and _asks_to(behind):
        return True
    if low in ("rule", "rules", "ruled") and behind and behind[0].low == "out":
        return True
    if low in ("fear", "fears", "feared") and behind and behind[0].low == "for":
        return True
    if low in COUNTING and any(t.text[0].isdigit() for t in behind[:4]):
        return True
    if low in ("spoke", "speaks", "speak") and behind and behind[0].low == "of":
        return True
    if low in ("appeal", "appeals", "appealed") and behind and behind[0].low == "for":
        return True
    if low in _CALLS and _names_or_asks(behind):
        return True
    following = tokens[verb + 1 : verb + 1 + _QUOTE_NEAR]
    if following and (
        following[0].low in ("how", "why") or (following[0].text == ":" and tokens[verb].low not in _NOUNS)
    ):
        return True
    if low not in OFTEN_OTHERWISE and len(following) > 1 and following[0].low in _SUBJECTS and following[1].word:
        return True
    if low in _FINDS and not document and following and following[0].low != "that":
        following = [t for t in following if t.low != "that"]  # `they found remains that are old`
    return any(t.low == "that" for t in following[:_THAT_NEAR]) or any(t.mark for t in following)


def says_in_phrase(tokens: Sequence[Token], verb: int) -> bool:
    """`let it be known that`, `made clear that`, `made it plain that`: a verb that says nothing by itself."""
    if tokens[verb].low not in _LETTING and tokens[verb].low not in _MAKING:
        return False
    following = [t.low for t in tokens[verb + 1 : verb + 6]]
    if tokens[verb].low in _LETTING:
        return following[:3] == ["it", "be", "known"]
    rest = following[1:] if following[:1] == ["it"] else following
    return rest[:1] != [] and rest[0] in ("clear", "plain", "known") and rest[1:2] == ["that"]


def _asks_to(behind: Sequence[Token]) -> bool:
    """`asked the tourists to leave`"""
    at = next((k for k, t in enumerate(behind[:6]) if t.low == "to"), 0)
    return at > 0 and all(t.word and not t.quoted for t in behind[:at]) and behind[0].low not in _NO_OBJECT


def _figure_behind(behind: Sequence[Token]) -> bool:
    """`put the number at 18`"""
    for k, token in enumerate(behind[:-1]):
        if not token.word:
            return False
        if token.low == "at" and k > 0:
            return any(t.text[0].isdigit() or t.low in _NUMBERS for t in behind[k + 1 : k + 5])
    return False


def _names_or_asks(behind: Sequence[Token]) -> bool:
    """`called for an inquiry`, `called on the minister to …`, `called the charges absurd`; not `called the police`."""
    if not behind or not behind[0].word:
        return False
    if behind[0].low == "for":
        return True
    if behind[0].low == "on":
        return any(t.low == "to" for t in behind[2:])
    if behind[0].low not in DETERMINERS and behind[0].low not in _PRONOUN_OBJECTS:
        return False
    run = 0
    while run < len(behind) and behind[run].word and (run == 0 or behind[run].low not in _NO_OBJECT - {"of"}):
        run += 1
    if run < len(behind) and behind[run].low in ("to", "in", "into", "for", "by"):
        return False  # `called her council to a meeting`
    times = sum(t.low in ADVERBIALS or t.low.endswith("ly") for t in behind[:run])
    return run - times >= (2 if behind[0].low in _PRONOUN_OBJECTS else 3)


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
