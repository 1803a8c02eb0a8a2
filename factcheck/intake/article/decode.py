"""Bytes to text, and the one normalisation before text is stored for good.

Does not strip, fold or repair anything else: offsets refer to what leaves this module.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (Word document?)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"ID3", "a sound file"),
    (b"OggS\x00", "a sound file"),
)
_PROBE_BYTES = 65_536
"""How much of a file is looked at to tell text from binary, and to guess its encoding."""
_MAX_CONTROL_SHARE = 0.05
"""More NUL and other control bytes than this are not text; a stray few are damage, and are replaced."""
_CONTROL_BYTES = bytes(n for n in range(0x20) if n not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
_TYPOGRAPHIC = frozenset("‘’“”‚„–—…•€™©®«»°\xa0")
"""Characters above ASCII that English pages in Windows-1252 hold; alone they are too few to guess an encoding by."""
_LATIN = frozenset(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"))
_TRIED = frozenset(("utf-8", "utf-16", "utf-32"))
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as the encoding gave it, the encoding's name, and a sentence if it was guessed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def binary_kind(data: bytes) -> str | None:
    """Say what the bytes look like if they are not text ("a PDF"), else None."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, sound or video file"
    if data[4:8] == b"ftyp":
        return "a video file"
    if any(data.startswith(bom) for bom, _ in _BOMS):
        return None  # UTF-16 and UTF-32 are full of NUL bytes
    probe = data[:_PROBE_BYTES]
    controls = len(probe) - len(probe.translate(None, _CONTROL_BYTES))
    return "binary data" if controls > len(probe) * _MAX_CONTROL_SHARE else None


def decode(data: bytes, *stated: str) -> Decoded:
    """Decode by byte order mark, then strict UTF-8, then charset-normalizer's guess (said in `notes`).

    The first of the encodings `stated` that there is goes before the guess.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    try:
        return Decoded(data.decode("utf-8", "surrogatepass"), "utf-8")  # half characters, replaced in `normalise`
    except UnicodeDecodeError:
        return _decode_stated(data, stated) or _decode_guessed(data, bad)


def normalise(text: str) -> tuple[str, tuple[str, ...]]:
    """Line ends to LF, NUL and lone surrogates to U+FFFD; return the text and a sentence for each that happened."""
    notes = []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notes.append("Line ends were changed to line feeds.")
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
        notes.append("NUL characters were replaced by U+FFFD.")
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
        notes.append("Half characters (lone surrogates) were replaced by U+FFFD.")
    return text, tuple(notes)


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding, "surrogatepass"), encoding)
    except UnicodeDecodeError:
        note = f"Bytes that are not {encoding.upper()} were replaced by U+FFFD."
        return Decoded(data.decode(encoding, "replace"), encoding, (note,))


def _decode_stated(data: bytes, stated: Sequence[str]) -> Decoded | None:
    """By the first encoding that there is and that the data may be in: it is none of the UTFs, which were tried."""
    for name in stated:
        # What calls itself Latin-1 is Windows-1252, which has quotation marks where Latin-1 has control characters.
        name = "cp1252" if name.lower() in _LATIN else name
        try:
            encoding = codecs.lookup(name).name
            if encoding not in _TRIED:
                return Decoded(data.decode(encoding, "replace"), encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return None


def _decode_guessed(data: bytes, bad: int) -> Decoded:
    start = max(0, bad - _PROBE_BYTES // 2)
    sample = data[start : start + _PROBE_BYTES]
    encoding = "cp1252" if _only_typographic(sample) else _guess(sample)
    note = f"The encoding was guessed as {encoding}; look at accented letters and quotation marks."
    try:
        return Decoded(data.decode(encoding), encoding, (note,))
    except UnicodeDecodeError:
        replaced = f"Bytes that are not {encoding} were replaced by U+FFFD."
        return Decoded(data.decode(encoding, "replace"), encoding, (note, replaced))


def _only_typographic(sample: bytes) -> bool:
    try:
        high = {c for c in sample.decode("cp1252") if c > "\x7f"}
    except UnicodeDecodeError:
        return False
    return high <= _TYPOGRAPHIC


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # heavy, and rarely needed

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
