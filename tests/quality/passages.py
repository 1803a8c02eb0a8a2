"""Passages of sentences with who says each, as they stand in `sentences/*.txt`. Hears nothing itself.

A line is a sentence, ` => ` and its speaker: the words, the kind in brackets (several where more than one will do),
and after `<` whom the speaker cites. `-` is nobody: the article itself says it. A blank line ends a passage.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "sentences"
_SPEAKER = re.compile(r"(?P<surface>.+) \((?P<kinds>[a-z/]+)\)(?: < (?P<chain>.+))?")


@dataclass(frozen=True)
class Sentence:
    """A sentence and who says it; `speaker` None where the article itself does."""

    text: str
    speaker: str | None = None
    kinds: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """Sentences that stand one after the other; `name` says in which file, and the how manieth there."""

    name: str
    sentences: tuple[Sentence, ...]


def passages() -> list[Passage]:
    """All passages, in the order of files and lines."""
    return [
        Passage(f"{path.stem} {number}", tuple(map(_sentence, block)))
        for path in sorted(FOLDER.glob("*.txt"))
        for number, block in enumerate(_blocks(path.read_text("utf-8")), 1)
    ]


def _blocks(text: str) -> list[list[str]]:
    blocks = [[line for line in block.split("\n") if line and line[0] != "#"] for block in text.split("\n\n")]
    return [block for block in blocks if block]


def _sentence(line: str) -> Sentence:
    text, speaker = re.split(r" +=> ", line)
    if speaker == "-":
        return Sentence(text)
    parts = _SPEAKER.fullmatch(speaker)
    assert parts, line
    chain = tuple(parts["chain"].split(" < ")) if parts["chain"] else ()
    return Sentence(text, parts["surface"], tuple(parts["kinds"].split("/")), chain)
