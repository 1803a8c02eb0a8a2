"""The engine of one database file, and the only two ways to use it: `read()` and `write()`. Knows no table.

Does not create or migrate anything (see `opening`), and does not choose the journal (see `journal`).
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlmodel import Session

from factcheck.store.files.failures import plainly

BUSY_MS = 10_000
"""Milliseconds to wait for another process's write; ours take a few, taking in a large set some thousands."""

_PRAGMAS = (
    "synchronous=FULL",  # durable at COMMIT: with NORMAL a power cut loses everything since the last checkpoint
    "foreign_keys=ON",
    "trusted_schema=OFF",  # a file that somebody sent runs none of its own functions
    "cell_size_check=ON",
    "secure_delete=ON",  # deleted text does not stay readable in the file
)
_PRAGMAS_MACOS = ("fullfsync=ON", "checkpoint_fullfsync=ON")  # there fsync alone does not reach the disk

_WRITE = "factcheck_write"
"""Execution option of a connection whose transactions take the write lock at once."""

dump_json = partial(json.dumps, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
"""JSON as it is stored: NaN is refused, since with one in it no query can look into that table's JSON again."""


_decode = json.JSONDecoder().raw_decode  # half the time of json.loads, which looks for white space around the value


def _load_json(text: str) -> Any:
    return _decode(text)[0]


class Database:
    """One database file. Connections are pooled; threads may use it side by side, each in a block of its own.

    Both blocks raise StoreUnavailableError for what the database refuses, and FactcheckError for rows that break a
    constraint; any exception leaves the database as it was before the block.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.where = str(path)
        self.engine = _engine(path)
        self.writing = self.engine.execution_options(**{_WRITE: True})

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database, whatever others write meanwhile."""
        with plainly(self.where), Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session with the write lock from its first statement on; durable when the block ends without an error.

        The lock is taken at BEGIN: a transaction that reads first and writes later fails as soon as another process
        wrote in between, and no waiting helps it.
        """
        with plainly(self.where), Session(self.writing) as session, session.begin():
            yield session

    def fold_journal(self) -> None:
        """Fold the journal into the file and empty it: deleted text does not stay readable there."""
        with plainly(self.where), self.engine.connect() as connection:
            connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every pooled connection; the last one to go folds the journal into the file."""
        self.engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,  # claims and notes are confidential; errors end up in logs
        json_serializer=dump_json,
        json_deserializer=_load_json,
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours: the driver's own would come late and be deferred
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    for pragma in _PRAGMAS + (_PRAGMAS_MACOS if sys.platform == "darwin" else ()):
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(_WRITE) else "BEGIN")
