"""From which score on something happens. Plain numbers, so that what needs them need not load numpy."""

SUGGEST_AT = 50.0
"""From here on a pair is suggested: about where one suggestion in two is right (`scale.py`)."""
STRONG_AT = 60.0
"""From here on a suggested match joins claims into a thread without a person's word: nearly all of them were right."""
EQUAL_AT = 60.0
"""Below, a suggested pair is said to overlap rather than to say the same."""
