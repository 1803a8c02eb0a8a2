"""Makes a new database and brings an older one to the present form, in one transaction each. Loads alembic.

Does not decide whether that is needed (`opening` does, by one SELECT), and never goes back to an older form.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, inspect, select, table

from factcheck.domain.errors import StoreUnavailableError
from factcheck.store.files.backup import back_up
from factcheck.store.files.engine import Database
from factcheck.store.files.failures import plainly
from factcheck.store.files.identity import APPLICATION_ID, HEAD, number_of
from factcheck.store.files.triggers import install_triggers

MIGRATIONS = Path(__file__).parents[1] / "migrations"


def create(database: Database, fill: Callable[[Connection], None], *, to: str = HEAD) -> None:
    """Make the tables in an empty database and let `fill` put in what a new one holds, all in one transaction.

    The file's name for itself (application id) is the first thing written and the journal is still the rollback one,
    so that whatever a crash leaves is either an empty file or one that says that it is ours. If another process was
    faster, nothing is done. `to` is the form that it gets.
    """

    def work(connection: Connection) -> None:
        if revision_of(connection) is not None:
            return
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        _upgrade(connection, to, ())
        fill(connection)

    _without_foreign_keys(database, work)


def migrate(database: Database, known: Sequence[str], *, to: str = HEAD, versions: Sequence[Path] = ()) -> Path | None:
    """Bring an older database to revision `to`, after copying it to `<name>.pre-<revision>.db` beside it.

    Args:
        database: One of a revision in `known`.
        known: The revisions that may be migrated; any other is left alone.
        to: The revision to reach.
        versions: Folders with further migrations, besides the package's own.

    Returns:
        The copy, or None if another process migrated it meanwhile.

    Raises:
        StoreUnavailableError: The result does not hold together; the database is as it was.
    """
    copies: list[Path] = []

    def work(connection: Connection) -> None:
        before = revision_of(connection)
        if before == to or before not in known:
            return
        copy = database.path.with_name(f"{database.path.stem}.pre-{before}.db")
        back_up(database.path, copy)  # under the write lock: nothing can slip in between the copy and the change
        copies.append(copy)
        counts = _counts(connection)
        _upgrade(connection, to, versions)
        _prove(connection, counts, copy)

    with plainly(database.where):
        _without_foreign_keys(database, work)
    return copies[0] if copies else None


def revision_of(connection: Connection) -> str | None:
    """The revision of a database, or None if it has none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if revision is None else str(revision)


def _without_foreign_keys(database: Database, work: Callable[[Connection], None]) -> None:
    """Run `work` in one transaction under the write lock, on a connection of its own.

    With foreign keys in force, rebuilding a table in a batch migration would delete all that refers to it, without an
    error; and they can only be switched off before BEGIN.
    """
    with database.writing.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                work(connection)
        finally:
            connection.invalidate()  # so that no later user gets a connection without foreign keys


def _upgrade(connection: Connection, to: str, versions: Sequence[Path]) -> None:
    config = Config()
    config.set_main_option("script_location", _escaped(MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    folders = [MIGRATIONS / "versions", *versions]
    config.set_main_option("version_locations", "\n".join(_escaped(f) for f in folders))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    install_triggers(connection)
    connection.exec_driver_sql(f"PRAGMA user_version={number_of(to)}")


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")  # the configuration expands percent signs


def _counts(connection: Connection) -> dict[str, int]:
    names = inspect(connection).get_table_names()
    return {n: connection.execute(select(func.count()).select_from(table(n))).scalar_one() for n in names}


def _prove(connection: Connection, before: dict[str, int], copy: Path) -> None:
    """Nothing refers to what is gone, and no table lost rows."""
    inspect(connection).clear_cache()
    after = _counts(connection)
    lost = [name for name, count in before.items() if after.get(name, count) < count]
    if lost or connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StoreUnavailableError(
            "the database could not be brought to this version's form and is as it was",
            f"keep {copy.name} and report this",
        )
