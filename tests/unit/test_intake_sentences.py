"""Sentence boundaries: abbreviations, quotations, other scripts, and exact spans on any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.intake.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[s:e] for s, e in sentence_spans(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam broke.", "Nine people are missing!", "Was it safe?", "Nobody knows."],
        ["Dr. Vos met Gov. Marsh and Lt. Gen. Orr on Jan. 5 at 9 a.m. in Lorn.", "They talked."],
        ["The U.S. Navy sent two ships.", "It left the U.S. The ships came back."][:1],
        ["They sailed to the U.S.", "The ships came back."],
        ["J. R. Calloway wrote it.", "H.M.S. Anna sank."],
        ["Acme Inc. Holdings was sold.", "So was Lorn Corp.", "He left."],
        ["No. 5 is empty.", "He said no.", "Then he left."],
        ["“We left. It was late,” she said."][:0] or ["“We left.", "It was late,” she said.", "“We ran.”", "They ran."],
        ["He asked: “Why?” and left.", "Nobody spoke."],
        ["The price is 3.50 a piece, see lorn.example.com for more.", "Bye."],
        ["Wait… what happened?", "The end...", "The rest is known."],
        ["It sank (in March.)", "It rose."],
        ["彼は言った。", "「行く。」と彼女は答えた。", "終わり！", "本当？", "はい。"],
        ["قال الرئيس ذلك.", "هل ذهب؟", "نعم."],
        ["यह सच है।", "वह गया।"],
        ["¿Quién lo dijo?", "Nadie.", "«Basta.»", "Fin."],
        ["Der Damm fasst, z. B. im Mai, viel Wasser.", "Das ist bekannt."],
    ],
)
def test_boundaries(sentences: list[str]) -> None:
    joiner = "" if "。" in "".join(sentences) else " "
    assert split(joiner.join(sentences)) == sentences


def test_a_bullet_is_no_part_of_its_sentence() -> None:
    assert split("  • Nine people are missing. One was found.") == ["Nine people are missing.", "One was found."]
    assert split("- 12 houses fell") == ["12 houses fell"]
    assert split("3) Stay inside.") == ["Stay inside."]


def test_keywords_before_the_text_are_no_part_of_it() -> None:
    text = "Lorn/ dam break/ flood/ M. Orr/ The dam broke on Friday. Nine are missing."
    assert split(text) == ["The dam broke on Friday.", "Nine are missing."]
    assert split("He earns 3/ 4 of it.") == ["He earns 3/ 4 of it."]


def test_a_line_feed_inside_a_paragraph_is_a_space() -> None:
    assert split("The dam\nbroke. Nine are\nmissing.") == ["The dam\nbroke.", "Nine are\nmissing."]


def test_spans_are_offsets_into_the_whole_text() -> None:
    text = "Title\nOne is here. Two is there.\nEnd"
    assert sentence_spans(text, 6, 33) == [(6, 18), (19, 32)]


_ALPHABET = st.sampled_from('aB c. .!?…"”“’)(。！؟।\u00a0\n\t1/•-MrU.S')


@given(st.one_of(st.text(max_size=200), st.text(alphabet=_ALPHABET, max_size=200)))
def test_spans_and_gaps_give_the_text_back(text: str) -> None:
    spans = sentence_spans(text)
    at = 0
    for number, (start, end) in enumerate(spans):
        assert at <= start < end <= len(text)
        gap = text[at:start]
        if number == 0:
            assert re.fullmatch(r"\s*(?:(?:[•·▪◦‣●■*►▶–—-]|\(?\d{1,2}[.)])\s+)?(?:[^/]{1,60}/\s+)*", gap), gap
        else:
            assert not gap.strip(), gap
        assert text[start:end].strip() == text[start:end]
        at = end
    assert not text[at:].strip() or not spans
