"""Captions of a web page, kept through the search for the main text, which throws figures away. Labels no line."""

from typing import TYPE_CHECKING

from factcheck.intake.readers.transcript import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CAPTION_SIGN = "\ue0ca"
"""A private-use character before a caption, until it becomes a line; taken out of pages that have it."""
_PICTURES = ("img", "picture", "video", "amp-img", "noscript")
_MAX_CAPTION = 600
"""Characters; a longer one is text."""


def mark_captions(tree: "HtmlElement") -> None:
    """Replace every figure that has a picture and a caption by a paragraph with the caption, signed."""
    for element in tree.iter():
        if element.text and CAPTION_SIGN in element.text:
            element.text = element.text.replace(CAPTION_SIGN, "")
        if element.tail and CAPTION_SIGN in element.tail:
            element.tail = element.tail.replace(CAPTION_SIGN, "")
    for figure in list(tree.iter("figure")):
        captions = [tidy(" ".join(c.itertext())) for c in figure.iter("figcaption")]
        caption = " ".join(c for c in captions if c)
        if not caption or len(caption) > _MAX_CAPTION or figure.getparent() is None:
            continue
        if not any(figure.find(f".//{tag}") is not None for tag in _PICTURES):
            continue
        tail = figure.tail
        figure.clear()
        figure.tag, figure.text, figure.tail = "p", CAPTION_SIGN + caption, tail
