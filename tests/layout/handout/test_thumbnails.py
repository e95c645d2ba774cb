"""The handout of slides: three on a page, everything of a slide in its place, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from charts import CAUSES
from gyoan.layout.deck import layout_deck
from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.book.anchors import Renaming
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.markdown import read_session
from gyoan.model.artwork import Artwork, Pixels, Trace, Words
from gyoan.model.chart import ChartShape
from gyoan.model.deck import (
    Anchor,
    Bullet,
    Countdown,
    Deck,
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
from gyoan.model.handout import Arrangement, Handout, TextBlock
from gyoan.model.message import Language
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.theme import ColorSlot, DeckLook, Face, Theme, TitleMark, Typeface
from gyoan.model.typeset import Fragment
from gyoan.model.units import Box, Duration, Length
from gyoan.scene.charts.planning import plan_chart
from gyoan.scene.ground import Drawn, Ground
from gyoan.scene.slide_shapes import draw_shape
from gyoan.scene.slides import draw_slide
from gyoan.scene.spoken import spoken
from gyoan.schedule import plan
from layout.decks import slide_text
from layout.handout.graphs import TWO

SESSION = """# 컨테이너 첫걸음 (30분)

## 1. 이미지 (12분)

- 이미지는 층으로 이루어진다
- 바뀐 층만 다시 받는다

```bash
docker pull nginx
    --quiet
```

## 2. 비교 (18분)

| 구분 | 이미지 | 컨테이너 |
|---|---|---|
| 상태 | 바뀌지 않는다 | 바뀐다 |

## 참고 자료

- [안내서](https://example.com/guide)
"""
NIGHT = {ColorSlot.BACKGROUND: "101820", ColorSlot.TEXT: "F0F0F0"}
PIXEL = b"\x89PNG\r\n\x1a\n"


def handout_of(
    theme: Theme, notes: str = "lines", markdown: str = SESSION, sheet: Theme | None = None
) -> tuple[Deck, Handout]:
    """Return the deck of a session and the handout of its slides."""
    session = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    schedule = plan(session).value
    deck = layout_deck(session, schedule, {}, {}, theme).value
    options = HandoutOptions(notes=notes)
    return deck, layout_slide_handout(deck, session, schedule, theme, sheet or theme, options).value


def rows_of(handout: Handout) -> list[Arrangement]:
    return [item for item in handout.items if isinstance(item, Arrangement)]


def drawing_of(row: Arrangement) -> Artwork:
    return next(part.item for part in row.parts if isinstance(part.item, Artwork))


def headings_of(handout: Handout) -> list[TextBlock]:
    blocks = (part.item for row in rows_of(handout) for part in row.parts if isinstance(part.item, TextBlock))
    return [block for block in blocks if block.bookmark]


def ruled_of(row: Arrangement) -> list[TextBlock]:
    return [part.item for part in row.parts if isinstance(part.item, TextBlock) and part.item.ruling]


def text_of(block: TextBlock) -> str:
    return " ".join(fragment.text for line in block.lines for fragment in line.fragments)


def ground_of(theme: Theme, **anchors: str) -> Ground:
    return Ground(Styles(theme), anchors)


def words_in(drawn: Drawn | Artwork) -> list[Words]:
    return [mark for mark in drawn.marks if isinstance(mark, Words)]


def fragments_in(drawn: Drawn | Artwork) -> Iterator[Fragment]:
    for words in words_in(drawn):
        yield from words.line.fragments


def text_box(*texts: str, box: Box, points: float = 20.0, anchor: Anchor = Anchor.TOP) -> TextBox:
    return TextBox(box, tuple(TextParagraph((Run(text, points),)) for text in texts), anchor=anchor)


def assert_inside(drawn: Drawn, box: Box) -> None:
    """Check that every word stands in `box`, from the top of its letters to their foot."""
    for words in words_in(drawn):
        for piece in words.line.fragments:
            half = piece.ink.points / 2
            assert box.x.points - 0.1 <= piece.x.points
            assert (piece.x + piece.width).points <= box.right.points + 0.6
            assert box.y.points - 1 <= words.middle - half
            assert words.middle + half <= box.bottom.points + 1


def test_every_slide_of_the_deck_is_shown_with_its_number_and_title(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    shown = [text_of(block) for block in headings_of(handout) if block.anchor.startswith("slide-")]
    assert len(shown) == len(deck.slides) == len(rows_of(handout))
    for number, (text, slide) in enumerate(zip(shown, deck.slides, strict=True), start=1):
        assert text.startswith(f"{number} {slide.title}")


def test_three_slides_fill_each_page_and_the_title_shares_the_first(theme: Theme) -> None:
    _, handout = handout_of(theme)
    heights = [row.height.points for row in rows_of(handout)]
    page = Styles(theme).height
    assert heights[3:]
    assert all(height == pytest.approx(page / 3, abs=0.01) for height in heights[3:])
    assert len(set(heights[:3])) == 1
    title = [item for item in handout.items if isinstance(item, TextBlock)]
    above = sum(block.leading.points * len(block.lines) for block in title) + title[-1].space_after.points
    assert 3 * heights[0] + above == pytest.approx(page, abs=0.05)


@pytest.mark.parametrize("paper", ["A4", "Letter", "B5"])
@pytest.mark.parametrize("gutter", [0, 10])
def test_what_belongs_to_a_slide_stays_in_its_row_on_any_paper(theme: Theme, paper: str, gutter: int) -> None:
    sheet = on_sheet(theme, paper, Gutter(Length.of_millimetres(gutter)))
    _, handout = handout_of(theme, sheet=sheet)
    width = Styles(sheet).width
    for row in rows_of(handout):
        drawing = drawing_of(row)
        for part in row.parts:
            item = part.item
            height = item.height if isinstance(item, Artwork) else item.leading * len(item.lines)
            assert (part.top + height).points <= row.height.points
        (lines,) = ruled_of(row)
        assert lines.ruling is not None
        assert drawing.width < lines.ruling.x
        assert (lines.ruling.x + lines.ruling.width).points == pytest.approx(width, abs=0.1)
    assert len({drawing_of(row).width for row in rows_of(handout)}) == 1


def test_a_thumbnail_has_the_slides_proportions(theme: Theme) -> None:
    _, handout = handout_of(theme)
    drawing, style = drawing_of(rows_of(handout)[0]), theme.deck
    assert drawing.height.points / drawing.width.points == pytest.approx(style.height.emu / style.width.emu, abs=0.001)
    assert drawing.scale * style.width.points == pytest.approx(drawing.width.points, abs=0.01)


def test_slides_that_are_nearly_square_are_made_narrower_to_fit(theme: Theme) -> None:
    square = replace(theme, deck=replace(theme.deck, width=Length.of_inches(10)))
    _, handout = handout_of(square)
    for row in rows_of(handout):
        drawing, top = next((part.item, part.top) for part in row.parts if isinstance(part.item, Artwork))
        assert (top + drawing.height).points <= row.height.points - 11.9
    assert drawing_of(rows_of(handout)[0]).width.points < 0.55 * Styles(theme).width


def test_a_title_of_many_lines_leaves_the_first_page_to_fewer_slides(theme: Theme) -> None:
    _, handout = handout_of(theme, markdown=SESSION.replace("첫걸음", "첫걸음 " + "아주 긴 제목 " * 40))
    rows = rows_of(handout)
    title = [item for item in handout.items if isinstance(item, TextBlock)]
    above = sum(block.leading.points * len(block.lines) for block in title)
    assert above + 3 * rows[0].height.points > Styles(theme).height
    assert drawing_of(rows[0]).width.points >= 0.39 * Styles(theme).width


def test_a_heading_of_very_many_words_leaves_every_slide_its_room(theme: Theme) -> None:
    _, handout = handout_of(theme, markdown=SESSION.replace("2. 비교", "2. 비교" + " 아주 긴 제목" * 200))
    heads = [block for block in headings_of(handout) if "2. 비교" in text_of(block)]
    assert heads
    for block in heads:
        assert len(block.lines) <= 2
        assert "…" in text_of(block)
    for row in rows_of(handout):
        assert drawing_of(row).width.points >= 0.39 * Styles(theme).width


def test_a_caption_says_when_its_slide_is_shown_and_for_how_long(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    timed = [slide for slide in deck.slides if slide.duration.seconds]
    captions = [text_of(block) for block in headings_of(handout) if block.anchor.startswith("slide-")]
    first = captions[deck.slides.index(timed[0])]
    second = captions[deck.slides.index(timed[1])]
    assert first.endswith(f"00:00 · {timed[0].duration.told.korean}")
    assert f"{timed[0].duration.clock} · " in second


def test_slides_beside_the_plan_are_marked(theme: Theme) -> None:
    _, handout = handout_of(theme)
    last = text_of(headings_of(handout)[-1])
    assert last.endswith("참고 자료 · 시간 미정")


def test_a_session_without_minutes_says_nothing_of_time(theme: Theme) -> None:
    _, handout = handout_of(theme, markdown="# 제목\n\n## 하나\n- 가\n\n## 둘\n- 나\n")
    assert not any("시간 미정" in text_of(block) or "00:00" in text_of(block) for block in headings_of(handout))


def test_a_section_is_a_heading_and_an_entry_of_the_outline_once(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    outer = [block.bookmark.title for block in headings_of(handout) if block.bookmark and block.bookmark.level == 0]
    assert outer == [section.name for section in deck.sections]
    said = [text_of(block) for block in headings_of(handout)]
    assert sum("1. 이미지" in text for text in said) == sum("1. 이미지" in slide.title for slide in deck.slides)
    levels = [(block.tag.value, block.bookmark.level) for block in headings_of(handout) if block.bookmark]
    assert set(levels) == {("H2", 0), ("H3", 1)}


@pytest.mark.parametrize(("notes", "dotted"), [("lines", False), ("grid", True)])
def test_there_are_lines_or_dots_to_write_on(theme: Theme, notes: str, *, dotted: bool) -> None:
    _, handout = handout_of(theme, notes)
    for row in rows_of(handout):
        (block,) = ruled_of(row)
        assert block.ruling is not None
        assert bool(block.ruling.dots.emu) is dotted
        assert block.leading == (theme.page.dot_spacing if dotted else theme.page.note_spacing)
        assert len(block.lines) >= 5


def test_space_for_notes_may_be_left_blank(theme: Theme) -> None:
    _, handout = handout_of(theme, "none")
    assert not any(ruled_of(row) for row in rows_of(handout))


def test_slides_keep_their_colours_on_paper_of_others(theme: Theme) -> None:
    night = replace(theme, colors={**theme.colors, **NIGHT})
    _, handout = handout_of(night, sheet=theme)
    row = rows_of(handout)[0]
    ground, *_, border = [mark for mark in drawing_of(row).marks if isinstance(mark, Trace)]
    assert (ground.fill, border.line) == ("101820", theme.colors[ColorSlot.LINE])
    assert {piece.ink.color for piece in fragments_in(drawing_of(row))} & {"F0F0F0"}
    heading = headings_of(handout)[1]
    assert heading.lines[0].fragments[1].ink.color == theme.colors[ColorSlot.TEXT]


def test_words_for_a_slide_are_its_number_title_and_all_that_it_says(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    number = next(at for at, slide in enumerate(deck.slides, 1) if slide.kind is SlideKind.TABLE)
    said = drawing_of(rows_of(handout)[number - 1]).alt.splitlines()
    assert said[0] == f"슬라이드 {number}: {deck.slides[number - 1].title}"
    assert "상태 | 바뀌지 않는다 | 바뀐다" in said
    assert str(number) not in said


def test_numbers_of_a_list_are_spoken() -> None:
    paragraph = TextParagraph((Run("먼저\u00a0한다", 20),), bullet=Bullet(number=3))
    box = TextBox(Box.of_points(0, 0, 100, 50), (paragraph,))
    assert (
        spoken(Slide("s", SlideKind.BULLETS, "순서", (box,), "", Duration(0)), 7, Language.KOREAN)
        == "슬라이드 7: 순서\n3. 먼저 한다"
    )


def test_every_word_of_every_slide_is_drawn(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    for slide, row in zip(deck.slides, rows_of(handout), strict=True):
        drawn = "".join(piece.text for piece in fragments_in(drawing_of(row)))
        for word in slide_text(slide).split():
            assert word in drawn


@pytest.mark.parametrize("width", [120.0, 240.0])
def test_a_thumbnail_has_a_thin_line_around_it_whatever_its_size(theme: Theme, width: float) -> None:
    deck, _ = handout_of(theme)
    drawing = draw_slide(deck.slides[1], 2, width, "ABCDEF", ground_of(theme))
    border = drawing.marks[-1]
    assert isinstance(border, Trace)
    assert (border.line, border.fill) == ("ABCDEF", "")
    assert border.points * drawing.scale == pytest.approx(0.6)
    corners = {border.contour.start, *(step[-1] for step in border.contour.steps)}
    across, down = theme.deck.width.points, theme.deck.height.points
    assert corners == {(0, 0), (across, 0), (across, down), (0, down)}


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
    traces = [mark for mark in drawn.marks if isinstance(mark, Trace)]
    assert sum(bool(trace.fill) for trace in traces) == 4
    assert [trace.contour.start for trace in traces if trace.line] == [(50, 20), (50, 60), (50, 100)]


def test_pictures_graphs_and_charts_stand_in_their_boxes(theme: Theme) -> None:
    box, ground = Box.of_points(400, 200, 300, 200), ground_of(theme)
    plan_ = plan_chart(CAUSES, 300, 200, 8, lambda text, points: len(text) * points)
    shapes: tuple[Shape, ...] = (GraphShape(box, TWO, "흐름도"), ChartShape(box, plan_, "원 그래프"))
    for shape in shapes:
        drawn = draw_shape(shape, ground)
        assert words_in(drawn)
        assert_inside(drawn, box)
        starts = [mark.contour.start for mark in drawn.marks if isinstance(mark, Trace)]
        assert all(400 <= x <= 700 and 200 <= y <= 400 for x, y in starts)
    picture = draw_shape(PictureShape(box, PIXEL, "사진", link="https://example.com"), ground)
    assert [(spot.link, spot.words) for spot in picture.hotspots] == [("https://example.com", "사진")]
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
    _, timer = draw_shape(Countdown(box, Duration(60)), ground).marks
    assert isinstance(timer, Trace)
    assert timer.fill == theme.colors[ColorSlot.ATTENTION]
    hatched = draw_shape(Panel(box, ShapeStyle(fill=ColorSlot.PRIMARY, hatched=True)), ground).marks
    assert sum(isinstance(mark, Trace) and not mark.contour.closed for mark in hatched) > 5
    assert draw_shape(Panel(box, ShapeStyle()), ground).marks == ()


def test_links_lead_to_addresses_and_to_the_slides_of_the_handout(theme: Theme) -> None:
    box, ground = Box.of_points(0, 0, 200, 60), ground_of(theme, there="slide-4")
    jump = replace(text_box("차례", box=box), jump=SlideJump("there"))
    (spot,) = draw_shape(jump, ground).hotspots
    assert (spot.link, spot.words) == ("#slide-4", "차례")
    runs = (Run("글 ", 20), Run("안내서", 20, link="https://example.com"))
    (spot,) = draw_shape(TextBox(box, (TextParagraph(runs),)), ground).hotspots
    assert (spot.link, spot.words) == ("https://example.com", "안내서")
    assert spot.place.x > 10
    for nowhere in ("session_09.pptx", SlideJump("gone")):
        assert draw_shape(TextBox(box, (TextParagraph((Run("글", 20, link=nowhere),)),)), ground).hotspots == ()


def test_what_the_theme_decorates_slides_with_is_drawn(theme: Theme) -> None:
    banded = replace(theme, deck=replace(theme.deck, look=DeckLook(title_mark=TitleMark.BAND)))
    title = replace(text_box("제목", box=Box.of_points(40, 44, 800, 52)), placeholder=PlaceholderRole.TITLE)
    slide = Slide("s", SlideKind.BULLETS, "제목", (title,), "", Duration(0))
    plain, decorated = (draw_slide(slide, 1, 280, "000000", ground_of(own)) for own in (theme, banded))
    fills = [mark.fill for mark in decorated.marks if isinstance(mark, Trace)]
    assert theme.colors[ColorSlot.SURFACE] in fills
    assert len(decorated.marks) == len(plain.marks) + 2
    cover = draw_slide(replace(slide, kind=SlideKind.TITLE), 1, 280, "000000", ground_of(theme))
    assert theme.colors[ColorSlot.PRIMARY] in [mark.fill for mark in cover.marks if isinstance(mark, Trace)]


def test_a_character_that_no_font_has_is_told(theme: Theme) -> None:
    session = read_session("# 제목\n\n## 절\n- \ue123\n".encode(), "session.md").value
    assert session is not None
    schedule = plan(session).value
    deck = layout_deck(session, schedule, {}, {}, theme).value
    told = layout_slide_handout(deck, session, schedule, theme, theme, HandoutOptions()).diagnostics
    assert [diagnostic.code.value for diagnostic in told] == ["GY401"]


def test_anchors_and_links_of_rows_can_be_renamed(theme: Theme) -> None:
    _, handout = handout_of(theme)
    renamed = Renaming(lambda anchor: f"a-{anchor}", lambda link: f"x{link}").items(rows_of(handout))
    anchors = [block.anchor for block in headings_of(replace(handout, items=renamed))]
    assert anchors[:2] == ["a-section-1", "a-slide-1"]
    spots = [spot for row in renamed if isinstance(row, Arrangement) for spot in drawing_of(row).hotspots]
    assert spots
    assert all(spot.link.startswith("x") for spot in spots)
