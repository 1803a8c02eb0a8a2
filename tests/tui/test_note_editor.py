"""A note in the user's own editor, from the line of input and back."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import pytest

from factcheck.domain.errors import StoreUnavailableError
from factcheck.domain.log.decision import Decision, Draft
from factcheck.tui.app import FactcheckApp
from tests.support.notes import line, note_kept, type_in
from tests.support.other_windows import Between
from tests.support.theatre import Theatre


@pytest.fixture
def lent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A terminal that can be lent; notes when it was. As Textual's own, it is not taken back after an error."""
    seen: list[str] = []

    @contextlib.contextmanager
    def suspend(self: FactcheckApp) -> Iterator[None]:
        seen.append("lent")
        yield
        seen.append("back")

    monkeypatch.setattr(FactcheckApp, "suspend", suspend)
    return seen


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    script = tmp_path / "editor.py"
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    return script


def does(editor: Path, code: str) -> None:
    editor.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{code}\n", "utf-8")


async def test_a_long_note_is_written_in_the_editor_and_saved(theatre: Theatre, lent: list[str], editor: Path) -> None:
    does(editor, "path.write_text(path.read_text() + '\\nsecond line [sic]\\n')")
    async with theatre.open((160, 32), auto_advance=False) as stage:
        await stage.press("c", "e")
        await type_in(stage, "first line")
        await stage.press("ctrl+o")
        assert lent == ["lent", "back"]
        assert note_kept(theatre, "ledger title") == "first line\nsecond line [sic]"
        assert theatre.kept("ledger title") == "confirmed"
        assert line(stage) is None
        assert "note: first line␊second line [sic]" in stage.panel
        await stage.press("e")
        assert line(stage) == "first line␊second line [sic]"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/nowhere/editor", "/nowhere/editor cannot be started"),
        ("", "no $VISUAL or $EDITOR is set"),
        (f"{sys.executable} -c 'import sys; sys.exit(2)'", "failed (2); the note is as it was"),
    ],
)
async def test_an_editor_that_fails_or_is_missing_is_said_and_the_words_stay(
    theatre: Theatre, lent: list[str], monkeypatch: pytest.MonkeyPatch, command: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", command)
    async with theatre.open((140, 32)) as stage:
        await stage.press("e")
        await type_in(stage, "my words")
        await stage.press("ctrl+o")
        assert said in stage.progress
        assert (line(stage), theatre.rows()) == ("my words", [])
        assert lent.count("lent") == lent.count("back")
        await stage.press("!", "enter")
        assert note_kept(theatre, "ledger title") == "my words!"


async def test_what_a_failing_editor_wrote_is_in_the_line(theatre: Theatre, lent: list[str], editor: Path) -> None:
    does(editor, "path.write_text('saved\\nthen crashed'); sys.exit(1)")
    async with theatre.open() as stage:
        await stage.press("e", "ctrl+o")
        assert "failed (1)" in stage.progress
        assert (line(stage), theatre.rows()) == ("saved␊then crashed", [])
        await stage.press("enter")
        assert note_kept(theatre, "ledger title") == "saved\nthen crashed"


async def test_what_the_editor_wrote_stays_where_it_cannot_be_saved(
    theatre: Theatre, lent: list[str], editor: Path
) -> None:
    class Full(Between):
        def append(self, review: UUID, reviewer: str, drafts: Sequence[Draft]) -> list[Decision]:
            raise StoreUnavailableError("the disk is full", "make room")

    does(editor, "path.write_text('from the editor')")
    async with theatre.open(wrap=Full) as stage:
        await stage.press("e", "o", "ctrl+o")
        assert "NOT SAVED" in stage.progress
        assert line(stage) == "from the editor"


async def test_a_terminal_that_cannot_be_lent_is_said(theatre: Theatre, editor: Path) -> None:
    """As in a browser."""
    async with theatre.open() as stage:
        await stage.press("e", *"words", "ctrl+o")
        assert "cannot be lent" in stage.progress
        assert line(stage) == "words"
