"""Words that tell predictions, hedges, denials, absences and opinions. Patterns are for lowered text with `'`.

Compiled by hand from general knowledge of news English, and not fitted to labelled sentences. Left out on purpose:
words that judge only in context (`only`, `even`), and other languages, which are not read for this.

Each pattern has a set of triggers: a sentence without any of them is not searched, which is what makes it cheap.
"""

import re

from factcheck.domain.claim import ClaimTag
from factcheck.domain.words import words
from factcheck.domain.words.function_words import BE, HAVE, MODALS

COMPARATIVE = words(
    "more less fewer most least higher lower larger smaller bigger greater highest lowest largest smallest "
    "biggest greatest first last only best worst better worse record longest shortest fastest deadliest oldest "
    "youngest rarest"
)
FINITE = BE | HAVE | words("did been")
"""Show that something is reported; `do` and `does` stand in questions and advice."""
MODAL = MODALS - words("will can shall")
"""Show that it may not be so; what will be is a prediction, what can be an ability."""
HEDGES = words("reportedly allegedly apparently perhaps probably possibly likely purportedly suspected")

OPINION_TRIGGERS = words("think believe feel hope guess suppose doubt opinion view")
OPINION = re.compile(
    r"\b(?:i|we) (?:think|believe|feel|hope|guess|suppose|doubt)\b|\bin my (?:view|opinion)\b",
)
_JUDGING = (
    "should must ought important crucial unacceptable shameful disgraceful terrible wonderful great best worst serious "
    "unfortunately clearly obviously worrying regrettable outrageous historic logical"
)

KINDS: tuple[tuple[ClaimTag, frozenset[str], "re.Pattern[str]"], ...] = (
    (
        ClaimTag.PREDICTION,
        words(
            "will won't shall to predict predicts predicted forecast forecasts plan plans expect expects intend intends"
        ),
        re.compile(
            r"\b(?:will|won't|shall|(?:is|are|was|were) (?:expected|set|due|likely|poised|scheduled|planned|"
            r"about|going) to|"
            r"(?:is|are|plans?|expects?|intends?) to|predict(?:s|ed)?|forecasts?)\b"
        ),
    ),
    (
        ClaimTag.HEDGED,
        HEDGES
        | words(
            "may might could purported possible seemingly alleged unconfirmed appear appears seem seems "
            "believed thought"
        ),
        re.compile(
            r"\b(?:may|might|could|reportedly|allegedly|apparently|purported(?:ly)?|possibl[ey]|perhaps|"
            r"probably|likely|"
            r"(?:appear|seem)s? to|seemingly|suspected|alleged|(?:believed|thought) to|unconfirmed)\b"
        ),
    ),
    (
        ClaimTag.DENIAL,
        words(
            "deny denies denied denying denial denials reject rejects rejected rejecting dismiss dismisses dismissed "
            "dismissing refute refutes refuted refuting rebuff rebuffs rebuffed dispute disputes disputed fake truth"
        ),
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying|ials?)|(?:reject|dismiss|rebuff)(?:s|es|ed|ing)?|refut(?:e|es|ed|ing)|"
            r"disput(?:e|es|ed)|fake news|no truth)\b"
        ),
    ),
    (
        ClaimTag.ABSENCE,
        words(
            "not no declined refused unknown unclear unconfirmed without cannot can't couldn't hasn't haven't hadn't "
            "didn't doesn't don't isn't wasn't weren't aren't"
        ),
        re.compile(
            r"\b(?:ha[sd]|have|did|does|do|could|can|would|is|was|were|are)(?:n't|'t| not|not) (?:\w+ ){0,2}?"
            r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborated?|comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|"
            r"disclosed?|released?|"
            r"sa(?:y|id)|provided?|clear|known|available)\b|"
            r"\bno (?:\w+ )?(?:evidence|comment|confirmation|details|sign|information|response|reply)\b|"
            r"\bdeclined to\b|\brefused to (?:comment|say)\b|"
            r"\b(?:is|are|remains?|was|were) (?:unknown|unclear|unconfirmed)\b|\bwithout (?:evidence|confirmation)\b"
        ),
    ),
    (
        ClaimTag.OPINION,
        OPINION_TRIGGERS | frozenset(_JUDGING.split()),
        re.compile(rf"{OPINION.pattern}|\b(?:{'|'.join(_JUDGING.split())})\b"),
    ),
)
