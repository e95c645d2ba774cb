"""What slides look like: every kind of shape in its place, in the theme's colours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charts import CAUSES
from gyoan.model.chart import ChartShape
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Anchor,
    Bullet,
    Countdown,
    GraphShape,
    Grid,
    GridCell,
    Panel,
    PictureShape,
    PlaceholderRole,
    Run,
    Shape,
    ShapeStyle,
    Slide,
    SlideJump,
    SlideKind,
    TextBox,
    TextParagraph,
)
from gyoan.model.message import Language
from gyoan.model.scene import MarkGroup, Pixels, Trace, hotspots
from gyoan.model.theme import DeckLook, Face, Theme, TitleMark, Typeface
from gyoan.model.units import Box, Duration, Length
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.ground import SlideGround
from gyoan.scene.slide_shapes import draw_shape
from gyoan.scene.slides import to_scene
from gyoan.scene.spoken import slide_in_words
from gyoan.typesetting.inks import Inks
from layout.handout.graphs import TWO
from scene.drawn import fragments_in, traces_in, words_in

ADDRESS = "https://example.com"
PIXEL = b"\x89PNG\r\n\x1a\n"


def ground_of(theme: Theme, **ends: str) -> SlideGround:
    return SlideGround(
        Inks(theme), lambda link: ends.get(link.identity if isinstance(link, SlideJump) else link or "", "")
    )


def text_box(*texts: str, box: Box, points: float = 20.0, anchor: Anchor = Anchor.TOP) -> TextBox:
    return TextBox(box, tuple(TextParagraph((Run(text, points),)) for text in texts), anchor=anchor)


def assert_inside(drawn: MarkGroup, box: Box) -> None:
    """Check that every word stands in `box`, from the top of its letters to their foot."""
    for words in words_in(drawn):
        for piece in words.line.fragments:
            half = piece.ink.points / 2
            assert box.x.points - 0.1 <= piece.x.points
            assert (piece.x + piece.width).points <= box.right.points + 0.6
            assert box.y.points - 1 <= words.middle - half
            assert words.middle + half <= box.bottom.points + 1


def test_numbers_of_a_list_are_spoken() -> None:
    paragraph = TextParagraph((Run("먼저\u00a0한다", 20),), bullet=Bullet(number=3))
    box = TextBox(Box.of_points(0, 0, 100, 50), (paragraph,))
    assert (
        slide_in_words(Slide("s", SlideKind.BULLETS, "순서", (box,), "", Duration(0)), 7, Language.KOREAN)
        == "슬라이드 7: 순서\n3. 먼저 한다"
    )


def test_text_that_is_too_high_is_set_smaller_and_not_cut(theme: Theme) -> None:
    box = Box.of_points(50, 60, 200, 90)
    drawn = draw_shape(text_box("가나다라 마바사 " * 6, "둘째 단락이다", box=box, points=24), ground_of(theme))
    assert_inside(drawn, box)
    assert all(12 <= piece.ink.points < 24 for piece in fragments_in(drawn))
    assert "".join(piece.text for piece in fragments_in(drawn)).count("가나다라") == 6


def test_text_that_fits_keeps_its_size(theme: Theme) -> None:
    drawn = draw_shape(text_box("짧다", box=Box.of_points(0, 0, 200, 40)), ground_of(theme))
    assert [piece.ink.points for piece in fragments_in(drawn)] == [20.0]


@pytest.mark.parametrize(("anchor", "middle"), [(Anchor.TOP, 114.6), (Anchor.MIDDLE, 200.0), (Anchor.BOTTOM, 285.4)])
def test_text_stands_at_the_top_in_the_middle_or_at_the_foot(theme: Theme, anchor: Anchor, middle: float) -> None:
    paragraph = TextParagraph((Run("글", 20),), line_spacing=1.0)
    shape = TextBox(Box.of_points(0, 100, 300, 200), (paragraph,), anchor=anchor)
    (words,) = words_in(draw_shape(shape, ground_of(theme)))
    assert words.middle == pytest.approx(middle)


def test_space_between_paragraphs_and_at_the_edges_of_a_box_is_kept(theme: Theme) -> None:
    one = TextParagraph((Run("글", 20),), line_spacing=1.0)
    two = replace(one, space_before=Length.of_points(15))
    shape = TextBox(Box.of_points(100, 0, 300, 200), (one, two), inset=Length.of_points(12))
    first, second = words_in(draw_shape(shape, ground_of(theme)))
    assert (first.line.fragments[0].x.points, first.middle) == (112, pytest.approx(12 + 14.6))
    assert second.middle - first.middle == pytest.approx(29.2 + 15)


def test_a_bullet_hangs_before_its_text_in_its_own_colour(theme: Theme) -> None:
    indent = Length.of_points(30)
    paragraph = TextParagraph(
        (Run("글", 20),), bullet=Bullet("–", color=ColorSlot.ATTENTION), indent=indent, hanging=indent
    )
    drawn = draw_shape(TextBox(Box.of_points(100, 0, 300, 50), (paragraph,)), ground_of(theme))
    bullet, text = fragments_in(drawn)
    assert (bullet.text.strip(), bullet.ink.color) == ("–", theme.colors[ColorSlot.ATTENTION])
    assert (round(bullet.x.points), round(text.x.points)) == (100, 130)


def test_bold_code_and_raised_characters_look_as_on_the_slide(theme: Theme) -> None:
    faces = {face: Typeface(face.value, theme.faces[face].path, theme.faces[face].advances) for face in theme.faces}
    own = replace(theme, faces=faces)
    runs = (
        Run("굵게", 20, bold=True),
        Run("code", 20, monospace=True),
        Run("2", 20, baseline=30),
        Run("줄", 20, strike=True),
    )
    shape = TextBox(Box.of_points(0, 0, 900, 50), (TextParagraph(runs),))
    bold, code, raised, struck = fragments_in(draw_shape(shape, ground_of(own)))
    assert (bold.ink.face, code.ink.face) == (Face.BODY_BOLD, Face.CODE)
    assert raised.ink.rise == 6
    assert raised.ink.points < 20
    assert struck.ink.strike


def test_lines_of_code_keep_their_indentation_and_stay_in_their_box(theme: Theme) -> None:
    lines = tuple(
        TextParagraph((Run(text, 20, monospace=True),), line_spacing=0.9) for text in ("if x:", "    y()", "z" * 60)
    )
    box = Box.of_points(10, 0, 300, 90)
    drawn = draw_shape(TextBox(box, lines), ground_of(theme))
    first, second, wide = words_in(drawn)
    assert second.line.text == "    y()"
    assert wide.line.text == "z" * 60
    assert second.line.fragments[0].x == first.line.fragments[0].x
    end = wide.line.fragments[-1]
    assert (end.x + end.width).points <= box.right.points + 0.6


def test_a_table_has_its_cells_in_their_columns_and_rows(theme: Theme) -> None:
    def cell(text: str) -> GridCell:
        return GridCell((TextParagraph((Run(text, 16),), line_spacing=1.0),), ColorSlot.SURFACE)

    sides = (Length.of_points(200), Length.of_points(100))
    rows = ((cell("가"), cell("나")), (cell("다"), cell("라")))
    drawn = draw_shape(Grid(Box.of_points(50, 20, 300, 80), sides, (Length.of_points(40),) * 2, rows), ground_of(theme))
    places = {words.line.text: (words.line.fragments[0].x.points, words.middle) for words in words_in(drawn)}
    assert places == {
        "가": (57, pytest.approx(40)),
        "나": (257, pytest.approx(40)),
        "다": (57, pytest.approx(80)),
        "라": (257, pytest.approx(80)),
    }
    traces = traces_in(drawn)
    assert sum(bool(trace.fill) for trace in traces) == 4
    assert [trace.contour.start for trace in traces if trace.line] == [(50, 20), (50, 60), (50, 100)]


def test_pictures_graphs_and_charts_stand_in_their_boxes(theme: Theme) -> None:
    box, ground = Box.of_points(400, 200, 300, 200), ground_of(theme, **{ADDRESS: ADDRESS})
    plan_ = plan_chart(CAUSES, 300, 200, 8, lambda text, points: len(text) * points)
    shapes: tuple[Shape, ...] = (GraphShape(box, TWO, "흐름도"), ChartShape(box, plan_, "원 그래프"))
    for shape in shapes:
        drawn = draw_shape(shape, ground)
        assert words_in(drawn)
        assert_inside(drawn, box)
        starts = [mark.contour.start for mark in traces_in(drawn)]
        assert all(400 <= x <= 700 and 200 <= y <= 400 for x, y in starts)
    picture = draw_shape(PictureShape(box, PIXEL, "사진", link=ADDRESS), ground)
    assert [(spot.link, spot.words) for spot in hotspots((picture,))] == [(ADDRESS, "사진")]
    (pixels,) = picture.marks
    assert isinstance(pixels, Pixels)
    assert (pixels.data, pixels.place.x, pixels.place.height) == (PIXEL, 400, 200)


def test_panels_and_countdowns_have_their_colours(theme: Theme) -> None:
    ground, box = ground_of(theme), Box.of_points(0, 0, 90, 30)
    (bar,) = draw_shape(Panel(box, ShapeStyle(fill=ColorSlot.PRIMARY)), ground).marks
    assert isinstance(bar, Trace)
    assert bar.fill == theme.colors[ColorSlot.PRIMARY]
    (half,) = draw_shape(Panel(box, ShapeStyle(fill=ColorSlot.TEXT, alpha=50)), ground).marks
    assert isinstance(half, Trace)
    assert half.fill == "8D9298"
    _, bar_left = draw_shape(Countdown(box, Duration(60)), ground).marks
    assert isinstance(bar_left, MarkGroup)
    assert bar_left.empties == Duration(60)
    (timer,) = bar_left.marks
    assert isinstance(timer, Trace)
    assert timer.fill == theme.colors[ColorSlot.ATTENTION]
    hatched = draw_shape(Panel(box, ShapeStyle(fill=ColorSlot.PRIMARY, hatched=True)), ground).marks
    assert sum(isinstance(mark, Trace) and not mark.contour.closed for mark in hatched) > 5
    assert draw_shape(Panel(box, ShapeStyle()), ground).marks == ()


def test_links_lead_to_addresses_and_to_the_slides_of_the_handout(theme: Theme) -> None:
    box, ground = Box.of_points(0, 0, 200, 60), ground_of(theme, there="#slide-4", **{ADDRESS: ADDRESS})
    jump = replace(text_box("차례", box=box), jump=SlideJump("there"))
    (spot,) = hotspots((draw_shape(jump, ground),))
    assert (spot.link, spot.words) == ("#slide-4", "차례")
    runs = (Run("글 ", 20), Run("안내서", 20, link=ADDRESS))
    (spot,) = hotspots((draw_shape(TextBox(box, (TextParagraph(runs),)), ground),))
    assert (spot.link, spot.words) == (ADDRESS, "안내서")
    assert spot.place.x > 10
    for nowhere in ("session_09.pptx", SlideJump("gone")):
        shape = TextBox(box, (TextParagraph((Run("글", 20, link=nowhere),)),))
        assert list(hotspots((draw_shape(shape, ground),))) == []


def test_what_the_theme_decorates_slides_with_is_drawn(theme: Theme) -> None:
    banded = replace(theme, deck=replace(theme.deck, look=DeckLook(title_mark=TitleMark.BAND)))
    title = replace(text_box("제목", box=Box.of_points(40, 44, 800, 52)), placeholder=PlaceholderRole.TITLE)
    slide = Slide("s", SlideKind.BULLETS, "제목", (title,), "", Duration(0))
    plain, decorated = (to_scene(slide, 1, ground_of(own)) for own in (theme, banded))
    fills = [mark.fill for mark in traces_in(decorated)]
    assert theme.colors[ColorSlot.SURFACE] in fills
    assert len(decorated.marks) == len(plain.marks) + 2
    cover = to_scene(replace(slide, kind=SlideKind.TITLE), 1, ground_of(theme))
    assert theme.colors[ColorSlot.PRIMARY] in [mark.fill for mark in traces_in(cover)]
