"""Nouns by which institutions are taken up again: `the agency` may be the service named before, never the ministry.

One table for whoever reads texts: who speaks, which names mean the same, and which sources are one.
"""

BODY_HEADS: tuple[frozenset[str], ...] = tuple(
    frozenset(kind.split())
    for kind in (
        "agency service bureau directorate intelligence watchdog",
        "ministry department",
        "office presidency",
        "company firm corporation group operator airline manufacturer",
    )
)
"""Kinds of institutions, each with the nouns for it; lower-case, singular."""
