"""The attribution slot: whether two claims have one speaker, as a signal. Who is who is `matching.who`'s."""

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.who.speaker import Speaker, same_speaker

ATTRIBUTION = "attribution"


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
