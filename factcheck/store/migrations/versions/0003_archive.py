"""The archive: claims with a verdict, and a full-text index over them. Filled when the database is opened."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both empty: what a claim is found by is the program's to say (`factcheck.store.archive`), not a form's."""
    op.create_table(
        "archive",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_uid", sa.Uuid(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim_uid"], ["claim.uid"], name=op.f("fk_archive_claim_uid"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
        sa.UniqueConstraint("claim_uid", name=op.f("uq_archive_claim_uid")),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE archive_words USING fts5("
            "terms, content='archive', content_rowid='id', tokenize=\"ascii tokenchars '_'\")"
        )
