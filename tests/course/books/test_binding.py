"""Books as they are written, and what is said about them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from course.books.courses import SETTINGS, built, unread
from gyoan.course.books import bind, binding
from gyoan.course.building.session_build import Built
from gyoan.model.codes import Code
from gyoan.model.theme import Theme
from gyoan.pipeline import compose

FIRST, SECOND, THIRD = (f"week_03/day_05/session_0{number}" for number in (1, 2, 3))


@pytest.fixture
def loaded(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Theme:
    """Return the theme that every source of a theme is taken for."""
    monkeypatch.setattr(binding, "theme_of", lambda _: theme)
    return theme


def titles(path: Path) -> list[str]:
    """Return the outline's top level."""
    with pikepdf.open(path) as document, document.open_outline() as outline:
        return [entry.title for entry in outline.root]


def test_a_book_lies_beside_the_handouts_it_holds(loaded: Theme, tmp_path: Path) -> None:
    (book,) = bind([built(FIRST, loaded), built(SECOND, loaded)], ("day",), tmp_path)
    assert book.path == tmp_path / "week_03/day_05/week_03_day_05.book.pdf"
    assert (book.sessions, book.written, book.diagnostics) == (2, True, ())
    assert titles(book.path) == ["차례", "1차시: 주제 Session 01", "2차시: 주제 Session 02"]


def test_a_book_is_written_for_each_edition_that_is_asked_for(loaded: Theme, tmp_path: Path) -> None:
    both = replace(SETTINGS, editions=("student", "teacher"))
    books = list(bind([built(FIRST, loaded, both)], ("day",), tmp_path))
    assert [book.path.name for book in books] == ["week_03_day_05.book.pdf", "week_03_day_05.teacher.book.pdf"]
    assert titles(books[1].path).count("진행표") == 1
    assert "진행표" not in titles(books[0].path)


@pytest.mark.parametrize("failed", [built(SECOND), unread(SECOND)])
def test_a_session_that_failed_is_left_out_and_named_once(failed: Built, loaded: Theme, tmp_path: Path) -> None:
    both = replace(SETTINGS, editions=("student", "teacher"))
    sessions = [built(FIRST, loaded, both), failed, built(THIRD, loaded, both)]
    student, teacher = bind(sessions, ("day",), tmp_path)
    (diagnostic,) = student.diagnostics
    assert diagnostic.code is Code.INCOMPLETE_BOOK
    assert diagnostic.span.path == failed.file.shown
    assert "week_03/day_05/week_03_day_05" in diagnostic.message
    assert not teacher.diagnostics
    assert titles(student.path) == ["차례", "1차시: 주제 Session 01", "3차시: 주제 Session 03"]


@pytest.mark.parametrize("other", [{"paper": "Letter"}, {"emoji": "monochrome"}], ids=["paper", "emoji"])
def test_a_session_whose_pages_look_otherwise_is_left_out_and_the_way_out_is_told(
    loaded: Theme, tmp_path: Path, other: dict[str, Any]
) -> None:
    letter = built(SECOND, loaded, replace(SETTINGS, **other))
    (book,) = bind([built(FIRST, loaded), letter], ("day",), tmp_path)
    assert book.sessions == 1
    assert "paper" in book.diagnostics[0].hint


def test_there_is_no_book_where_all_sessions_failed(loaded: Theme, tmp_path: Path) -> None:
    assert not list(bind([built(FIRST), unread(SECOND)], ("day", "week", "course"), tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_book_that_cannot_be_written_is_told(loaded: Theme, tmp_path: Path) -> None:
    (tmp_path / "week_03").write_text("in the way", encoding="utf-8")
    (book,) = bind([built(FIRST, loaded)], ("day",), tmp_path)
    assert not book.written
    assert [diagnostic.code for diagnostic in book.diagnostics] == [Code.CANNOT_WRITE]


def test_a_link_to_a_heading_of_another_session_leads_to_it_in_the_book(loaded: Theme, tmp_path: Path) -> None:
    first = built(FIRST, loaded, body="[다음](session_02.md#절-10분)")
    assert first.plan is not None
    linked = replace(first.plan, links={"session_02.md#절-10분": "session_02"})
    result = compose(linked, {}, {}, loaded).value
    (book,) = bind([replace(first, plan=linked, result=result), built(SECOND, loaded)], ("day",), tmp_path)
    with pikepdf.open(book.path) as document:
        (link,) = (note for note in document.pages[2].Annots if note.Contents == "다음")
        heading = next(note for note in document.pages[1].Annots if note.Dest[0].objgen == link.Dest[0].objgen)
        assert heading.Contents == "주제 Session 02"
        assert link.Dest[3] < heading.Dest[3]


def test_a_books_cover_says_who_gives_it_as_far_as_all_sessions_agree(loaded: Theme, tmp_path: Path) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    course = replace(SETTINGS, author="김하늘", organization="한빛대학교", date="2026-03-02")
    own = [replace(course, subtitle=subtitle) for subtitle in ("첫째 부제", "둘째 부제")]
    sessions = [built(f"week_01/day_01/session_0{n}", loaded, one) for n, one in enumerate(own, start=1)]
    (book,) = bind(sessions, ["day"], tmp_path)
    with pdfplumber.open(book.path) as pages:
        cover = pages.pages[0].extract_text()
    assert "김하늘 · 한빛대학교 · 2026년 3월 2일" in cover
    assert "부제" not in cover
