"""Tests of whose deck it is: by its title, and of several sessions with that title by its slides."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.rehearse.rehearsals import Rehearsal, timing
from gyoan.commands.rehearse.belonging import session_of
from gyoan.commands.schedule.reading import PlannedFile
from gyoan.course.discovery import SessionFile
from gyoan.model.settings import Settings
from gyoan.preparing import Plan


def file(name: str, title: str, *headings: str) -> PlannedFile:
    made = Rehearsal(f"# {title}\n\n" + "\n".join(f"## {heading} (5분)\n- 말\n" for heading in headings))
    place = SessionFile(Path(name), name, Path(name), Path())
    return PlannedFile(place, Plan(made.session, made.schedule, Settings()), b"")


ONE, OTHER = file("one.md", "그래프와 나무", "하나", "둘", "셋"), file("other.md", "정렬", "하나", "둘")


def found(title: str, *files: PlannedFile) -> str | None:
    one = session_of([timing(1, "", None, title=title), timing(2, "", None, title="정렬")], files)
    return one.file.shown if one else None


def test_a_deck_is_that_of_the_session_whose_title_its_first_slide_has() -> None:
    assert found("정렬", ONE, OTHER) == "other.md"
    assert found("그래프와 나무", ONE, OTHER) == "one.md"


@pytest.mark.parametrize("title", ["", "그래프", "정렬 2", "…", " …", "그래프와 나무들…"])
def test_a_deck_with_another_title_or_none_is_that_of_no_session(title: str) -> None:
    assert found(title, ONE, OTHER) is None


@pytest.mark.parametrize("title", ["그래프와…", "그래프와 …", "그래프와 나무…"])
def test_a_title_that_was_cut_for_its_slide_is_still_the_same(title: str) -> None:
    assert found(title, ONE, OTHER) == "one.md"


def test_an_empty_deck_is_that_of_no_session() -> None:
    assert session_of([], [ONE]) is None


def test_of_sessions_with_one_title_it_is_the_one_that_has_the_most_of_the_slides_or_none() -> None:
    near, far = file("near.md", "같은 제목", "하나", "둘", "셋"), file("far.md", "같은 제목", "하나", "다른 것")
    made = Rehearsal("# 같은 제목\n\n## 하나 (5분)\n- 말\n\n## 둘 (5분)\n- 말\n")
    deck = [timing(1, made.identity(()), None, title="같은 제목")]
    deck.append(timing(2, made.identity((0,)), None))
    assert session_of(deck, [near, far]) is None
    deck.append(timing(3, made.identity((1,)), None))
    for files in ([near, far, ONE], [far, ONE, near]):
        assert session_of(deck, files) is near
