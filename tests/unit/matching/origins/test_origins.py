"""On how many origins claims rest: chains, credits, copies, releases, rejected edges."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.origin import EdgeKind, OriginEdge, Origins
from factcheck.matching.origins.origins import trace
from factcheck.matching.origins.traces import read_traces
from tests.support.origin_pages import By, page

OFFICIAL, NAMED, OUTLET = ClaimantKind.OFFICIAL, ClaimantKind.NAMED, ClaimantKind.OUTLET
CSO: By = ("the CSO", OFFICIAL, ())
WIRE = "the crews were given blue jackets and papers in other people's names before they went on board the ferries"
Page = tuple[Article, list[Claim]]


def report(outlet: str | None, *lines: str | tuple[str, By | None], **facts: object) -> Page:
    return page(outlet, *lines, **facts)  # type: ignore[arg-type]


def said(outlet: str, by: By | None, *around: str, words: str = "Seven ferries left.") -> Page:
    """An article with one claim, which all articles of a test correspond in."""
    return report(outlet, *around, (words, by))


def origins(*pages: Page, rejected: Sequence[str] = ()) -> Origins:
    """All claims are taken to correspond; edges of the kinds `rejected` are rejected."""
    articles = [a for a, _ in pages]
    traces = read_traces(articles, {a.uid: own for a, own in pages})
    claims = [c for _, own in pages for c in own]
    return trace(claims, {a.uid: a for a in articles}, traces, lambda edge: edge.kind in rejected)


def kinds(found: Origins) -> list[str]:
    return [e.kind.value for e in found.edges]


def test_outlets_that_name_one_source_are_one_origin() -> None:
    found = origins(*(said(f"Outlet {n}", CSO) for n in range(4)))
    assert found.line == "4 outlets · 1 origin (CSO)"
    assert (found.sources, found.carriers) == (("CSO",), ())


def test_an_outlet_that_states_it_by_itself_is_an_origin_of_its_own() -> None:
    assert origins(said("Ledger", CSO), said("Kite", None)).line == "2 outlets · 2 origins (CSO, Kite)"


def test_source_and_carrier_are_two_layers() -> None:
    chain: By = ("Yonhap", OUTLET, ("the CSO",))
    found = origins(said("Ledger", chain), said("Kite", CSO))
    assert found.line == "2 outlets · 1 origin (CSO)"
    assert (found.sources, found.carriers) == (("CSO",), ("Yonhap",))
    ledger = found.articles[0]
    assert (ledger.sources, ledger.carriers) == (("CSO",), ("Yonhap",))


def test_whoever_has_it_from_somebody_else_and_is_no_person_or_body_is_a_carrier() -> None:
    post: By = ("The Kite Post", NAMED, ("the CSO",))
    assert origins(said("Ledger", post), said("Lantern", CSO)).carriers == ("Kite Post",)
    person: By = ("Ada Quill", NAMED, ("the CSO",))
    assert origins(said("Ledger", person), said("Lantern", CSO)).carriers == ()


def test_a_carrier_whose_source_is_not_named_is_the_origin() -> None:
    found = origins(said("Ledger", ("Yonhap", OUTLET, ())), said("Kite", ("Yonhap", OUTLET, ())))
    assert (found.line, found.sources) == ("2 outlets · 1 origin (Yonhap)", ())


def test_a_carrier_leads_to_the_source_that_another_article_names_for_it() -> None:
    found = origins(said("Ledger", ("Yonhap", OUTLET, ())), said("Kite", ("Yonhap", OUTLET, ("the CSO",))))
    assert found.line == "2 outlets · 1 origin (CSO)"


def test_two_sources_through_one_carrier_are_two_origins() -> None:
    one, other = said("Ledger", ("Yonhap", OUTLET, ("the CSO",))), said("Kite", ("Yonhap", OUTLET, ("Ada Quill",)))
    assert len(origins(one, other).origins) == 2


def test_a_wire_credit_makes_the_agency_the_carrier() -> None:
    found = origins(said("Ledger", None, "@By Reuters"), said("Kite", None, "@Reuters"), said("Lantern", None))
    assert found.line == "3 outlets · 2 origins (Reuters, Lantern)"
    assert kinds(found) == ["credit", "credit"]
    credited = origins(said("Ledger", CSO, "@By Reuters"), said("Kite", CSO))
    assert (credited.line, credited.carriers) == ("2 outlets · 1 origin (CSO)", ("Reuters",))


def test_a_photo_credit_makes_nobody_a_carrier() -> None:
    found = origins(said("Ledger", None, "^Ships. Photo: AFP"), said("Kite", None, "^Ships (Ada Quill/Pool/AFP)"))
    assert found.line == "2 outlets · 2 origins (Kite, Ledger)"


def test_an_agency_is_not_its_own_carrier() -> None:
    found = origins(said("Reuters", None, "@By Reuters"), said("Kite", None, "@By Reuters"))
    assert (found.line, kinds(found)) == ("2 outlets · 1 origin (Reuters)", ["credit"])


def test_whom_somebody_told_is_a_carrier() -> None:
    words = "“Seven ferries left,” Karel Vost told AFP on Monday."
    by: By = ("Karel Vost", NAMED, ())
    found = origins(said("Ledger", by, words=words), said("Kite", None, "@AFP"))
    assert found.line == "2 outlets · 1 origin (Karel Vost)"
    assert [e.evidence.words for e in found.edges if e.kind is EdgeKind.TOLD] == ["AFP"]
    own = origins(said("Ledger", by, words="“Seven,” Karel Vost told the Ledger."), said("Kite", None))
    assert EdgeKind.TOLD not in [e.kind for e in own.edges]
    lawmakers = origins(said("Ledger", by, words="“Seven,” Karel Vost told Congress."), said("Kite", None))
    assert lawmakers.carriers == ()


def test_who_reported_it_first_is_a_carrier() -> None:
    found = origins(
        said("Ledger", None, words="The ferries, first reported by The Kite, left on Monday."), said("The Kite", None)
    )
    assert found.line == "2 outlets · 1 origin (The Kite)"
    assert kinds(found) == ["first_reported"]


def test_an_outlet_of_the_review_that_is_named_leads_to_where_that_outlet_has_it_from() -> None:
    found = origins(said("Ledger", ("the newspaper The Kite", OUTLET, ())), said("The Kite", CSO))
    assert found.line == "2 outlets · 1 origin (CSO)"


def test_two_articles_of_one_outlet_are_one_outlet() -> None:
    found = origins(said("Ledger", CSO), said("Ledger", None, "Another text."), said("Kite", CSO))
    assert found.line == "2 outlets · 1 origin (CSO)"


def test_a_headline_counts_only_where_there_is_nothing_else() -> None:
    title = ("#Seven ferries, says Seoul", ("Seoul", NAMED, ()))
    both = report("Ledger", title, ("Seven ferries left, the CSO said.", CSO))
    assert origins(both, said("Kite", CSO)).line == "2 outlets · 1 origin (CSO)"
    assert len(origins(report("Ledger", title), said("Kite", CSO)).origins) == 2


def test_the_same_words_in_two_outlets_are_one_origin() -> None:
    words = f"On Monday {WIRE}."
    found = origins(said("Ledger", None, words=words), said("Kite", None, words=f"It is said that {WIRE}."))
    assert [len(found.origins), *kinds(found)] == [1, "verbatim"]
    (edge,) = found.edges
    assert edge.other is not None
    assert {edge.evidence.words, edge.other.words} == {WIRE}
    credited = origins(said("Ledger", None, "@AP", words=words), said("Kite", None, words=words))
    assert credited.line == "2 outlets · 1 origin (AP)"


def test_the_same_words_elsewhere_in_the_articles_say_nothing_of_a_claim() -> None:
    own = [f"This is what the Ledger alone has to say, as it were, in sentence {n}." for n in range(20)]
    other = [f"Number {n} of what only the Kite could find out about all that in those days." for n in range(20)]
    found = origins(said("Ledger", None, WIRE, *own), said("Kite", None, WIRE, *other))
    assert found.line == "2 outlets · 2 origins (Kite, Ledger)"


def test_a_copy_as_a_whole_is_one_for_every_claim() -> None:
    found = origins(said("Ledger", None, WIRE), said("Kite", None, WIRE, words="The ferries, seven of them, left."))
    assert len(found.origins) == 1


def test_the_same_quotation_is_no_copying() -> None:
    words = f"“{WIRE},” it said."
    assert len(origins(said("Ledger", None, words=words), said("Kite", None, words=words)).origins) == 2


def test_a_press_release_is_the_organisations_and_no_copying() -> None:
    words = f"The office said in a statement that {WIRE}."
    by: By = ("Norway's survey office", OFFICIAL, ())
    found = origins(*(said(o, by, words=words) for o in ("Ledger", "Kite", "Lantern")))
    assert found.line == "3 outlets · 1 origin (Norway's survey office)"
    assert set(kinds(found)) == {"attribution", "release"}
    own = (said(o, None, "Announced the office in a statement.", words=words) for o in ("Ledger", "Kite", "Lantern"))
    assert set(kinds(origins(*own))) == {"verbatim"}  # nobody is named who gave it out
    wire = (said(o, by, "@AP", words=words) for o in ("Ledger", "Kite", "Lantern"))
    assert EdgeKind.RELEASE not in [e.kind for e in origins(*wire).edges]


def test_a_rejected_edge_counts_for_nothing_and_what_followed_it_hangs_on_the_article() -> None:
    pages = (said("Ledger", CSO, "@By Reuters"), said("Kite", None))
    found = origins(*pages, rejected=["credit"])
    assert (found.line, found.carriers) == ("2 outlets · 2 origins (CSO, Kite)", ())
    assert [e.kind for e in found.rejected] == [EdgeKind.CREDIT]
    alone = origins(*pages, rejected=["credit", "attribution"])
    assert alone.line == "2 outlets · 2 origins (Kite, Ledger)"
    copied = (said("Ledger", None, words=f"{WIRE}."), said("Kite", None, words=f"{WIRE}!"))
    assert len(origins(*copied, rejected=["verbatim"]).origins) == 2


def test_those_who_name_each_other_are_one_origin() -> None:
    one, other = ("Yonhap", OUTLET, ("Kyodo",)), ("Kyodo", OUTLET, ("Yonhap",))
    assert len(origins(said("Ledger", one), said("Kite", other)).origins) == 1


def test_every_edge_has_its_own_lasting_key() -> None:
    pages = [said("Ledger", ("Yonhap", OUTLET, ("the CSO", "Ada Quill")), "@Reuters"), said("Kite", CSO, "@AP/AFP")]
    found = origins(*pages)
    keys = {(e.evidence.article, e.aspect) for e in found.edges}
    # both agencies of one byline name the same source with the same words: that is one thing to reject
    assert len(keys) == len({(e.evidence, e.kind, e.surface) for e in found.edges})
    assert {(e.evidence.article, e.aspect) for e in origins(*pages[::-1]).edges} == keys
    assert all(e.aspect.startswith("origin:") for e in found.edges)


def test_evidence_quotes_its_article() -> None:
    pages = [said("Ledger", CSO, "@Reuters", words="Seven ferries left, the CSO said."), said("Kite", CSO)]
    texts = {a.uid: a.text for a, _ in pages}
    places = [e.evidence for e in origins(*pages).edges]
    assert places
    assert all(texts[p.article][p.start_char : p.end_char] == p.words for p in places)


SPEAKERS: list[By | None] = [
    None,
    CSO,
    ("Ada Quill", NAMED, ()),
    ("Yonhap", OUTLET, ()),
    ("Yonhap", OUTLET, ("the CSO",)),
    ("Kyodo", OUTLET, ("Yonhap",)),
    ("Kite", OUTLET, ()),
]


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ledger", "Kite", "Lantern"]), st.sampled_from(SPEAKERS)), min_size=1, max_size=6
    ),
    st.data(),
)
def test_every_outlet_has_an_origin_and_the_order_does_not_matter(
    drawn: list[tuple[str, By | None]], data: st.DataObject
) -> None:
    pages = [said(outlet, by, f"Text {n}.") for n, (outlet, by) in enumerate(drawn)]
    found = origins(*pages)
    assert found.outlets == len({outlet for outlet, _ in drawn})
    assert len(found.origins) >= 1
    assert {uid for o in found.origins for uid in o.articles} == {a.uid for a, _ in pages}
    names = sorted(o.name for o in found.origins)
    assert len(set(names)) == len(names)
    other = origins(*data.draw(st.permutations(pages)))
    assert sorted(o.name for o in other.origins) == names
    fewer: list[OriginEdge] = list(origins(*pages, rejected=list(EdgeKind)).edges)
    assert fewer == []
