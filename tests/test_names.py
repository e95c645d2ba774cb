"""A public name means one thing, so that nobody has to ask which `Frame` or `joined` is meant; functions stay short.

Names of types are those of classes and of aliases (`Inlines = tuple[Inline, ...]`). What a folder hands out has not the
name of a module in it: `import gyoan.typesetting.columns as m` would give the function.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from syntax import syntax

LONGEST_FUNCTION = 45
"""Lines of the longest function that may be, docstring and all."""

FAMILIES = {
    "diagrams/repair/": "what mends a line is called what it makes of it, and is called by `rules.py` alone",
    "course/setting_values.py": "what reads a setting is called what it reads, and is called as `value.duration`",
    "scene/charts/signs.py": "a sign is called what it stands for, and is called as `signs.bar`",
}
"""Modules and folders whose functions may have a name that another has, and why."""
WORKERS = "diagrams/contract/"
"""Types made from the messages of the worker: its `Place` and `Point` are the numbers that ours are made of."""
SAME = {
    "picture_widths": "asked of slides and of pages",
    "smallest_labels": "asked of slides and of pages",
    "read_session": "the library's own calls the reader's",
}
"""Functions that two modules have, since they mean one thing in both."""


def test_no_two_public_types_have_one_name(project_root: Path) -> None:
    named = types(project_root / "build" / "gyoan")
    outside = {name: [one for one in places if not one.startswith(WORKERS)] for name, places in named.items()}
    assert {name: places for name, places in outside.items() if len(places) > 1} == {}
    assert outside != named, "no longer needed"


def test_a_name_that_two_classes_have_is_found(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text("class Page:\n    class Inner: ...\n", "utf-8")
    (tmp_path / "pages.py").write_text("class Page: ...\n\n\nclass _Inner: ...\n", "utf-8")
    assert types(tmp_path) == {"Page": ["deck.py:1", "pages.py:1"], "Inner": ["deck.py:2"]}


def test_an_alias_is_a_name_of_a_type_and_a_constant_is_none(tmp_path: Path) -> None:
    aliases = "Page: TypeAlias = A | B\nRow = tuple[int, ...]\n_Own = list[int]\n"
    constants = 'WIDTH = 3\nP = ParamSpec("P")\nSTEP: Step = 1\nPage.width = 3\nleft, Right = 1, 2\n'
    (tmp_path / "deck.py").write_text(aliases + constants, "utf-8")
    (tmp_path / "pages.py").write_text("def f():\n    Row = list[int]\n\n\nclass Page: ...\n", "utf-8")
    assert types(tmp_path) == {"Page": ["deck.py:1", "pages.py:5"], "Row": ["deck.py:2"]}


def test_no_module_has_the_name_of_something_else_that_its_folder_hands_out(project_root: Path) -> None:
    assert hidden_modules(project_root / "build" / "gyoan") == []


def test_a_module_that_a_name_of_its_folder_hides_is_found(tmp_path: Path) -> None:
    (folder := tmp_path / "x" / "y").mkdir(parents=True)
    (folder / "__init__.py").write_text(
        "from x.y.deck import deck\nfrom x.y.pages import one as page\nfrom x.y import rows\n\n\ndef row(): ...\n",
        "utf-8",
    )
    for name in ("deck", "page", "pages", "row", "rows"):
        (folder / f"{name}.py").touch()
    assert hidden_modules(tmp_path / "x") == ["y/deck.py", "y/page.py", "y/row.py"]


def test_no_two_public_functions_have_one_name_but_those_that_mean_the_same(project_root: Path) -> None:
    named = functions(project_root / "build" / "gyoan")
    outside = {name: [one for one in places if not one.startswith(tuple(FAMILIES))] for name, places in named.items()}
    assert {name: places for name, places in outside.items() if len(places) > 1 and name not in SAME} == {}
    assert [name for name in SAME if len(outside.get(name, ())) < 2] == [], "no longer needed"
    shared = [places for places in named.values() if len(places) > 1]
    assert [one for one in FAMILIES if not any(place.startswith(one) for places in shared for place in places)] == []


def test_a_name_that_two_functions_have_is_found(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text(
        "def joined(): ...\n\n\ndef _own(): ...\n\n\nclass A:\n    def own(self): ...\n", "utf-8"
    )
    (tmp_path / "pages.py").write_text("async def joined(): ...\n\n\ndef own():\n    def inner(): ...\n", "utf-8")
    assert functions(tmp_path) == {"joined": ["deck.py:1", "pages.py:1"], "own": ["pages.py:4"]}


def test_no_function_is_too_long_to_be_read_at_once(project_root: Path) -> None:
    lengths = function_lengths(project_root / "build" / "gyoan")
    assert {place: length for place, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_the_length_of_a_function_is_that_from_its_name_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "deck.py").write_text("@cache\ndef one(\n    a: int\n) -> int:\n    return a\n\n\nx = 1\n", "utf-8")
    assert function_lengths(tmp_path) == {"deck.py:2 one": 4}


def function_lengths(package: Path) -> dict[str, int]:
    """Return how many lines each function has, by its place and name."""
    return {
        f"{path.relative_to(package).as_posix()}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path in sorted(package.rglob("*.py"))
        for node in ast.walk(syntax(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None
    }


def functions(package: Path) -> dict[str, list[str]]:
    """Return where the functions of each public name stand, those of modules."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(package.rglob("*.py")):
        for node in syntax(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                found[node.name].append(f"{path.relative_to(package).as_posix()}:{node.lineno}")
    return dict(found)


def types(package: Path) -> dict[str, list[str]]:
    """Return where the classes and the modules' aliases of each public name stand."""
    found = defaultdict[str, list[str]](list)
    for path in sorted(package.rglob("*.py")):
        module = syntax(path.read_text("utf-8"))
        inner = [(node.name, node.lineno) for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
        for name, line in sorted([*inner, *aliases(module)], key=itemgetter(1)):
            if not name.startswith("_"):
                found[name].append(f"{path.relative_to(package).as_posix()}:{line}")
    return dict(found)


def aliases(module: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield the names of the types that a module gives to others, each with its line: `Page`, no constant's `PAGE`."""
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if re.fullmatch(r"_?[A-Z]+[a-z]\w*", name):
                    yield name, node.lineno


def hidden_modules(package: Path) -> list[str]:
    """Return the modules of which a folder has the name for something else."""
    return [
        path.relative_to(package).as_posix()
        for init in sorted(package.rglob("__init__.py"))
        for path in sorted(init.parent.glob("*.py"))
        if path.stem in own_names(init, ".".join((package.name, *init.parent.relative_to(package).parts)))
    ]


def own_names(init: Path, folder: str) -> frozenset[str]:
    """Return the names that the `__init__.py` of a `folder` defines or imports, but for those of its modules."""
    names = set[str]()
    for node in ast.walk(syntax(init.read_text("utf-8"))):
        match node:
            case ast.ImportFrom() if node.module != folder:
                names |= {one.asname or one.name for one in node.names}
            case ast.FunctionDef() | ast.ClassDef():
                names.add(node.name)
    return frozenset(names)
