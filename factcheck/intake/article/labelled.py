"""A paragraph's label with its reason, and what some paragraphs are wherever they stand. Looks at none beside it."""

from dataclasses import dataclass

from factcheck.domain.article import ANOTHER_ARTICLE, LineLabel
from factcheck.intake.article.prose import Sight


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph's label and its reason in a few words."""

    label: LineLabel
    reason: str


APPEAL = Labelled(LineLabel.FURNITURE, "call to action")
ANOTHER = Labelled(LineLabel.FURNITURE, ANOTHER_ARTICLE)
"""A file is one article: another outlet's or day's report must not speak under this one's headline."""


def speaks_against(sight: Sight) -> Labelled | None:
    """What a paragraph is by itself, wherever it stands, if it is no part of any article's text."""
    if sight.widget:
        return Labelled(LineLabel.FURNITURE, "button, counter or clock")
    if sight.divider:
        return Labelled(LineLabel.FURNITURE, "divider")
    if sight.legal:
        return Labelled(LineLabel.FURNITURE, "note about the page itself")
    if sight.call_to_action:
        return APPEAL
    if sight.labelled_link:
        return Labelled(LineLabel.FURNITURE, "link to another article")
    if sight.credit:
        return Labelled(LineLabel.CAPTION, "photo credit")
    return None
