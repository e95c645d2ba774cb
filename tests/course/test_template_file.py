"""The template that a course names: read from the course's folder, never from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from gyoan.course import template_file
from gyoan.course.template_file import read_template_file
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity, SourceSpan

ASKED_IN = SourceSpan("course.toml", 4)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    (folder / "brand").mkdir(parents=True)
    (folder / "brand" / "회사 양식.pptx").write_bytes(b"PK")
    (tmp_path / "outside.pptx").write_bytes(b"PK")
    return folder


def refusal(name: str, course: Path):
    outcome = read_template_file(name, course, ASKED_IN)
    assert outcome.value is None
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity, diagnostic.span) == (Code.BAD_TEMPLATE, Severity.ERROR, ASKED_IN)
    return diagnostic


@pytest.mark.parametrize("name", ["brand/회사 양식.pptx", "brand/회사%20양식.pptx", "./brand/../brand/회사 양식.pptx"])
def test_a_template_is_found_from_the_courses_folder(course, name):
    outcome = read_template_file(name, course, ASKED_IN)
    assert (outcome.value, outcome.diagnostics) == (b"PK", ())


def test_a_missing_template_names_the_nearest_file(course):
    assert "'회사 양식.pptx'" in refusal("brand/회사양식.pptx", course).hint


@pytest.mark.parametrize("name", ["../outside.pptx", "/etc/hostname", "brand/../../outside.pptx"])
def test_a_template_outside_the_course_is_not_read(course, name):
    assert "outside" in refusal(name, course).message


def test_a_link_out_of_the_course_is_not_followed(course):
    (course / "link.pptx").symlink_to(course.parent / "outside.pptx")
    assert "outside" in refusal("link.pptx", course).message


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *(
            (name, f"The template '{name}' cannot be read: it is a folder, no regular file")
            for name in ("", ".", "brand")
        ),
        ("a\0b.pptx", "There is no template 'a\\x00b.pptx'"),
    ],
)
def test_what_is_no_file_is_no_template(course, name, why):
    assert refusal(name, course).message == f"{why}; the theme's own layouts are used instead"


def test_a_huge_file_is_not_read(course, monkeypatch):
    monkeypatch.setattr(template_file, "MOST_OF_TEMPLATE", 1)
    assert "larger" in refusal("brand/회사 양식.pptx", course).message
