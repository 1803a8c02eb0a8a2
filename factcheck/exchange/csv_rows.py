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
from factcheck.domain.evidence import Evidence
from factcheck.domain.match import Match, MatchState, SlotState, conflict_words
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import FromTexts

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


def export(seen: Seen, texts: FromTexts) -> Iterator[bytes]:
    """Yield the header row and a row a claim that shows; verdicts are those that stand for who sees it."""
    del texts
    yield "\ufeff".encode()
    yield _row(COLUMNS)
    ranked = _ranked_matches(seen)
    for claim in seen.in_reading_order():
        article = seen.article[claim.article]
        verdict, said = seen.verdict(claim.uid), seen.answer(claim.uid)
        matches = ranked[claim.uid]
        best, state = matches[0] if matches else (None, None)
        other = seen.claim[best.other(claim.uid)] if best else None
        cited = [seen.evidence[e] for e in seen.mark(claim.uid).evidence if e in seen.evidence]
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
                seen.article[other.article].label if other else "",
                other.quote if other else "",
                f"{best.score:.1f}" if best else "",
                state.value if state else "",
                _differences(best, claim.uid) if best else "",
            )
        )


def _ranked_matches(seen: Seen) -> dict[UUID, list[tuple[Match, MatchState]]]:
    """Every claim's matches in other articles that stand: accepted ones first, then by score."""
    of_claim: dict[UUID, list[tuple[Match, MatchState]]] = defaultdict(list)
    for match in filter(seen.corresponds, seen.across):
        for end in (match.a, match.b):
            of_claim[end].append((match, seen.match_state(match)))
    for pairs in of_claim.values():
        pairs.sort(key=lambda p: (p[1] is not MatchState.ACCEPTED, -p[0].score, p[0].uid))
    return of_claim


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
