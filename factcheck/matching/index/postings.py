"""Many texts by the terms they hold, as plain arrays that a million of them fit into. Weighs and ranks nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.chargrams import GRAM_BITS, gram_buckets

MOST_COUNTED = 255
"""How often a term can be in a text; more tells nothing more, and the number takes one byte."""
BATCH = 4096
"""Texts that are taken in at once: bounds memory."""

Ints = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]
Longs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Postings:
    """n texts: term t is in `text[starts[t]:starts[t + 1]]` (ascending), `count` times each.

    `length`: how many terms each text has. `letters`: the texts' UTF-8, text i from `bounds[i]` to `bounds[i + 1]`.
    `gram` and `frequency`: grams that occur, as numbers below 2**GRAM_BITS, and how many texts have each.
    """

    text: Ints
    count: Bytes
    starts: Longs
    length: Ints
    letters: Bytes
    bounds: Longs
    gram: Ints
    frequency: Ints

    def __len__(self) -> int:
        return len(self.length)

    def words(self, position: int) -> str:
        """The text at a position."""
        return self.letters[self.bounds[position] : self.bounds[position + 1]].tobytes().decode("utf-8", "replace")


NONE = Postings(
    text=np.empty(0, dtype=np.int32),
    count=np.empty(0, dtype=np.uint8),
    starts=np.zeros(1, dtype=np.int64),
    length=np.empty(0, dtype=np.int32),
    letters=np.empty(0, dtype=np.uint8),
    bounds=np.zeros(1, dtype=np.int64),
    gram=np.empty(0, dtype=np.int32),
    frequency=np.empty(0, dtype=np.int32),
)
"""Those of no texts."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Texts that were taken in and not sorted by term yet: `term` is in `text`, numbered from 0, `count` times."""

    term: Ints
    text: Ints
    count: Bytes
    length: Ints
    letters: Bytes
    sizes: Longs
    gram: Ints
    frequency: Ints


def take(texts: Sequence[str], terms: Callable[[str], Iterable[str]], number: dict[str, int]) -> Taken:
    """Take texts in; `number` is the vocabulary, which grows."""
    term: list[int] = []
    count: list[int] = []
    distinct: list[int] = []
    length: list[int] = []
    for text in texts:
        counted = Counter(terms(text))
        term.extend(number.setdefault(t, len(number)) for t in counted)
        count.extend(min(times, MOST_COUNTED) for times in counted.values())
        distinct.append(len(counted))
        length.append(counted.total())
    written = [text.encode("utf-8", "replace") for text in texts]
    grams, _ = gram_buckets(texts)
    gram, frequency = np.unique(grams, return_counts=True)
    return Taken(
        term=np.array(term, dtype=np.int32),
        text=np.repeat(np.arange(len(texts), dtype=np.int32), distinct),
        count=np.array(count, dtype=np.uint8),
        length=np.array(length, dtype=np.int32),
        letters=np.frombuffer(b"".join(written), dtype=np.uint8),
        sizes=np.array([len(w) for w in written], dtype=np.int64),
        gram=gram.astype(np.int32),
        frequency=frequency.astype(np.int32),
    )


def joined(before: Postings, taken: Sequence[Taken], vocabulary: int) -> Postings:
    """The postings with what was taken in since, in the order in which it came."""
    if not taken:
        return before
    firsts = np.cumsum([len(before), *(len(part.length) for part in taken)])
    known = np.repeat(np.arange(len(before.starts) - 1, dtype=np.int32), np.diff(before.starts))
    term = np.concatenate([known, *(part.term for part in taken)])
    order = np.argsort(term, kind="stable")  # texts of one term stay in their order
    starts = np.zeros(vocabulary + 1, dtype=np.int64)
    np.cumsum(np.bincount(term, minlength=vocabulary), out=starts[1:])
    del term
    moved = (part.text + np.int32(first) for part, first in zip(taken, firsts, strict=False))
    text = np.concatenate([before.text, *moved])[order]
    count = np.concatenate([before.count, *(part.count for part in taken)])[order]
    bounds = np.cumsum(np.concatenate([[0], np.diff(before.bounds), *(part.sizes for part in taken)]))
    frequency = np.zeros(1 << GRAM_BITS, dtype=np.int32)
    for gram, times in ((before.gram, before.frequency), *((part.gram, part.frequency) for part in taken)):
        frequency[gram] += times
    occurring = np.flatnonzero(frequency).astype(np.int32)
    return Postings(
        text=text,
        count=count,
        starts=starts,
        length=np.concatenate([before.length, *(part.length for part in taken)]),
        letters=np.concatenate([before.letters, *(part.letters for part in taken)]),
        bounds=bounds.astype(np.int64),
        gram=occurring,
        frequency=frequency[occurring],
    )
