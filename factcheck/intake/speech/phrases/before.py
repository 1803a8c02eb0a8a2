"""Where the speaker begins that ends before a verb. Finds no verbs; what can name a speaker is `nouns.py`'s."""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.domain.words.calendar import MONTH_ABBREVIATIONS, WEEKDAYS
from factcheck.intake.speech.phrases.nouns import (
    DETERMINERS,
    FINITE,
    JOINERS,
    LOOSE,
    MAX_LISTED,
    MAX_SPEAKER_WORDS,
    OPENING_NOUNS,
    ROLES,
    is_role,
    is_speaker,
)
from factcheck.intake.speech.tokens import Phrase, Token
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    AUXILIARIES,
    CLAUSE_WORDS,
    NOT_A_SPEAKER,
    PRONOUNS,
    SPEECH_VERBS,
)

_MARKS = ",;:–—…!?[]"
"""A speaker does not reach across these, to the left."""
_BEFORE_NAME = words("and or so then also in on at by since under meanwhile however").union(
    ADVERBIALS, AUXILIARIES - {"both"}, MONTH_ABBREVIATIONS
)
"""Words that stand before a name without being part of it."""
_NO_LAST_WORDS = DETERMINERS | ADVERBIALS | LOOSE | NOT_A_SPEAKER
_SECOND = words("the a an both")
"""With one of these a second noun phrase begins."""
_TYING = LOOSE | JOINERS | DETERMINERS
"""Behind one of these a noun phrase goes on."""
_BEFORE_VERBS = 6
"""Tokens more than a speaker has that are looked at, because a verb may stand among them."""


def speaker_before(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return the positions (half-open) of the speaker that ends before position `end`, within its clause."""
    end = _before_time(tokens, end)
    start = end
    while start > 0 and end - start < MAX_SPEAKER_WORDS + _BEFORE_VERBS:
        token = tokens[start - 1]
        if token.quoted or token.text in _MARKS or (token.word and token.low in CLAUSE_WORDS):
            break
        start -= 1
    start = _after_verbs(tokens, start, end)
    fronted = start < end and (tokens[start].low in LOOSE or tokens[start].low in ("for", "from", "of"))
    while start < end and _opens_no_name(tokens, start, end):
        start += 1
    if fronted:
        start = _after_fronted(tokens, start, end)
    start = _last_phrase(tokens, start, end)
    if start < end and tokens[end - 1].low in PRONOUNS:
        start = end - 1  # `In a statement it said`
    if start >= end or not is_speaker(tokens[start:end]):
        return None
    return Phrase(_with_list(tokens, start), end)


def _before_time(tokens: Sequence[Token], end: int) -> int:
    """Leave a time behind the speaker out: `the office on Thursday (said)`."""
    at = end
    while at > 1 and tokens[at - 1].low in ADVERBIALS and tokens[at - 1].word:
        at -= 1
    if at == end or at < 2:
        return end
    if tokens[at - 1].low in ("on", "in"):
        return at - 1
    return at if tokens[at].low in WEEKDAYS or not tokens[at].capital else end


def _after_fronted(tokens: Sequence[Token], start: int, end: int) -> int:
    """Move past `In an interview` when no comma divides it from the speaker."""
    at = start + 1 if start < end and tokens[start].low in DETERMINERS else start
    if at >= end or tokens[at].capital or tokens[at].low in ROLES:
        return start
    for i in range(at + 1, end):
        if tokens[i].capital or tokens[i].low in DETERMINERS:
            return i
    return start


def _with_list(tokens: Sequence[Token], start: int) -> int:
    """Take in the other members of a list: `the port, the union, and its lawyers said`."""
    if start < 2 or tokens[start - 1].low != "and" or tokens[start - 2].text != ",":
        return start
    comma = start - 2
    while comma > 0:
        first = comma
        while first > 0 and comma - first < MAX_LISTED and tokens[first - 1].word and not tokens[first - 1].quoted:
            first -= 1
        if first > 0 and tokens[first - 1].text != ",":
            break
        if not is_speaker(tokens[first:comma]) or tokens[first].low in CLAUSE_WORDS or tokens[first].low in LOOSE:
            break
        start, comma = first, first - 1
    return start


def _after_verbs(tokens: Sequence[Token], start: int, end: int) -> int:
    """Move past a verb that stands in the run: `troops had left and the mayor` is the mayor."""
    for i in range(end - 1, start - 1, -1):
        if tokens[i].low in FINITE or _reports_in_run(tokens, i, start, end):
            following = next((k for k in range(i + 1, end) if tokens[k].low in ("and", "or")), None)
            return end if following is None else following + 1
    return start


def _reports_in_run(tokens: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Whether a word of a run is a verb of saying, and no part of a name or noun phrase."""
    token = tokens[at]
    if token.low not in SPEECH_VERBS or is_role(token) or token.capital:
        return False
    if at > 0 and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].possessive):
        return False  # `the appeals panel`: a noun
    if at + 1 < end and not tokens[at + 1].capital and (is_role(tokens[at + 1]) or at == start):
        return False  # `state television`, `state news agency`
    # `a study published in the Review`: no verb of a sentence
    return not (at > start and tokens[at + 1].low in LOOSE and is_speaker(tokens[start:at]))


def _opens_no_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word at the beginning of a run is a time, an adverb or a preposition before the name."""
    token = tokens[at]
    if not token.word:
        return token.text != "("
    if token.low in _BEFORE_NAME:
        return True
    return token.low.isdigit() and len(token.low) <= 4 and at + 1 < end and tokens[at + 1].capital  # `Oct. 3 Kim said`


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """`The papers the lender says it lost`: where the last noun phrase begins that nothing ties to the others."""
    for i in range(end - 1, start, -1):
        before = tokens[i - 1]
        if tokens[i].low in _SECOND and before.word and before.low not in _TYING:
            return i
    return start


def anybody_before(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return the noun phrase that ends before position `end`, whatever it means: `the 24-year-old`, `air force`."""
    start = end
    while start > 0 and end - start < MAX_SPEAKER_WORDS:
        token = tokens[start - 1]
        if not token.word or token.quoted or token.low in CLAUSE_WORDS:
            break
        start -= 1
    while start < end and (_opens_no_name(tokens, start, end) or tokens[start].low in LOOSE):
        start += 1
    start = _last_phrase(tokens, start, end)
    run = tokens[start:end]
    if not run or any(t.low in FINITE or t.low in SPEECH_VERBS or t.low in PRONOUNS for t in run):
        return None
    if run[-1].low in _NO_LAST_WORDS or run[-1].low.endswith("ly"):
        return None
    return Phrase(start, end) if _is_somebody(run) else None


def _is_somebody(run: Sequence[Token]) -> bool:
    """Whether these words open or end as a noun phrase does that stands for somebody."""
    if run[0].low in OPENING_NOUNS or run[0].possessive or run[0].text[0].isdigit():
        return True
    return len(run) <= 2 and run[-1].low.endswith("s") and not run[-1].low.endswith("ss")
