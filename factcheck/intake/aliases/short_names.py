"""Other forms of a person's name: surname, surname with a title, another spelling. Looks at all articles together.

A surname that two people share is nobody's short name.
"""

from collections.abc import Iterator, Sequence

from factcheck.domain.names.alias import TITLE, Alias, alias_key
from factcheck.intake.aliases.name_runs import NameRun, surface

_MIN_SURNAME = 5
"""Letters of a surname that may be spelled in two ways."""


def people(texts: Sequence[str], runs: Sequence[Sequence[NameRun]]) -> Iterator[Alias]:
    """`Kim` for `Kim Jong-un`, `President Kim` too: where only one person of that name is in any of the texts."""
    full: dict[str, tuple[str, int, NameRun]] = {}
    for article, (text, found) in enumerate(zip(texts, runs, strict=True)):
        for run in found:
            if run.person and len(run.name) > 1:
                full.setdefault(alias_key(surface(text, run)), (surface(text, run), article, run))
    yield from _spellings(full, texts, runs)
    owners: dict[str, set[str]] = {}
    for text, found in zip(texts, runs, strict=True):
        for run in found:
            if len(run.name) > 1:
                key = alias_key(surface(text, run))
                for part in key.split():
                    owners.setdefault(part, set()).add(key)
    seen: set[tuple[str, int]] = set()
    for article, (text, found) in enumerate(zip(texts, runs, strict=True)):
        for run in found:
            name = surface(text, run)
            key = alias_key(name)
            written = " ".join(text[(run.title or run.name)[0].start : run.end].split())
            if len(run.name) == 1:
                own = [k for k in owners.get(key, ()) if k in full and key in (k.split()[0], k.split()[-1])]
                if len(owners.get(key, ())) != 1 or len(own) != 1 or not _may_be_short(key, own[0]):
                    continue
                whole = full[own[0]][0]
                if (alias_key(name), article) not in seen:
                    seen.add((alias_key(name), article))
                    yield Alias(name, whole, "short name", article, run.start, run.end)
            elif key in full:
                whole = full[key][0]
            else:
                continue
            if run.title and (alias_key(written), article) not in seen:
                seen.add((alias_key(written), article))
                yield Alias(written, whole, TITLE, article, run.title[0].start, run.end)


def _may_be_short(part: str, whole: str) -> bool:
    """Surnames come last; in front only in names of three parts (`Kim Jong-un`), where a given name has two."""
    parts = whole.split()
    return part == parts[-1] or (part == parts[0] and len(parts) == 3)


def _spellings(
    full: dict[str, tuple[str, int, NameRun]], texts: Sequence[str], runs: Sequence[Sequence[NameRun]]
) -> Iterator[Alias]:
    """`Zelensky` and `Zelenskyy`: the same given name, surnames one letter apart, never both in one article."""
    held = {
        key: {i for i, t in enumerate(texts) if any(alias_key(surface(t, r)) == key for r in runs[i])} for key in full
    }
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
