"""Which words of a sentence can name a speaker. Finds no verbs, and does not say what kind of speaker it is.

A speaker is capitalised words and role nouns, joined by of, for, from, and; what is only lower-case words without a
role noun ("the move", "this agreement") is none.
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.domain.words.calendar import MONTH_ABBREVIATIONS, WEEKDAYS
from factcheck.domain.words.function_words import AUXILIARIES as AUXILIARY_VERBS
from factcheck.intake.speech.tokens import Token
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    AUXILIARIES,
    BODY_NOUNS,
    CLAUSE_WORDS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    NOT_A_SPEAKER,
    PERSON_NOUNS,
    PRONOUNS,
    SPEECH_VERBS,
)

MAX_SPEAKER_WORDS = 14
"""A longer run of words before a verb holds more than its speaker."""
_MAX_LISTED = 6
"""Words of one member of a list of speakers."""
_JOINERS = words("of for from and the a an 's")
DETERMINERS = words(
    "the a an its his her their our my this that these those some several many two three four five other another "
    "one most all both no any local"
)
_FINITE = AUXILIARY_VERBS - {"being"}
_LOOSE = words("in on at to by with into over under about against between during through")
_ROLES = GROUP_NOUNS | PERSON_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS


def bare(token: Token) -> str:
    """The token in lower case, without a possessive ending."""
    for ending in ("'s", "'"):
        if token.low.endswith(ending):
            return token.low[: -len(ending)]
    return token.low


def _is_role(token: Token) -> bool:
    """A role noun, or its plural: `hospitals` and `retailers` speak as `the hospital` does."""
    low = bare(token)
    if low.endswith(_PROFESSIONS) and low.islower():
        return True
    return low in _ROLES or (low.endswith("s") and (low[:-1] in _ROLES or (low[:-3] + "y") in _ROLES))


def is_speaker(words: Sequence[Token]) -> bool:
    """Whether these words can name somebody who says something."""
    words = [w for w in words if w.word]
    if not words or len(words) > MAX_SPEAKER_WORDS:
        return False
    if len(words) == 1 and words[0].low in PRONOUNS:
        return True
    last = words[-1]
    if last.low in DETERMINERS or last.low in _LOOSE or last.low in CLAUSE_WORDS:
        return False
    if not last.capital and not any(_is_role(w) for w in words if not w.possessive or w is last):
        return False
    if any(w.low in _FINITE for w in words):
        return False
    named = [w for w in words if w.capital and bare(w) not in NOT_A_SPEAKER and bare(w) not in DETERMINERS]
    named = [w for w in named if bare(w) not in ADVERBIALS or bare(w) in ("may", "august", "march")]
    return bool(named) or any(_is_role(w) for w in words)


def speaker_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the positions (half-open) of the speaker that ends before position `end`, within its clause."""
    end = _before_time(tokens, end)
    start = end
    while start > 0 and end - start < MAX_SPEAKER_WORDS + 6:
        token = tokens[start - 1]
        if token.quoted or token.text in ",;:–—…!?[]" or (token.word and token.low in CLAUSE_WORDS):
            break
        start -= 1
    start = _after_verbs(tokens, start, end)
    fronted = start < end and (tokens[start].low in _LOOSE or tokens[start].low in ("for", "from", "of"))
    while start < end and _opens_no_name(tokens, start, end):
        start += 1
    if fronted:
        start = _after_fronted(tokens, start, end)
    start = _last_phrase(tokens, start, end)
    if start < end and tokens[end - 1].low in PRONOUNS:
        start = end - 1  # `In a statement it said`
    if start >= end or not is_speaker(tokens[start:end]):
        return None
    return _with_list(tokens, start), end


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
    if at >= end or tokens[at].capital or tokens[at].low in _ROLES:
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
        while first > 0 and comma - first < _MAX_LISTED and tokens[first - 1].word and not tokens[first - 1].quoted:
            first -= 1
        if first > 0 and tokens[first - 1].text != ",":
            break
        if not is_speaker(tokens[first:comma]) or tokens[first].low in CLAUSE_WORDS or tokens[first].low in _LOOSE:
            break
        start, comma = first, first - 1
    return start


def _after_verbs(tokens: Sequence[Token], start: int, end: int) -> int:
    """Move past a verb that stands in the run: `troops had left and the mayor` is the mayor."""
    for i in range(end - 1, start - 1, -1):
        reporting = tokens[i].low in SPEECH_VERBS and not _is_role(tokens[i]) and not tokens[i].capital
        if reporting and i > 0 and (tokens[i - 1].low in DETERMINERS or tokens[i - 1].possessive):
            continue  # `the appeals panel`: a noun
        if reporting and i + 1 < end and not tokens[i + 1].capital and (_is_role(tokens[i + 1]) or i == start):
            continue  # `state television`, `state news agency`
        if reporting and i > start and tokens[i + 1].low in _LOOSE and is_speaker(tokens[start:i]):
            continue  # `a study published in the Review`: no verb of a sentence
        if tokens[i].low in _FINITE or reporting:
            following = next((k for k in range(i + 1, end) if tokens[k].low in ("and", "or")), None)
            return end if following is None else following + 1
    return start


_OPENING_NOUNS = DETERMINERS - words("this that these those it any no all both")
"""Words that open a noun phrase of somebody."""
PROFESSIONS_PLURAL = ("ologists", "icians", "icists", "orians", "women", "smen")
_PROFESSIONS = (*PROFESSIONS_PLURAL, "ologist", "ician", "icist", "orian", "woman")
"""Endings of words for people by what they do."""
_SECOND = words("the a an both")
_KNOWING = words("familiar close briefed")
_KNOWLEDGE = words("knowledge")
_PARTICIPLES = ("ed", "seen", "shown", "held", "made", "given", "written", "sent")


def _opens_no_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word at the beginning of a run is a time, an adverb or a preposition before the name."""
    token = tokens[at]
    if not token.word:
        return token.text != "("
    if token.low in (
        "and",
        "or",
        "so",
        "then",
        "also",
        "in",
        "on",
        "at",
        "by",
        "since",
        "under",
        "meanwhile",
        "however",
    ):
        return True
    if token.low in ADVERBIALS or (token.low in AUXILIARIES and token.low not in ("both",)):
        return True
    if token.low.isdigit() and len(token.low) <= 4 and at + 1 < end and tokens[at + 1].capital:
        return True  # `On Oct. 3 Kim said`
    return token.low in MONTH_ABBREVIATIONS


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """`The papers the lender says it lost`: where the last noun phrase begins that nothing ties to the others."""
    for i in range(end - 1, start, -1):
        before = tokens[i - 1]
        if tokens[i].low in _SECOND and before.word and before.low not in _LOOSE | _JOINERS | DETERMINERS:
            return i
    return start


def anybody_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends before position `end`, whatever it means: `the 24-year-old`, `air force`."""
    start = end
    while start > 0 and end - start < MAX_SPEAKER_WORDS:
        token = tokens[start - 1]
        if not token.word or token.quoted or token.low in CLAUSE_WORDS:
            break
        start -= 1
    while start < end and (_opens_no_name(tokens, start, end) or tokens[start].low in _LOOSE):
        start += 1
    start = _last_phrase(tokens, start, end)
    run = tokens[start:end]
    if not run or any(t.low in _FINITE or t.low in SPEECH_VERBS or t.low in PRONOUNS for t in run):
        return None
    last = run[-1]
    if last.low in DETERMINERS | ADVERBIALS | _LOOSE | NOT_A_SPEAKER or last.low.endswith("ly"):
        return None
    opens = run[0].low in _OPENING_NOUNS or run[0].possessive or run[0].text[0].isdigit()
    plural = len(run) <= 2 and last.low.endswith("s") and not last.low.endswith("ss")
    return (start, end) if opens or plural else None


def anybody_after(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins at position `start`, whatever it means: `the charge sheet`."""
    end = start
    while end < len(tokens) and end - start < MAX_SPEAKER_WORDS:
        token = tokens[end]
        if not token.word or token.quoted or token.low in CLAUSE_WORDS | _FINITE | _LOOSE | ADVERBIALS:
            break
        end += 1
    while end > start and tokens[end - 1].low in _JOINERS:
        end -= 1
    if end <= start or tokens[end - 1].low in DETERMINERS:
        return None
    return named_behind(tokens, start, end) if end - start > 1 or tokens[start].low.endswith("s") else None


def speaker_after(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    """Return the positions (half-open) of the speaker that begins at position `start`."""
    end = start
    while end < len(tokens) and end - start < MAX_SPEAKER_WORDS:
        token = tokens[end]
        if token.quoted or token.text in ",;:–—…!?)[]-":
            break
        if token.text == ".":
            if end + 1 >= len(tokens) or not tokens[end + 1].capital:
                break
            end += 1
            continue
        if token.text == "(":
            if end + 2 < len(tokens) and tokens[end + 2].text == ")":
                end += 3  # an acronym belongs to its name
            break
        author = token.low == "by" and end > start and bare(tokens[end - 1]) in DOCUMENT_NOUNS
        if token.low in CLAUSE_WORDS or (token.low in _LOOSE and not author) or token.low in _FINITE:
            break
        if end > start and (token.low in ADVERBIALS or token.low in ("citing", "quoting", "told", "said", "speaking")):
            break
        if token.low.endswith("ly") and not token.capital:
            break
        if token.low in PRONOUNS and end > start:
            break
        end += 1
        if token.low in PRONOUNS:
            break
    while end > start and (tokens[end - 1].low in _JOINERS or tokens[end - 1].low == "by"):
        end -= 1
    if end > start + 1 and end < len(tokens) and tokens[end].low == "by" and tokens[end - 1].low.endswith(_PARTICIPLES):
        end -= 1  # `a report seen by the Ledger`
    if end <= start or not is_speaker(tokens[start:end]):
        return None
    return named_behind(tokens, start, _with_knowledge(tokens, end))


def named_behind(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """`the mayor, Ida Brook`: the name behind the comma, if the description is one of nobody else."""
    description = tokens[start:end]
    if any(t.capital for t in description[1:]) or tokens[start].low not in _OPENING_NOUNS:
        return start, end
    if any(t.low in _LOOSE or t.low in _JOINERS - words("the a an 's") for t in description):
        return start, end
    at = end + 1
    while at < len(tokens) and at - end <= _MAX_LISTED and tokens[at].word and tokens[at].capital:
        at += 1
    named = end < len(tokens) and tokens[end].text == "," and at > end + 1
    closed = at >= len(tokens) or tokens[at].text in ",.;"
    return (end + 1, at) if named and closed and is_speaker(tokens[end + 1 : at]) else (start, end)


def _with_knowledge(tokens: Sequence[Token], end: int) -> int:
    """Take in how an unnamed source knows it: `two people familiar with the matter`."""
    following = [t.low for t in tokens[end : end + 3]]
    knows = tokens[end - 1].low in _KNOWING and following[:1] and following[0] in ("with", "to", "on")
    knows = knows or (following[:1] == ["with"] and not _KNOWLEDGE.isdisjoint(following))
    if not knows:
        return end
    while end < len(tokens) and tokens[end].word and not tokens[end].quoted and tokens[end].low not in CLAUSE_WORDS:
        if tokens[end].low in ADVERBIALS or tokens[end].low in SPEECH_VERBS:
            break
        end += 1
    return end
