"""Files that cannot be used: one line says why, and nothing is stored. In a folder they are skipped and listed."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import HARBOUR, Cli

Untouched = Callable[[], None]


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(30_000_000)


def large_pdf(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(100_000_001)


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("notes/a.bin", "nothing to read")


BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "empty": ("empty.txt", lambda p: p.write_bytes(b""), "empty.txt is empty"),
    "blank": ("blank.txt", lambda p: p.write_bytes(b" \n\n\t\n"), "holds only blank space"),
    "png": ("page.txt", lambda p: p.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60)), "a PNG image"),
    "pdf": ("page.txt", lambda p: p.write_bytes(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"), "PDF"),
    "zip": ("page.txt", archive, "ZIP"),
    "binary": ("page.txt", lambda p: p.write_bytes(bytes(range(32)) * 50), "binary data"),
    "fifo": ("page.txt", os.mkfifo, "no regular file"),
    "too large": ("page.txt", sparse, "too large (30,000,000 bytes; the limit is 2,000,000 characters)"),
    "unknown type": ("page.xyz", lambda p: p.write_text(HARBOUR), "files of type .xyz are not supported"),
    "no prose": ("page.txt", lambda p: p.write_text("Home\nMenu\nSign in\n"), "no article text found"),
    "device": ("page.txt", lambda p: p.symlink_to("/dev/zero"), "no regular file"),
    "large PDF": ("page.txt", large_pdf, "too large (100,000,001 bytes; the limit is 100,000,000 bytes)"),
    "link to itself": ("page.txt", lambda p: p.symlink_to(p.name), "page.txt"),
    "link to nothing": ("page.txt", lambda p: p.symlink_to("nowhere"), "page.txt"),
}


def make(kind: str, folder: Path) -> tuple[Path, str]:
    name, maker, words = BAD[kind]
    maker(folder / name)
    return folder / name, words


@pytest.mark.parametrize("command", [("review",), ("review", "--json"), ("intake", "--json"), ("match", "--json")])
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_named_directly_is_refused(
    cli: Cli, pages: Path, tmp_path: Path, kind: str, command: tuple[str, ...], untouched: Untouched
) -> None:
    bad, words = make(kind, tmp_path)
    untouched()
    cli(*command, "pages/harbour.txt", bad.name, "pages/lantern.txt").refused(bad.name, words if bad.exists() else "")


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_found_in_a_folder_is_skipped_and_listed(cli: Cli, pages: Path, kind: str) -> None:
    bad, words = make(kind, pages)
    run = cli("review", "pages", "--json")
    assert run.code == 0
    assert run.json["articles"] == 2
    [skipped] = run.json["skipped"]
    assert skipped["path"] == f"pages/{bad.name}"
    assert words in skipped["reason"]
    assert run.err.startswith(f"skipped pages/{bad.name}: ")
    assert run.err.count("\n") == 1


def test_an_unknown_type_names_what_is_supported(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "page.xyz").write_text(HARBOUR, encoding="utf-8")
    cli("review", "page.xyz").refused("page.xyz", ".xyz", ".txt")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing.txt", "no such file or folder: missing.txt"),
        ("pages/harbour.txt/inner.txt", "Not a directory"),
        ("none", "nothing in the folder none"),
        ("hidden", "nothing in the folder hidden"),
        ("useless", "nothing usable in useless (a.xyz: files of type .xyz are not supported)"),
        pytest.param("n" * 300, "File name too long", id="too long a name"),
    ],
)
def test_a_path_that_leads_to_no_article_is_refused(
    cli: Cli, pages: Path, tmp_path: Path, path: str, words: str, untouched: Untouched
) -> None:
    del pages
    for folder in ("none", "hidden", "useless"):
        (tmp_path / folder).mkdir()
    (tmp_path / "hidden" / ".page.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "useless" / "a.xyz").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "useless" / "b.txt").touch()
    untouched()
    cli("review", path).refused(words)


def test_one_article_alone_has_nothing_to_match(cli: Cli, pages: Path) -> None:
    del pages
    cli("match", "pages/harbour.txt").refused("one article alone")


def test_the_limit_on_text_can_be_set(cli: Cli, pages: Path, home: Path, untouched: Untouched) -> None:
    del pages
    settings = home / "config" / "factcheck" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("max_text_characters = 300\n", encoding="utf-8")
    untouched()
    cli("review", "pages/harbour.txt").refused("harbour.txt is longer than 300 characters")
    settings.write_text("max_text_characters = 50\n", encoding="utf-8")
    cli("review", "pages/harbour.txt").refused("harbour.txt is too large", "the limit is 50 characters")
    settings.write_text("max_text_characters = 300\n", encoding="utf-8")


def test_a_name_that_is_no_text_does_not_stop_a_review(cli: Cli, pages: Path) -> None:
    (pages / "harbour.txt").rename(pages / os.fsdecode(b"caf\xe9.txt"))
    assert cli("review", "pages").code == 0
    sources = [a["source"] for a in cli("show", "pages", "--json").json["articles"]]
    assert sources == ["caf\ufffd.txt", "lantern.txt"]
    paths = [a["path"] for a in cli("intake", "pages", "--json").json]
    assert [os.fsencode(p) for p in paths] == [b"pages/caf\xe9.txt", b"pages/lantern.txt"]


def test_a_path_that_a_command_is_forgotten_before(cli: Cli, pages: Path) -> None:
    del pages
    cli("pages").refused("no command 'pages'", "factcheck review pages")
