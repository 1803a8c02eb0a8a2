"""Who is who in a review: one answer for slots, origins and lists of speakers, from aliases and what articles show."""

from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.names.alias import Alias
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.names.who import WhoIsWho
from factcheck.domain.review import Bundle
from factcheck.matching.who.who import Who
from factcheck.review.decisions.aliases import draft_alias
from tests.support.builders import make_review
from tests.support.ledger import Ledger
from tests.support.origin_pages import page

BUNDLE = Bundle(make_review())
OFFICIAL = ClaimantKind.OFFICIAL
PROPOSED = (Alias("CSO", "Coastal Survey Office", "acronym", 0, 0, 3),)


def who_of(*speakers: str, **said: str) -> tuple[Who, list[Claim]]:
    """One article a speaker; `said` is what a reviewer said of names, with underscores for spaces."""
    pages = [page(f"Outlet {n}", (f"{s} said so.", (s, OFFICIAL, ()))) for n, s in enumerate(speakers)]
    ledger = Ledger()
    for surface, name in said.items():
        ledger.write(draft_alias(ledger.log, BUNDLE, "ann", surface.replace("_", " "), name), "ann")
    table = AliasTable(PROPOSED, ledger.log, BUNDLE.review.uid, "ann")
    claims = [c for _, own in pages for c in own]
    return Who([article for article, _ in pages], claims, table), claims


def test_an_alias_of_the_articles_and_a_description_are_one_speaker_for_all_who_ask() -> None:
    who, claims = who_of("Norway's Coastal Survey Office (CSO)", "the CSO", "Norway's survey office")
    assert len({who.speaker_key(c) for c in claims}) == 1
    assert {who.party(c.claimant.surface, c).name for c in claims if c.claimant} == {"CSO"}
    assert all(who.same_speaker(claims[0], other) for other in claims)
    assert who.speaker_name(claims[1]) == "Coastal Survey Office"


def test_the_reviewers_word_goes_before_everything_and_names_its_rule() -> None:
    who, claims = who_of("the CSO", "the harbour people", the_harbour_people="CSO")
    answer = who.one_speaker(*claims)
    assert answer
    assert (answer.same, answer.rule) == (True, "one name in the review")
    who, claims = who_of("the CSO", "the Coastal Survey Office", CSO="")
    answer = who.one_speaker(*claims)
    assert answer
    assert (answer.same, answer.rule) == (False, "a name of its own, by hand")
    assert len({who.speaker_key(c) for c in claims}) == 2


def test_an_article_that_speaks_for_itself_has_no_speaker() -> None:
    silent, [claim] = page("Outlet", ("The ferry sank.", None))
    who: WhoIsWho = Who([silent], [claim])
    assert (who.speaker_key(claim), who.speaker_name(claim), who.same_speaker(claim, claim)) == ("", "", None)
