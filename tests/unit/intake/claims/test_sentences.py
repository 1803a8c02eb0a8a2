"""Sentence boundaries: abbreviations, quotations, other scripts, and exact spans on any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.intake.claims.sentences import sentence_spans


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


@pytest.mark.parametrize(
    "sentences",
    [
        ["He met Lt. Gen. Oskar Hain on Oct. 3 at 4 p.m.", "They talked for an hour."],
        ["It began at 4 p.m. Monday and ended at 9 p.m.", "Nobody slept."],
        ["Prices rose 3.5% to $4.20 a litre.", "In the U.S. they fell."],
        ["“We left,” she said.", "“It was late.”", "They ran."],
        ["She said: “We left. "[:-1], "It was late.”", "Then she went."],
        ["“Who knows?” he asked.", "“Nobody!”", "He laughed."],
        ["“Stop!” he cried and ran.", "It was dark."],
        ["He said he would “never sell.”", "The council disagreed."],
        ["The mayor (who had resigned.) came.", "He spoke."],
        [["See https://lorn.example/a.b/c?d=1.", " is down."][0], "It is down."],
        ["Write to press@lorn.example or call No. 5.", "Nobody answers."],
        ["The St. John's wort of Mt. Lorn grows at approx. 900 m.", "It is rare."],
        ["J.K. Rahm and A. B. Vell wrote to Mr. Orr.", "He replied."],
        ["He works for Halden Inc.", "The firm is old."],
        ["Gov. Ida Brook, Sen. Jan Stolt (D-Lorn) and Rep. Mara Lind voted.", "It passed."],
        ["... and then it stopped.", "The end…", "Or was it?"],
        ["“I … I don't know,” she said.", "She wept."],
        ["He paused... then went on."],
        ["The vote was 5-4.", "Brook v. Rahm is settled."],
        ["It is 10 a.m. in Lorn.", "The port is closed."],
        ["The ship, the H.M.S. Anna, sank in 1944.", "All died."],
        ["Version 2.0 of the law (Art. 5, Sec. 3) applies.", "It is new."],
        [["Is it safe?", "Nobody knows."][0] + "!", "Nobody knows."],
        ["Yahoo! bought it.", "So did others."],
        ["“No,” said Orr.", "'Never,' he added."],
        ["The ship left on Jan. 5.", "February was calm."],
        ["About 3 p.m., police came.", "They left at 5 a.m. on Oct. 4, 2031."],
        ["She was born on 3. March in Lorn."],
        ["Den 3. Oktober feiern alle.", "Am 4. Oktober ist Ruhe."],
        ["Am 3.10.2031 kam Dr. Holm, d. h. sehr spät, mit ca. 40 Mann.", "Prof. Lind blieb."],
        ["Er kam um 5.40 Uhr.", "„Ich weiß es nicht“, sagte er.", "„Geh!“"],
        ["Im 19. Jahrhundert lebte Ludwig XIV. nicht mehr.", "Das ist klar."],
        ["Die Zahl stieg auf 3,5 Mio. Euro.", "Das sind 2 Prozent."],
        ["« Personne ne sait », a-t-il dit.", "« Pourquoi ? » a-t-elle demandé.", "Silence."],
        ["M. Dupont et Mme. Roth sont là.", "Ils partent."],
        ["C'est fini !", "Vraiment ?", "Oui."],
        ["¿Quién lo dijo?", "¡Nadie!", "El Sr. Vell y la Dra. Roth callaron.", "Fin."],
        ["«No sé», dijo.", "«¿Y tú?»", "Nada."],
        ["해안경비대는 7명이 실종됐다고 밝혔다.", "선사는 “문제가 없다”고 했다.", "사고는 오전 5.4시에 났다."],
        ["“왜 갔나?”라고 물었다.", "아무도 몰랐다."],
        ["قال المكتب ذلك.", "«من سيدفع؟»", "لا أحد يعرف!"],
        ["یہ سچ ہے۔", "وہ گیا۔"],
        ["«Ми не знаємо», — сказала вона.", "Річка піднялася на 3,5 м.", "Чому?"],
        ["У 2031 р. загинуло 5 осіб, зокрема в м. Лорн.", "Це багато."],
        ["Об этом сообщил И. И. Петров.", "Он живет на ул. Мира, д. 5."],
        ["彼は「行く。」と言った。", "終わり。"],
        ["一、二、三。", "他说：“走吧。”", "结束。"],
        ["The “Dr.” was no doctor.", "He was a thief."],
        ["Twelve people died (three of them children).", "Others fled."],
        ["The bill — No. 12 — failed.", "It will return."],
        ["The company's Q3 revenue was $1.2bn vs. $1.1bn.", "Shares rose."],
        ["He lives at 5 Harbour Rd. in Lorn.", "She does not."],
        [["»Geh!«", " ging."][0], "Er ging.", ["„Halt!“", " blieb."][0], "Sie blieb."],
        ["I am 19.", "I live in Lorn."],
        ["Members of al. said so."],
        ["“The U.S. is ready,” he said.", "“Is the U.K.?”"],
        [["It happened in Washington, D.C.", " mayor was there."][0], "The mayor was there."],
        ["She has a Ph.D. in law.", "He has none."],
        ["The plane, a Boeing 737-800, left at 07:40 a.m. local time.", "It landed."],
        ['"We left," she said.', '"It was late."', "They ran."],
        ['"We left.', 'It was late," she said.'],
        ["'We left,' she said.", "'It was late.'"],
        ["He asked, “Why now?”", "“Because,” she said."],
        ["The dog (a collie) barked!", "It was heard."],
        ["It cost €1.5m.", "That is a lot."],
        ["The team won 3-1 (1-0).", "Fans sang."],
        ["In 1998, St. Lorn Ltd. was sold for 3 mln.", "It closed in 1999."],
        ["Around 5,000 people e.g. nurses and i.a. doctors came.", "All left."],
        ["See Fig. 3 and pp. 12-14.", "They differ."],
    ],
)
def test_boundaries_in_the_news(sentences: list[str]) -> None:
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


_ALPHABET = st.sampled_from('aB c. .!?…"”“’)(。！؟।\u00a0\n\t1/•-MrU.S«»„‹›‘¿¡۔\u202f3мр다.قжé한')


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
