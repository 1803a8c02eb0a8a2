"""Whether a verb that can mean other things reports here: an ordered table of rules.

Most rules look at what stands behind the verb. Finds no speakers (`verb_cues.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.domain.rules import Rule, whatever
from factcheck.domain.words import words
from factcheck.intake.speech.phrases.nouns import DETERMINERS, bare
from factcheck.intake.speech.tokens import Token
from factcheck.intake.tables.numbers import BIG_NUMBER_WORDS, NUMBER_WORDS
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    ALWAYS_SPEECH,
    CONTENT_NOUNS,
    COUNTING,
    DOCUMENT_NOUNS,
    OFTEN_OTHERWISE,
    TAKING_AN_OBJECT,
)

_QUOTE_NEAR = 7
"""Tokens after a verb within which a quotation shows that it reports."""
_THAT_NEAR = 3
"""Tokens after a verb within which `that` belongs to it."""
_NOUNS = DOCUMENT_NOUNS | CONTENT_NOUNS
"""Words that are verbs as well: `Coastguard report: …` is a label."""
_NO_OBJECT = words("of by in on to at from with for during after before over as than and or but")
"""Behind an active verb that takes an object stands none of these."""
OBJECT_NEAR = 12
"""Tokens between `put` and `at`, or `quoted` and `as saying`."""
_FINDINGS = words("evidence sign signs link links proof trace traces indication indications fault wrongdoing reason")
"""`The committee found no evidence of fraud.`"""
_PUTTING = words("put puts peg pegs pegged")
_SUBJECTS = words("they he she we there")
"""Behind a verb of reporting these begin what is reported: `fear they`."""
_CALLS = words("call calls called")
_PRONOUN_OBJECTS = words("it him her them this that")
_NUMBERS = NUMBER_WORDS | BIG_NUMBER_WORDS
_FINDS = words("found finds shows showed")


@dataclass(frozen=True, slots=True)
class VerbInPlace:
    """A verb and what stands around it, as far as the rules look.

    `behind`: the tokens behind it; `trailing`: it follows what is said; `document`: its subject is a text;
    `progressive`: behind `is` or `was` (`was pointing out`); `phrase`: it says so with the words behind it (`let it be
    known`).
    """

    low: str
    behind: Sequence[Token]
    trailing: bool
    document: bool
    progressive: bool = False
    phrase: bool = False

    @classmethod
    def of(
        cls,
        tokens: Sequence[Token],
        verb: int,
        speaker: Sequence[Token],
        trailing: bool,
        progressive: bool = False,
        phrase: bool = False,
    ) -> "VerbInPlace":
        """The verb at a position; `speaker`: the words of its subject."""
        document = any(bare(t) in DOCUMENT_NOUNS for t in speaker)
        return cls(tokens[verb].low, tokens[verb + 1 : verb + 1 + OBJECT_NEAR], trailing, document, progressive, phrase)

    @property
    def next(self) -> str:
        """The word or mark directly behind it, lower case."""
        return self.behind[0].low if self.behind else ""

    @property
    def near(self) -> Sequence[Token]:
        """The tokens behind it in which a quotation shows that it reports."""
        return self.behind[:_QUOTE_NEAR]

    @property
    def object_behind(self) -> bool:
        """Whether an object may stand directly behind it."""
        return bool(self.behind) and self.behind[0].word and self.next not in _NO_OBJECT

    @property
    def finds_things(self) -> bool:
        """`they found remains that are old`: who finds things says nothing with `that`."""
        return self.low in _FINDS and not self.document and self.next != "that"


def _one_of(verbs: frozenset[str], test: Callable[[VerbInPlace], bool]) -> Callable[[VerbInPlace], bool]:
    """A rule for certain verbs only."""
    return lambda v: v.low in verbs and test(v)


VerbRule = Rule[VerbInPlace, bool]

VERB_RULES: tuple[VerbRule, ...] = (
    Rule("always reports", "The mayor *insisted* on a vote.", lambda v: v.low in ALWAYS_SPEECH, True),
    Rule("in a phrase", "The mayor *let* it be known that she would leave.", lambda v: v.phrase, True),
    Rule("in the progressive", "The mayor was *pointing* to the new dates.", lambda v: v.progressive, True),
    Rule("after what is said", "The bridge is shut, the mayor *observed*.", lambda v: v.trailing, True),
    Rule(
        "takes an object",
        "The mayor *blamed* the owners for the loss.",
        _one_of(TAKING_AN_OBJECT, lambda v: v.object_behind),
        True,
    ),
    Rule(
        "a document finds",
        "The report *found* gaps in the wall.",
        _one_of(_FINDS, lambda v: v.document and v.object_behind),
        True,
    ),
    Rule(
        "finds none",
        "The committee *found* no evidence of fraud.",
        _one_of(words("found finds find"), lambda v: v.next == "no" and any(t.low in _FINDINGS for t in v.behind[1:2])),
        True,
    ),
    Rule(
        "puts a figure",
        "The ministry *put* the number at 18.",
        _one_of(_PUTTING, lambda v: _figure_behind(v.behind)),
        True,
    ),
    Rule(
        "puts it",
        "As the mayor *put* it: nobody came.",
        _one_of(words("put puts"), lambda v: v.next == "it" and any(t.mark or t.text == ":" for t in v.behind[:6])),
        True,
    ),
    Rule(
        "asks somebody to",
        "The mayor *asked* the tourists to leave.",
        _one_of(words("asked asks"), lambda v: _asks_to(v.behind)),
        True,
    ),
    Rule(
        "rules out",
        "The mayor *ruled* out a vote.",
        _one_of(words("rule rules ruled"), lambda v: v.next == "out"),
        True,
    ),
    Rule(
        "fears for",
        "The mayor *fears* for the old bridge.",
        _one_of(words("fear fears feared"), lambda v: v.next == "for"),
        True,
    ),
    Rule(
        "counts a number",
        "The ministry *recorded* 412 cases.",
        _one_of(COUNTING, lambda v: any(t.text[0].isdigit() for t in v.behind[:4])),
        True,
    ),
    Rule(
        "speaks of",
        "The mayor *spoke* of a lost year.",
        _one_of(words("spoke speaks speak"), lambda v: v.next == "of"),
        True,
    ),
    Rule(
        "appeals for",
        "The mayor *appealed* for calm.",
        _one_of(words("appeal appeals appealed"), lambda v: v.next == "for"),
        True,
    ),
    Rule(
        "calls for or names",
        "The mayor *called* for an inquiry.",
        _one_of(_CALLS, lambda v: _names_or_asks(v.behind)),
        True,
    ),
    Rule("how or why", "The mayor *detailed* how the wall fell.", lambda v: v.next in ("how", "why"), True),
    Rule(
        "a colon",
        "The mayor *replied*: nobody came.",
        lambda v: v.next == ":" and v.low not in _NOUNS,
        True,
    ),
    Rule(
        "a clause without that",
        "The mayor *doubts* they will come.",
        lambda v: v.low not in OFTEN_OTHERWISE and len(v.near) > 1 and v.next in _SUBJECTS and v.near[1].word,
        True,
    ),
    Rule(
        "that",
        "The mayor *agreed* that the bridge was old.",
        lambda v: not v.finds_things and any(t.low == "that" for t in v.near[:_THAT_NEAR]),
        True,
    ),
    Rule(
        "a quotation",
        "The mayor *hailed* in a speech “a good year”.",
        lambda v: any(t.mark for t in v.near),
        True,
    ),
    Rule("means something else", "The mayor *held* the door.", whatever, False),
)
"""Why a verb that can mean other things reports, or does not: what stands behind it decides."""

BESIDE_QUOTATION = "beside a quotation"
QUOTES_ANOTHER = "quotes another"
"""What verbs are counted by that these rules are not asked about."""


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
