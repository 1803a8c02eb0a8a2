"""The triggers that keep the log append-only. Made anew after every migration: a batch migration drops them silently.

There is none against DELETE: taking an article out of a review must take its decisions along.
"""

from sqlalchemy import Connection

APPEND_ONLY = {
    "decision_append_only": "decision",
    "supersession_append_only": "supersession",
}
"""Trigger → the table whose rows it keeps from being changed."""


def install_triggers(connection: Connection) -> None:
    """(Re)create every trigger; the connection is in a transaction."""
    for trigger, table in APPEND_ONLY.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger}")
        connection.exec_driver_sql(
            f"CREATE TRIGGER {trigger} BEFORE UPDATE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END"
        )
