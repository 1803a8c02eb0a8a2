"""`search --json` and what `search` prints for people, from claims of the archive."""

from collections.abc import Sequence

from factcheck.cli.output import say
from factcheck.cli.shapes.parts import Json, article_facts, evidence_entry, verdicts_of
from factcheck.domain.clock import isoformat
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.plain import plain_claimant
from factcheck.domain.text.signs import of_verdict
from factcheck.review.seen.archive import CheckedBefore


def found(claims: Sequence[CheckedBefore]) -> list[Json]:
    """`search --json`, the likeliest first."""
    return [_found(one) for one in claims]


def _found(one: CheckedBefore) -> Json:
    claim, article, mark = one.claim, one.article, one.mark
    return {
        "score": one.score,
        "id": str(claim.uid),
        "quote": claim.quote,
        "claimant": plain_claimant(claim.claimant),
        "verdict": mark.verdict.value if mark.verdict else None,
        "said": mark.said.value if mark.said else None,
        "reviewer": mark.reviewer,
        "decided_at": isoformat(one.decided_at) if one.decided_at else None,
        "note": mark.note,
        "evidence": [evidence_entry(e) for e in one.evidence],
        "verdicts": verdicts_of(one.verdicts),
        "article": article_facts(article),
        "review": {"uid": str(one.review.uid), "name": one.review.name},
        "start_char": claim.start_char,
        "end_char": claim.end_char,
    }


def say_found(claims: Sequence[CheckedBefore]) -> None:
    """The same for people: the claim, what stands on it and since when, where it stands, what it rests on."""
    for one in claims:
        verdicts = "; ".join(_verdict(row) for row in one.verdicts)
        say(f"{one.score:5.1f}  {verdicts}{'; no evidence given' if one.mark.unfinished else ''}")
        who = f" [{one.claim.claimant.surface}]" if one.claim.claimant else ""
        say(f"       {one.claim.quote}{who}")
        facts = [one.article.label, one.article.published, one.article.url, f"review {one.review.name}"]
        say(f"       {' · '.join(fact for fact in facts if fact)}")
        if one.mark.note:
            say(f"       note: {one.mark.note}")
        for entry in one.evidence:
            say(f"       evidence {entry.number}: {_entry(entry)}")


def _verdict(row: Decision) -> str:
    when = row.created_at.astimezone().strftime("%Y-%m-%d")
    return f"{of_verdict(row.value)} {row.value} by {row.reviewer}, {when}"


def _entry(entry: Evidence) -> str:
    quotation = f"“{entry.quotation}”" if entry.quotation else None
    return " · ".join(dict.fromkeys(part for part in (entry.title, entry.url, quotation) if part))
