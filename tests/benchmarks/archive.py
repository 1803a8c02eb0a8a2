"""How long finding a claim among 10,000, 100,000 and 1,000,000 takes: `python tests/benchmarks/archive.py [NUMBER …]`.

The store's archive (candidates, ranking, both with all that is shown) and `ClaimIndex`, each with what building costs
and how large it gets; `--only store` or `--only index` measures one. Run by hand. Claims are invented: as many words as
in a sentence, as unevenly frequent as content words are; queries are claims told in other words. Prints medians.
"""

import argparse
import gc
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from uuid import UUID, uuid5

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim
from factcheck.domain.keys import article_uid, claim_uid, text_sha256
from factcheck.domain.log.decision import CONTENT, Action, Decision, SubjectKind
from factcheck.domain.review import Bundle, Review
from factcheck.matching import ClaimIndex
from factcheck.matching.index.rerank import rerank, telling
from factcheck.review.ports import Store
from factcheck.review.seen.archive import CANDIDATES, TERMS, checked_before
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.store import open_store

SIZES = (10_000, 100_000, 1_000_000)
QUERIES = 200
IN_A_REVIEW = 1_000
SPACE = UUID("0f0f0f0f-0000-4000-8000-000000000000")
MADE = datetime(2024, 10, 21, tzinfo=UTC)
FUNCTION = ["the", "of", "in", "to", "a", "and", "on", "that", "was", "for"]


def vocabulary(number: int, chance: random.Random) -> list[str]:
    """Return so many invented words."""
    starts = [*"bcdfghklmnprstvwz", "br", "ch", "gr", "pl", "sh", "st", "tr"]
    middles, ends = [*"aeiou", "ai", "ea", "ou"], ["", "", "n", "r", "l", "s", "t", "nd", "ck", "m", "st", "ng"]
    words: dict[str, None] = {}
    while len(words) < number:
        syllables = chance.choices((1, 2, 3, 4), (1, 5, 5, 2))[0]
        words["".join(chance.choice(part) for _ in range(syllables) for part in (starts, middles, ends))] = None
    return list(words)


class Claims:
    """Makes claims, and the same told otherwise."""

    def __init__(self, seed: int = 7) -> None:
        self._chance = random.Random(seed)
        self._words = vocabulary(200_000, self._chance)
        self._frequency = list(accumulate(1 / (rank + 30) for rank in range(len(self._words))))

    def some(self, number: int) -> Iterator[str]:
        """Yield so many claims."""
        for _ in range(number):
            chosen = self._drawn(self._chance.randint(7, 16))
            chosen += self._chance.choices(FUNCTION, k=len(chosen) // 2)
            chosen.append(str(self._chance.randint(2, 9_000)))
            self._chance.shuffle(chosen)
            yield " ".join(chosen).capitalize() + "."

    def otherwise(self, claim: str) -> str:
        """The claim with a third of its words left out and a few others put in."""
        told = [word for word in claim.rstrip(".").split() if self._chance.random() > 0.35]
        return " ".join([*told, *self._drawn(self._chance.randint(2, 6))]).capitalize() + "."

    def _drawn(self, number: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._frequency, k=number)


def review_of(number: int, quotes: Sequence[str]) -> Bundle:
    """A review with one article and a verdict on every line of it."""
    review = Review(uuid5(SPACE, f"review {number}"), f"review {number}", MADE)
    text = "\n".join(quotes)
    sha256 = text_sha256(text)
    uid = article_uid(review.uid, sha256)
    lines = (Line(0, len(text), LineLabel.BODY, "made so"),)
    article = Article(uid, 0, "page", "Title", "Outlet", None, None, None, "utf-8", text, sha256, lines)
    claims, decisions, start = [], [], 0
    for quote in quotes:
        claim = Claim(claim_uid(uid, start, start + len(quote)), uid, start, start + len(quote), quote, None, 0.5)
        start += len(quote) + 1
        claims.append(claim)
        decisions.append(verdict(review.uid, claim.uid))
    return Bundle(review, (article,), tuple(claims), decisions=tuple(decisions))


def verdict(review: UUID, claim: UUID) -> Decision:
    """The first row of somebody's log on a claim."""
    return Decision(
        uid=uuid5(SPACE, f"verdict {claim}"),
        review=review,
        subject_kind=SubjectKind.CLAIM,
        subject=claim,
        aspect=CONTENT,
        value="denied",
        note=None,
        evidence=(),
        reviewer="ann",
        writer=SPACE,
        seq=1,
        prev_hash="",
        supersedes=(),
        action=Action.DECIDE,
        target=None,
        batch=uuid5(SPACE, f"batch {claim}"),
        batch_seq=1,
        created_at=MADE,
    )


def timed(work: Callable[[str], object], queries: Sequence[str]) -> str:
    """Median and 95th percentile of milliseconds, wall and CPU."""
    wall, cpu = [], []
    for query in queries:
        start, began = time.perf_counter(), time.process_time()
        work(query)
        wall.append(1000 * (time.perf_counter() - start))
        cpu.append(1000 * (time.process_time() - began))
    return f"{median(wall):6.1f} ms ({quantiles(wall, n=20)[-1]:.0f} ms 95 %; CPU {median(cpu):.1f} ms)"


def memory() -> int:
    """Megabytes that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
    return pages * resource.getpagesize() // 1_000_000


def measure_store(claims: Claims, number: int, folder: Path) -> None:
    """Build an archive, then search it."""
    began = time.process_time()
    store = open_store(folder / "reviews.db", terms=ARCHIVE_TERMS)
    some: list[str] = []
    for n in range(number // IN_A_REVIEW):
        quotes = list(claims.some(IN_A_REVIEW))
        some.append(quotes[n % IN_A_REVIEW])
        store.absorb(review_of(n, quotes))
    print(f"store, {number:>9,}: built in {time.process_time() - began:.0f} s CPU", end="")
    print(f", file {(folder / 'reviews.db').stat().st_size / 1e6:.0f} MB", flush=True)
    queries = [claims.otherwise(some[n % len(some)]) for n in range(QUERIES)]
    best = [checked_before(store, query, "ann", k=1) for query in queries]
    right = sum(bool(b) and b[0].claim.quote == some[n % len(some)] for n, b in enumerate(best))
    print(f"    the claim told otherwise comes first: {right / QUERIES:.1%}")
    print(f"    candidates      {timed(lambda q: candidates(store, q), queries)}")
    print(f"    whole search    {timed(lambda q: checked_before(store, q, 'ann'), queries)}")
    kept = [candidates(store, query) for query in queries]
    ranked = iter(zip(queries, kept, strict=True))
    print(f"    ranking alone   {timed(lambda _: rank(*next(ranked)), queries)}")
    print(f"    two words       {timed(lambda q: checked_before(store, ' '.join(q.split()[:2]), 'ann'), queries)}")
    store.close()


def candidates(store: Store, query: str) -> list[tuple[UUID, str]]:
    """What the store gives for a text."""
    return store.archived_like(telling(query, TERMS), CANDIDATES)


def rank(query: str, kept: Sequence[tuple[UUID, str]]) -> object:
    """What the scorer makes of it."""
    return rerank(query, [quote for _, quote in kept])


def measure_index(claims: Claims, number: int, folder: Path) -> None:
    """Build a `ClaimIndex`, search it, save and load it."""
    before = memory()
    began = time.process_time()
    index = ClaimIndex()
    some: list[str] = []
    for start in range(0, number, 50_000):
        quotes = list(claims.some(min(50_000, number - start)))
        some += quotes[:20]
        index.add(quotes)
    index.search(some[0])
    gc.collect()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 // 1_000_000
    print(f"index, {number:>9,}: built in {time.process_time() - began:.0f} s CPU", end="")
    print(f", {memory() - before} MB (the process: {memory()} MB, {peak} MB at most)", flush=True)
    queries = [claims.otherwise(some[n % len(some)]) for n in range(QUERIES)]
    print(f"    search          {timed(index.search, queries)}")
    path = folder / "index"
    began = time.process_time()
    index.save(path)
    saved = time.process_time()
    answers = [index.search(query) for query in queries[:20]]
    del index
    gc.collect()
    loading = time.process_time()
    again = ClaimIndex.load(path)
    loaded = time.process_time()
    same = [again.search(query) for query in queries[:20]] == answers
    print(f"    saved in {saved - began:.1f} s, loaded in {loaded - loading:.1f} s CPU", end="")
    print(f", file {path.stat().st_size / 1e6:.0f} MB; answers as before: {same}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=SIZES)
    parser.add_argument("--only", choices=("store", "index"))
    options = parser.parse_args()
    for number in options.numbers:
        for name, measure in (("store", measure_store), ("index", measure_index)):
            if options.only in (None, name):
                with TemporaryDirectory() as folder:
                    measure(Claims(), number, Path(folder))


if __name__ == "__main__":
    main()
