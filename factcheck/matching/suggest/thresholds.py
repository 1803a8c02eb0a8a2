"""From which score on something happens. Plain numbers, so that what needs them need not load numpy."""

SUGGEST_AT = 50.0
"""From here on a pair is suggested: about where one suggestion in two is right (`scale.py`)."""
NEAR_AT = 45.0
"""From here up to `SUGGEST_AT` the nearest pair is kept as a near miss where nothing is suggested: one in five of them
was right on the labelled articles, and one in thirty of those five points further down."""
FIRSTS_FROM = 35.0
"""From here on two firsts of a kind are looked at: below, articles hardly speak of one event."""
STRONG_AT = 60.0
"""From here on a suggested match joins claims into a thread without a person's word: nearly all of them were right."""
EQUAL_AT = 60.0
"""Below, a suggested pair is said to overlap rather than to say the same."""
