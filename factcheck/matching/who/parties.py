"""What to call a source or a carrier, so that who is named in several ways counts once.

Goes by what the articles themselves show: acronyms and descriptions of institutions (`bodies.py`), titles and surnames
of persons, names of agencies and outlets. That two names without a word in common are one (`Lorn` for an office there)
is for a person to say, in a table of other names (`canonical`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.origin import Party
from factcheck.matching.who.agencies import Agencies
from factcheck.matching.who.bodies import BODIES, Bodies, describe, name_key, without_article
from factcheck.matching.who.offices import Offices
from factcheck.matching.words.spelling import alike, folded
from factcheck.matching.words.tables import roles

Canonical = Callable[[str, UUID | None], str]
"""From words, and the article they stand in, to the name they stand for; what it does not know comes back as it is."""

_MEDIUM = re.compile(
    r"\b(?:(?:news|media|press|wire)\s+)?(?:agency|outlet|newspaper|paper|daily|weekly|broadcaster|channel|station|"
    r"website|site|magazine|network|portal|tabloid|newswire|service)\s+(?=[A-ZÀ-Þ])"
)
"""What stands before an outlet's name: `the news outlet The Lantern`."""
_NO_SURNAME = frozenset(("i", "ii", "iii", "jr", "sr"))
_BEHIND = re.compile(r"\s*\([^()]*\)$|,.*$|\s+(?:of|from|at|with|for)\s.*$")
"""What stands behind a person's name: where from, or the name in its own letters."""
MOST_PLAIN = 3
"""Words of a name that no title stands before; of more words the last two are taken."""
MOST_NAMES = 4
"""Words of a person's name behind a title."""


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
        surfaces = {uid: [s for c in own for s in _surfaces(c)] for uid, own in claims.items()}
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
                for s in _surfaces(c)
            ),
            (c.quote for own in claims.values() for c in own),
        )
        self._before = {
            c.uid: surfaces[uid][:n] for uid, own in claims.items() for c, n in zip(own, _counts(own), strict=True)
        }
        self._people = _People(every)

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
        before = reversed(self._before.get(claim.uid, ()))
        office = self._offices.written_out(words, self._up_to.get(claim.uid, claim.quote))
        found = self._people.named(words) or self._bodies.named(office, before)
        name = self._canonical(found or without_article(words), claim.article)
        # who has it from somebody else, and is neither a person nor a body, is an outlet
        passes_on = found is None and claimant is not None and surface != (claimant.surface, *claimant.chain)[-1]
        return Party(self._bodies.acronym(name) or name, carrier=passes_on and surface[:1].isupper())

    def outlet(self, words: str) -> Party | None:
        """The agency, or outlet of the review, that these words name."""
        name = self._agencies.named(words) or self._outlets.get(name_key(words))
        return None if name is None else Party(self._canonical(name, None), carrier=True)


class _People:
    """Persons by first name and surname; titles and offices before the name do not matter."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._stands_for: dict[str, str] = {}
        self._of_surname: dict[str, set[str]] = defaultdict(set)
        self._in_office: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
        of_initials: dict[tuple[str, ...], list[str]] = defaultdict(list)
        surfaces = list(surfaces)
        for name in dict.fromkeys(n for s in surfaces if (n := _person_name(s)) is not None):
            alike_to = of_initials[tuple(folded(word)[:1] for word in name.split())]
            known = next((k for k in alike_to if _spellings(k, name)), None)
            if known is None:
                alike_to.append(name)
            self._stands_for[name_key(name)] = known or name
            self._of_surname[name_key(name).rpartition(" ")[2]].add(known or name)
        for surface in surfaces:
            if (person := _person_name(surface)) is not None:
                title = describe(_BEHIND.sub("", surface).rsplit(" ", 2)[0])
                if title.country is not None and title.nouns:
                    self._in_office[title.country, title.nouns].add(self._stands_for[name_key(person)])

    def named(self, words: str) -> str | None:
        """The person's name; for a surname or an office alone, that of the one person who has it."""
        name = _person_name(words)
        if name is not None:
            return self._stands_for.get(name_key(name), name)
        known = self._of_surname.get(name_key(words), set()) if words[:1].isupper() else set()
        if not known and (office := describe(words)).country is not None:
            known = self._in_office.get((office.country, office.nouns), set())
        return next(iter(known)) if len(known) == 1 else None


def _surfaces(claim: Claim) -> tuple[str, ...]:
    return () if claim.claimant is None else (claim.claimant.surface, *claim.claimant.chain)


def _counts(claims: Sequence[Claim]) -> list[int]:
    """How many words for somebody stand before each claim."""
    counts, total = [], 0
    for claim in claims:
        counts.append(total)
        total += len(_surfaces(claim))
    return counts


def _person_name(surface: str) -> str | None:
    """The last two capitalised words, if they may be a person's: not after `of`, not a body's, no acronym."""
    if (titled := _behind_title(surface)) is not None:
        return titled
    words = [w.strip(",.") for w in _BEHIND.sub("", surface).replace("’", "'").split()]
    words = words[1:] if words[:1] in (["The"], ["the"]) and len(words) > 3 else words  # `The Kite Post` is no person
    if len(words) < 2 or "(" in words[-1] or words[0] in ("The", "the") or not all(words[-2:]):
        return None
    before, last = words[-2:]
    if (
        len(words) == MOST_PLAIN
        and all(w[0].isupper() and w.isalpha() for w in words)
        and describe(surface).country is None
    ):
        before = " ".join(words[:-1])  # `Kim Seon Ho`
    if not (last[0].isupper() and before[0].isupper()) or before.endswith("'s") or last.isupper():
        return None
    return None if last.lower() in BODIES | _NO_SURNAME or before.lower() == "the" else f"{before} {last}"


def _behind_title(surface: str) -> str | None:
    """The whole name behind a title, two words or more: `Kim Seon Ho` of `Deputy Minister Kim Seon Ho`."""
    words = surface.split()
    at = max((n for n, w in enumerate(words) if w.strip(".,").lower() in roles()), default=-1)
    name = _BEHIND.sub("", " ".join(words[at + 1 :])).split() if at >= 0 else []
    if not 1 < len(name) <= MOST_NAMES or any(not w[0].isupper() or w.isupper() or "'" in w or "’" in w for w in name):
        return None
    return None if name[-1].lower() in BODIES | _NO_SURNAME else " ".join(name)


def _spellings(one: str, other: str) -> bool:
    """Whether two names may be spellings of one: word for word, no initials."""
    pairs = list(zip(one.split(), other.split(), strict=True))
    return all(min(len(a), len(b)) > 1 and alike(a, b) for a, b in pairs) and (
        name_key(one).split()[0] == name_key(other).split()[0] or folded(one.split()[-1]) == folded(other.split()[-1])
    )
