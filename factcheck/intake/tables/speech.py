"""Words of reporting: which verbs of saying report by themselves and which not, and nouns that stand for who says it.

No rule, and no name of any one person, office or outlet. `verb_cues.py` and `cues.py` decide. Compiled by hand: first
what reports of politics and disasters use, then those of courts, science, sport and business. Left out on purpose:
nouns of things that nobody speaks through (`move`), and names.
"""

from factcheck.domain.words import words
from factcheck.domain.words.calendar import MONTH_NAMES, WEEKDAYS
from factcheck.domain.words.saying import SAYING, SAYING_IN_ING

SPEECH_VERBS = SAYING
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

CITED = words("quoted quotes cited cites")
"""Who does this carries what another says."""

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
    "estimates estimated predict predicts predicted suspect suspects demand demands demanded"
)
"""These report something if an object stands directly behind them: `blamed the loss on …`, not `blamed for …`."""

PROGRESSIVE = SAYING_IN_ING - words("adding stating citing quoting")
"""Behind `is`, `are`, `was`, `were`, `been`: somebody says it. Who is adding may be adding stock; who is citing carries
another's words (`cues.py`)."""

INVERTING_VERBS = words(
    "recalls explains warns argues insists replies asks declares complains jokes shouts cries admits admitted concedes "
    "conceded laments remembers remembered observes observed quips say says said added adds wrote "
    "writes told tells explained asked replied noted insisted argued warned stated "
    "recalled continued declared claimed announced reported tweeted quipped joked argue warn insist note "
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

ADVERBIALS = frozenset((*WEEKDAYS, *MONTH_NAMES)) | words(
    "yesterday today tonight earlier later week month year last this next morning evening afternoon night late early "
    "ago"
)
"""Lower case; times that stand before or after a speaker and are no part of the name."""

CONTENT_NOUNS = words(
    "confirmation claim claims denial statement announcement assertion allegation allegations admission warning "
    "testimony promise prediction suggestion complaint conclusion finding argument contention threat vow pledge "
    "estimate accusation accusations disclosure revelation insistence report acknowledgement acknowledgment"
)
"""What a speaker's possessive stands before: `the ministry's denial that …`."""
