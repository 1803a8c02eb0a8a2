"""Drawings of the interface as SVG, without the addresses of web fonts that Textual puts into them."""

import re

_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_CREDIT = re.compile(r"<!--.*?-->\s*", re.DOTALL)


def without_addresses(svg: str) -> str:
    """The drawing with the fonts of whoever looks at it: nothing is fetched from anywhere."""
    return _CREDIT.sub("", _FONT_FACE.sub("", svg)).replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")
