"""Four short invented reports of one invented event, with the matches that a person would find, as plain values.

ledger   Twelve ships …        conflicts with the coast's Fifteen (88), agrees with the bulletin (91)
         cranes                corresponds to the bulletin's cranes (80)
         quiet                 nobody else has it, but for the lantern (70)
lantern  has nothing on the ships: "not found" there
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

from factcheck.domain.article import Article, Line, LineLabel, Page, PageClaim
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.keys import article_uid, claim_uid, text_sha256
from factcheck.domain.match import Match, Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Review

SPACE = UUID("5a3b1e00-0000-4000-8000-000000000000")
MADE = datetime(2024, 10, 21, 8, 30, tzinfo=UTC)
MARKS = {"#": LineLabel.TITLE, "~": LineLabel.FURNITURE, "@": LineLabel.META}


@dataclass
class Reports:
    """Articles written down as lines, and their claims by a word of one's own.

    A line is one of the page: `#` begins a title, `~` what intake cuts, `@` what stands aside. `{name:Words.}` in a
    line is a claim; claims written first weigh more.
    """

    review: Review = field(default_factory=lambda: Review(uuid5(SPACE, "ships"), "Ships of Port Anselm", MADE))
    articles: list[Article] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)
    matches: list[Match] = field(default_factory=list)

    def article(
        self, outlet: str | None, *lines: str, claimant: Claimant | None = None, after: Article | None = None
    ) -> Article:
        """Write an article down; `after`: the version that it follows."""
        text, labels, spans = "", [], []
        for line in lines:
            label = MARKS.get(line[0], LineLabel.BODY)
            start = len(text)
            for part in _parts(line[1:] if label is not LineLabel.BODY else line):
                if isinstance(part, tuple):
                    spans.append((part[0], len(text), len(text) + len(part[1])))
                text += part if isinstance(part, str) else part[1]
            labels.append(Line(start, len(text), label, "written so"))
            text += "\n"
        sha256 = text_sha256(text)
        uid = article_uid(self.review.uid, sha256)
        source = f"page{len(self.articles)}.txt"
        article = Article(
            uid, len(self.articles), source, "", outlet, None, "2024-10-21", None, "utf-8", text, sha256, tuple(labels)
        )
        article = replace(article, version_of=after.uid if after else None)
        for name, start, end in spans:
            weight = max(0.9 - 0.01 * len(self.claims), 0.0)
            quote = text[start:end]
            self.claims[name] = Claim(claim_uid(uid, start, end), uid, start, end, quote, claimant, weight)
        self.articles.append(article)
        return article

    def match(self, one: str, other: str, score: float, *signals: Signal) -> Match:
        """Have two claims correspond; signals with `one` as side a."""
        relation = Relation.CONFLICT if any(s.state is SlotState.CONFLICT for s in signals) else Relation.SAME
        match = make_match(self.claims[one].uid, self.claims[other].uid, score, relation, signals)
        self.matches.append(match)
        return match

    @property
    def bundle(self) -> Bundle:
        """All of it."""
        return Bundle(self.review, tuple(self.articles), tuple(self.claims.values()), tuple(self.matches))

    def pages(self) -> list[Page]:
        """The articles as pages, before they are in any review."""
        return [self._page(a) for a in self.articles]

    def _page(self, a: Article) -> Page:
        claims = [c for c in self.claims.values() if c.article == a.uid]
        return Page(
            source=a.source,
            text=a.text,
            text_sha256=a.text_sha256,
            title=a.title,
            outlet=a.outlet,
            byline=None,
            published="2024-10-21",
            url=None,
            encoding="utf-8",
            lines=a.lines,
            claims=tuple(PageClaim(c.start_char, c.end_char, c.quote, c.claimant, c.weight, ()) for c in claims),
        )

    def name(self, claim: UUID | None) -> str | None:
        """A claim's name, for assertions that can be read."""
        return next((n for n, c in self.claims.items() if c.uid == claim), None)

    def outlet(self, article: UUID | None) -> str | None:
        """An article's outlet."""
        return next((a.outlet for a in self.articles if a.uid == article), None)


def _parts(line: str) -> Sequence[str | tuple[str, str]]:
    parts: list[str | tuple[str, str]] = []
    while "{" in line:
        before, rest = line.split("{", 1)
        claim, line = rest.split("}", 1)
        name, words = claim.split(":", 1)
        parts += [before, (name, words)]
    return [*parts, line]


def figure(one: str, other: str, a: str, b: str, reports: Reports) -> Signal:
    """A figure on which two claims differ, with where it stands in each."""
    qa, qb = reports.claims[one].quote, reports.claims[other].quote
    spans = (qa.index(a), qa.index(a) + len(a)), (qb.index(b), qb.index(b) + len(b))
    return Signal("ships", SlotState.CONFLICT, a, b, *spans)


def ships() -> Reports:
    """The four reports."""
    r = Reports()
    harbour = Claimant("the harbour master", ClaimantKind.OFFICIAL)
    r.article(
        "Harbour Ledger",
        "~Home News Weather",
        "#{ledger title:Ships leave Port Anselm}",
        "@By Ada Quill",
        "{twelve:Twelve ships left the port on Monday, the harbour master said.} {cranes:The cranes stood still.}",
        "~Advertisement",
        "~Read more",
        "{quiet:Nobody was hurt in the harbour, and the night was quiet.}",
        claimant=harbour,
    )
    r.article(
        "Free Coast",
        "#{coast title:Fifteen ships gone}",
        "{fifteen:Fifteen ships left the port on Monday, an agency said.} {bread:Bread prices rose.}",
        "{mayor:The mayor could not be reached.}",
    )
    r.article(
        "Sarn Bulletin",
        "#Shipping news",
        "{dozen:About a dozen ships sailed.} {standstill:Cranes were at a standstill.}",
    )
    r.article("Tessalin Lantern", "#{lantern title:A quiet night}", "{lantern quiet:There were no injuries.}")
    date = Signal("date", SlotState.EQUAL, "Monday", "Monday", (32, 38), (33, 39))
    r.match("twelve", "fifteen", 88, figure("twelve", "fifteen", "Twelve", "Fifteen", r), date)
    r.match("twelve", "coast title", 55, figure("twelve", "coast title", "Twelve", "Fifteen", r))
    r.match("twelve", "dozen", 91, Signal("ships", SlotState.COMPATIBLE, "Twelve", "About a dozen", (0, 6), (0, 13)))
    r.match("fifteen", "dozen", 75, figure("fifteen", "dozen", "Fifteen", "dozen", r))
    r.match("cranes", "standstill", 80)
    r.match("quiet", "lantern quiet", 70)
    return r


def one_report() -> Reports:
    """A review of a single article."""
    r = Reports()
    r.article("Harbour Ledger", "#{title:Ships leave}", "{twelve:Twelve ships left.} {cranes:The cranes stood still.}")
    return r


def many(number: int) -> Reports:
    """As many articles as asked, each of one line that corresponds to the one before it."""
    r = Reports()
    for n in range(number):
        r.article(f"Outlet {n:02}", f"{{claim {n}:{n + 1} ships left the port, outlet number {n} said.}}")
        if n:
            r.match(f"claim {n - 1}", f"claim {n}", 90)
    return r
