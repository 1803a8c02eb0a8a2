"""What pages say around an article: calls to action, headings of what follows, credits. No word of any one outlet.

Holds patterns only; `prose.py` and `region/` decide what they mean. Compiled by hand from how pages of news, releases
and letters are made in general, a phrase at a time. Left out on purpose: what a single site calls its own parts, and
words that a report uses of its matter as often (`support`, `share` inside a sentence).
"""

import re

_RELATED_ABROAD = (
    "mehr zum thema|lesen sie auch|lies auch|auch interessant|das könnte sie auch interessieren|à lire aussi|"
    "lire aussi|à lire également|voir aussi|sur le même sujet|lea también|lee también|te puede interesar|"
    "noticias relacionadas|"
    "más información|leggi anche|potrebbe interessarti|leia (?:também|mais)|lees ook|läs också|les også|læs også|"
    "czytaj (?:także|też|również)|přečtěte si také|читайте (?:также|ещё|еще)|читайте (?:також|ще)|материалы по теме|"
    "по теме|за темою|関連記事|あわせて読みたい|相关新闻|相关阅读|관련 ?기사|관련 ?뉴스|많이 본 뉴스|"
    "اقرأ أيضا?ً?|مواضيع ذات صلة|"
    "ilgili haberler|ayrıca oku(?:yun)?"
)
"""`Read also` in other languages: a heading by itself, or a label with another story's headline behind its colon."""

CALL_TO_ACTION = re.compile(
    r"\b(?:subscribe|subscribers? (?:agree|get|only)|unsubscribe|sign[ -]?up|sign in|log ?in|"
    r"register (?:now|for|here|to)|"
    r"(?:our|weekly|daily|free|morning|this|the) newsletters?|newsletters?$|mailing list|your (?:inbox|mailbox|email)|"
    r"e-?mail address|donat(?:e|ions?|ing) (?:now|today|here|to (?:us|our))|"
    r"make a (?:donation|financial contribution|contribution)|support (?:us|our)|"
    r"support (?:independent |quality |local )?journalism|"
    r"become an? (?:member|subscriber|supporter|patron)|gift(?:ing)? a (?:membership|subscription)|"
    r"funded by (?:our )?readers|"
    r"readers like you|(?:our|new) members|help (?:us|fund)|spread the word|"
    r"cookies?|privacy policy|terms (?:of|and) (?:use|service|conditions)|all rights reserved|copyright|"
    r"download (?:our|the) app|get the app|click (?:here|on)|tap here|follow us|like us on|join us on|"
    r"enable javascript|ad ?blocker?|advertis(?:e|ement|ing) (?:with us|disclosure)|"
    r"leave a (?:comment|reply)|post a comment|add a comment|your comment|comments? (?:are|is) closed|"
    r"rate (?:this|it)|skip to|back to top|scroll to|remind me later|thank you for (?:signing|"
    r"subscribing|standing|reading)|"
    r"we use|manage (?:your )?(?:preferences|consent)|free trial|start your|per month|"
    r"already a (?:subscriber|member)|subscribers can|free (?:articles?|stories) (?:left|remaining|this month)|"
    r"to (?:continue|keep) reading|unlock (?:this|the|full|unlimited|all)|unlimited (?:digital )?access|"
    r"cancel (?:at )?any ?time|gift articles?|"
    r"affiliate (?:links?|commission)|may earn a commission|free shipping|add to (?:cart|basket|wishlist)|"
    r"newsletter (?:abonnieren|anmelden)|jetzt (?:abonnieren|anmelden)|abonnez-vous|s'abonner|"
    r"suscr[ií]b(?:ete|ase|irse)|"
    r"iscriviti|abbonati|assine|inscreva-se|abonneer|подпи(?:шитесь|саться)|підпи(?:шіться|сатися)|"
    r"datenschutz(?:erklärung)?|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"cookie-einstellungen|politique de confidentialité)\b",
)
"""Words by which a page asks its reader for something, or states its conditions. Lower case: search lowered text."""

ADDRESS = re.compile(
    r"\b(?:you|your|yours|you're|you’re|we|we're|we’re|we've|we’ve|we'll|we’ll|our|ours|us)\b", re.IGNORECASE
)
"""Words by which a page speaks to its reader or of itself. `US` in capitals is a country: compare the match's case."""

COMMENT_HEADER = re.compile(
    r"^(?:view |show |see |read |all |hide )*(?:the )?(?:\(?\d+\)? )?(?:user |reader |facebook )?"
    r"(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios?|commenti|comentários|"
    r"комментарии|коментарі)"
    r"(?: \(?\d+\)?| section| on .{3,120}| so far)?[:.]?$|"
    r"^(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b|^join the (?:conversation|discussion)\b|"
    r"^\d+ (?:thoughts?|responses?|replies|comments?) (?:on|to)\b|^what do you think\?$|^discussion \(\d+\)$",
    re.IGNORECASE,
)
"""Headings above what readers wrote: whatever follows is not the article's, however much it reads like it."""

TAIL_HEADER = re.compile(
    r"^(?:(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|you (?:may|might) also|"
    r"also (?:read|see|on|in)|see also|read (?:more|also|next|this next)|"
    r"(?:more|latest|top|recent|related|popular|trending|recommended|other|similar|most(?: |"
    r"-)(?:read|popular|viewed|shared)"
    r"|must(?: |-)reads?|editor(?:s'?|'s|s’|’s)? (?:picks?|choice)|don['’]t miss|up next|what to read next|next up"
    r"|in other news|sponsored|promoted|around the web|from (?:the|our)|keep reading|further reading|breaking)"
    r"(?: (?:on|from|in|by|about|this|the|to|for|news|stories|articles?|posts?|topics?|content|"
    r"links?|reading|headlines?|updates"
    r"|coverage|videos?|world|story|you|picks?|now|today|week|web|tags?|items?|products?|searches|questions|&)){0,6}|"
    r"(?:more|latest|related|other|recent)(?: (?:news|stories|articles?|posts?|coverage|"
    r"reading|updates))? (?:on|from|in|by|about) "
    r".{2,50}|"
    r"previous (?:article|post|story)|next (?:article|post|story)|"
    r"(?:news|live) ?(?:feed|ticker)|ticker|newsletters?|"
    r"share(?: this)?(?: (?:article|story|post|page|on .{1,40}|via .{1,40}|with .{1,40}))?"
    r"|share:.*|tweet|print(?: this)?|e-?mail this|tags?|tagged(?: (?:as|with))?|filed under|topics?|categories"
    r"|posted in|about (?:the|this) (?:author|writer|reporter)s?|about us|contact us|follow us.*|"
    r"get (?:the|our) (?:latest|app|newsletter).*|site ?map|footer|advertisement feature|rate this.*|"
    r"how useful was this.*|was this (?:article|page|story)? ?helpful.*|report (?:an error|a typo|this).*|"
    r"corrections?|(?:story |news )?sources?|(?:journal )?references?|(?:media|press) contacts?|contacts?|"
    r"notes to editors?|(?:for )?(?:further|more) information|###|references|footnotes|notes|bibliography|"
    r"in this (?:story|article)|(?:forward-looking|cautionary) statements?|(?:legal )?disclaimer|"
    rf"{_RELATED_ABROAD}))"
    r"(?: ?[:：›»→…-]*)?$",
    re.IGNORECASE,
)
"""Headings above what follows an article. A short line only; inside a sentence the same words mean nothing."""

LABELLED_LINK = re.compile(
    r"^(?:read (?:more|also|next)|also read|see also|related(?: (?:story|article|stories))?|more|"
    r"watch|listen|photos?|video|"
    rf"gallery|don['’]t miss|trending|opinion|explainer|poll|quiz|{_RELATED_ABROAD})\s?(?::|\||»|>|–|—)\s?\S",
    re.IGNORECASE,
)
"""`Read more: …` before another article's headline."""

WIDGET = re.compile(
    r"^\W{0,4}(?:advertisement|advertising|ad|ads|sponsored(?: content)?|story continues below(?: advertisement)?|"
    r"article continues (?:below|after).*|continue reading.*|loading\W*|play(?: video)?|pause|mute|"
    r"close|menu|search|home|"
    r"share|save|tweet|print|e-?mail|copy link|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|"
    r"telegram|instagram|"
    r"youtube|tiktok|bluesky|threads|like|reply|report|edit(?: post)?|exclusive|comments?|"
    r"listen(?: to (?:this )?(?:article|story))?(?:\W+\d+ ?min\w*)?|"
    r"(?:this )?audio is (?:created|generated).*|\d+ min(?:ute)?s?(?: read)?|\d+ (?:shares?|likes?|views?)|"
    r"\d+ (?:second|minute|hour|day|week|month|year)s? ago|"
    r"(?:(?:last )?updated (?:at )?)?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?|"
    r"\d{1,2}:\d{2} (?:now playing|playing now|up next|next up|watch(?: now)?)|(?:column|page|seite|spalte) \d+|"
    r"next|previous|prev|back|continue|submit|vote|preview|more|show more|view all|see all|load more|top|"
    r"video grab|screenshot|enlarge(?: image)?|view (?:image|gallery).*|image|photo|video|"
    r"\*? ?indicates required|required)\W{0,4}$",
    re.IGNORECASE,
)
"""Whole lines that are a button, a counter, a clock or a marker for advertising."""

CREDIT = re.compile(
    r"(?i:\b(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|foto|bild|credits?|credit|фото)"
    r"(?: (?:credit|by|courtesy(?: of)?|via|from|illustration))?\s?[:：©|])|"
    r"(?i:^file (?:photo|image|picture)?\s?[–—:-] ?)|(?i:\bfile (?:photo|image|picture)\b)|"
    r"\([^()]{1,60}/ ?(?:AP|AFP|EPA|Reuters|REUTERS|Getty|TASS|DPA|dpa|ANSA|EFE|PA|UPI|Xinhua)\b[^()]{0,60}\)|"
    r"\((?:AP )?[Pp]hoto[^()]{0,80}\)|\([^()]{0,60}(?:/|via )(?:AP|AFP|EPA|Reuters|Getty)[^()]{0,40}\)|"
    r"(?i:\b(?:getty images|afp via|ap photo|shutterstock|wikimedia commons|unsplash|alamy|istock|flickr|"
    r"(?:photo|image|picture|illustration)s? (?:courtesy of|by|via))\b)|"
    r"\b(?:REUTERS|EPA|AFP|AP|EPA-EFE)/\w|\bCredits? [A-Z][\w.'’-]* [A-Z]|"
    r"[\w.-]+\.(?:jpe?g|png|gif|webp|svg|mp4|webm)\b|[^\s©] ?©\s?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}$",
)
"""Who took a picture, or a picture's file name."""

FILE_NAME = re.compile(r"^\S+\.(?:jpe?g|png|gif|webp|svg|mp4|webm|pdf)$", re.IGNORECASE)
RIGHTS = re.compile(r"©|\(c\) ?(?:19|20)\d\d|\bcopyright ©?|\ball rights reserved\b", re.IGNORECASE)
"""Whose the page is: what stands below this is seldom the article's."""

COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|©\s?(?:19|20)\d\d|^a version of this (?:article|story)\b|"
    r"^this (?:article|story|post) (?:was|is|has been|originally|first)(?: \w+){0,3} (?:published|appeared)\b|"
    r"^this (?:article|story|piece) appear(?:s|ed) in\b|"
    r"^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated)(?: \w+){0,2} by [A-Z]|"
    r"^our standards:|^无断|무단 ?(?:전재|복제)|저작권자|reproduction interdite|جميع الحقوق محفوظة|"
    r"^(?:this (?:web)?site|.{2,40}) is (?:a member of|part of|published by|owned by|protected by|not responsible)\b|"
    r"^(?:this|.{2,40}) (?:text|transcripts?|recordings?) (?:may (?:not )?be|is created|are created)\b|"
    r"^(?:opinions and )?(?:the )?views expressed\b|^all (?:quotes|data|times)(?: are)? (?:delayed|shown|provided)\b|"
    r"^all times\b",
    re.IGNORECASE,
)
"""What a page says of itself: legal line, where the piece was printed, who edited it."""

_PIECE = r"(?:article|story|report|post|page|piece|headline|column|interview|graphic|text)"
CORRECTION = re.compile(
    rf"^\W*(?:(?:corrections?|clarifications?|errat(?:um|a)|rectificatif|editor['’]?s['’]? note|note to readers)"
    rf"(?: \([^)]{{1,30}}\)|,? [A-Z]\w+ \d{{1,2}}(?:, \d{{4}})?)?\s?[:–—-]\s|"
    rf"(?:this|the|the original) {_PIECE} (?:was|has been|is)(?: \w+){{0,2}} "
    rf"(?:amended|corrected|updated|revised|edited|changed|clarified)\b|"
    rf"(?:an|a) (?:earlier|previous|original) version of (?:this|the) {_PIECE}\b|"
    rf"(?:korrektur|richtigstellung|berichtigung|anmerkung der redaktion|hinweis der redaktion)\s?:|"
    rf"in (?:einer früheren|der ursprünglichen) (?:version|fassung)\b|"
    rf"(?:cet article|cette dépêche) a été (?:corrigée?|modifiée?|mise? à jour)\b|"
    rf"une version (?:précédente|antérieure)\b|"
    rf"(?:corrección|fe de errores|rectificación)\s?:|una versión anterior de est[ea]\b|"
    rf"(?:виправлення|уточнення|исправление|уточнение|поправка|від редакції|от редакции)\s?:|"
    rf"\[?정정(?:보도)?\]?\s?[:：]|تصحيح\s?:)",
    re.IGNORECASE,
)
"""What a page says it got wrong: an opening of the paragraph. It belongs to the article, and it is no claim of it."""

BYLINE = re.compile(
    r"^(?:(?:words|text|story|written|reported|reporting|posted|published|author|analysis|report|opinion|interview)\s?)?"
    r"(?:by:?|von|par|por|door|di|av|af)\s+(?=\S)|"
    r"^(?:author|autor|auteur|autore|автор|interview|text|entretien|entrevista)\s?:\s*(?=\S)",
    re.IGNORECASE,
)
"""The opening of a line that names who wrote the article."""

NEXT_ARTICLE = re.compile(
    r"^(?:next|previous) (?:article|post|story)\b|^(?:up next|next up|what to read next)\b|"
    r"^(?:nächster|vorheriger) artikel\b|^article suivant\b|^siguiente (?:artículo|noticia)\b|"
    r"^(?:наступна|следующая) (?:стаття|новина|статья|новость)\b|^다음 ?기사",
    re.IGNORECASE,
)
"""Above another article in full: no article goes on behind it."""

ABOUT_AUTHOR = re.compile(
    r"^(?:(?:the (?:author|writer))|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}),? (?:"
    r"(?:is|was|has been) (?:an?|the|our) (?:[\w&'’-]+[ -]){0,6}?(?:reporter|correspondent|editor|journalist|columnist|"
    r"writer|author|contributor|fellow|producer)\b|"
    r"(?:writes|reports|covers|has written|has reported|has covered|joined) (?:about|on|for|from|the)?\b)"
)
"""Who wrote the article, as pages say it below it."""

CLOSING = re.compile(
    r"^(?:(?i:for sale|to let|for rent|situations vacant|help wanted|lost (?:and|&) found|births(?: and deaths)?|"
    r"deaths|obituaries|in memoriam|classifieds?(?: ads?| advertisements?)?|(?:public |legal |death )notices|"
    r"horoscopes?|crossword|sudoku|lottery(?: numbers)?|letters to the editor|tv (?:guide|listings)|kleinanzeigen|"
    r"petites annonces|anuncios clasificados|todesanzeigen|stellenmarkt|forward-looking statements?|safe harbor.*|"
    r"cautionary (?:note|statement).*|(?:über|about) (?:the|das) (?:company|unternehmen))|"
    r"About (?:[A-Z][\w&.'’-]*)(?: (?:[A-Z][\w&.'’-]*|&|of|and|for|the)){0,7})\s?:?$",
)
"""Headings of what a page prints below its article and what reads like text: advertisements, notices, who the sender
of a release is."""

POLL = re.compile(
    r"^(?:(?:quick|readers?['’]?s?|our|online|today['’]s|the|weekly|live) )?"
    r"(?:poll|straw poll|survey|quiz|umfrage|abstimmung|sondage|encuesta|sondaggio|опрос|опитування|голосування)"
    r"(?: (?:of the (?:day|week)|results?|closed|des tages))?\s?(?:[:：–—|-]\s?.{3,160})?$",
    re.IGNORECASE,
)
"""The head of a box in which readers vote; its question may stand behind a colon."""

VOTES = re.compile(
    r"\b\d{1,3}(?:[.,]\d+)? ?%\s*$|^\d{1,3} ?%|"
    r"\b\d[\d.,  ]*(?: (?:readers|people|users|of you))?(?: have| has)? (?:votes?|voted|responses|stimmen|votos|голос)",
    re.IGNORECASE,
)
"""How many voted, or for what."""

PARTNER = re.compile(
    r"^(?:together with|in partnership with|presented by|brought to you by|sponsored by|supported by|"
    r"(?:a )?(?:word|message) from (?:our )?(?:partners?|sponsors?)|from our (?:partners?|sponsors?)|"
    r"paid (?:post|content|for by|partner)|partner content|sponsored(?: content| post| by)?|advert(?:isement|orial)?|"
    r"anzeige|werbung|publicité|publicidad|pubblicità|реклама|광고)\b",
    re.IGNORECASE,
)
"""The head of a box that somebody pays for; what is glued to it below belongs to it."""

LEGEND = re.compile(
    r"^(?:map|graphic|chart|infographic|legend|key|diagram|karte|grafik|carte|graphique|mapa|gráfico|карта|схема)\s?[:：]",
    re.IGNORECASE,
)
"""The head of a picture's legend."""

PLAYER = re.compile(r"^\d{1,2}:\d{2}\s+(?:now playing|playing now|up next|next up)$", re.IGNORECASE)
"""The head of a video in a player's list."""
