"""Rules for terms have a version: whoever changes what `terms` gives must raise it, or archives keep the old terms."""

import json
from hashlib import sha256

from factcheck.matching.words.terms_version import TERMS_VERSION
from factcheck.matching.words.tokens import terms

TEXTS = (
    "Twelve ships left the port of Kyiv on 3 October, the ministry's spokesman said; 1,500 soldiers had died.",
    "Around 4.2m dollars went missing in North Korea and the UK (NIS) last March.",
    "#FreePress @OfficeOfTheMayor https://example.org U.S. troops' well-known bail-out",
    "Шість суден залишили порт; 五艘渡轮离开; מעבורות; 노동자 640명; naïve café",
    "THE SHIPS WERE GONE. It may be that August was warm. 8-13 12:30 10 000",
)
GIVEN = {"1": "c1c244392f6619ef"}


def test_terms_are_those_of_the_version() -> None:
    now = sha256(json.dumps([terms(text) for text in TEXTS]).encode()).hexdigest()[:16]
    assert now == GIVEN[TERMS_VERSION], "raise TERMS_VERSION and add what it gives here"
