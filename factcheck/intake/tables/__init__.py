"""Word lists as frozen sets, and compiled patterns. Hold no rule, and no word of any one outlet."""


def words(text: str) -> frozenset[str]:
    """Return the set of a list's words; lists are written as running text so that a line is read and changed easily."""
    return frozenset(text.split())
