"""Other forms of a person's name: surname, surname with a title, another spelling. Looks at all articles together.

A surname that two people share is nobody's short name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.names.alias import TITLE, Alias, alias_key
from factcheck.intake.aliases.name_runs import NameRun, surface

_MIN_SURNAME = 5
"""Letters of a surname that may be spelled in two ways."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A run of a text, the name as written there, and the name's key."""

    run: NameRun
    name: str
    key: str


def people(texts: Sequence[str], runs: Sequence[Sequence[NameRun]]) -> Iterator[Alias]:
    """`Kim` for `Kim Jong-un`, `President Kim` too: where only one person of that name is in any of the texts."""
    named = _named(texts, runs)
    full: dict[str, tuple[str, int, NameRun]] = {}
    owners: dict[str, set[str]] = {}
    for article, own_names in enumerate(named):
        for one in own_names:
            if len(one.run.name) < 2:
                continue
            if one.run.person:
                full.setdefault(one.key, (one.name, article, one.run))
            for part in one.key.split():
                owners.setdefault(part, set()).add(one.key)
    yield from _spellings(full, named)
    seen: set[tuple[str, int]] = set()
    for article, (text, own_names) in enumerate(zip(texts, named, strict=True)):
        for one in own_names:
            run, key = one.run, one.key
            if len(run.name) == 1:
                own = [k for k in owners.get(key, ()) if k in full and key in (k.split()[0], k.split()[-1])]
                if len(owners.get(key, ())) != 1 or len(own) != 1 or not _may_be_short(key, own[0]):
                    continue
                whole = full[own[0]][0]
                if (key, article) not in seen:
                    seen.add((key, article))
                    yield Alias(one.name, whole, "short name", article, run.start, run.end)
            elif key in full:
                whole = full[key][0]
            else:
                continue
            if not run.title:
                continue
            written = " ".join(text[run.title[0].start : run.end].split())
            titled = alias_key(written), article
            if titled not in seen:
                seen.add(titled)
                yield Alias(written, whole, TITLE, article, run.title[0].start, run.end)


def _named(texts: Sequence[str], runs: Sequence[Sequence[NameRun]]) -> list[list[_Named]]:
    """The runs of each text with their names; the key of a name, which stands in many places, is worked out once."""
    keys: dict[str, str] = {}
    named: list[list[_Named]] = []
    for text, own_runs in zip(texts, runs, strict=True):
        names = [surface(text, run) for run in own_runs]
        for name in names:
            if name not in keys:
                keys[name] = alias_key(name)
        named.append([_Named(run, name, keys[name]) for run, name in zip(own_runs, names, strict=True)])
    return named


def _may_be_short(part: str, whole: str) -> bool:
    """Surnames come last; in front only in names of three parts (`Kim Jong-un`), where a given name has two."""
    parts = whole.split()
    return part == parts[-1] or (part == parts[0] and len(parts) == 3)


def _spellings(full: dict[str, tuple[str, int, NameRun]], named: Sequence[Sequence[_Named]]) -> Iterator[Alias]:
    """`Zelensky` and `Zelenskyy`: the same given name, surnames one letter apart, never both in one article."""
    held: dict[str, set[int]] = {key: set() for key in full}
    for article, own_names in enumerate(named):
        for one in own_names:
            if one.key in held:
                held[one.key].add(article)
    for key, (name, article, run) in full.items():
        for other in full:
            mine, theirs = key.split(), other.split()
            alike = mine[:-1] == theirs[:-1] and min(len(mine[-1]), len(theirs[-1])) >= _MIN_SURNAME
            if key == other or not alike or held[key] & held[other] or not _one_letter_apart(mine[-1], theirs[-1]):
                continue
            if (len(held[other]), -full[other][1]) > (len(held[key]), -article):
                yield Alias(name, full[other][0], "spelling", article, run.start, run.end)


def _one_letter_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
