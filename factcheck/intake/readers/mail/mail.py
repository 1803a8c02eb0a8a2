"""Mail messages: the body as text, and sender, date and subject above it. Attachments are named, not read.

The plain part is taken before the HTML one; it is the same text without the furniture of newsletters.
"""

import re
from datetime import UTC
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from factcheck.domain.article import LineLabel
from factcheck.intake.article.dates import find_date
from factcheck.intake.article.labelled import Labelled
from factcheck.intake.article.names import same_words
from factcheck.intake.readers.mail.parts import content, header, parsed, parts, text_of
from factcheck.intake.readers.reading import Reading, no_text, too_long
from factcheck.intake.readers.transcript import Transcript, tidy
from factcheck.intake.readers.web.html import read_html

_KIND = "a mail message"
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$")
_BLANK_RUN = re.compile(r"\n(?:[ \t]*\n)+")


def read_mail(data: bytes, name: str, max_characters: int) -> Reading:
    """Read a mail's body; its subject becomes the headline.

    Raises:
        FactcheckError: It is damaged, has no text, or too much.
    """
    message = parsed(data, name, _KIND)
    plain, web, attached = _sorted(message)
    subject = _REPLY.sub("", tidy(header(message, "subject")))
    transcript = Transcript(name, max_characters)
    if subject:
        transcript.add(subject, LineLabel.TITLE, "headline")
    for key in ("From", "Date"):
        if value := header(message, key):
            transcript.add(f"{key}: {value}", LineLabel.META, "mail header")
    head, marks, notes = transcript.finish() if not transcript.empty else ("", {}, ())
    first_line = head.count("\n") + 1 if head else 0
    whole = plain is None and web is not None
    if plain is not None:
        body, more = _plain_body(plain, first_line)
        encoding = plain.get_content_charset() or "us-ascii"
    elif web is not None:
        payload, charset = content(web)
        page = read_html(payload, name, max_characters, charset)
        body, more = _web_body(page, subject, first_line)
        encoding = page.encoding
        notes += page.notes
    else:
        raise no_text(name, _KIND)
    if not body.strip():
        raise no_text(name, _KIND)
    text = f"{head}\n{body}" if head else body
    if len(text) > max_characters:
        raise too_long(name, max_characters)
    if subject:
        more = _without_headline(more, max(marks))
    if attached:
        notes += (f"Attachments were not read: {', '.join(attached)}.",)
    sender, address = parseaddr(header(message, "from"))
    return Reading(
        text,
        encoding,
        notes,
        title=subject or None,
        byline=sender or address or None,
        published=_date(header(message, "date")),
        marks={**marks, **more},
        whole=whole,
    )


def _sorted(message: Message) -> tuple[Message | None, Message | None, list[str]]:
    """The first plain part, the first HTML part, and the names of what is attached."""
    plain = web = None
    attached = []
    for part in parts(message):
        kind = part.get_content_type()
        named = part.get_filename()
        if named or part.get_content_disposition() == "attachment":
            attached.append(tidy(str(named or kind))[:80])
        elif kind == "text/plain" and plain is None and text_of(part).strip():
            plain = part
        elif kind == "text/html" and web is None:
            web = part
    return plain, web, attached


def _plain_body(part: Message, first_line: int) -> tuple[str, dict[int, Labelled]]:
    """The text with soft line ends undone (RFC 3676) and the signature marked; lines are counted from `first_line`."""
    from factcheck.intake.article.decode import normalise

    text = normalise(text_of(part))[0].lstrip("\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    text = _BLANK_RUN.sub("\n\n", text)
    lines = text.split("\n")
    at = next((i for i, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
    marks = {
        first_line + i: Labelled(LineLabel.FURNITURE, "signature") for i in range(at, len(lines)) if lines[i].strip()
    }
    return text, marks


def _web_body(page: Reading, subject: str, first_line: int) -> tuple[str, dict[int, Labelled]]:
    """The text of a page without its headline if that is the subject; lines are counted from `first_line`."""
    body, shift = page.text, first_line
    if subject and same_words(body.split("\n", 1)[0], subject):
        cut = len(body) - len(body.split("\n", 1)[1].lstrip("\n"))
        shift -= body.count("\n", 0, cut)
        body = body[cut:]
    return body, {n + shift: m for n, m in page.marks.items()}


def _without_headline(marks: dict[int, Labelled], last: int) -> dict[int, Labelled]:
    """The marks below a line, with a page's headline as a heading: the subject is the mail's."""
    heading = Labelled(LineLabel.HEADING, "heading")
    return {n: heading if m.label is LineLabel.TITLE else m for n, m in marks.items() if n > last}


def _unflowed(text: str, delete_space: bool) -> str:
    out: list[str] = []
    open_line = False
    for raw in text.split("\n"):
        line = raw[1:] if raw.startswith(" ") else raw
        if open_line and line.strip() and not line.startswith(">"):
            out[-1] += line
        else:
            out.append(line)
        open_line = line.endswith(" ") and line != "-- "
        if open_line and delete_space:
            out[-1] = out[-1][:-1]
    return "\n".join(line.rstrip(" ") if line != "-- " else line for line in out)


def _date(value: str) -> str | None:
    """The date as ISO 8601, in UTC where the header has a zone."""
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        day = find_date(value)
        return day[0] if day else None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    try:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    except (OverflowError, ValueError):
        return None
