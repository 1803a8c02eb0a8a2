"""The home screen: saved reviews and how far they are; opens, makes, renames and deletes them. Shows no article."""

import asyncio
import logging
import threading
from collections.abc import Callable
from functools import partial
from uuid import UUID

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from factcheck.domain.article import Page
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import Job, StoppedError
from factcheck.domain.review import ReviewSummary
from factcheck.domain.text.plural import counted
from factcheck.domain.text.signs import CONFLICT
from factcheck.domain.text.visible import visible
from factcheck.review.opening import Opener, open_pages, open_saved
from factcheck.review.ports import Store
from factcheck.review.sources.entries import Named
from factcheck.review.sources.gather import Gathered
from factcheck.review.sources.skipped import left_out
from factcheck.review.sources.typed import typed_paths
from factcheck.review.take_in import review_name
from factcheck.tui.glyphs import progress_marks
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.home import HOME
from factcheck.tui.keys.possible import Now
from factcheck.tui.layout import fit
from factcheck.tui.messages import OpeningFailed, ReadingProgressed
from factcheck.tui.plain import plain
from factcheck.tui.screens.confirm import ConfirmScreen
from factcheck.tui.services import Services
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor
from factcheck.tui.widgets.progress_line import progress_bar

NEW, ADD, RENAME = "new", "add", "rename"
"""What the line editor is open for."""

WELCOME = (
    "No reviews yet. A review puts several outlets' reports side by side.",
    "a       name saved pages, their folder or an address: a review opens",
    "c d v   mark the lit claim confirmed, denied, unverified; saved at once",
    "q       comes back here; Enter goes on where you were; ? shows all keys",
)
"""What somebody sees who is here for the first time."""


class HomeScreen(Screen[None]):
    """Saved reviews, the one touched last first."""

    KEYS = HOME
    BINDINGS = bindings(HOME)
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]

    def __init__(self, services: Services, show: Callable[[Opener, tuple[Page, ...]], None]) -> None:
        super().__init__()
        self.services = services
        self._show = show
        self._summaries: list[ReviewSummary] = []
        self._asked: ReviewSummary | None = None
        self._words = ""
        self._reading: threading.Event | None = None

    def compose(self) -> ComposeResult:
        """Heading, list, remark, input, keys."""
        yield Static(" factcheck: saved reviews", id="home-heading", markup=False)
        yield OptionList(id="reviews", markup=False)
        yield Static(id="home-remark", markup=False)
        yield LineEditor()
        yield KeyLine(HOME)

    def on_mount(self) -> None:
        """Load the list behind the first frame."""
        self.call_after_refresh(self.reload)

    def on_screen_resume(self) -> None:
        """Show what has become of the review one comes back from."""
        if self.services.writer.is_open:
            self.run_worker(self.reload(), group="home", exclusive=True)

    async def on_resize(self) -> None:
        """Fit the new width."""
        self._draw()

    async def reload(self) -> None:
        """Read the list anew."""
        reviewer = self.services.reviewer
        try:
            self._summaries = await self.services.writer.ask(lambda store: store.reviews(reviewer))
        except FactcheckError as error:
            await self.services.fail(error)
            return
        self._draw()

    @on(OpeningFailed)
    async def _opening_failed(self, message: OpeningFailed) -> None:
        """Say why one is back here."""
        message.stop()
        await self.reload()
        self._remark(str(message.error))

    def _draw(self) -> None:
        if not self.is_mounted or not self.size.width:
            return
        reviews = self.query_one(OptionList)
        before = reviews.highlighted_option
        width = self.size.width - 6
        name = max((cell_len(visible(s.review.name)) for s in self._summaries), default=0)
        name = min(name, max(width - 52, 12))
        reviews.set_options([Option(_line(s, name, width), id=str(s.review.uid)) for s in self._summaries])
        if self._summaries:
            ids = [str(s.review.uid) for s in self._summaries]
            reviews.highlighted = ids.index(before.id) if before and before.id in ids else 0
            if not self.query_one(LineEditor).display:  # else keys typed there would act here
                reviews.focus()
        reviews.display = bool(self._summaries)
        self._remark(self._words)

    def _remark(self, words: str) -> None:
        """Say something below the list; without words, what to do first where there is no review."""
        self._words = words
        words = words if words or self._summaries else "\n".join(WELCOME)
        lines = [plain(line) for line in words.split("\n")]
        remark = self.query_one("#home-remark", Static)
        remark.update(Content("\n").join(lines))
        remark.display = bool(words)

    @property
    def _chosen(self) -> ReviewSummary | None:
        at = self.query_one(OptionList).highlighted
        return self._summaries[at] if at is not None and at < len(self._summaries) else None

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        return Now(chosen=self._chosen is not None)

    # --- what keys do ----------------------------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Go on with the chosen review."""
        if chosen := self._chosen:
            self._show(open_saved(chosen.review.name, self.services.reviewer), ())

    def action_new(self) -> None:
        """Ask for the path of a new review."""
        self._ask(NEW, "new review from", "", "saved pages, their folder, or https://…")

    def action_add(self) -> None:
        """Ask for the path of articles to add to the chosen review."""
        if chosen := self._chosen:
            self._ask(ADD, f"add to {chosen.review.name}", "", "a late article's file, or https://…")

    def action_rename(self) -> None:
        """Ask for another name for the chosen review."""
        if chosen := self._chosen:
            self._ask(RENAME, "rename to", chosen.review.name, "Enter renames, Esc leaves it")

    def action_delete(self) -> None:
        """Delete the chosen review, once it is confirmed: this cannot be undone."""
        if chosen := self._chosen:
            articles = counted(chosen.articles, "article")
            verdicts = counted(chosen.progress.reviewed, "verdict")
            question = f"Delete the review “{chosen.review.name}” with its {articles} and {verdicts} for good?"
            self.app.push_screen(ConfirmScreen(question), lambda yes: self._delete(chosen.review.uid) if yes else None)

    def _delete(self, review: UUID) -> None:
        # A group of its own: coming back here reads the list anew, which would cancel another worker of that group.
        self.run_worker(self._change(lambda store: store.delete(review)), group="change")

    def _ask(self, purpose: str, label: str, text: str, hint: str) -> None:
        self._asked = self._chosen
        self._remark("")
        self.query_one(LineEditor).open(purpose, label, text, hint)

    @on(LineEditor.Cancelled)
    def _cancelled(self) -> None:
        if self._reading is not None:  # the words stay, to be mended
            self._stop_reading()
            self._remark("stopped; nothing was stored")
            return
        self.query_one(LineEditor).close()
        self._words = ""
        self._draw()

    @on(LineEditor.Submitted)
    async def _submitted(self, message: LineEditor.Submitted) -> None:
        asked, text = self._asked, message.text.strip()
        if not self.query_one(LineEditor).display or self._reading is not None:
            return  # Enter was pressed twice
        if message.purpose == RENAME and asked:
            await self._change(lambda store: store.rename(asked.review.uid, " ".join(text.split())))
            return
        if not text:
            self._remark("no path is given; name a file or folder, or press Esc")
            return
        self._reading = threading.Event()
        self._remark("reading… Esc stops")
        # A worker, so that keys go on to be heard.
        to = asked.review.name if message.purpose == ADD and asked else None
        self.run_worker(self._read(typed_paths(text), to, self._reading), group="reading", exit_on_error=False)

    async def _read(self, named: list[Named], to: str | None, reading: threading.Event) -> None:
        """Read what is named and open a review of it, or the one of the name `to` with it, unless it is stopped."""

        def progress(done: int, of: int, name: str) -> None:
            self.post_message(ReadingProgressed(done, of, name, reading))

        gather = partial(self.services.gather, job=Job(progress, reading.is_set))
        try:
            gathered = await asyncio.to_thread(gather, named)
            called = review_name(gathered, None) if to is None else to
        except StoppedError:
            return
        except Exception as error:
            words = str(error)
            if not isinstance(error, FactcheckError):
                logging.getLogger(__name__).exception("reading failed")
                words = f"reading failed ({type(error).__name__}: {error}); the log says more"
            if not reading.is_set():
                self._reading = None
                self._remark(words)
            return
        if reading.is_set():  # it came to its end in the same moment
            return
        self._reading = None
        self._remark("")
        self.query_one(LineEditor).close()
        self._show(self._opener(gathered, called), gathered.pages)

    @on(ReadingProgressed)
    def _progressed(self, message: ReadingProgressed) -> None:
        message.stop()
        if message.reading is self._reading:
            self._remark(f"reading {message.done + 1:,} of {message.of:,}: {message.name} · Esc stops")

    def on_unmount(self) -> None:
        """Read nothing more for a screen that is gone."""
        self._stop_reading()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.set()
            self._reading = None

    def _opener(self, gathered: Gathered, name: str) -> Opener:
        services = self.services
        return open_pages(
            gathered.pages,
            name,
            services.reviewer,
            services.clock,
            services.uids,
            left_out(gathered.skipped),
            keep_bytes=services.keep_bytes,
        )

    async def _change(self, work: Callable[[Store], None]) -> None:
        words = ""
        try:
            await self.services.writer.ask(work)
        except KeyError:
            words = "another window has deleted this review"
        except FactcheckError as error:
            self._remark(str(error))
            return
        self.query_one(LineEditor).close()
        await self.reload()
        self._remark(words)


def _line(summary: ReviewSummary, name: int, width: int) -> Content:
    """One review: name, progress, verdicts, conflicts, when it was touched last."""
    done = summary.progress
    shown = fit(visible(summary.review.name), name)
    bar = progress_bar(done.reviewed, done.claims)
    counts = f"{done.reviewed}/{done.claims}".rjust(9)
    marks = f"{progress_marks(done)} {CONFLICT}{summary.conflicts}"
    when = f"{summary.last_touched.astimezone():%Y-%m-%d %H:%M}"
    text = f"{shown}{' ' * (name - cell_len(shown))} {counts} {bar}  {marks:<20} {when}"
    return Content(fit(text, width))
