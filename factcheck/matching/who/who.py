"""Who is who in a review, as one reviewer sees it: the one place that is asked, whatever for.

Joins what the reviewer has said (the table of aliases) and what the articles' names show (`naming.py`, `people.py`)
with what two names tell by themselves (`rules.py`). Reads texts for no aliases: the table has what was proposed.
"""

import re
from collections.abc import Iterable, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.names.alias import ACRONYM, OWNER, Standing, alias_key
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.origin import Party
from factcheck.matching.who.agencies import Agencies
from factcheck.matching.who.bodies import without_article
from factcheck.matching.who.name import Name, Ruling
from factcheck.matching.who.naming import Names, surfaces_of
from factcheck.matching.who.people import fullest_titles
from factcheck.matching.who.speaker import Known, Speaker, one_speaker

_BRACKETS = re.compile(r"\s*\([A-Z]{2,8}\)")
"""An acronym behind the name that it is short for."""
_LETTERS = re.compile(r"\b[A-Z]{2,8}\b")


class Who:
    """Who is who.

    Args:
        articles: The review's, as they stand for the reviewer, in the order in which the table counts them.
        claims: Theirs.
        table: The aliases that stand for the reviewer; none are known where it is left out.
    """

    def __init__(self, articles: Sequence[Article], claims: Iterable[Claim], table: AliasTable | None = None) -> None:
        self._number = {article.uid: n for n, article in enumerate(articles)}
        self._table = table
        self._standings: dict[tuple[str, UUID | None], Standing] = {}
        self._apart = frozenset() if table is None else frozenset(k for k, name in table.changed.items() if not name)
        of_article: dict[UUID, list[Claim]] = {article.uid: [] for article in articles}
        for claim in claims:
            of_article[claim.article].append(claim)
        for own in of_article.values():
            own.sort(key=lambda c: (c.start_char, c.end_char))
        surfaces = [c.claimant.surface for own in of_article.values() for c in own if c.claimant]
        self.agencies = Agencies(s for own in of_article.values() for c in own for s in surfaces_of(c))
        outlets = (a.outlet for a in articles if a.outlet)
        self._names = Names(of_article, self.agencies, outlets, self._canonical)
        known = table.aliases if table is not None else ()
        owned_names = {alias_key(a.canonical): a.surface for a in reversed(known) if a.reason == OWNER}
        acronyms = {a.surface: a.canonical for a in reversed(known) if a.reason == ACRONYM}
        self._full = {short: owned_names.get(alias_key(full), full) for short, full in acronyms.items()}
        self._titles = fullest_titles(dict.fromkeys(surfaces))
        owned = (s.replace("'s ", "’s ") for s in surfaces)
        self._owners = {name.partition("’s ")[0] for name in owned if "’s " in name}
        self._kept: dict[Name, Name] = {}
        self._by_words: dict[tuple[str, UUID], Name] = {}
        self._said: dict[UUID, Known] = {}
        self._spelled: dict[str, str] = {}

    # --- claims and their speakers -----------------------------------------------------------------------------------

    def speaker(self, claim: Claim) -> Speaker | None:
        """Who says a claim, None where its article does.

        A name that owns offices ("Arvenna's survey office") is a country that may stand for them.
        """
        claimant = claim.claimant
        if claimant is None:
            return None
        chain = tuple(self.name(surface, claim) for surface in claimant.chain)
        vague = claimant.kind is ClaimantKind.OUTLET or claimant.surface in self._owners
        return Speaker(claimant.surface, self.name(claimant.surface, claim), chain, vague)

    def same_speaker(self, one: Claim, other: Claim) -> bool | None:
        """True for one speaker, False for two, None where nobody can tell or an article speaks for itself."""
        answer = self.one_speaker(one, other)
        return None if answer is None else answer.same

    def one_speaker(self, one: Claim, other: Claim) -> Ruling | None:
        """Whether two claims have one speaker, and by which rule; None where an article speaks for itself."""
        first, second = self.speaker(one), self.speaker(other)
        return None if first is None or second is None else one_speaker(first, second)

    def speaker_key(self, claim: Claim) -> str:
        """What the claims of one speaker have in common; "" where the article itself speaks."""
        return self.name(claim.claimant.surface, claim).key if claim.claimant else ""

    def speaker_name(self, claim: Claim) -> str:
        """What to call a claim's speaker, written out where that is known; "" where the article itself speaks."""
        if claim.claimant is None:
            return ""
        surface = claim.claimant.surface
        standing = self._standing(surface, claim.article)
        if standing.moved or standing.itself:
            return standing.name
        name = self.party(surface, claim).name
        if (full := self._canonical(name, claim.article)) != name:
            return full
        return surface if alias_key(name) == alias_key(surface) else name

    # --- names -------------------------------------------------------------------------------------------------------

    def name(self, surface: str, claim: Claim) -> Name:
        """What is known of the words for somebody in a claim."""
        if surface[1:] == surface[1:].lower():  # `the agency`: who that is depends on who spoke before
            return self._name(surface, claim)
        asked = surface, claim.article
        if asked not in self._by_words:
            self._by_words[asked] = self._name(surface, claim)
        return self._by_words[asked]

    def _name(self, surface: str, claim: Claim) -> Name:
        standing = self._standing(surface, claim.article)
        called = alias_key(self.party(surface, claim).name)
        words = standing.name
        if not standing.by_hand:  # what a text's own alias stands for says less of it: not whose agency it is
            words = self._titles.get(surface.rpartition(" ")[2], surface)
        placed = standing.moved or called != alias_key(surface)
        name = Name(self.written_out(words), called, standing.by_hand, standing.itself, placed)
        return self._kept.setdefault(name, name)  # what is read off it is read once

    def party(self, surface: str, claim: Claim) -> Party:
        """The source or carrier that these words of a claim name."""
        standing = self._standing(surface, claim.article)
        party = self._names.of(surface, claim)
        if standing.itself or (self._apart and alias_key(party.name) in self._apart):
            return Party(without_article(standing.name), party.carrier)
        return party

    def outlet(self, words: str) -> Party | None:
        """The agency, or outlet of the review, that these words name."""
        return self._names.outlet(words)

    def written_out(self, text: str) -> str:
        """The text with its acronyms written out: "the NIS" -> "the National Intelligence Service"."""
        if text not in self._spelled:
            shorter = _BRACKETS.sub("", text)  # the name itself stands before it
            self._spelled[text] = _LETTERS.sub(lambda m: self._full.get(m[0], m[0]), shorter)
        return self._spelled[text]

    def said_of(self, claim: Claim, behind: str = "") -> Known:
        """The names in a claim, and in the words behind it, that the reviewer has said something of, longest first."""
        if self._table is None or not self._table.changed:
            return ()
        if claim.article not in self._said:
            self._said[claim.article] = self._by_hand(claim)
        key = f"{alias_key(claim.quote)} {alias_key(behind)}"
        return tuple((words, name) for words, name in self._said[claim.article] if words in key)

    def _by_hand(self, claim: Claim) -> Known:
        """Every name that stands for what a reviewer has said, in a claim's article: by itself, or over others."""
        assert self._table is not None
        surfaces = {alias_key(surface): surface for surface in sorted(self._table.surfaces)}
        names = {words: self.name(surface, claim) for words, surface in surfaces.items()}
        by_hand = [(words, name) for words, name in names.items() if name.by_hand]
        return sorted(by_hand, key=lambda n: (-len(n[0]), n[0]))

    def _standing(self, surface: str, article: UUID | None) -> Standing:
        if self._table is None:
            return Standing(surface)
        asked = surface, article
        if asked not in self._standings:
            number = None if article is None else self._number.get(article)
            self._standings[asked] = self._table.standing(surface, number)
        return self._standings[asked]

    def _canonical(self, surface: str, article: UUID | None) -> str:
        return self._standing(surface, article).name
