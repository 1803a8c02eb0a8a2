"""`ClaimIndex`: found again, added to, saved and loaded."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.matching import ClaimIndex

CLAIMS = [
    "The harbour office closed Port Alder for three days.",
    "A crane fell onto a ferry at Port Alder.",
    "Turnips cure the common cold.",
    "The mayor of Lowmere sold the town's museum.",
    "A crane fell onto a ferry at Port Alder.",
    "!!!",
    "",
]


def test_the_claim_that_is_meant_comes_first() -> None:
    index = ClaimIndex(CLAIMS)
    assert index.search("Do turnips really cure colds?")[0][0] == 2
    assert index.search("they say the #LowmereMuseum was sold by its @MayorOfLowmere")[0][0] == 3


def test_results_are_best_first_and_equal_ones_by_position() -> None:
    found = ClaimIndex(CLAIMS).search("crane falls on ferry in Port Alder")
    assert [position for position, _ in found] == [1, 4, 0]
    assert found[0][1] == found[1][1] > found[2][1]
    assert all(0 <= score <= 100 for _, score in found)


def test_the_number_of_results_is_asked_for() -> None:
    index = ClaimIndex(CLAIMS)
    assert len(index.search("Port Alder", k=2)) == 2
    assert index.search("Port Alder", k=0) == []
    assert index.search("Port Alder", k=-1) == []


def test_what_shares_no_term_is_not_found() -> None:
    index = ClaimIndex(CLAIMS)
    assert index.search("zeppelin") == []
    assert index.search("") == []
    assert ClaimIndex([]).search("turnips") == []


def test_adding_is_as_if_all_had_been_given_at_once() -> None:
    grown = ClaimIndex(CLAIMS[:3])
    grown.search("turnips")
    grown.add(CLAIMS[3:])
    grown.add([])
    assert len(grown) == len(CLAIMS)
    assert grown.search("crane ferry museum") == ClaimIndex(CLAIMS).search("crane ferry museum")


def test_more_results_than_are_looked_at_closely() -> None:
    index = ClaimIndex([f"Crane number {i} stands in the port." for i in range(300)])
    found = index.search("crane number 17", k=250)
    assert len(found) == 250
    assert found[0][0] == 17
    assert len({position for position, _ in found}) == 250


def test_saving_and_loading_keeps_everything(tmp_path: Path) -> None:
    index = ClaimIndex(CLAIMS)
    index.save(tmp_path / "claims.index")
    loaded = ClaimIndex.load(tmp_path / "claims.index")
    query = "a crane at Port Alder"
    assert loaded.search(query) == index.search(query)
    loaded.add(["A second crane at Port Alder"])
    index.add(["A second crane at Port Alder"])
    assert loaded.search(query) == index.search(query)
    assert [path.name for path in tmp_path.iterdir()] == ["claims.index"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=5), st.text(max_size=30))
@example(["\U0002ebe1"], "x")  # it has a length, but no term
def test_any_texts_survive_saving(tmp_path_factory: pytest.TempPathFactory, texts: list[str], query: str) -> None:
    path = tmp_path_factory.mktemp("index") / "any"
    index = ClaimIndex(texts)
    index.save(path)
    assert ClaimIndex.load(path).search(query) == index.search(query)


def test_an_empty_index_can_be_saved(tmp_path: Path) -> None:
    ClaimIndex().save(tmp_path / "empty")
    assert len(ClaimIndex.load(tmp_path / "empty")) == 0


def damaged(path: Path, **changes: object) -> Path:
    ClaimIndex(CLAIMS).save(path)
    with np.load(path) as archive:
        arrays = {name: archive[name] for name in archive.files}
    for name, change in changes.items():
        if change is None:
            del arrays[name]
        else:
            arrays[name] = np.asarray(change)
    with path.open("wb") as file:
        np.savez(file, **arrays)
    return path


def test_files_that_are_no_index_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("not an index")
    empty = tmp_path / "nothing"
    empty.write_bytes(b"")
    array = tmp_path / "array.npy"
    np.save(array, np.arange(3))
    whole = damaged(tmp_path / "whole").read_bytes()
    cut = tmp_path / "cut"
    cut.write_bytes(whole[: len(whole) // 2])
    for path in (text, empty, array, cut, tmp_path):
        with pytest.raises(FactcheckError, match="no claim index"):
            ClaimIndex.load(path)
    with pytest.raises(FactcheckError, match="no claim index at"):
        ClaimIndex.load(tmp_path / "missing")


@pytest.mark.parametrize(
    "changes",
    [
        {"text": None},
        {"text": [0.5]},
        {"text": np.array([10**6] * 24, np.int32)},
        {"gram": np.array([-1], np.int32), "frequency": np.array([1], np.int32)},
        {"starts": [0, 5, 2]},
        {"count": np.array([1], np.uint8)},
        {"count": np.zeros(24, np.uint8)},
        {"bounds": np.array([0, 3], np.int64)},
        {"letters": np.array([65], np.uint8)},
        {"length": np.array([1], np.int32)},
        {"format": np.frombuffer(b"factcheck claim index 0", np.uint8)},
        {"vocabulary": np.frombuffer(b"a\na", np.uint8)},
        {"vocabulary": [["a"]]},
    ],
)
def test_damaged_indexes_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    assert len(ClaimIndex.load(damaged(tmp_path / "whole"))) == len(CLAIMS)
    with pytest.raises(FactcheckError, match="make it anew"):
        ClaimIndex.load(damaged(tmp_path / "index", **changes))


def test_texts_of_a_million_words_and_of_no_script_are_taken() -> None:
    index = ClaimIndex(["ferry " * 100_000, "\ud800 crane", "ferry", "\0", "渡轮五艘"])
    assert [position for position, _ in index.search("ferry")] == [2, 0]
    assert index.search("crane \ud800")[0][0] == 1
    assert index.search("渡轮")[0][0] == 4


def test_many_batches_are_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Crane {i % 7} stands in port {i % 5} by ferry {i}." for i in range(60)]
    whole = ClaimIndex(texts)
    monkeypatch.setattr("factcheck.matching.index.index.BATCH", 7)
    parts = ClaimIndex()
    for start in range(0, 60, 20):
        parts.add(iter(texts[start : start + 20]))
        parts.search("crane")
    for query in ("crane 3", "port 2 ferry 17", "stands"):
        assert parts.search(query, k=60) == whole.search(query, k=60)


def test_an_index_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(FactcheckError, match="cannot write the index"):
        ClaimIndex(CLAIMS).save(blocker / "index")
