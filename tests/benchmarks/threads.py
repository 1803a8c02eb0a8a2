"""How long a large review takes after matching: near misses, threads, slots, the queue and origins. Run by hand.

    python tests/benchmarks/threads.py [--articles 1000] [--copies 300]

Makes a review of invented reports, 60 claims each (`matching.events`), of which some are copies of one wire report with
a claim or two of their own, matches it as the program does, and prints CPU seconds, how many threads there are and how
large the largest is: the wire report's copies, and no more.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.keys import claim_uid
from factcheck.domain.review import Bundle, Review
from factcheck.matching.suggest.claims import ClaimText
from factcheck.review.seen.origins import ReviewOrigins
from factcheck.review.seen.state import ReviewState
from factcheck.review.work.matching import WITH_NEAR, match_claims
from tests.benchmarks.matching import events

SPEAKERS = ("the harbour office", "Mayor Ida Brook", "the Coastal Survey Office (CSO)", "Corvane", None, None)
_REVIEW = Review(UUID(int=1), "large", datetime(2031, 5, 1, tzinfo=UTC))


def made(articles: int, copies: int) -> tuple[list[Article], list[Claim]]:
    """Return so many articles and their claims; the first `copies` have the same sentences but for two each."""
    texts: dict[int, list[str]] = {}
    for claim in _events(articles):
        texts.setdefault(claim.article, []).append(claim.text)
    wire = texts[0]
    for n in range(1, copies):
        texts[n] = [*wire[:-2], *texts[n][-2:]]
    found: list[Article] = []
    claims: list[Claim] = []
    for n, sentences in sorted(texts.items()):
        article, own = _article(n, sentences)
        found.append(article)
        claims += own
    return found, claims


def _events(articles: int) -> list[ClaimText]:
    return events(articles)


def _article(n: int, sentences: Sequence[str]) -> tuple[Article, list[Claim]]:
    uid = uuid5(_REVIEW.uid, f"article {n}")
    lines, claims, parts, at = [], [], [], 0
    for k, sentence in enumerate(sentences):
        who = SPEAKERS[(n + k) % len(SPEAKERS)]
        quote = f"{sentence[:-1]}, {who} said." if who else sentence
        end = at + len(quote)
        lines.append(Line(at, end, LineLabel.BODY, "text"))
        claimant = Claimant(who, ClaimantKind.OFFICIAL) if who else None
        claims.append(Claim(claim_uid(uid, at, end), uid, at, end, quote, claimant, 0.5))
        parts.append(quote)
        at = end + 1
    text = "\n".join(parts)
    article = Article(uid, n, f"{n}.txt", parts[0], f"Outlet {n}", None, None, None, "utf-8", text, "", tuple(lines))
    return article, claims


def main() -> None:
    """Make, match, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--copies", type=int, default=300)
    options = parser.parse_args()
    articles, claims = made(options.articles, options.copies)
    started = time.process_time()

    def lap(words: str) -> None:
        nonlocal started
        now = time.process_time()
        print(f"{now - started:7.1f} s  {words}", flush=True)
        started = time.process_time()

    lap(f"made {len(articles)} articles, {len(claims)} claims")
    matches = match_claims(articles, claims, WITH_NEAR)
    near = sum(m.relation is None for m in matches)
    lap(f"matched: {len(matches) - near} suggestions, {near} near misses")
    state = ReviewState(Bundle(_REVIEW, tuple(articles), tuple(claims), matches), "ada")
    lap("state")
    threads = state.threads.all()
    largest = max(threads, key=len, default=())
    lap(f"threads(): {len(threads)}, the largest of {len(largest)} claims")
    over = [t for t in threads if len(t) > options.copies]
    lap(f"{len(over)} threads larger than the copies")
    _ = len(state.contradictions), len(state.queue)
    lap("conflicts and queue")
    for claim in claims[:: max(len(claims) // 200, 1)]:
        state.threads.of(claim.uid)
    lap("thread() of 200 claims")
    for thread in threads[:100]:
        state.threads.wording(thread)
        state.threads.slots(thread)
        state.threads.coverage(thread)
    lap("wording, slots and coverage of 100 threads")
    origins = ReviewOrigins(state)
    lap("traces for origins")
    for thread in threads[:100]:
        origins.of(thread)
    lap("origins of 100 threads")
    origins.of(largest)
    lap("origins of the largest thread")


if __name__ == "__main__":
    main()
