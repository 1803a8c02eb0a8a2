"""What alembic runs for every upgrade: the connection is handed over, in a transaction that is the caller's to end.

There is no alembic.ini and no offline mode.
"""

from alembic import context

from factcheck.store.rows.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
