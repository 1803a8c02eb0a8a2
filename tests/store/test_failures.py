"""What a person reads when the database does not do as asked; and that nothing kept is lost by it."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from factcheck.domain.errors import FactcheckError, StoreUnavailableError
from factcheck.domain.log.log import DecisionLog
from factcheck.review.ports import Store
from factcheck.store import SqlStore
from factcheck.store.files import engine
from factcheck.store.files.failures import said_plainly
from factcheck.store.log.appending import of_subjects
from factcheck.store.rows.tables import DECISION
from tests.support.builders import first_draft, make_bundle, verdict
from tests.support.stores import open_store


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, where one may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)], check=True, capture_output=True, timeout=20
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True, capture_output=True, timeout=20)


def fill(ballast: Path) -> None:
    """Write until nothing more fits."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass


def test_a_full_disk_loses_nothing_and_says_so(small_disk: Path) -> None:
    path = small_disk / "a.db"
    bundle = make_bundle()
    ballast = small_disk / "ballast"
    store = open_store(path)
    try:
        store.absorb(bundle)
        log = DecisionLog()
        fill(ballast)

        def decide(value: str) -> None:
            draft = log.draft(verdict(bundle.claims[0].uid, value, "n" * 5000), "ann")
            log.add(store.append(bundle.review.uid, "ann", [draft]))

        def decide_until_refused() -> None:
            for value in ["denied", "confirmed"] * 50:
                decide(value)

        with pytest.raises(StoreUnavailableError) as caught:
            decide_until_refused()
        assert "the disk is full; free some space" in str(caught.value)
        assert isinstance(caught.value.__cause__, OperationalError)
        assert "nnn" not in str(caught.value.__cause__)
        assert store.load(bundle.review.uid).decisions == tuple(log.rows())
        ballast.unlink()
        decide("denied")
        assert store.load(bundle.review.uid).decisions == tuple(log.rows())
    finally:
        store.close()


def test_another_programs_lock_is_named(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.absorb(make_bundle())
    store.close()
    monkeypatch.setattr(engine, "BUSY_MS", 20)
    again = open_store(path)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreUnavailableError, match="is locked by another program"):
                again.append(make_bundle().review.uid, "ann", [first_draft(make_bundle().claims[0].uid, "denied")])
            assert again.load(make_bundle().review.uid) == make_bundle()
            other.execute("ROLLBACK")
        again.append(make_bundle().review.uid, "ann", [first_draft(make_bundle().claims[0].uid, "denied")])
    finally:
        again.close()


def test_a_damaged_file_is_named_and_left(store: Store, path: Path) -> None:
    store.absorb(make_bundle())
    store.close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    before = path.read_bytes()
    with pytest.raises(StoreUnavailableError, match="damaged or not a database"):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full; free some space, then repeat the last key; nothing earlier is lost"),
        (sqlite3.SQLITE_IOERR_WRITE, "the disk does not take it"),
        (sqlite3.SQLITE_READONLY, "is read-only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "is read-only"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked by another program"),
        (sqlite3.SQLITE_NOTADB, "damaged or not a database"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "damaged or not a database"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be opened"),
        (sqlite3.SQLITE_IOERR_FSYNC, "the disk does not take it"),
        (sqlite3.SQLITE_IOERR_READ, "the disk does not give it back"),
        (sqlite3.SQLITE_ERROR, "cannot be used (something technical)"),
    ],
)
def test_each_refusal_has_its_line(code: int, words: str) -> None:
    raw = sqlite3.OperationalError("something technical")
    raw.sqlite_errorcode = code
    said = said_plainly(OperationalError("SELECT 1", {}, raw), "a.db")
    assert isinstance(said, StoreUnavailableError)
    assert words in str(said)
    assert "\n" not in str(said)


def test_a_broken_rule_of_the_tables_is_no_failure_of_the_store() -> None:
    said = said_plainly(sqlite3.IntegrityError("CHECK constraint failed: ck_match_score"), "a.db")
    assert not isinstance(said, StoreUnavailableError)
    assert isinstance(said, FactcheckError)


def test_a_refused_write_leaves_no_lock_behind(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    with pytest.raises(FactcheckError):
        store.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "perhaps")])
    store.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "denied")])


def test_looking_for_current_rows_goes_through_the_subjects_index(store: Store) -> None:
    """Through the index on reviews it would read the whole log at every key press."""
    assert isinstance(store, SqlStore)
    bundle = make_bundle()
    which = of_subjects([bundle.claims[0].uid], "ann")
    compiled = DECISION.select().where(which).compile(store._database.engine, compile_kwargs={"literal_binds": True})
    with store._database.read() as session:
        plan = session.connection().execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    assert [str(row[3]) for row in plan] == [
        "SEARCH decision USING INDEX sqlite_autoindex_decision_2 (subject_uid=? AND reviewer=?)"
    ]
