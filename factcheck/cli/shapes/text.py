"""What the commands print for people. Plain lines, no colours; what a mark means is always said in words too."""

from collections.abc import Sequence
from uuid import UUID

from factcheck.cli.output import count, say
from factcheck.cli.shapes.pairs import contradictions, ranked
from factcheck.domain.article import LineLabel, Page
from factcheck.domain.match import MatchState, Signal, SlotState, conflict_words, is_near_miss
from factcheck.domain.review import Progress, ReviewSummary
from factcheck.domain.text import signs
from factcheck.domain.versions import earlier_versions
from factcheck.review.seen.state import ReviewState

SHORT_ID = 8
"""Characters of an id that are printed; the command line takes any unambiguous beginning."""


def say_reviews(summaries: Sequence[ReviewSummary], where: str) -> None:
    """The list of reviews."""
    if not summaries:
        say(f"No reviews in {where} yet. Make one with: factcheck review PATH…")
        return
    width = max(len(s.review.name) for s in summaries)
    for summary in summaries:
        when = summary.last_touched.astimezone().strftime("%Y-%m-%d %H:%M")
        articles, progress = count(summary.articles, "article"), _progress(summary.progress)
        say(f"{summary.review.name:{width}}  {articles}  {progress}  {when}")
    say(f"Saved in {where}. Open one with: factcheck resume NAME")


def say_review(state: ReviewState) -> None:
    """A review's articles, claims and matches."""
    say(f"{state.bundle.review.name}: {count(len(state.articles), 'article')}, {_progress(state.progress)}")
    for article in state.articles:
        say()
        notice = f"⚠ {article.notice}" if article.notice else None
        older = len(earlier_versions(state.kept.articles, article.uid))
        versions = count(older, "earlier version") if older else None
        facts = [article.label, notice, article.title, article.published, article.url, versions]
        say(" · ".join(f for f in facts if f))
        for claim in state.claims[article.uid]:
            mark = state.mark(claim.uid)
            verdict = (
                f"{mark.verdict.value}{', no evidence' if mark.unfinished else ''}" if mark.verdict else "unreviewed"
            )
            said = f"; said: {mark.said.value}" if mark.said else ""
            who = f" [{claim.claimant.surface}]" if claim.claimant else ""
            say(f"  {str(claim.uid)[:SHORT_ID]} {signs.of_verdict(mark.verdict)} {verdict}{said}{who} {claim.quote}")
            if mark.note:
                say(f"      note: {mark.note}")
            if mark.disputed:
                say("      two machines of this reviewer decided differently: mark it again to settle it")
            for partner, signal in state.contradictions.in_own_article(claim.uid):
                say(f"      contradicts itself: {conflict_words(signal)} ({str(partner.uid)[:SHORT_ID]})")
            for other in state.articles:
                if other.uid != article.uid:
                    _say_candidates(state, claim.uid, other.uid)


def _say_candidates(state: ReviewState, claim: UUID, other: UUID) -> None:
    row_matches = state.pairs.ranked(claim, other)
    for match, match_state in row_matches:
        signals = match.seen_from(claim)
        word = "" if match_state is MatchState.SUGGESTED else f" {match_state.value}"
        if is_near_miss(match, match_state):
            word, signals = " possibly, not suggested", ()
        partner = match.other(claim)
        ids = f"{str(match.uid)[:SHORT_ID]} ~ {str(partner)[:SHORT_ID]}"
        label = state.article[other].label
        say(f"      {ids} {label} {match.score:.0f}{word}{_differing(signals)}")


def say_intake(page: Page, place: str) -> None:
    """What would be taken in from one page."""
    say(place)
    for name, value in (
        ("title", page.title),
        ("outlet", page.outlet),
        ("byline", page.byline),
        ("published", page.published),
        ("url", page.url),
        ("encoding", page.encoding),
    ):
        say(f"  {name:9s} {value or '(not on the page)'}")
    kept = sum(n.label is not LineLabel.FURNITURE for n in page.lines)
    say(f"  {count(len(page.lines), 'line')}, {kept} kept; {count(len(page.claims), 'claim')}")
    for note in page.notes:
        say(f"  note: {note}")
    for number, line in enumerate(page.lines, 1):
        if line.end_char > line.start_char:
            say(f"  {number:4d} {line.label.value:9s} {line.reason}: {page.text[line.start_char : line.end_char]}")
    for claim in page.claims:
        who = f" [{claim.claimant.surface}]" if claim.claimant else ""
        say(f"  {claim.start_char}:{claim.end_char} weight {claim.weight:.2f}{who} {claim.quote}")


def say_matches(state: ReviewState) -> None:
    """The pairs of unsaved articles, best first."""
    for match in ranked(state):
        first, second = sorted((state.claim[match.a], state.claim[match.b]), key=lambda c: state.order[c.article])
        relation = match.relation.value if match.relation else "not suggested"
        say(f"{match.score:5.1f} {relation}{_differing(match.seen_from(first.uid))}")
        for claim in (first, second):
            say(f"      {state.article[claim.article].label}: {claim.quote}")


def say_contradictions(state: ReviewState) -> None:
    """The articles that contradict themselves."""
    for match in contradictions(state):
        first, second = sorted((state.claim[match.a], state.claim[match.b]), key=lambda c: c.start_char)
        say(
            f"{match.score:5.1f} {state.article[first.article].label} contradicts itself"
            f"{_differing(match.seen_from(first.uid))}"
        )
        for claim in (first, second):
            say(f"      {claim.quote}")


def _progress(progress: Progress) -> str:
    return (
        f"{progress.reviewed}/{progress.claims} claims reviewed ({signs.CONFIRMED} {progress.confirmed} confirmed, "
        f"{signs.DENIED} {progress.denied} denied, {signs.UNVERIFIED} {progress.unverified} unverified)"
    )


def _differing(signals: Sequence[Signal]) -> str:
    parts = [conflict_words(s) for s in signals if s.state is SlotState.CONFLICT]
    return f"  {'; '.join(parts)}" if parts else ""
