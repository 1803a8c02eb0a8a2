"""Home: the saved reviews, and what is done with them."""

from pathlib import Path
from uuid import uuid5

import pytest
from textual.widgets import Input, OptionList

from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle, Review
from factcheck.review.sources.typed import typed_paths
from factcheck.tui.screens.confirm import ConfirmScreen
from tests.support.home import at_home, names
from tests.support.sample import MADE, SPACE
from tests.support.theatre import Theatre

NAMES = ("Bridge at Sarn", "Ships of Port Anselm")


@pytest.fixture
def two(theatre: Theatre) -> Theatre:
    """The four reports, and an older review without any article."""
    theatre.store().absorb(Bundle(Review(uuid5(SPACE, "bridge"), NAMES[0], MADE.replace(year=2023))))
    return theatre


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "Late pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Ships leave Port Anselm\n\nTwelve ships left the port on Monday, the harbour master said. "
        "The cranes stood still for nine hours on Tuesday.\n",
        "utf-8",
    )
    (folder / "b.txt").write_text(
        "Fifteen gone\n\nFifteen ships left the port on Monday, an agency said on Tuesday.\n", "utf-8"
    )
    return folder


def deny(theatre: Theatre, name: str) -> None:
    choice = Choice(SubjectKind.CLAIM, theatre.reports.claims[name].uid, CONTENT, "denied")
    theatre.store().append(theatre.reports.review.uid, "ann", [DecisionLog().draft(choice, "ann")])


async def test_a_review_is_listed_with_progress_verdicts_conflicts_and_when_it_was_touched(two: Theatre) -> None:
    deny(two, "twelve")
    async with at_home(two, (120, 24), reviews=2) as home:
        ships, bridge = home.lines
        assert "Ships of Port Anselm" in ships
        for part in ("1/12", "▓░░░░░░░░", "✓0 ✗1 ?0 ≠3", "2024-10-21 08:30"):
            assert part in ships
        assert "0/0 ░░░░░░░░░" in bridge
        assert all(words in home.screen_text for words in ("Ships of Port Anselm", "Bridge at Sarn", "Enter open"))


async def test_the_list_fits_windows_of_any_width(two: Theatre) -> None:
    two.store().rename(two.reports.review.uid, "[sic] a name of a review that is much longer than a line 🚢" * 2)
    async with at_home(two, reviews=2) as home:
        for size in ((80, 24), (40, 10), (20, 5)):
            await home.pilot.resize_terminal(*size)
            await home.drawn()
            assert "[sic] a" in home.screen_text
            assert all(len(line) <= size[0] for line in home.lines)


async def test_enter_goes_on_where_the_review_was_left_and_q_comes_back_to_a_list_up_to_date(two: Theatre) -> None:
    async with two.open() as stage:
        await stage.go("cranes")
        await stage.press("l", "l")
    async with at_home(two, reviews=2) as home:
        await home.press("enter")
        await home.opened()
        assert (home.anchor, home.focus) == ("cranes", "Sarn Bulletin")
        await home.press("c")
        assert two.kept("standstill") == "confirmed"
        await home.press("q")
        await home.listed(lambda lines: "1/12" in lines[0], "the decision is in the list")
        assert home.app.screen is home.home
        assert "Ships" in home.chosen
        await home.press("enter")
        await home.opened()
        assert two.kept("standstill") == "confirmed"
        await home.press("u")
        assert two.kept("standstill") is None


async def test_the_review_one_comes_back_from_stays_chosen_though_it_has_moved_up(two: Theatre) -> None:
    two.store().absorb(Bundle(Review(uuid5(SPACE, "newer"), "Newer", MADE.replace(year=2025))))
    two.store().delete(uuid5(SPACE, "bridge"))
    async with at_home(two, reviews=2) as home:
        assert "Newer" in home.lines[0]
        await home.press("down", "enter")
        await home.opened()
        deny(two, "twelve")
        await home.press("q")
        two.store().delete(uuid5(SPACE, "newer"))
        await home.home.reload()
        assert "Ships" in home.chosen


@pytest.mark.parametrize("key", ["q", "Q"])
async def test_q_at_home_ends_the_program_without_naming_a_review(theatre: Theatre, key: str) -> None:
    async with at_home(theatre) as home:
        await home.press(key)
        await home.until(lambda: not home.app.is_running, "the program has ended")
    farewell = home.app.return_value
    assert farewell is not None
    assert (farewell.review, farewell.error) == (None, None)


async def test_capital_q_in_a_review_opened_from_home_ends_the_program_and_names_it(theatre: Theatre) -> None:
    async with at_home(theatre) as home:
        await home.press("enter")
        await home.opened()
        await home.press("Q")
        await home.until(lambda: not home.app.is_running, "the program has ended")
    farewell = home.app.return_value
    assert farewell is not None
    assert farewell.review == "Ships of Port Anselm"


# --- new and late --------------------------------------------------------------------------------------------------


async def test_a_new_review_is_made_of_a_folder(theatre: Theatre, pages: Path) -> None:
    async with at_home(theatre) as home:
        await home.answer("a", str(pages))
        await home.opened()
        assert names(theatre) == ["Late pages", "Ships of Port Anselm"]
        await home.until(lambda: "Late pages" in home.screen_text, "its name is shown")
        await home.press("escape", "escape", "q")  # two dates that are not known
        await home.listed(lambda lines: len(lines) == 2, "it is in the list")


async def test_a_late_article_is_added_to_the_chosen_review_and_nothing_of_it_is_lost(
    theatre: Theatre, pages: Path
) -> None:
    deny(theatre, "quiet")
    theatre.store().rename(theatre.reports.review.uid, "Ships  " * 15)  # a name that no new review would get
    async with at_home(theatre) as home:
        await home.press("enter")
        await home.opened()
        await home.go("twelve")
        await home.press("l", "l", "q")
        await home.answer("plus", str(pages / "b.txt"))
        await home.opened()
        assert (home.anchor, home.focus) == ("twelve", "Sarn Bulletin")
        assert theatre.kept("quiet") == "denied"
        assert len(theatre.store().load(theatre.reports.review.uid).articles) == 5
        late = home.desk.state.articles[-1].uid
        await home.until(lambda: home.desk.shown_in(late), "its match has come in")
        assert (home.anchor, home.focus) == ("twelve", "Sarn Bulletin")
    assert len(theatre.store().reviews("ann")) == 1


async def test_a_path_that_is_none_is_said_and_the_words_stay(theatre: Theatre, pages: Path) -> None:
    bad = f"{pages}/none.txt"
    async with at_home(theatre, (160, 24)) as home:
        await home.answer("a", bad)
        await home.until(lambda: "no such file" in home.remark, "it is said")
        assert (home.remark, home.line()) == (f"no such file or folder: {bad}; check the path", bad)
        await home.answer("a", "   ")
        assert "no path is given" in home.remark
        await home.press("escape")
        assert (home.remark, home.line(), names(theatre)) == ("", None, ["Ships of Port Anselm"])


async def test_words_that_are_no_path_at_all_are_said(theatre: Theatre) -> None:
    async with at_home(theatre) as home:
        for words in ("~nobody-of-that-name/x", "x" * 5000, "'unclosed", "a␀b", "[sic]/[b]"):
            await home.answer("a", words)
            await home.until(lambda: home.remark not in ("", "reading…"), "it is said")
            assert (home.line(), names(theatre)) == (words, ["Ships of Port Anselm"])
            await home.press("escape")


async def test_files_left_out_of_a_folder_are_said_when_it_opens(theatre: Theatre, pages: Path) -> None:
    (pages / "empty.txt").write_text("")
    async with at_home(theatre) as home:
        await home.answer("a", str(pages))
        await home.opened()
        assert home.review.session.review.opened is not None
        assert any("empty.txt is left out" in remark for remark in home.review.session.review.opened.remarks)


def test_paths_are_taken_as_they_stand_or_as_a_terminal_writes_dropped_files(
    pages: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = pages / "a.txt", pages / "b.txt"
    assert typed_paths(str(one)) == [one]
    assert typed_paths(f"'{one}' \"{other}\"") == [one, other]
    assert typed_paths(str(one).replace(" ", "\\ ")) == [one]
    assert typed_paths("my missing folder") == [Path("my missing folder")]
    (home / "x.txt").write_text("x")
    assert typed_paths("~/x.txt") == [home / "x.txt"]


# --- rename and delete ---------------------------------------------------------------------------------------------


async def test_a_review_is_renamed_to_any_name_that_is_free(two: Theatre) -> None:
    async with at_home(two, reviews=2) as home:
        await home.press("r")
        assert home.line() == "Ships of Port Anselm"
        await home.press("escape")
        await home.answer("r", "Bridge at Sarn")
        assert home.remark == "another review is named Bridge at Sarn; choose another name"
        assert home.line() == "Bridge at Sarn"
        await home.answer("r", "  ")
        assert "name is empty" in home.remark
        await home.answer("r", "The  [ships] D")
        await home.listed(lambda lines: "The [ships] D" in lines[0], "it is renamed")
        assert (home.line(), home.remark, len(home.app.screen_stack)) == (None, "", 2)
    assert names(two) == ["Bridge at Sarn", "The [ships] D"]


async def test_what_is_typed_is_about_the_review_it_was_asked_for(two: Theatre) -> None:
    async with at_home(two, reviews=2) as home:
        await home.press("r")
        home.home.query_one(OptionList).highlighted = 1
        home.home.query_one(Input).value = "Other ships"
        await home.press("enter")
        assert names(two) == ["Bridge at Sarn", "Other ships"]


async def test_a_window_that_changes_while_one_types_takes_no_key_away(two: Theatre) -> None:
    async with at_home(two, reviews=2) as home:
        await home.press("r", *"Da")
        for size in ((20, 5), (100, 24)):
            await home.pilot.resize_terminal(*size)
            await home.press(*"Dq")
        assert home.line() == "Ships of Port AnselmDaDqDq"
        assert (len(home.app.screen_stack), home.app.is_running) == (2, True)


async def test_delete_asks_once_n_leaves_it_and_y_deletes(two: Theatre) -> None:
    deny(two, "twelve")
    async with at_home(two, reviews=2) as home:
        for no in ("n", "escape", "q"):
            await home.press("D")
            assert isinstance(home.app.screen, ConfirmScreen)
            assert "Delete the review “Ships of Port Anselm” with its 4 articles and 1 verdict for good?" in " ".join(
                home.screen_text.replace("│", " ").split()
            )
            await home.press(no)
            assert (len(home.app.screen_stack), len(names(two))) == (2, 2)
        await home.press("delete", "y")
        await home.listed(lambda lines: len(lines) == 1, "it is gone")
        assert names(two) == ["Bridge at Sarn"]
        assert "Bridge" in home.chosen
        await home.press("D", "y")
        await home.listed(lambda lines: not lines, "that one too")
        await home.until(lambda: "No reviews yet" in home.screen_text, "what to do first")


# --- other windows, and nothing at all -----------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["r", "D"])
async def test_a_review_deleted_in_another_window_is_said(two: Theatre, key: str) -> None:
    async with at_home(two, reviews=2) as home:
        two.store().delete(two.reports.review.uid)
        if key == "r":
            await home.answer("r", "another name")
        else:
            await home.press("D", "y")
        await home.until(lambda: "another window has deleted" in home.remark, "it is said")
        assert [line.split("  ")[0] for line in home.lines] == ["Bridge at Sarn"]


async def test_a_review_that_cannot_be_opened_any_more_brings_one_back_with_the_reason(two: Theatre) -> None:
    async with at_home(two, reviews=2) as home:
        two.store().rename(two.reports.review.uid, "Renamed meanwhile")
        await home.press("enter")
        await home.until(lambda: "Ships of Port Anselm" in home.remark, "it is said")
        assert (home.app.screen, home.app.is_running) == (home.home, True)
        assert any("Renamed meanwhile" in line for line in home.lines)
        await home.press("enter")
        await home.opened()
        assert home.anchor == "ledger title"


async def test_an_empty_home_shows_four_lines_and_its_keys_do_no_harm(theatre: Theatre) -> None:
    theatre.store().delete(theatre.reports.review.uid)
    async with at_home(theatre, (80, 24), reviews=0) as home:
        await home.until(lambda: "No reviews yet" in home.remark, "the welcome")
        assert len(home.remark.splitlines()) == 4
        await home.press("enter", "plus", "r", "D", "delete", "j")
        assert (home.line(), len(home.app.screen_stack)) == (None, 2)
        await home.press("a", *"/x", "enter")
        await home.until(lambda: "no such file or folder: /x" in home.remark, "it is said")
        await home.press("escape")
        assert "No reviews yet" in home.remark
        await home.pilot.resize_terminal(20, 5)
        await home.drawn()
        assert "No reviews yet" in home.screen_text
