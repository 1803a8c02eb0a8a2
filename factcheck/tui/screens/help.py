"""The help screen: all keys, from the registry, and what the marks mean. Scrolls; changes nothing."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.glyphs import LEGEND
from factcheck.tui.keys.registry import ALIASES, ARCHIVE, HELP, INTAKE_CHECK, PALETTE_ONLY, REVIEW, bindings
from factcheck.tui.widgets.key_line import KeyLine

KEYS_WIDTH = 14
"""Cells for the keys; the longest (`Tab`, `ctrl+n`) fit twice."""
SHOWN = (*REVIEW, *PALETTE_ONLY, *INTAKE_CHECK, *ARCHIVE, *ALIASES)
"""What is explained, by groups."""
_TITLES = {
    "Intake check": "Intake check, opened with i",
    "Archive": "Checked before, opened with C",
    "Names": "Names that mean the same, opened from the palette",
}


class HelpScreen(ModalScreen[None]):
    """Keys and marks."""

    BINDINGS = bindings(HELP)

    def compose(self) -> ComposeResult:
        """One scrolling page and the footer."""
        with VerticalScroll(id="help"):
            yield Static(self._page(), markup=False)
        yield KeyLine(HELP)

    def _page(self) -> Content:
        lines: list[Content] = []
        for group in dict.fromkeys(a.group for a in SHOWN):
            lines += [Content.styled(_TITLES.get(group, group), "bold"), *self._keys(group), Content("")]
        lines.append(Content.styled("Marks", "bold"))
        for sign, words in LEGEND:
            lines.append(Content.assemble("  ", (f"{sign:<20}", "$text-primary"), f" {words}"))
        lines += [
            Content(""),
            Content("Every decision is saved the moment it shows; there is no save key."),
            Content("A verdict is about the content: is it so? `s` is about the attribution: did they say so?"),
        ]
        return Content("\n").join(lines)

    def _keys(self, group: str) -> list[Content]:
        return [
            Content.assemble("  ", (f"{action.shown_keys:<{KEYS_WIDTH}}", "$text-primary"), f" {action.help}")
            for action in SHOWN
            if action.group == group
        ]

    def action_close(self) -> None:
        """Go back to the review."""
        self.dismiss()
