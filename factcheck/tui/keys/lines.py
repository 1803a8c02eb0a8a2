"""What keys do in the line to type in, by what it is open for. Does nothing itself: the line minds them."""

from factcheck.tui.keys.action import Action

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
"""Keys of the line, by the name of what is asked there."""
