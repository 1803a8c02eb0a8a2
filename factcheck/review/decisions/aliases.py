"""Says what names stand for, and has it logged. What is proposed and what stands is `seen.aliases`'s, what follows
from it `rereading`'s."""

from collections.abc import Sequence

from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.names.alias_table import AliasTable, alias_choice
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.decisions.rereading import reread
from factcheck.review.ports import Store
from factcheck.review.seen.aliases import alias_table


def draft_alias(log: DecisionLog, bundle: Bundle, reviewer: str, surface: str, stands_for: str) -> list[Draft]:
    """Draft that a name stands for another one, or ("") for itself; empty if that is logged already.

    Raises FactcheckError for a name that cannot be one.
    """
    choice = alias_choice(bundle.review.uid, surface, stands_for)
    row = log.standing(choice.subject, choice.aspect, reviewer)
    if row is not None and row.value == choice.value:
        return []
    return [log.draft(choice, reviewer)]


def set_aliases(
    store: Store, bundle: Bundle, reviewer: str, pairs: Sequence[tuple[str, str]]
) -> tuple[list[Decision], AliasTable]:
    """Log what names stand for, all of them or none; return the rows and the table as it is then.

    Matches that this bears on are compared anew, and stored.
    """
    log = DecisionLog(bundle.decisions)
    drafts = [d for surface, name in pairs for d in draft_alias(log, bundle, reviewer, surface, name)]
    rows = store.append(bundle.review.uid, reviewer, drafts) if drafts else []
    log.add(rows)
    reread(store, bundle, reviewer, rows)
    return rows, alias_table(Seen(bundle, reviewer, log))
