"""Writing notes, and what is kept of them."""

from textual.widgets import Input

from factcheck.domain.log.decision import CONTENT
from factcheck.domain.log.log import DecisionLog
from factcheck.tui.widgets.line_editor import LineEditor
from tests.support.stage import Stage
from tests.support.theatre import Theatre


def note_kept(theatre: Theatre, name: str, reviewer: str = "ann") -> str | None:
    """The note that another window reads on a claim."""
    rows = DecisionLog(theatre.rows()).current(theatre.reports.claims[name].uid, CONTENT, reviewer)
    return rows[-1].note if rows else None


def line(stage: Stage) -> str | None:
    """What stands in the line of input, None where it is closed."""
    editor = stage.review.query_one(LineEditor)
    return editor.query_one(Input).value if editor.display else None


async def type_in(stage: Stage, words: str) -> None:
    """Have words in the line of input, all at once."""
    stage.review.query_one(LineEditor).query_one(Input).insert_text_at_cursor(words)
    await stage.settled()


async def write_note(stage: Stage, words: str) -> None:
    await stage.press("e")
    await type_in(stage, words)
    await stage.press("enter")
