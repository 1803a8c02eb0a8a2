"""One invented article, and its making into every format that is read. Reads nothing back."""

import html
import io
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.policy import SMTP

TITLE = "Storm breaks harbour wall at Port Lorn and cuts off three islands"
STANDFIRST = "Ferries stay in port until Thursday, the harbour office says; nobody was hurt."
OUTLET, AUTHOR, DAY = "The Lornside", "Ida Brook", "2024-06-14"
URL = "https://lornside.example/storm-wall"
CAPTION = "The broken wall at Port Lorn on Friday morning. Photo: Anna Orr/The Lornside"

BODY: tuple[tuple[str, str], ...] = (
    (
        "p",
        "A storm broke 120 metres of the harbour wall at Port Lorn on Thursday night and cut off the islands of Sarn, "
        "Hesk and Little Orrin, the harbour office said on Friday.",
    ),
    (
        "p",
        "The office said it had “established that two of the state-owned ferries [the Anna and the Kittiwake] left "
        "their moorings at about 2 a.m.” and drifted onto the mole. No one was aboard, it added.",
    ),
    (
        "p",
        "Some 4,200 people live on the three islands. They have food for nine days and fuel for five, according to "
        "Ports Minister Karel Vost.",
    ),
    ("h", "What the minister said"),
    (
        "p",
        "“We will not wait for the autumn,” Mr. Vost told reporters in Tessalin. “The wall was built in 1961, and it "
        "was last repaired in 1987.” He put the damage at $14.5 million, more "
        "than twice the first estimate of $6 million.",
    ),
    (
        "p",
        "The opposition’s spokeswoman, Ansa Reidel, denied that money had been short. The ministry had been warned "
        "three times since 2019, she said, and had done nothing.",
    ),
    ("li", "Ferries to Sarn and Hesk will not sail before Thursday, 20 June."),
    ("li", "The school on Little Orrin stays closed, and its 86 pupils are taught over the radio."),
    ("li", "A navy launch carries medicine to the islands twice a day."),
    (
        "p",
        "The weather service measured gusts of 141 km/h at Cape Dorrin, 3 km/h below the record of 1993. It had issued "
        "its highest warning at 6:40 p.m., five hours before the wall gave way.",
    ),
    ("h", "A long repair"),
    (
        "p",
        "Engineers who saw the breach said the repair would take until March 2025. “The foundation has gone, so this "
        "is no patch-up,” said Lio Fenwarren, a professor at the Institute for Strait Studies.",
    ),
    (
        "p",
        "Insurers expect around 300 claims. The fishermen’s union said that 31 of its members had lost their boats and "
        "asked for emergency payments; the government is to decide on Monday.",
    ),
    (
        "p",
        "Last year the harbour handled 2.3 million tonnes of freight, 8 percent more than in 2022. Until the wall "
        "stands again, ships are sent to Brennick, 90 kilometres to the south.",
    ),
    ("p", "The harbour master declined to comment."),
)


def as_txt() -> bytes:
    parts = [TITLE, STANDFIRST, f"By {AUTHOR}\n14 June 2024"]
    text = "\n\n".join(parts)
    for kind, words in BODY:
        text += ("\n• " if kind == "li" else "\n\n") + words
    return (text + "\n").encode()


def as_markdown() -> bytes:
    lines = ["---", f'title: "{TITLE}"', f"author: {AUTHOR}", f"date: {DAY}", f"source: {URL}", "---", f"# {TITLE}"]
    lines += ["", STANDFIRST]
    for kind, words in BODY:
        escaped = words.replace("Karel Vost", f"[Karel **Vost**]({URL}/vost)").replace("[the Anna", "\\[the _Anna_")
        if kind == "p":
            escaped = escaped.replace(" and ", "\nand ", 1)
        lines += ["", {"h": "## ", "li": "- ", "p": ""}[kind] + escaped]
    return "\n".join([*lines, ""]).encode()


LD_JSON = f"""<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
{{"@type": "WebSite", "name": "Another name"}},
{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "{DAY}T18:40:00+02:00",
"author": [{{"@type": "Person", "name": "{AUTHOR}"}}], "publisher": {{"@type": "Organization", "name": "{OUTLET}"}}}}]}}
</script>"""


def as_html(head: str = LD_JSON) -> bytes:
    return "".join(_html(head)).encode()


def _html(head: str) -> Iterator[str]:
    yield f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>'
    yield f'<link rel="canonical" href="{URL}">{head}<style>p {{ color: red }}</style></head><body>'
    yield '<nav><ul><li><a href="/">Home</a></li><li><a href="/gulf">Gulf</a></li></ul></nav><article>'
    yield f"<h1>{TITLE}</h1><p class='standfirst'>{STANDFIRST}</p>"
    yield f'<figure><img src="https://pictures.example/wall.jpg"><figcaption>{CAPTION}</figcaption></figure>'
    listed = False
    for kind, words in BODY:
        marked = html.escape(words).replace("Karel Vost", '<a href="/vost">Karel\n   <b>Vost</b></a>')
        if (kind == "li") != listed:
            listed = kind == "li"
            yield "<ul>" if listed else "</ul>"
        yield {"p": f"<p>{marked}</p>", "h": f"<h2>{marked}</h2>", "li": f"<li>{marked}</li>"}[kind]
    yield "</article><aside><h3>Most read</h3><ul><li><a href='/x'>Gulf towns vote on the new tide tables</a></li></ul>"
    yield f"</aside><script>var a = '<p>Not a word of this was ever said by anybody.</p>';</script><footer>© {OUTLET}"
    yield "</footer></body></html>"


def as_mhtml() -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = URL
    message["Subject"] = TITLE
    message["MIME-Version"] = "1.0"
    message["Content-Type"] = 'multipart/related; type="text/html"'
    page = EmailMessage(policy=SMTP)
    page.set_content(as_html("").decode(), subtype="html", cte="quoted-printable")
    page["Content-Location"] = URL
    message.attach(page)
    return message.as_bytes()


def as_mail(subtype: str = "plain") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{AUTHOR} <ida@lornside.example>"
    message["To"] = "desk@lornside.example"
    message["Date"] = "Fri, 14 Jun 2024 18:40:00 +0200"
    message["Subject"] = f"Fwd: {TITLE}"
    message["Message-ID"] = "<1@lornside.example>"
    plain = as_txt().decode().split("\n\n", 1)[1].replace(f"By {AUTHOR}\n14 June 2024\n\n", "")
    if subtype == "plain":
        message.set_content(plain, cte="quoted-printable")
    else:
        message.set_content(as_html("").decode(), subtype="html", cte="base64")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="wall.png")
    return message.as_bytes()


def as_docx() -> bytes:
    from datetime import datetime

    import docx

    document = docx.Document()
    core = document.core_properties
    core.title, core.author, core.created = TITLE, AUTHOR, datetime(2024, 6, 14, 18, 40)
    document.add_heading(TITLE, 0)
    document.add_paragraph(STANDFIRST)
    for kind, words in BODY:
        if kind == "h":
            document.add_heading(words, 2)
        else:
            half = len(words) // 2
            paragraph = document.add_paragraph(words[:half], style="List Bullet" if kind == "li" else None)
            paragraph.add_run(words[half:]).bold = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf(columns: int = 1, hyphens: bool = False) -> bytes:
    """The article set in columns, with a running header and page numbers; small pages, so that there are several."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    width, height, margin, gutter = 420.0, 460.0, 40.0, 18.0
    column = (width - 2 * margin - gutter * (columns - 1)) / columns
    frames = [
        Frame(margin + i * (column + gutter), margin, column, height - 2 * margin - 20, id=str(i), leftPadding=0)
        for i in range(columns)
    ]

    def furnish(canvas: object, document: object) -> None:
        draw = canvas
        draw.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        draw.drawString(margin, height - 22, f"{OUTLET}  |  {URL}")  # type: ignore[attr-defined]
        draw.drawRightString(width - margin, 18, f"Page {document.page}")  # type: ignore[attr-defined]

    out = io.BytesIO()
    made = BaseDocTemplate(out, pagesize=(width, height), title=TITLE, author=AUTHOR, invariant=1)
    made.addPageTemplates([PageTemplate(id="page", frames=frames, onPage=furnish)])
    body = {"fontName": "Times-Roman", "fontSize": 10, "leading": 12.5, "spaceAfter": 6}
    styles = {
        "t": ParagraphStyle("t", fontName="Helvetica-Bold", fontSize=16, leading=19, spaceAfter=8),
        "h": ParagraphStyle("h", fontName="Helvetica-Bold", fontSize=12, leading=15, spaceAfter=6),
        "p": ParagraphStyle("p", **body),
        "li": ParagraphStyle("li", leftIndent=12, **body),
    }
    flow = [Paragraph(TITLE, styles["t"]), Paragraph(STANDFIRST, styles["p"])]
    for kind, words in BODY:
        text = html.escape(words)
        if hyphens:
            text = text.replace("emergency", "emer-<br/>gency").replace("foundation", "founda-<br/>tion")
        flow.append(Paragraph(text, styles[kind], bulletText="•" if kind == "li" else None))
    made.build(flow)
    return out.getvalue()


FORMATS: dict[str, Callable[[], bytes]] = {
    "story.txt": as_txt,
    "story.md": as_markdown,
    "story.html": as_html,
    "story.mhtml": as_mhtml,
    "story.docx": as_docx,
    "story.pdf": as_pdf,
    "columns.pdf": lambda: as_pdf(2),
    "hyphens.pdf": lambda: as_pdf(2, hyphens=True),
    "plain.eml": as_mail,
    "page.eml": lambda: as_mail("html"),
}
