"""The program as it is measured: the only file here that imports it. Knows no label and counts nothing.

What comes back is plain: whoever changes how the program is called adapts this file alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.claim import Claimant
from factcheck.domain.match import Match, MatchState, SlotState, contradicts, is_near_miss
from factcheck.intake.page import read_page
from factcheck.matching import Matcher
from factcheck.matching.slots.signals import compare
from factcheck.matching.who.speaker import Speaker
from factcheck.review.preview import preview_matches
from tests.support.pair_tables import MarkedSentence


@dataclass(frozen=True)
class Said:
    """A claim of a page and who is said to make it; `speaker` None where the article itself does."""

    quote: str
    speaker: str | None
    kind: str | None
    chain: tuple[str, ...]


@dataclass(frozen=True)
class ReadPage:
    """What was read off a page; `labels` and `reasons` hold a word for each line, `day` is an ISO date."""

    title: str
    outlet: str | None
    day: str | None
    labels: tuple[str, ...]
    reasons: tuple[str, ...]
    claims: tuple[Said, ...]


@dataclass(frozen=True)
class Suggested:
    """A pair that is suggested: for each side the position of its page and the claim's words."""

    one: tuple[int, str]
    other: tuple[int, str]
    score: float
    conflicts: tuple[str, ...]
    """What the slots that contradict each other hold on either side; empty where no contradiction is shown."""


def read(text: str, name: str) -> ReadPage:
    """Take in a page of plain text."""
    page = read_page(text.encode(), f"{name}.txt")
    return ReadPage(
        title=page.title,
        outlet=page.outlet,
        day=page.published and page.published[:10],
        labels=tuple(line.label.value for line in page.lines),
        reasons=tuple(line.reason for line in page.lines),
        claims=tuple(_said(claim.quote, claim.claimant) for claim in page.claims),
    )


def conflicting_slots(one: MarkedSentence, other: MarkedSentence) -> tuple[str, ...]:
    """The slots in which two sentences are shown as contradicting each other."""
    signals = compare(
        one.text,
        other.text,
        a_published=one.day,
        b_published=other.day,
        a_speaker=Speaker(one.speaker) if one.speaker else None,
        b_speaker=Speaker(other.speaker) if other.speaker else None,
    )
    return tuple(sorted({signal.slot for signal in signals if signal.state is SlotState.CONFLICT}))


def scores(sentences: Sequence[str], articles: Sequence[int]) -> list[list[float]]:
    """The score of every pair of sentences of one review; `articles` holds the article of each."""
    return [[float(score) for score in row] for row in Matcher(sentences).case_scores(sentences, articles)]


def suggestions(pages: Sequence[tuple[str, str]]) -> list[Suggested]:
    """What `match` suggests for pages, each a name and its text: within a page, only what contradicts itself."""
    bundle = preview_matches([read_page(text.encode(), f"{name}.txt") for name, text in pages]).bundle
    position = {article.uid: article.position for article in bundle.articles}
    claims = {claim.uid: (position[claim.article], claim.quote) for claim in bundle.claims}
    return [
        Suggested(claims[match.a], claims[match.b], match.score, _conflicts(match))
        for match in bundle.matches
        if not is_near_miss(match, MatchState.SUGGESTED)
    ]


def _said(quote: str, claimant: Claimant | None) -> Said:
    if claimant is None:
        return Said(quote, None, None, ())
    return Said(quote, claimant.surface, claimant.kind.value, claimant.chain)


def _conflicts(match: Match) -> tuple[str, ...]:
    if not contradicts(match, MatchState.SUGGESTED):
        return ()
    return tuple(f"{s.slot}: {s.a} | {s.b}" for s in match.signals if s.state is SlotState.CONFLICT) or ("?",)
