"""The user's own editor: which it is, what comes back from it, and what is said where it fails."""

import sys
from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.tui.external import EditorFailedError, edit, editor_command


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that stands for the editor; a test writes what it does with `path`."""
    script = tmp_path / "my editor.py"
    monkeypatch.setenv("EDITOR", f"{sys.executable} '{script}'")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return script


def does(editor: Path, code: str) -> None:
    editor.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{code}\n", "utf-8")


def left_behind(editor: Path) -> list[str]:
    return [p.name for p in editor.parent.glob("factcheck-note-*")]


def test_the_text_is_given_and_what_is_written_comes_back(editor: Path) -> None:
    does(editor, "path.write_text(path.read_text('utf-8') + ' and\\nmore 🚢 [sic]\\n\\n', 'utf-8')")
    assert edit("before é") == "before é and\nmore 🚢 [sic]"
    assert left_behind(editor) == []


def test_visual_goes_before_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "ed")
    monkeypatch.setenv("VISUAL", "vi -n '+set wrap'")
    assert editor_command() == ["vi", "-n", "+set wrap"]
    monkeypatch.setenv("VISUAL", "")
    assert editor_command() == ["ed"]


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("", "no $VISUAL or $EDITOR is set; write the note here"),
        ("  ", "no $VISUAL or $EDITOR is set; write the note here"),
        ("vi 'unclosed", "$EDITOR cannot be read: vi 'unclosed"),
        ("/nowhere/no-editor", "/nowhere/no-editor cannot be started: No such file or directory; write the note here"),
    ],
)
def test_an_editor_that_is_none_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, named: str, words: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", named)
    with pytest.raises(FactcheckError) as raised:
        edit("words")
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_editor_that_fails_without_writing_leaves_the_note_as_it_was(editor: Path) -> None:
    does(editor, "sys.exit(3)")
    with pytest.raises(FactcheckError, match=r"failed \(3\); the note is as it was") as raised:
        edit("words")
    assert not isinstance(raised.value, EditorFailedError)
    assert left_behind(editor) == []


def test_an_editor_that_fails_after_writing_hands_over_what_it_wrote(editor: Path) -> None:
    does(editor, "path.write_text('all I wrote'); sys.exit(1)")
    with pytest.raises(EditorFailedError, match=r"failed \(1\)") as raised:
        edit("words")
    assert raised.value.text == "all I wrote"


def test_an_editor_that_removes_its_file_is_said(editor: Path) -> None:
    does(editor, "path.unlink()")
    with pytest.raises(FactcheckError, match="left no file to read"):
        edit("words")


def test_what_is_not_utf8_comes_back_readable(editor: Path) -> None:
    does(editor, r"path.write_bytes(b'caf\xe9')")
    assert edit("words") == "caf�"
