"""Who says a sentence, over many subjects: invented sentences of the forms that newspapers use.

Each is judged exactly: the surface, and the chain where there is one.
"""

import pytest

from factcheck.domain.claim import Claimant
from tests.support.speech import claimants


def only(sentence: str) -> Claimant | None:
    return claimants([[sentence]])[0][0]


DISASTERS = [
    ("At least 34 people were killed when the dam burst, the interior ministry said.", "the interior ministry"),
    (
        "Rescuers pulled a boy alive from the mud late on Tuesday, the mayor's office said in a post.",
        "the mayor's office",
    ),
    (
        "The flood has made 2,300 people homeless, according to preliminary figures from the Red Cross.",
        "preliminary figures from the Red Cross",
    ),
    (
        "Around 40 houses had collapsed, local officials were quoted as saying by the state broadcaster.",
        "the state broadcaster",
    ),
    ("The quake struck at a depth of 10 km, the Lornish Geological Survey said.", "the Lornish Geological Survey"),
    ("Villagers described hearing a loud bang before the slope gave way.", "Villagers"),
    ("The governor, Ida Brook, put the number of the missing at 18.", "Ida Brook"),
    ("Per the coastguard, two of the boats were overloaded.", "the coastguard"),
    ("Data from the weather office show that the river rose four metres in a night.", "Data from the weather office"),
    ("“It came like a wall,” recalled Tomas Vell, who lost his barn.", "Tomas Vell"),
    ("The fire is now under control, fire chief Ana Roth told the radio station Lorn One.", "fire chief Ana Roth"),
    ("Nobody was hurt, say police.", "police"),
    ("Hospitals in the valley reported treating more than 90 people for smoke inhalation.", "Hospitals in the valley"),
]

COURTS = [
    ("The court ruled that the seizure was unlawful.", "The court"),
    ("Judge Mara Lind found that the firm had hidden the tests.", "Judge Mara Lind"),
    ("Prosecutors allege he took bribes worth $40,000 between 2015 and 2018.", "Prosecutors"),
    ("Vell pleaded not guilty and told the jury he had been at home.", "Vell"),
    ("The indictment says the two men met in a car park.", "The indictment"),
    ("In court papers filed on Monday, the company denied any wrongdoing.", "the company"),
    ("His lawyer, Petra Holm, called the charges absurd.", "Petra Holm"),
    ("The defendant, prosecutors said, had bought the fuel two days earlier.", "prosecutors"),
    (
        "A spokesman for the prosecutor's office confirmed that three people had been arrested.",
        "A spokesman for the prosecutor's office",
    ),
    ("According to the charge sheet, the money went through four accounts.", "the charge sheet"),
    ("The lawsuit accuses the bank of ignoring warnings.", "The lawsuit"),
    ("Witnesses testified that the gate had been locked.", "Witnesses"),
    ("The appeals panel held that the ban breached the constitution.", "The appeals panel"),
    ("Brook has always maintained her innocence, insisting she never saw the letter.", "Brook"),
]

BUSINESS = [
    ("Halden Water expects revenue of 3.2 billion crowns this year.", "Halden Water"),
    ("Shares could fall further, analysts at Lorn Bank wrote in a note to clients.", "analysts at Lorn Bank"),
    ("The carmaker announced that it would cut 1,400 jobs.", "The carmaker"),
    ("Chief executive Otto Rahm blamed the loss on energy prices.", "Chief executive Otto Rahm"),
    ("Inflation slowed to 2.1% in May, the statistics office said on Wednesday.", "the statistics office"),
    ("“We are not for sale,” a company spokesperson said by email.", "a company spokesperson"),
    ("The central bank forecast growth of 1.4% for next year.", "The central bank"),
    ("The deal is worth about $900 million, people familiar with the matter said.", "people familiar with the matter"),
    (
        "The deal is worth about $900 million, said two people with knowledge of the talks.",
        "two people with knowledge of the talks",
    ),
    ("Reuters could not independently verify the figures.", None),
    ("The filing showed that Rahm sold 20,000 shares in April.", "The filing"),
    ("As the Lorn Ledger first reported, the merger was agreed in May.", "the Lorn Ledger"),
    ("Economists polled by the agency had predicted a rise of 0.3%.", "Economists polled by the agency"),
    ("Unions estimate that 9,000 people joined the strike.", "Unions"),
    ("The company declined to comment.", None),
    ("The plant opened in 1998 and employs 600 people.", None),
]

HEALTH = [
    (
        "Vaccinated children were half as likely to fall ill, a study published in the Lorn Medical Review found.",
        "a study published in the Lorn Medical Review",
    ),
    (
        "Researchers at the University of Varna found that the drug lowered blood pressure.",
        "Researchers at the University of Varna",
    ),
    ("The World Health Organization has warned of a new wave.", "The World Health Organization"),
    ("Dr. Ada Orr, who led the trial, cautioned that the sample was small.", "Dr. Ada Orr"),
    ("The health ministry recorded 412 new cases on Sunday.", "The health ministry"),
    (
        "One in five patients waits more than a year, figures obtained by the Lorn Ledger show.",
        "figures obtained by the Lorn Ledger",
    ),
    ("The report concludes that the outbreak began in March.", "The report"),
    ("There is no evidence that the vaccine causes the illness, the regulator stressed.", "the regulator"),
    ("Doctors advise people over 60 to be careful.", "Doctors"),
    ("The ministry's own estimate is that 40,000 people are infected.", "The ministry"),
    ("Hospital staff spoke of patients lying in corridors.", "Hospital staff"),
    ("The clinic has 40 beds and two theatres.", None),
    ("He was admitted on Friday with chest pain.", None),
]

SPORT = [
    ("Coach Lars Tann said his side had deserved to win.", "Coach Lars Tann"),
    ("“I felt nothing until the second half,” the 24-year-old said.", "the 24-year-old"),
    ("The Lorn striker admitted he had thought of leaving.", "The Lorn striker"),
    ("Varna United confirmed the signing on their website.", "Varna United"),
    ("The federation rejected the club's appeal.", None),
    ("Organisers put the attendance at 31,000.", "Organisers"),
    ("It was, Tann conceded, their worst game of the season.", "Tann"),
    ("Asked about the referee, Tann replied: “I have nothing to say.”", "Tann"),
    ("Lorn beat Varna 3-1 on Saturday.", None),
    ("Brook scored twice before half-time.", None),
]

POLITICS = [
    ("In a joint statement, the two governments condemned the attack.", "the two governments"),
    ("Prime Minister Ida Brook vowed to rebuild the bridge within a year.", "Prime Minister Ida Brook"),
    ("The opposition accuses the cabinet of hiding the cost.", "The opposition"),
    ("Kyiv says it has taken three villages.", "Kyiv"),
    ("Moscow denies targeting civilians.", "Moscow"),
    ("Turnout was 61%, election officials announced shortly before midnight.", "election officials"),
    ("The White House did not immediately respond to a request for comment.", None),
    ("Senator Vell called for an inquiry into the purchase.", "Senator Vell"),
    ("A senior official, speaking on condition of anonymity, said the talks had failed.", "A senior official"),
    ("The talks had failed, a person briefed on them told Reuters.", "a person briefed on them"),
    ("Writing on X, the foreign minister described the vote as a farce.", "the foreign minister"),
    ("“This is not the end”, she said, adding that talks would go on.", "she"),
    ("In its annual report, the ombudsman criticised the police for delays.", "the ombudsman"),
    ("Leaked documents seen by the Ledger suggest the minister knew in May.", "Leaked documents seen by the Ledger"),
    ("The treaty was signed in 1994.", None),
    ("Parliament passed the law by 201 votes to 155.", None),
    ("The president is due to speak on Friday.", None),
    ("Brook, 54, has led the party since 2019.", None),
    ("Asked whether he would resign, Vell said no.", "Vell"),
    ("Thousands marched through the capital on Saturday.", None),
    ("The ministry of defence put its own losses at 300 men.", "The ministry of defence"),
    ("Brook also pointed out that the budget had been cut twice.", "Brook"),
    (
        "Speaking to reporters in Lorn on Monday, General Oskar Hain said that 12 drones had been shot down.",
        "General Oskar Hain",
    ),
    ("Twelve drones were shot down overnight, Ukraine's air force said on Telegram.", "Ukraine's air force"),
    ("The assessment, shared with allies last week, says the depot was empty.", "The assessment"),
    ("Local media are reporting that two ministers have resigned.", "Local media"),
    ("The minister's spokeswoman would say only that he was travelling.", "The minister's spokeswoman"),
    ("Earlier on Thursday the army had said the road was clear.", "the army"),
    ("The army said on Thursday it had found 14 bodies.", "The army"),
    ("It is understood that the minister will resign.", None),
    ("The mayor announced her resignation.", "The mayor"),
    ("The reported losses are high.", None),
    ("Last week, the far-right Homeland party claimed the vote had been rigged.", "the far-right Homeland party"),
    ("The far-right party's claim that the vote was rigged is false.", "The far-right party"),
    (
        "Satellite pictures analysed by the institute Skyview show 30 new hangars.",
        "the institute Skyview",
    ),
    ("More than 60 people are being held, rights group Open Cells says.", "rights group Open Cells"),
    ("The move came a day after Brook said she would not stand again.", "Brook"),
]

MIXED = [
    ("The bridge will reopen in June, transport minister Jan Stolt has promised.", "transport minister Jan Stolt"),
    (
        "A police report obtained by this newspaper says the brakes had failed.",
        "A police report obtained by this newspaper",
    ),
    ("Fire crews said they were called at 3 a.m.", "Fire crews"),
    ("“My hands were shaking,” says Lind, who is 19.", "Lind"),
    ("Neighbours told of shots in the night.", "Neighbours"),
    ("The drug halved the risk of stroke in a trial with 4,000 patients.", None),
    ("Scientists have long suspected that the volcano is not extinct.", "Scientists"),
    ("The airline blamed a software error for the delays.", "The airline"),
    ("Rahm has denied all the charges.", "Rahm"),
    ("The club says its captain will miss the final.", "The club"),
    (
        "In a letter to parents, head teacher Mara Lind wrote that classes would resume on Monday.",
        "head teacher Mara Lind",
    ),
    ("Traders said demand from China was weak.", "Traders"),
    ("Environment groups accuse the ministry of looking away.", "Environment groups"),
    ("The minister, who took office in May, has not commented.", None),
    ("The toll is likely to rise, aid workers warn.", "aid workers"),
    ("Video posted online shows a lorry driving into the crowd.", "Video posted online"),
    ("Video verified by the BBC shows a lorry driving into the crowd.", "Video verified by the BBC"),
    ("Pollsters expect a close race.", "Pollsters"),
    ("Police believe the two men knew each other.", "Police"),
    ("The two men are believed to have known each other.", None),
    ("The suspect was described as tall and armed.", None),
    ("Three women accused of fraud were freed on Friday.", None),
    ("Residents were told to boil their water.", None),
    ("Ida Brook, the prime minister, told parliament on Monday that taxes would not rise.", "Ida Brook"),
    ("Taxes will not rise, the prime minister told parliament on Monday.", "the prime minister"),
    ("US intelligence officials say China has doubled its arsenal.", "US intelligence officials"),
    ("China has doubled its arsenal, a US intelligence assessment says.", "a US intelligence assessment"),
    ("The Pentagon estimates China has 600 warheads.", "The Pentagon"),
    ("Beijing rejected the estimate as “pure invention”.", "Beijing"),
    ("The ministry’s spokesman, Lin Wei, said the numbers were wrong.", "Lin Wei"),
    ("According to Lin, the numbers were wrong.", "Lin"),
    (
        "At a news conference in Lorn, police chief Oskar Hain said that the man had acted alone.",
        "police chief Oskar Hain",
    ),
    ("She was treated in hospital and released.", None),
    ("The study, which followed 2,000 nurses for ten years, found no link.", "The study"),
    ("One survivor, Ana Vell, said she hid under a table.", "Ana Vell"),
    ("“We hid under a table,” one survivor, Ana Vell, told AFP.", "Ana Vell"),
    ("Hain added: “We have nothing to hide.”", "Hain"),
    ("Nothing had been hidden, Hain added.", "Hain"),
    ("The firm's lawyers argue the contract is void.", "The firm's lawyers"),
    ("The contract is void, argue the firm's lawyers.", "the firm's lawyers"),
    ("Ukraine and Russia accused each other of breaking the truce.", "Ukraine and Russia"),
    ("State news agency Kavna reported that the king was ill.", "State news agency Kavna"),
    ("The king is ill, state news agency Kavna reported, citing a palace official.", "state news agency Kavna"),
    ("The palace has confirmed the king is ill.", "The palace"),
    ("The king's illness was confirmed by the palace.", None),
    ("The port was hit by four missiles, the regional governor, Oleh Kiper, said on Telegram.", "Oleh Kiper"),
    ("Russia's defence ministry claimed its forces had captured the village.", "Russia's defence ministry"),
    ("The claims could not be verified.", None),
    ("Kyiv has not commented on the claim.", None),
    ("The mayor said nothing.", None),
    ("“It's a disgrace!” shouted a woman in the gallery.", "a woman"),
    ("Local residents spoke of a smell of gas.", "Local residents"),
    ("A total of 412 people were tested.", None),
    ("It quoted a doctor as saying that the king was weak.", "It"),
]

SENTENCES = DISASTERS + COURTS + BUSINESS + HEALTH + SPORT + POLITICS + MIXED


@pytest.mark.parametrize(("sentence", "surface"), SENTENCES)
def test_who_says_it(sentence: str, surface: str | None) -> None:
    found = only(sentence)
    assert (found and found.surface) == surface


CHAINS = [
    (
        "Nine people died, the news agency Varna reported on Monday, citing the interior ministry.",
        "the news agency Varna",
        ("the interior ministry",),
    ),
    (
        "Citing two officials, the Lorn Ledger reported that the talks had failed.",
        "the Lorn Ledger",
        ("two officials",),
    ),
    ("The army had lost 40 men, state television quoted a commander as saying.", "state television", ("a commander",)),
    ("The interior ministry said nine people had died, according to Reuters.", "Reuters", ("The interior ministry",)),
    (
        "Nine people died, according to a report by the Lorn Ledger, which cited a police source.",
        "a report by the Lorn Ledger",
        ("a police source",),
    ),
    ("Lornish officials told the Varna Post that nine people had died.", "Lornish officials", ()),
    ("State media quoted the governor as saying that nine people had died.", "State media", ("the governor",)),
    ("The toll rose, local officials were quoted as saying by the Lorn Post.", "the Lorn Post", ("local officials",)),
    ("The BBC, quoting hospital sources, put the toll at nine.", "The BBC", ("hospital sources",)),
]


@pytest.mark.parametrize(("sentence", "surface", "chain"), CHAINS)
def test_carriers_and_sources(sentence: str, surface: str, chain: tuple[str, ...]) -> None:
    found = only(sentence)
    assert found is not None
    assert (found.surface, found.chain) == (surface, chain)


KINDS = [
    ("The interior ministry said so.", "official"),
    ("Prime Minister Ida Brook said so.", "official"),
    ("A senior official said so.", "unnamed"),
    ("Lorn's foreign minister, Ada Brook, said so.", "official"),
    ("“So it is,” said the mayor, Ada Brook.", "official"),
    ("His lawyer, Ada Brook, said so.", "named"),
    ("The Coastal Survey Office said so.", "official"),
    ("The company said so.", "named"),
    ("A company spokesman said so.", "unnamed"),
    ("Two people with knowledge of the talks said so.", "unnamed"),
    ("Court papers said so.", "document"),
    ("A study published in the Lorn Medical Review found that it was so.", "document"),
    ("The Lorn Ledger reported that it was so.", "outlet"),
    ("State television reported that it was so.", "outlet"),
    ("Halden Water said so.", "named"),
    ("Tomas Vell said so.", "named"),
    ("The army said so.", "official"),
    ("Kyiv said so.", "named"),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_what_kind_of_claimant(sentence: str, kind: str) -> None:
    found = only(sentence)
    assert found is not None
    assert found.kind == kind


PARAGRAPHS = [
    (
        [["“We waited for hours,” said Lena Orr.", "“Nobody came.", "Then the water rose.”", "The house is gone."]],
        [["Lena Orr", "Lena Orr", "Lena Orr", None]],
    ),
    (
        [
            ["“We had warned them,” Orr said.", "“They did not listen."],
            ["“They will pay for it.”"],
            ["The office is closed."],
        ],
        [["Orr", "Orr"], ["Orr"], [None]],
    ),
    (
        [["The minister was blunt.", "“There is no money.", "There will be none next year.”"]],
        [[None, "The minister", "The minister"]],
    ),
    (
        [["Police said a man had been held."], ["He was named as Tomas Vell.", "They added that he was armed."]],
        [["Police"], [None, "Police"]],
    ),
    (
        [["Halden Water denied the report.", "The company said it had met every rule.", "It blamed the weather."]],
        [["Halden Water", "The company", "The company"]],
    ),
    (
        [["The World Weather Office (WWO) said May was warm.", "June will be warmer, it added."]],
        [["The World Weather Office (WWO)", "The World Weather Office (WWO)"]],
    ),
    (
        [
            [
                "Brook told parliament the law would pass.",
                "Her deputy, Jan Stolt, was less sure.",
                "He said it might fail.",
            ]
        ],
        [["Brook", None, "Jan Stolt"]],
    ),
]


@pytest.mark.parametrize(("paragraphs", "surfaces"), PARAGRAPHS)
def test_over_several_sentences(paragraphs: list[list[str]], surfaces: list[list[str | None]]) -> None:
    assert [[c and c.surface for c in said] for said in claimants(paragraphs)] == surfaces
