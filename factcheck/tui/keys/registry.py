"""The registry of actions: what can be done, by which keys, and how it is called. Does nothing itself.

Bindings, footer, help and the README's table of keys are made from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    Attributes:
        id: Its lasting name.
        keys: Textual's names of its keys, the first being the one shown in the footer.
        action: The action string that Textual runs.
        label: One or two words for the footer.
        help: What it does, as a phrase.
        group: Heading it stands under in help.
        opens_line: Whether it opens the line to type in: then what is typed right behind the key must go there, so that
            the key is looked at before all others.
        footer: Rank in the footer: 0 is not shown there, 1 stays in the narrowest window.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    label: str
    help: str
    group: str
    footer: int = 0
    opens_line: bool = False

    @property
    def shown_keys(self) -> str:
        """The keys as people read them; an action without one is in the palette."""
        return " ".join(_SHOWN.get(k, k) for k in self.keys) or "(:)"


_SHOWN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "G": "G",
    "home": "Home",
    "end": "End",
    "escape": "Esc",
    "slash": "/",
    "colon": ":",
    "enter": "Enter",
    "plus": "+",
    "delete": "Del",
    "space": "Space",
}

REVIEW: tuple[Action, ...] = (
    Action("verdict.confirm", ("c", "1"), "verdict('confirmed')", "confirm", "mark confirmed", "Verdict", 1),
    Action(
        "verdict.deny", ("d", "2"), "verdict('denied')", "deny", "mark denied: evidence contradicts it", "Verdict", 1
    ),
    Action(
        "verdict.unverified",
        ("v", "3"),
        "verdict('unverified')",
        "unverified",
        "mark unverified: looked, could not establish",
        "Verdict",
        1,
    ),
    Action("verdict.clear", ("0",), "verdict('')", "clear", "clear the verdict: unreviewed again", "Verdict"),
    Action("said.next", ("s",), "said", "said", "did they say so? – → ✓ → ✗ → ?", "Verdict"),
    Action(
        "note.write",
        ("e",),
        "note",
        "note",
        "write a note on the claim just decided, else the lit one",
        "Verdict",
        3,
        True,
    ),
    Action("match.accept", ("a",), "match('accepted')", "accept", "accept the focused row's match", "Match", 2),
    Action("match.reject", ("x",), "match('rejected')", "reject", "reject it; never suggested again", "Match", 2),
    Action(
        "match.next", ("right_square_bracket", "ctrl+n"), "candidate(1)", "other", "next candidate of that row", "Match"
    ),
    Action(
        "match.previous",
        ("left_square_bracket", "ctrl+b"),
        "candidate(-1)",
        "other",
        "previous candidate of that row",
        "Match",
    ),
    Action(
        "archive.show",
        ("C",),
        "archive",
        "checked?",
        "checked before? claims like this one in earlier reviews, and what was decided on them",
        "Match",
    ),
    Action(
        "origins.show",
        ("O",),
        "origins",
        "origins",
        "origins of this claim: who has it from whom, and what shows it",
        "Match",
    ),
    Action(
        "queue.next",
        ("J",),
        "queue(1)",
        "next open",
        "next open claim: conflicts, then single outlet, then by weight",
        "Move",
        4,
    ),
    Action("queue.previous", ("K",), "queue(-1)", "previous open", "previous open claim in that order", "Move"),
    Action("conflict.next", ("w",), "conflict(1)", "conflict", "next claim that an article contradicts", "Move", 5),
    Action("conflict.previous", ("W",), "conflict(-1)", "conflict", "previous such claim", "Move"),
    Action(
        "search.open",
        ("slash",),
        "search",
        "search",
        "search all columns; case and accents do not matter",
        "Move",
        5,
        True,
    ),
    Action("search.next", ("n",), "found(1)", "next", "next claim with what was searched for", "Move"),
    Action("search.previous", ("N",), "found(-1)", "previous", "previous such claim", "Move"),
    Action("claim.next", ("j", "down"), "move(1)", "claim", "next claim of the column", "Move"),
    Action("claim.previous", ("k", "up"), "move(-1)", "claim", "previous claim of the column", "Move"),
    Action("claim.first", ("g", "home"), "end(False)", "first", "first claim of the column", "Move"),
    Action("claim.last", ("G", "end"), "end(True)", "last", "last claim of the column", "Move"),
    Action("column.next", ("l", "right"), "column(1)", "column", "column to the right, and its match row", "Move"),
    Action("column.previous", ("h", "left"), "column(-1)", "column", "column to the left, and its match row", "Move"),
    Action("column.around", ("tab",), "column_around(1)", "column", "next column, around", "Move"),
    Action("column.around_back", ("shift+tab",), "column_around(-1)", "column", "previous column, around", "Move"),
    Action("scroll.page_down", ("pagedown",), "scroll(1.0)", "read on", "read on a page; the claim stays", "Move"),
    Action("scroll.page_up", ("pageup",), "scroll(-1.0)", "read back", "read back a page; the claim stays", "Move"),
    Action("scroll.half_down", ("ctrl+d",), "scroll(0.5)", "read on", "read on half a page", "Move"),
    Action("scroll.half_up", ("ctrl+u",), "scroll(-0.5)", "read back", "read back half a page", "Move"),
    Action("columns.follow", ("b",), "follow", "follow", "let the other columns stay, or follow again", "Move"),
    Action(
        "article.lines",
        ("i",),
        "lines",
        "lines",
        "all lines of the article: what was cut and why; put in, cut, cite",
        "Article",
        5,
    ),
    Action("log.undo", ("u",), "undo", "undo", "undo your last decision, also after a restart", "Program", 4),
    Action("log.redo", ("ctrl+r",), "redo", "redo", "redo", "Program"),
    Action(
        "app.palette",
        ("colon", "ctrl+p"),
        "palette",
        "all actions",
        "every action by name; jump to a claim, article or review",
        "Program",
    ),
    Action("app.help", ("question_mark",), "help", "help", "all keys and marks", "Program", 1),
    Action("app.back", ("q",), "back", "quit", "back; from the review: quit, everything is saved", "Program", 1),
    Action("app.quit", ("Q",), "quit", "quit", "quit from anywhere", "Program"),
)

PALETTE_ONLY: tuple[Action, ...] = (
    Action("app.theme", (), "theme", "theme", "switch between dark and light", "Program"),
    Action(
        "article.facts",
        (),
        "facts",
        "facts",
        "correct the article's outlet, title, byline, date or URL; note that it was corrected or retracted",
        "Article",
    ),
    Action(
        "versions.difference", (), "difference", "versions", "what changed between versions of the article", "Article"
    ),
    Action(
        "versions.carry",
        (),
        "carry_over",
        "carry over",
        "carry my verdicts over from the earlier version, where claims are the same word for word",
        "Article",
    ),
    Action("review.aliases", (), "aliases", "names", "which names mean the same; add, change, reject", "Article"),
    Action("log.auto_advance", (), "auto_advance", "move on", "switch moving on after a verdict", "Program"),
)
"""Actions of the review screen without a key."""

LINES: dict[str, tuple[Action, ...]] = {
    "note": (
        Action("note.save", ("enter",), "", "save the note", "save the note", "Line", 1),
        Action("note.close", ("escape",), "", "close, words kept", "close; the words are kept", "Line", 1),
        Action("note.external", ("ctrl+o",), "", "your editor", "write it in your editor", "Line", 2),
        Action("note.read", ("pageup", "pagedown"), "", "read on", "read on meanwhile", "Line", 3),
    ),
    "search": (
        Action("search.go", ("enter",), "", "go there", "go to the first place; then n N", "Line", 1),
        Action("search.clear", ("escape",), "", "clear", "search for nothing", "Line", 1),
    ),
    "alias": (
        Action("alias.save", ("enter",), "", "save", "save what the name stands for", "Line", 1),
        Action("alias.leave", ("escape",), "", "leave it", "leave it as it is", "Line", 1),
    ),
    "archive": (
        Action("archive.go", ("enter",), "", "search", "search for these words", "Line", 1),
        Action("archive.leave", ("escape",), "", "leave it", "leave the words as they were", "Line", 1),
    ),
    "date": (
        Action("date.save", ("enter",), "", "save the date", "save the date", "Line", 1),
        Action("date.unknown", ("escape",), "", "not known", "leave this date out", "Line", 1),
        Action("date.skip", ("ctrl+n",), "", "ask for no more", "leave out all dates that are not known", "Line", 2),
    ),
}
"""What keys do in the line to type in, by what it is open for; the line itself minds them."""

HOME: tuple[Action, ...] = (
    Action("home.open", ("enter",), "open", "open", "go on with the review where it was left", "Reviews", 1),
    Action("home.new", ("a",), "new", "new review", "make a review of files or a folder", "Reviews", 1),
    Action("home.add", ("plus",), "add", "add articles", "add late articles to the review", "Reviews", 1),
    Action("home.rename", ("r",), "rename", "rename", "rename the review", "Reviews", 1),
    Action("home.delete", ("D", "delete"), "delete", "delete", "delete the review, after one question", "Reviews", 1),
    Action(
        "home.palette",
        ("colon",),  # ctrl+p is Textual's own
        "app.command_palette",
        "all actions",
        "every action by name; jump to a review",
        "Program",
    ),
    Action("home.help", ("question_mark",), "help", "help", "all keys and marks", "Program", 1),
    Action("home.quit", ("q", "Q"), "back", "quit", "quit", "Program", 1),
)


def _over_a_review(screen: str, group: str) -> tuple[Action, ...]:
    """What every screen that stands over a review offers besides its own."""
    return (
        Action(f"{screen}.palette", ("colon",), "app.command_palette", "all actions", "every action by name", group),
        Action(f"{screen}.help", ("question_mark",), "help", "help", "all keys and marks", group, 1),
        Action(f"{screen}.back", ("q", "escape"), "back", "review", "back to the review", group, 1),
        Action(f"{screen}.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", group),
    )


INTAKE_CHECK: tuple[Action, ...] = (
    Action(
        "check.toggle",
        ("space", "enter"),
        "toggle_line",
        "put in, cut",
        "have the line count, or cut it",
        "Intake check",
        1,
    ),
    Action(
        "check.block",
        ("B",),
        "toggle_block",
        "block",
        "the same for the block: its neighbours of one label",
        "Intake check",
        2,
    ),
    Action(
        "check.cite",
        ("c",),
        "cite",
        "cite",
        "cite the line as evidence for the claim that was lit in the review",
        "Intake check",
        2,
    ),
    Action("check.next", ("j", "down"), "move(1)", "line", "next line; blank ones are passed over", "Intake check"),
    Action("check.previous", ("k", "up"), "move(-1)", "line", "previous line", "Intake check"),
    Action("check.next_cut", ("J",), "cut(1)", "next cut", "next block that is cut", "Intake check", 2),
    Action("check.previous_cut", ("K",), "cut(-1)", "previous cut", "previous block that is cut", "Intake check"),
    Action("check.first", ("g", "home"), "end(False)", "first", "first line", "Intake check"),
    Action("check.last", ("G", "end"), "end(True)", "last", "last line", "Intake check"),
    Action("check.page_down", ("pagedown", "ctrl+d"), "page(1.0)", "page", "a page on", "Intake check"),
    Action("check.page_up", ("pageup", "ctrl+u"), "page(-1.0)", "page", "a page back", "Intake check"),
    Action("check.search", ("slash",), "search", "search", "search all lines, cut or not", "Intake check", 4, True),
    Action("check.found", ("n",), "found(1)", "next", "next line with what was searched for", "Intake check"),
    Action("check.found_back", ("N",), "found(-1)", "previous", "previous such line", "Intake check"),
    Action("check.facts", ("f",), "facts", "facts", "correct the article's facts", "Intake check", 3),
    Action("check.undo", ("u",), "undo", "undo", "undo your last decision, on a line or not", "Intake check", 3),
    Action("check.redo", ("ctrl+r",), "redo", "redo", "redo", "Intake check"),
    *_over_a_review("check", "Intake check"),
)
"""Actions of the intake check."""

ALIASES: tuple[Action, ...] = (
    Action("alias.add", ("a",), "add", "add", "say what a name stands for", "Names", 1),
    Action("alias.change", ("r",), "change", "stands for", "have the name stand for another one", "Names", 1),
    Action(
        "alias.reject", ("x",), "reject", "not the same", "the name is another one's, or the same after all", "Names", 1
    ),
    Action("alias.next", ("j",), "move(1)", "next", "next name", "Names"),
    Action("alias.previous", ("k",), "move(-1)", "previous", "previous name", "Names"),
    Action("alias.undo", ("u",), "undo", "undo", "undo your last decision, on a name or not", "Names", 2),
    Action("alias.redo", ("ctrl+r",), "redo", "redo", "redo", "Names"),
    *_over_a_review("alias", "Names"),
)
"""Actions of the alias table."""
VERSIONS: tuple[Action, ...] = (
    Action("versions.down", ("j", "down"), "down", "down", "a row down", "Versions", 1),
    Action("versions.up", ("k", "up"), "up", "up", "a row up", "Versions", 1),
    Action("versions.page_down", ("pagedown", "ctrl+d"), "page_down", "page", "a page down", "Versions"),
    Action("versions.page_up", ("pageup", "ctrl+u"), "page_up", "page", "a page up", "Versions"),
    Action("versions.first", ("g", "home"), "first", "first", "to the beginning", "Versions", 2),
    Action("versions.last", ("G", "end"), "last", "last", "to the end", "Versions", 2),
    Action("versions.close", ("escape", "q"), "close", "back", "back to the review", "Versions", 1),
    Action("versions.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Versions", 3),
)

HELP: tuple[Action, ...] = (
    Action("help.close", ("q", "escape", "question_mark"), "close", "back", "close help", "Help", 1),
    Action("help.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Help", 1),
)


ARCHIVE: tuple[Action, ...] = (
    Action(
        "archive.details",
        ("enter",),
        "details",
        "details",
        "show all of the claim and its verdicts, or less",
        "Archive",
        1,
    ),
    Action(
        "archive.search",
        ("slash",),
        "search",
        "other words",
        "change the words that are searched for",
        "Archive",
        1,
        True,
    ),
    Action(
        "archive.cite",
        ("c",),
        "cite",
        "cite",
        "cite the earlier verdict as evidence for the claim that was lit in the review",
        "Archive",
        2,
    ),
    Action("archive.next", ("j", "down"), "move(1)", "next", "next claim", "Archive"),
    Action("archive.previous", ("k", "up"), "move(-1)", "previous", "previous claim", "Archive"),
    Action("archive.undo", ("u",), "undo", "undo", "undo your last decision, a citation or not", "Archive", 3),
    Action("archive.redo", ("ctrl+r",), "redo", "redo", "redo", "Archive"),
    *_over_a_review("archive", "Archive"),
)
"""Actions of the archive."""

ORIGINS: tuple[Action, ...] = (
    Action("origins.reject", ("x",), "reject", "reject", "reject the edge; again: let it count", "Origins", 1),
    Action("origins.next", ("j", "down"), "move(1)", "edge", "next edge", "Origins", 2),
    Action("origins.previous", ("k", "up"), "move(-1)", "edge", "previous edge", "Origins", 2),
    Action("origins.undo", ("u",), "undo", "undo", "undo your last decision", "Origins", 1),
    Action("origins.close", ("q", "escape"), "close", "back", "back to the review", "Origins", 1),
    Action("origins.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Origins", 1),
)
"""Actions of the screen with a claim's origins."""


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Textual's bindings of the actions; only an action's first key stands in the footer."""
    found: list[BindingType] = []
    for action in actions:
        for n, key in enumerate(action.keys):
            found.append(
                Binding(
                    key,
                    action.action,
                    action.label,
                    show=bool(action.footer) and n == 0,
                    key_display=_SHOWN.get(key, key),
                    priority=action.opens_line,
                    id=action.id if n == 0 else f"{action.id}.{n}",
                    tooltip=action.help,
                )
            )
    return found


def key_table() -> str:
    """The README's tables of keys, in Markdown."""
    check, archive = _table(INTAKE_CHECK), _table(ARCHIVE)
    return f"{_table(REVIEW)}\nIn the intake check (`i`):\n\n{check}\nIn the archive (`C`):\n\n{archive}"


def _table(actions: Iterable[Action]) -> str:
    lines = ["| keys | do |", "|---|---|"]
    lines += [f"| {_code(a)} | {a.help.replace('|', chr(92) + '|')} |" for a in actions]
    return "\n".join(lines) + "\n"


def _code(action: Action) -> str:
    return " ".join(f"`{_SHOWN.get(k, k)}`" for k in action.keys)
