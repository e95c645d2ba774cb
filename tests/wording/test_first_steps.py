"""What who begins is asked and told, and what stands in a session that `new` writes."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.model.message import Language
from wording.telling import Telling


class Typed(io.StringIO):
    """What somebody types at a terminal, a line a question."""

    def isatty(self) -> bool:
        return True


def test_who_begins_is_told_what_comes_next(telling: Telling) -> None:
    telling.compare("first_steps", first_steps)


def first_steps(_: Language) -> Iterator[str]:
    yield "$ gyoan init"
    yield "$ gyoan"
    yield "$ gyoan new 1-1-2 Sorting"
    yield "$ cat source/week_01/day_01/session_02.md"
    Path("notes").mkdir()
    yield "$ gyoan init notes/course --teacher Kim"
    Path("plain.md").write_text("# One\n", "utf-8")
    yield "$ gyoan init plain.md"
    yield "$ gyoan plain.md"
    yield "$ gyoan something"


def test_files_that_no_course_holds_are_built_where_they_are(telling: Telling) -> None:
    def make(_: Language) -> Iterator[str]:
        Path("plain.md").write_text("# One\n", "utf-8")
        yield "$ gyoan"
        yield "$ gyoan build"

    telling.compare("no_course", make)


def test_who_begins_at_a_terminal_is_asked(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Language) -> Iterator[str]:
        answers = ("", "soon", "90min", "25:00", "10:00", "blue", "dark", "none.pptx", "", "Kim")
        monkeypatch.setattr(sys, "stdin", Typed("".join(f"{answer}\n" for answer in answers)))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        yield "$ gyoan init course"
        yield "$ cat course/source/course.toml"

    telling.compare("asked", make)
