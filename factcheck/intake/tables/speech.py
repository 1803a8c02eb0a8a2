"""Words of reporting: verbs by which somebody says something, and nouns that stand for who says it.

No rule, and no name of any one person, office or outlet. `verb_cues.py` and `cues.py` decide.
"""

from factcheck.intake.tables import words

_SAY = (
    "say says said|tell tells told|add adds added|claim claims claimed|announce announces announced|"
    "report reports reported|confirm confirms confirmed|warn warns warned|note notes noted|state states stated|"
    "acknowledge acknowledges acknowledged|insist insists insisted|argue argues argued|explain explains explained|"
    "deny denies denied|suggest suggests suggested|reveal reveals revealed|disclose discloses disclosed|"
    "estimate estimates estimated|believe believes believed|accuse accuses accused|comment comments commented|"
    "continue continues continued|reiterate reiterates reiterated|stress stresses stressed|"
    "emphasize emphasizes emphasized emphasise emphasises emphasised|declare declares declared|"
    "predict predicts predicted|speculate speculates speculated|allege alleges alleged|conclude concludes concluded|"
    "testify testifies testified|tweet tweets tweeted|write writes wrote|label labels labeled labelled|"
    "dismiss dismisses dismissed|reject rejects rejected|concede concedes conceded|admit admits admitted|"
    "indicate indicates indicated|assess assesses assessed|vow vows vowed|pledge pledges pledged|"
    "threaten threatens threatened|urge urges urged|ask asks asked|reply replies replied|respond responds responded|"
    "recall recalls recalled|observe observes observed|describe describes described|assert asserts asserted|"
    "contend contends contended|maintain maintains maintained|caution cautions cautioned|remark remarks remarked|"
    "quip quips quipped|boast boasts boasted|complain complains complained|lament laments lamented|"
    "promise promises promised|forecast forecasts|project projects projected|expect expects expected|"
    "find finds found|show shows showed|detail details detailed|blame blames blamed|condemn condemns condemned|"
    "criticize criticizes criticized criticise criticises criticised|call calls called|"
    "think thinks thought|agree agrees agreed|point points pointed|hint hints hinted|imply implies implied|"
    "joke jokes joked|mention mentions mentioned|counter counters countered|retort retorts retorted|"
    "advise advises advised|affirm affirms affirmed|attest attests attested|publish publishes published|"
    "demand demands demanded|question questions questioned|"
    "slam slams slammed|praise praises praised|hail hails hailed|denounce denounces denounced|"
    "rule rules ruled|hold holds held|determine determines determined|calculate calculates calculated|"
    "reckon reckons reckoned|assume assumes assumed|signal signals signalled signaled|recount recounts recounted|"
    "swear swears swore|proclaim proclaims proclaimed|opine opines opined|muse mused|reason reasons reasoned|"
    "fear fears feared|doubt doubts doubted|suspect suspects suspected|plead pleads pleaded|testify testifies|"
    "decry decries decried|deplore deplores deplored|lambast lambasts lambasted|ridicule ridicules ridiculed|"
    "clarify clarifies clarified|underline underlines underlined|underscore underscores underscored|"
    "highlight highlights highlighted|charge charges charged|shout shouts shouted|"
    "whisper whispers whispered|cry cries cried|mutter mutters muttered|"
    "repeat repeats repeated|interject interjects interjected|put puts|"
    "speak speaks spoke|appeal appeals appealed|quote quotes quoted|cite cites cited|advise|decline|"
    "remind reminds reminded|assure assures assured|inform informs informed|peg pegs pegged|intimate intimates "
    "intimated|protest protests protested|object objects objected|confide confides confided|confess confesses "
    "confessed|"
    "flag flags flagged|radio radios radioed|remember remembers remembered|exclaim exclaims "
    "exclaimed|elaborate elaborates elaborated|decide decides decided|"
    "record records recorded|register registers registered|count counts counted|document documents documented"
)
_FORMS = [group.split() for group in _SAY.split("|")]
SPEECH_VERBS = frozenset(form for group in _FORMS for form in group)
"""Finite forms, lower case."""

ALWAYS_SPEECH = words(
    "thinks think contend predict concede maintains maintained promised promises urged urges says said told tells "
    "added claimed claims announced insists insisted argued argues alleged alleges warned warns reiterated "
    "stressed emphasized emphasised declared testified tweeted speculated speculate asserted quipped remarked "
    "believe believed believes acknowledged acknowledges commented accused disclosed conceded admitted denied "
    "denies reported confirmed confirms noted stated explained suggested suggests suggest estimated estimates "
    "estimate wrote recalled cautioned complained lamented concluded predicted predicts labeled labelled "
    "dismissed warn claim argue insist deny say vowed pledged hinted contends contended affirmed joked revealed "
    "reveals mentioned confirm acknowledge accuse allege alleges reckon reckons reckoned pleaded testify admits "
    "concedes stresses emphasizes emphasises notes states explains asserts recalls cautions complains concludes"
)
"""Enough by themselves, whatever follows. The other verbs need what they say behind them: `that`, a quotation."""

SAID_BY_ANYBODY = words(
    "say says said told tell tells announced announces insist insists insisted argue argues argued allege alleges "
    "alleged admit admits admitted concede conceded testify testified joked quipped complained lamented pleaded "
    "accuse accuses accused criticise criticises criticised criticize criticizes criticized condemn condemns condemned "
    "denounce denounces denounced deny denies denied acknowledge acknowledges acknowledged recalled wrote recounted "
    "reiterated replied replies retorted added asserted contends contended vowed promised pledged "
    "shouted cried whispered muttered argue"
)
"""Only persons, bodies and documents do these: whatever noun is before them says it (`the 24-year-old admitted`)."""

COUNTING = words("recorded records registered registers counted counts documented documents")
"""What an office does with a number: `The ministry recorded 412 cases`."""

OFTEN_OTHERWISE = COUNTING | words(
    "peg pegs pegged intimate object objects protest protests decide decides decided elaborate hold holds "
    "held put puts spoke speak speaks appeal appeals appealed charge charges charged reason reasons decline "
    "cry cries cried count document quote quotes cite cites"
)
"""Verbs of reporting that mostly mean something else: no sign of a report by themselves."""

TAKING_AN_OBJECT = words(
    "flag flags flagged accuse accuses accused blame blames blamed condemn condemns condemned criticise "
    "criticises criticised criticize "
    "criticizes criticized denounce denounces denounced describe describes described praise praises praised hail hails "
    "hailed slam slams slammed decry decries decried deplore deplores deplored lambast lambasts lambasted expect "
    "expects forecast forecasts advise advises advised fear fears recount recounts recounted ridiculed estimate "
    "estimates estimated predict predicts predicted dispute disputes suspect suspects demand demands demanded"
)
"""These report something if an object stands directly behind them: `blamed the loss on …`, not `blamed for …`."""

PROGRESSIVE = words(
    "saying reporting claiming warning arguing insisting denying accusing alleging blaming suggesting predicting "
    "forecasting telling promising threatening demanding calling pointing stressing noting repeating maintaining "
    "complaining asking"
)
"""Behind `is`, `are`, `was`, `were`, `been`: somebody says it."""

INVERTING_VERBS = words(
    "recalls explains warns argues insists replies asks declares complains jokes shouts cries admits admitted concedes "
    "conceded laments remembers remembered observes observed muses quips say says said added adds wrote "
    "writes told tells explained asked replied noted insisted argued warned stated "
    "recalled continued declared claimed announced reported according tweeted quipped joked argue warn insist note "
    "explain claim complained shouted cried whispered muttered"
)
"""Verbs that stand before their speaker: `"…," said the mayor`."""

AUXILIARIES = words(
    "long has have had also later further then now again once did does do would will can could may might should "
    "is was are were been being be not still both all even only just never already soon first previously since "
    "recently finally always often sometimes repeatedly twice instead rather simply "
    "himself herself itself themselves earlier separately"
)
"""Words between a speaker and the verb, besides adverbs in `-ly`."""

PASSIVE = words("is are was were be been being gets got keep keeps kept")
"""In front of a participle these turn it round: `was told` is not a speaker's."""

CLAUSE_WORDS = words(
    "that but while although though whereas because after before when as since if whether which what who whom "
    "whose where until unless than so yet how why amid during following despite without"
)
"""A speaker's words do not reach across these, to the left. `and` joins names if both sides are names."""

PERSON_PRONOUNS = frozenset({"he", "she"})
THING_PRONOUNS = frozenset({"it"})
GROUP_PRONOUNS = frozenset({"they"})
PRONOUNS = PERSON_PRONOUNS | THING_PRONOUNS | GROUP_PRONOUNS

GROUP_NOUNS = words(
    "officials experts analysts sources witnesses residents investigators prosecutors lawyers attorneys diplomats "
    "scientists researchers doctors lawmakers critics supporters opponents activists authorities leaders "
    "ministers economists historians observers journalists reporters protesters villagers survivors relatives "
    "police rescuers firefighters workers employees executives traders investors campaigners organizers "
    "organisers organisations organizations groups agencies outlets newspapers people locals neighbours neighbors "
    "soldiers troops commanders sailors fishermen farmers teachers students engineers inspectors advocates aides "
    "allies insiders governments ministries unions parties companies politicians senators judges regulators "
    "forecasters meteorologists media parents families victims patients passengers users others many some few "
    "both several"
)
"""Plural role nouns, lower case: speakers who are not named one by one."""

PERSON_NOUNS = words(
    "person ombudsman tenant landlord passenger patient victim customer shopkeeper defendant suspect juror plaintiff "
    "whistleblower striker goalkeeper captain midfielder trainer rector dean principal vicar imam rabbi volunteer "
    "paramedic surgeon epidemiologist virologist geologist seismologist climatologist statistician auditor broker "
    "banker entrepreneur developer architect sailor soldier officer councillor councilor mp alderman "
    "official expert analyst source witness resident investigator prosecutor lawyer attorney diplomat scientist "
    "researcher doctor lawmaker critic supporter opponent activist leader minister economist historian observer "
    "journalist reporter protester survivor relative spokesman spokeswoman spokesperson president chancellor "
    "premier governor mayor senator secretary director chief chairman chairwoman chair commander general admiral "
    "captain officer ambassador envoy judge professor teacher student engineer inspector aide ally insider "
    "executive manager owner founder author editor correspondent pilot driver farmer fisherman nurse mother "
    "father brother sister son daughter wife husband widow man woman representative deputy commissioner "
    "negotiator sheriff pastor priest bishop king queen prince pope coach player neighbour neighbor worker "
    "employee politician candidate advocate harbourmaster superintendent curator adviser advisor head detective "
    "sergeant lieutenant colonel biologist physicist trader forecaster meteorologist"
)
"""Singular role nouns for persons, lower case."""

BODY_NOUNS = words(
    "agency ministry government office police service department administration authority commission committee "
    "council parliament congress senate court army military navy command bureau institute organisation "
    "organization union party company group bank university hospital embassy kremlin house cabinet presidency "
    "regulator watchdog board federation alliance coalition association corporation firm charity foundation "
    "intelligence directorate secretariat staff defence defense centre center inspectorate council's tribunal "
    "jury prosecutors' fund body network airline operator port coastguard guard opposition junta regime side "
    "force ombudsman carmaker retailer insurer lender supplier maker manufacturer club county district province "
    "palace consulate mission prison jail zoo airport railway theatre theater festival town village city monastery "
    "brigade squad crew unit taskforce treasury exchequer registry inquiry probe inquest observatory chamber guild "
    "syndicate lab laboratory clinic foundation museum church diocese panel team television radio press "
    "pentagon newspaper outlet channel broadcaster magazine website daily tabloid spokesoffice school league club"
)
"""Institutions, lower case."""

DOCUMENT_NOUNS = words(
    "report reports statement study survey poll document documents data figures letter filing lawsuit indictment "
    "complaint memo email release communique communiqué paper review audit imagery images footage video "
    "photographs evidence records transcript text dossier assessment analysis release reporting estimate "
    "estimates census bulletin post message papers sheet indictments filings lawsuits studies surveys polls statements "
    "letters emails images pictures minutes yearbook verdict ruling judgment judgement affidavit summons note notes "
    "list lists database register inventory leaflet brochure diary diaries log logs ledger tape tapes recording "
    "recordings screenshot screenshots contract treaty bill law decree figures numbers table chart map"
)
"""Things that say something, lower case."""

OFFICE_NOUNS = words(
    "president minister secretary chancellor premier governor mayor ambassador envoy spokesman spokeswoman "
    "spokesperson king queen prince pope chief commissioner general admiral commander senator rep sen gen gov "
    "pres lawmaker"
)
"""Lower case; who holds one speaks officially."""

OFFICIAL_BODIES = words(
    "house ministry government police court army military navy command parliament congress senate cabinet kremlin "
    "presidency embassy department administration authority authorities commission council bureau intelligence "
    "directorate pentagon agency service office regulator coastguard guard prosecutors province county municipality "
    "district nato eu un"
)
"""Lower case; institutions of a state or of states."""

NOT_A_SPEAKER = words(
    "more most many this these that those such there here then now however meanwhile moreover still yet also "
    "earlier later previously recently separately elsewhere today yesterday one nothing everything what which who "
    "nobody somebody someone reportedly allegedly apparently asked new no other another each every any as in on "
    "at if while i we you"
)
"""Lower case; sentence openings that look like a name because they are capitalised."""

ADVERBIALS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december yesterday today tonight earlier later week month year last this next "
    "morning evening afternoon night late early ago"
)
"""Lower case; times that stand before or after a speaker and are no part of the name."""

CONTENT_NOUNS = words(
    "confirmation claim claims denial statement announcement assertion allegation allegations admission warning "
    "testimony promise prediction suggestion complaint conclusion finding argument contention threat vow pledge "
    "estimate accusation accusations disclosure revelation insistence report acknowledgement acknowledgment"
)
"""What a speaker's possessive stands before: `the ministry's denial that …`."""
