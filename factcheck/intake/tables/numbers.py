"""English words for numbers, as features of a sentence. What number they mean is matching's to read.

Compiled by hand. Left out on purpose: `one`, which is a pronoun as often, and ordinals, which are dates and ranks.
"""

from factcheck.domain.words import words

NUMBER_WORDS = words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "dozen dozens half third quarter double triple"
)
BIG_NUMBER_WORDS = words("hundred thousand million billion trillion percent per-cent")
"""A number in front of these is a large one, or a share."""
