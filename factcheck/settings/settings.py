"""The settings file, validated. Reads it, never writes it; the command line, which may overrule it, is unknown."""

from dataclasses import dataclass, fields
from pathlib import Path

from factcheck.domain.errors import FactcheckError

THEMES: tuple[str, ...] = ("dark", "light")
"""The looks there are."""
KEPT: tuple[str, ...] = ("bytes", "path")
"""What may be kept of what an article was read from."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file may hold, with what holds where it says nothing."""

    database: str = ""
    """Path of the database; empty for the one in the user's data folder."""
    reviewer: str = ""
    """Name that decisions are logged under; empty for the login name."""
    max_text_characters: int = 2_000_000
    """A page with more text than this is refused: nobody reviews it, and it is most likely the wrong file."""
    theme: str = "dark"
    """Looks of the interface: dark or light."""
    auto_advance: bool = True
    """Whether a verdict moves on to the next open claim."""
    keep_originals: str = "bytes"
    """What is kept of what an article was read from: its bytes, or hash, size and path (or URL) alone."""

    @property
    def keep_bytes(self) -> bool:
        """Whether originals are kept byte for byte."""
        return self.keep_originals == "bytes"


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file means the defaults.

    Raises:
        FactcheckError: the file cannot be read, is no TOML, or holds an unknown key or a value of the wrong type.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise FactcheckError(f"cannot read the settings {path}", "make it a readable UTF-8 file") from error
    import tomllib  # most people have no settings file, and what reads it takes as long as a widget

    from factcheck.domain.text.nearest import did_you_mean

    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactcheckError(f"the settings {path} are not TOML: {error}", "mend that line") from error
    known = {f.name: f for f in fields(Settings)}
    for key, value in raw.items():
        if key not in known:
            raise FactcheckError(
                f"unknown setting {key!r} in {path}", did_you_mean(key, known, f"settings are: {', '.join(known)}")
            )
        wanted = type(known[key].default)
        if type(value) is not wanted:
            raise FactcheckError(f"setting {key!r} in {path} is {value!r}", f"give it {_WORDS[wanted]}")
    settings = Settings(**raw)
    for key, choices in (("theme", THEMES), ("keep_originals", KEPT)):
        if (given := getattr(settings, key)) not in choices:
            raise FactcheckError(
                f"setting {key!r} in {path} is {given!r}",
                did_you_mean(given, choices, f"give it one of: {', '.join(choices)}"),
            )
    if settings.max_text_characters < 1:
        raise FactcheckError(f"setting 'max_text_characters' in {path} is below 1", "give it a positive whole number")
    return settings


_WORDS: dict[type, str] = {str: "a text in quotes", int: "a whole number", bool: "true or false"}
