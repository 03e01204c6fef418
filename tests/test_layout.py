"""The house rules that can be read off the files: one-way imports, small files, docstrings, nothing of ours outside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "server" / "overture"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 250

# What each part may import of Overture. Nothing runs back: page -> points -> words, and only `pipeline` joins them.
MAY_IMPORT = {
    "records": {"records"},
    "errors": set(),
    "language": {"errors"},
    "inflection": set(),
    "data": set(),
    "page": {"records", "errors", "data", "page"},
    "points": {"records", "errors", "data", "language", "inflection", "points"},
    "words": {"records", "errors", "data", "inflection", "words"},
    "notes": {"records", "errors", "data"},
    "pipeline": {"records", "errors", "page", "points", "words", "notes"},
    "settings": {"records", "errors"},
    "store": {"records", "errors", "settings", "store"},
}
FLASK_AT_HOME = {"web", "app"}


def part_of(module: Path) -> str:
    """The first name below the package: `points` for points/posts.py, `errors` for errors.py."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of every import of a module, wherever it stands in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "overture":
                yield from ((node.lineno, f"overture.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(module: Path) -> None:
    """A stage imports the records and its own folder; only web/ and app.py know Flask; language.py loads spaCy."""
    part = part_of(module)
    allowed = MAY_IMPORT.get(part)
    for line, name in imports_of(module):
        where = f"{module.relative_to(PACKAGE)}:{line} imports {name}."
        root = name.split(".")[0]
        if root == "overture" and "." in name and allowed is not None:
            other = name.split(".")[1]
            assert other in allowed | {"__version__"}, (
                f"{where} {part} may import {sorted(allowed)}: hand what it needs over as a record, from pipeline.py."
            )
        if root in ("flask", "flask_cors", "werkzeug"):
            assert part in FLASK_AT_HOME, f"{where} Only web/ and app.py know Flask: move the HTTP part there."
        if root == "spacy" and part != "language":
            assert is_for_types(module, line), f"{where} Only language.py loads spaCy: call overture.language instead."


def is_for_types(module: Path, line: int) -> bool:
    """Whether a line stands under `if TYPE_CHECKING:`."""
    return any(
        isinstance(node, ast.If)
        and ast.unparse(node.test) == "TYPE_CHECKING"
        and node.lineno <= line <= (node.body[-1].end_lineno or 0)
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_small_and_say_what_they_are(module: Path) -> None:
    """A module has a docstring and at most 250 lines; public functions and classes have docstrings."""
    text = module.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert len(text.splitlines()) <= LONGEST, f"{module.name} has over {LONGEST} lines: split it by what it does."
    if tree.body:
        assert ast.get_docstring(tree), f"{module.name}: say in its docstring what one gets from it."
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{module.name}: {node.name} is public: say what it gives."
