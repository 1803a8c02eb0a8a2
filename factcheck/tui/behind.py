"""Runs things behind what is shown: in a thread, after a while, every so often. Knows nothing of what they are.

What a thread tells is heard where the widgets live, one thing after another.
"""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from textual.dom import DOMNode
from textual.message import Message
from textual.timer import Timer

News = TypeVar("News")


@dataclass
class Told(Message):
    """A thread has told something; whoever gets this has it delivered."""

    hear: Callable[[], object]

    async def deliver(self) -> None:
        """Have it heard by whoever has started the thread."""
        heard = self.hear()
        if inspect.isawaitable(heard):
            await heard


class Behind:
    """Runs things for as long as a screen is there.

    Args:
        screen: Whose workers and timers these are; it delivers what is `Told`.
    """

    def __init__(self, screen: DOMNode) -> None:
        self._screen = screen

    @property
    def goes_on(self) -> bool:
        """Whether there is still somebody to work for."""
        return self._screen.is_running

    def start(
        self,
        group: str,
        work: Callable[[Callable[[News], object]], None],
        hear: Callable[[News], Awaitable[None] | None],
    ) -> None:
        """Run work in a thread; it is given a function to tell with, and `hear` is called with each thing it tells."""

        def tell(news: News) -> None:
            self._screen.post_message(Told(partial(hear, news)))

        self._screen.run_worker(partial(work, tell), thread=True, group=group, exit_on_error=False, description=group)

    def after(self, seconds: float, call: Callable[[], object]) -> Timer:
        """Call something once, in so many seconds."""
        return self._screen.set_timer(seconds, call)

    def every(self, seconds: float, call: Callable[[], object]) -> Timer:
        """Call something again and again."""
        return self._screen.set_interval(seconds, call)
