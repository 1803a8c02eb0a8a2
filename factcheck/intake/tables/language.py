"""Function words of several languages, month names, number words. Does not tell which language a text is in."""

from factcheck.intake.tables import words

FUNCTION_WORDS = words(
    # English
    "a an the and or but if then than that this these those of in on at to from by with for as is are was were be been "
    "being has have had do does did not no nor so it its he she they we you i his her their our your my him them us "
    "who which what when where while after before about into over under between against during through would could "
    "will can may might should must there here also more most some such only other "
    # German
    "der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie dass daß nicht kein keine ist "
    "sind war waren wird werden wurde wurden hat haben hatte hatten ich wir er sie es ihr ihre sein seine mit von vom "
    "zu zum zur auf aus bei beim nach vor für über unter durch gegen um im am an auch noch nur schon so sich man "
    # French
    "le la les un une des du de et ou mais si que qui dont où ne pas est sont était étaient a ont avait été être il "
    "elle ils elles on nous vous je ce cette ces son sa ses leur leurs au aux en dans par pour sur sous avec sans "
    "plus selon après avant entre "
    # Spanish
    "el los las una unos unas y o pero si no es son era fue fueron ha han había lo se su sus que quien cuando donde "
    "como por para con sin sobre entre desde hasta del al este esta estos estas más muy ya también según "
    # Italian
    "il lo gli uno e ed ma che chi non è sono era erano ha hanno aveva di da in con su per tra fra del della dei delle "
    "dello degli al alla ai alle nel nella nei nelle dal dalla sul sulla si ci più anche come dopo questo questa "
    # Portuguese
    "o os as um uma uns umas e ou mas não é são foi foram tem têm em no na nos nas do da dos das ao à pelo pela com "
    "sem por para que se seu sua mais também como já entre "
    # Dutch
    "het een en of maar niet geen is zijn was waren wordt werd heeft hebben had van voor met op te bij naar uit aan "
    "door over om dat die dit deze er hij zij ze wij we ook nog dan als "
    # Scandinavian
    "og och eller men ikke inte det den de en ett et er är var har hade som på av til till för med om fra från ved "
    "han hun hon vi jeg jag at att så kan skal ska "
    # Polish, Czech
    "i w z na do nie to że się jest są był była było by od po za o u przez przy jak który która które ale oraz dla "
    "a v s se je jsou byl byla že na do ve ze pro při jako který která které ale také "
    # Russian, Ukrainian
    "и в во не на я с со что он она они как а то все но по к ко из у за от о об до для при это этот его ее их был "
    "была были быть также который которые или і й та що не з із зі у в на до для від про як це він вона вони був "
    "була були який яка які або також "
    # Turkish
    "ve bir bu da de için ile çok daha ama gibi olan olarak sonra kadar ne o değil "
    # Greek
    "ο η το οι τα του της των τον την και να με για από στο στη στην σε που δεν θα είναι ήταν "
    # Arabic, Persian, Hebrew
    "في من على إلى عن أن إن التي الذي هذا هذه كان كانت قد لا ما مع بعد و در به از که را این با است بود برای آن "
    "של את על לא הוא היא זה גם כי אל עם "
    # Hindi
    "के का की में है हैं को से ने और पर यह वह कि एक था थे थी नहीं भी "
    # Indonesian, Vietnamese
    "yang dan di ke dari untuk dengan ini itu pada adalah tidak akan dalam oleh và của là có không cho được với trong "
    "những các một này "
    # Romanian, Hungarian, Finnish
    "și la cu pe din care nu este sunt a fost să mai pentru az a és hogy nem egy is volt de ja on ei se että oli "
    "myös ovat"
)
"""Lower case. The share of these among a line's words tells running text from menus and keyword lists."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero gennaio janeiro januari ocak stycznia ledna "
            "января янв січня січ ianuarie ιανουαρίου يناير ژانویه",
            "february feb februar février fevrier févr febrero febbraio fevereiro februari şubat lutego února "
            "февраля фев лютого лют februarie φεβρουαρίου فبراير شباط",
            "march mar märz maerz mars marzo março marco maart mart marca března "
            "марта мар березня бер martie μαρτίου مارس آذار",
            "april apr avril abril aprile nisan kwietnia dubna апреля апр квітня кві aprilie απριλίου "
            "أبريل ابريل إبريل نيسان",
            "may mai mayo maggio maio mei maj mayıs maja května мая травня тра μαΐου مايو أيار",
            "june jun juni juin junio giugno junho haziran czerwca června июня июн червня чер iunie ιουνίου "
            "يونيو يونيه حزيران",
            "july jul juli juillet juil julio luglio julho temmuz lipca července июля июл липня лип iulie ιουλίου "
            "يوليو يوليه تموز",
            "august aug août aout agosto augustus augusti ağustos sierpnia srpna августа авг серпня сер αυγούστου "
            "أغسطس آب",
            "september sep sept septembre septiembre settembre setembro eylül września září сентября сен "
            "вересня вер septembrie σεπτεμβρίου سبتمبر أيلول",
            "october oct oktober octobre octubre ottobre outubro okt ekim października října октября окт жовтня жов "
            "octombrie οκτωβρίου أكتوبر اكتوبر",
            "november nov novembre noviembre novembro kasım listopada listopadu ноября ноя листопада лис noiembrie "
            "νοεμβρίου نوفمبر",
            "december dec dezember décembre decembre déc diciembre dicembre dezembro dez aralık grudnia prosince "
            "декабря дек грудня гру decembrie δεκεμβρίου ديسمبر",
        ),
        start=1,
    )
    for name in names.split()
}
"""Lower-case month name or abbreviation → 1–12."""

NUMBER_WORDS = words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "dozen dozens half third quarter double triple"
)
BIG_NUMBER_WORDS = words("hundred thousand million billion trillion percent per-cent")
"""A number in front of these is a large one, or a share."""
