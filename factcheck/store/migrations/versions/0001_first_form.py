"""The first form of the database.

Column types are spelt out here rather than taken from the models, which will move on while this file stays.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

UID = sa.Uuid()
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON(none_as_null=True)


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=16)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_meta")),
    )
    op.create_table(
        "review",
        sa.Column("uid", UID, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_review")),
        sa.UniqueConstraint("name", name=op.f("uq_review_name")),
    )
    op.create_table(
        "article",
        sa.Column("uid", UID, nullable=False),
        sa.Column("review_uid", UID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("byline", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("lines", JSON, nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_article_position")),
        sa.ForeignKeyConstraint(["review_uid"], ["review.uid"], name=op.f("fk_article_review_uid"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_article")),
        sa.UniqueConstraint("review_uid", "position", name=op.f("uq_article_review_uid_position")),
        sa.UniqueConstraint("review_uid", "text_sha256", name=op.f("uq_article_review_uid_text_sha256")),
    )
    op.create_table(
        "decision",
        sa.Column("uid", UID, nullable=False),
        sa.Column("review_uid", UID, nullable=False),
        sa.Column("subject_kind", _words("subject_kind", "claim", "match", "article", "thread"), nullable=False),
        sa.Column("subject_uid", UID, nullable=False),
        sa.Column("aspect", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("evidence", JSON, nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("writer_uid", UID, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("action", _words("action", "decide", "undo", "redo"), nullable=False),
        sa.Column("target_uid", UID, nullable=True),
        sa.Column("batch_uid", UID, nullable=False),
        sa.Column("batch_seq", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("batch_seq >= 1", name=op.f("ck_decision_batch_seq")),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_decision_seq")),
        sa.ForeignKeyConstraint(
            ["review_uid"], ["review.uid"], name=op.f("fk_decision_review_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_decision")),
        sa.UniqueConstraint(
            "subject_uid", "reviewer", "writer_uid", "seq", name=op.f("uq_decision_subject_uid_reviewer_writer_uid_seq")
        ),
    )
    op.create_index(
        "ix_decision_review_batch",
        "decision",
        ["review_uid", "reviewer", "writer_uid", "batch_seq", "created_at"],
        unique=False,
    )
    op.create_table(
        "evidence",
        sa.Column("uid", UID, nullable=False),
        sa.Column("review_uid", UID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words("kind", "document", "data_set", "call", "interview", "video", "observation", "outlet", "web_page"),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.CheckConstraint("number >= 1", name=op.f("ck_evidence_number")),
        sa.ForeignKeyConstraint(
            ["review_uid"], ["review.uid"], name=op.f("fk_evidence_review_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_evidence")),
        sa.UniqueConstraint("review_uid", "number", name=op.f("uq_evidence_review_uid_number")),
    )
    op.create_table(
        "import_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_uid", UID, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["review_uid"], ["review.uid"], name=op.f("fk_import_source_review_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_source")),
    )
    op.create_index(op.f("ix_import_source_review_uid"), "import_source", ["review_uid"], unique=False)
    op.create_table(
        "place",
        sa.Column("review_uid", UID, nullable=False),
        sa.Column("reviewer", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["review_uid"], ["review.uid"], name=op.f("fk_place_review_uid"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("review_uid", "reviewer", name=op.f("pk_place")),
    )
    op.create_table(
        "claim",
        sa.Column("uid", UID, nullable=False),
        sa.Column("article_uid", UID, nullable=False),
        sa.Column("start_char", sa.Integer(), nullable=False),
        sa.Column("end_char", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("claimant", JSON, nullable=True),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("tags", JSON, nullable=False),
        sa.CheckConstraint("start_char >= 0 AND end_char > start_char", name=op.f("ck_claim_span")),
        sa.CheckConstraint("weight >= 0 AND weight <= 1", name=op.f("ck_claim_weight")),
        sa.ForeignKeyConstraint(
            ["article_uid"], ["article.uid"], name=op.f("fk_claim_article_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_claim")),
        sa.UniqueConstraint(
            "article_uid", "start_char", "end_char", name=op.f("uq_claim_article_uid_start_char_end_char")
        ),
    )
    op.create_table(
        "supersession",
        sa.Column("decision_uid", UID, nullable=False),
        sa.Column("superseded_uid", UID, nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_uid"], ["decision.uid"], name=op.f("fk_supersession_decision_uid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("decision_uid", "superseded_uid", name=op.f("pk_supersession")),
    )
    op.create_index(op.f("ix_supersession_superseded_uid"), "supersession", ["superseded_uid"], unique=False)
    op.create_table(
        "match",
        sa.Column("uid", UID, nullable=False),
        sa.Column("claim_a_uid", UID, nullable=False),
        sa.Column("claim_b_uid", UID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("relation", _words("relation", "same", "conflict", "more_detail", "overlap"), nullable=True),
        sa.Column("signals", JSON, nullable=False),
        sa.CheckConstraint("claim_a_uid < claim_b_uid", name=op.f("ck_match_order")),
        sa.CheckConstraint("score >= 0 AND score <= 100", name=op.f("ck_match_score")),
        sa.ForeignKeyConstraint(["claim_a_uid"], ["claim.uid"], name=op.f("fk_match_claim_a_uid"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["claim_b_uid"], ["claim.uid"], name=op.f("fk_match_claim_b_uid"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_match")),
        sa.UniqueConstraint("claim_a_uid", "claim_b_uid", name=op.f("uq_match_claim_a_uid_claim_b_uid")),
    )
    op.create_index(op.f("ix_match_claim_b_uid"), "match", ["claim_b_uid"], unique=False)
