"""Texts made ready to be compared: their terms as numbers, weights, letters, places and themes. Compares nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.chargrams import GramSets, gram_sets
from factcheck.matching.score.ragged import owners, ranges, starts_of
from factcheck.matching.score.terms.background import Background, less
from factcheck.matching.words.gazetteer import regions_of, wider
from factcheck.matching.words.tokens import PLACE

Matrix = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Regions = tuple[frozenset[str], frozenset[str]]
"""What place names speak of, and that with all that it lies in."""

CHECKED_EVERY = 256
"""Texts after which somebody may say stop: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """n distinct texts: text i has the terms `term[starts[i]:starts[i + 1]]` of `vocabulary` with their weights.

    `theme` (n x directions) and `known` (n): `Themes.place`. `regions`: what a text's place names speak of, and that
    with all that it lies in.
    """

    texts: Sequence[str]
    vocabulary: list[str]
    term: Numbers
    weight: Matrix
    starts: Numbers
    total: Matrix
    grams: GramSets
    regions: list[Regions]
    theme: Matrix
    known: Matrix

    def __len__(self) -> int:
        return len(self.texts)

    def owner(self) -> Numbers:
        """The text of each entry of `term`."""
        return owners(np.diff(self.starts))

    def picked(self, rows: Numbers) -> "Prepared":
        """The texts at `rows` (ascending) alone, with a vocabulary of their own."""
        sizes = np.diff(self.starts)[rows]
        entry = ranges(self.starts[rows], sizes)
        used, term = np.unique(self.term[entry], return_inverse=True)
        return Prepared(
            [self.texts[i] for i in rows],
            [self.vocabulary[t] for t in used],
            term.astype(np.int64),
            self.weight[entry],
            starts_of(sizes),
            self.total[rows],
            self.grams.picked(rows),
            [self.regions[i] for i in rows],
            self.theme[rows],
            self.known[rows],
        )


def distinct(texts: Sequence[str]) -> tuple[list[str], Numbers]:
    """Distinct texts in order, and each text's position among them."""
    number: dict[str, int] = {}
    at = [number.setdefault(text, len(number)) for text in texts]
    return list(number), np.array(at, dtype=np.int64)


def prepare(texts: Sequence[str], background: Background, on_some: Callable[[], None] | None = None) -> Prepared:
    """Return distinct `texts` made ready, weighed by `background`.

    `on_some` is called every so many texts and may raise to stop.
    """
    number: dict[str, int] = {}
    term: list[int] = []
    idle: list[int] = []
    starts = [0]
    regions = []
    of_places: dict[tuple[str, ...], Regions] = {}
    for i, text in enumerate(texts):
        if on_some and i % CHECKED_EVERY == 0:
            on_some()
        read = background.read(text)
        own = list(dict.fromkeys(read.terms))
        if read.attributing:
            idle.extend(len(term) + n for n, t in enumerate(own) if t in read.attributing)
        term.extend(number.setdefault(t, len(number)) for t in own)
        starts.append(len(term))
        places = tuple(t for t in own if t.startswith(PLACE))
        if places not in of_places:
            of_places[places] = _regions(places)
        regions.append(of_places[places])
    vocabulary, bounds, of = list(number), np.array(starts, dtype=np.int64), np.array(term, dtype=np.int64)
    weighed = _weights([background.weight(t) for t in vocabulary], of, idle)
    plain = _weights([background.plain_weight(t) for t in vocabulary], of, idle)
    theme, known = background.themes.places(vocabulary, of, plain, bounds)
    total: Matrix = np.bincount(owners(np.diff(bounds)), weights=weighed, minlength=len(texts)).astype(np.float64)
    return Prepared(
        texts,
        vocabulary,
        of,
        weighed,
        bounds,
        total,
        gram_sets(texts),
        regions,
        theme,
        known,
    )


def _weights(known: Sequence[float], of: Numbers, idle: Sequence[int]) -> Matrix:
    """Weight of each entry `of` the vocabulary, whose weights are `known`; less for those that are `idle`."""
    weights: Matrix = np.array(known, dtype=np.float64)[of]
    weights[idle] = [less(weight) for weight in weights[idle].tolist()]
    return weights


def _regions(names: tuple[str, ...]) -> Regions:
    named = frozenset[str]().union(*(regions_of(t.removeprefix(PLACE)) for t in names))
    return named, frozenset[str]().union(*(wider(region) for region in named))
