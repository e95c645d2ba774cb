"""Which sessions stand in one book, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from course.books.courses import built
from gyoan.course.books.gatherings import apart, gatherings
from gyoan.course.building.session_build import Built

SESSIONS = (
    "week_03/day_04/session_01",
    "week_03/day_04/session_02",
    "week_03/day_05/session_01",
    "week_04/day_01/session_01",
)


def course(*below: str) -> list[Built]:
    return [built(one) for one in below]


def held(sessions: Sequence[Built], kind: str) -> dict[str, list[str]]:
    """Return the sessions of each book by its place among the outputs."""
    return {
        book.path.as_posix(): [member.built.file.output.as_posix() for member in book.members]
        for book in apart(gatherings(sessions, kind), set())
    }


def test_a_day_has_a_book_in_its_folder() -> None:
    books = held(course(*SESSIONS), "day")
    assert list(books) == [
        "week_03/day_04/week_03_day_04",
        "week_03/day_05/week_03_day_05",
        "week_04/day_01/week_04_day_01",
    ]
    assert books["week_03/day_04/week_03_day_04"] == list(SESSIONS[:2])


def test_a_week_has_a_book_of_all_its_days_in_the_folder_above_them() -> None:
    books = held(course(*SESSIONS), "week")
    assert books["week_03/week_03"] == list(SESSIONS[:3])
    assert len(books) == 2


def test_the_book_of_a_week_does_not_move_when_a_second_day_is_built() -> None:
    assert list(held(course(SESSIONS[0]), "week")) == ["week_03/week_03"]


def test_a_course_has_one_book_beside_its_weeks_though_only_one_of_them_is_built() -> None:
    assert held(course(*SESSIONS), "course") == {"course": list(SESSIONS)}
    assert held(course(SESSIONS[0]), "course") == {"course": [SESSIONS[0]]}


def test_sessions_stand_in_the_order_of_their_numbers() -> None:
    (book,) = held(course(SESSIONS[1], SESSIONS[0]), "day").values()
    assert book == list(SESSIONS[:2])


def test_sessions_of_no_known_day_make_a_book_named_like_their_folder() -> None:
    assert list(held(course("basics/intro", "basics/more"), "day")) == ["basics/basics"]


def test_two_books_of_one_name_are_counted() -> None:
    first, second = built("one/session_01"), built("two/session_01")
    first = replace(first, file=replace(first.file, output=Path("a"), course=first.file.path.parent))
    second = replace(second, file=replace(second.file, output=Path("b"), course=second.file.path.parent))
    assert held([first, second], "course") == {"course": ["a"], "course_2": ["b"]}


def test_books_of_all_kinds_have_places_of_their_own_on_every_file_system() -> None:
    (day,) = gatherings(course(SESSIONS[0]), "day")
    books = [replace(day, path=Path(path)) for path in ("a/Tag", "a/tag", "a/tag_2", "a/Tag")]

    assert [book.path.as_posix() for book in apart(books, {"a/tag_3"})] == ["a/Tag", "a/tag_4", "a/tag_2", "a/Tag_5"]
