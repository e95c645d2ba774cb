"""What a course's page shows of a deck: which slides, and which words they are found by."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import replace
from zlib import MAX_WBITS, decompress

import pytest

from gyoan.course.building import glimpses
from gyoan.course.building.glimpses import glimpse_of
from gyoan.model.deck import Deck, Slide, SlideKind
from gyoan.model.glimpse import Glimpse
from gyoan.model.theme import Theme
from layout.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from layout.decks import deck_of


@pytest.fixture(scope="module")
def whole(theme: Theme) -> Deck:
    """Return a deck with a slide of each kind that is asked for here."""
    return deck_of("# 제목\n\n## 하나\n\n- 가나다\n\n## 둘\n\n라마\n", theme)


def slide(like: Slide, kind: SlideKind, words: int, notes: str = "", title: str = "") -> Slide:
    """Return a slide that says so many letters beside its title."""
    (box, *_) = (shape for shape in like.shapes if hasattr(shape, "paragraphs"))
    (paragraph, *_) = box.paragraphs  # type: ignore[union-attr]
    said = replace(paragraph, runs=(replace(paragraph.runs[0], text="가" * words),))
    head = replace(box, paragraphs=(replace(paragraph, runs=(replace(paragraph.runs[0], text=title or "제목"),)),))  # type: ignore[call-arg]
    return replace(like, kind=kind, title=title or "제목", shapes=(head, replace(box, paragraphs=(said,))), notes=notes)  # type: ignore[call-arg]


def shown(glimpse: Glimpse) -> list[int]:
    assert all(one.title == f"제목 {one.number}" for one in glimpse.thumbnails)
    return [one.number for one in glimpse.thumbnails]


def words(glimpse: Glimpse) -> list[list[object]]:
    return json.loads(decompress(b64decode(glimpse.words), wbits=-MAX_WBITS)) if glimpse.words else []


def glimpse(whole: Deck, theme: Theme, *slides: tuple[SlideKind, int]) -> Glimpse:
    made = [slide(whole.slides[0], kind, count, title=f"제목 {at}") for at, (kind, count) in enumerate(slides, 1)]
    return glimpse_of(replace(whole, slides=tuple(made)), theme)


TITLE, TEXT, TABLE, AGENDA = SlideKind.TITLE, SlideKind.BULLETS, SlideKind.TABLE, SlideKind.AGENDA


@pytest.mark.parametrize(
    ("slides", "numbers"),
    [
        ((), []),
        (((TITLE, 1),), [1]),
        (((TITLE, 1), (TEXT, 9), (TEXT, 8)), [1, 2, 3]),
        (((TITLE, 1), (TEXT, 9), (TEXT, 8), (TEXT, 7), (TEXT, 6)), [3, 4, 5]),
        (((TITLE, 1), (TEXT, 1), (TEXT, 1), (TABLE, 90), (TABLE, 80)), [2, 4, 5]),
        (((TITLE, 1), (TEXT, 1), (TABLE, 7), (TABLE, 8), (TABLE, 9)), [2, 3, 4]),
        (((TITLE, 1), (AGENDA, 1), (SlideKind.CLOSING, 1), (TEXT, 5)), [1, 4]),
    ],
)
def test_drawn_slides_and_others_in_turns_that_say_least_and_the_cover_last(
    whole: Deck, theme: Theme, slides: tuple[tuple[SlideKind, int], ...], numbers: list[int]
) -> None:
    assert shown(glimpse(whole, theme, *slides)) == numbers


def test_a_slide_takes_half_of_the_room_at_most_and_no_more_than_is_left(
    whole: Deck, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glimpses, "thumbnail", lambda scene: "x" * sizes[scene])
    monkeypatch.setattr(glimpses, "to_scene", lambda _slide, number, _ground: number)
    three = ((TITLE, 1), (TEXT, 1), (TEXT, 2), (TEXT, 3))
    sizes = {1: 1, 2: 5000, 3: 5000, 4: 1}
    assert shown(glimpse(whole, theme, *three)) == [2, 3]
    sizes = {1: 1, 2: 5001, 3: 4000, 4: 6000}
    assert shown(glimpse(whole, theme, *three)) == [1, 3]


def test_a_line_of_three_slides_is_found_on_the_first_alone_and_an_agenda_says_nothing(
    whole: Deck, theme: Theme
) -> None:
    told = words(glimpse(whole, theme, (TITLE, 2), (AGENDA, 3), (TEXT, 2), (TEXT, 2), (TEXT, 4)))
    assert [number for number, *_ in told] == [1, 3, 4, 5]
    assert [title for _, title, _ in told] == [f"제목 {number}" for number in (1, 3, 4, 5)]
    said = [str(text).split("\n") for *_, text in told]
    assert ["가" * 2 in lines for lines in said] == [True, False, False, False]
    assert "가" * 4 in said[3]
    twice = [str(text).split("\n") for *_, text in words(glimpse(whole, theme, (TITLE, 2), (TEXT, 2), (TEXT, 1)))]
    assert ["가" * 2 in lines for lines in twice] == [True, True, False]


def test_what_is_said_beside_a_slide_is_found_but_its_time_and_what_comes_next(whole: Deck, theme: Theme) -> None:
    notes = "⏱ 3분\n  천천히 말한다  \n\n가가\n다음: 둘"
    deck = replace(whole, slides=(slide(whole.slides[0], TEXT, 2, notes),))
    ((_, _, text),) = words(glimpse_of(deck, theme))
    lines = str(text).split("\n")
    assert lines[-1] == "천천히 말한다"
    assert lines.count("가가") == 1
    assert not [line for line in lines if "다음" in line or "⏱" in line]
