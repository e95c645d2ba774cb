"""Arrows between modules point one way: stages know the model, and only the ends of the flow know the stages."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import gyoan
from gyoan.concurrency.copies import CAN_COPY
from gyoan.toolchain.tools import Toolchain
from syntax import syntax
from uncounted import uncounted

MAY_IMPORT = {
    "": {"api", "course.building", "course_build", "model"},
    "lexicon": set[str](),
    "model": {"lexicon"},
    "messages": {"model"},
    "concurrency": set[str](),
    "bitmaps": {"model"},
    "files": {"model", "messages"},
    "text_formats": {"model", "messages"},
    "fault_isolation": {"model", "messages"},
    "content_hash": {"files"},
    "terminal": {"lexicon", "model", "messages", "concurrency"},
    "typesetting": {"model", "lexicon"},
    "scene": {"model", "messages", "typesetting"},
    "markdown": {"lexicon", "model", "messages", "text_formats", "fault_isolation"},
    "schedule": {"lexicon", "model", "messages"},
    "toolchain": {"model", "messages", "concurrency", "files"},
    "diagrams": {
        *("lexicon", "model", "messages", "typesetting", "scene", "toolchain"),
        *("bitmaps", "concurrency", "files"),
    },
    "theming": {"lexicon", "model", "messages", "files", "bitmaps", "text_formats"},
    "course": {"lexicon", "model", "messages", "export", "content_hash", "files", "bitmaps", "text_formats"},
    "layout": {"lexicon", "model", "messages", "typesetting", "scene"},
    "layout.deck": {"lexicon", "model", "messages", "typesetting", "scene", "layout", "bitmaps"},
    "layout.handout": {"lexicon", "model", "messages", "typesetting", "scene", "layout", "layout.handout.pages"},
    "layout.handout.pages": {"model"},
    "export": {"model", "export.pptx", "export.pdf", "export.html", "export.png"},
    "export.pptx": {
        *("lexicon", "model", "messages", "typesetting", "scene"),
        *("content_hash", "files", "bitmaps", "text_formats"),
    },
    "export.pdf": {"model", "messages", "typesetting", "scene", "bitmaps"},
    "export.html": {"model", "messages", "typesetting", "scene", "export.svg", "text_formats"},
    "export.png": {"model", "export.pdf"},
    "export.svg": {"model", "bitmaps", "text_formats"},
}
"""What each part may import besides itself; parts are named below `gyoan`, which is the empty name."""

ABOVE_STAGES = (
    "preparing",
    "session_theme",
    "pipeline",
    "course.building",
    "course.books",
    "course.overview",
    "course_build",
    "api",
    "commands",
    "cli",
    "__main__",
)
"""The parts that know the stages, from the inside out: each may import every stage and those before it here."""

_PARTS = {*MAY_IMPORT, *ABOVE_STAGES}

SHARED_BY_OUTER_ROOM = {
    "markdown": {"markdown.dialects", "markdown.slips"},
    "diagrams": {"diagrams.repair"},
    "scene": {"scene.charts"},
    "layout.deck": {"layout.deck.slides"},
}
"""Rooms that begin the work of rooms within them, and hold what these share: those alone import both ways."""

FENCES = {
    "markdown_it": {"markdown"},
    "mdit_py_plugins": {"markdown"},
    "pptx": {"export.pptx"},
    "xlsxwriter": {"export.pptx"},
    "reportlab": {"export.pdf"},
    "pypdfium2": {"export.png"},
    "icalendar": {"commands"},
    "starlette": {"commands"},
    "uvicorn": {"commands"},
    "websockets": {"commands"},
    "segno": {"layout", "layout.handout", "layout.deck"},
    "PIL": {"bitmaps", "course", "diagrams", "export.pdf"},
    "fontTools": {"theming", "export.html"},
    "brotli": {"export.html"},
    "lxml": {"theming", "content_hash", "export.pptx"},
    "tomllib": {"text_formats"},
    "yaml": {"text_formats"},
    "distributed": {"course.building"},
    "multiprocessing": {"course.building"},
    "subprocess": {"toolchain", "diagrams", "cli"},
}
"""The only parts that may import each of these."""

PURE = {
    "lexicon",
    "model",
    "messages",
    "typesetting",
    "scene",
    "markdown",
    "schedule",
    "layout",
    "layout.deck",
    "layout.handout",
    "layout.handout.pages",
    "text_formats",
    "fault_isolation",
    "export",
    "export.pptx",
    "export.pdf",
    "export.html",
    "export.png",
    "export.svg",
}
IMPURE_MODULES = {"os", "time", "random", "secrets", "socket", "shutil", "tempfile", "urllib.request"}
"""The clock, the environment, chance, the network: the same input must give the same bytes."""

HEAVY = {
    *(
        "gyoan.layout",
        "gyoan.export.pptx",
        "gyoan.export.pdf",
        "gyoan.export.html",
        "gyoan.theming",
        "gyoan.typesetting",
        "gyoan.scene",
        "gyoan.course.books",
        "gyoan.course.overview",
        "gyoan.content_hash",
    ),
    *("gyoan.pipeline", "gyoan.course.building.pool", "gyoan.diagrams.rendering", "gyoan.commands.rehearse"),
    *("pptx", "lxml", "reportlab", "fontTools", "PIL", "segno", "multiprocessing", "subprocess"),
}
"""What takes its time to load, and is for builds, for looks at diagrams or for other commands."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """One import."""

    source: str
    """The module that imports: `gyoan.layout.deck.composition`."""
    target: str
    """What it imports: a module, or a name in one."""
    line: int
    """Where."""

    def __str__(self) -> str:
        """Return the import as a failing test shows it."""
        return f"{self.source}:{self.line} imports {self.target}"


@pytest.fixture(scope="module")
def package(project_root: Path) -> Path:
    return project_root / "build" / "gyoan"


@pytest.fixture(scope="module")
def arrows(package: Path) -> list[Arrow]:
    return list(read_arrows(package))


def test_every_part_imports_only_what_it_may(arrows: list[Arrow]) -> None:
    assert [str(arrow) for arrow in arrows if points_wrong_way(arrow)] == []


def test_no_modules_import_each_other_in_a_circle(arrows: list[Arrow], package: Path) -> None:
    names = {name for name, _ in modules(package)}
    assert circle((arrow.source, module_of(arrow.target, names)) for arrow in arrows) == ()


def test_no_rooms_import_each_other_in_a_circle(arrows: list[Arrow], package: Path) -> None:
    rooms = {name: name if path.name == "__init__.py" else name.rpartition(".")[0] for name, path in modules(package)}
    own = [arrow for arrow in arrows if is_within(arrow.target, "gyoan")]
    pairs = {(rooms[arrow.source], rooms[module_of(arrow.target, set(rooms))]) for arrow in own}
    outwards = {(f"gyoan.{one}", f"gyoan.{outer}") for outer, inner in SHARED_BY_OUTER_ROOM.items() for one in inner}
    assert outwards - pairs == set(), "no longer both ways: take it out of the table"
    # What stands beside the rooms, such as the pipeline, is no room.
    assert circle(pair for pair in pairs - outwards if "gyoan" not in pair) == ()


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([("a", "b"), ("b", "c"), ("a", "c")], set()),
        ([("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")], {"a", "b", "c"}),
        ([("a", "a"), ("a", "b")], set()),
    ],
)
def test_a_circle_is_found(pairs: list[tuple[str, str]], found: set[str]) -> None:
    assert set(circle(pairs)) == found


def test_every_module_belongs_to_a_part_with_rules(package: Path) -> None:
    parts = {part_of(name) for name, _ in modules(package)}
    assert parts - _PARTS == set(), "say in MAY_IMPORT what a new part may import"


def test_libraries_stay_behind_their_fences(arrows: list[Arrow]) -> None:
    assert [str(arrow) for arrow in arrows if breaks_fence(arrow)] == []


def test_nothing_between_reading_and_bytes_knows_the_clock_or_the_environment(arrows: list[Arrow]) -> None:
    assert [str(arrow) for arrow in arrows if is_impure(arrow)] == []


def test_build_is_a_folder_and_no_package(project_root: Path) -> None:
    assert not (project_root / "build" / "__init__.py").exists()


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("layout/deck/composition.py", "from gyoan.markdown.parser import read_session"),
        ("layout/deck/composition.py", "from gyoan import markdown"),
        ("layout/deck/composition.py", "from ...markdown import parser"),
        ("layout/deck/slides/title.py", "def late():\n    import gyoan.export.pptx.writer"),
        ("layout/deck/composition.py", "from gyoan.pipeline import compose"),
        ("pipeline.py", "from gyoan.commands.build import build"),
        ("model/deck.py", "from gyoan.typesetting import measure"),
        ("export/pptx/writer.py", "from gyoan.export.pdf import writer"),
        ("course/building/sessions.py", "from gyoan import build_course"),
        ("course/settings.py", "from gyoan.export.pdf import export_pdf"),
        ("export/pdf/document.py", "from gyoan.layout.handout.pages import paged"),
        ("layout/handout/front.py", "from gyoan.export.pdf import export_pdf"),
        ("layout/handout/pages/feet.py", "from gyoan.layout.handout.styles import Styles"),
        ("layout/flows.py", "from gyoan.layout.deck import composition"),
        ("layout/handout/lists.py", "from gyoan.layout.deck.runs import styled_runs"),
        ("course/settings.py", "from gyoan.course.building import sessions"),
    ],
)
def test_an_arrow_that_points_the_wrong_way_is_found(tmp_path: Path, module: str, code: str) -> None:
    assert any(points_wrong_way(arrow) for arrow in arrows_of(tmp_path, module, code))


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("layout/deck/composition.py", "from gyoan.model.deck import Deck\nfrom gyoan.typesetting import measure"),
        ("layout/deck/composition.py", "from .slides import title\nimport gyoan.layout.text"),
        ("layout/deck/composition.py", "from gyoan import __version__\nimport math"),
        ("pipeline.py", "from gyoan.markdown import parser\nfrom gyoan.layout import deck"),
        ("cli.py", "def late():\n    from gyoan.commands.build import build"),
        ("layout/handout/front.py", "from gyoan.layout.handout.pages import body_of"),
        ("export/__init__.py", "from gyoan.export.pptx import writer"),
        ("course/settings.py", "from gyoan.export import EXPORTERS"),
    ],
)
def test_an_arrow_that_points_the_right_way_is_let_through(tmp_path: Path, module: str, code: str) -> None:
    assert not any(points_wrong_way(arrow) for arrow in arrows_of(tmp_path, module, code))


@pytest.mark.parametrize(
    ("module", "outside"), [("layout/deck/composition.py", True), ("export/pptx/writer.py", False)]
)
def test_a_library_outside_its_fence_is_found(tmp_path: Path, module: str, *, outside: bool) -> None:
    arrows = arrows_of(tmp_path, module, "from pptx.util import Emu")
    assert any(breaks_fence(arrow) for arrow in arrows) is outside


def test_a_look_at_the_clock_is_found(tmp_path: Path) -> None:
    arrows = arrows_of(tmp_path, "layout/deck/composition.py", "import time\nfrom urllib import request\nimport math")
    assert [arrow.target for arrow in arrows if is_impure(arrow)] == ["time", "urllib.request"]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["explain", "GY101"]])
def test_help_is_printed_before_anything_that_knows_sessions_is_loaded(arguments: list[str], tmp_path: Path) -> None:
    modules = loaded(arguments, tmp_path)
    assert modules & {"gyoan.markdown", "gyoan.layout", "gyoan.model.session", "markdown_it", "yaml"} == set()


def test_a_check_without_diagrams_loads_nothing_that_lays_out_draws_or_writes(tmp_path: Path) -> None:
    (tmp_path / "session.md").write_text(
        "# 수업\n\n## 도입 (5분)\n\n![없음](a.png)\n\n```mermaid\ngraph LR\n```\n", "utf-8"
    )
    modules = loaded(["check", "--no-diagrams", "session.md"], tmp_path)
    assert "gyoan.markdown.parser" in modules
    assert modules & HEAVY == set()


@pytest.mark.toolchain
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_build_of_one_session_loads_no_pool_of_processes_and_nothing_for_templates(
    jobs: str, tmp_path: Path, toolchain: Toolchain
) -> None:
    (tmp_path / "session.md").write_text("# 수업\n\n## 도입 (5분)\n\n둘\n", "utf-8")
    modules = loaded(["build", "session.md", "-o", "outputs", "--jobs", jobs], tmp_path)
    assert "gyoan.export.pdf" in modules
    assert ("gyoan.export.pptx" in modules) == (jobs == "1" or not CAN_COPY), "a copy of this process writes slides"
    others = {"gyoan.theming.template.reading", "gyoan.export.html", "gyoan.export.png"}
    assert modules & {*others, "multiprocessing"} == set()


def test_diagrams_are_on_order_before_what_lays_out_and_writes_is_loaded() -> None:
    code = "import sys, gyoan.course.building.sessions, gyoan.course.building.tools; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=uncounted(), capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert {"gyoan.diagrams.rendering", "gyoan.course.building.orders"} <= modules
    later = {"gyoan.pipeline", "gyoan.layout.deck", "gyoan.layout.handout", "gyoan.export.pptx", "gyoan.export.pdf"}
    assert modules & later == set()


@pytest.mark.parametrize(("name", "module"), [("pptx", "pptx"), ("pdf-slides", "pdf"), ("html", "html")])
def test_what_writes_a_format_is_loaded_by_its_row_and_no_other_writer(name: str, module: str) -> None:
    code = f"import sys; from gyoan.export import load_writers; load_writers([{name!r}]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=uncounted(), capture_output=True, text=True, check=True)
    writers = {one for one in ("pptx", "pdf", "html", "png") if f"gyoan.export.{one}" in done.stdout.split()}
    assert writers == {module}


def loaded(arguments: list[str], folder: Path) -> set[str]:
    """Return the modules that a run of gyoan has loaded at its end."""
    code = "import atexit, sys; atexit.register(lambda: print(*sys.modules)); from gyoan.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=folder, env=uncounted(), capture_output=True, text=True, check=False)
    return set(done.stdout.splitlines()[-1].split())


def points_wrong_way(arrow: Arrow) -> bool:
    """Return whether the import breaks `MAY_IMPORT`."""
    if not is_within(arrow.target, "gyoan"):
        return False
    source, target = part_of(arrow.source), part_of(arrow.target)
    if target in ("", source):
        return False
    if source in ABOVE_STAGES:
        return target in ABOVE_STAGES[ABOVE_STAGES.index(source) :]
    return target not in MAY_IMPORT.get(source, set())


def breaks_fence(arrow: Arrow) -> bool:
    """Return whether the import breaks `FENCES`."""
    return any(
        is_within(arrow.target, library) and part_of(arrow.source) not in parts for library, parts in FENCES.items()
    )


def is_impure(arrow: Arrow) -> bool:
    """Return whether a pure part imports a module through which the world comes in."""
    return part_of(arrow.source) in PURE and any(is_within(arrow.target, module) for module in IMPURE_MODULES)


def circle(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the names along one circle of arrows; empty where there is none. An arrow to itself is none."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for source, target in pairs:
        if source != target:
            sorter.add(source, target)
    try:
        sorter.prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def module_of(target: str, names: set[str]) -> str:
    """Return the module that an import reaches; empty for one of another package."""
    while target and target not in names:
        target = target.rpartition(".")[0]
    return target


def is_within(name: str, module: str) -> bool:
    """Return whether `name` is `module` or something in it."""
    return name == module or name.startswith(f"{module}.")


def part_of(name: str) -> str:
    """Return the part of the package that a module or a name in it belongs to; empty for the package itself."""
    words = name.split(".")[1:]
    for length in range(len(words), 1, -1):
        if (room := ".".join(words[:length])) in _PARTS:
            return room
    first = words[0] if words else ""
    if first in gyoan.__all__:
        return "" if first == "__version__" else "api"
    return first


def modules(package: Path) -> Iterator[tuple[str, Path]]:
    """Return each module's dotted name and file."""
    for path in sorted(package.rglob("*.py")):
        words = path.relative_to(package.parent).with_suffix("").parts
        yield ".".join(words[:-1] if words[-1] == "__init__" else words), path


def read_arrows(package: Path) -> Iterator[Arrow]:
    """Return every import in the package, those inside functions included."""
    for name, path in modules(package):
        home = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for node in ast.walk(syntax(path.read_text("utf-8"))):
            yield from (Arrow(name, target, node.lineno) for target in targets(node, home))


def targets(node: ast.AST, home: str) -> Iterator[str]:
    """Return what an import statement in a module of package `home` names; nothing for any other node."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = home.split(".")[: len(home.split(".")) - node.level + 1] if node.level else []
        origin = ".".join([*above, *([node.module] if node.module else [])])
        yield from (f"{origin}.{alias.name}" for alias in node.names)


def arrows_of(folder: Path, module: str, code: str) -> list[Arrow]:
    """Return the imports of a package that holds one made-up module."""
    path = folder / "gyoan" / module
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, "utf-8")
    return list(read_arrows(folder / "gyoan"))
