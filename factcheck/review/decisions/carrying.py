"""Carries decisions over from earlier versions of an article to the one that is current. Writes nothing itself.

Only a reviewer's own decisions, and only onto claims with exactly the same words (`found_again`); what is not found
again is listed for the reviewer to look at. What the reviewer has decided on the later version stays.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Decision, Draft, Said, Verdict
from factcheck.domain.log.facts import FACTS, NOTICE
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import span_of
from factcheck.domain.match import Match, make_match
from factcheck.domain.review import Bundle
from factcheck.domain.text.plural import plural
from factcheck.domain.versions import current, earlier_versions, found_again
from factcheck.review.decisions.carrying_lines import LineLeft, claims_put_in, lines_again


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What can be carried over: rows to write, the matches and claims that they bring, and verdicts by article."""

    drafts: tuple[Draft, ...] = ()
    matches: tuple[Match, ...] = ()
    claims: tuple[Claim, ...] = ()
    verdicts: tuple[tuple[UUID, int], ...] = ()

    @property
    def offer(self) -> str:
        """What to tell the reviewer who can have verdicts carried over; empty without any."""
        number = sum(n for _, n in self.verdicts)
        return (
            f"{number} of your verdicts {plural(number, 'is', 'are')} on an earlier version; `:` carry over"
            if number
            else ""
        )

    def verdicts_on(self, article: UUID) -> int:
        """How many claims of the article get a verdict."""
        return dict(self.verdicts).get(article, 0)


@dataclass(frozen=True, slots=True)
class LookAgain:
    """A claim of an earlier version that is not found again, and what the reviewer had made of it."""

    claim: Claim
    verdict: Verdict | None
    said: Said | None
    note: str | None


class Versions:
    """A review's articles with their earlier versions, and where the claims of these stand now.

    Args:
        bundle: The whole review, earlier versions and all.
        reviewer: Whose decisions are looked at.
        articles: Current articles to look at; all that have earlier versions where none are named.
    """

    def __init__(self, bundle: Bundle, reviewer: str, articles: Collection[UUID] | None = None) -> None:
        self._bundle = bundle
        self._reviewer = reviewer
        now = current(bundle)
        versions = [(a, earlier_versions(bundle.articles, a.uid)) for a in now.articles if a.version_of]
        self._versions = [(a, older) for a, older in versions if older]
        self._wanted = {a.uid for a, _ in self._versions if articles is None or a.uid in articles}
        self._now = {c.uid: c for c in now.claims} if self._versions else {}
        self._claims: dict[UUID, list[Claim]] = defaultdict(list)
        for claim in bundle.claims if self._versions else ():
            self._claims[claim.article].append(claim)
        self._found: dict[tuple[UUID, UUID], dict[UUID, UUID]] = {}

    # --- what can be carried over ------------------------------------------------------------------------------------

    def carry_over(self, log: DecisionLog) -> CarryOver:
        """Draft what is not decided on the later versions yet; empty where there is nothing."""
        if not self._wanted:
            return CarryOver()
        own = self._own_rows(log)
        drafts: dict[tuple[UUID, str], Draft] = {}
        opened = self._carry_lines(log, own, drafts)
        verdicts: dict[UUID, int] = defaultdict(int)
        settled: set[tuple[UUID, str]] = set()
        for later, older, mapping in self._pairs():
            for old, new in mapping.items():
                for row in own.get(old, ()):
                    if (key := (new, row.aspect)) in settled:
                        continue  # a nearer version has something to say on it
                    settled.add(key)
                    if _says_something(row) and self._is_free(log, new, row.aspect):
                        drafts[key] = log.draft(replace(row.choice, subject=new), self._reviewer)
                        verdicts[later.uid] += row.aspect == CONTENT and row.value is not None
            for row in own.get(older.uid, ()):
                if (key := (later.uid, row.aspect)) in settled or row.aspect not in FACTS:
                    continue
                if row.value is not None and not _still_fits(row.aspect, older, later):
                    continue
                settled.add(key)
                if row.value is not None and not log.current(later.uid, row.aspect, self._reviewer):
                    drafts[key] = log.draft(replace(row.choice, subject=later.uid), self._reviewer)
        matches: dict[UUID, Match] = {}
        for match, row in self._decided_matches(own):
            if match.uid not in matches and self._is_free(log, match.uid, STATE):
                matches[match.uid] = match
                drafts[match.uid, STATE] = log.draft(replace(row.choice, subject=match.uid), self._reviewer)
        kept = {m.uid for m in self._bundle.matches}
        missing = tuple(m for uid, m in matches.items() if uid not in kept)
        return CarryOver(tuple(drafts.values()), missing, opened, tuple(verdicts.items()))

    def _carry_lines(
        self, log: DecisionLog, own: dict[UUID, list[Decision]], drafts: dict[tuple[UUID, str], Draft]
    ) -> tuple[Claim, ...]:
        """Draft lines put in and cut as on the nearest version that has any; the claims that come to count are new.

        Once the reviewer has changed a line of the later version by hand, its lines are left as they are.
        """
        opened: list[Claim] = []
        for later, older in self._versions:
            if later.uid not in self._wanted or any(span_of(r.aspect) for r in own.get(later.uid, ())):
                continue
            version = next((v for v in older if any(span_of(r.aspect) for r in own.get(v.uid, ()))), None)
            if version is None:
                continue
            again = lines_again(version, later, own[version.uid])
            for choice in again.choices:
                drafts[later.uid, choice.aspect] = log.draft(choice, self._reviewer)
            claims = claims_put_in(later, again.labels, self._claims[later.uid])
            self._claims[later.uid] += claims
            self._now |= {c.uid: c for c in claims}
            opened += claims
        self._found.clear()
        return tuple(opened)

    def lines_left(self, log: DecisionLog, article: UUID) -> tuple[LineLeft, ...]:
        """Lines that the reviewer put in or cut on the nearest version where any were, and that are gone."""
        own = self._own_rows(log)
        later, older = next(((a, o) for a, o in self._versions if a.uid == article), (None, []))
        for version in older:
            if later is not None and any(span_of(r.aspect) for r in own.get(version.uid, ())):
                return lines_again(version, later, own[version.uid]).left
        return ()

    def _own_rows(self, log: DecisionLog) -> dict[UUID, list[Decision]]:
        """The reviewer's current rows by subject; where two machines disagree there is none."""
        keys = {(r.subject, r.aspect) for r in log.rows() if r.reviewer == self._reviewer}
        by_subject: dict[UUID, list[Decision]] = defaultdict(list)
        for subject, aspect in sorted(keys):
            rows = log.current(subject, aspect, self._reviewer)
            if rows and len({r.value for r in rows}) == 1:
                by_subject[subject].append(rows[-1])
        return by_subject

    def _is_free(self, log: DecisionLog, subject: UUID, aspect: str) -> bool:
        return not any(_says_something(r) for r in log.current(subject, aspect, self._reviewer))

    def _pairs(self) -> Iterator[tuple[Article, Article, dict[UUID, UUID]]]:
        """Every wanted article with each of its earlier versions, the nearest first, and where the claims of it are."""
        for later, older in self._versions:
            if later.uid in self._wanted:
                for version in older:
                    yield later, version, self._found_in(version, later)

    def _found_in(self, one: Article, other: Article) -> dict[UUID, UUID]:
        key = (one.uid, other.uid)
        if key not in self._found:
            self._found[key] = found_again(self._claims[one.uid], one.text, self._claims[other.uid], other.text)
        return self._found[key]

    def _decided_matches(self, own: dict[UUID, list[Decision]]) -> Iterator[tuple[Match, Decision]]:
        """Matches decided on between earlier claims, with the claims of now at their ends; nearest versions first.

        Both quotations are the same, so that score and differences are.
        """
        place: dict[UUID, tuple[UUID, int]] = {uid: (uid, 0) for uid in self._now}
        for later, older in self._versions:
            for distance, version in enumerate(older, 1):
                for old, new in self._found_in(version, later).items():
                    place.setdefault(old, (new, distance))
        decided: list[tuple[int, Match, Decision]] = []
        for match in self._bundle.matches:
            one, other = place.get(match.a), place.get(match.b)
            row = next((r for r in own.get(match.uid, ()) if r.aspect == STATE and r.value), None)
            if row is None or one is None or other is None:
                continue
            (a, from_a), (b, from_b) = one, other
            moved_into = {self._now[uid].article for uid, distance in ((a, from_a), (b, from_b)) if distance}
            if moved_into & self._wanted:
                made = make_match(a, b, match.score, match.relation, match.signals)
                decided.append((from_a + from_b, made, row))
        for _, match, row in sorted(decided, key=lambda f: (f[0], f[1].uid)):
            yield match, row

    # --- what is to be looked at again -------------------------------------------------------------------------------

    def look_again(self, log: DecisionLog, article: UUID) -> list[LookAgain]:
        """What the reviewer decided or noted on claims of earlier versions that a current article no longer has.

        A claim that is gone and came back is not listed; one that stood in several earlier versions is listed once.
        Versions before the last one that the reviewer has worked on are left aside: what was lost there was listed when
        that one came.
        """
        later, older = next(((a, o) for a, o in self._versions if a.uid == article), (None, []))
        if later is None:
            return []
        left = []
        for n, version in enumerate(older):
            again: set[UUID] = set()
            for newer in (later, *older[:n]):
                again.update(self._found_in(version, newer))
            own = sorted(self._claims[version.uid], key=lambda c: (c.start_char, c.end_char))
            looked = [one for c in own if (one := self._looked_at(log, c)) is not None]
            left += [one for one in looked if one.claim.uid not in again]
            if looked:
                break
        return left

    def _looked_at(self, log: DecisionLog, claim: Claim) -> LookAgain | None:
        content = log.current(claim.uid, CONTENT, self._reviewer)
        said = log.current(claim.uid, SAID, self._reviewer)
        if not any(_says_something(r) for r in (*content, *said)):
            return None
        verdict, answer = _last(r.value for r in content), _last(r.value for r in said)
        note = _last(r.note for r in (*said, *content))
        return LookAgain(claim, Verdict(verdict) if verdict else None, Said(answer) if answer else None, note)


def _still_fits(fact: str, older: Article, later: Article) -> bool:
    """Whether a correction still fits: the later page reads as the earlier one did, or it is a notice, never read."""
    return fact == NOTICE or bool(getattr(older, fact) == getattr(later, fact))


def _says_something(row: Decision) -> bool:
    return row.value is not None or bool(row.note)


def _last(values: Iterable[str | None]) -> str | None:
    return next((v for v in reversed(list(values)) if v), None)
