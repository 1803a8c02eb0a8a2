"""Which language a paragraph is written in, by script and function words. A light rule: for notes and for leaving out.

Claimants, times of saying and kinds of sentence are read in English only. Elsewhere none are given rather than wrong
ones, and the page says so once a language. Does not translate, and does not know every language.
"""

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.intake.tables.languages import BY_SCRIPT, FUNCTION_WORDS_OF, LATIN, SCRIPTS

ENGLISH = "English"
UNKNOWN = "a language that is not known here"
SCAN = 1_000
"""Characters of a paragraph that are looked at."""
_SCRIPT_SHARE = 0.3
"""With this share of letters of a script a paragraph is written in it."""
_ENOUGH_WORDS = 8
"""A paragraph of five times as many words without function words of any language is in one that is not listed."""
_FEWEST_HITS = 2
"""Function words that a paragraph must have of the language it is said to be in."""
_CLEARLY = 2
"""So many times the function words of the page's language another one must have in a paragraph to be its language."""
_KNOWN_SHARE = 0.08
"""Of a language's function words at least this share must be among a paragraph's words."""
_NOTED_SHARE = 0.15
"""A language is named if this share of the article's text is written in it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTER = re.compile(r"[^\W\d_]")
_LANGUAGES_WITH: dict[str, list[str]] = {}
"""Function word → the languages that have it: one look-up a word instead of one a language."""
for _name, _function_words in FUNCTION_WORDS_OF.items():
    for _word in _function_words:
        _LANGUAGES_WITH.setdefault(_word, []).append(_name)


def languages_of(paragraphs: Sequence[str]) -> list[str]:
    """Return the language of every paragraph by its English name; short and doubtful ones get the page's."""
    scores = [_scores(p[:SCAN]) for p in paragraphs]
    totals: Counter[str] = Counter()
    for score in scores:
        totals.update(score)
    main = totals.most_common(1)[0][0] if totals else ENGLISH
    return [
        main if _may_be(main, score, p) else _best(score, p) or main
        for score, p in zip(scores, paragraphs, strict=True)
    ]


def _scores(text: str) -> Counter[str]:
    """How many words (of a script of its own: letters, in words of four) speak for each language."""
    if not text.isascii():
        letters = len(_LETTER.findall(text))
        for name, script in SCRIPTS:
            letters_of_script = len(script.findall(text))
            if letters_of_script > letters * _SCRIPT_SHARE:
                among = BY_SCRIPT.get(name)
                return Counter({name: letters_of_script // 4 + 1}) if among is None else _hits(text, among)
    return _hits(text, LATIN)


def _hits(text: str, among: tuple[str, ...]) -> Counter[str]:
    counts = Counter(_WORD.findall(text.lower().replace("’", "'")))
    hits: dict[str, int] = {}
    for word, count in counts.items():
        for name in _LANGUAGES_WITH.get(word, ()):
            hits[name] = hits.get(name, 0) + count
    return Counter({name: hits[name] for name in among if name in hits})


def _best(scores: Counter[str], text: str) -> str | None:
    if scores:
        best = max(scores, key=lambda name: scores[name])  # the first of equals: English before all
        if best not in LATIN:
            return best
        if scores[best] >= _FEWEST_HITS and scores[best] >= (text[:SCAN].count(" ") + 1) * _KNOWN_SHARE:
            return best
    return UNKNOWN if text[:SCAN].count(" ") >= 5 * _ENOUGH_WORDS else None


def _may_be(main: str, scores: Counter[str], text: str) -> bool:
    """Whether a paragraph of a page in `main` is in it too: nothing speaks much louder for another language."""
    loudest = max(scores.values(), default=0)
    if not scores or (main not in scores and loudest < _FEWEST_HITS):
        return text[:SCAN].count(" ") < 5 * _ENOUGH_WORDS
    return scores[main] * _CLEARLY >= loudest


def notes_on(paragraphs: Sequence[str], languages: Sequence[str]) -> list[str]:
    """Return one sentence for every language but English that a good part of the article is written in."""
    weights: Counter[str] = Counter()
    for paragraph, language in zip(paragraphs, languages, strict=True):
        weights[language] += len(paragraph)
    total = sum(weights.values())
    return [
        f"Text in {name}: who says it, when it was said and kinds of sentence are read in English only and left out; "
        "so are number words and weekdays."
        for name, weight in weights.most_common()
        if name != ENGLISH and weight >= total * _NOTED_SHARE
    ]
