"""Originals, versions of an article, the time of saying, quotations as evidence, decisions about the whole review."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

UID = sa.Uuid()
JSON = sa.JSON(none_as_null=True)


def _subjects(*words: str) -> sa.Enum:
    return sa.Enum(*words, name="subject_kind", native_enum=False, create_constraint=True, length=16)


def upgrade() -> None:
    """Add what is new; the log's table is rebuilt, because a review can be the subject of a decision from here on."""
    op.create_table(
        "original",
        sa.Column("article_uid", UID, nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("path", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("size >= 0", name=op.f("ck_original_size")),
        sa.ForeignKeyConstraint(
            ["article_uid"], ["article.uid"], name=op.f("fk_original_article_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_uid", name=op.f("pk_original")),
    )
    op.add_column("article", sa.Column("original_sha256", sa.String(), nullable=True))
    op.add_column("article", sa.Column("version_of_uid", UID, nullable=True))
    op.add_column("claim", sa.Column("said_on", JSON, nullable=True))
    for column in (
        sa.Column("quotation", sa.Text(), nullable=True),
        sa.Column("article_uid", UID, nullable=True),
        sa.Column("start_char", sa.Integer(), nullable=True),
        sa.Column("end_char", sa.Integer(), nullable=True),
    ):
        op.add_column("evidence", column)
    before = ("claim", "match", "article", "thread")
    with op.batch_alter_table("decision") as batch:
        batch.drop_constraint(op.f("ck_decision_subject_kind"), type_="check")
        batch.alter_column(
            "subject_kind",
            existing_type=_subjects(*before),
            type_=_subjects(*before, "review"),
            existing_nullable=False,
        )
