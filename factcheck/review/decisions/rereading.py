"""Compares anew the matches that what was said of names bears on: who says a claim may be another one by now.

Decides nothing: a match that somebody accepted or rejected stays so, and its score what it was. What is suggested at
all does not depend on names.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.ports import Store
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.who import is_about_names, touched_claims, who_is_who
from factcheck.review.work.matching import compare_again


def compared_anew(seen: Seen, job: Job = UNWATCHED) -> tuple[Match, ...]:
    """Return the matches that are others with the names as they stand for the reviewer, and new contradictions.

    Nothing where nobody has ever said anything of names. Touches no store. Raises StoppedError when the job is stopped.
    """
    if not any(is_about_names(row) for row in seen.log.rows()):
        return ()
    proposals = Proposals()
    who = who_is_who(seen, proposals)
    touched = touched_claims(seen, who, proposals)
    return compare_again(seen.corrected, seen.shown.claims, seen.shown.matches, touched, who, job)


def reread(store: Store, bundle: Bundle, reviewer: str, rows: Sequence[Decision]) -> None:
    """Store what is other after rows that were logged; `bundle` is the review as it was before them."""
    if any(is_about_names(row) for row in rows):
        now = replace(bundle, decisions=(*bundle.decisions, *rows))
        if others := compared_anew(Seen(now, reviewer)):
            store.absorb(Bundle(bundle.review, matches=others))
