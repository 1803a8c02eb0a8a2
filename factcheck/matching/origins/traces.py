"""What the articles of a review show of where they have their text from: credits, shared words, press releases.

Found once a review, whatever is decided later. Which of it bears on a claim is `origins.py`'s.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.origin import Party, Passage
from factcheck.matching.origins.copied import CopiedRun, copied_runs, copies
from factcheck.matching.origins.credits import wire_credits
from factcheck.matching.who.who import Who

RELEASE_OUTLETS = 3
"""From so many outlets on the same words may come from what an organisation gave out."""
_STATEMENT = re.compile(
    r"\b(?:statements?|(?:press|news|media) releases?|communiqu[eé]s?|announce[ds]?|announcement|press service|"
    r"said in a release|readout)\b",
    re.IGNORECASE,
)
_GIVING_OUT = frozenset({ClaimantKind.OFFICIAL, ClaimantKind.NAMED, ClaimantKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Shared:
    """The same words in two articles of different outlets; `release`: who gave them out, if it is a press release."""

    here: Passage
    there: Passage
    release: tuple[Party, str] | None = None


@dataclass(frozen=True, slots=True)
class Traces:
    """What a review's articles show.

    Attributes:
        who: What sources and carriers are called.
        credited: By article, the agencies its text is credited to, with the words that say so.
        shared: By article, the words it shares with others; `here` is always in that article.
        copied: By article, the articles whose words it has as a whole, or that have its own, and the longest of them.
    """

    who: Who
    credited: Mapping[UUID, Sequence[tuple[Party, Passage]]]
    shared: Mapping[UUID, Sequence[Shared]] = field(default_factory=dict)
    copied: Mapping[UUID, Mapping[UUID, Shared]] = field(default_factory=dict)


def read_traces(
    articles: Sequence[Article],
    claims: Mapping[UUID, Sequence[Claim]],
    who: Who | None = None,
    job: Job = UNWATCHED,
) -> Traces:
    """Read what the articles show. `claims`: every article's, in the order of the text. `who`: who is who in them.

    Where the same words stand in several articles, the one published first counts as the one the others have them
    from, else the one that stands first; for how many origins there are that makes no difference. Raises StoppedError
    when the job is stopped.
    """
    who = who or Who(articles, chain.from_iterable(claims.values()))
    credited = {a.uid: [(_agency(who, n), p) for n, p in wire_credits(a, who.agencies)] for a in articles}
    ordered = sorted(articles, key=lambda a: (a.published is None, a.published or "", a.position, a.uid))
    runs = [r for r in copied_runs(ordered, job) if _outlet(ordered[r.a]) != _outlet(ordered[r.b])]
    released = _releases(ordered, runs, claims, credited, who)
    shared: dict[UUID, list[Shared]] = defaultdict(list)
    for run in runs:
        a, b = ordered[run.a], ordered[run.b]
        one, other = _place(a, run.a_start, run.a_end), _place(b, run.b_start, run.b_end)
        shared[a.uid].append(Shared(one, other, released.get(run)))
        shared[b.uid].append(Shared(other, one, released.get(run)))
    longest = _longest(shared)
    copied: dict[UUID, dict[UUID, Shared]] = defaultdict(dict)
    for one_at, other_at in sorted(copies(ordered, [r for r in runs if r not in released])):
        pair = ordered[one_at].uid, ordered[other_at].uid
        for here, there in (pair, pair[::-1]):
            copied[here][there] = longest[here, there]
    return Traces(who, credited, shared, copied)


def claims_in(claims: Sequence[Claim], place: Passage) -> list[Claim]:
    """Those of an article's claims that share words with a place in it."""
    return [c for c in claims if c.start_char < place.end_char and place.start_char < c.end_char]


def _longest(shared: Mapping[UUID, Sequence[Shared]]) -> dict[tuple[UUID, UUID], Shared]:
    """By two articles, the longest words that they share; of several the first."""
    longest: dict[tuple[UUID, UUID], Shared] = {}
    for here, own in shared.items():
        for one in own:
            known = longest.get((here, one.there.article))
            if known is None or len(one.here.words) > len(known.here.words):
                longest[here, one.there.article] = one
    return longest


def _agency(who: Who, name: str) -> Party:
    return who.outlet(name) or Party(name, carrier=True)


def _outlet(article: Article) -> str:
    return article.label.casefold()


def _place(article: Article, start: int, end: int) -> Passage:
    return Passage(article.uid, start, end, article.text[start:end])


def _releases(
    ordered: Sequence[Article],
    runs: Sequence[CopiedRun],
    claims: Mapping[UUID, Sequence[Claim]],
    credited: Mapping[UUID, Sequence[tuple[Party, Passage]]],
    who: Who,
) -> dict[CopiedRun, tuple[Party, str]]:
    """The runs that several outlets have from an organisation's statement: it is named, and no common wire is."""
    groups: dict[int, list[CopiedRun]] = defaultdict(list)
    for run in runs:
        groups[run.a].append(run)
    givers_of_runs: dict[CopiedRun, tuple[Party, str]] = {}
    for first, own in groups.items():
        overlapping = _Overlapping(own)
        givers: dict[tuple[int, int], tuple[Party, str] | None] = {}  # many have the same words of the first
        for run in own:
            span = run.a_start, run.a_end
            if span in givers:
                if (known := givers[span]) is not None:
                    givers_of_runs[run] = known
                continue
            givers[span] = None
            same = overlapping.with_span(*span)
            members = {first, *(r.b for r in same)}
            wires = [{party for party, _ in credited[ordered[n].uid]} for n in members]
            if len({_outlet(ordered[n]) for n in members}) < RELEASE_OUTLETS or any(wires):
                continue
            places = [_place(ordered[first], run.a_start, run.a_end)]
            places += [_place(ordered[r.b], r.b_start, r.b_end) for r in same]
            giver = next((g for p in places if (g := _giver(claims[p.article], p, who)) is not None), None)
            if giver is not None:
                givers_of_runs[run] = givers[span] = giver
    return givers_of_runs


class _Overlapping:
    """The runs of one first article by their place in it."""

    def __init__(self, runs: Sequence[CopiedRun]) -> None:
        self._runs = sorted(runs, key=lambda r: r.a_start)
        self._starts = [r.a_start for r in self._runs]
        self._longest = max((r.a_end - r.a_start for r in runs), default=0)

    def with_span(self, start: int, end: int) -> list[CopiedRun]:
        """Those that share a character with `start:end`, in the order in which runs come."""
        low, high = bisect_right(self._starts, start - self._longest), bisect_left(self._starts, end)
        return sorted(r for r in self._runs[low:high] if start < r.a_end)


def _giver(claims: Sequence[Claim], place: Passage, who: Who) -> tuple[Party, str] | None:
    """Who gave out a statement that has these words, as the claims with them, or right beside them, say."""
    inside = [n for n, c in enumerate(claims) if c.start_char < place.end_char and place.start_char < c.end_char]
    for claim in claims[max(inside[0] - 1, 0) : inside[-1] + 2] if inside else ():
        claimant = claim.claimant
        if claimant and _STATEMENT.search(claim.quote) and _gives_out(claimant):
            surface = claimant.chain[-1] if claimant.chain else claimant.surface
            return who.party(surface, claim), surface
    return None


def _gives_out(claimant: Claimant) -> bool:
    return claimant.kind in _GIVING_OUT or bool(claimant.chain)
