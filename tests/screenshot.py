"""Makes the README's picture from `seeds/`: python -m tests.screenshot [FILE]. No test; run after a change of looks."""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PICTURE = REPOSITORY / "docs" / "review.svg"
SIZE = (132, 36)


async def draw(size: tuple[int, int] = SIZE, keys: tuple[str, ...] = ()) -> str:
    """Open the sample review, decide a little, press the keys, and return the drawing."""
    from factcheck.domain.log.decision import Verdict
    from factcheck.review.opening import open_pages
    from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
    from factcheck.review.sources.gather import gather
    from factcheck.store import open_store
    from factcheck.tui.app import FactcheckApp
    from factcheck.tui.screens.review.screen import ReviewScreen
    from factcheck.tui.widgets.line_editor import LineEditor
    from tests.support.builders import CountedUids, FixedClock
    from tests.support.drawing import without_addresses

    with tempfile.TemporaryDirectory() as folder:
        clock, uids = FixedClock(), CountedUids("picture")
        pages = gather([REPOSITORY / "seeds"], 5_000_000).pages
        opener = open_pages(pages, "Hesk ferries", "ann", clock, uids)
        app = FactcheckApp(
            lambda: open_store(Path(folder) / "reviews.db", clock=clock, uids=uids, terms=ARCHIVE_TERMS),
            opener,
            "ann",
            pages,
        )
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            while len(app.screen_stack) < 2:
                await pilot.pause(0.05)
            screen = app.screen
            assert isinstance(screen, ReviewScreen)
            while screen.desk is None or not screen.desk.state.match:
                await pilot.pause(0.05)
            while screen.query_one(LineEditor).display:
                await pilot.press("escape")
            for verdict in (Verdict.CONFIRMED, Verdict.DENIED, Verdict.UNVERIFIED, Verdict.CONFIRMED):
                await screen.action_verdict(verdict.value)
            await pilot.press("w", *keys)
            await pilot.pause(0.5)
            return without_addresses(app.export_screenshot(title="factcheck"))


def main() -> None:
    """Write the picture."""
    os.environ.update(TZ="UTC", COLORTERM="truecolor", TERM="xterm-256color")
    os.environ.pop("NO_COLOR", None)
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE
    target.write_text(asyncio.run(draw()), encoding="utf-8")
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
