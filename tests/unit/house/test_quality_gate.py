"""The gate that holds quality: what it refuses, what it lets through, and that what is shown of it is what it holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality import __main__ as command
from tests.quality import matched, pairs, table
from tests.quality.floors import FILE, Floor, FloorsError, noted, read_floors, write_floors
from tests.quality.lines import paths
from tests.quality.measured import FIGURES, Measurement
from tests.quality.passages import passages
from tests.quality.reports import Event, Grade, Stated, events

Gate = Callable[..., int]
KEY = "pairs_differing"


def measurement(value: float, of: int = 100, key: str = KEY) -> Measurement:
    return Measurement(key, value, of, ("figure shown as nothing: Two ships sank. / Six ships sank.",))


def entry(floor: float, highest: float = 0.8, reason: str = "") -> Floor:
    return Floor(100, 0.8, 0.8, floor, highest, reason)


@pytest.fixture
def floors_file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.toml"
    write_floors({figure.key: entry(0.8) for figure in FIGURES}, path)
    return path


@pytest.fixture
def shown_in(tmp_path: Path) -> Path:
    path = tmp_path / "SHOWN.md"
    path.write_text(f"Before.\n\n{table.BEGIN}\nold\n{table.END}\n\nAfter.\n", "utf-8")
    return path


@pytest.fixture
def gate(floors_file: Path, shown_in: Path, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Run the command as if it had measured one figure."""

    def run(now: Measurement, *arguments: str) -> int:
        monkeypatch.setattr(command, "MEASURES", {"pairs": lambda: [now]})
        return command.main(["--kind", "pairs", *arguments], floors_file=floors_file, shown_in=shown_in)

    return run


def put(path: Path, floor: Floor, key: str = KEY) -> None:
    write_floors({**{figure.key: entry(0.8) for figure in FIGURES}, key: floor}, path)


def test_a_figure_at_its_floor_holds(gate: Gate) -> None:
    assert gate(measurement(0.8)) == 0


def test_a_figure_below_its_floor_fails(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate(measurement(0.7999)) == 1
    assert "pairs_differing: 0.7999 is below its floor 0.800" in capsys.readouterr().err


def test_a_figure_that_rests_on_less_fails(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate(measurement(0.9, of=99)) == 1
    assert "rests on 99 labelled things, was 100" in capsys.readouterr().err


@pytest.mark.parametrize("reason", ["", "Because.", "it had to be so in the end"])
def test_a_floor_lowered_without_a_sentence_of_reason_is_refused(
    gate: Gate, floors_file: Path, capsys: pytest.CaptureFixture[str], reason: str
) -> None:
    put(floors_file, entry(0.7, reason=reason))
    assert gate(measurement(0.9)) == 2
    assert "lowering it needs a sentence of reason" in capsys.readouterr().err


def test_a_floor_lowered_with_a_reason_holds(gate: Gate, floors_file: Path) -> None:
    put(floors_file, entry(0.7, reason="Ordinals were dropped, for they were wrong more often than right."))
    assert gate(measurement(0.75)) == 0


def test_the_highest_floor_cannot_be_lowered_with_it(gate: Gate, floors_file: Path) -> None:
    put(floors_file, entry(0.7, highest=0.7))
    assert gate(measurement(0.9)) == 2


def test_figures_and_floors_are_the_same_ones(floors_file: Path) -> None:
    text = floors_file.read_text("utf-8")
    floors_file.write_text(text.replace(f"[{KEY}]", "[pairs_of_shoes]"), "utf-8")
    with pytest.raises(FloorsError) as error:
        read_floors(floors_file)
    assert len(error.value.args) == 2


def test_writing_raises_a_floor_and_shows_it(gate: Gate, floors_file: Path, shown_in: Path) -> None:
    assert gate(measurement(0.87684, of=120), "--write") == 0
    assert read_floors(floors_file)[KEY] == Floor(120, 0.8, 0.8768, 0.876, 0.876)
    assert shown_in.read_text("utf-8").startswith("Before.")
    assert shown_in.read_text("utf-8").endswith("After.\n")
    assert table.shown(shown_in) == table.table(read_floors(floors_file))
    assert "| 120 | 0.800 | 0.877 | 0.876 |" in table.shown(shown_in)


def test_writing_lowers_no_floor(gate: Gate, floors_file: Path) -> None:
    before = floors_file.read_text("utf-8")
    assert gate(measurement(0.7), "--write") == 1
    assert floors_file.read_text("utf-8") == before


def test_a_reason_goes_when_the_floor_is_back() -> None:
    lowered = {KEY: entry(0.7, reason='A rule that said "first" of everything was dropped.')}
    assert noted(lowered, {KEY: measurement(0.75)})[KEY] == Floor(100, 0.8, 0.75, 0.75, 0.8, lowered[KEY].reason)
    assert noted(lowered, {KEY: measurement(0.81)})[KEY] == Floor(100, 0.8, 0.81, 0.81, 0.81)


def test_a_reason_comes_back_from_the_file_as_it_was(floors_file: Path) -> None:
    lowered = entry(0.7, reason='A rule that said "first" of everything \\ was dropped.')
    put(floors_file, lowered)
    assert read_floors(floors_file)[KEY] == lowered


def test_every_miss_is_shown_when_asked_for(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    gate(measurement(0.8))
    assert "Two ships sank." not in capsys.readouterr().out
    gate(measurement(0.8), "-v")
    assert "figure shown as nothing: Two ships sank. / Six ships sank." in capsys.readouterr().out


def test_the_table_shown_is_the_one_that_is_held() -> None:
    assert table.shown() == table.table(read_floors(FILE))


def test_the_material_is_large_enough() -> None:
    assert len(paths()) >= 30
    assert sum(len(passage.sentences) for passage in passages()) >= 300
    assert len(pairs.tables("differing")) >= 150
    assert len(pairs.tables("agreeing")) >= 300
    assert len(events()) >= 6
    assert all(len(event.pages) == 4 for event in events())


def test_sentences_of_the_same_facts_correspond_and_two_values_contradict() -> None:
    dead = Stated(0, "Twelve died.", {"dead": "12"})
    more = Stated(1, "Fifteen died on Monday.", {"dead": "15", "day": "monday"})
    later = Stated(2, "The toll has risen.", {"dead": None})
    other = Stated(3, "The road is closed.", {"road": None})
    assert [dead.grade(s) for s in (more, later, other)] == [Grade.PARTLY, Grade.SAME, Grade.NO]
    assert [dead.contradicts(s) for s in (more, later, other)] == [True, False, False]


def test_a_reports_page_and_sentences_are_the_same_words() -> None:
    for event in events():
        for sentence in event.sentences:
            assert sentence.text in event.pages[sentence.report][1]


def test_ranking_is_mean_average_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = (
        Stated(0, "Twelve died.", {"dead": None}),
        Stated(0, "It rained.", {"rain": None}),
        Stated(1, "Twelve are dead.", {"dead": None}),
        Stated(1, "Rain fell.", {"rain": None}),
    )
    likeness = {(0, 2): 90.0, (0, 3): 60.0, (1, 3): 50.0, (1, 2): 10.0}
    square = [[likeness.get((min(a, b), max(a, b)), 0.0) for b in range(4)] for a in range(4)]
    monkeypatch.setattr(matched, "events", lambda: [Event("rain", (), sentences)])
    monkeypatch.setattr(matched, "suggestions", lambda pages: [])
    monkeypatch.setattr(matched, "scores", lambda texts, articles: square)
    ranking = matched.measure()[0]
    assert ranking.value == pytest.approx((1 + 2 / 3) / 2)
    assert ranking.of == 2
    assert ranking.misses == ("rank 2 of 2, 60: rain: Twelve died. / Rain fell.",)
