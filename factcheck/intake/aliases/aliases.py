"""Which names of several articles mean the same: proposals from patterns, each with the words that speak for it.

Careful rather than complete: a name that could be two people's is nobody's, `the ministry` is one only where the
article has one. Knows no name. Short names of persons are `short_names.py`'s.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.domain.names.alias import ACRONYM, OWNER, TITLE, Alias, alias_key
from factcheck.domain.words import words
from factcheck.intake.aliases.name_runs import NameRun, body_head, runs_of, surface
from factcheck.intake.aliases.short_names import people
from factcheck.intake.tables.speech import BODY_NOUNS, OFFICE_NOUNS, PERSON_NOUNS

_BRACKETS = re.compile(r"\s\(([^\W\d_][^\W\d_&]{1,9})\)")
_OR = re.compile(r", or (?:the )?([A-Z]{2,8}),")
_WORDS_BEFORE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = words("of the for and in on de la du des der")
_MAX_BEFORE = 160
"""Characters before an acronym in which its words stand."""
_ROLES = PERSON_NOUNS | OFFICE_NOUNS | BODY_NOUNS
_DESCRIPTION = r"(?:(?:the|its|his|her|their|(?:[^\W\d_][\w-]*['’]s))(?: [a-z][\w'’-]*){1,5})"
_BEFORE_NAME = re.compile(rf"\b(?P<what>{_DESCRIPTION}), (?:the )?$", re.IGNORECASE)
_BEHIND_NAME = re.compile(
    rf", (?P<what>{_DESCRIPTION}(?: of(?: the)? [\w'’ -]{{2,40}}?)?)(?P<end>[,.;])(?! (?:and|or)\b)", re.IGNORECASE
)
_OWNER = re.compile(r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)['’]s $")
_ALSO = {"intelligence": "spy", "meteorological": "weather", "defence": "defense", "defense": "defence"}
"""What a kind of body is also called."""
_NO_KIND = words("the that this its their our his her a an and of by said to other own which") | {""}
"""Words before `ministry` that make it no other one."""
_CLASSES = (
    words("agency service bureau directorate"),
    words("ministry department"),
    words("company firm operator"),
)
"""Nouns that take up one another: `the agency` for a service."""


def propose_aliases(texts: Sequence[str]) -> tuple[Alias, ...]:
    """Return proposed aliases of the names in several articles' texts, in the order of the articles.

    Every canonical name is written as it stands in one of the texts, the fullest form that was found.
    """
    runs = [runs_of(text) for text in texts]
    found = [
        *(a for i, text in enumerate(texts) for a in _acronyms(text, i)),
        *(a for i, text in enumerate(texts) for a in _appositions(text, runs[i], i)),
        *people(texts, runs),
        *(a for i, text in enumerate(texts) for a in _bodies(text, runs[i], i)),
    ]
    owned = list(_owned(texts, runs))
    owners: dict[str, set[str]] = {}
    for owner, alias in owned:
        owners.setdefault(alias_key(alias.canonical), set()).add(owner)
    shared = {name for name, of in owners.items() if len(of) > 1}  # two countries have one of that name
    found = [a for a in (*found, *(alias for _, alias in owned)) if alias_key(a.canonical) not in shared]
    return tuple(_without_contradictions(found))


def _acronyms(text: str, article: int) -> Iterator[Alias]:
    """`Harbour Works Office (HWO)`, `the Harbour Works Office, or HWO,`."""
    for pattern in (_BRACKETS, _OR):
        for found in pattern.finditer(text):
            short = found[1]
            if sum(c.isupper() for c in short) < 2:
                continue
            near = max(0, found.start() - _MAX_BEFORE)
            before = list(_WORDS_BEFORE.finditer(text, near, found.start()))
            start = _spelled_out(short, before)
            if start is not None:
                full = " ".join(text[start : found.start()].split())
                yield Alias(short, full, ACRONYM, article, start, found.end(1))


def _spelled_out(short: str, before: Sequence["re.Match[str]"]) -> int | None:
    """Where the words begin whose initials are the acronym; small words may be left out of it."""
    left = list(short.lower())
    for word in reversed(before):
        low = word.group().lower()
        if left and low[0] == left[-1] and not (low in _SMALL and len(left) == 1):
            left.pop()
            if not left:
                return word.start()
        elif low not in _SMALL:
            return None
    return None


def _appositions(text: str, runs: Sequence[NameRun], article: int) -> Iterator[Alias]:
    """`the spy agency, the NIS,`, `Bankov, the port's director,`."""
    for run in runs:
        name = surface(text, run)
        if run.title:
            if not run.person and body_head(run) is None:
                start = run.title[0].start  # `news agency Yonder`
                yield Alias(" ".join(text[start : run.end].split()), name, TITLE, article, start, run.end)
            continue
        before = _BEFORE_NAME.search(text, max(0, run.start - 80), run.start)
        closed = re.match(r"(?: \([^)]{1,12}\))?[,.;](?! (?:and|or)\b)", text[run.end : run.end + 20])
        if before and closed and _is_description(before["what"]):
            yield _described(before["what"], name, article, before.start("what"), run.end)
        behind = _BEHIND_NAME.match(text, run.end, run.end + 100)
        if behind and _is_description(behind["what"]):
            yield _described(behind["what"], name, article, run.start, behind.end("what"))


def _is_description(what: str) -> bool:
    """Whether its head is somebody's role: the last word, or the one before `of`."""
    head = re.split(r" of | for | at ", what)[0].split()[-1].lower()
    return head in _ROLES


def _described(what: str, name: str, article: int, start: int, end: int) -> Alias:
    what = " ".join(what.split())
    specific = " of " in what or (
        bool(re.search(r"['’]s ", what)) and not what.lower().startswith(("its ", "his ", "her "))
    )
    return Alias(what, name, "apposition", article, start, end, everywhere=specific)


def _bodies(text: str, runs: Sequence[NameRun], article: int) -> Iterator[Alias]:
    """`the ministry`, `the spy agency`, `Lorn's intelligence service`: in an article that has one body of that kind."""
    heads: dict[str, dict[str, NameRun]] = {}
    for run in runs:
        head = body_head(run)
        if head is not None:
            heads.setdefault(_class(head), {}).setdefault(alias_key(surface(text, run)), run)
    for group, named in heads.items():
        if len(named) != 1:
            continue
        run = next(iter(named.values()))
        nouns = "|".join(sorted(next((c for c in _CLASSES if group in c), frozenset({group}))))
        kinds = {w.low for w in run.name} | {_ALSO[w.low] for w in run.name if w.low in _ALSO}
        phrases = list(_kinds_of(nouns).finditer(text))
        if any((p["kind"] or "").strip() not in kinds | _NO_KIND for p in phrases):
            continue  # `the interior ministry` is another one
        for phrase in phrases:
            kind, of = (phrase["kind"] or "").strip(), (phrase["of"] or "").strip().lower()
            if (of == "the" and kind in {"", *kinds}) or (of and kind in kinds):
                yield Alias(phrase.group(), surface(text, run), "only one", article, *phrase.span(), everywhere=False)


def _kinds_of(nouns: str) -> "re.Pattern[str]":
    return re.compile(
        rf"\b(?P<of>(?:[Tt]he|[A-Z][\w-]*(?: [A-Z][\w-]*)?['’]s) )?(?P<kind>[a-z][\w-]+ )?(?:{nouns})\b(?! of\b)"
    )


def _class(head: str) -> str:
    return next((min(c) for c in _CLASSES if head in c), head)


def _owned(texts: Sequence[str], runs: Sequence[Sequence[NameRun]]) -> Iterator[tuple[str, Alias]]:
    """`Lorn's Defence Ministry`, with the owner: the caller leaves out what has two owners."""
    for article, (text, found) in enumerate(zip(texts, runs, strict=True)):
        for run in found:
            owner = _OWNER.search(text, max(0, run.start - 60), run.start)
            short = len(run.name) == 1 and run.name[0].text.isupper() and len(run.name[0].text) > 1
            if owner and (short or body_head(run)):
                name = surface(text, run)
                written = " ".join(text[owner.start() : run.end].split())
                yield alias_key(owner[1]), Alias(written, name, OWNER, article, owner.start(), run.end)


def _without_contradictions(found: Sequence[Alias]) -> Iterator[Alias]:
    """Leave out what would make one surface two names, and what says nothing."""
    meanings: dict[tuple[str, int | None], set[str]] = {}
    for alias in found:
        scope = None if alias.everywhere else alias.article
        meanings.setdefault((alias_key(alias.surface), scope), set()).add(alias_key(alias.canonical))
    done: set[tuple[str, str, int]] = set()
    for alias in sorted(found, key=lambda a: (a.article, a.start_char, a.end_char)):
        scope = None if alias.everywhere else alias.article
        key = (alias_key(alias.surface), alias_key(alias.canonical), alias.article)
        if key[0] == key[1] or key in done or len(meanings[key[0], scope]) > 1:
            continue
        done.add(key)
        yield alias
