"""Words of the field, each list once: months and weekdays, verbs of saying, function words. Holds no rule.

What only one room needs stays there; what stands here is read by intake and by matching, which do not know each other.
All lists are English, lower case, and written by hand from general knowledge of the language: none was copied, counted
or fitted to labelled texts. Where a room counts only some of a list's words, it takes them out by name and says why.
"""


def words(text: str) -> frozenset[str]:
    """Return the set of a list's words; lists are written as running text so that a line is read and changed easily."""
    return frozenset(text.split())
