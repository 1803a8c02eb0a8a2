"""The one way from a user's text to the screen. Textual would take a `str` for markup and drop `[sic]`."""

from textual.content import Content

from factcheck.domain.text.visible import visible


def plain(text: str, style: str = "") -> Content:
    """Return the text as it is written, invisible characters made visible, in a style (theme variables allowed)."""
    return Content.styled(visible(text), style) if style else Content(visible(text))
