"""Whole pages of many shapes: which lines are the article, and the fields. Each page says what it is there for."""

import re
from pathlib import Path

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.intake.page import read_page
from tests.support.labelled_page import LabelledPage, read_labelled

FOLDER = Path(__file__).parent / "pages"
PAGES = sorted(p.stem for p in FOLDER.glob("*.page"))
KEPT = (LineLabel.BODY, LineLabel.HEADING)
LEAST_F1 = 0.99


def labelled(name: str) -> LabelledPage:
    return read_labelled(FOLDER / f"{name}.page")


def read(name: str) -> tuple[LabelledPage, Page]:
    gold = labelled(name)
    return gold, read_page(gold.text.encode(), f"{name}.txt")


def mistakes(gold: LabelledPage, page: Page) -> list[str]:
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
    wanted = {"title": gold.title, **gold.fields}
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


def heard(gold: LabelledPage, page: Page) -> list[tuple[str, str, str]]:
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
