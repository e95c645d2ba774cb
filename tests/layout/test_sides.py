"""A picture and text side by side: who stands where, and how much width each has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.beside import BesidePiece, beside
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Entry
from gyoan.layout.restated import said_by_cover
from gyoan.layout.text import Measure
from gyoan.markdown import read_session
from gyoan.model.deck import PictureShape, SlideKind, TextBox
from gyoan.model.inline import Text
from gyoan.model.session import Statement, StatementKind
from gyoan.model.theme import Theme
from gyoan.model.units import Points

BODY = Area(40, 108, 880, 380)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def lines(*said: str, strong: bool = False) -> TextPiece:
    return TextPiece(tuple(Entry((Text(one),), marker="" if strong else "•", strong=strong) for one in said))


def picture(width: float, height: float) -> PicturePiece:
    return PicturePiece(b"", Points(width), Points(height), "그림", SlideKind.FIGURE)


def places(piece: BesidePiece, stage: Stage) -> dict[str, tuple[float, float, float, float]]:
    """Return left, top, width and height of what stands on the slide, by its first word."""
    found = {}
    for shape in piece.draw(stage, BODY):
        named = "그림" if isinstance(shape, PictureShape) else "글"
        if isinstance(shape, TextBox):
            named = shape.paragraphs[0].runs[0].text.split()[0]
        box = shape.box
        found[named] = tuple(round(one.points) for one in (box.x, box.y, box.width, box.height))
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("size", "text_first", "expected"),
    [
        ((300, 200), True, {"글": (40, 263, 486, 69), "그림": (585, 198, 300, 200)}),
        ((300, 200), False, {"그림": (75, 198, 300, 200), "글": (434, 263, 486, 69)}),
        ((900, 200), False, {"그림": (40, 233, 581, 129), "글": (645, 263, 275, 69)}),
        ((100, 600), False, {"그림": (193, 108, 63, 380), "글": (434, 263, 486, 69)}),
    ],
)
def test_what_is_read_first_stands_at_the_left_and_both_in_the_middle_of_the_height(
    size: tuple[float, float], expected: dict[str, tuple[float, ...]], stage: Stage, *, text_first: bool
) -> None:
    piece = beside(picture(*size), (lines("글 하나", "글 둘"),), stage, Points(380), text_first=text_first)
    assert piece is not None
    assert places(piece, stage) == expected


def test_a_head_that_announces_the_picture_stands_above_it_and_level_with_the_text(stage: Stage) -> None:
    texts = (lines("글 하나", "글 둘", "글 셋"), lines("머리", strong=True))
    piece = beside(picture(300, 150), texts, stage, Points(380), text_first=True)
    assert piece is not None
    assert places(piece, stage) == {
        "글": (40, 202, 486, 108),
        "머리": (550, 202, 370, 31),
        "그림": (585, 244, 300, 150),
    }
    assert piece.notes.split("\n")[-2:] == ["머리", "그림"]


def test_a_head_alone_or_below_the_picture_stays_with_the_text(stage: Stage) -> None:
    head = lines("머리", strong=True)
    alone = beside(picture(300, 150), (head,), stage, Points(380), text_first=True)
    below = beside(picture(300, 150), (lines("글 하나"), head), stage, Points(380), text_first=False)
    assert alone is not None
    assert below is not None
    assert (alone.head, below.head) == (None, None)


def test_text_of_many_lines_or_none_stands_beside_nothing(stage: Stage) -> None:
    many = lines(*(f"글 {at}" for at in range(10)))
    assert beside(picture(300, 200), (many,), stage, Points(380), text_first=True) is None
    nine = lines(*(f"글 {at}" for at in range(9)))
    assert beside(picture(300, 200), (nine,), stage, Points(380), text_first=True) is not None
    assert beside(picture(300, 200), (), stage, Points(380), text_first=True) is None
    assert beside(lines("글"), (lines("글"),), stage, Points(380), text_first=True) is None


def test_a_cover_says_what_stands_before_the_sections_that_it_takes_in() -> None:
    session = read_session("# 제목\n\n말\n\n## 하나\n\n말\n\n## 둘\n\n말\n".encode(), "a.md").value
    assert session is not None
    said = tuple(
        Statement(StatementKind.TIME, "말", replace(session.span, line=line, end_line=line)) for line in (3, 7, 11)
    )
    stated = replace(session, statements=said)
    assert [len(said_by_cover(stated, count)) for count in (0, 1, 2)] == [1, 2, 3]
