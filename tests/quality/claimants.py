"""How well it is heard who says a sentence: exact words, kind, and whom the speaker cites. Judges no line of a page."""

from tests.quality.measured import Measurement, f1, share
from tests.quality.passages import Passage, Sentence, passages
from tests.quality.program import Said, read

NOBODY, NO_CLAIM = "-", " (no claim)"
UNHEARD = Said("", None, None, ())
"""Stands where a sentence did not become a claim: then nobody was heard."""


def measure() -> list[Measurement]:
    """Take in every passage as the text of a small page and compare the speakers."""
    heard = [pair for passage in passages() for pair in _heard(passage)]
    return [_surfaces(heard), _kinds(heard), _chains(heard)]


def _heard(passage: Passage) -> list[tuple[Sentence, Said]]:
    text = "\n\n".join(("Notes of the day", "3 March 2031", " ".join(s.text for s in passage.sentences)))
    claims = {claim.quote: claim for claim in read(text, passage.name).claims}
    return [(sentence, claims.get(sentence.text, UNHEARD)) for sentence in passage.sentences]


def _surfaces(heard: list[tuple[Sentence, Said]]) -> Measurement:
    wanted = sum(sentence.speaker is not None for sentence, _ in heard)
    given = sum(said.speaker is not None for _, said in heard)
    right = sum(sentence.speaker is not None and sentence.speaker == said.speaker for sentence, said in heard)
    misses = tuple(
        f"{sentence.speaker or NOBODY} heard as {said.speaker or NOBODY}{NO_CLAIM * (not said.quote)}: {sentence.text}"
        for sentence, said in heard
        if sentence.speaker != said.speaker
    )
    return Measurement("claimants_surface", f1(right, given, wanted), len(heard), misses)


def _kinds(heard: list[tuple[Sentence, Said]]) -> Measurement:
    both = [(sentence, said) for sentence, said in heard if sentence.speaker and sentence.speaker == said.speaker]
    misses = tuple(
        f"{' or '.join(sentence.kinds)} heard as {said.kind}: {sentence.speaker}"
        for sentence, said in both
        if said.kind not in sentence.kinds
    )
    of = sum(sentence.speaker is not None for sentence, _ in heard)
    return Measurement("claimants_kind", share(len(both) - len(misses), len(both)), of, misses)


def _chains(heard: list[tuple[Sentence, Said]]) -> Measurement:
    wanted = sum(bool(sentence.chain) for sentence, _ in heard)
    given = sum(bool(said.chain) for _, said in heard)
    right = sum(bool(sentence.chain) and sentence.chain == said.chain for sentence, said in heard)
    misses = tuple(
        f"{' < '.join(sentence.chain) or NOBODY} heard as {' < '.join(said.chain) or NOBODY}: {sentence.text}"
        for sentence, said in heard
        if sentence.chain != said.chain
    )
    return Measurement("claimants_chain", f1(right, given, wanted), wanted, misses)
