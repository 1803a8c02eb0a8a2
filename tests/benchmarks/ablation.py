"""What each part of the score is worth: run by hand, `python tests/benchmarks/ablation.py FOLDER`.

FOLDER holds labelled sets as `*.json.gz` (none is in this repository): `{"kind": "align", "groups": [{"sentences",
"docs", "gold": [[i, j], …], "ignore"}]}` or `{"kind": "pairs", "pairs": [[a, b, human score], …]}`. Prints average
precision of `scores` and of `case_scores` (pairs: Pearson's r), as it is and with one part left out at a time, as a
table for CONTRIBUTING.md. Every run makes its matchers anew, so nothing learned is carried over.
"""

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.matching import Matcher
from factcheck.matching.score import case, formula
from factcheck.matching.score.scale import PAIR_HALF, to_percent
from factcheck.matching.score.terms import attributed, background, compounds, links
from factcheck.matching.words import gazetteer, tables, tokens

Values = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Measure = Callable[[Numbers], float]
RESAMPLES = 500
"""Groups (or pairs) are drawn so often with replacement for the interval."""


def average_precision(right: npt.NDArray[np.bool_], score: Values) -> float:
    """Area under precision and recall; equal scores count as one step."""
    order = np.argsort(-score, kind="stable")
    right, score = right[order], score[order]
    last = np.r_[score[1:] != score[:-1], True]
    hits, seen = np.cumsum(right)[last], (np.arange(len(right)) + 1)[last]
    return float(np.sum(np.diff(np.r_[0, hits / max(hits[-1], 1)]) * hits / seen))


def aligned(data: dict[str, Any]) -> list[tuple[npt.NDArray[np.bool_], Values, Values]]:
    """Per group: which pairs are right, their scores and their case scores."""
    groups = data["groups"]
    matcher = Matcher([s for group in groups for s in group["sentences"]])
    found = []
    for group in groups:
        docs = np.array(group["docs"])
        right, ignored = np.zeros((2, len(docs), len(docs)), dtype=bool)
        for marks, pairs in ((right, group["gold"]), (ignored, group.get("ignore", ()))):
            for i, j in pairs:
                marks[i, j] = marks[j, i] = True
        wanted = np.triu(docs[:, None] != docs[None, :], 1) & ~ignored
        scores = matcher.scores(group["sentences"], group["sentences"])
        in_case = matcher.case_scores(group["sentences"], group["docs"])
        found.append((right[wanted], scores[wanted].astype(float), in_case[wanted].astype(float)))
    return found


def measures(name: str, data: dict[str, Any]) -> dict[str, Measure]:
    """Measure by its name; each takes the groups (or pairs) to count."""
    if data["kind"] == "pairs":
        left, right, human = zip(*data["pairs"], strict=True)
        matcher = Matcher([*left, *right])
        raw = np.array([matcher.raw([a], [b])[0, 0] for a, b in zip(left, right, strict=True)])
        score, wanted = to_percent(raw[:, None], PAIR_HALF)[:, 0].astype(float), np.array(human)
        return {name: lambda some: float(np.corrcoef(score[some], wanted[some])[0, 1])}
    groups = aligned(data)

    def precision(columns: list[Values]) -> Measure:
        def measure(some: Numbers) -> float:
            if len(groups) == 1:
                return average_precision(groups[0][0][some], columns[0][some])
            return average_precision(
                np.concatenate([groups[k][0] for k in some]), np.concatenate([columns[k] for k in some])
            )

        return measure

    return {name: precision([g[1] for g in groups]), f"{name}, case": precision([g[2] for g in groups])}


def units(data: dict[str, Any]) -> int:
    """What is drawn anew for the interval: groups, or pairs where there is only one group."""
    if data["kind"] == "pairs":
        return len(data["pairs"])
    return len(data["groups"]) if len(data["groups"]) > 1 else len(aligned(data)[0][0])


def _clear() -> None:
    for room in (attributed, background, compounds, gazetteer, links, tables, tokens):
        for thing in vars(room).values():
            if hasattr(thing, "cache_clear"):
                thing.cache_clear()


@contextmanager
def without(**parts: Any) -> Iterator[None]:
    """Replace `module__NAME` by the value given."""
    rooms = {m.__name__.rsplit(".", 1)[1]: m for m in (attributed, background, case, compounds, formula, links, tokens)}
    with ExitStack() as stack:
        for key, value in parts.items():
            room, _, name = key.partition("__")
            stack.enter_context(patch.object(rooms[room], name, value))
        _clear()
        yield
    _clear()


PARTS: dict[str, dict[str, Any]] = {
    "as it is": {},
    "themes of the review": {"formula__THEME": 0.0},
    "attribution counts fully": {"background__ATTRIBUTING": 1.0},
    "contrary places": {"formula__PLACE_CONFLICT": 1.0},
    "towns and states, linked to countries": {"links__region_links": lambda: ()},
    "compounds": {"links__parts": lambda _: ()},
    "synonyms": {"links__synonym_classes": lambda: ()},
    "capitals and parts of names": {"links__capital_links": lambda: (), "links__part_links": lambda: ()},
    "irregular forms": {"tokens__irregular_forms": dict},
    "look-alike words": {"links__FUZZY_AT": 0.999},
    "letters": {"formula__CHAR_SHARE": 0.0},
    "numbers count double": {"background__NUMBER_BOOST": 1.0},
    "rare terms count more": {"background__TELLING": 1.0},
    "unknown words added": {"background__UNKNOWN_WORDS": 0.0},
    "the review's own frequencies": {"background__OWN_SHARE": 0.0},
    "shipped frequencies": {"background__OWN_SHARE": 1.0, "background__OWN_HALF": 0},
    "second step: hubs": {"case__HUB": 0.0},
    "second step: articles of one theme": {"case__ARTICLES": 0.0},
    "second step: neighbours": {"case__BESIDE": 0.0},
    "second step: depth in the article": {"case__DISTANT": 0.0},
}


def main() -> None:
    """Measure and print."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sets = {p.name.removesuffix(".json.gz"): p for p in sorted(Path(sys.argv[1]).glob("*.json.gz"))}
    loaded = {name: json.loads(gzip.decompress(path.read_bytes())) for name, path in sets.items()}
    loaded = {name: data for name, data in loaded.items() if data["kind"] in ("align", "pairs")}
    sizes = {name: units(data) for name, data in loaded.items()}
    whole: dict[str, float] = {}
    for part, change in PARTS.items():
        with without(**change):
            found = {name: measures(name, data) for name, data in loaded.items()}
            values = {key: f(np.arange(sizes[name])) for name, own in found.items() for key, f in own.items()}
            if whole:
                print(f"| {part} | " + " | ".join(f"{values[k] - whole[k]:+.3f}" for k in whole) + " |", flush=True)
                continue
            whole = values
            chance = np.random.default_rng(0)
            spans = []
            for name, own in found.items():
                draws = [chance.integers(0, sizes[name], sizes[name]) for _ in range(RESAMPLES)]
                for measure in own.values():
                    low, high = np.quantile([measure(draw) for draw in draws], [0.025, 0.975])
                    spans.append(f"{low:.2f}–{high:.2f}")
            print("| left out | " + " | ".join(whole) + " |\n" + "|---" * (len(whole) + 1) + "|")
            print("| – | " + " | ".join(f"{value:.3f}" for value in whole.values()) + " |")
            print("| 95 % interval | " + " | ".join(spans) + " |", flush=True)


if __name__ == "__main__":
    main()
