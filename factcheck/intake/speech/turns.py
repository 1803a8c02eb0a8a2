"""Who speaks in transcripts and records: paragraphs that open with a name and a colon.

A page is one only where several paragraphs do so; `Labelled:` above a single box is a heading. Knows nothing of what is
said, and nothing of questions and answers without names.
"""

import re
from collections import Counter
from collections.abc import Sequence

_PART = r"(?:[A-Z][\w.'’-]*|(?:of|for|the|de|da|di|du|van|von|der|bin|al|el|and|&))"
_LABEL = re.compile(
    rf"(?P<name>[A-Z][\w.'’-]*(?: {_PART}){{0,6}}?)"
    r"(?:, [A-Z][A-Z ]{1,30}|, [a-z ]{2,40}|(?: \([^()]{1,60}\)){0,3})\s?:(?:\s|$)"
)
_INITIAL = re.compile(r"[A-Z]\.?$")
_ASIDE = re.compile(r"\s*[(\[].*[)\]]\s*$", re.DOTALL)
"""`(Applause)`, `[Interruption.]`: nobody says this."""
_LEAST_TURNS = 3
"""Fewer paragraphs that open with a name are headings or quotations."""
_LEAST_SHARE = 0.5
"""Where this share of the paragraphs opens with a name, those without go on with the last."""


def turns(paragraphs: Sequence[str]) -> list[str | None]:
    """Return for every paragraph whose turn it is, as written without office or party; None where nobody's is."""
    labels = [_LABEL.match(p) for p in paragraphs]
    names = Counter(_surname(m["name"]) for m in labels if m and not _INITIAL.match(m["name"]))
    if sum(names.values()) < _LEAST_TURNS or max(names.values()) < 2:
        return [None] * len(paragraphs)
    going_on = sum(names.values()) >= len(paragraphs) * _LEAST_SHARE
    result: list[str | None] = []
    speaker: str | None = None
    alone = False  # whether the paragraph before was nothing but a name
    for paragraph, label in zip(paragraphs, labels, strict=True):
        if label and not _INITIAL.match(label["name"]):
            speaker = label["name"]
        elif not going_on and not alone:
            speaker = None
        alone = label is not None and label.end() >= len(paragraph)
        result.append(None if _ASIDE.match(paragraph) else speaker)
    return result


def _surname(name: str) -> str:
    return name.split()[-1].lower()
