"""How long a thousand articles of mixed kinds take to be taken in, and how much memory. Run by hand; not a test.

    python tests/benchmarks/many.py [--count 1000] [--match 100] [--keep DIR]

Makes articles of invented words as .txt, .md, .html, .docx, .eml and .pdf, and prints seconds and peak memory (of all
processes together, Linux only) of `factcheck intake DIR --json`, of the gathering alone, and of matching `--match` of
them. Nothing is compared with a baseline: the figures are for a person to read.
"""

import argparse
import html
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("Port Lorn", "Hesk", "Sarn", "Little Orrin", "Brennick", "Tessalin", "Cape Dorrin", "Vellmar", "Ostrey")
PEOPLE = ("Karel Vost", "Ansa Reidel", "Lio Fenwarren", "Ida Brook", "Tomas Hale", "Mira Quill", "Jon Adder")
BODIES = ("the harbour office", "the survey office", "the fishermen’s union", "the weather service", "the ministry")
THINGS = ("ferries", "containers", "boats", "houses", "workers", "cranes", "lorries", "pupils", "tonnes of freight")
DONE = ("reached", "left", "blocked", "damaged", "crossed", "closed", "were counted at", "were seen off")
SYLLABLES = (
    "bar",
    "den",
    "fil",
    "gor",
    "hul",
    "kem",
    "lan",
    "mir",
    "nos",
    "pel",
    "rud",
    "sav",
    "tor",
    "vek",
    "wim",
    "zan",
)
SECONDS_BETWEEN_LOOKS = 0.05


def word(dice: random.Random) -> str:
    """One of some four thousand invented words, so that most sentences have little in common."""
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 3)))


def sentence(dice: random.Random) -> str:
    """One invented sentence of news."""
    number = dice.choice((str(dice.randint(2, 99)), f"{dice.randint(1, 90)},{dice.randint(100, 999)}", "several"))
    core = f"{number} {word(dice)} {dice.choice(THINGS)} {dice.choice(DONE)} {dice.choice(PLACES)}"
    day = f"on {dice.randint(1, 28)} {dice.choice(('May', 'June', 'July'))}"
    more = f"the {word(dice)} of the {word(dice)} had {word(dice)}ed the {word(dice)} and its {word(dice)}s"
    return dice.choice(
        (
            f"At least {core} {day}, {dice.choice(BODIES)} said in a statement, because {more}.",
            f"“We saw that {core} {day},” {dice.choice(PEOPLE)} told the council. “It was known that {more}.”",
            f"According to {dice.choice(BODIES)}, {core} {day}, and {more} since then.",
            f"{dice.choice(PEOPLE)} denied that {core} {day}, and said that {more}.",
            f"After {more}, about {core} {day}, {dice.randint(2, 60)} percent more than in the year before.",
        )
    )


def story(number: int) -> tuple[str, list[str]]:
    """A headline and 12 to 24 paragraphs; the same number gives the same story."""
    dice = random.Random(number)
    title = f"{dice.randint(2, 900)} {dice.choice(THINGS)} gone from {dice.choice(PLACES)} in storm number {number}"
    return title, [" ".join(sentence(dice) for _ in range(dice.randint(1, 3))) for _ in range(dice.randint(12, 24))]


def as_txt(title: str, body: list[str]) -> bytes:
    """Plain text with a menu above and links below."""
    menu, links = (
        "Home\nWorld\nOpinion\nSign in\n",
        "Most read\nTide tables for the gulf\nSubscribe to our newsletter\n",
    )
    return "\n\n".join([menu, title, "By Ida Brook\n14 June 2024", *body, links]).encode()


def as_markdown(title: str, body: list[str]) -> bytes:
    """Markdown as clippers write it."""
    return f"---\ntitle: {title}\ndate: 2024-06-14\n---\n\n# {title}\n\n".encode() + "\n\n".join(body).encode()


def as_html(title: str, body: list[str]) -> bytes:
    """A page of about 60,000 bytes with some 1,500 elements around the article, as news sites have."""
    menu = "".join(f"<li><a href='/s/{n}'>Section <b>{n}</b></a></li>" for n in range(180))
    teasers = "".join(f"<div class='t'><h3><a href='/t/{n}'>Teaser {n}</a></h3><p>More …</p></div>" for n in range(180))
    style = f"<style>{'.t { margin: 0 }' * 400}</style><script>{'var a = 1;' * 1500}</script>"
    text = "".join(f"<p>{html.escape(p)}</p>" for p in body)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title>{style}"
        f"<meta property='article:published_time' content='2024-06-14'></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{title}</h1>{text}</article><aside>{teasers}</aside></body></html>"
    ).encode()


def as_docx(title: str, body: list[str]) -> bytes:
    """A Word document."""
    import docx

    document = docx.Document()
    document.add_heading(title, 0)
    for paragraph in body:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_mail(title: str, body: list[str]) -> bytes:
    """A mail in plain text."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = "Ida Brook <ida@lornside.example>", "desk@lornside.example"
    message["Subject"], message["Date"] = title, "Fri, 14 Jun 2024 18:40:00 +0200"
    message["Message-ID"] = "<1@lornside.example>"
    message.set_content("\n\n".join(body), cte="quoted-printable")
    return message.as_bytes()


def as_pdf(title: str, body: list[str]) -> bytes:
    """A PDF of two or three pages."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    out = io.BytesIO()
    flow = [Paragraph(title, styles["Title"]), *(Paragraph(html.escape(p), styles["BodyText"]) for p in body)]
    SimpleDocTemplate(out, invariant=1).build(flow)
    return out.getvalue()


MAKERS: dict[str, Callable[[str, list[str]], bytes]] = {
    ".txt": as_txt,
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_docx,
    ".eml": as_mail,
    ".pdf": as_pdf,
}


def make(folder: Path, count: int, first: int = 0) -> None:
    """Write `count` articles into the folder, the kinds in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = list(MAKERS.items())
    for number in range(first, first + count):
        suffix, maker = kinds[number % len(kinds)]
        (folder / f"story{number:05}{suffix}").write_bytes(maker(*story(number)))


class Watch(threading.Thread):
    """Looks at the resident memory of a process and all below it until it ends; `peak` is in bytes."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._root = pid
        self._over = threading.Event()

    def run(self) -> None:
        """Look again and again."""
        while not self._over.wait(SECONDS_BETWEEN_LOOKS):
            self.peak = max(self.peak, sum(_resident(pid) for pid in _below(self._root)))

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


def _below(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(p for child in children for p in _below(int(child)))]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):  # it has ended meanwhile
        return 0


GATHER = (
    "import sys; from factcheck.review.sources.gather import gather; print(len(gather(sys.argv[1:], 5_000_000).pages))"
)


def measure(what: str, command: list[str], home: Path) -> None:
    """Run a command without a terminal and print what it took."""
    environment = {**os.environ, "HOME": str(home), "XDG_STATE_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    begin, used = time.perf_counter(), _processor_seconds()
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment)
    watch = Watch(process.pid)
    watch.start()
    out, _ = process.communicate()
    seconds = time.perf_counter() - begin
    watch.end()
    end = f"{len(out):,} bytes out, exit {process.returncode}"
    used = _processor_seconds() - used
    print(f"{what:22s} {seconds:7.1f} s, {used:7.1f} s of processors {watch.peak / 1e6:7.0f} MB peak, {end}")


def _processor_seconds() -> float:
    """Of all processes that have ended: what else the machine does is not in it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--match", type=int, default=0, help="how many of them to match; grows with the square")
    parser.add_argument("--keep", type=Path, help="a folder for the articles; made there if it is empty")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.keep or Path(temporary)) / f"{options.count}"
        if not folder.exists():
            make(folder, options.count)
        size = sum(p.stat().st_size for p in folder.iterdir())
        print(f"{options.count} articles, {size / 1e6:.1f} MB")
        program = [sys.executable, "-m", "factcheck"]
        measure("intake --json", [*program, "intake", str(folder), "--json"], Path(temporary))
        measure("gathering alone", [sys.executable, "-c", GATHER, str(folder)], Path(temporary))
        if options.match:
            few = sorted(folder.iterdir())[: options.match]
            database = ["--db", f"{temporary}/reviews.db"]
            measure(
                f"review of {options.match}",
                [*program, *database, "review", *map(str, few), "--name", "few"],
                Path(temporary),
            )
            measure(f"gathering {options.match}", [sys.executable, "-c", GATHER, *map(str, few)], Path(temporary))


if __name__ == "__main__":
    main()
