"""Whole pages of many shapes: which lines are the article, and the fields. Each page says what it is there for.

A page's file has one line of the page per line, with a letter in front: T headline, M line of fields, S standfirst,
B text, H heading inside the text, C caption, F furniture, ? either. `#` says what the page tests, `=` what a field is,
`@` who says each sentence that begins on the line above: names divided by `|`, `-` for nobody.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.intake import read_page

FOLDER = Path(__file__).parent / "pages"
PAGES = sorted(p.stem for p in FOLDER.glob("*.page"))
KEPT = (LineLabel.BODY, LineLabel.HEADING)
LEAST_F1 = 0.99


@dataclass
class Labelled:
    text: str
    labels: list[str]  # a letter for each line, a space for a blank one
    fields: dict[str, str] = field(default_factory=dict)
    speakers: dict[int, list[str]] = field(default_factory=dict)  # by the line's number, from 0


def labelled(name: str) -> Labelled:
    lines: list[str] = []
    labels: list[str] = []
    fields: dict[str, str] = {}
    speakers: dict[int, list[str]] = {}
    for line in (FOLDER / f"{name}.page").read_text("utf-8").removesuffix("\n").split("\n"):
        letter, rest = line[:1], line[2:]
        if letter == "=":
            key, value = rest.split(": ", 1)
            fields[key] = value
        elif letter == "@":
            speakers[len(lines) - 1] = rest.split(" | ")
        elif letter != "#":
            lines.append(rest)
            labels.append(letter if rest.strip() else " ")
    return Labelled("\n".join(lines), labels, fields, speakers)


def read(name: str) -> tuple[Labelled, Page]:
    gold = labelled(name)
    return gold, read_page(gold.text.encode(), f"{name}.txt")


def mistakes(gold: Labelled, page: Page) -> list[str]:
    """Lines that are kept and should not be, and the other way round; the headline is not judged here."""
    return [
        f"{letter} is {line.label} ({line.reason}): {page.text[line.start_char : line.end_char]}"
        for letter, line in zip(gold.labels, page.lines, strict=True)
        if letter not in " T?" and (letter in "BSH") != (line.label in KEPT)
    ]


@pytest.mark.parametrize("name", PAGES)
def test_the_articles_lines_are_found(name: str) -> None:
    gold, page = read(name)
    wrong = mistakes(gold, page)
    wanted = sum(letter in "BSH" for letter in gold.labels)
    lost = sum(w[0] in "BSH" for w in wrong)
    given = wanted - lost + (len(wrong) - lost)
    assert 2 * (wanted - lost) / (wanted + given) >= LEAST_F1, "\n".join(wrong)


@pytest.mark.parametrize("name", PAGES)
def test_the_fields_are_read(name: str) -> None:
    gold, page = read(name)
    title = next(t for t, letter in zip(gold.text.split("\n"), gold.labels, strict=True) if letter == "T")
    wanted = {"title": title.removesuffix(f" | {gold.fields.get('outlet')}"), **gold.fields}
    assert {key: getattr(page, key) for key in wanted} == wanted


@pytest.mark.parametrize("name", PAGES)
def test_no_claim_comes_from_outside_the_article(name: str) -> None:
    gold, page = read(name)
    starts = {line.start_char: letter for line, letter in zip(page.lines, gold.labels, strict=True)}
    at = sorted(starts)
    for claim in page.claims:
        line = max(s for s in at if s <= claim.start_char)
        assert starts[line] in "TBS?", claim.quote


HEARD = [name for name in PAGES if labelled(name).speakers]
LEAST_SPEAKERS_F1 = 0.93


def words_of(name: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", name.lower()))) - {"the", "a", "an", "of"}


def alike(one: str, other: str) -> bool:
    shared = words_of(one) & words_of(other)
    return bool(shared) and 2 * len(shared) >= min(len(words_of(one)), len(words_of(other)))


def heard(gold: Labelled, page: Page) -> list[tuple[str, str, str]]:
    """The sentences of the lines that speakers are noted for: the sentence, who says it, who was found."""
    found = []
    for number, wanted in gold.speakers.items():
        line = page.lines[number]
        inside = [c for c in page.claims if line.start_char <= c.start_char < line.end_char]
        assert len(inside) == len(wanted), [c.quote for c in inside]
        for claim, who in zip(inside, wanted, strict=True):
            found.append((claim.quote, who, "-" if claim.claimant is None else claim.claimant.surface))
    return found


def test_who_says_what_is_heard() -> None:
    told = [(name, *found) for name in HEARD for found in heard(*read(name))]
    right = sum(alike(wanted, given) for *_, wanted, given in told if "-" not in (wanted, given))
    counted = sum((wanted != "-") + (given != "-") for *_, wanted, given in told)
    wrong = [t for t in told if not (t[2] == t[3] or alike(t[2], t[3]))]
    assert 2 * right / counted >= LEAST_SPEAKERS_F1, wrong
