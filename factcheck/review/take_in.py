"""Takes pages into a review, new or running, and matches them. Reads no files and draws nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from factcheck.domain.article import Page, adopt
from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.errors import FactcheckError
from factcheck.domain.facts import corrected
from factcheck.domain.keys import article_uid
from factcheck.domain.log import DecisionLog
from factcheck.domain.match import Match
from factcheck.domain.relabelling import put_in, shown
from factcheck.domain.review import Bundle, Review
from factcheck.review.gather import Gathered
from factcheck.review.matching import match_claims
from factcheck.review.ports import Store

LONGEST_NAME = 80
"""A review's name is typed and shown in one line; a longer headline is cut at a word."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in came to: the whole review, which articles are new, and which were there already (by label)."""

    bundle: Bundle
    new: tuple[UUID, ...]
    known: tuple[str, ...] = ()


def review_name(gathered: Gathered, wanted: str | None) -> str:
    """The name a review gets: the one wanted, else the common folder's, else the first headline.

    Raises FactcheckError for a name that is empty.
    """
    return given_name(wanted) if wanted is not None else _one_line(gathered.folder or gathered.pages[0].title)


def given_name(wanted: str) -> str:
    """The name somebody gives a review, in one line. Raises FactcheckError for one that is empty."""
    if not wanted.strip():
        raise FactcheckError("the review's name is empty", "give --name some text")
    return _one_line(wanted)


def open_or_make(store: Store, name: str, reviewer: str, clock: Clock, uids: UidFactory) -> Review:
    """Return the review of that name, or a new one that is not stored yet."""
    for summary in store.reviews(reviewer):
        if summary.review.name == name:
            return summary.review
    return Review(uids.new(), name, clock.now())


def take_in(store: Store, review: Review, pages: Sequence[Page], reviewer: str = "") -> TakenIn:
    """Store the pages as articles of the review, match them and store the matches; return the whole review."""
    taken = keep_pages(store, review, pages)
    found = missing_matches(taken.bundle, taken.new, reviewer)
    return taken if found is None else replace(taken, bundle=keep_matches(store, taken.bundle, found))


def keep_pages(store: Store, review: Review, pages: Sequence[Page]) -> TakenIn:
    """Store the pages as articles of the review with their claims, unmatched. Pages it has already are left alone."""
    exists = any(s.review.uid == review.uid for s in store.reviews(""))
    before = store.load(review.uid) if exists else Bundle(review)
    known = {a.uid: a for a in before.articles}
    keys = [article_uid(review.uid, p.text_sha256) for p in pages]
    fresh = [p for p, key in zip(pages, keys, strict=True) if key not in known]
    first = 1 + max((a.position for a in before.articles), default=-1)
    adopted = [adopt(page, review.uid, first + n) for n, page in enumerate(fresh)]
    new = tuple(a for a, _ in adopted)
    if new or not exists:
        store.absorb(Bundle(review, articles=new, claims=tuple(c for _, own in adopted for c in own)))
    again = tuple(known[key].label for key in keys if key in known)
    return TakenIn(store.load(review.uid), tuple(a.uid for a in new), again)


def missing_matches(
    bundle: Bundle,
    new: Sequence[UUID] = (),
    reviewer: str = "",
    *,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> tuple[Match, ...] | None:
    """Match the articles in `new` and those without any match, as when matching was cut off; None: nothing to do.

    So is an article with a claim without a match on a line that was put in by hand. What truly corresponds to nothing
    is tried again each time the review is opened, which costs its own pairs only. Claims that are hidden from
    `reviewer` are passed over; weekdays are read by the publication dates that stand for them. Touches no store, so
    that it can run beside one.
    """
    log = DecisionLog(bundle.decisions)
    bundle = shown(bundle, log, reviewer)
    of_claim = {c.uid: c.article for c in bundle.claims}
    ends = {uid for m in bundle.matches for uid in (m.a, m.b)}
    matched = {of_claim[uid] for uid in ends}
    todo = {a.uid for a in bundle.articles if a.uid not in matched} | set(new)
    todo |= {c.article for c in put_in(bundle.articles, bundle.claims, log, reviewer) if c.uid not in ends}
    if not todo or len(bundle.articles) < 2:
        return None
    articles = [corrected(a, log, reviewer) for a in bundle.articles]
    return match_claims(articles, bundle.claims, new=todo, should_stop=should_stop, on_progress=on_progress)


def keep_matches(store: Store, bundle: Bundle, found: Sequence[Match]) -> Bundle:
    """Store matches and return the whole review as it is then."""
    store.absorb(Bundle(bundle.review, matches=tuple(found)))
    return store.load(bundle.review.uid)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= LONGEST_NAME:
        return line
    return line[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"
