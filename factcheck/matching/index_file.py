"""The file of a `ClaimIndex`: plain number arrays in a zip (npz), no pickle. Does not know what the numbers mean.

Everything that is read is checked, because a search over a damaged index would fail late or answer wrongly.
"""

import os
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from factcheck.domain.errors import FactcheckError
from factcheck.matching.chargrams import GRAM_BITS

FORMAT = "factcheck claim index 1"
"""First entry of the file. Goes up when columns or the rules for terms change: old numbers would mean other terms."""

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Columns:
    """n texts: text i has terms `term[starts[i]:starts[i + 1]]`, each `count` times, and grams likewise."""

    term: Numbers
    count: Numbers
    starts: Numbers
    gram: Numbers
    gram_starts: Numbers

    @staticmethod
    def joined(parts: Sequence["Columns"]) -> "Columns":
        """The parts one after another; none gives an empty one."""

        def ends(starts: Sequence[Numbers]) -> Numbers:
            sizes = [np.diff(part) for part in starts]
            return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(np.concatenate([_EMPTY, *sizes]))])

        return Columns(
            term=np.concatenate([_EMPTY, *(p.term for p in parts)]),
            count=np.concatenate([_EMPTY, *(p.count for p in parts)]),
            starts=ends([p.starts for p in parts]),
            gram=np.concatenate([_EMPTY, *(p.gram for p in parts)]),
            gram_starts=ends([p.gram_starts for p in parts]),
        )


_EMPTY: Numbers = np.empty(0, dtype=np.int64)
_TEXTS = ("format", "vocabulary")


def write_columns(path: str | os.PathLike[str], columns: Columns, vocabulary: Sequence[str]) -> None:
    """Write to a temporary neighbour and put it in place, so that no half file is ever seen."""
    target = Path(path)
    temporary = target.with_name(target.name + ".part")
    texts = {"format": FORMAT, "vocabulary": "\n".join(vocabulary)}
    arrays: dict[str, npt.NDArray[Any]] = {f.name: getattr(columns, f.name) for f in fields(Columns)}
    for name, text in texts.items():
        arrays[name] = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    try:
        with temporary.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **arrays)
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise FactcheckError(f"cannot write the index {target}: {error.strerror}", "choose another place") from error


def read_columns(path: str | os.PathLike[str]) -> tuple[Columns, list[str]]:
    """Read and check what `write_columns` wrote. Raises FactcheckError for anything else."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            # A lone array (npy) has no names, and an archive may hold anything under ours.
            named = {name: archive[name] for name in (*_TEXTS, *(f.name for f in fields(Columns)))}
        if any(named[name].dtype != np.uint8 for name in _TEXTS):
            raise ValueError("text of another type")
        form, words = (named.pop(name).tobytes().decode("utf-8", "surrogatepass") for name in _TEXTS)
        if form != FORMAT:
            raise ValueError(f"format {form[:40]!r}")
        columns = Columns(**named)
        vocabulary = words.split("\n") if words else []
        _check(columns, len(vocabulary), len(set(vocabulary)))
    except FileNotFoundError as error:
        raise FactcheckError(f"no claim index at {path}", "make one with ClaimIndex(texts).save(path)") from error
    except (OSError, ValueError, KeyError, TypeError, IndexError, EOFError, zipfile.BadZipFile) as error:
        raise FactcheckError(f"{path} is no claim index of this version", "make it anew from its texts") from error
    return columns, vocabulary


def _check(columns: Columns, vocabulary: int, distinct: int) -> None:
    """Raise ValueError unless all numbers point at something that is there."""
    for field in fields(Columns):
        array = getattr(columns, field.name)
        if array.dtype != np.int64 or array.ndim != 1:
            raise ValueError(f"{field.name} is no list of numbers")
    pairs = ((columns.starts, columns.term), (columns.gram_starts, columns.gram))
    for starts, entries in pairs:
        if not len(starts) or starts[0] != 0 or starts[-1] != len(entries) or (np.diff(starts) < 0).any():
            raise ValueError("texts do not add up")
        if len(entries) and (entries.min() < 0 or entries.max() >= 1 << GRAM_BITS):
            raise ValueError("number out of range")
    if len(columns.starts) != len(columns.gram_starts) or len(columns.term) != len(columns.count):
        raise ValueError("columns of different lengths")
    if vocabulary != distinct or (len(columns.term) and columns.term.max() >= vocabulary):
        raise ValueError("vocabulary does not fit")
    if len(columns.count) and columns.count.min() < 1:
        raise ValueError("a term that does not occur")
