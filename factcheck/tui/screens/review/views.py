"""From the desk to what widgets draw. Pure; holds no widget and changes nothing."""

from collections.abc import Sequence
from uuid import UUID

from factcheck.review.desk.desk import Desk
from factcheck.tui.glyphs import verdict_glyph
from factcheck.tui.screens.review.visible_columns import choose
from factcheck.tui.widgets.article_rows import ColumnView
from factcheck.tui.widgets.match_panel import PanelView


def visible_articles(desk: Desk, before: Sequence[UUID], number: int) -> list[UUID]:
    """The articles to show side by side: the focused, the anchor's and the focused row's, then who was there before."""
    row = desk.focused_row
    wanted = [desk.focus, desk.anchor.article if desk.anchor else None, row.article.uid if row else None]
    order = [a.uid for a in desk.state.articles]
    return choose(order, [uid for uid in wanted if uid is not None], before, number)


def column_view(desk: Desk, article: UUID, *, matching: bool = False) -> ColumnView:
    """What an article's column shows."""
    state = desk.state
    lit, rest = desk.shown_in(article), desk.resting_in(article)
    return ColumnView(
        article=state.article[article],
        claims=state.claims[article],
        mark=state.mark,
        lit=None if lit is None else state.number[lit.uid],
        active=desk.focus == article,
        focused=desk.focus == article,
        rest=0 if rest is None else state.number[rest.uid],
        differing=_differing(desk, article),
        found=desk.found.spans.get(article, ()),
        matching=matching,
    )


def note_target(desk: Desk) -> str:
    """The claim a note is about, for people, where it is not the lit one; else empty."""
    if desk.just_decided is None:
        return ""
    claim = desk.state.claim[desk.just_decided]
    glyph, _ = verdict_glyph(desk.state.mark(claim.uid).verdict)
    return f"{glyph} {desk.state.article[claim.article].label} {desk.state.number[claim.uid] + 1}"


def panel_view(desk: Desk, most_rows: int, *, matching: bool = False) -> PanelView | None:
    """What the match panel shows; None for a review without articles."""
    if desk.focus is None:
        return None
    return PanelView(
        article=desk.state.article[desk.focus],
        active=desk.active,
        mark=desk.state.mark,
        anchor=desk.state.article[desk.anchor.article] if desk.anchor else None,
        rows=desk.rows(),
        focused=desk.focused_row,
        most_rows=most_rows,
        matching=matching,
        against_itself=desk.state.contradictions.in_own_article(desk.anchor.uid) if desk.anchor else (),
        draft=desk.notes.closed.get(desk.active.uid, "").strip() if desk.active else "",
        origin=desk.origin,
    )


def _differing(desk: Desk, article: UUID) -> list[tuple[int, int]]:
    """Spans of the lit claim that conflict with the anchor's; in the anchor's own column, with any article's."""
    if desk.anchor is None:
        return []
    own = desk.anchor.article == article
    spans = []
    if own:
        start = desk.anchor.start_char
        contrary = desk.state.contradictions.in_own_article(desk.anchor.uid)
        against = [signal.a_span for _, signal in contrary if signal.a_span]
        spans += [(start + a, start + b) for a, b in against]
    for row in desk.rows():
        if row.claim is None or not (own or row.article.uid == article):
            continue
        for signal in row.differing:
            span = signal.a_span if own else signal.b_span
            if span is not None:
                start = desk.anchor.start_char if own else row.claim.start_char
                spans.append((start + span[0], start + span[1]))
    return sorted(set(spans))
