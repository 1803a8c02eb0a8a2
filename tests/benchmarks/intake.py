"""Measure intake against labelled pages: lines, sentences, claimants. Run by hand; not a test.

    python tests/benchmarks/intake.py --gold DIR --articles DIR [-v]

Lines: kept (body, heading) against the rest; blank lines, title and meta lines and `either_lines` are not scored.
Sentences: exact spans inside body and standfirst lines. Claimants: a sentence of those whose span was found is right
if half of the shorter name's words are shared with one of the labelled names, or if both sides name nobody.
"""

import argparse
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.domain.article import LineLabel, Page
from factcheck.intake.page import read_page

Counts = tuple[int, int, int]
"""Right, given, wanted."""


def words(name: str) -> set[str]:
    """The words of a name, lower case, without a possessive ending."""
    return {re.sub(r"['’]s?$", "", w) for w in re.findall(r"[\w'’-]+", name.lower())} - {"the", "a", "an", "of"}


def alike(ours: str, gold: str) -> bool:
    """Whether half of the shorter name's words are shared."""
    one, other = words(ours), words(gold)
    return bool(one and other) and len(one & other) * 2 >= min(len(one), len(other))


def line_counts(page: Page, gold: dict[str, Any]) -> Counts:
    """Body lines found."""
    body = set(gold["body_lines"]) | set(gold.get("standfirst_lines", []))
    unscored = {
        *gold.get("either_lines", []),
        *gold.get("title_lines", []),
        *gold.get("meta_lines", []),
        *gold.get("header_lines", []),
    }
    kept = {
        n
        for n, line in enumerate(page.lines, 1)
        if line.label in (LineLabel.BODY, LineLabel.HEADING) and page.text[line.start_char : line.end_char].strip()
    }
    body, kept = body - unscored, kept - unscored
    return len(body & kept), len(kept), len(body)


def sentence_counts(page: Page, gold: dict[str, Any]) -> Counts:
    """Exact spans of body sentences."""
    wanted = {(s["start"], s["end"]) for s in gold["sentences"] if s["zone"] in ("body", "standfirst")}
    given = {(c.start_char, c.end_char) for c in page.claims if "headline" not in c.tags}
    return len(wanted & given), len(given), len(wanted)


def claimant_counts(page: Page, gold: dict[str, Any], complain: bool) -> Counts:
    """Sentences whose claimant is right, given, wanted."""
    ours = {(c.start_char, c.end_char): c for c in page.claims}
    right = given = wanted = 0
    for s in gold["sentences"]:
        if s["zone"] not in ("body", "standfirst"):
            continue
        claim = ours.get((s["start"], s["end"]))
        named = claim.claimant if claim is not None else None
        names = [n for n in (s["claimant"], s["claimant_surface"], *s.get("claimant_alt", [])) if n]
        wanted += s["claimant"] is not None
        given += named is not None
        good = named is not None and any(alike(n, g) for n in (named.surface, *named.chain) for g in names)
        right += good
        if complain and not good and (named is not None or s["claimant"] is not None):
            print(f"  ours {named.surface if named else None!r}, gold {s['claimant']!r}: {s['text'][:110]}")
    return right, given, wanted


def row(name: str, figures: Iterable[Counts]) -> str:
    """One line of the table: precision, recall and F1 for each kind of count."""
    cells = []
    for right, given, wanted in figures:
        precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
        f1 = 2 * right / (given + wanted) if given + wanted else 0.0
        cells.append(f"{precision:.3f} {recall:.3f} {f1:.3f}")
    return f"{name:24} " + "   ".join(cells)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure intake against labelled pages.")
    parser.add_argument("--gold", type=Path, required=True, help="folder of label files (*.json)")
    parser.add_argument("--articles", type=Path, required=True, help="folder of the pages they label")
    parser.add_argument("-v", "--verbose", action="store_true", help="show every wrong claimant")
    options = parser.parse_args()
    print(f"{'':24} {'lines P R F1':19}   {'sentences P R F1':19}   claimants P R F1")
    totals = [(0, 0, 0)] * 3
    for path in sorted(options.gold.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        page = read_page((options.articles / gold["file"]).read_bytes(), gold["file"])
        figures = [line_counts(page, gold), sentence_counts(page, gold), claimant_counts(page, gold, options.verbose)]
        totals = [(a[0] + b[0], a[1] + b[1], a[2] + b[2]) for a, b in zip(totals, figures, strict=True)]
        print(row(path.stem[:24], figures))
        for key in ("title", "outlet", "byline", "published"):
            if (ours := getattr(page, key)) != gold[key]:
                print(f"  {key}: ours {ours!r}, gold {gold[key]!r}")
    print(row("all", totals))


if __name__ == "__main__":
    main()
