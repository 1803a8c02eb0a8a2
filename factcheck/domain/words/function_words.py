"""English words that carry grammar and no matter: articles, pronouns, auxiliaries, prepositions, conjunctions.

Compiled by hand from a school grammar. Each group has first what stands in nearly every paragraph, then what is rarer.
Left out on purpose: adverbs of time that a comparison needs (`yesterday`, `today`), and words for numbers. Words of
other languages are intake's, which alone reads them.
"""

from typing import NamedTuple

from factcheck.domain.words import words


class _Group(NamedTuple):
    frequent: frozenset[str]
    rarer: frozenset[str]


BE = words("is are was were")
BEEN = words("be been being")
HAVE = words("has have had")
DO = words("do does did")
MODALS = words("will would can could may might shall should must")
AUXILIARIES = BE | BEEN | HAVE | DO | MODALS
"""Verbs that stand before other verbs; all but those in `BEEN` are finite."""

_GROUPS = (
    _Group(  # articles, determiners
        words("a an the this that these those such other more most some only"),
        words(
            "each every either neither another same others own certain any all both half few many much less least "
            "several enough various"
        ),
    ),
    _Group(  # pronouns
        words("i he him his she her it its we us our you your they them their my who which what"),
        words(
            "me mine myself ours ourselves yours yourself yourselves himself hers herself itself theirs themselves "
            "whom whose whatever whoever whichever one's oneself someone somebody something anyone anybody anything "
            "everyone everybody everything nobody nothing none"
        ),
    ),
    _Group(AUXILIARIES - words("shall"), words("am having doing done shall ought cannot let lets")),
    _Group(  # prepositions, conjunctions
        words(
            "of in on at by with for about against between into through during before after to from over under then "
            "than as while if and or but nor so"
        ),
        words(
            "above below up down out off again further once because until till since unless although though whereas "
            "whether yet per via upon onto within without among amongst amid amidst across along around behind beside "
            "besides beyond despite except inside outside near next past like unlike toward towards throughout versus "
            "vs including included includes include regarding concerning due according"
        ),
    ),
    _Group(  # adverbs that carry little
        words("not no here there where when also"),
        words(
            "yes why how just very too even still already ever never always often sometimes now soon later ago almost "
            "quite rather really well however therefore thus hence meanwhile instead otherwise perhaps maybe ahead "
            "away back together apart else anyway indeed nearly approximately about roughly"
        ),
    ),
    _Group(  # contractions and pieces of them
        frozenset(),
        words(
            "don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't "
            "hadn't mustn't i'm you're we're they're i've you've we've they've i'll you'll he'll she'll we'll they'll "
            "it'll i'd you'd he'd she'd we'd they'd it's he's she's that's there's what's who's let's s t d ll ve re m"
        ),
    ),
    _Group(frozenset(), words("mr mrs ms miss sir")),  # forms of address
)

FREQUENT = frozenset[str]().union(*(group.frequent for group in _GROUPS))
"""Enough to tell running text from menus and lists of keywords, which have the rarer ones as often."""
FUNCTION_WORDS = FREQUENT.union(*(group.rarer for group in _GROUPS))
"""All of them: what no comparison of two texts uses."""
