"""What is gathered of built sessions for the page of their course: titles, places, links, what is found."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gyoan.course.building.session_build import Built, BuiltBook, BuiltCourse
from gyoan.course.discovery import SessionFile
from gyoan.course.overview.gathering import GlimpseOf, overview_of
from gyoan.course.overview.run_sheet import time_bar_svg
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.glimpse import Glimpse
from gyoan.model.message import Language, verbatim
from gyoan.model.schedule import Schedule
from gyoan.model.settings import Settings
from gyoan.model.units import Duration
from gyoan.pipeline import Result
from gyoan.preparing import read_and_plan

UNKNOWN: GlimpseOf = lambda _: Glimpse()  # noqa: E731  (a value)
FOUND = Diagnostic(Code.DEAD_LINK, Severity.INFO, SourceSpan("source/a.md", 1), verbatim("말"))
OTHER = replace(FOUND, message=verbatim("다른 말"))


def built(folder: Path, name: str, course: str = "c", title: str = "과정", language: str = "ko", **more: Any) -> Built:
    """Return the session whose source lies at `name` in a course of `folder`."""
    path = folder / course / "source" / f"{name}.md"
    plan = read_and_plan(f"# Session 1: {name}\n\n## 절 (10분)\n\n글\n".encode(), path.as_posix(), Settings()).value
    assert plan is not None
    plan = replace(plan, settings=replace(plan.settings, title=title, language=language))
    file = SessionFile(path, path.as_posix(), Path(name), folder / course / "source")
    return replace(Built(file, plan, Result({}, 12, 3), (), (), 0.0), **more)


def placed(one: Built, folder: Path, *names: str) -> Built:
    return replace(one, written=tuple(folder / f"{one.file.output}.{name}" for name in names))


def test_a_session_has_its_place_its_sizes_and_links_to_what_was_made(tmp_path: Path) -> None:
    one = placed(built(tmp_path, "w/a b"), tmp_path / "out", "html", "handout.pdf", "pptx")
    glimpse = Glimpse(words="x")
    overview = overview_of(BuiltCourse((one,), (), ()), {one.file: glimpse}.__getitem__, tmp_path / "out")
    (course,) = overview.courses
    (told,) = course.sessions
    assert (told.path, told.title, told.slides, told.pages, told.failed) == ("w/a b.md", "w/a b", 12, 3, False)
    assert [link.address for link in told.outputs] == ["w/a%20b.html", "w/a%20b.pptx", "w/a%20b.handout.pdf"]
    assert (told.slide_address, told.glimpse()) == ("w/a%20b.html#", glimpse)
    assert told.lesson is not None
    assert (course.title, course.unread, overview.language) == ("과정", (), Language.KOREAN)


def test_a_session_that_failed_leads_to_what_is_still_there(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.pptx").write_bytes(b"")
    (tmp_path / "out" / "a.html").mkdir()
    overview = overview_of(BuiltCourse((built(tmp_path, "a"),), (), ()), UNKNOWN, tmp_path / "out")
    (told,) = overview.courses[0].sessions
    assert told.failed
    assert [link.address for link in told.outputs] == ["a.pptx"]
    assert (told.slide_address, told.glimpse()) == ("", Glimpse())


def test_a_session_that_could_not_be_read_has_the_name_of_its_file(tmp_path: Path) -> None:
    one = built(tmp_path, "a", plan=None, result=None, diagnostics=(FOUND, OTHER, FOUND))
    far = replace(one, file=replace(one.file, path=tmp_path / "elsewhere" / "b.md", shown="b.md"))
    (course,) = overview_of(BuiltCourse((one, far), (), ()), UNKNOWN, tmp_path).courses
    assert course.title == "source"
    assert [told.path for told in course.unread] == ["a.md", "b.md"]
    first = course.sessions[0]
    assert (first.title, first.slides, first.lesson) == ("a", None, None)
    assert [each.diagnostic for each in first.findings] == [FOUND, OTHER]


def test_courses_stand_in_the_order_of_their_first_sessions_and_the_first_has_what_is_found(tmp_path: Path) -> None:
    sessions = [("a", "d", "둘째"), ("a", "c", ""), ("b", "d", "둘째")]
    made = tuple(built(tmp_path, name, course, title) for name, course, title in sessions)
    book = BuiltBook(tmp_path / "out" / "w1.pdf", 3, written=True, diagnostics=(OTHER,))
    gone = BuiltBook(tmp_path / "out" / "w2.pdf", 3, written=False, diagnostics=(FOUND,))
    kept = replace(gone, path=tmp_path / "w:3.pdf", kept=True, diagnostics=())
    first, second = overview_of(BuiltCourse(made, (book, gone, kept), (FOUND,)), UNKNOWN, tmp_path / "out").courses
    assert (first.title, second.title) == ("둘째", "source")
    assert [len(one.sessions) for one in (first, second)] == [2, 1]
    assert [link.address for link in first.books] == ["w1.pdf", "../w%3A3.pdf"]
    assert [str(link.label) for link in first.books] == ["w1.pdf (3 sessions)", "../w:3.pdf (3 sessions)"]
    assert [one.diagnostic for one in first.findings] == [FOUND, OTHER]
    assert (second.books, second.findings) == ((), ())


def test_the_page_speaks_the_language_of_the_first_session_that_could_be_read(tmp_path: Path) -> None:
    unread, english = built(tmp_path, "a", plan=None), built(tmp_path, "b", language="en-US")
    assert overview_of(BuiltCourse((unread, english), (), ()), UNKNOWN, tmp_path).language is Language.ENGLISH
    assert overview_of(BuiltCourse((unread,), (), ()), UNKNOWN, tmp_path).language is Language.KOREAN


@pytest.mark.parametrize(
    ("planned", "slot", "areas"),
    [
        (3000, 3000, [("fits", 0, 50)]),
        (1500, 3000, [("fits", 0, 25), ("free", 25, 25)]),
        (4500, 3000, [("fits", 0, 50), ("beyond", 50, 25)]),
        (9000, 3000, [("fits", 0, 50), ("beyond", 50, 50)]),
        (0, 3000, []),
        (3000, None, []),
        (3000, 0, []),
    ],
)
def test_half_of_a_bar_is_the_slot(planned: int, slot: int | None, areas: list[tuple[str, float, float]]) -> None:
    drawn = time_bar_svg(Schedule((), Duration(planned), None if slot is None else Duration(slot)))
    found = re.findall(r'<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%"', drawn)
    assert [(kind, float(start), float(width)) for kind, start, width in found] == areas
    assert ('<rect class="end" x="50%" width="2"' in drawn) == bool(areas)
