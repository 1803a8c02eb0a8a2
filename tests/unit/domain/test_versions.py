"""Which version of an article is current, and where claims of an earlier text stand in a later one."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current, current_articles, earlier_versions, found_again
from tests.support.builders import make_article, make_bundle, make_claim, make_review

REVIEW = make_review()


def article(text: str, position: int, after: Article | None = None) -> Article:
    return replace(make_article(REVIEW, text, position), version_of=after.uid if after else None)


def claims(of: Article, *quotes: str) -> list[Claim]:
    """The places of the quotations, each after the one before."""
    found, here = [], 0
    for quote in quotes:
        start = of.text.index(quote, here)
        here = start + len(quote)
        found.append(make_claim(of, start, here))
    return found


def by_quote(old: Article, new: Article, quotes: list[str], others: list[str]) -> dict[tuple[str, int], int]:
    """Which number among the new claims each old one (its quotation and number) has become."""
    ones, twos = claims(old, *quotes), claims(new, *others)
    found = found_again(ones, old.text, twos, new.text)
    number = {c.uid: n for n, c in enumerate(twos)}
    return {(c.quote, n): number[found[c.uid]] for n, c in enumerate(ones) if c.uid in found}


# --- which is current ----------------------------------------------------------------------------------------------


def test_the_last_of_a_chain_is_current_and_stands_where_the_first_stood() -> None:
    first, other = article("First.", 0), article("Other.", 1)
    second = article("Second.", 2, first)
    third = article("Third.", 3, second)
    now = current_articles([first, other, second, third])
    assert [(a.text, a.position) for a in now] == [("Third.", 0), ("Other.", 1)]
    assert [a.text for a in earlier_versions([third, first, other, second], third.uid)] == ["Second.", "First."]
    assert earlier_versions([first, other], other.uid) == []


def test_without_versions_everything_is_current_as_it_is() -> None:
    bundle = make_bundle()
    assert current(bundle) is bundle
    gone = replace(bundle.articles[0], version_of=make_article(REVIEW, "never seen here", 9).uid)
    assert current_articles([gone]) == (gone,)
    assert earlier_versions([gone], gone.uid) == []


def test_two_later_versions_made_without_each_other_are_both_current() -> None:
    first = article("First.", 0)
    ann, ben = article("Ann's.", 1, first), article("Ben's.", 2, first)
    assert {a.text for a in current_articles([first, ann, ben])} == {"Ann's.", "Ben's."}


def test_a_ring_of_versions_does_not_hang() -> None:
    one, two = article("One.", 0), article("Two.", 1)
    one, two = replace(one, version_of=two.uid), replace(two, version_of=one.uid)
    assert [a.uid for a in earlier_versions([one, two], one.uid)] == [two.uid]


def test_current_leaves_out_claims_and_matches_of_earlier_versions_and_no_decision() -> None:
    bundle = make_bundle()
    later = article("A later text.\n", 2, bundle.articles[0])
    own = make_claim(later, 0, 7)
    whole = Bundle(bundle.review, (*bundle.articles, later), (*bundle.claims, own), bundle.matches)
    now = current(whole)
    assert [a.uid for a in now.articles] == [later.uid, bundle.articles[1].uid]
    assert {c.article for c in now.claims} == {later.uid, bundle.articles[1].uid}
    assert now.matches == ()
    assert now.decisions == whole.decisions


# --- what is found again -------------------------------------------------------------------------------------------


def test_words_that_stand_once_are_found_wherever_they_stand() -> None:
    old = article("Ships left. Nobody was hurt. Bread is dear.", 0)
    new = article("An update came late. Bread is dear. And so on; ships left. Nobody was hurt!", 1)
    quotes = ["Ships left.", "Nobody was hurt.", "Bread is dear."]
    assert by_quote(old, new, quotes, ["Bread is dear.", "Nobody was hurt!"]) == {("Bread is dear.", 2): 0}


def test_one_changed_character_is_another_claim() -> None:
    old, new = article("Twelve ships left the port.", 0), article("Twelve ships left the port,", 1)
    assert by_quote(old, new, [old.text], [new.text]) == {}


def test_repeated_words_are_told_apart_by_what_stands_around_them() -> None:
    old = article("In Anselm: nobody was hurt. In Sarn: nobody was hurt.", 0)
    new = article("In Sarn: nobody was hurt. In Hesk two fell, but: nobody was hurt.", 1)
    hurt = "nobody was hurt."
    # The second of old follows "… In Sarn: " of a longer text: what stands before it is another, and nothing stands
    # behind it as behind the second of new.
    assert by_quote(old, new, [hurt, hurt], [hurt, hurt]) == {(hurt, 1): 1}
    longer = article("In Anselm: nobody was hurt. In Sarn: nobody was hurt. Later news.", 2)
    assert by_quote(old, longer, [hurt, hurt], [hurt, hurt]) == {(hurt, 0): 0, (hurt, 1): 1}


def test_repeated_words_with_nothing_around_them_the_same_are_not_guessed() -> None:
    old = article("One boat sank. So he said. Two came. So he said. End.", 0)
    new = article("Three boats sank. So he said. Nine came! So he said. Over.", 1)
    said = "So he said."
    assert by_quote(old, new, [said, said], [said, said]) == {}


def test_one_of_two_alike_is_not_guessed_when_the_other_is_gone() -> None:
    row = "A row of words that is the same. "
    old, new = article(row * 4, 0), article(row * 3, 1)
    quote = row.strip()
    found = by_quote(old, new, [quote] * 4, [quote] * 3)
    assert found == {(quote, 0): 0, (quote, 3): 2}  # the edges of the text are places of their own


def test_white_space_around_a_claim_does_not_count() -> None:
    old = article("Yes.\n\nHe came.\n\nYes.\n\nShe went.", 0)
    new = article("Yes.\nHe came.\nYes.\nShe went. And more.", 1)
    assert by_quote(old, new, ["Yes.", "Yes."], ["Yes.", "Yes."]) == {("Yes.", 0): 0, ("Yes.", 1): 1}


WORDS = st.lists(st.sampled_from(["a", "b", "a b", "No.", "é", "🙂", "\n"]), min_size=1, max_size=14)
SPAN = st.tuples(st.integers(0, 40), st.integers(1, 12))


def some_claims(of: Article, spans: list[tuple[int, int]]) -> list[Claim]:
    size = len(of.text)
    places = {(start % size, min(start % size + length, size)) for start, length in spans}
    return [make_claim(of, start, end) for start, end in sorted(places)]


@settings(max_examples=200, deadline=None)
@given(one=WORDS, two=WORDS, spans=st.lists(SPAN, max_size=12), others=st.lists(SPAN, max_size=12))
def test_a_claim_is_never_taken_for_other_words_nor_two_for_one(
    one: list[str], two: list[str], spans: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    old, new = article(" ".join(one), 0), article(" ".join(two), 1)
    before, after = some_claims(old, spans), some_claims(new, others)
    found = found_again(before, old.text, after, new.text)
    quote = {c.uid: c.quote for c in (*before, *after)}
    assert all(quote[a] == quote[b] for a, b in found.items())
    assert len(set(found.values())) == len(found)
    assert set(found) <= {c.uid for c in before}
    assert set(found.values()) <= {c.uid for c in after}
    for claim in before:  # what stands once on both sides is not missed
        again = [c for c in after if c.quote == claim.quote]
        if old.text.find(claim.quote) == old.text.rfind(claim.quote) and len(again) == 1:
            place = again[0].start_char
            if new.text.find(claim.quote) == new.text.rfind(claim.quote) == place:
                assert found[claim.uid] == again[0].uid


@settings(max_examples=200, deadline=None)
@given(words=WORDS, spans=st.lists(SPAN, max_size=20))
def test_in_the_same_text_every_claim_is_itself(words: list[str], spans: list[tuple[int, int]]) -> None:
    same = article(" ".join(words), 0)
    own = some_claims(same, spans)
    assert found_again(own, same.text, own, same.text) == {c.uid: c.uid for c in own}
