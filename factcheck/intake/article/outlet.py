"""Whose page it is: from a headline's suffix, a byline of a desk, and what the page says of itself around the article.

Knows no outlet's name. Does not look at the article's own sentences, which name other outlets as sources.
"""

import re
from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.intake.article.names import is_name
from factcheck.intake.article.prose import Sight
from factcheck.intake.article.region.find import Region
from factcheck.intake.tables.media import NEWSPAPER_NOUNS

_NAME = r"((?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of |de |du |the )?[A-Z][\w'’&-]*){0,4})"
_SELF_NAMING = (
    (
        3.0,
        re.compile(
            rf"(?:©|\([cC]\)|\b[Cc]opyright)\s*(?:©\s*)?(?:(?:19|20)\d\d\s*(?:[-–]\s*(?:19|"
            rf"20)\d\d)?)?,?\s*(?:by )?{_NAME}"
        ),
    ),
    (3.0, re.compile(rf"\b(?:[Mm]essage|[Ll]etter|[Nn]ote|[Ww]ord) from {_NAME}\b")),
    (
        2.0,
        re.compile(
            rf"\b(?:[Ss]upport(?:ing)?|[Ss]ubscribe to|[Ff]ollow|[Jj]oin|[Aa]bout|[Dd]ownload the|[Rr]ead) {_NAME}"
        ),
    ),
    (
        2.0,
        re.compile(
            rf"\b(?:[Jj]ournalists|[Rr]eaders|[Ee]ditors|[Ss]taff|[Nn]ewsroom|[Mm]illions read|"
            rf"[Mm]embers) (?:of|at|from) {_NAME}"
        ),
    ),
    (1.5, re.compile(rf"\b(?:[Mm]ore|[Nn]ews|[Aa]nalysis|[Nn]ewsletters?|[Ss]tories|[Uu]pdates) from {_NAME}")),
    (1.5, re.compile(rf"\b(?:[Mm]illions|[Tt]housands|[Pp]eople) read {_NAME}")),
)
"""How pages speak of themselves, with a weight: a name that is met in several of these is theirs."""
_MIN_WEIGHT = 2.0
"""Less than this (one `more from X`) may as well be a partner's or a country's name."""
_DESK = re.compile(
    r"\s+(?:news\s?desk|newsroom|staff(?: (?:writers?|reporters?))?|reporters?|correspondents?|"
    r"editors?|team|desk|web ?desk)$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+[|–—-]\s+(?=[^|–—]{2,40}$)")
_ORDINARY = words(
    "us our the this you your me more world home news sports politics business opinion facebook twitter instagram "
    "youtube whatsapp telegram google linkedin author x all rights terms privacy contact"
)
"""Single words that these patterns also meet, and that are nobody's name."""
_KEYWORD_PLACE = re.compile(r"/ ([A-Z][a-z]+)/ (?=[A-Z]{3,}(?: [A-Z]{2,})*/ )")
"""Among slash-separated keywords: one name directly before a place in capitals, as in a wire's dateline."""


def is_outlet_name(text: str) -> bool:
    """Whether a name line looks like an outlet's: an article in front, or a newspaper's common noun in it."""
    words = text.split()
    return is_name(text, least=1) and (
        (words[0] == "The" and len(words) > 1) or any(w.lower() in NEWSPAPER_NOUNS for w in words)
    )


def split_suffix(title: str) -> tuple[str, str | None]:
    """Take `| Outlet` or `- Outlet` off a headline; a suffix after a dash must look like an outlet's name."""
    match = None
    for match in _SUFFIX.finditer(title):  # noqa: B007 (the last one is wanted)
        pass
    if match is None:
        return title, None
    name = title[match.end() :].strip()
    sure = "|" in match.group() and is_name(name, least=1)
    if (sure or is_outlet_name(name)) and len(title[: match.start()].split()) >= 3:
        return title[: match.start()], name
    return title, None


def find_outlet(sights: Sequence[Sight], region: Region, byline: str | None, suffix: str | None) -> str | None:
    """Return the outlet's name, or None if the page does not give it away."""
    if suffix:
        return suffix
    weights: dict[str, float] = {}
    shown: dict[str, str] = {}
    if byline and _DESK.search(byline):
        _count(weights, shown, _DESK.sub("", byline), 3.0)
    for i, sight in enumerate(sights):
        if (
            sight.block.blank
            or (sight.credit and not sight.legal)
            or (region.first <= i <= region.last and not sight.call_to_action)
        ):
            continue
        for weight, pattern in _SELF_NAMING:
            for match in pattern.finditer(sight.text):
                _count(weights, shown, match[1], weight)
    in_keywords = _KEYWORD_PLACE.search(sights[region.first].text)
    if in_keywords and sights[region.first].text.count("/ ") >= 4:
        _count(weights, shown, in_keywords[1], 2.0)
    if not weights:
        return None
    key = max(weights, key=lambda k: weights[k])
    return shown[key] if weights[key] >= _MIN_WEIGHT else None


def _count(weights: dict[str, float], shown: dict[str, str], name: str, weight: float) -> None:
    name = re.sub(r"['’]s$", "", name.strip(" .,!"))
    key = name.lower().removeprefix("the ")
    if not key or (" " not in key and key in _ORDINARY) or len(key) < 3:
        return
    weights[key] = weights.get(key, 0.0) + weight
    if key not in shown or (name[:3].lower() == "the" and shown[key][:3].lower() != "the"):
        shown[key] = name[0].upper() + name[1:]
