"""Text -> terms that can be compared. Does not weigh, link or score them.

Terms are strings; what a term is can be read off its first character: `#` a number's value, `@` a place, `~` a month,
none of these a word's stem.
"""

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

from factcheck.domain.words.calendar import MONTHS, MONTHS_AND_OTHER_WORDS
from factcheck.matching.words.gazetteer import find_place
from factcheck.matching.words.numbers import MAX_DIGITS, find_numbers, value_key
from factcheck.matching.words.tables import irregular_forms, stop_words

NUMBER, PLACE, MONTH = "#", "@", "~"
MAX_WORD = 40
"""Letters of a word that are looked at; longer ones are data, and slow to compare letter by letter."""

_MONTHS = {form: MONTH + forms[0] for forms in MONTHS for form in forms}

# Scripts written without blanks between words (and Hangul, whose particles stick to the word): pairs of characters.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_LEXEME = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.|pic\.twitter\.com/)\S+)
  | (?P<tag>[#@]\w+)
  | (?P<abbreviation>\b(?:[A-Za-z]\.){{2,}})
  | (?P<unspaced>[{_UNSPACED}]+)
  | (?P<word>(?:(?![{_UNSPACED}])\w)+(?:'(?:(?![{_UNSPACED}])\w)+)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORDS_ALONE = re.compile(r"(?P<word>\w+(?:'\w+)*)")
"""What `_LEXEME` finds in a text in which `_NO_WORD` finds nothing, as most are: much cheaper."""
_NO_WORD = re.compile(rf"[#@{_UNSPACED}]|[:.]\S")
_TAG_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+|\d+")
_THIN_SPACE_IN_NUMBER = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'"})
_stemmers = threading.local()  # a Snowball stemmer keeps state between calls: one per thread


def normalise(text: str) -> str:
    """NFKC with straight apostrophes and thousands separated by commas; offsets into the text are not kept."""
    return unicodedata.normalize("NFKC", _THIN_SPACE_IN_NUMBER.sub(",", text)).translate(_APOSTROPHES)


@lru_cache(maxsize=65536)  # by word, and bounded: texts of one language have most of their words in common
def stem(word: str) -> str:
    """Lower-case word -> its stem: irregular forms by table, the rest by the Snowball stemmer for English."""
    stemmer: Stemmer.Stemmer | None = getattr(_stemmers, "english", None)
    if stemmer is None:
        stemmer = _stemmers.english = Stemmer.Stemmer("english")
    stemmed: str = stemmer.stemWord(irregular_forms().get(word, word))
    return stemmed


def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text` in order, repeated ones included.

    Numbers and number words become one value term, month names one term, names of a country and its people one place
    term; hashtags and handles are split at changes of case. Function words and say-verbs are dropped, unless nothing
    else is there. URLs are dropped.
    """
    text = normalise(text)
    shouted = text.isupper()
    lexemes = _lexemes(text)
    told: list[str] = []
    fallback: list[str] = []
    i = 0
    while i < len(lexemes):
        kind, word = lexemes[i]
        if kind == "term":
            told.append(word)
            i += 1
            continue
        if word[0].isupper() and (place := find_place(lexemes, i, shouted)):
            key, length = place
            told.append(PLACE + key)
            i += length
            continue
        i += 1
        lower = word.casefold()
        fallback.append(lower)
        if (month := _MONTHS.get(lower)) and (word[0].isupper() or lower not in MONTHS_AND_OTHER_WORDS):
            if lower != "may" or not shouted:
                told.append(month)
        elif lower not in stop_words():
            # An all-capital word is a name or an acronym: its end is no suffix.
            told.append(lower if word.isupper() and len(word) > 1 and not shouted else stem(lower))
    return tuple(told or fallback)


def _lexemes(text: str) -> list[tuple[str, str]]:
    """Cut into ("word", surface) and ("term", finished term); possessive endings and URLs are gone."""
    numbers = {number.start: number for number in find_numbers(text)}
    lexemes: list[tuple[str, str]] = []
    done = 0
    lexeme = _LEXEME if _NO_WORD.search(text) else _WORDS_ALONE
    for match in lexeme.finditer(text):
        start, surface = match.start(), match[0]
        if start < done:
            continue
        if (number := numbers.get(start)) and match.lastgroup == "word":
            lexemes.append(("term", NUMBER + value_key(number.value)))
            done = number.end
            continue
        match match.lastgroup:
            case "word" if surface.isdecimal() and len(surface) <= MAX_DIGITS:  # the 13 of 8-13, the 30 of 12:30
                lexemes.append(("term", NUMBER + value_key(float(surface))))
            case "url":
                pass
            case "tag":
                lexemes.extend(("word", piece[:MAX_WORD]) for piece in _TAG_PIECE.findall(surface))
            case "abbreviation":
                lexemes.append(("word", surface.replace(".", "")))
            case "unspaced":
                pairs = [surface[k : k + 2] for k in range(len(surface) - 1)] or [surface]
                lexemes.extend(("term", pair) for pair in pairs)
            case _ if surface.isalnum() and len(surface) <= MAX_WORD:  # nothing to cut off
                lexemes.append(("word", surface))
            case _:
                for piece in surface.strip("_").split("_"):
                    word = piece.removesuffix("'s").removesuffix("'S").strip("'")[:MAX_WORD]
                    if word:
                        lexemes.append(("word", word))
    return lexemes
