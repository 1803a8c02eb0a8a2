"""Rules that can be read: an ordered table of named rows with an example each, the first that applies decides.

Knows no rule of its own: the tables stand where what they decide is decided.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Subject = TypeVar("Subject")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject, Outcome]):
    """One row: its name in a few words, a text in which it fires, when it applies, and what follows from it.

    In an example `*` stands around the words that the rule is about, if it is not about the whole.
    """

    name: str
    example: str
    applies: Callable[[Subject], bool]
    outcome: Outcome


def first_rule(rules: Sequence[Rule[Subject, Outcome]], subject: Subject) -> Rule[Subject, Outcome]:
    """Return the first rule that applies. Raises LookupError if none does: the last row of a table takes the rest."""
    for rule in rules:
        if rule.applies(subject):
            return rule
    raise LookupError(f"no rule applies to {subject!r}")


def whatever(_: object) -> bool:
    """Applies to everything: the condition of a table's last row."""
    return True
