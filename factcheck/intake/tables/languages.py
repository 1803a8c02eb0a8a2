"""What tells languages apart: letters of a script, and function words of those that share one. Holds no rule.

Compiled by hand from grammars: articles, pronouns, prepositions, conjunctions, auxiliaries. Left out on purpose:
words of matter, however frequent, but for English `said`; and languages whose script alone tells them.
"""

import re

from factcheck.domain.words import words
from factcheck.domain.words.function_words import FREQUENT

SCRIPTS = (
    ("Korean", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("Japanese", re.compile(r"[\u3040-\u30ff]")),
    ("Chinese", re.compile(r"[\u3400-\u9fff]")),
    ("Arabic", re.compile(r"[\u0600-\u06ff\u0750-\u077f]")),
    ("Hebrew", re.compile(r"[\u0590-\u05ff]")),
    ("Cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("Greek", re.compile(r"[\u0370-\u03ff]")),
    ("Hindi", re.compile(r"[\u0900-\u097f]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
)
"""In this order: Japanese has Chinese characters too. `Cyrillic` and `Arabic` are told apart further by words."""

FUNCTION_WORDS_OF = {
    "English": words(
        "the of and to in a is that it for was on with as his by at from they this have has had were are be been not "
        "but which will would their or an he she its after who said about more than when"
    ),
    "German": words(
        "der die das und ist nicht ein eine einen einem einer von mit auf für sich den dem des zu im auch als nach bei "
        "aus wird wurde wurden sind war hat haben er sie es wie aber noch nur über um am"
    ),
    "French": words(
        "le la les des et est une un du dans que qui pour pas sur au aux avec ce cette il elle par plus ont sont été "
        "était mais se son sa ses leur d'une selon en"
    ),
    "Spanish": words(
        "el la los las de que y en un una por con para del se su al es lo más como fue ha han pero sus sobre entre "
        "según desde también muy no"
    ),
    "Italian": words(
        "il lo la gli le di che e un una per con del della dei delle nel nella è sono ha hanno non si da dal alla al "
        "più come anche ma i"
    ),
    "Portuguese": words(
        "o a os as de que e em um uma por com para do da dos das no na nos nas se ao à foi é são não mais como mas "
        "também pelo pela sua seu"
    ),
    "Dutch": words(
        "de het een en van in is op te dat die niet met voor zijn aan er om ook als bij door naar uit maar werd wordt"
    ),
    "Swedish": words("och i att det som en på är av för med den till inte har de ett om från var kan ska men"),
    "Danish or Norwegian": words("og i at det som en på er af av for med den til ikke har de et om fra var skal men"),
    "Polish": words("w i na z do nie się że jest to o za od po przez jak dla ale są był była było oraz który przy"),
    "Czech": words("a v se na je že s z do o pro za by jsou byl byla bylo ale jak při také který která nebo po od"),
    "Romanian": words("de și în la a cu pe din că nu o care este mai au fost un pentru sunt se prin după"),
    "Hungarian": words("a az és hogy nem egy is volt meg de csak már ezt azt vagy mint el ki még"),
    "Finnish": words("ja on ei että se oli ovat hän mutta myös joka kun niin kuin sen tai olla ole mukaan"),
    "Turkish": words("ve bir bu da de için ile çok daha ama gibi olan olarak sonra kadar ise değil en"),
    "Indonesian": words("yang dan di ke dari untuk dengan ini itu pada adalah tidak akan dalam oleh juga telah"),
    "Vietnamese": words("và của là có không cho được với trong những các một này người đã từ khi"),
    "Ukrainian": words("і та в у на не що з до за це як від його її були був була про які який також й але чи є або"),
    "Russian": words("и в на не что с по из за от это как его ее их был была были о которые который также но к у или"),
    "Bulgarian": words("и в на не че с за от се да е са по до като са има ще са при това но"),
    "Arabic": words("في من على إلى عن أن التي الذي هذا هذه كان كانت قد لا ما مع بعد بين وقال إن"),
    "Persian": words("در به از که را این با است بود برای آن و های می شد یک تا هم"),
    "Urdu": words("کے کی کا میں ہے اور سے کو نے پر یہ وہ ہیں کہ تھا"),
}
"""Lower case; those by which a language is told. They are few for each, so that none speaks louder for being better
known here; English ones are therefore a choice of the frequent ones."""

FURTHER_FUNCTION_WORDS = words(
    # German
    "eines oder wenn dass daß kein keine waren werden hatte hatten ich wir ihr ihre sein seine vom zum zur beim vor "
    "unter durch gegen an schon so man "
    # French
    "de ou si dont où ne étaient a avait être ils elles on nous vous je ces leurs sous sans après avant entre "
    # Spanish
    "unos unas o si son era fueron había quien cuando donde sin hasta este esta estos estas ya "
    # Italian
    "uno ed chi era erano aveva in su tra fra dello degli ai alle nei nelle dalla sul sulla ci dopo questo questa "
    # Portuguese
    "uns umas ou foram tem têm sem já entre "
    # Dutch
    "of geen was waren heeft hebben had over dit deze hij zij ze wij we nog dan "
    # Scandinavian
    "eller hade ved han hun hon vi jeg jag så "
    # Polish, Czech
    "u która które ve ze jako které "
    # Russian, Ukrainian
    "во я со он она они а то все ко об для при этот быть із зі він вона вони яка "
    # Turkish
    "ne o "
    # Greek
    "ο η το οι τα του της των τον την και να με για από στο στη στην σε που δεν θα είναι ήταν "
    # Hebrew
    "של את על לא הוא היא זה גם כי אל עם "
    # Hindi
    "के का की में है हैं को से ने और पर यह वह कि एक था थे थी नहीं भी "
    # Romanian
    "să "
)
"""Lower case; further function words, by which these languages are not told apart."""

FUNCTION_WORDS = frozenset[str]().union(FREQUENT, FURTHER_FUNCTION_WORDS, *FUNCTION_WORDS_OF.values()) - {"said"}
"""The share of these among a line's words tells running text from menus and keyword lists. `Said` tells English, and
stands in headlines."""

BY_SCRIPT = {"Cyrillic": ("Ukrainian", "Russian", "Bulgarian"), "Arabic": ("Arabic", "Persian", "Urdu")}
LATIN = tuple(
    name for name in FUNCTION_WORDS_OF if name not in {language for group in BY_SCRIPT.values() for language in group}
)
