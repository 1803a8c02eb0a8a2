"""The file of a `ClaimIndex`: plain number arrays in a zip (npz), no pickle. Does not know what the numbers mean.

Everything that is read is checked, because a search over a damaged index would fail late or answer wrongly.
"""

import os
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.domain.errors import FactcheckError
from factcheck.matching.index.postings import NONE, Postings
from factcheck.matching.score.chargrams import GRAM_BITS
from factcheck.matching.words.terms_version import TERMS_VERSION

FORMAT = f"factcheck claim index 2, terms {TERMS_VERSION}"
"""First entry of the file. Changes with the columns and the rules for terms: old numbers would mean other terms."""

_TEXTS = ("format", "vocabulary")
_NAMES = tuple(f.name for f in fields(Postings))


def write_index(path: str | os.PathLike[str], postings: Postings, vocabulary: Sequence[str]) -> None:
    """Write to a temporary neighbour and put it in place, so that no half file is ever seen."""
    target = Path(path)
    temporary = target.with_name(target.name + ".part")
    texts = {"format": FORMAT, "vocabulary": "\n".join(vocabulary)}
    arrays: dict[str, npt.NDArray[Any]] = {name: getattr(postings, name) for name in _NAMES}
    for name, text in texts.items():
        arrays[name] = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    try:
        with temporary.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise FactcheckError(f"cannot write the index {target}: {error.strerror}", "choose another place") from error


def read_index(path: str | os.PathLike[str]) -> tuple[Postings, list[str]]:
    """Read and check what `write_index` wrote. Raises FactcheckError for anything else."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            # A lone array (npy) has no names, and an archive may hold anything under ours.
            form, words = (_text(archive[name]) for name in _TEXTS)
            if form != FORMAT:
                raise ValueError(f"format {form[:40]!r}")
            postings = Postings(**{name: archive[name] for name in _NAMES})
        vocabulary = words.split("\n") if words else []
        _check(postings, len(vocabulary), len(set(vocabulary)))
    except FileNotFoundError as error:
        raise FactcheckError(f"no claim index at {path}", "make one with ClaimIndex(texts).save(path)") from error
    except (OSError, ValueError, KeyError, TypeError, IndexError, EOFError, zipfile.BadZipFile) as error:
        raise FactcheckError(f"{path} is no claim index of this version", "make it anew from its texts") from error
    return postings, vocabulary


def _text(array: npt.NDArray[Any]) -> str:
    if array.dtype != np.uint8:
        raise ValueError("text of another type")
    return array.tobytes().decode("utf-8", "surrogatepass")


def _check(postings: Postings, vocabulary: int, distinct: int) -> None:
    """Raise ValueError unless all numbers point at something that is there."""
    for name in _NAMES:
        array = getattr(postings, name)
        if array.dtype != getattr(NONE, name).dtype or array.ndim != 1:
            raise ValueError(f"{name} is no list of its numbers")
    for starts, entries in ((postings.starts, postings.text), (postings.bounds, postings.letters)):
        if not len(starts) or starts[0] != 0 or starts[-1] != len(entries) or (np.diff(starts) < 0).any():
            raise ValueError("entries do not add up")
    columns = ((postings.text, postings.count), (postings.gram, postings.frequency))
    if any(len(one) != len(other) for one, other in columns) or len(postings.bounds) != len(postings) + 1:
        raise ValueError("columns of different lengths")
    if vocabulary != distinct or len(postings.starts) != vocabulary + 1:
        raise ValueError("vocabulary does not fit")
    for numbers, below in ((postings.text, len(postings)), (postings.gram, 1 << GRAM_BITS)):
        if len(numbers) and (numbers.min() < 0 or numbers.max() >= below):
            raise ValueError("number out of range")
    for occurrences, least in ((postings.count, 1), (postings.frequency, 1), (postings.length, 0)):
        if len(occurrences) and occurrences.min() < least:
            raise ValueError("a term that does not occur")
