"""A course's settings file is read like all else that comes in; what is no settings file is told and left out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gyoan.course import course_file
from gyoan.course.course_file import read_course
from gyoan.course.discovery import SessionFile
from gyoan.course.session_file import read_session_file
from gyoan.model.codes import Code
from gyoan.model.settings import Settings


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def outside(path: Path) -> None:
    (path.parent.parent / "secret").write_text("SECRET", encoding="utf-8")
    path.symlink_to("../secret")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path.name)


MAKERS = [device, outside, pipe, loop, Path.mkdir]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "course").mkdir()
    return tmp_path / "course"


@pytest.mark.parametrize("make", MAKERS)
def test_what_is_no_settings_file_of_the_course_is_told(course: Path, make: Callable[[Path], None]) -> None:
    make(course / "course.toml")
    outcome = read_course(course)
    [told] = outcome.diagnostics
    assert told.code is Code.CANNOT_READ
    assert outcome.value == Settings()
    assert "SECRET" not in told.message + told.source_line


@pytest.mark.parametrize("make", MAKERS)
def test_what_is_no_session_of_the_course_is_told(course: Path, make: Callable[[Path], None]) -> None:
    make(course / "session.md")
    outcome = read_session_file(SessionFile(course / "session.md", "session.md", Path("session"), course))
    [told] = outcome.diagnostics
    assert (outcome.value, told.code, told.span.path) == (None, Code.CANNOT_READ, "session.md")


def test_a_fault_in_settings_is_told_as_one_and_they_are_left_out(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise AssertionError("nobody foresaw this")

    monkeypatch.setattr(course_file, "course_settings", broken)
    (course / "course.toml").write_text('title = "과정"\n', encoding="utf-8")
    outcome = read_course(course)
    assert outcome.value == Settings()
    assert [one.code for one in outcome.diagnostics] == [Code.INTERNAL_FAULT]
