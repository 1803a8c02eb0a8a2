"""What to call a source or a carrier, so that who is named in several ways counts once.

Goes by what the articles themselves show: acronyms and descriptions of institutions (`bodies.py`), titles and surnames
of persons (`people.py`), names of agencies and outlets. That two names without a word in common are one (`Lorn` for an
office there) is for a person to say, in the review's table of aliases; what that has is asked first.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.origin import Party
from factcheck.matching.who.agencies import Agencies
from factcheck.matching.who.bodies import Bodies, name_key, without_article
from factcheck.matching.who.offices import Offices
from factcheck.matching.who.people import People

Canonical = Callable[[str, UUID | None], str]
"""From words, and the article they stand in, to the name they stand for; what it does not know comes back as it is."""

_MEDIUM = re.compile(
    r"\b(?:(?:news|media|press|wire)\s+)?(?:agency|outlet|newspaper|paper|daily|weekly|broadcaster|channel|station|"
    r"website|site|magazine|network|portal|tabloid|newswire|service)\s+(?=[A-ZÀ-Þ])"
)
"""What stands before an outlet's name: `the news outlet The Lantern`."""


class Names:
    """The names of a review's sources and carriers.

    Args:
        claims: By article, in the order of the text.
        agencies: The news agencies known in the review.
        outlets: What the review's articles call themselves.
        canonical: A person's table of other names, asked first.
    """

    def __init__(
        self,
        claims: Mapping[UUID, Sequence[Claim]],
        agencies: Agencies,
        outlets: Iterable[str] = (),
        canonical: Canonical | None = None,
    ) -> None:
        self._agencies = agencies
        self._canonical = canonical or (lambda words, article: words)
        self._outlets = {name_key(name): name for name in outlets}
        surfaces = {uid: [s for c in own for s in surfaces_of(c)] for uid, own in claims.items()}
        every = [s for own in surfaces.values() for s in own]
        self._up_to = {
            c.uid: f"{before.quote} {c.quote}" if before else c.quote
            for own in claims.values()
            for before, c in zip((None, *own), own, strict=False)
        }
        self._offices = Offices(every, (c.quote for own in claims.values() for c in own))
        self._bodies = Bodies(
            (
                self._offices.written_out(self._canonical(s, uid), self._up_to[c.uid])
                for uid, own in claims.items()
                for c in own
                for s in surfaces_of(c)
            ),
            (c.quote for own in claims.values() for c in own),
        )
        self._surfaces = surfaces
        self._number = {c.uid: n for own in claims.values() for c, n in zip(own, _counts(own), strict=True)}
        self._people = People(every)

    def of(self, surface: str, claim: Claim) -> Party:
        """The party that these words of a claim name."""
        claimant = claim.claimant
        is_outlet = claimant is not None and claimant.surface == surface and claimant.kind is ClaimantKind.OUTLET
        words = self._canonical(surface, claim.article)
        agency = self._agencies.named(words)
        if agency is None and is_outlet:
            agency = next((name for name, _, _ in self._agencies.in_text(words)), None)
        if agency is not None:
            return Party(self._canonical(agency, claim.article), carrier=True)
        medium = _MEDIUM.search(words) if is_outlet else None
        name = words[medium.end() :] if medium else words
        outlet = self._outlets.get(name_key(name))
        if outlet is not None or is_outlet:
            return Party(outlet or without_article(name), carrier=True)
        own, number = self._surfaces.get(claim.article, ()), self._number.get(claim.uid, 0)
        before = (own[n] for n in range(number - 1, -1, -1))
        office = self._offices.written_out(words, self._up_to.get(claim.uid, claim.quote))
        known = self._people.named(words) or self._bodies.named(office, before)
        name = self._canonical(known or without_article(words), claim.article)
        # who has it from somebody else, and is neither a person nor a body, is an outlet
        passes_on = known is None and claimant is not None and surface != (claimant.surface, *claimant.chain)[-1]
        return Party(self._bodies.acronym(name) or name, carrier=passes_on and surface[:1].isupper())

    def outlet(self, words: str) -> Party | None:
        """The agency, or outlet of the review, that these words name."""
        name = self._agencies.named(words) or self._outlets.get(name_key(words))
        return None if name is None else Party(self._canonical(name, None), carrier=True)


def surfaces_of(claim: Claim) -> tuple[str, ...]:
    """The words for who says a claim, and for those who are cited."""
    return () if claim.claimant is None else (claim.claimant.surface, *claim.claimant.chain)


def _counts(claims: Sequence[Claim]) -> list[int]:
    """How many words for somebody stand before each claim."""
    counts, total = [], 0
    for claim in claims:
        counts.append(total)
        total += len(surfaces_of(claim))
    return counts
