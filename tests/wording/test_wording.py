"""What is told of a course, sentence by sentence in both languages: each `courses/*.txt` has its table in `tables`.

A course is one text: a line `==== path` begins a file of it, `==== $ gyoan …` is what is asked of it, one after the
other, and `==== $ cat FILE` shows what was written. The table shows each line in English and, where that differs, in
Korean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import pytest

from gyoan.cli import main
from wording.telling import Telling

pytestmark = pytest.mark.usefixtures("one_browser")

COURSES = Path(__file__).parent / "courses"
START = re.compile(r"^==== (.+)\n", re.MULTILINE)
WITH_TOOLS = {"diagrams", "files", "layout", "themes", "themes_more"}
"""Courses that are read only with the tools that draw, or with their fonts."""


def course(name: str) -> object:
    return pytest.param(name, marks=[pytest.mark.toolchain] if name in WITH_TOOLS else [])


@pytest.mark.parametrize("name", [course(path.stem) for path in sorted(COURSES.glob("*.txt"))])
def test_a_course_is_told_what_its_table_says(name: str, request: pytest.FixtureRequest, telling: Telling) -> None:
    if name in WITH_TOOLS:
        request.getfixturevalue("toolchain")
    telling.compare(name, lambda _: written(name))


@pytest.mark.parametrize(("name", "table"), [("days", "timetable"), ("lunch", "timetable_of_a_week")])
def test_a_timetable_to_print_has_the_rows_of_its_table(name: str, table: str, telling: Telling) -> None:
    pages: list[Sequence[str]] = []
    for language in telling.languages():
        written(name)
        settings = Path("course.toml")
        settings.write_text(f'language = "{language.value}"\n{settings.read_text("utf-8")}', "utf-8")
        main(["schedule", "--html", "timetable.html", "--date", "2025-09-01"])
        pages.append(rows(Path("timetable.html").read_text("utf-8")))
    telling.compare_lines(table, {"timetable.html": pages})


def rows(page: str) -> list[str]:
    """Return what stands in the body of a page, a line for each heading, paragraph and row, `|` between cells."""
    lines = re.findall(r"<(h\d|p|caption|tr)\b.*?>(.*?)</\1>", page.partition("<body>")[2], re.DOTALL)
    texts = [re.sub(r"</t[hd]><t[hd][^>]*>", " | ", line) for _, line in lines]
    return [unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in texts]


def written(name: str) -> list[str]:
    """Write a course's files below the working folder and return the commands."""
    _, *parts = START.split((COURSES / f"{name}.txt").read_text("utf-8"))
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    for path in [Path(name) for name in files if not name.startswith("$")]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path.as_posix()], "utf-8")
    return [name for name in files if name.startswith("$")]
