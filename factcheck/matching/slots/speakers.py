"""Who says it: whether two claims have one speaker, two, or nobody can tell from the words. Finds no speakers in texts.

Two people who give two figures do not contradict each other's outlets; so a difference is said to be one of speakers
only where it is clear that they are two: "the office" and "CSO" may be one, "Mayor Dahl" and "the Red Cross" may not.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.people.find import Person, find_people
from factcheck.matching.words.gazetteer import countries_of
from factcheck.matching.words.spelling import alike
from factcheck.matching.words.tables import roles, word_list
from factcheck.matching.words.tokens import NUMBER, PLACE, terms
from factcheck.matching.words.words import words_of

ATTRIBUTION = "attribution"
_GENERIC = word_list("any_speaker")
"""Words that may stand for any speaker: alone they tell nobody apart."""
_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
_KINDS = {
    **dict.fromkeys(("expert", "experts", "analyst", "analysts", "professor", "economists"), "expert"),
    **dict.fromkeys(("company", "firm"), "company"),
    **dict.fromkeys(("witness", "witnesses", "resident", "residents"), "witness"),
    **dict.fromkeys(("navy", "sailors"), "navy"),
    **dict.fromkeys(("judge", "court"), "court"),
    **dict.fromkeys(("prosecutor", "prosecutors"), "prosecutor"),
    **dict.fromkeys(("diplomat", "diplomats"), "diplomat"),
    **dict.fromkeys(("bank", "banks"), "bank"),
    **dict.fromkeys(("organiser", "organisers", "organizer", "organizers"), "organiser"),
    **{
        word: word for word in ("police", "army", "mayor", "union", "hospital", "lawyer", "party", "club", "university")
    },
}
"""Two of these are two speakers, even without a name."""
_SOMEBODYS_OFFICE = re.compile(r"(?:[\w’' -]+[’']s|his|her|their|its) office", re.IGNORECASE)
_ACRONYM = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|on|the)\s+)*){1,6}[A-Z][\w’'-]*)\s*\((?P<short>[A-Z]{2,8})\)"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a claim: the words of the text, and their canonical form (an acronym written out) where one is known.

    `chain`: canonical forms of those whom the speaker cites, nearest first. `vague`: may stand for others, as an outlet
    that names no source or a country for its offices; then nobody can tell that somebody else is not meant.
    """

    surface: str
    canonical: str | None = None
    chain: tuple[str, ...] = ()
    vague: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Who may have said it first: those cited, else the speaker."""
        return self.chain or (self.canonical or self.surface,)


def acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Acronym -> the name before its brackets, "National Intelligence Service (NIS)"; of several the longest."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _ACRONYM.finditer(text):
            words = re.findall(r"[A-Z]", re.sub(r"[’']s\b", "", match["name"]))
            short = match["short"]
            if "".join(words).endswith(short):
                name = re.sub(r"\s+", " ", match["name"]).removeprefix("The ")
                found[short] = max(found.get(short, ""), name, key=len)
    return found


def written_out(surface: str, known: dict[str, str]) -> str:
    """`surface` with its acronyms written out: "the NIS" -> "the National Intelligence Service"."""
    surface = re.sub(r"\s*\([A-Z]{2,8}\)", "", surface)  # the name itself stands before it
    return re.sub(r"\b[A-Z]{2,8}\b", lambda m: known.get(m[0], m[0]), surface)


def same_speaker(a: Speaker | None, b: Speaker | None) -> bool | None:
    """True for one speaker, False for two, None where the words do not tell or an article speaks for itself."""
    if a is None or b is None:
        return None
    answers = [_same(one, other) for one in a.sources for other in b.sources]
    if True in answers:
        return True
    if (a.vague and not a.chain) or (b.vague and not b.chain):
        return None
    return None if None in answers else False


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[frozenset[str], frozenset[str], bool, frozenset[str]]:
    """Telling terms, places, whether there is a generic word for an organisation or a person, and acronyms."""
    found = terms(name)
    places = frozenset(t for t in found if t.startswith(PLACE))
    telling = frozenset(t for t in found if t[0] not in (PLACE, NUMBER) and t not in _generic() and len(t) > 1)
    acronym = frozenset(w.lower for w in words_of(name) if name[w.start : w.end].isupper() and len(w.lower) > 1)
    return telling, places, any(t in _generic() for t in found), acronym & telling


@cache
def _generic() -> frozenset[str]:
    """The terms of `_GENERIC` and of the roles."""
    return frozenset(t for word in (*_GENERIC, *roles()) for t in (*terms(word), *terms(word.capitalize())))


@lru_cache(maxsize=16384)  # a review has few speakers and many pairs of claims
def _same(one: str, other: str) -> bool | None:
    mine, my_places, my_generic, my_short = _parts(one)
    theirs, their_places, their_generic, their_short = _parts(other)
    if one.casefold() == other.casefold() and one.casefold() not in _PRONOUNS:
        return True
    my_kinds, their_kinds = _kinds(one), _kinds(other)
    shared = {w for w in mine if any(w == v or alike(w, v) for v in theirs)}
    if not mine or not theirs:  # "the office", "Seoul": one of them may be the other's
        both_places = my_places and their_places and not my_generic and not their_generic
        if both_places and not mine and not theirs:
            return bool(_countries(my_places) & _countries(their_places))
        if my_places and their_places and not (_countries(my_places) & _countries(their_places)):
            return False
        return False if my_kinds and their_kinds and not (my_kinds & their_kinds) else None
    if shared:
        heads = _heads(one), _heads(other)
        if heads[0] and heads[1] and not (heads[0] & heads[1]):  # the health ministry, the health agency
            return None
        return True if shared >= mine or len(shared) >= len(theirs) else None
    if (_holder(one) and _bare_name(other)) or (_holder(other) and _bare_name(one)):  # the foreign minister, Ansa Lee
        return None
    if _SOMEBODYS_OFFICE.fullmatch(one) or _SOMEBODYS_OFFICE.fullmatch(other):  # Lund's office, the president's office
        return None
    if (my_short and their_generic) or (their_short and my_generic):  # "NIS" and "the spy agency"
        return None
    return False


def _holder(name: str) -> bool:
    """Whether it names an office and nobody in it: "Lothmar's foreign minister"."""
    words = words_of(name)
    return (bool(words) and words[-1].lower in roles()) or (
        any(w.lower in roles() for w in words) and not find_people(name, is_name=True)
    )


def _bare_name(name: str) -> bool:
    """Whether it is a person's name and nothing else."""
    words = words_of(name)
    return 0 < len(words) < 4 and all(w.capital and w.lower not in _GENERIC and w.lower not in roles() for w in words)


def titles(surfaces: Iterable[str]) -> dict[str, str]:
    """Surname -> the longest way its bearer is called ("Ports Minister Karel Vost"); none where two people share it."""
    found: dict[str, tuple[str, Person]] = {}
    shared: set[str] = set()
    for surface in surfaces:
        for person in find_people(surface, is_name=True):
            key = person.words[-1]
            known = found.get(key)
            if known and len(known[1].words) > 1 and len(person.words) > 1 and not known[1].is_same(person):
                shared.add(key)
            if known is None or len(surface) > len(known[0]):
                found[key] = surface, person
    return {key: surface for key, (surface, _) in found.items() if key not in shared}


@lru_cache(maxsize=4096)
def _kinds(name: str) -> frozenset[str]:
    return frozenset(_KINDS[w.lower] for w in words_of(name) if w.lower in _KINDS)


@lru_cache(maxsize=4096)
def _heads(name: str) -> frozenset[str]:
    return frozenset(w.stem for w in words_of(name) if w.lower in _GENERIC and w.content)


def _countries(places: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*(countries_of(p.removeprefix(PLACE)) or {p} for p in places))


def compare_speakers(a: str, b: str, a_speaker: Speaker | None, b_speaker: Speaker | None) -> list[Signal]:
    """Return one signal: equal for one speaker, not comparable for two, none where nobody can tell."""
    same = same_speaker(a_speaker, b_speaker)
    if same is None or a_speaker is None or b_speaker is None:
        return []
    state = SlotState.EQUAL if same else SlotState.NOT_COMPARABLE
    return [speaker_signal(state, a, b, a_speaker, b_speaker)]


def speaker_signal(state: SlotState, a: str, b: str, a_speaker: Speaker, b_speaker: Speaker) -> Signal:
    """The signal of two speakers; one whose words are not in the claim itself has no span."""
    one, other = (_span(t, s.surface) for t, s in ((a, a_speaker), (b, b_speaker)))
    return Signal(ATTRIBUTION, state, a_speaker.surface, b_speaker.surface, one, other)


def _span(text: str, surface: str) -> tuple[int, int] | None:
    at = text.find(surface)
    return None if at < 0 or not surface else (at, at + len(surface))
