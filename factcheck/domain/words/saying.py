"""Verbs of saying with their forms. Does not say which of them report by themselves: each room names its own choice.

Compiled by hand: the verbs that English-language news puts beside a statement, as a newsroom's style book has them,
then those met in reports of courts, science, sport and business. Left out on purpose: verbs whose other senses are the
usual ones (`go`, `open`, `add up`), and past forms that say that somebody is silent (`declined`).
"""

from collections.abc import Iterable

from factcheck.domain.words import words

_TABLE = """
say says said; saying | tell tells told; telling | add adds added; adding | claim claims claimed; claiming
announce announces announced | report reports reported; reporting | confirm confirms confirmed
warn warns warned; warning | note notes noted; noting | state states stated; stating
acknowledge acknowledges acknowledged | insist insists insisted; insisting | argue argues argued; arguing
explain explains explained | deny denies denied; denying | suggest suggests suggested; suggesting
reveal reveals revealed | disclose discloses disclosed | estimate estimates estimated
believe believes believed | accuse accuses accused; accusing | comment comments commented
continue continues continued | reiterate reiterates reiterated | stress stresses stressed; stressing
emphasize emphasizes emphasized | emphasise emphasises emphasised | declare declares declared
predict predicts predicted; predicting | speculate speculates speculated | allege alleges alleged; alleging
conclude concludes concluded | testify testifies testified | tweet tweets tweeted | write writes wrote
label labels labelled labeled | dismiss dismisses dismissed | reject rejects rejected
concede concedes conceded | admit admits admitted | indicate indicates indicated | assess assesses assessed
vow vows vowed | pledge pledges pledged | threaten threatens threatened; threatening | urge urges urged
ask asks asked; asking | reply replies replied | respond responds responded | recall recalls recalled
observe observes observed | describe describes described | assert asserts asserted | contend contends contended
maintain maintains maintained; maintaining | caution cautions cautioned | remark remarks remarked
quip quips quipped | boast boasts boasted | complain complains complained; complaining | lament laments lamented
promise promises promised; promising | forecast forecasts; forecasting | project projects projected
expect expects expected | find finds found | show shows showed | detail details detailed
blame blames blamed; blaming | condemn condemns condemned | criticize criticizes criticized
criticise criticises criticised | call calls called; calling | think thinks thought | agree agrees agreed
point points pointed; pointing | hint hints hinted | imply implies implied | joke jokes joked
mention mentions mentioned | counter counters countered | retort retorts retorted | advise advises advised
affirm affirms affirmed | attest attests attested | publish publishes published
demand demands demanded; demanding | question questions questioned | slam slams slammed | praise praises praised
hail hails hailed | denounce denounces denounced | rule rules ruled | hold holds held
determine determines determined | calculate calculates calculated | reckon reckons reckoned
assume assumes assumed | signal signals signalled signaled | recount recounts recounted | swear swears swore
proclaim proclaims proclaimed | opine opines opined | muse mused | reason reasons reasoned | fear fears feared
doubt doubts doubted | suspect suspects suspected | plead pleads pleaded | decry decries decried
deplore deplores deplored | lambast lambasts lambasted | ridicule ridicules ridiculed
clarify clarifies clarified | underline underlines underlined | underscore underscores underscored
highlight highlights highlighted | charge charges charged | shout shouts shouted | whisper whispers whispered
cry cries cried | mutter mutters muttered | repeat repeats repeated; repeating
interject interjects interjected | put puts | speak speaks spoke | appeal appeals appealed
quote quotes quoted; quoting | cite cites cited; citing | decline | remind reminds reminded
assure assures assured | inform informs informed | peg pegs pegged | intimate intimates intimated
protest protests protested | object objects objected | confide confides confided | confess confesses confessed
flag flags flagged | radio radios radioed | remember remembers remembered | exclaim exclaims exclaimed
elaborate elaborates elaborated | decide decides decided | record records recorded
register registers registered | count counts counted | document documents documented
"""
"""A verb: base form, third person, past, further spellings; behind a semicolon its form in -ing, if news uses it so."""
_FINITE: dict[str, tuple[str, ...]] = {}
_IN_ING: dict[str, str] = {}
for _row in _TABLE.replace("\n", " | ").strip(" |").split(" | "):
    _finite, _, _ing = _row.partition("; ")
    _forms = tuple(_finite.split())
    _FINITE[_forms[0]] = _forms
    if _ing:
        _IN_ING[_forms[0]] = _ing

SAYING = frozenset(form for forms in _FINITE.values() for form in forms)
"""Finite forms."""
SAYING_IN_ING = frozenset(_IN_ING.values())
"""Forms in -ing."""


def past_of(verbs: Iterable[str]) -> frozenset[str]:
    """Return the past forms of verbs given by their base form. Raises KeyError for one that is not in the table."""
    return frozenset(form for verb in verbs for form in _FINITE[verb][2:])


def forms_of(verbs: Iterable[str]) -> frozenset[str]:
    """Return all forms of verbs given by their base form. Raises KeyError for one that is not in the table."""
    asked = tuple(verbs)
    in_ing = (_IN_ING[verb] for verb in asked if verb in _IN_ING)
    return frozenset((*(form for verb in asked for form in _FINITE[verb]), *in_ing))


AROUND_STATEMENTS = (forms_of(words("say tell state claim report add note quote cite mention")) - {"quotes"}) | words(
    "allegedly reportedly"
)
"""What news puts around every statement, so that it tells nothing about it. Not here, because they do tell something:
`deny`, `warn`, `confirm`, `promise` and the like; and `quotes`, which are prices as often."""
