"""Fixtures: a fresh database file per test, and a way to open more stores that are closed at the end."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from factcheck.review.ports import Store
from tests.support.builders import CountedUids, FixedClock
from tests.support.stores import open_store

Opener = Callable[..., Store]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "reviews.db"


@pytest.fixture
def opener(path: Path) -> Iterator[Opener]:
    """Opens stores, by default on `path`; `name` sets apart the keys that each makes."""
    opened: list[Store] = []

    def open_one(name: str = "one", at: Path | None = None) -> Store:
        store = open_store(at or path, clock=FixedClock(), uids=CountedUids(name))
        opened.append(store)
        return store

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(opener: Opener) -> Store:
    return opener()


def ask(path: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """Run a statement with the standard library's driver: what another program would see, and do, in the file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, parameters).fetchall()
