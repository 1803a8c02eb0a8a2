"""Signs for states, always beside or explained by words: colour alone says nothing here."""

from factcheck.domain.log.decision import Said, Verdict
from factcheck.domain.review import Progress
from factcheck.domain.seen import ClaimMark
from factcheck.domain.text import signs
from factcheck.domain.text.visible import visible
from factcheck.review.seen.archive import CheckedBefore


def verdict_glyph(verdict: Verdict | None) -> tuple[str, str]:
    """A verdict's sign and its name for styles ("" for none)."""
    return signs.of_verdict(verdict), verdict.value if verdict else ""


def progress_marks(done: Progress) -> str:
    """How many claims have which verdict."""
    return f"{signs.CONFIRMED}{done.confirmed} {signs.DENIED}{done.denied} {signs.UNVERIFIED}{done.unverified}"


def verdict_words(mark: ClaimMark) -> str:
    """The verdict in words, with what is missing of it."""
    if mark.disputed:
        return f"{signs.CONFLICT} decided differently on two machines"
    if mark.verdict is None:
        return f"{signs.UNREVIEWED} unreviewed"
    words = f"{signs.of_verdict(mark.verdict)} {mark.verdict.value}"
    return words.replace(" ", "! ", 1) + ", no evidence yet" if mark.unfinished else words


def earlier_words(one: CheckedBefore) -> str:
    """The verdict that an earlier review came to, by whom and when; all of them where they are several."""
    return "; ".join(
        f"{signs.of_verdict(row.value)} {row.value} by {visible(row.reviewer)} {row.created_at.astimezone():%Y-%m-%d}"
        for row in one.verdicts
        if row.value
    )


def said_glyph(said: Said | None) -> str:
    """The sign for *did they say so?*"""
    return signs.SAID[said]


LEGEND: tuple[tuple[str, str], ...] = (
    (f"{signs.CONFIRMED} confirmed", "evidence supports the claim"),
    (f"{signs.DENIED} denied", "evidence contradicts the claim (that a party denies it is no verdict)"),
    (f"{signs.UNVERIFIED} unverified", "looked, could not establish it"),
    (f"{signs.UNREVIEWED} unreviewed", "nobody has looked yet"),
    (f"{signs.CONFIRMED}! {signs.DENIED}!", "no evidence is given yet: factcheck mark NAME CLAIM VERDICT --evidence …"),
    (f"{signs.CONFLICT} at a claim", "you decided differently on two machines; decide again to settle it"),
    ("▌", "the claim that keys act on"),
    ("│", "a claim that corresponds to it, or that it is compared with"),
    (
        f"{signs.STATES}  {signs.DIFFERS}  {signs.NOT_FOUND}",
        "states it · states it with a different figure or date · not found there",
    ),
    (
        f"{signs.POSSIBLE} in the match list",
        "nothing is suggested there, but one claim comes close: `]` shows it, `a` accepts it",
    ),
    (
        f"checked before: {signs.DENIED}",
        "a claim like it was decided in another review, by whom and when; C shows it, with why",
    ),
    ("⚠ retracted, corrected", "the outlet took the article back or changed it, and when"),
    ("┄ 3 lines left out ┄", "menus, adverts and the like; i shows them with the reasons, to put in or cite"),
    ("┄  +  -  at a line", "in the intake check: cut · put in by somebody · cut by somebody"),
)
