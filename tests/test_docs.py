"""What the documentation promises is there: commands that exist, links that lead somewhere, a list of all codes."""

from __future__ import annotations

import ast
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from gyoan.model.message import Language

PAGES = ("README.md", "README.ko.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/*.md", "themes/*.md", "outputs/*.md")
FENCE = re.compile(r"^(?P<marks>`{3,})\w*\n(?P<text>.*?)^(?P=marks)$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
FILE = re.compile(r"`(\w[\w./-]*\.(?:py|mjs|js|css|ts|json))`")
FOLDER = re.compile(r"`([\w./-]+/)`")
WALKS = {"build/gyoan/export/outline.py", "build/gyoan/layout/deck/slides/number.py"}
WALKS |= {"build/gyoan/diagrams/worker/info/draw.mjs"}
"""What the walks of `CONTRIBUTING.md` make for trial."""
MADE = {"outputs/manifest.json", "manifest.json"}
"""What gyoan writes."""
ABOUT_THE_HOUSE = ("CONTRIBUTING.md", "docs/architecture.md", "docs/glossary.md", "docs/robustness.md")
NOT_HERE = {"src/", "dist/"}
"""Folders that these pages speak of because they are not in the repository."""
LINK = re.compile(r"\]\((?!https?://|#)([^)\s]+)\)")


@pytest.mark.parametrize("language", Language)
def test_the_list_of_diagnostics_is_the_one_in_the_code(project_root: Path, language: Language) -> None:
    generator = runpy.run_path(str(project_root / "docs" / "generate_diagnostics.py"))
    written = (project_root / "docs" / generator["PAGES"][language]).read_text("utf-8")
    assert written == generator["page"](language), "renew it with `python docs/generate_diagnostics.py`"


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_the_quick_start_is_a_line_that_builds_and_a_line_that_tests(project_root: Path, readme: str) -> None:
    build, tests = fences(project_root / readme)[0].splitlines()
    assert build.endswith("nox -s build")
    assert tests.endswith("nox -s tests")
    assert "sudo" not in build + tests


def test_both_readmes_show_the_same_commands(project_root: Path) -> None:
    english, korean = (fences(project_root / name) for name in ("README.md", "README.ko.md"))
    assert english[:2] == korean[:2]
    assert len(english) == len(korean)


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_the_readme_lists_the_nox_sessions_that_there_are(project_root: Path, readme: str) -> None:
    listed = re.findall(r"^\| `nox -s (\w+)`", (project_root / readme).read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(nox_sessions(project_root / "noxfile.py"))


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_the_readme_lists_the_commands_that_there_are(project_root: Path, readme: str) -> None:
    listed = re.findall(r"^\| `gyoan (\w+)", (project_root / readme).read_text("utf-8"), re.MULTILINE)
    command = [sys.executable, "-m", "gyoan", "--help"]
    usage = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert sorted(listed) == sorted(re.findall(r"^    (\w+) ", usage, re.MULTILINE))


def test_every_test_that_the_page_on_robustness_names_is_there(project_root: Path) -> None:
    named = re.findall(r"`(test_\w+)` \|$", (project_root / "docs" / "robustness.md").read_text("utf-8"), re.MULTILINE)
    sources = "\n".join(path.read_text("utf-8") for path in (project_root / "tests").rglob("test_*.py"))
    defined = set(re.findall(r"^def (test_\w+)\(", sources, re.MULTILINE))
    assert len(named) > 50
    assert [name for name in named if name not in defined] == []


def test_every_file_that_a_page_names_is_there(project_root: Path) -> None:
    files = here(project_root)
    missing = {
        f"{page.relative_to(project_root)}: {name}"
        for pattern in PAGES
        for page in project_root.glob(pattern)
        for name in FILE.findall(FENCE.sub("", page.read_text("utf-8")))
        if name not in WALKS | MADE and not any(file.endswith(f"/{name}") for file in files)
    }
    assert missing == set()


def test_every_folder_that_the_pages_about_the_house_name_is_there(project_root: Path) -> None:
    folders = {file.rpartition("/")[0] + "/" for file in here(project_root)}
    missing = {
        f"{page}: {name}"
        for page in ABOUT_THE_HOUSE
        for name in FOLDER.findall(FENCE.sub("", (project_root / page).read_text("utf-8")))
        if name not in NOT_HERE and not any(f"/{name}" in folder for folder in folders)
    }
    assert missing == set()


def test_every_module_of_the_house_stands_in_the_table_of_folders(project_root: Path) -> None:
    page = (project_root / "docs" / "architecture.md").read_text("utf-8")
    table = "".join(line.partition(" | ")[0] for line in page.splitlines() if line.startswith("| `"))
    package = project_root / "build" / "gyoan"
    parts = {path.name for path in package.glob("*.py")} - {"__main__.py"}
    parts |= {f"{path.name}/" for path in package.iterdir() if (path / "__init__.py").exists()}
    assert {part for part in parts if f"`{part}`" not in table} == set()


def here(project_root: Path) -> set[str]:
    """Return every file of the project by its path from the root, which is a slash; not what was made or installed."""
    skipped = {".git", ".nox", "node_modules", "__pycache__", "outputs", "dist"}
    return {
        f"/{path.relative_to(project_root).as_posix()}"
        for path in project_root.rglob("*")
        if path.is_file() and not skipped & set(path.relative_to(project_root).parts)
    }


def test_every_link_to_a_file_leads_to_one(project_root: Path) -> None:
    broken = [
        f"{page.relative_to(project_root)} → {target}"
        for pattern in PAGES
        for page in project_root.glob(pattern)
        for target in LINK.findall(CODE.sub("", FENCE.sub("", page.read_text("utf-8"))))
        if not (page.parent / target.partition("#")[0]).exists()
    ]
    assert broken == []


def fences(page: Path) -> list[str]:
    """Return what stands in a page's fenced blocks."""
    return [match["text"] for match in FENCE.finditer(page.read_text("utf-8"))]


def nox_sessions(noxfile: Path) -> list[str]:
    """Return the names of the functions that a noxfile makes sessions of."""
    return [
        node.name
        for node in ast.parse(noxfile.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and any("session" in ast.unparse(decorator) for decorator in node.decorator_list)
    ]
