"""What is told of a course, sentence by sentence in both languages: each `courses/*.txt` has its table beside it.

A course is one text: a line `==== path` begins a file of it, `==== $ gyoan …` is what is asked of it, one after the
other. The table shows each line in English and, where that differs, in Korean.
"""

from __future__ import annotations

import os
import re
import shlex
from html import unescape
from pathlib import Path

import pytest

from gyoan import __version__
from gyoan.cli import main
from gyoan.commands import doctor
from gyoan.diagrams.inspection import ToolPart
from gyoan.messages import tools
from gyoan.model.message import Language, verbatim
from wording.hearing import Hearing

COURSES = Path(__file__).parent / "courses"
START = re.compile(r"^==== (.+)\n", re.MULTILINE)
CLOCK = re.compile(r"\d+\.\d(?= s\)|초\))")
PROGRESS = re.compile(r".*(?: done after \d+ s|\d초 지남)")
"""What a slow machine adds."""
WITH_TOOLS = {"diagrams", "files", "layout", "themes"}
"""Courses that are read only with the tools that draw, or with their fonts."""


def course(name: str) -> object:
    return pytest.param(name, marks=[pytest.mark.toolchain] if name in WITH_TOOLS else [])


@pytest.fixture
def hearing(monkeypatch: pytest.MonkeyPatch) -> Hearing:
    """Return what hears all that is said from here on."""
    return Hearing(monkeypatch)


@pytest.mark.parametrize("name", [course(path.stem) for path in sorted(COURSES.glob("*.txt"))])
def test_a_course_is_told_what_its_table_says(
    name: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    hearing: Hearing,
    renew_golden: bool,
) -> None:
    if name in WITH_TOOLS:
        request.getfixturevalue("toolchain")
    monkeypatch.setenv("COLUMNS", "100")
    told: dict[str, list[list[str]]] = {}
    for language in Language:
        (tmp_path / language.value).mkdir()
        monkeypatch.chdir(tmp_path / language.value)
        monkeypatch.setenv("GYOAN_LANG", language.value)
        for command in written(COURSES / f"{name}.txt"):
            told.setdefault(command, []).append(answer(command, capsys))
    shown = "\n".join("\n".join([command, *table(*both), ""]) for command, both in told.items())
    hearing.compare(shown, name, renew=renew_golden)


def test_a_timetable_to_print_has_the_rows_of_its_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hearing: Hearing, renew_golden: bool
) -> None:
    pages = []
    for language in Language:
        (tmp_path / language.value).mkdir()
        monkeypatch.chdir(tmp_path / language.value)
        written(COURSES / "days.txt")
        settings = Path("course.toml")
        settings.write_text(f'language = "{language.value}"\n{settings.read_text("utf-8")}', "utf-8")
        main(["schedule", "--html", "timetable.html", "--date", "2025-09-01"])
        pages.append(rows(Path("timetable.html").read_text("utf-8")))
    hearing.compare("\n".join(table(*pages)) + "\n", "timetable", renew=renew_golden)


def rows(page: str) -> list[str]:
    """Return what stands in the body of a page, a line for each heading, paragraph and row, `|` between cells."""
    lines = re.findall(r"<(h\d|p|caption|tr)\b.*?>(.*?)</\1>", page.partition("<body>")[2], re.DOTALL)
    texts = [re.sub(r"</t[hd]><t[hd][^>]*>", " | ", line) for _, line in lines]
    return [unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in texts]


def written(course: Path) -> list[str]:
    """Write a course's files below the working folder and return the commands."""
    _, *parts = START.split(course.read_text("utf-8"))
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    for name in [name for name in files if not name.startswith("$")]:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[name], "utf-8")
    return [name for name in files if name.startswith("$")]


def answer(command: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that a command prints, and what it ends with."""
    try:
        code: int | str | None = main(shlex.split(command)[2:])
    except SystemExit as ended:
        code = ended.code
    output = capsys.readouterr()
    lines = CLOCK.sub("…", (output.out + output.err).replace(os.sep, "/")).splitlines()
    return [f"exit {code}", *(line for line in lines if not PROGRESS.fullmatch(line))]


def table(english: list[str], korean: list[str]) -> list[str]:
    """Return each line in both languages; all of one, then all of the other, where they have not as many."""
    if len(english) != len(korean):
        return [*english, "—", *korean]
    return [line for pair in zip(english, korean, strict=True) for line in dict.fromkeys(pair)]
