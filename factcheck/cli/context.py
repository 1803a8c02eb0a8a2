"""What a command works with: options over environment over settings, and the store, opened when first asked for."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.options import Options
from factcheck.domain.errors import FactcheckError
from factcheck.settings.paths import default_database
from factcheck.settings.settings import Settings

if TYPE_CHECKING:  # a window opens before the store's types are loaded
    from factcheck.review.ports import Store

LONGEST_REVIEWER = 100
"""Names are shown in one line and kept in every row."""


@dataclass(frozen=True, slots=True)
class Context:
    """The options and settings of one run."""

    options: Options
    settings: Settings

    @property
    def database(self) -> Path:
        """Where the reviews are kept. Raises FactcheckError for a database that is no path."""
        given = self.options.db or os.environ.get("FACTCHECK_DB") or self.settings.database
        if not given:
            return default_database()
        if "://" in given:
            raise FactcheckError(
                f"no database server can be used yet ({given.split('://')[0]})", "give --db a file path"
            )
        try:
            return Path(given).expanduser()
        except RuntimeError as error:  # `~name` of nobody on this machine
            raise FactcheckError(f"no home folder for {given}", "give --db a path without ~") from error

    @property
    def reviewer(self) -> str:
        """Who decides. Raises FactcheckError if there is no name to be had."""
        given = self.options.reviewer or os.environ.get("FACTCHECK_REVIEWER") or self.settings.reviewer or _login()
        name = " ".join(given.split())
        if not name:
            raise FactcheckError("no reviewer's name", "give --reviewer NAME")
        if len(name) > LONGEST_REVIEWER:
            raise FactcheckError("the reviewer's name is longer than 100 characters", "give a shorter --reviewer")
        return name

    def check_database(self) -> None:
        """Look at the database without opening it; what is certainly wrong is an error before anything is drawn."""
        from factcheck.store.files.precheck import check_path

        check_path(self.database)

    def open(self) -> "Store":
        """Open the store; whoever calls closes it."""
        from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
        from factcheck.store import open_store

        return open_store(self.database, terms=ARCHIVE_TERMS)

    @contextmanager
    def store(self, *, make: bool = False) -> "Iterator[Store]":
        """The store, for the length of a command.

        Raises FactcheckError where there is no database yet, unless the command may `make` one.
        """
        self.check_database()
        if not make and not self.database.exists():
            raise FactcheckError(f"there is no database {self.database} yet", "`factcheck review PATH…` makes one")
        store = self.open()
        try:
            yield store
        finally:
            store.close()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a user id without a name, as in some containers
        return ""
