"""Keeps reviews in SQLite. Hands out domain objects, never rows; holds no rule of the field.

Importing this package costs nothing: sqlmodel is loaded when `open_store` is first asked for, so that a caller can
look at a path with `factcheck.store.files.precheck` and draw a first frame before that.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.store.opening import open_store
    from factcheck.store.sql_store import SqlStore

__all__ = ["SqlStore", "open_store"]


def __getattr__(name: str) -> Any:
    if name == "open_store":
        from factcheck.store.opening import open_store

        return open_store
    if name == "SqlStore":
        from factcheck.store.sql_store import SqlStore

        return SqlStore
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
