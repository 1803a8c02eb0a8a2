"""Where a reviewer was, kept as JSON. Reads anything without failing: a lost place must not block a review.

Decides nothing about places whose claim or article is gone; that is for who shows them.
"""

import json
import logging
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlmodel import Session

from factcheck.domain.review import Place
from factcheck.store.files.engine import dump_json
from factcheck.store.rows.tables import PLACE

_log = logging.getLogger(__name__)

PLACE_VERSION = 1
"""The form of the JSON; one of another version is dropped, as its words may have changed their meaning."""


def read_place(session: Session, review: UUID, reviewer: str) -> Place | None:
    """Where the reviewer was, or None."""
    of_reviewer = (PLACE.c.review_uid == review) & (PLACE.c.reviewer == reviewer)
    row = session.connection().execute(select(PLACE.c.version, PLACE.c.state).where(of_reviewer)).first()
    return None if row is None else parse_place(*row)


def write_place(session: Session, review: UUID, reviewer: str, place: Place, now: datetime) -> None:
    """Remember where the reviewer is. The session must hold the write lock."""
    of_reviewer = (PLACE.c.review_uid == review) & (PLACE.c.reviewer == reviewer)
    values = {"version": PLACE_VERSION, "state": dump_place(place), "saved_at": now}
    connection = session.connection()
    if not connection.execute(update(PLACE).where(of_reviewer).values(values)).rowcount:
        connection.execute(insert(PLACE), {"review_uid": review, "reviewer": reviewer, **values})


def dump_place(place: Place) -> str:
    """Return the JSON of a place."""
    return dump_json({key: _plain(value) for key, value in asdict(place).items()})


def parse_place(version: int, state: str) -> Place | None:
    """Return the place of a JSON, or None (and a logged warning) where it cannot be read.

    Unknown keys are left out, and a key that is missing has its default, so that places outlive small changes.
    """
    try:
        if version != PLACE_VERSION:
            raise ValueError(f"version {version}")
        written = json.loads(state)
        return Place(
            claim=_uid(written["claim"]),
            column=_uid(written["column"]),
            line_offset=int(written["line_offset"]),
            row=_uid(written.get("row")),
            follow=bool(written.get("follow", True)),
            auto_advance=None if written.get("auto_advance") is None else bool(written["auto_advance"]),
            search=str(written.get("search", "")),
            draft_claim=_uid(written.get("draft_claim")),
            draft=str(written.get("draft", "")),
            drafts=tuple((UUID(claim), str(words)) for claim, words in written.get("drafts", ())),
            candidates=tuple(UUID(match) for match in written.get("candidates", ())),
            reading=bool(written.get("reading", False)),
            columns=tuple(UUID(article) for article in written.get("columns", ())),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        _log.warning("a saved place cannot be read and is dropped: %s", error)
        return None


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, UUID) else value


def _uid(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
