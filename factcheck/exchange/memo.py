"""The editor's page: a review as Markdown for people, what needs a decision first. Not a way back in: use jsonl.

Holds neither the time of export nor the program's version: the same review gives the same bytes. Lines are not wrapped.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from factcheck.domain.claim import Claim, ClaimTag
from factcheck.domain.log.decision import Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.names.alias import alias_key
from factcheck.domain.seen import Seen
from factcheck.domain.text.plural import counted
from factcheck.domain.text.signs import CONFLICT
from factcheck.exchange.markdown import escape, link
from factcheck.exchange.memo_case import MemoCase, minutes, via, worded
from factcheck.exchange.memo_conflicts import Conflict, Conflicts, Holding
from factcheck.exchange.registry import FromTexts

Lines = Iterator[str]


def export(seen: Seen, texts: FromTexts) -> Iterator[bytes]:
    """Yield the page's lines; verdicts and states of matches are those that stand for who sees it."""
    case = MemoCase(seen, texts)
    for section in (_head, _conflicts, _in_one_article, _by_speaker, _decided, _open):
        for line in section(case):
            yield f"{line}\n".encode()


def _head(case: MemoCase) -> Lines:
    yield f"# {escape(case.name)}"
    yield ""
    for number, article in enumerate(case.articles.values(), 1):
        published = f"published {escape(article.published)}" if article.published else "publication date not known"
        notice = f"**⚠ {escape(article.notice)}**" if article.notice else ""
        parts = [notice, escape(article.title), published, link(article.url, article.url) if article.url else ""]
        yield f"{number}. {case.outlet(article.uid, linked=False)}: {'; '.join(p for p in parts if p)}"
    yield ""
    counts = Counter(
        row.value for c in case.claims.values() if (row := case.standing(c)) is not None and not case.is_open(c)
    )
    decided = ", ".join(f"{counts[v]} {v.value}" for v in Verdict)
    unsettled = sum(case.is_open(c) for c in case.claims.values())
    yield f"{counted(len(case.claims), 'claim')}: {decided}, {unsettled} open."
    if len({row.reviewer for c in case.claims.values() for row in case.given(c)}) > 1:
        yield ""
        yield f"Several reviewers decided; what counts here is what stands for {escape(case.reviewer)}."


def _conflicts(case: MemoCase) -> Lines:
    conflicts = Conflicts(case.claims, case.matches).groups()
    yield from _heading("Conflicts", len(conflicts))
    if not conflicts:
        yield "None found, which does not mean that the articles agree."
        return
    yield (
        "Articles that answer one question differently. No answer is taken for the right one. A match is *suggested* "
        "where only the program holds two sentences to be about the same thing, *accepted* where a reviewer does too."
    )
    for number, conflict in enumerate(conflicts, 1):
        yield ""
        yield f"### {number}. {escape(conflict.slot.replace('_', ' '))}: {_answers(case, conflict)}"
        yield ""
        for article in conflict.against_themselves:
            yield f"{case.outlet(article, linked=False)} contradicts itself."
            yield ""
        for answer in conflict.answers:
            for holding in answer.holdings:
                line = case.line(holding.claim, holding.span)
                yield f"- {line}; {case.verdict(holding.claim)}; {_match(holding)}"
        if rest := case.origins([h.claim.uid for a in conflict.answers for h in a.holdings]):
            yield f"- where it comes from: {escape(rest)}"


def _answers(case: MemoCase, conflict: Conflict) -> str:
    shown = []
    for answer in conflict.answers:
        holders = dict.fromkeys(case.outlet(h.claim.article, linked=False) for h in answer.holdings)
        shown.append(f"{escape(answer.words)} ({', '.join(holders)})")
    return f" {CONFLICT} ".join(shown)


def _match(holding: Holding) -> str:
    accepted = holding.states.count(MatchState.ACCEPTED)
    if accepted in (0, len(holding.states)):
        return f"match {holding.states[0].value}"
    return f"{accepted} of {len(holding.states)} matches accepted, the others suggested"


def _in_one_article(case: MemoCase) -> Lines:
    across = [m for m, _ in case.matches if case.claims[m.a].article != case.claims[m.b].article]
    matched = {uid for match in across for uid in (match.a, match.b)}
    alone = [c for uid, c in case.claims.items() if uid not in matched and ClaimTag.HEADLINE not in c.tags]
    yield from _heading("In one article only", len(alone))
    if len(case.articles) < 2:
        yield "There is no second article to compare with."
        return
    if not alone:
        yield "Nothing: every claim has a counterpart in another article."
        return
    yield "Not found elsewhere, which does not mean that it was not reported. What most needs checking stands first."
    yield ""
    for claim in _by_weight(alone):
        yield f"- {case.line(claim)}; {case.verdict(claim)}"


def _by_speaker(case: MemoCase) -> Lines:
    speakers: dict[str, list[Claim]] = defaultdict(list)
    for claim in case.claims.values():
        if claim.claimant is not None:
            speakers[case.who.speaker_key(claim)].append(claim)
    yield from _heading("By speaker", len(speakers))
    if not speakers:
        yield "No claim is attributed to anybody."
        return
    yield (
        "Whether they *said so* and whether it *is so* are two questions. Names that mean the same are put together as "
        "the articles explain them and the reviewer has said; “the office” may be another one in the next article."
    )
    for _, claims in sorted(speakers.items(), key=lambda s: (-len(s[1]), s[0])):
        yield ""
        yield f"### {escape(case.who.speaker_name(claims[0]))} ({_kinds(claims)}): {counted(len(claims), 'claim')}"
        yield ""
        if also := _other_names(case, claims):
            yield f"Also called {also}."
            yield ""
        for claim in claims:
            through = f"{via(claim.claimant)}; " if claim.claimant and claim.claimant.chain else ""
            where = f"{case.outlet(claim.article)}: {case.quoted(claim)}"
            yield f"- {where} — {through}said so: {case.said(claim)} / is it so: {case.verdict(claim)}"


def _decided(case: MemoCase) -> Lines:
    decided = [c for c in case.claims.values() if case.given(c)]
    yield from _heading("Decided", len(decided))
    if not decided:
        yield "Nothing yet."
        return
    for claim in decided:
        said = "" if case.said(claim) == "unreviewed" else f"; said so: {case.said(claim)}"
        yield f"- {case.line(claim)}{said}{_resting(case, claim)}"
        for row in case.given(claim):
            yield f"  - {worded(row)} — {escape(row.reviewer)}, {minutes(row.created_at)}"
            if row.note and row.note.strip():
                yield f"    - note: {escape(row.note)}"
            for source in case.sources(row):
                yield f"    - {source}"


def _open(case: MemoCase) -> Lines:
    unsettled = [c for c in case.claims.values() if case.is_open(c)]
    yield from _heading("Open", len(unsettled))
    if not unsettled:
        yield "Nothing: every claim is decided, with evidence where a verdict needs it."
        return
    yield "No verdict yet, or one that evidence has still to bear out. What most needs checking stands first."
    for uid in case.articles:
        here = [c for c in unsettled if c.article == uid]
        if not here:
            continue
        yield ""
        yield f"### {case.outlet(uid, linked=False)}: {len(here)} open"
        yield ""
        for claim in _by_weight(here):
            begun = f"; {case.verdict(claim)}" if case.given(claim) else ""
            yield f"- {case.quoted(claim)}{begun}{_resting(case, claim)}"
            for source in case.sources(case.begun(claim)):
                yield f"  - {source}"


def _resting(case: MemoCase, claim: Claim) -> str:
    """On how many origins a claim of several outlets rests."""
    line = case.origins([claim.uid])
    return f"; {escape(line)}" if line else ""


def _heading(words: str, number: int) -> Lines:
    yield ""
    yield f"## {words} ({number})"
    yield ""


def _kinds(claims: list[Claim]) -> str:
    """How well the speaker is identified; what most of the claims have stands first."""
    counts = Counter(c.claimant.kind.value for c in claims if c.claimant)
    return ", ".join(kind for kind, _ in sorted(counts.items(), key=lambda k: (-k[1], k[0])))


def _other_names(case: MemoCase, claims: list[Claim]) -> str:
    """What else the articles call a speaker, each name once, as it is first read."""
    names = {alias_key(case.who.speaker_name(claims[0])): ""}
    for claim in claims:
        if claim.claimant:
            names.setdefault(alias_key(claim.claimant.surface), f"“{escape(claim.claimant.surface)}”")
    return ", ".join(name for name in names.values() if name)


def _by_weight(claims: list[Claim]) -> list[Claim]:
    """Most check-worthy first; equal ones as they are read."""
    return sorted(claims, key=lambda c: -c.weight)
