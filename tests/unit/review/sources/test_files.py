"""Files that are whole or not there at all."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.review.sources.files import write_atomically


def test_the_pieces_are_there_as_one_file_that_only_the_owner_reads(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folders" / "set.jsonl"
    assert write_atomically(path, [b"one\n", b"two\n"]) == 8
    assert path.read_bytes() == b"one\ntwo\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["set.jsonl"]


def test_a_file_that_exists_is_left_alone_without_force(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(b"mine")
    with pytest.raises(FactcheckError, match="--force"):
        write_atomically(path, [b"other"])
    assert path.read_bytes() == b"mine"
    write_atomically(path, [b"other"], force=True)
    assert path.read_bytes() == b"other"


def test_a_dangling_link_counts_as_a_file_that_exists(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FactcheckError, match="exists"):
        write_atomically(path, [b"x"])
    assert path.is_symlink()


def test_a_file_that_appears_while_writing_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"

    def pieces() -> Iterator[bytes]:
        path.write_bytes(b"somebody else's")
        yield b"mine"

    with pytest.raises(FactcheckError, match="exists"):
        write_atomically(path, pieces())
    assert path.read_bytes() == b"somebody else's"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("force", [False, True])
def test_what_fails_half_way_leaves_nothing_behind(tmp_path: Path, force: bool) -> None:
    path = tmp_path / "set.jsonl"
    if force:
        path.write_bytes(b"before")

    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        write_atomically(path, pieces(), force=force)
    assert [p.read_bytes() for p in tmp_path.iterdir()] == ([b"before"] if force else [])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="is a folder"):
        write_atomically(tmp_path, [b"x"])


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    parent = tmp_path / "file"
    parent.write_bytes(b"")
    with pytest.raises(FactcheckError) as caught:
        write_atomically(parent / "set.jsonl", [b"x"])
    assert "cannot write" in str(caught.value)
    assert "\n" not in str(caught.value)
