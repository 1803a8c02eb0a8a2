"""How long matching takes, beside rapidfuzz on the same sentences: run by hand, `python tests/benchmarks/matching.py`.

Prints seconds of wall time and their ratios; measures no quality.
"""

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.matching import ClaimIndex, Matcher
from factcheck.matching.suggest import ClaimText, suggest

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
