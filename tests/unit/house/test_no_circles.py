"""No two files need each other: each can be read, tested and moved with only those below it."""

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def imports_of(package: str) -> dict[str, set[str]]:
    """Each module with what it imports, also inside functions and for types alone."""
    graph = grimp.build_graph(package, cache_dir=None)
    return {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def circle(imports: dict[str, set[str]]) -> list[str]:
    """One circle of modules that import one another, or nothing."""
    try:
        tuple(TopologicalSorter(imports).static_order())
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_files_import_each_other() -> None:
    assert circle(imports_of("factcheck")) == []


def test_a_circle_is_seen() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert circle({"a": {"b"}, "b": {"c"}}) == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("factcheck.matching", "factcheck.matching.score.scorer"),  # inside a function
        ("factcheck.cli.screen", "factcheck.review.ports"),
    ],
)
def test_imports_inside_functions_count(importer: str, imported: str) -> None:
    assert imported in imports_of("factcheck")[importer]
