"""What is told of builds whose tools are lost, of books whose sessions differ, and of calls that cannot be meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import gyoan
from course.books import courses
from course.books.test_binding import FIRST, SECOND
from course.books.test_binding import loaded as loaded  # noqa: PLC0414  (fixtures are known by being here)
from export.pdf.conftest import theme as theme  # noqa: PLC0414
from gyoan.course.books import bind
from gyoan.model.message import Language, translated
from gyoan.model.theme import Theme
from gyoan.toolchain.tools import Toolchain
from test_building import LateStudio, built
from wording.telling import Telling
from wording.test_diagrams_told import lines


@pytest.mark.toolchain
def test_outputs_of_the_last_build_are_told_where_tools_are_lost(
    telling: Telling, toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    (good,) = built(LateStudio(1), toolchain, widths, tmp_path)
    (bad,) = built(LateStudio(1, broken="B1"), toolchain, widths, tmp_path)
    assert good.written
    telling.compare_lines("tools_lost", {"a second build": lines(bad.diagnostics)})


def test_a_book_tells_what_it_lacks_as_its_table_says(telling: Telling, loaded: Theme, tmp_path: Path) -> None:
    other = courses.built(SECOND, loaded, replace(courses.SETTINGS, paper="Letter"))
    (book,) = bind([courses.built(FIRST, loaded), other], ("day",), tmp_path)
    telling.compare_lines("books_told", {"other pages": lines(book.diagnostics)})


def test_a_call_that_cannot_be_meant_is_told_as_its_table_says(telling: Telling) -> None:
    with pytest.raises(gyoan.UsageError) as raised:
        gyoan.build_course("course", formats=["docx"])
    told = [[translated(raised.value.message, language)] for language in Language]
    telling.compare_lines("calls_told", {'build_course(formats=["docx"])': told})
