"""What opening makes, what it leaves alone, and what is in force afterwards."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from factcheck.domain.errors import FactcheckError, StoreUnavailableError
from factcheck.review.ports import Store
from factcheck.store import SqlStore
from factcheck.store.files import journal
from factcheck.store.files.engine import BUSY_MS
from factcheck.store.files.identity import APPLICATION_ID, HEAD, number_of
from factcheck.store.files.precheck import check_path
from tests.store.conftest import Opener, ask
from tests.support.builders import first_draft, make_bundle
from tests.support.stores import open_store


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def sql_store(store: Store) -> SqlStore:
    assert isinstance(store, SqlStore)
    return store


def test_files_and_new_folders_are_the_owners_alone(tmp_path: Path, opener: Opener) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "new" / "deeper" / "reviews.db"
        store = opener(at=path)
        store.absorb(make_bundle())
    finally:
        os.umask(before)
    assert sorted(p.name for p in path.parent.iterdir()) == ["reviews.db", "reviews.db-shm", "reviews.db-wal"]
    assert {mode(p) for p in path.parent.iterdir()} == {0o600}
    assert (mode(path.parent), mode(path.parent.parent)) == (0o700, 0o700)
    store.close()
    assert [p.name for p in path.parent.iterdir()] == ["reviews.db"]


def test_closing_twice_is_harmless(store: Store) -> None:
    store.close()
    store.close()


def test_it_says_where_it_is_and_who_writes(store: Store, path: Path, opener: Opener, tmp_path: Path) -> None:
    assert store.where == str(path)
    assert opener("again").writer == store.writer
    assert opener("other", tmp_path / "other.db").writer != store.writer


@pytest.mark.parametrize("write", [False, True])
def test_pragmas_are_in_force_on_every_connection(store: Store, write: bool) -> None:
    database = sql_store(store)._database
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "busy_timeout": BUSY_MS,
        "application_id": APPLICATION_ID,
        "user_version": number_of(HEAD),
    }
    for _ in range(2):
        with database.write() if write else database.read() as session:
            found = {p: session.connection().execute(text(f"PRAGMA {p}")).scalar() for p in expected}
        assert found == expected


def test_an_empty_file_is_made_into_a_database(path: Path, opener: Opener) -> None:
    path.parent.mkdir()
    path.touch()
    opener().absorb(make_bundle())
    assert opener("again").load(make_bundle().review.uid) == make_bundle()


@pytest.mark.parametrize("word", ["100% sure", "what?name=x#y", "file:reviews", "naïve שלום", "'; --"])
def test_odd_names_are_only_names(tmp_path: Path, opener: Opener, word: str) -> None:
    path = tmp_path / word / f"{word}.db"
    opener(at=path)
    assert path.stat().st_size > 0


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")


def newer_header(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={number_of(HEAD) + 1}")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: p.write_text("Dear editor,\n" * 20), "not a factcheck database"),
        (lambda p: p.write_bytes(b"SQLite format 3\0"), "not a factcheck database"),
        (foreign, "another program's database"),
        (newer_header, "made by a newer factcheck"),
    ],
)
def test_a_file_that_is_not_ours_stays_as_it_is(path: Path, make: object, words: str) -> None:
    path.parent.mkdir()
    assert callable(make)
    make(path)
    before = path.read_bytes()
    for look in (check_path, open_store):
        with pytest.raises(StoreUnavailableError, match=words):
            look(path)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_places_where_no_database_can_be(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    cases = {
        tmp_path: "is a folder",
        file / "a.db": "is not a folder",
        file / "deeper" / "a.db": "is not a folder",
        tmp_path / "dangling": "link to nothing",
        tmp_path / "pipe": "is not a file",
        tmp_path / ("x" * 300): "cannot be",
        tmp_path / "nul\0": "cannot be opened",
    }
    before = sorted(p.name for p in tmp_path.iterdir())
    for path, words in cases.items():
        for look in (check_path, open_store):
            with pytest.raises(StoreUnavailableError, match=words) as caught:
                look(path)
            assert caught.value.hint
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the place turned into a file after it was looked at."""
    (tmp_path / "file").write_text("x")
    monkeypatch.setattr("factcheck.store.opening.check_path", lambda path: None)
    with pytest.raises(StoreUnavailableError, match="cannot be made"):
        open_store(tmp_path / "file" / "a.db")


@pytest.mark.parametrize(
    "url", ["postgresql://ann:secret@host/db", "postgres://host", "postgresql+psycopg://ann:secret@h/d"]
)
def test_postgresql_is_not_offered_yet(url: str) -> None:
    with pytest.raises(FactcheckError, match="PostgreSQL is not offered yet") as caught:
        open_store(Path(url))
    assert "secret" not in str(caught.value)


def test_other_urls_are_no_paths() -> None:
    with pytest.raises(FactcheckError, match="not by a URL"):
        check_path(Path("sqlite:///reviews.db"))


def test_a_newer_form_is_refused_and_nothing_is_written(store: Store, path: Path) -> None:
    store.close()
    ask(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailableError, match=r"made by a newer factcheck; upgrade factcheck"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", ["DELETE FROM alembic_version", "DROP TABLE alembic_version", "DELETE FROM meta"])
def test_a_database_that_lacks_a_part_is_refused(store: Store, path: Path, damage: str) -> None:
    store.close()
    ask(path, damage)
    with pytest.raises(StoreUnavailableError, match="damaged"):
        open_store(path)


def test_a_file_system_without_shared_memory_gets_a_rollback_journal(path: Path, opener: Opener) -> None:
    """WAL's shared memory is a file beside the database; a folder in its place makes WAL fail at the first write."""
    path.parent.mkdir()
    blocked = path.with_name(path.name + "-shm")
    blocked.mkdir()
    store = opener()
    store.absorb(make_bundle())
    store.append(make_bundle().review.uid, "ann", [first_draft(make_bundle().claims[0].uid, "denied")])
    assert ask(path, "PRAGMA journal_mode") == [("delete",)]
    store.close()
    blocked.rmdir()
    again = opener("again")
    assert len(again.load(make_bundle().review.uid).decisions) == 1
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]


def test_a_file_that_another_program_writes_to_can_still_be_opened(store: Store, path: Path) -> None:
    store.absorb(make_bundle())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        again = open_store(path)
        assert again.load(make_bundle().review.uid) == make_bundle()
        again.close()


def test_switching_to_wal_is_tried_again_and_then_given_up(
    path: Path, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener().close()
    ask(path, "PRAGMA journal_mode=DELETE")
    pauses: list[float] = []
    monkeypatch.setattr("factcheck.store.files.journal.time.sleep", pauses.append)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM review").fetchone()
        with pytest.raises(StoreUnavailableError, match="locked by another program"):
            open_store(path)
    assert len(pauses) == journal.TRIES - 1
    assert max(pauses) <= max(journal.PAUSE_SECONDS)
    opener("again")
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]


def test_looking_at_a_path_loads_no_database_library() -> None:
    script = (
        "import sys; from pathlib import Path; import factcheck.store, factcheck.store.files.precheck as p; "
        "p.check_path(Path('a.db')); "
        "print([m for m in ('sqlmodel', 'sqlalchemy', 'alembic', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def test_opening_an_existing_database_loads_no_alembic(store: Store, path: Path) -> None:
    store.close()
    script = (
        "import sys; from pathlib import Path; from factcheck.store import open_store; "
        "from factcheck.review.seen.archive_terms import ARCHIVE_TERMS; "
        "open_store(Path(sys.argv[1]), terms=ARCHIVE_TERMS).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "False"


def test_the_package_names_only_what_it_has() -> None:
    import factcheck.store as package

    with pytest.raises(AttributeError):
        _ = package.close_store
