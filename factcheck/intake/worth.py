"""How check-worthy a sentence is, and what kind of sentence it is. Orders and tags; never hides.

The hand score of `research/text_intake.md` section 7 (weights written once, not fitted), squashed into 0–1.
"""

import math
import re

from factcheck.domain.claim import ClaimTag
from factcheck.intake.tables.language import BIG_NUMBER_WORDS, MONTHS, NUMBER_WORDS
from factcheck.intake.tables.speech import SPEECH_VERBS

SCAN = 2_000
"""Characters of a sentence that are scored."""
_CONSTANT = 1.6
"""Taken off every sentence: one without any feature scores 0."""
_SCALE = 4.0
"""The score at which a sentence weighs 1 - 1/e."""
_MOST = 3
"""Each feature counts at most so often."""
_SHORT_WORDS = 7
"""A sentence of fewer words says little by itself."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BIG = re.compile(
    r"(?:[$£€¥₹]\s?\d|\d\s?(?:%|percent\b|per cent\b|hundred\b|thousand\b|million\b|billion\b|trillion\b|bn\b|dollars?\b"
    r"|euros?\b)|\d{1,3}(?:[,.]\d{3})+\b|\b(?!(?:19|20)\d\d\b)\d{4,}\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENTITY = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_OPINION = re.compile(r"\b(?:i|we) (?:think|believe|feel|hope|guess|suppose|doubt)\b|\b(?:in my (?:view|opinion))\b", re.I)
_PREDICTION = re.compile(
    r"\b(?:will|won['’]t|shall|(?:is|are|was|were) (?:expected|set|due|likely|poised|scheduled|planned|about|going) to|"
    r"is to|are to|plans? to|predict(?:s|ed)?|forecasts?|expects? to|intends? to)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|reportedly|allegedly|apparently|purported(?:ly)?|possibl[ey]|perhaps|probably|likely|"
    r"appears? to|seems? to|seemingly|suspected|alleged|believed to|thought to|unconfirmed)\b",
    re.I,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"rebuff(?:s|ed)?|disput(?:e|es|ed)|fake news|no truth)\b",
    re.I,
)
_ABSENCE = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|could|can|is|was|were|are)(?:n['’]t| not|not) (?:\w+ ){0,2}?"
    r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborate[d]?|comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|disclosed?|released?|"
    r"sa(?:y|id)|provided?|clear|known|available)|(?:can|could|would)(?:['’]t|not| not) (?:\w+ ){0,2}?(?:confirm|verify|corroborate|say|comment)"
    r"|no (?:\w+ )?(?:evidence|comment|confirmation|details|sign|information|response|reply)|declined to|refused to (?:comment|say)"
    r"|(?:is|are|remains?|was|were) (?:unknown|unclear|unconfirmed)|without (?:evidence|confirmation))\b",
    re.I,
)
_JUDGING = re.compile(
    r"\b(?:should|must|ought to|important|crucial|unacceptable|shameful|disgraceful|terrible|wonderful|great|best|worst|"
    r"serious|unfortunately|clearly|obviously|worrying|regrettable|outrageous|historic|next logical)\b",
    re.I,
)
_COMPARATIVE = frozenset(
    "more less fewer most least higher lower larger smaller bigger greater highest lowest largest smallest biggest greatest "
    "first last only best worst better worse record longest shortest fastest deadliest oldest youngest rarest".split()
)
_FINITE = frozenset("was were is are has have had did been".split())
_MODAL = frozenset("may might could would should must".split())
_HEDGES = frozenset("reportedly allegedly apparently perhaps probably possibly likely purportedly suspected".split())
_DATE_WORDS = frozenset(MONTHS) - {"may", "mar", "march"} | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today".split()
)


def weight_of(sentence: str) -> float:
    """Return how check-worthy a sentence is, 0–1: a date, a figure, a name and a report weigh most."""
    text = sentence[:SCAN]
    words = _WORD.findall(text)
    low = [w.lower() for w in words]

    def times(count: int, each: float) -> float:
        return min(count, _MOST) * each

    score = times(sum(w[0].isdigit() for w in words), 1.0)
    score += times(len(_BIG.findall(text)) + sum(w in BIG_NUMBER_WORDS for w in low), 1.2)
    score += times(sum(w in NUMBER_WORDS for w in low), 0.5)
    score += times(len(_YEAR.findall(text)), 0.6)
    score += times(sum(w in _DATE_WORDS for w in low), 0.6)
    score += times(sum(w in _COMPARATIVE for w in low), 0.5)
    score += times(sum(w in _FINITE or (w.endswith("ed") and len(w) > 4) for w in low), 0.4)
    score += times(sum(w in SPEECH_VERBS for w in low), 0.5)
    score += times(len(_ENTITY.findall(text)), 0.35)
    score += 0.25 * min(len(words), 60) / 10
    score -= 1.2 if text.rstrip("\"'”’)").endswith(("?", "？", "؟")) else 0.0
    score -= times(len(_OPINION.findall(text)), 0.9)
    score -= times(sum(w in _MODAL for w in low), 0.35)
    score -= times(sum(w in _HEDGES for w in low), 0.5)
    score -= times(sum(w in ("you", "your") for w in low), 0.5)
    score -= times(sum(w in ("i", "my", "me") for w in low), 0.35)
    score -= 1.5 if len(words) < _SHORT_WORDS else 0.0
    return round(1.0 - math.exp(-max(0.0, score - _CONSTANT) / _SCALE), 4)


def tags_of(sentence: str, headline: bool = False) -> tuple[str, ...]:
    """Return what kind of sentence it is, as `ClaimTag` values in the order of that enumeration."""
    text = sentence[:SCAN]
    found = {
        ClaimTag.PREDICTION: bool(_PREDICTION.search(text)),
        ClaimTag.HEDGED: bool(_HEDGED.search(text)),
        ClaimTag.DENIAL: bool(_DENIAL.search(text)),
        ClaimTag.ABSENCE: bool(_ABSENCE.search(text)),
        ClaimTag.OPINION: bool(_OPINION.search(text) or _JUDGING.search(text)),
        ClaimTag.QUESTION: text.rstrip("\"'”’»)").endswith(("?", "？", "؟")),
        ClaimTag.HEADLINE: headline,
    }
    return tuple(tag.value for tag in ClaimTag if found[tag])
