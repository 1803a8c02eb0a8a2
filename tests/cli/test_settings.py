"""The settings file: what is wrong in it is named; who decides comes from option, environment, settings, login."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli, claim_saying


@pytest.fixture
def settings(home: Path) -> Path:
    path = home / "config" / "factcheck" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'reviwer = "Ann"', ["unknown setting 'reviwer'", "did you mean reviewer?"]),
        (b"zzz = 1", ["unknown setting 'zzz'", "settings are: database, reviewer"]),
        (b"auto_advance = 1", ["setting 'auto_advance'", "is 1", "true or false"]),
        (b"max_text_characters = true", ["'max_text_characters'", "is True", "a whole number"]),
        (b"max_text_characters = 0", ["'max_text_characters'", "below 1"]),
        (b"reviewer = 7", ["'reviewer'", "is 7", "a text in quotes"]),
        (b"reviewer = Ann", ["are not TOML", "line 1"]),
        (b'reviewer = "\xff"', ["cannot read the settings", "UTF-8"]),
    ],
)
def test_a_mistake_in_the_settings_is_named(cli: Cli, settings: Path, content: bytes, words: list[str]) -> None:
    settings.write_bytes(content)
    cli("list").refused("settings.toml", *words)


def test_settings_that_are_a_folder(cli: Cli, settings: Path) -> None:
    settings.mkdir()
    cli("list").refused("cannot read the settings", "settings.toml")


def test_who_decides(cli: Cli, small: Path, settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del small
    claim = claim_saying(cli, "pages", "five ferries had put")

    def decider(*options: str) -> str:
        return str(cli("mark", "pages", claim, "denied", "--json", *options).json[0]["reviewer"])

    assert decider() == "tester"  # the login name
    settings.write_text('reviewer = "Settings"', encoding="utf-8")
    assert decider() == "Settings"
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Environment")
    assert decider() == "Environment"
    assert decider("--reviewer", " Ann\tLee ") == "Ann Lee"


@pytest.mark.parametrize(("name", "words"), [(" ", "no reviewer's name"), ("n" * 101, "longer than 100 characters")])
def test_a_name_that_is_none(cli: Cli, small: Path, name: str, words: str) -> None:
    del small
    cli("show", "pages", "--reviewer", name).refused(words, "--reviewer")
