"""A job tells how far it is and can be stopped; one that nobody watches goes on to its end."""

import pytest

from factcheck.domain.job import UNWATCHED, Job, StoppedError


def test_progress_is_told_with_what_is_worked_on() -> None:
    told: list[tuple[int, int, str]] = []
    job = Job(lambda *given: told.append(given))
    job.tell(1, 3, "a.html")
    job.step(2, 3)
    assert told == [(1, 3, "a.html"), (2, 3, "")]


def test_a_job_that_is_stopped_tells_nothing_more() -> None:
    told: list[int] = []
    stop = False
    job = Job(lambda done, *_: told.append(done), lambda: stop)
    job.step(1, 3)
    stop = True
    with pytest.raises(StoppedError):
        job.step(2, 3)
    with pytest.raises(StoppedError):
        job.check()
    assert told == [1]


def test_nobody_stops_what_nobody_watches() -> None:
    UNWATCHED.tell(1, 1)
    UNWATCHED.step(1, 1)
    UNWATCHED.check()
