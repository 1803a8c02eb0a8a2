"""Finds what a user named: a review by its name, a claim or match by the beginning of its id. Changes nothing."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import Bundle, Review
from factcheck.domain.text.nearest import did_you_mean
from factcheck.domain.versions import current
from factcheck.review.ports import Store

SHORTEST_PREFIX = 4
"""A shorter beginning of an id would soon fit several."""


class _HasUid(Protocol):
    @property
    def uid(self) -> UUID: ...


T = TypeVar("T", bound=_HasUid)


def find_review(store: Store, name: str) -> Review:
    """Return the review of that name, or whose id begins so. Raises FactcheckError naming the nearest ones."""
    if (named := store.review_named(name)) is not None:
        return named
    reviews = store.every_review()
    by_id = [r for r in reviews if len(name) >= SHORTEST_PREFIX and str(r.uid).startswith(name.lower())]
    if len(by_id) == 1:
        return by_id[0]
    names = [r.name for r in reviews]
    otherwise = "`factcheck list` shows what there is" if names else "make one with `factcheck review PATH…`"
    raise FactcheckError(f"no review {name!r}", did_you_mean(name, names, otherwise))


def resume_review(store: Store, name: str | None, reviewer: str) -> Review:
    """Return the named review, else the last one the reviewer was in. Raises FactcheckError if there is none."""
    if name is not None:
        return find_review(store, name)
    last = store.last_review(reviewer)
    if last is None:
        raise FactcheckError("there is no review to resume", "make one with `factcheck review PATH…`")
    return last


def load_review(store: Store, name: str) -> Bundle:
    """Return everything of the review of that name."""
    return store.load(find_review(store, name).uid)


def find_article(articles: Sequence[Article], named: str, review: str, earlier: Sequence[Article] = ()) -> Article:
    """Return the article of that outlet or file name as the list shows them, else the one whose id begins so.

    `earlier`: versions that are not listed any more and can be named by their ids alone.
    """
    named_so = [a for a in articles if named in (a.outlet, a.source, a.label)]
    return named_so[0] if len(named_so) == 1 else find_by_id([*articles, *earlier], named, "article", review)


def find_claim(bundle: Bundle, prefix: str) -> Claim:
    """Return the claim of a current article whose id begins so. Raises FactcheckError if none or several do."""
    claims, where = current(bundle).claims, bundle.review.name
    if len(claims) < len(bundle.claims) and len(prefix) >= SHORTEST_PREFIX:
        now = {c.uid for c in claims}
        begins = [c.uid for c in bundle.claims if str(c.uid).startswith(prefix.lower().strip())]
        if begins and not now.intersection(begins):
            raise FactcheckError(
                f"the claim {prefix!r} is of an earlier version of its article", f"`factcheck show {where}` lists them"
            )
    return find_by_id(claims, prefix, "claim", where)


def find_by_id(things: Sequence[T], prefix: str, kind: str, where: str) -> T:
    """Return the one thing whose id begins with `prefix`. Raises FactcheckError if none or several do."""
    wanted = prefix.lower().strip()
    fitting = [t for t in things if str(t.uid).startswith(wanted)] if wanted else []
    if len(fitting) == 1:
        return fitting[0]
    if len(fitting) > 1:
        raise FactcheckError(
            f"{kind} id {prefix!r} fits {len(fitting)}: {', '.join(_short(t.uid) for t in fitting[:3])}",
            "give more of it",
        )
    ids = [str(t.uid) for t in things]
    near = _nearest_ids(wanted, ids)
    hint = f"nearest: {', '.join(near)}" if near else f"`factcheck show {where}` lists them"
    raise FactcheckError(f"no {kind} {prefix!r} in the review {where!r}", hint)


def _nearest_ids(wanted: str, ids: Iterable[str]) -> list[str]:
    """Ids that begin most like the one wanted, eight characters of each."""

    def shared(uid: str) -> int:
        return next(
            (i for i, (x, y) in enumerate(zip(uid, wanted, strict=False)) if x != y), min(len(uid), len(wanted))
        )

    ranked = sorted(ids, key=lambda uid: (-shared(uid), uid))
    return [uid[:8] for uid in ranked[:3] if shared(uid) > 0]


def _short(uid: UUID) -> str:
    return str(uid)[:8]
