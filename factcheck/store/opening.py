"""Opens a database file, making it if there is none: looks, creates, migrates, settles the journal, in that order.

The one entrance to the store. Nothing is written into a file before it is known to be ours and of a form known here.
"""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, insert, inspect, select, text
from sqlmodel import Session

from factcheck.domain.clock import Clock, RandomUids, SystemClock, UidFactory, isoformat
from factcheck.domain.errors import StoreUnavailableError
from factcheck.review.ports import SearchTerms, Store
from factcheck.store.archive.archive import Archive
from factcheck.store.archive.fts5 import Fts5
from factcheck.store.files.backup import create_private
from factcheck.store.files.engine import Database
from factcheck.store.files.failures import plainly
from factcheck.store.files.identity import HEAD, REVISIONS
from factcheck.store.files.journal import settle_journal
from factcheck.store.files.precheck import check_path, newer_schema
from factcheck.store.rows.tables import META
from factcheck.store.sql_store import SqlStore

WRITER = "writer"
"""Key in `meta`: the uid of this database installation."""
CREATED_AT = "created_at"
"""Key in `meta`: when the database was made."""

FOLDER_MODE = 0o700
"""Mode of folders that are made for a database."""


def open_store(
    path: Path,
    *,
    terms: SearchTerms,
    clock: Clock | None = None,
    uids: UidFactory | None = None,
) -> Store:
    """Open the database at `path`, making it and the folders above it if they are missing.

    Args:
        path: The file. An empty file is made into a database; one that is not ours is left as it is.
        terms: What a text is found by in the archive, which is made anew if it was made by other rules.
        clock: Tells when decisions are made; default the machine's.
        uids: Makes keys; default random ones.

    Raises:
        StoreUnavailableError: It is not ours, damaged, of a newer form, locked, or cannot be made.
        FactcheckError: `path` is a URL.
    """
    clock, uids = clock or SystemClock(), uids or RandomUids()
    check_path(path)
    path = path.absolute()
    _make_file(path)
    database = Database(path)
    try:
        _bring_up(database, clock, uids)
        archive = Archive(terms, Fts5())
        with database.read() as session:
            writer = _writer(session, database)
            made = archive.is_made(session)
        if not made:
            archive.make(database)
    except BaseException:
        database.close()
        raise
    return SqlStore(database, archive, writer, clock, uids)


def _make_file(path: Path) -> None:
    try:
        for folder in reversed([p for p in path.parents if not p.exists()]):
            folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
        create_private(path)  # before SQLite does, which would let the whole group read it
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreUnavailableError(f"{path} cannot be made: {reason}", "name another file with --db") from error


def _bring_up(database: Database, clock: Clock, uids: UidFactory) -> None:
    """Bring the database to the present form and its journal to the best mode that works."""
    revision = _revision(database)
    if revision is None:
        from factcheck.store.files import migrating

        with plainly(database.where):
            migrating.create(database, _filling(clock, uids))
    elif revision not in REVISIONS:
        raise newer_schema(database.path)
    with plainly(database.where):  # the connection stays: the last to close would fold the journal into the file
        settle_journal(database.path, database.close)
    if revision is not None and revision != HEAD:
        from factcheck.store.files import migrating

        migrating.migrate(database, REVISIONS)


def _revision(database: Database) -> str | None:
    """The revision that the database is of, None for an empty one."""
    with database.read() as session:
        tables = inspect(session.connection()).get_table_names()
        if not tables:
            return None
        if "alembic_version" in tables:
            revision = session.connection().execute(text("SELECT version_num FROM alembic_version")).scalar()
            if revision is not None:
                return str(revision)
    raise _damaged(database)


def _filling(clock: Clock, uids: UidFactory) -> Callable[[Connection], None]:
    def fill(connection: Connection) -> None:
        rows = [
            {"key": WRITER, "value": str(uids.new())},
            {"key": CREATED_AT, "value": isoformat(clock.now())},
        ]
        connection.execute(insert(META), rows)

    return fill


def _writer(session: Session, database: Database) -> UUID:
    written = session.connection().execute(select(META.c.value).where(META.c.key == WRITER)).scalar()
    try:
        return UUID(written or "")
    except ValueError:
        raise _damaged(database) from None


def _damaged(database: Database) -> StoreUnavailableError:
    return StoreUnavailableError(f"{database.where} is damaged: it lacks a part", "restore a backup of it")
