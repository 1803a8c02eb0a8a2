"""Makes the sample of annotation sets in `annotations/` from `seeds/`, the same bytes every time.

    .venv/bin/python -m tests.samples

Goes through the use cases and a temporary database, with a clock and keys of its own. Claims are found by words that
`tests/seeds.md` lists, so that the sample survives changes to what else is taken for a claim.
"""

import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import CONTENT, SAID
from factcheck.domain.match import Match, MatchState
from factcheck.domain.review import Bundle, Review
from factcheck.domain.seen import Seen
from factcheck.review.decisions.decide import decide, undo
from factcheck.review.decisions.facts import set_facts
from factcheck.review.decisions.pairs import decide_match, join_claims
from factcheck.review.exchange import export_pieces
from factcheck.review.ports import Store
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import open_or_make, take_in
from factcheck.settings.settings import Settings
from factcheck.store import open_store
from tests.support.builders import CountedUids, FixedClock

REPOSITORY = Path(__file__).parent.parent
FOLDER = REPOSITORY / "annotations"
COMMAND = ".venv/bin/python -m tests.samples"
REVIEWER = "sample"
BEGUN = datetime(2024, 6, 18, 9, 0, tzinfo=UTC)
FORMATS = {"seeds.jsonl": "jsonl", "seeds.csv": "csv"}

LOG = "Harbour master's log of Port Hesk, 2–6 June 2024"
NOTICE = "https://navy.arvenna.example/notices/kittiwake"
RECORDING = "Recording of the briefing in Dravny, 14 June 2024, from 00:41"

VERDICTS: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("01", "five state ferries put harbor workers ashore", "confirmed", "The log has five calls in these days", (LOG,)),
    ("05", "in five ferries of the Kestravian state line", "confirmed", "", ("1",)),
    ("03", "seven ferries carried 640", "denied", "Five, says the log; the Bulletin gives no source for seven", ("1",)),
    ("01", "off Cape Dorrin on June 9", "confirmed", "", (NOTICE,)),
    ("04", "off Cape Dorrin on 10 June", "denied", "9 June; asked the Lantern for a correction", ("2",)),
    ("06", "The three sailors injured", "unverified", "Four further up; the navy answers on Thursday", ()),
    ("02", "divers of Lothmar's navy", "unverified", "Nobody else has it; the office does not comment", ()),
    ("02", "2,400 workers by autumn", "unverified", "A forecast: not ours to check before autumn", ()),
)
"""Page, words of the claim, verdict, note, evidence (a number is that of an entry above)."""


@dataclass
class Desk:
    """A review in a store, and its parts by what they say."""

    store: Store
    review: Review

    @property
    def bundle(self) -> Bundle:
        return self.store.load(self.review.uid)

    def claim(self, page: str, words: str) -> Claim:
        """The one claim of the page that quotes the words."""
        bundle = self.bundle
        [article] = [a for a in bundle.articles if a.source.startswith(page)]
        found = [c for c in bundle.claims if c.article == article.uid and words in c.quote]
        if len(found) != 1:
            raise LookupError(f"{len(found)} claims of {article.source} quote {words!r}")
        return found[0]

    def weakest_match(self) -> Match:
        """The suggestion with the lowest score: the likeliest to be rejected."""
        suggested = (m for m in self.bundle.matches if m.relation is not None)
        return min(suggested, key=lambda m: (m.score, m.uid))

    def mark(self, claim: Claim, aspect: str, value: str, note: str = "", evidence: tuple[str, ...] = ()) -> None:
        """Decide as `factcheck mark` does."""
        decide(self.store, self.bundle, REVIEWER, claim.uid, aspect, value, note=note or None, evidence=evidence)


def sample_files() -> dict[str, bytes]:
    """The sample's files by name."""
    with tempfile.TemporaryDirectory() as folder:
        clock, uids = FixedClock(BEGUN), CountedUids("sample")
        store = open_store(Path(folder) / "reviews.db", terms=ARCHIVE_TERMS, clock=clock, uids=uids)
        try:
            gathered = gather([REPOSITORY / "seeds"], Settings().max_text_characters)
            review = open_or_make(store, "seeds", clock, uids)
            take_in(store, review, gathered.pages, REVIEWER)
            desk = Desk(store, review)
            _decide(desk)
            bundle = desk.bundle
        finally:
            store.close()
    return {name: b"".join(export_pieces(Seen(bundle, REVIEWER), form)) for name, form in FORMATS.items()}


def _decide(desk: Desk) -> None:
    bulletin = next(a for a in desk.bundle.articles if a.source.startswith("03"))
    set_facts(desk.store, desk.bundle, REVIEWER, bulletin.uid, {"outlet": "Sarn Bulletin"})
    for page, words, verdict, note, evidence in VERDICTS:
        desk.mark(desk.claim(page, words), CONTENT, verdict, note, evidence)
    denial = desk.claim("05", "Илян Добрежов")
    desk.mark(denial, SAID, "yes", "In Kestravian; translation checked by two of us", (RECORDING,))
    chart = desk.claim("06", "an attempt to redraw the chart of the gulf by night")
    desk.mark(chart, SAID, "no", "It is the survey office's sentence, as in the Ledger")
    june_9, june_10 = desk.claim("01", "off Cape Dorrin on June 9"), desk.claim("04", "off Cape Dorrin on 10 June")
    join_claims(desk.store, desk.bundle, REVIEWER, june_9.uid, june_10.uid)
    sunday = desk.claim("05", "Four sailors were hurt on Sunday, 9 June")
    join_claims(desk.store, desk.bundle, REVIEWER, june_9.uid, sunday.uid)
    decide_match(desk.store, desk.bundle, REVIEWER, desk.weakest_match().uid, MatchState.REJECTED)
    desk.mark(desk.claim("03", "more than 70 bargeloads of cement"), CONTENT, "denied", "wrong line")
    undo(desk.store, desk.bundle, REVIEWER)


def main() -> int:
    """Write the files; return the exit code."""
    for name, data in sample_files().items():
        (FOLDER / name).write_bytes(data)
        print(f"wrote {FOLDER.name}/{name} ({len(data):,} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
