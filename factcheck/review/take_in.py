"""Takes pages into a review, new or running, and matches them. Reads no files and draws nothing.

A page that has been taken in before in another wording becomes a later version of its article, and what the reviewer
has decided on the earlier one is carried over, as far as it is found again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from factcheck.domain.article import Article, Page, adopt
from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.keys import article_uid
from factcheck.domain.log.decision import STATE
from factcheck.domain.log.facts import corrected
from factcheck.domain.log.relabelling import put_in
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle, Review
from factcheck.domain.seen import Seen
from factcheck.domain.text.plural import counted
from factcheck.review.decisions.carrying import Versions
from factcheck.review.decisions.rereading import compared_anew
from factcheck.review.ports import Store
from factcheck.review.seen.who import who_is_who
from factcheck.review.sources.gather import Gathered
from factcheck.review.sources.recognising import earlier_version, page_address
from factcheck.review.work.matching import WITH_NEAR, match_claims

LONGEST_NAME = 80
"""A review's name is typed and shown in one line; a longer headline is cut at a word."""


@dataclass(frozen=True, slots=True)
class LaterVersion:
    """An article that followed another one: their keys, how many verdicts came along, how many are to look at again,
    and how many lines that were put in or cut by hand are gone.
    """

    article: UUID
    earlier: UUID
    source: str
    label: str
    carried: int
    look_again: int
    lines_left: int = 0

    def __str__(self) -> str:
        again = [f"{counted(self.look_again, 'verdict')} to look at again"] if self.look_again else []
        carried = (
            [f"{self.carried if again else counted(self.carried, 'verdict')} carried over"] if self.carried else []
        )
        parts = again + carried  # what is to be done comes first: a narrow window shows no more
        if self.lines_left:
            parts.append(f"{counted(self.lines_left, 'line')} that you put in or cut not found again")
        what = f": {', '.join(parts)}" if parts else ""
        of = "" if self.source == self.label else f" of {self.label}"
        return f"{self.source} is a later version{of}{what}"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in came to.

    `bundle` is the whole review, `new` the articles that are new, `known` the labels of those that were there already,
    `later` those of the new ones that are later versions of others.
    """

    bundle: Bundle
    new: tuple[UUID, ...]
    known: tuple[str, ...] = ()
    later: tuple[LaterVersion, ...] = ()


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


def open_or_make(store: Store, name: str, clock: Clock, uids: UidFactory) -> Review:
    """Return the review of that name, or a new one that is not stored yet."""
    return store.review_named(name) or Review(uids.new(), name, clock.now())


def take_in(
    store: Store,
    review: Review,
    pages: Sequence[Page],
    reviewer: str = "",
    *,
    keep_bytes: bool = True,
    job: Job = UNWATCHED,
) -> TakenIn:
    """Store the pages as articles of the review, match them and store the matches; return the whole review."""
    taken = keep_pages(store, review, pages, reviewer, keep_bytes=keep_bytes)
    matches = missing_matches(taken.bundle, taken.new, reviewer, job=job)
    if matches is None:
        return taken
    matched = Bundle(review, matches=matches)
    store.absorb(matched)
    return replace(taken, bundle=taken.bundle.with_parts(matched))


def keep_pages(
    store: Store, review: Review, pages: Sequence[Page], reviewer: str = "", *, keep_bytes: bool = True
) -> TakenIn:
    """Store the pages as articles of the review with their claims and originals, unmatched.

    Pages it has already are left alone. `reviewer`'s decisions are carried over to later versions, in one batch;
    without a name none are. Without `keep_bytes` only hash and place of the originals are kept.
    """
    exists = any(kept.uid == review.uid for kept in store.every_review())
    before = store.load(review.uid) if exists else Bundle(review)
    known = {a.uid: a for a in before.articles}
    keys = [article_uid(review.uid, p.text_sha256) for p in pages]
    fresh = [p for p, key in zip(pages, keys, strict=True) if key not in known]
    first = 1 + max((a.position for a in before.articles), default=-1)
    adopted = [adopt(page, review.uid, first + n) for n, page in enumerate(fresh)]
    new = _with_earlier([a for a, _ in adopted], Seen(before, reviewer))
    added = Bundle(review, articles=new, claims=tuple(c for _, own in adopted for c in own))
    if new or not exists:
        kept = {a.uid: p.original for a, p in zip(new, fresh, strict=True) if p.original is not None}
        originals = kept if keep_bytes else {uid: o.without_data() for uid, o in kept.items()}
        store.absorb(replace(added, originals=originals))
    _add_originals(store, review, known, pages, keep_bytes=keep_bytes)
    again = tuple(known[key].label for key in keys if key in known)
    # What is added is known here: reading it all again would take as long as reading the review did.
    taken = TakenIn(before.with_parts(added), tuple(a.uid for a in new), again)
    return _carried(store, taken, reviewer) if any(a.version_of for a in new) else taken


def _add_originals(
    store: Store, review: Review, known: Mapping[UUID, Article], pages: Sequence[Page], *, keep_bytes: bool
) -> None:
    """Keep the bytes of pages that are known already, where they were not kept when those were taken in."""
    originals = {}
    for page in pages:
        article = known.get(article_uid(review.uid, page.text_sha256))
        same = article is not None and page.original is not None and article.original_sha256 == page.original.sha256
        if article is not None and page.original is not None and same:
            originals[article.uid] = page.original if keep_bytes else page.original.without_data()
    if originals:
        store.absorb(Bundle(review, originals=originals))


def _with_earlier(new: Sequence[Article], before: Seen) -> tuple[Article, ...]:
    """The articles, later versions naming the one that they follow; each may follow another of the same lot."""
    known = list(before.corrected)
    address_of = cache(page_address)  # asked for every pair of a new and a known article
    placed = []
    for article in new:
        earlier = earlier_version(article, known, address_of)
        if earlier is not None:
            known.remove(earlier)
            article = replace(article, version_of=earlier.uid)
        known.append(article)
        placed.append(article)
    return tuple(placed)


def _carried(store: Store, taken: TakenIn, reviewer: str) -> TakenIn:
    """Carry over what the reviewer decided on the earlier versions, and say how much it was."""
    seen = Seen(taken.bundle, reviewer)
    bundle, log = seen.bundle, seen.log
    later = [a for a in seen.as_read.values() if a.uid in set(taken.new) and a.version_of]
    versions = Versions(bundle, reviewer, {a.uid for a in later})
    carry = versions.carry_over(log)
    parts = Bundle(bundle.review, claims=carry.claims, matches=carry.matches)
    rows = store.append(bundle.review.uid, reviewer, carry.drafts, parts)
    labels = {a.uid: corrected(a, log, reviewer).label for a in bundle.articles}
    told = tuple(
        LaterVersion(
            a.uid,
            a.version_of,
            a.source,
            labels[a.version_of],
            carry.verdicts_on(a.uid),
            len(versions.look_again(log, a.uid)),
            len(versions.lines_left(log, a.uid)),
        )
        for a in later
        if a.version_of
    )
    return replace(taken, bundle=bundle.with_parts(replace(parts, decisions=tuple(rows))), later=told)


def missing_matches(
    bundle: Bundle,
    new: Sequence[UUID] = (),
    reviewer: str = "",
    *,
    on_found: Callable[[tuple[Match, ...]], None] | None = None,
    job: Job = UNWATCHED,
) -> tuple[Match, ...] | None:
    """Match the articles in `new` and those without any match, as when matching was cut off; None: nothing to do.

    So is an article with a claim without a match on a line that was put in by hand. What truly corresponds to nothing
    is tried again each time the review is opened, which costs its own pairs only. Earlier versions of articles and
    claims that are hidden from `reviewer` are passed over; weekdays are read by the publication dates that stand for
    them. Matches that what was said of names bears on are compared anew. `on_found` is handed matches as they are
    found; StoppedError is raised when the job is stopped. Touches no store, so that it can run beside one.
    """
    seen, wanted = Seen(bundle, reviewer), set(new)
    ends = {(uid, m.uid) for m in seen.across for uid in (m.a, m.b)}
    # Decided matches may be kept before an article is matched: decided on while it was, or come with a later version.
    # They prove nothing.
    matched = {seen.claim[uid].article for uid, m in ends if not seen.log.reviewers(m, STATE)}
    todo = {uid for uid in seen.as_read if uid not in matched or uid in wanted}
    paired = {uid for uid, _ in ends}
    by_hand = put_in(seen.as_read.values(), seen.shown.claims, seen.log, reviewer)
    todo |= {c.article for c in by_hand if c.uid not in paired}
    suggested: tuple[Match, ...] = ()
    # one article alone is only looked at for contradicting itself
    if matching := bool(todo) and (len(seen.as_read) > 1 or bool(new)):
        who = who_is_who(seen)
        suggested = match_claims(
            seen.corrected, seen.shown.claims, WITH_NEAR, who=who, new=todo, on_found=on_found, job=job
        )
    known = {m.uid for m in suggested}
    anew = tuple(m for m in compared_anew(seen, job) if m.uid not in known)
    return (*suggested, *anew) if matching or anew else None


def keep_matches(store: Store, bundle: Bundle, matches: Sequence[Match]) -> Bundle:
    """Store matches and return the whole review as it is then."""
    store.absorb(Bundle(bundle.review, matches=tuple(matches)))
    return store.load(bundle.review.uid)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= LONGEST_NAME:
        return line
    return line[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"
