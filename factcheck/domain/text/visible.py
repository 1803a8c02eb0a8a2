"""Makes control, bidi and zero-width characters visible, one character for one, so that offsets stay valid.

Does not touch stored text: it is for what is shown (screen, standard output, error lines), never for what is kept.
"""

import re

_REPLACEMENT = "�"
_TABLE: dict[int, str] = {
    **{n: chr(0x2400 + n) for n in range(0x20)},  # C0: the control pictures block has a picture for each
    0x09: " ",
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),  # C1 drives terminals just as escape sequences do
    0x85: "␤",
    0x2028: "␤",
    0x2029: "␤",
    **dict.fromkeys(
        [
            0x00AD,
            0x061C,
            0x180E,
            0x200B,
            0x200E,
            0x200F,
            0x2060,
            0xFEFF,
            *range(0x202A, 0x202F),
            *range(0x2061, 0x2065),
            *range(0x2066, 0x2070),
        ],
        _REPLACEMENT,
    ),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),  # a lone surrogate cannot be written to a terminal at all
    **dict.fromkeys(range(0xE0000, 0xE0080), _REPLACEMENT),  # tag characters spell invisible words
}
# Joiners are part of the writing in emoji sequences and in Persian, Hindi and other scripts; between ASCII they hide.
_HIDING_JOINER = re.compile("(?:^|(?<=[\x00-\x7f]))[\u200c\u200d]|[\u200c\u200d](?=[\x00-\x7f]|$)")
_SUSPECT = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return `text` with every invisible or terminal-driving character replaced by one visible character.

    A line feed becomes ␊ and a tab a space, so the result is always one line. `len(visible(t)) == len(t)`.
    """
    if not _SUSPECT.search(text):
        return text
    return _HIDING_JOINER.sub(_REPLACEMENT, text).translate(_TABLE)
