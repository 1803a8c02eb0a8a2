"""All suggestions at once, for tests and benchmarks that want no generator."""

from collections.abc import Sequence

from factcheck.domain.job import UNWATCHED, Job
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.suggest import Comparer, Suggestion, suggestions
from factcheck.matching.suggest.wanted import Wanted

USUAL = Wanted()


def suggest(
    claims: Sequence[ClaimText],
    wanted: Wanted = USUAL,
    *,
    matcher: Matcher | None = None,
    comparer: Comparer | None = None,
    job: Job = UNWATCHED,
) -> list[Suggestion]:
    """Return what `suggestions` yields."""
    return list(suggestions(claims, wanted, matcher=matcher, comparer=comparer, job=job))
