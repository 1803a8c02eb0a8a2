"""What the sentences at hand are about, learned from them: directions that several sentences share, and each text's.

Latent semantic analysis with a soft cut: of the sentences' likeness matrix, a direction that l sentences' worth of
weight lies in is kept by the share (l / (l + 2))^4 and then counts the same however large it is. So words that the
sentences of one event use together stand for one another, and events in one review are told apart although they share
words. Knows no pairs; is frozen when made.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.blas import in_one_thread

Matrix = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

SENTENCES = 4096
"""Sentences that are learned from; of more, every so-manieth."""
DIRECTIONS = 256
PASSES = 2
"""Rounds of subspace iteration: small directions are blurred, but those are cut off softly anyway."""
SHARED_BY = 2.0
SHARPNESS = 4
"""A direction of size l is kept by (l / (l + SHARED_BY)) ** SHARPNESS: what one sentence says alone is no theme."""
ENTRIES = 4096
"""Entries that are multiplied at once: bounds memory."""
SHORTEST = 1e-9
"""A place nearer to the middle says nothing."""
STEPS = 2.0**20
"""Coordinates are multiples of 1/STEPS, so that sums of products are exact, in whatever order they are added."""


def chosen(sentences: Sequence[str]) -> Sequence[str]:
    """The sentences that are learned from: all, or every so-manieth of more than `SENTENCES`."""
    n = len(sentences)
    return sentences if n <= SENTENCES else [sentences[i * n // SENTENCES] for i in range(SENTENCES)]


class Themes:
    """Directions of the given sentences. `texts`: each one's terms with positive weights; best those of `chosen`."""

    def __init__(self, texts: Sequence[Mapping[str, float]]) -> None:
        used = [text for text in texts if text]
        self._number: dict[str, int] = {}
        self._axes: Matrix = np.empty((0, 0))
        if len(used) > 1:
            self._axes = self._learn(used)

    def place(self, text: Mapping[str, float]) -> tuple[Matrix, float]:
        """Return a text's coordinates (length 1; 0 where nothing of it is known) and the share of it that is known."""
        size = len(text)
        places, known = self.places(list(text), np.arange(size), np.array(list(text.values())), np.array([0, size]))
        return places[0], float(known[0])

    @in_one_thread
    def places(
        self, vocabulary: Sequence[str], term: Numbers, weight: Matrix, starts: Numbers
    ) -> tuple[Matrix, Matrix]:
        """The same for n texts: n x directions, and n. Text i has the terms `term[starts[i]:starts[i + 1]]`."""
        n = len(starts) - 1
        number = np.array([self._number.get(t, -1) for t in vocabulary], dtype=np.int64)
        owner, at = np.repeat(np.arange(n), np.diff(starts)), number[term]
        here = at >= 0
        point = np.zeros((n, self.directions))
        if here.any() and self.directions:
            sums = _Sums(owner[here], at[here], weight[here])
            point[sums.rows] = sums.times(self._axes)
        length = np.sqrt(np.add.reduce(point * point, axis=1))
        total = np.bincount(owner, weights=weight, minlength=n)
        known = np.bincount(owner[here], weights=weight[here], minlength=n) / np.where(total > 0, total, 1.0)
        told = length >= SHORTEST
        return exact(point / np.where(told, length, np.inf)[:, None]), np.where(told, known, 0.0)

    @property
    def directions(self) -> int:
        """Number of coordinates of a place."""
        return int(self._axes.shape[1])

    @in_one_thread
    def _learn(self, texts: Sequence[Mapping[str, float]]) -> Matrix:
        term = np.array([self._number.setdefault(t, len(self._number)) for text in texts for t in text], dtype=np.int64)
        value = np.array([w for text in texts for w in text.values()])
        sizes = np.array([len(text) for text in texts])
        owner = np.repeat(np.arange(len(texts)), sizes)
        value /= np.sqrt(np.bincount(owner, weights=value * value))[owner]
        by_text = _Sums(owner, term, value)
        order = np.argsort(term, kind="stable")
        by_term = _Sums(term[order], owner[order], value[order])

        basis = _start(len(texts), min(DIRECTIONS, len(texts)))
        for _ in range(PASSES if basis.shape[1] < len(texts) else 0):
            basis = _orthonormal(by_text.times(by_term.times(basis)))
        image = by_term.times(basis)
        size, turn = np.linalg.eigh(image.T @ image)
        kept = size > 1e-6
        size, turn = size[kept], turn[:, kept]
        # A text x lies at x . image . turn / sqrt(size) in directions of length one; there it is filtered and whitened.
        axes: Matrix = image @ (turn * ((size / (size + SHARED_BY)) ** SHARPNESS / size**1.5))
        return axes


def exact(coordinates: Matrix) -> Matrix:
    """Coordinates rounded to multiples of 1/STEPS."""
    rounded: Matrix = np.round(coordinates * STEPS) / STEPS
    return rounded


class _Sums:
    """A sparse matrix whose entries are sorted by row; multiplies dense ones. `rows`: the rows that have entries.

    Rows of one size are multiplied together: much faster than adding up one by one.
    """

    def __init__(self, row: Numbers, column: Numbers, value: Matrix) -> None:
        self.rows, starts, sizes = np.unique(row, return_index=True, return_counts=True)
        self._parts: list[tuple[Numbers, Numbers, Matrix]] = []
        for size in np.unique(sizes):
            those = np.flatnonzero(sizes == size)
            step = max(ENTRIES // int(size), 1)
            for start in range(0, len(those), step):
                part = those[start : start + step]
                entry = starts[part][:, None] + np.arange(size)
                self._parts.append((part, column[entry], value[entry]))

    def times(self, dense: Matrix) -> Matrix:
        """The product's rows that have entries."""
        product = np.empty((len(self.rows), dense.shape[1]))
        for part, column, value in self._parts:
            product[part] = np.matmul(value[:, None, :], dense[column])[:, 0]
        return product


def _orthonormal(columns: Matrix) -> Matrix:
    """Orthonormal columns that span the same, by the small matrix of products: it is well enough conditioned."""
    size, turn = np.linalg.eigh(columns.T @ columns)
    kept = size > 1e-12 * size[-1]
    basis: Matrix = columns @ (turn[:, kept] / np.sqrt(size[kept]))
    return basis


def _start(n: int, k: int) -> Matrix:
    """n x k numbers without pattern, the same on every machine; the unit matrix where k is n."""
    if k == n:
        return np.eye(n)
    mixed = np.arange(1, n * k + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(32)
    return (mixed >> np.uint64(40)).astype(np.float64).reshape(n, k) / 2.0**23 - 1.0
