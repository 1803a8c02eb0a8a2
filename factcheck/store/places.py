"""Where a reviewer was, as the JSON that is kept. Reads anything without failing: a lost place must not block a review.

Decides nothing about places whose claim or article is gone; that is for who shows them.
"""

import json
import logging
from uuid import UUID

from factcheck.domain.review import Place
from factcheck.store.engine import dump_json

_log = logging.getLogger(__name__)

PLACE_VERSION = 1
"""The form of the JSON; one of another version is dropped, as its words may have changed their meaning."""


def dump_place(place: Place) -> str:
    """Return the JSON of a place."""
    return dump_json(
        {
            "claim": None if place.claim is None else str(place.claim),
            "column": None if place.column is None else str(place.column),
            "line_offset": place.line_offset,
            "row": None if place.row is None else str(place.row),
        }
    )


def parse_place(version: int, state: str) -> Place | None:
    """Return the place of a JSON, or None (and a logged warning) where it cannot be read. Unknown keys are left."""
    try:
        if version != PLACE_VERSION:
            raise ValueError(f"version {version}")
        found = json.loads(state)
        row = _uid(found.get("row"))
        return Place(_uid(found["claim"]), _uid(found["column"]), int(found["line_offset"]), row)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        _log.warning("a saved place cannot be read and is dropped: %s", error)
        return None


def _uid(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
