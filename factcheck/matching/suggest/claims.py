"""The claims of a run: as they are given, and as they are read, each once, when it is first compared.

Held by whoever matches, and gone with it. Decides nothing about pairs.
"""

from collections import deque
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.match import Signal
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.signals import compare_read
from factcheck.matching.who.speaker import Known, Speaker

WORDS_KEPT = 2048
"""Claims read last whose words are kept: nearly all that is read off them is read when a claim is first compared, and
they take more memory than all the rest."""


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim as matching sees it: its text, the number of its article, and when that was published (ISO) or None.

    `speaker`: who says it, None where the article does. `following`: the sentence after it in its article. `known`: the
    names in both of which a reviewer has said who that is.
    """

    text: str
    article: int
    published: str | None = None
    speaker: Speaker | None = None
    following: str | None = None
    known: Known = ()


def read_claim(claim: ClaimText) -> ReadClaim:
    """Return the claim ready to be read by the slots."""
    return ReadClaim(claim.text, claim.published, claim.speaker, claim.following, claim.known)


class ReadClaims:
    """The claims of a run by position; what copies of one report have in common is read and compared once."""

    def __init__(self, claims: Sequence[ClaimText] = ()) -> None:
        self._claims = dict(enumerate(claims))
        self._at: dict[int, ReadClaim] = {}
        self._read: dict[ReadClaim, ReadClaim] = {}
        self._with_words: deque[ReadClaim] = deque()
        self._copied: set[int] = set()
        self._signals: dict[tuple[int, int], tuple[Signal, ...]] = {}

    def add(self, claims: Mapping[int, ClaimText]) -> None:
        """Take in further claims, by their positions."""
        self._claims.update(claims)

    def __getitem__(self, position: int) -> ReadClaim:
        claim = self._at.get(position)
        return self._new(position) if claim is None else claim

    def compare(self, a: int, b: int) -> tuple[Signal, ...]:
        """Return the signals of the claims at two positions, with all that is known of them."""
        one, other = self[a], self[b]
        key = id(one), id(other)
        if key[0] not in self._copied and key[1] not in self._copied:
            return compare_read(one, other)
        signals = self._signals.get(key)
        if signals is None:
            signals = self._signals[key] = compare_read(one, other)
        return signals

    def compare_each(self, pairs: Sequence[tuple[int, int]]) -> Generator[tuple[Signal, ...], None, None]:
        """Yield the signals of each pair of positions when it is asked for."""
        for a, b in pairs:
            yield self.compare(a, b)

    def _new(self, position: int) -> ReadClaim:
        made = read_claim(self._claims[position])
        claim = self._at[position] = self._read.setdefault(made, made)
        if claim is not made:
            self._copied.add(id(claim))
            return claim
        self._with_words.append(claim)
        if len(self._with_words) > WORDS_KEPT:
            self._with_words.popleft().forget_words()
        return claim
