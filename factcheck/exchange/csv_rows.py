"""One row a claim, for spreadsheets. Not a way back in: use jsonl for that.

UTF-8 with a byte-order mark and CRLF, as spreadsheet programs expect. A cell that one would take for a formula gets
a leading apostrophe (OWASP, "CSV injection").
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from factcheck.domain.clock import isoformat
from factcheck.domain.decision import CONTENT, SAID
from factcheck.domain.evidence import Evidence
from factcheck.domain.facts import corrected
from factcheck.domain.log import DecisionLog
from factcheck.domain.match import Match, MatchState, SlotState, conflict_words, is_near_miss
from factcheck.domain.relabelling import shown
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current

COLUMNS = (
    "claim_id",
    "outlet",
    "article_title",
    "published",
    "url",
    "start_char",
    "end_char",
    "quote",
    "claimant",
    "claimant_kind",
    "weight",
    "verdict",
    "said",
    "note",
    "evidence",
    "reviewer",
    "decided_at",
    "matches",
    "best_match_outlet",
    "best_match_quote",
    "best_match_score",
    "best_match_state",
    "differences",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def export(bundle: Bundle, reviewer: str) -> Iterator[bytes]:
    """Yield the header row and a row a claim that shows; verdicts are those that stand for `reviewer`."""
    bundle = current(bundle)
    yield "\ufeff".encode()
    yield _row(COLUMNS)
    log = DecisionLog(bundle.decisions)
    bundle = shown(bundle, log, reviewer)
    articles = {a.uid: corrected(a, log, reviewer) for a in bundle.articles}
    claims = {c.uid: c for c in bundle.claims}
    evidence = {e.uid: e for e in bundle.evidence}
    ranked = _ranked_matches(bundle, log, reviewer)
    for claim in sorted(claims.values(), key=lambda c: (articles[c.article].position, c.start_char, c.end_char)):
        article = articles[claim.article]
        verdict = log.standing(claim.uid, CONTENT, reviewer)
        said = log.standing(claim.uid, SAID, reviewer)
        matches = ranked[claim.uid]
        best, state = matches[0] if matches else (None, None)
        other = claims[best.other(claim.uid)] if best else None
        cited = [evidence[e] for e in log.evidence(claim.uid, reviewer) if e in evidence]
        yield _row(
            (
                str(claim.uid),
                article.label,
                article.title,
                article.published or "",
                article.url or "",
                str(claim.start_char),
                str(claim.end_char),
                claim.quote,
                claim.claimant.surface if claim.claimant else "",
                claim.claimant.kind.value if claim.claimant else "",
                f"{claim.weight:.2f}",
                (verdict.value or "") if verdict else "",
                (said.value or "") if said else "",
                (verdict.note or "") if verdict else "",
                "; ".join(map(_cited, cited)),
                verdict.reviewer if verdict else "",
                isoformat(verdict.created_at) if verdict else "",
                str(len(matches)),
                articles[other.article].label if other else "",
                other.quote if other else "",
                f"{best.score:.1f}" if best else "",
                state.value if state else "",
                _differences(best, claim.uid) if best else "",
            )
        )


def _ranked_matches(bundle: Bundle, log: DecisionLog, reviewer: str) -> dict[UUID, list[tuple[Match, MatchState]]]:
    """Every claim's suggested matches that nobody rejected: accepted ones first, then by score."""
    found: dict[UUID, list[tuple[Match, MatchState]]] = defaultdict(list)
    article = {c.uid: c.article for c in bundle.claims}
    for match in bundle.matches:
        if article[match.a] == article[match.b]:  # an article that contradicts itself has no counterpart in that
            continue
        state = log.match_state(match.uid, reviewer)
        if state is not MatchState.REJECTED and not is_near_miss(match, state):
            found[match.a].append((match, state))
            found[match.b].append((match, state))
    for pairs in found.values():
        pairs.sort(key=lambda p: (p[1] is not MatchState.ACCEPTED, -p[0].score, p[0].uid))
    return found


def _differences(match: Match, claim: UUID) -> str:
    return "; ".join(conflict_words(s) for s in match.seen_from(claim) if s.state is SlotState.CONFLICT)


def _cited(entry: Evidence) -> str:
    """Title, address and quotation, as far as there are any."""
    url = entry.url if entry.url != entry.title else None
    quotation = f"“{entry.quotation}”" if entry.quotation else None
    return " ".join(part for part in (entry.title, url, quotation) if part)


def _row(cells: tuple[str, ...]) -> bytes:
    out = io.StringIO()
    safe = [f"'{c}" if c.startswith(FORMULA_STARTS) else c for c in cells]
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(safe)
    return out.getvalue().encode("utf-8")
