"""The store that `factcheck.review.ports` describes, over one database. Each method is one transaction and no more.

Holds no SQL and no rule: it opens the transaction, hands its session to the module that knows, and returns domain
objects. Made by `factcheck.store.opening`, which sees to the file and its form.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import insert

from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.original import Original
from factcheck.domain.review import Absorbed, Bundle, Glance, Place, Review, ReviewSummary
from factcheck.store.archive.archive import Archive, touched
from factcheck.store.archive.excerpt import read_excerpt
from factcheck.store.files.engine import Database
from factcheck.store.log.absorbing import absorb_bundle, keep_evidence
from factcheck.store.log.appending import Hand, append_drafts
from factcheck.store.managing import delete_review, rename_review
from factcheck.store.overview import last_review, summaries
from factcheck.store.places import read_place, write_place
from factcheck.store.rows.checks import check_text
from factcheck.store.rows.reading import count_parts, every_review, read_bundle, read_original, review_named, review_row
from factcheck.store.rows.tables import IMPORT_SOURCE


class SqlStore:
    """Keeps reviews in a database; implements `factcheck.review.ports.Store`, whose docstrings are the contract.

    Threads may share it; the order of writes is the order of the calls, so they should come from one thread.
    """

    def __init__(self, database: Database, archive: Archive, writer: UUID, clock: Clock, uids: UidFactory) -> None:
        self._database = database
        self._archive = archive
        self._writer = writer
        self._clock = clock
        self._uids = uids

    @property
    def writer(self) -> UUID:
        """The uid of this database installation."""
        return self._writer

    @property
    def where(self) -> str:
        """The path of the database."""
        return self._database.where

    def reviews(self, reviewer: str) -> list[ReviewSummary]:
        """Every review with the reviewer's progress, the one touched last first."""
        with self._database.read() as session:
            return summaries(session, reviewer)

    def every_review(self) -> list[Review]:
        """Every review by name, without a look at what is in it."""
        with self._database.read() as session:
            return every_review(session)

    def review_named(self, name: str) -> Review | None:
        """The review of exactly that name, or None."""
        with self._database.read() as session:
            return review_named(session, name)

    def last_review(self, reviewer: str) -> Review | None:
        """The review in which the reviewer was last, else the newest, else None."""
        with self._database.read() as session:
            return last_review(session, reviewer)

    def rename(self, review: UUID, name: str) -> None:
        """Give a review another name. Raises FactcheckError if another review has it, KeyError if unknown."""
        with self._database.write() as session:
            rename_review(session, review, name)

    def delete(self, review: UUID) -> None:
        """Delete a review with everything in it, for good. Raises KeyError if unknown."""
        with self._database.write() as session:
            self._archive.leave(session, review)
            delete_review(session, review)
        self._database.fold_journal()

    def load(self, review: UUID) -> Bundle:
        """Everything of a review. Raises KeyError if unknown."""
        with self._database.read() as session:
            return read_bundle(session, review)

    def original(self, article: UUID) -> Original | None:
        """What an article was read from; None where nothing is kept of it."""
        with self._database.read() as session:
            return read_original(session, article)

    def absorb(self, bundle: Bundle) -> Absorbed:
        """Add what of the bundle is not kept yet, counted by `articles`, `claims`, `matches`, `evidence`, `decisions`.

        Raises FactcheckError, having stored nothing, where the bundle does not fit together or what is kept.
        """
        with self._database.write() as session:
            absorbed = absorb_bundle(session, bundle)
            if bundle.claims or bundle.decisions:
                self._archive.follow_review(session, bundle.review.uid)
            return absorbed

    def append(
        self, review: UUID, reviewer: str, drafts: Sequence[Draft], parts: Bundle | None = None
    ) -> list[Decision]:
        """Write the drafts as rows of one batch and return them, durable; absorb `parts` in the same transaction.

        Raises ChangedMeanwhileError if a draft does not supersede exactly the reviewer's current rows; KeyError if
        the review is unknown.
        """
        if not drafts:
            return []
        with self._database.write() as session:
            review_row(session, review)
            if parts is not None:
                absorb_bundle(session, parts)
            hand = Hand(review, reviewer, self._writer, self._clock.now())
            rows = append_drafts(session, hand, drafts, self._uids)
            self._archive.follow(session, touched(rows))
            return rows

    def glance(self, review: UUID) -> Glance:
        """What shows that another window has changed the review. Raises KeyError if unknown."""
        with self._database.read() as session:
            return Glance(review_row(session, review).name, *count_parts(session, review))

    def add_evidence(self, entries: Iterable[Evidence]) -> list[Evidence]:
        """Keep entries, also of several reviews; return them with their numbers. Raises KeyError if one is unknown."""
        asked = list(entries)
        kept: dict[UUID, Evidence] = {}
        with self._database.write() as session:
            for review in dict.fromkeys(e.review for e in asked):
                review_row(session, review)
                for entry in keep_evidence(session, review, [e for e in asked if e.review == review]):
                    kept[entry.uid] = entry
        return [kept[e.uid] for e in asked]

    def archived_like(self, terms: Sequence[str], limit: int, without: UUID | None = None) -> list[tuple[UUID, str]]:
        """Keys and quotes of up to `limit` claims with a verdict of anybody that share terms with these."""
        with self._database.read() as session:
            return self._archive.find(session, terms, limit, without)

    def archived_elsewhere(self, review: UUID) -> bool:
        """Whether a verdict stands on any claim of another review."""
        with self._database.read() as session:
            return self._archive.reaches_beyond(session, review)

    def excerpt(self, claims: Sequence[UUID]) -> list[Bundle]:
        """These claims with their articles, what was decided on both, and the evidence cited; a bundle a review."""
        with self._database.read() as session:
            return read_excerpt(session, claims)

    def place(self, review: UUID, reviewer: str) -> Place | None:
        """Where the reviewer was, or None; a place that cannot be read is None, and logged."""
        with self._database.read() as session:
            return read_place(session, review, reviewer)

    def save_place(self, review: UUID, reviewer: str, place: Place) -> None:
        """Remember where the reviewer is. Raises KeyError if the review is unknown."""
        check_text("the reviewer's name", reviewer)
        with self._database.write() as session:
            review_row(session, review)
            write_place(session, review, reviewer, place, self._clock.now())

    def note_import(self, review: UUID, source: str, sha256: str) -> None:
        """Remember where an annotation set came from. Raises KeyError if the review is unknown."""
        check_text("the file's name", source)
        with self._database.write() as session:
            review_row(session, review)
            values = {"review_uid": review, "source": source, "sha256": sha256, "imported_at": self._clock.now()}
            session.connection().execute(insert(IMPORT_SOURCE), values)

    def close(self) -> None:
        """Let go of the database. Calling it twice is harmless."""
        self._database.close()
