"""Abbreviations that carry a full stop. Holds no rule: `sentences.py` does.

Compiled by hand from style books in English, German, Spanish, Ukrainian and Russian. Left out on purpose: those of one
field only (law reports, chemistry), and letters that are initials as often.
"""

from factcheck.domain.words import words

TITLES = words(
    "mr mrs ms mx dr prof rev hon pres gov lt col gen sgt cpl capt cmdr adm maj brig sen rep reps sens messrs mme "
    "mlle st ste mt ft gens drs insp supt det atty asst fr sr sra srta dra lic excmo ud uds dr.h univ dept hr fr"
)
"""Lower case, without the last full stop; written with a capital, a name follows."""

RUNS_ON = words(
    "vs v cf eg ie viz e.g i.e al approx ca bzw z.b d.h u.a vgl hl nr bspw evtl ggf inkl sog geb gest str p.ej núm tel "
    "ул вул пр просп ім обл проф акад см ст тис тыс млн млрд руб грн т.е т.к т.д напр"
)
"""Lower case; the rest of the sentence follows, whatever its case."""

ENDS_BEFORE_STARTER = words(
    "inc corp co ltd llc plc bros jr sr esq etc u.s u.k u.n e.u d.c n.y l.a a.m p.m ph.d m.d b.c a.d st. ave blvd "
    "rd usw et al est edt pst cet gmt a.k.a"
)
"""These end a sentence only if the next word is one that opens sentences."""

NUMBER_ABBREVIATIONS = words("no nos p pp art sec vol fig ch")
"""Words as well as abbreviations (`No.`): they run on only before a digit."""

SENTENCE_STARTERS = words(
    "the a an this that these those it its he she they we you i his her their our my there here but and so yet or "
    "if when while after before although though however meanwhile in on at for from to by with as since some many "
    "most all one what who how why where no not then now also both each officials experts analysts according "
    "nobody nothing everybody everyone somebody someone anybody police"
)
"""Lower case; words that open sentences and are rarely part of a name after an abbreviation."""

UNITS_OR_WORDS = words("м д г р т п с ч рр гг")
"""Cyrillic letters that stand for a word before a name (`м. Київ`), and for a unit or a year behind a number."""

MILLIONS = words("mio mrd tsd mill")
"""They run on to what is counted, unless one of the next words opens a German sentence."""

GERMAN_STARTERS = words(
    "der die das ein eine er sie es wir ich ihr im am in an auf bei mit nach von zu und aber doch denn damit dazu dies "
    "diese dieser dieses so zudem auch als wenn weil was wer wie wo nun jetzt heute gestern insgesamt davon"
)

ORDINAL_OPENERS = words("der die das den dem des im am vom zum beim bis seit ab jeder jede jedes ihr sein")
"""German words before an ordinal: `Im 19. Jahrhundert`."""

AFTER_CLOCK = words("eastern central pacific mountain local et est edt ct pt gmt utc bst cet cest")
"""What goes on behind `5 p.m.`, besides weekdays and months."""
