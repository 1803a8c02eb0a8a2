"""Web archives (`.mhtml`), as browsers save them: the page among their parts, read as any page. Reads no other part."""

from dataclasses import replace

from factcheck.intake.readers.mail.parts import content, header, parsed, parts
from factcheck.intake.readers.reading import Reading, no_text
from factcheck.intake.readers.web.html import read_html

_KIND = "a web archive"


def read_mhtml(data: bytes, name: str, max_characters: int) -> Reading:
    """Read the archive's page.

    Raises:
        FactcheckError: It is damaged or has no page in it; or what `read_html` raises.
    """
    message = parsed(data, name, _KIND)
    address = header(message, "Snapshot-Content-Location")
    pages = [part for part in parts(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    page = next((p for p in pages if address and header(p, "Content-Location") == address), pages[0] if pages else None)
    if page is None:
        raise no_text(name, _KIND)
    payload, charset = content(page)
    reading = read_html(payload, name, max_characters, charset)
    at = address or header(page, "Content-Location")
    return replace(reading, url=reading.url or (at if at.startswith(("https://", "http://")) else None))
