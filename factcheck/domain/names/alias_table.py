"""A review's alias table: what was proposed, with what the reviewer changed. Finds nothing in texts.

A change is a row of the log with the review as subject and the name as aspect: the value is what the name stands for;
an empty value says that it stands for itself, whatever was proposed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import Choice, Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.names.alias import BY_HAND, Alias, Aliases, Standing, alias_key

PREFIX = "alias:"
LONGEST_NAME = 200
"""Characters of a name; longer ones are sentences."""


@dataclass(frozen=True, slots=True)
class AliasLine:
    """One line of the table: `surface` stands for `canonical`.

    `alias` is the proposal, None where a reviewer gave it; `rejected`: it was proposed and is not so.
    """

    surface: str
    canonical: str
    alias: Alias | None
    rejected: bool = False


class AliasTable:
    """The aliases that stand for a reviewer.

    Args:
        proposed: What the texts suggest; `Alias.article` counts the review's articles in their order.
        log: The review's decisions.
        review, reviewer: Whose changes count.
    """

    def __init__(self, proposed: Sequence[Alias], log: DecisionLog, review: UUID, reviewer: str) -> None:
        changed: dict[str, tuple[str, str]] = {}
        for aspect in log.aspects(review):
            row = log.standing(review, aspect, reviewer) if aspect.startswith(PREFIX) else None
            if row is not None:
                surface = row.note or aspect.removeprefix(PREFIX)
                changed[aspect.removeprefix(PREFIX)] = (surface, row.value or "")
        self._changed = changed
        self._proposed = list(proposed)
        kept = [a for a in proposed if alias_key(a.surface) not in changed]
        given = [_given(surface, value) for surface, value in changed.values() if value]
        self.aliases: tuple[Alias, ...] = (*given, *kept)
        self._stand_for = Aliases(self.aliases)

    @property
    def changed(self) -> Mapping[str, str]:
        """What the reviewer has said, by the key of the name: what it stands for, "" for itself."""
        return {key: value for key, (_, value) in self._changed.items()}

    @property
    def surfaces(self) -> frozenset[str]:
        """Every name that the table says something of, as it is written there."""
        return frozenset(a.surface for a in self.aliases) | frozenset(surface for surface, _ in self._changed.values())

    def canonical(self, surface: str, article: int | None = None) -> str:
        """What a name stands for, itself where nothing is known of it; `article` counts as in `Alias`."""
        return self._stand_for.canonical(surface, article)

    def standing(self, surface: str, article: int | None = None) -> Standing:
        """What a name stands for and how that is known."""
        standing = self._stand_for.standing(surface, article)
        if self._changed.get(alias_key(standing.name), ("", None))[1] == "":
            return replace(standing, by_hand=True, itself=True)
        return standing

    def lines(self) -> list[AliasLine]:
        """The table, by canonical name: what stands, and what was proposed and rejected; each name once."""
        lines: dict[tuple[str, str], AliasLine] = {}
        for alias in self.aliases:
            by_hand = alias.reason == BY_HAND
            line = AliasLine(alias.surface, self.canonical(alias.surface, alias.article), None if by_hand else alias)
            lines.setdefault((alias_key(line.surface), alias_key(line.canonical)), line)
        for alias in self._proposed:
            key = alias_key(alias.surface)
            if key in self._changed and alias_key(self._changed[key][1]) != alias_key(alias.canonical):
                rejected = AliasLine(alias.surface, alias.canonical, alias, rejected=True)
                lines.setdefault((key, alias_key(alias.canonical)), rejected)
        return sorted(lines.values(), key=lambda x: (alias_key(x.canonical), x.rejected, alias_key(x.surface)))


def name_words(row: Decision) -> str | None:
    """What a row says a name stands for, for people; None where it is about something else."""
    if not row.aspect.startswith(PREFIX):
        return None
    name = row.note or row.aspect.removeprefix(PREFIX)
    if row.value is None:
        return f"“{name}” stands for what was proposed, if anything was"
    return f"“{name}” stands for {f'“{row.value}”' if row.value else 'itself'}"


def _given(surface: str, value: str) -> Alias:
    return Alias(surface, value, BY_HAND, 0, 0, 0)


def alias_choice(review: UUID, surface: str, stands_for: str) -> Choice:
    """What is logged when a name is said to stand for another one, or ("") for itself.

    Raises FactcheckError for names that are empty or too long, or for a name that would stand for itself.
    """
    surface, stands_for = (" ".join(name.split()) for name in (surface, stands_for))
    if not alias_key(surface):
        raise FactcheckError("the name is empty", "write NAME = WHAT IT STANDS FOR")
    if max(len(surface), len(stands_for)) > LONGEST_NAME:
        raise FactcheckError(f"a name is longer than {LONGEST_NAME} characters", "give a shorter one")
    if stands_for and alias_key(surface) == alias_key(stands_for):
        raise FactcheckError(f"{surface!r} and {stands_for!r} are the same name already", "nothing needs to be said")
    return Choice(SubjectKind.REVIEW, review, PREFIX + alias_key(surface), stands_for, surface)
