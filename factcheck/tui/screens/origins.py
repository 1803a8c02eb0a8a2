"""Where a claim comes from: every edge with the words that show it, and a key to reject it.

Which edges there are and what they come to is asked anew after each decision; nothing is decided or stored here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.origin import EdgeKind, End, Origin, OriginEdge, Origins, Passage
from factcheck.domain.text.visible import visible
from factcheck.review.seen.origins import shown_together
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.origins import ORIGINS
from factcheck.tui.keys.possible import Now
from factcheck.tui.layout import fit, wrap
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.widgets.fitted import Fitted
from factcheck.tui.widgets.key_line import KeyLine

_SHOWS = {
    EdgeKind.CREDIT: "is credited to",
    EdgeKind.ATTRIBUTION: "names",
    EdgeKind.TOLD: "has it told to",
    EdgeKind.FIRST_REPORTED: "says it was first reported by",
    EdgeKind.VERBATIM: "has the same words as",
    EdgeKind.RELEASE: "has the words of a statement by",
}
AROUND = 60
"""Characters shown before and after the words that show an edge."""


@dataclass(frozen=True, slots=True)
class OriginsView:
    """What the page shows: the claim, what its edges come to, and the number of the focused edge."""

    claim: Claim
    articles: Mapping[UUID, Article]
    origins: Origins
    focused: int

    @property
    def edges(self) -> list[tuple[OriginEdge, bool]]:
        """Every edge and whether it is rejected, article by article, each in the order of the text."""
        edges = [(e, False) for e in self.origins.edges] + [(e, True) for e in self.origins.rejected]
        return sorted(edges, key=lambda e: (self.articles[e[0].evidence.article].position, e[0].evidence.start_char))


class OriginsPage(Fitted[OriginsView]):
    """The count, every origin with its outlets, and the edges; `rows_of` has the first and last row of each edge."""

    def __init__(self, view: OriginsView) -> None:
        super().__init__(view)
        self.rows_of: list[tuple[int, int]] = []

    def drawn(self, view: OriginsView, width: int) -> list[Content]:
        """The page in rows of `width` cells."""
        origins = view.origins
        lines = [Content.styled(fit(visible(f"“{view.claim.quote}”"), width), "bold")]
        lines += _wrapped(origins.count, width, "bold $text-primary")
        for origin in origins.origins:
            lines += _wrapped(f"· {_rests(origin, view.articles)}", width)
        lines.append(Content(""))
        layers = [("sources (said it first)", origins.sources), ("carriers (brought it)", origins.carriers)]
        for words in (f"{layer}: {', '.join(names)}" for layer, names in layers if names):
            lines += _wrapped(words, width)
        lines.append(Content(""))
        if not view.edges:
            lines += _wrapped("Every outlet states it by itself: no edge was found.", width, "$text-muted")
        self.rows_of = []
        for n, (edge, rejected) in enumerate(view.edges):
            first = len(lines)
            lines += self._edge(view, edge, rejected, n == view.focused, width)
            self.rows_of.append((first, len(lines) - 1))
        return lines

    def _edge(
        self, view: OriginsView, edge: OriginEdge, rejected: bool, focused: bool, width: int
    ) -> Iterator[Content]:
        taker, giver = _name(edge.taker, view.articles), _name(edge.giver, view.articles)
        sign = "✗ rejected: " if rejected else ""
        head = f"{'▸' if focused else ' '} {sign}{taker} ← {giver}"
        shows = view.articles[edge.evidence.article].label
        style = "bold" if focused else ("$text-muted" if rejected else "")
        yield Content.styled(fit(visible(head), width), style)
        words = f"{shows} {_SHOWS[edge.kind]} {_bare(edge.giver, view.articles)}: "
        yield from _evidence(words, edge.evidence, view.articles, width)
        if edge.other is not None:
            other = view.articles[edge.other.article].label
            yield from _evidence(f"{other}: ", edge.other, view.articles, width)


class OriginsScreen(ModalScreen[None]):
    """The page, with keys to walk the edges, to reject one and to undo.

    Args:
        review: The review that it was opened from.
        claim: Whose origins these are.
        origins: What the edges come to.
    """

    KEYS = ORIGINS
    BINDINGS = bindings(ORIGINS)
    AUTO_FOCUS = ""  # keys are the screen's

    def __init__(self, review: ReviewPort, claim: Claim, origins: Origins) -> None:
        super().__init__()
        self._review = review
        self._together = shown_together(review.desk.state, claim.uid)
        self.view = OriginsView(claim, review.desk.state.article, origins, 0)

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        return Now(chosen=bool(self.view.edges))

    def compose(self) -> ComposeResult:
        """One scrolling page and the keys."""
        with VerticalScroll(id="origins"):
            yield OriginsPage(self.view)
        yield KeyLine(ORIGINS)

    def _show(self, focused: int) -> None:
        edges = self.view.edges
        kept = max(min(focused, len(edges) - 1), 0)
        self.view = OriginsView(self.view.claim, self.view.articles, self.view.origins, kept)
        page, scroll = self.query_one(OriginsPage), self.query_one("#origins", VerticalScroll)
        page.show(self.view)
        if page.rows_of:
            first, last = page.rows_of[kept]
            height = scroll.size.height
            top = min(max(scroll.scroll_offset.y, last + 1 - height), first) if kept else 0
            scroll.scroll_to(y=top, animate=False, immediate=True)

    def _again(self) -> None:
        """Show what there is after a decision, at the edge that was focused."""
        edges = self.view.edges
        aspect = edges[self.view.focused][0].aspect if edges else ""
        read = self._review.desk.origins
        origins = read.of(self._together) if read else self.view.origins
        self.view = OriginsView(self.view.claim, self.view.articles, origins, self.view.focused)
        self._show(next((n for n, (e, _) in enumerate(self.view.edges) if e.aspect == aspect), self.view.focused))

    def action_move(self, step: int) -> None:
        """Go to the next or previous edge."""
        self._show(self.view.focused + step)

    async def action_reject(self) -> None:
        """Reject the focused edge, or let it count again."""
        if self.view.edges:
            await self._review.reject_origin(self.view.edges[self.view.focused][0])
            self._again()

    async def action_undo(self) -> None:
        """Take back the last decision."""
        await self._review.travel(back=True)
        self._again()

    def action_close(self) -> None:
        """Go back to the review."""
        self.dismiss()


def over(review: ReviewPort) -> OriginsScreen | None:
    """Where the anchor claim comes from, edge by edge."""
    claim, origin = review.desk.anchor, review.desk.origin
    if claim is None or origin is None:
        review.status.say("where claims come from is still being read")
        return None
    return OriginsScreen(review, claim, origin)


def _name(end: End, articles: Mapping[UUID, Article]) -> str:
    if isinstance(end, UUID):
        return articles[end].label
    return f"{end.name} ({'carrier' if end.carrier else 'source'})"


def _bare(end: End, articles: Mapping[UUID, Article]) -> str:
    return articles[end].label if isinstance(end, UUID) else end.name


def _rests(origin: Origin, articles: Mapping[UUID, Article]) -> str:
    """An origin and the outlets that rest on it: `NIS: The Kite, Harbour Ledger`; `The Kite itself`."""
    outlets = list(dict.fromkeys(articles[uid].label for uid in origin.articles))
    if outlets == [origin.name]:
        return f"{origin.name} itself: names nobody it has it from"
    return f"{origin.name}: {', '.join(outlets)}"


def _evidence(before: str, place: Passage, articles: Mapping[UUID, Article], width: int) -> Iterator[Content]:
    """What is said of the words, and the words in bold between those around them, set in by four cells."""
    text = articles[place.article].text
    start = text.rfind("\n", 0, place.start_char) + 1
    end = text.find("\n", place.end_char)
    end = len(text) if end < 0 else end
    opening, closing = "“", "”"
    if place.start_char - start > AROUND:
        start = text.find(" ", place.start_char - AROUND, place.start_char) + 1 or place.start_char
        opening = "“… "
    if end - place.end_char > AROUND:
        end = max(text.rfind(" ", place.end_char, place.end_char + AROUND), place.end_char)
        closing = " …”"
    parts = (before, f"{opening}{text[start : place.start_char]}", text[place.start_char : place.end_char], "")
    whole = "".join(parts) + f"{text[place.end_char : end]}{closing}"
    marked = len(parts[0]) + len(parts[1])
    marked_end = marked + len(parts[2])
    for a, b in wrap(whole, 0, len(whole), max(width - 4, 1)):
        cuts = sorted({a, b, *(c for c in (marked, marked_end) if a < c < b)})
        pieces = [
            (visible(whole[x:y]), "bold" if marked <= x < marked_end else "$text-muted") for x, y in pairwise(cuts)
        ]
        yield Content.assemble("    ", *pieces)


def _wrapped(text: str, width: int, style: str = "") -> list[Content]:
    return [Content.styled(visible(text[a:b]), style) for a, b in wrap(text, 0, len(text), width)]
