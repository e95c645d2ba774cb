"""Where quotations and answers that a click shows stand, and which click shows what."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.clicks import with_clicks
from gyoan.layout.deck.slides.activity import timer_shapes
from gyoan.layout.deck.slides.answers import revealing
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.quote import QuotePiece
from gyoan.layout.elements import Entry
from gyoan.layout.text import Measure
from gyoan.model.blocks import Alignment
from gyoan.model.deck import Panel, PlaceholderRole, Shape, ShapeStyle, Slide, SlideKind, TextBox, TextParagraph
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.session import Remark, RemarkKind
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Points
from layout.placed import BODY, SYLLABLE, line, near, places, said, sizes


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def quote(*lines: str) -> QuotePiece:
    return QuotePiece(tuple(Entry((Text(one),)) for one in lines))


def test_a_quotation_stands_in_the_middle_beside_its_mark(stage: Stage) -> None:
    one, two = quote("“말”"), quote("“말”", "— 누구")
    high = line(26) + line(18) + 28
    assert (one.fit(stage, BODY.height), two.fit(stage, BODY.height)) == (80, pytest.approx(high))
    assert (one.fit(stage, Points(80)), one.fit(stage, Points(79.9))) == (80, None)
    top = 108 + (380 - high) / 2
    mark, words = two.draw(stage, BODY)
    assert places([mark, words]) == near((40, top, 60, 80), (100, top, 820, high))
    assert (sizes(mark), sizes(words)) == ([72], [26, 18])
    assert isinstance(words, TextBox)
    assert [one.align for one in words.paragraphs] == [Alignment.LEFT, Alignment.RIGHT]
    assert places(one.draw(stage, BODY.top(Points(80)))) == near((40, 108, 60, 80), (100, 108, 820, 80))


def test_the_words_of_a_quotation_have_the_width_beside_the_mark(stage: Stage) -> None:
    fitting = int((880 - 60 - 14) / (26 * SYLLABLE))
    assert quote("가" * (2 * fitting)).fit(stage, BODY.height) == pytest.approx(2 * line(26) + 28)
    assert quote("가" * (2 * fitting + 1)).fit(stage, BODY.height) == pytest.approx(3 * line(26) + 28)
    (whole,) = quote("가").split(stage, BODY.height)
    (tinted,) = quote("가" * 200).split(stage, Points(230))
    assert (type(whole), type(tinted)) == (QuotePiece, CalloutPiece)


def answer(said_of_it: str = "글", number: int = 1) -> Remark:
    return Remark(RemarkKind.ANSWER, (Text(said_of_it),), SourceSpan("a.md", number))


def box(name: str, placeholder: PlaceholderRole | None = None, *lines: int) -> TextBox:
    return TextBox(BODY.box, (TextParagraph(()),) * max(len(lines), 1), placeholder, name=name, lines=lines)


def test_answers_stand_at_the_foot_of_the_body_before_what_surrounds_it(stage: Stage) -> None:
    high = line(18, 1) + 16
    foot = box("foot", PlaceholderRole.FOOTER)
    shapes = revealing([box("body", PlaceholderRole.BODY), foot], [answer(), answer("말")], stage)
    assert [shape.name for shape in shapes] == ["body", "답", "답", "foot"]
    top = 488 - 2 * high - 6
    assert places(shapes[1:3]) == near((40, top, 880, high), (40, top + high + 6, 880, high))
    assert [said(shape) for shape in shapes[1:3]] == ["답: 글", "답: 말"]
    assert all(shape.appears for shape in shapes[1:3] if isinstance(shape, TextBox))
    number = box("number", PlaceholderRole.SLIDE_NUMBER)
    assert [shape.name for shape in revealing([number], [answer()], stage)] == ["답", "number"]
    timer = timer_shapes(Duration(60), BODY, Points(18), Language.KOREAN)
    above = revealing(timer, [answer()], stage)
    assert places(above[-1:]) == near((40, 488 - 26 - 12 - high, 880, high))


@pytest.mark.parametrize(
    ("lines", "answers", "points"), [(5, 1, 18), (6, 1, 14), (1, 2, 18), (2, 2, 18), (3, 2, 14), (1, 3, 14)]
)
def test_answers_take_half_of_the_body_at_the_most(lines: int, answers: int, points: float, stage: Stage) -> None:
    # The answer is one word, too wide to begin behind its label: it takes so many lines below that.
    each = int(864 / (18 * SYLLABLE))
    shapes = revealing([], [answer("가" * (lines * each))] * answers, stage)
    room = 190 / answers - 16
    assert ((lines + 1) * line(18, 1) <= room) == (points == 18)
    assert sizes(shapes[0]) == [points]
    assert len(shapes) == answers


def test_an_answer_that_has_no_room_in_small_type_is_shortened(stage: Stage) -> None:
    text = "가나다라 " * 200
    (shape,) = revealing([], [answer(text)], stage)
    assert sizes(shape) == [14]
    assert said(shape).endswith("…")
    assert places([shape])[0][3] <= 190


def slide(*shapes: Shape, lines: tuple[int, ...] = ()) -> Slide:
    spans = tuple(SourceSpan("a.md", one) for one in lines)
    return Slide("a", SlideKind.BULLETS, "절", shapes, "", Duration(0), 1, spans)


def of_line(*lines: int, own: tuple[int, ...] = ()) -> TextBox:
    made = box("text", None, *own)
    return TextBox(made.box, made.paragraphs, lines=own, spans=tuple(SourceSpan("a.md", one) for one in lines))


def clicked(shapes: list[Shape], lines: tuple[int, ...], *clicks: tuple[int, int]) -> list[object]:
    spans = [SourceSpan("a.md", first, 1, last) for first, last in clicks]
    (found,) = with_clicks([slide(*shapes, lines=lines)], spans)
    return [shape.clicks or shape.click for shape in found.shapes]  # type: ignore[union-attr]


def test_a_shape_waits_for_the_last_click_of_what_it_shows() -> None:
    assert clicked([of_line(3), of_line(5), of_line(7)], (3, 5, 7), (5, 5), (7, 9)) == [0, 1, 2]
    assert clicked([of_line(5, 7)], (5, 7), (5, 5), (7, 7)) == [2]
    assert clicked([of_line(3, 7)], (3, 7), (7, 7)) == [0]
    assert clicked([of_line(4), of_line(6)], (4, 6), (4, 6), (6, 6)) == [1, 2]
    assert clicked([of_line(3), of_line(7)], (3, 7), (4, 6)) == [0, 0]
    assert clicked([of_line(6)], (6,), (1, 2), (4, 6)) == [1]
    assert clicked([of_line(3)], (3,)) == [0]


def test_paragraphs_wait_for_clicks_of_their_own() -> None:
    assert clicked([of_line(3, 5, own=(3, 5))], (3, 5), (5, 5)) == [(0, 1)]
    assert clicked([of_line(3, 4, own=(3, 4))], (3, 4, 9), (9, 9)) == [0]


def test_decorations_are_there_from_the_start() -> None:
    panel = Panel(BODY.box, ShapeStyle(), spans=(SourceSpan("a.md", 5),))
    (found,) = with_clicks([slide(panel, lines=(5,))], [SourceSpan("a.md", 5, 1, 5)])
    assert found.shapes == (panel,)
