"""Compares anew the matches that what was said of names bears on: who says a claim may be another one by now.

Decides nothing: a match that somebody accepted or rejected stays so, and its score what it was. What is suggested at
all does not depend on names.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.decision import Decision
from factcheck.domain.facts import corrected
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.log import DecisionLog
from factcheck.domain.match import Match
from factcheck.domain.relabelling import shown
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current
from factcheck.review.ports import Store
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.who import is_about_names, touched_claims, who_is_who
from factcheck.review.work.matching import compare_again


def compared_anew(bundle: Bundle, reviewer: str, log: DecisionLog, job: Job = UNWATCHED) -> tuple[Match, ...]:
    """Return the matches that are others with the names as they stand for the reviewer, and new contradictions.

    Nothing where nobody has ever said anything of names. Touches no store. Raises StoppedError when the job is stopped.
    """
    if not any(is_about_names(row) for row in log.rows()):
        return ()
    proposals = Proposals()
    who = who_is_who(bundle, reviewer, log, proposals)
    touched = touched_claims(bundle, reviewer, log, who, proposals)
    seen = shown(current(bundle), log, reviewer)
    articles = [corrected(a, log, reviewer) for a in seen.articles]
    return compare_again(articles, seen.claims, seen.matches, touched, who, job)


def reread(store: Store, bundle: Bundle, reviewer: str, rows: Sequence[Decision]) -> None:
    """Store what is other after rows that were logged; `bundle` is the review as it was before them."""
    if any(is_about_names(row) for row in rows):
        log = DecisionLog((*bundle.decisions, *rows))
        found = compared_anew(replace(bundle, decisions=tuple(log.rows())), reviewer, log)
        if found:
            store.absorb(Bundle(bundle.review, matches=found))
