"""Has a text written in the user's own editor. The one place that starts another program; falls back to none."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from factcheck.domain.errors import FactcheckError


class EditorFailedError(FactcheckError):
    """The editor ended badly after it had written something; `text` is what it wrote."""

    def __init__(self, message: str, hint: str, text: str) -> None:
        super().__init__(message, hint)
        self.text = text


def editor_command() -> list[str]:
    """The editor the user has named. Raises FactcheckError if there is none."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise FactcheckError(f"$EDITOR cannot be read: {named}", "write the note here, or set $EDITOR") from error
    if not command:
        raise FactcheckError("no $VISUAL or $EDITOR is set", "write the note here")
    return command


def try_edit(text: str) -> tuple[str, FactcheckError | None]:
    """Return the text as the editor left it, and what went wrong; raises nothing."""
    try:
        return edit(text), None
    except EditorFailedError as error:
        return error.text, error
    except FactcheckError as error:
        return text, error


def edit(text: str) -> str:
    """Return the text as it is after the editor has closed. The terminal must be the editor's meanwhile.

    Raises:
        EditorFailedError: the editor failed, but had written other words.
        FactcheckError: there is no editor, it cannot be started, or it failed; the text is then what it was.
    """
    command = editor_command()
    try:
        handle, name = tempfile.mkstemp(prefix="factcheck-note-", suffix=".txt")
    except OSError as error:
        raise FactcheckError(f"no temporary file can be made: {error.strerror}", "write the note here") from error
    path = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        try:
            done = subprocess.run([*command, name], check=False)
        except OSError as error:
            raise FactcheckError(f"{command[0]} cannot be started: {error.strerror}", "write the note here") from error
        try:
            written = path.read_text(encoding="utf-8", errors="replace").strip()
        except OSError as error:
            raise FactcheckError(f"{command[0]} left no file to read", "the note is as it was") from error
        if done.returncode and written not in ("", text.strip()):
            raise EditorFailedError(
                f"{command[0]} failed ({done.returncode})", "its words are here: Enter saves them", written
            )
        if done.returncode:
            raise FactcheckError(f"{command[0]} failed ({done.returncode})", "the note is as it was")
        return written
    finally:
        path.unlink(missing_ok=True)
