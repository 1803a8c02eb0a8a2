"""What an action is, and a screen's table of them. Does nothing itself, and knows no screen."""

from collections.abc import Iterator
from dataclasses import dataclass


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
        return " ".join(_SHOWN.get(key, key) for key in self.keys) or "(:)"

    @property
    def name(self) -> str:
        """What Textual calls it, without what it is given."""
        return self.action.partition("(")[0]


@dataclass(frozen=True, slots=True)
class KeyTable:
    """What can be done on a screen.

    Attributes:
        screen: The screen, in a word.
        heading: What stands above its keys in the README; empty for what needs no heading there.
        title: What stands above its keys in help; empty where its groups are the headings.
        actions: What there are keys for.
        without_key: What only the palette offers.
        goes_on: Names of what may be done while the line to type in is open.
    """

    screen: str
    heading: str
    title: str
    actions: tuple[Action, ...]
    without_key: tuple[Action, ...] = ()
    goes_on: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Action]:
        """All actions, those with keys first."""
        return iter((*self.actions, *self.without_key))

    def on_key(self, key: str) -> Action | None:
        """What a key does, by Textual's name of it."""
        return next((action for action in self.actions if key in action.keys), None)

    def waits(self, name: str) -> bool:
        """Whether what Textual calls so waits until the line to type in is closed: nothing moves behind that."""
        return name not in self.goes_on and any(action.name == name for action in self)


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
"""Keys as people read them, where Textual's names are others."""
