"""Where a reviewer's place is after an article got a later version. Changes nothing that is stored."""

from dataclasses import replace
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.review import Bundle, Place
from factcheck.domain.versions import current_articles, earlier_versions, found_again


def in_current(place: Place, bundle: Bundle) -> Place:
    """Return the place in the current versions of the articles: at the claim with the same words, else near it.

    Words of notes that were not saved stay with their claim, or go with it where it is found again.
    """
    articles = current_articles(bundle.articles)
    if len(articles) == len(bundle.articles):
        return place
    follow = _Follow(bundle, articles)
    drafts = dict(place.drafts)
    draft_claim = follow.same(place.draft_claim)
    if draft_claim and place.draft_claim and not follow.is_current(draft_claim):
        drafts[place.draft_claim] = place.draft  # there is no claim to go on with: the words are kept, closed
        draft_claim = None
    return replace(
        place,
        claim=follow.claim(place.claim),
        column=follow.article(place.column),
        row=follow.article(place.row),
        draft_claim=draft_claim,
        draft=place.draft if draft_claim else "",
        drafts=tuple((follow.same(uid) or uid, words) for uid, words in drafts.items()),
        columns=tuple(dict.fromkeys(follow.article(uid) or uid for uid in place.columns)),
    )


class _Follow:
    """From claims and articles of earlier versions to those of now."""

    def __init__(self, bundle: Bundle, articles: tuple[Article, ...]) -> None:
        self._article = {a.uid: a for a in bundle.articles}
        self._claim = {c.uid: c for c in bundle.claims}
        self._later = {old.uid: a for a in articles for old in earlier_versions(bundle.articles, a.uid)}

    def article(self, uid: UUID | None) -> UUID | None:
        later = self._later.get(uid) if uid else None
        return later.uid if later else uid

    def is_current(self, claim: UUID) -> bool:
        """Whether a claim of the review is one of a current article."""
        return claim in self._claim and self._claim[claim].article not in self._later

    def same(self, uid: UUID | None) -> UUID | None:
        """The claim with the same words; the claim itself where there is none or none is needed."""
        claim = self._claim.get(uid) if uid else None
        if claim is None or claim.article not in self._later:
            return uid
        return self._found(claim).get(claim.uid, uid)

    def claim(self, uid: UUID | None) -> UUID | None:
        """The claim with the same words, else the one that the claim before it has become, else the first."""
        claim = self._claim.get(uid) if uid else None
        if claim is None or claim.article not in self._later:
            return uid
        again = self._found(claim)
        before = [c for c in self._of(claim.article) if c.start_char <= claim.start_char and c.uid in again]
        if before:
            return again[before[-1].uid]
        return next((c.uid for c in self._of(self._later[claim.article].uid)), None)

    def _found(self, claim: Claim) -> dict[UUID, UUID]:
        old, new = self._article[claim.article], self._later[claim.article]
        return found_again(self._of(old.uid), old.text, self._of(new.uid), new.text)

    def _of(self, article: UUID) -> list[Claim]:
        own = [c for c in self._claim.values() if c.article == article]
        return sorted(own, key=lambda c: (c.start_char, c.end_char))
