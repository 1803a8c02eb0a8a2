"""How long matching takes, beside rapidfuzz on the same sentences: run by hand, `python tests/benchmarks/matching.py`.

`--growth` instead: reviews of 10, 100 and 1,000 articles with invented events, suggestions and what the candidates lose
against comparing everything, beside rapidfuzz and BM25 where these are feasible; and an article added to each.
Prints seconds, ratios and shares of pairs; labels are not used. Seconds of processors and memory are those of all
processes together (memory: Linux only).
"""

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.domain.job import UNWATCHED
from factcheck.matching import ClaimIndex, Matcher
from factcheck.matching.suggest import pair_list as pair_list
from factcheck.matching.suggest.claims import ClaimText, ReadClaims
from factcheck.matching.suggest.wanted import Wanted
from factcheck.review.work.matching import compared
from tests.benchmarks.many import Watch
from tests.support.suggesting import suggest

CASES = ((5, 60), (10, 100), (20, 60))
"""Articles and claims of each."""
STORED = (1_000, 10_000)
"""Claims in an index."""
QUERIES = 50
REPEATS = 3
"""Best of this many, because other programs run as well."""


def sentences(n: int, seed: int = 7) -> list[str]:
    """Return n invented sentences of about 20 words, whose words are as unevenly frequent as in a language."""
    chance = random.Random(seed)
    letters = ["an", "or", "el", "mi", "ta", "ro", "ke", "shu", "be", "ning", "tor", "la"]
    words = ["".join(chance.choices(letters, k=chance.randint(1, 4))) for _ in range(6_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    made = []
    for _ in range(n):
        chosen = chance.choices(words, weights, k=chance.randint(12, 28))
        chosen.insert(3, str(chance.randint(2, 5_000)))
        made.append(" ".join(chosen).capitalize() + ".")
    return made


GROWTH = (10, 100, 1_000)
"""Articles of a growing review, 60 claims each."""
CLAIMS = 60
EXHAUSTIVE_UP_TO = 100
"""Articles up to which everything is compared as well."""


def events(articles: int, seed: int = 7) -> list[ClaimText]:
    """Return the claims of so many articles: 2 to 12 of them report one invented event, each in words of its own.

    Words are as unevenly frequent as in a language; an event has names, figures and words of its own.
    """
    chance = random.Random(seed)
    starts = [*"bcdfghklmnprstvwz", "br", "ch", "gr", "pl", "sh", "st", "tr"]
    middles = [*"aeiou", "ai", "ea", "ou"]
    ends = ["", "", "n", "r", "l", "s", "t", "nd", "ck", "m", "st", "ng"]
    words: dict[str, None] = {}
    while len(words) < 30_000:
        syllables = chance.choices((1, 2, 3, 4), (2, 5, 4, 1))[0]
        words["".join(chance.choice(part) for _ in range(syllables) for part in (starts, middles, ends))] = None
    vocabulary = list(words)
    frequency = list(accumulate(1 / (rank + 8) for rank in range(len(vocabulary))))
    made: list[ClaimText] = []
    article = 0
    while article < articles:
        own = chance.sample(vocabulary, 60)
        names = [name.capitalize() + "ov" for name in chance.sample(vocabulary, 12)]
        facts = []
        for _ in range(CLAIMS * 4 // 3):
            fact = chance.choices(vocabulary, cum_weights=frequency, k=chance.randint(7, 16))
            fact += chance.sample(own, chance.randint(2, 5)) + chance.sample(names, chance.randint(0, 2))
            fact += [str(chance.randint(2, 9_000))] * (chance.random() < 0.3)
            chance.shuffle(fact)
            facts.append(fact)
        for _ in range(min(chance.randint(2, 12), articles - article)):
            for fact in chance.sample(facts, CLAIMS):
                told = [word for word in fact if chance.random() > 0.35]
                told += chance.choices(vocabulary, cum_weights=frequency, k=chance.randint(1, 8))
                for _ in range(len(told) // 2):
                    told.insert(chance.randint(0, len(told)), chance.choice(["the", "of", "in", "to", "a", "and"]))
                made.append(ClaimText(" ".join(told).capitalize() + ".", article))
            article += 1
    return made


def growth() -> None:
    """Measure and print how reviews of more and more articles fare."""
    print(
        "articles  claims  suggestions      s  CPU s  MB peak  added article s  compared whole s  candidates lose",
        end="",
    )
    print("  token_set_ratio s  BM25 s")
    for articles in GROWTH:
        claims = events(articles)
        texts = [claim.text for claim in claims]
        watch = Watch(os.getpid())
        watch.start()
        wall, start = time.perf_counter(), _processor_seconds()
        found = {
            (s.a, s.b) for s in suggest(claims, comparer=partial(compared, claims, ReadClaims(claims), None, UNWATCHED))
        }
        took, used = time.perf_counter() - wall, _processor_seconds() - start
        watch.end()
        start = _processor_seconds()
        suggest(claims, Wanted(only_articles=[articles - 1]))
        added = _processor_seconds() - start
        print(f"{articles:>8}  {len(claims):>6}  {len(found):>11}  {took:>5.1f}  {used:>5.1f}", end="")
        print(f"  {watch.peak // 2**20:>7}  {added:>15.1f}", end="", flush=True)
        if articles <= EXHAUSTIVE_UP_TO:
            whole, candidates = (_suggested(claims, limit) for limit in (len(claims) ** 2, 0))
            lost = len(whole[0] - candidates[0]) / max(len(whole[0]), 1)
            start = time.process_time()
            process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.uint8)
            peer = time.process_time() - start
            start = time.process_time()
            search_all(ClaimIndex(texts), texts)
            print(f"  {whole[1]:>16.1f}  {lost:>14.2%}  {peer:>17.1f}  {time.process_time() - start:>6.1f}")
        else:
            print("  (not feasible)", flush=True)


def _processor_seconds() -> float:
    """Of this process and of those of its own that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _suggested(claims: list[ClaimText], compared_whole: int) -> tuple[set[tuple[int, int]], float]:
    """Suggested pairs and CPU seconds when so many pairs are compared whole."""
    before, pair_list.COMPARED_WHOLE = pair_list.COMPARED_WHOLE, compared_whole
    try:
        start = time.process_time()
        return {(s.a, s.b) for s in suggest(claims)}, time.process_time() - start
    finally:
        pair_list.COMPARED_WHOLE = before


def seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the shortest wall time of `work`."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def search_all(index: ClaimIndex, queries: list[str]) -> None:
    """Search for every query."""
    for query in queries:
        index.search(query)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true", help="reviews of 10, 100 and 1,000 articles instead")
    if parser.parse_args().growth:
        growth()
        return
    print(
        f"{'case':>12} {'pairs':>10} {'rapidfuzz':>10} {'scores':>8} {'case':>8} {'suggest':>8}  ratio scores/rapidfuzz"
    )
    for articles, each in CASES:
        n = articles * each
        texts = sentences(n)
        of = [i // each for i in range(n)]
        claims = [ClaimText(text, article) for text, article in zip(texts, of, strict=True)]
        peer = seconds(partial(process.cdist, texts, texts, scorer=fuzz.token_set_ratio))
        matcher = Matcher(texts)
        scores = seconds(partial(matcher.scores, texts, texts))
        case = seconds(partial(matcher.case_scores, texts, of))
        whole = seconds(partial(suggest, claims))
        print(
            f"{articles:>5} x {each:<4} {n * n:>10,} {peer:>10.2f} {scores:>8.2f} {case:>8.2f} {whole:>8.2f}"
            f"  {scores / peer:.2f}"
        )
    for n in STORED:
        texts = sentences(n)
        start = time.perf_counter()
        index = ClaimIndex(texts)
        index.search(texts[0])
        build = time.perf_counter() - start
        queries = sentences(QUERIES, seed=8)
        search = seconds(partial(search_all, index, queries)) / QUERIES
        extract = partial(process.extract, queries[0], texts, scorer=fuzz.token_set_ratio, limit=10)
        peer = seconds(extract)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "index"
            save = seconds(partial(index.save, path), 1)
            load = seconds(partial(ClaimIndex.load, path), 1)
            size = path.stat().st_size / 1e6
        print(
            f"index of {n:,}: build {build:.2f} s, search {1000 * search:.1f} ms (rapidfuzz {1000 * peer:.1f} ms,"
            f" ratio {search / peer:.2f}), save {save:.2f} s, load {load:.2f} s, {size:.1f} MB"
        )


if __name__ == "__main__":
    main()
