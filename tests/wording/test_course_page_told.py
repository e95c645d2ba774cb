"""What the page of a course says, and what is told of the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as parser

from course.overview.overviews import overview
from gyoan.course.overview import CourseOverview, course_page
from gyoan.messages import faults
from gyoan.model.message import Language
from wording.telling import Telling


def lines(page: CourseOverview) -> list[str]:
    """Return what a page says: its words, the names of its parts, and what its script says."""
    whole = parser.fromstring(course_page(page))
    said = json.loads(whole.xpath("string(//script[@id='words'])"))["says"]
    for script in whole.xpath("//script | //style"):
        script.drop_tree()
    shown = [" ".join(one.split()) for one in whole.xpath("//body//text() | //@aria-label")]
    return [*filter(None, shown), *said.values()]


def test_a_page_says_what_its_table_says(telling: Telling) -> None:
    pages = {"a course": overview, "nothing": lambda language: CourseOverview((), language)}
    telling.compare_lines(
        "course_page", {name: [lines(make(language)) for language in Language] for name, make in pages.items()}
    )


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_a_page_that_was_changed_or_whose_name_is_taken_is_told(telling: Telling) -> None:
    def make(_: Language) -> Iterator[str]:
        Path("source").mkdir()
        Path("source/session.md").write_text("# One\n\n## Opening (5 min)\n- one\n", "utf-8")
        yield "$ gyoan build --jobs 1"
        Path("outputs/index.html").write_text("mine", "utf-8")
        yield "$ gyoan build --jobs 1 --formats pptx,pdf"
        Path("source/session.md").rename("source/index.md")
        yield "$ gyoan build --jobs 1 --formats html"

    telling.compare("course_page_files", make)


def test_a_fault_of_the_page_is_told_as_its_table_says(telling: Telling) -> None:
    message = faults.IN_PAGE(error="KeyError: 'x'")
    telling.compare_lines("course_page_faults", {"a fault": [[message.within(one)] for one in Language]})
