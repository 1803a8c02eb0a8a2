"""How well pages are read: which lines are the article, what each line is, and the fields. Judges no claim."""

from collections import Counter
from pathlib import Path

from tests.quality.measured import Measurement, f1, share
from tests.quality.program import ReadPage, read
from tests.support.labelled_page import LabelledPage, read_labelled

FOLDER = Path(__file__).parent / "pages"
LABELS = {
    "T": "title",
    "M": "meta",
    "S": "body",
    "B": "body",
    "H": "heading",
    "C": "caption",
    "F": "furniture",
}
KEPT = ("body", "heading")
"""What becomes text of the article; the headline is judged by itself, as a field."""
NONE = "-"


def measure() -> list[Measurement]:
    """Take in every page of the material and compare it with its labels."""
    pages = [(gold, read(gold.text, gold.name)) for gold in map(read_labelled, paths())]
    return [_kept(pages), _labels(pages), *_fields(pages)]


def paths() -> list[Path]:
    """The pages of the material, in order."""
    return sorted(FOLDER.glob("*/*.page"))


def _judged(pages: list[tuple[LabelledPage, ReadPage]]) -> list[tuple[str, str, str]]:
    """Each line that has one right label: what it should be, what it is, and the line with its page and reason."""
    return [
        (LABELS[letter], label, f"{gold.name}: {LABELS[letter]} read as {label} ({reason}): {line}")
        for gold, page in pages
        for line, letter, label, reason in zip(
            gold.text.split("\n"), gold.labels, page.labels, page.reasons, strict=True
        )
        if letter in LABELS
    ]


def _kept(pages: list[tuple[LabelledPage, ReadPage]]) -> Measurement:
    lines = [line for line in _judged(pages) if line[0] != "title"]
    wanted = sum(should in KEPT for should, _, _ in lines)
    given = sum(label in KEPT for _, label, _ in lines)
    right = sum(should in KEPT and label in KEPT for should, label, _ in lines)
    misses = tuple(told for should, label, told in lines if (should in KEPT) != (label in KEPT))
    return Measurement("lines_kept", f1(right, given, wanted), len(lines), misses)


def _labels(pages: list[tuple[LabelledPage, ReadPage]]) -> Measurement:
    lines = _judged(pages)
    wanted = Counter(should for should, _, _ in lines)
    given = Counter(label for _, label, _ in lines)
    right = Counter(should for should, label, _ in lines if should == label)
    mean = sum(f1(right[label], given[label], wanted[label]) for label in wanted) / len(wanted)
    return Measurement(
        "lines_labels", mean, len(lines), tuple(told for should, label, told in lines if should != label)
    )


def _fields(pages: list[tuple[LabelledPage, ReadPage]]) -> list[Measurement]:
    return [
        _exact("lines_title", [(gold.name, gold.title, page.title) for gold, page in pages]),
        _exact("lines_outlet", [(gold.name, gold.fields["outlet"], page.outlet or NONE) for gold, page in pages]),
        _exact("lines_date", [(gold.name, gold.fields["published"][:10], page.day or NONE) for gold, page in pages]),
    ]


def _exact(key: str, fields: list[tuple[str, str, str]]) -> Measurement:
    misses = tuple(f"{name}: {wanted} read as {given}" for name, wanted, given in fields if wanted != given)
    return Measurement(key, share(len(fields) - len(misses), len(fields)), len(fields), misses)
