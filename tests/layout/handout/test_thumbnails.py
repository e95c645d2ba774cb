"""The handout of slides: three on a page, everything of a slide in its place, and what stands around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.deck.composition import layout_deck
from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.pages import Renaming, paged
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.layout.handout.thumbnails.composition import draw_thumbnail
from gyoan.markdown import read_session
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Deck,
    SlideKind,
)
from gyoan.model.handout import Arrangement, Artwork, Galley, TextBlock
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.scene import Trace, hotspots
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.scene.ground import SlideGround
from gyoan.schedule import plan
from gyoan.typesetting.inks import Inks
from layout.decks import slide_text
from scene.drawn import fragments_in, traces_in
from tried import some

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
    theme: Theme, notes: str = "lines", markdown: str = SESSION, sheet: Theme | None = None, per_page: int = 3
) -> tuple[Deck, Galley]:
    """Return the deck of a session and the handout of its slides."""
    session = read_session(markdown.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    schedule = plan(session).value
    deck = layout_deck(session, schedule, {}, {}, theme).value
    options = HandoutOptions(notes=notes, per_page=per_page)
    return deck, layout_slide_handout(deck, session, schedule, theme, sheet or theme, options).value


def rows_of(handout: Galley) -> list[Arrangement]:
    return [item for item in handout.items if isinstance(item, Arrangement)]


def drawing_of(row: Arrangement) -> Artwork:
    return next(part.item for part in row.parts if isinstance(part.item, Artwork))


def headings_of(handout: Galley) -> list[TextBlock]:
    blocks = (part.item for row in rows_of(handout) for part in row.parts if isinstance(part.item, TextBlock))
    return [block for block in blocks if block.bookmark]


def ruled_of(row: Arrangement) -> list[TextBlock]:
    return [part.item for part in row.parts if isinstance(part.item, TextBlock) and part.item.ruling]


def text_of(block: TextBlock) -> str:
    return " ".join(fragment.text for line in block.lines for fragment in line.fragments)


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
    for row in some(rows_of(handout)):
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
    ground, *_, border = traces_in(drawing_of(row).scene)
    assert (ground.fill, border.line) == ("101820", theme.colors[ColorSlot.LINE])
    assert {piece.ink.color for piece in fragments_in(drawing_of(row).scene)} & {"F0F0F0"}
    heading = headings_of(handout)[1]
    assert heading.lines[0].fragments[1].ink.color == theme.colors[ColorSlot.TEXT]


def test_words_for_a_slide_are_its_number_title_and_all_that_it_says(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    number = next(at for at, slide in enumerate(deck.slides, 1) if slide.kind is SlideKind.TABLE)
    said = drawing_of(rows_of(handout)[number - 1]).alt.splitlines()
    assert said[0] == f"슬라이드 {number}: {deck.slides[number - 1].title}"
    assert "상태 | 바뀌지 않는다 | 바뀐다" in said
    assert str(number) not in said


def test_every_word_of_every_slide_is_drawn(theme: Theme) -> None:
    deck, handout = handout_of(theme)
    for slide, row in zip(some(deck.slides), rows_of(handout), strict=True):
        drawn = "".join(piece.text for piece in fragments_in(drawing_of(row).scene))
        for word in some(slide_text(slide).split()):
            assert word in drawn


@pytest.mark.parametrize("width", [120.0, 240.0])
def test_a_thumbnail_has_a_thin_line_around_it_whatever_its_size(theme: Theme, width: float) -> None:
    deck, _ = handout_of(theme)
    drawing = draw_thumbnail(deck.slides[1], 2, width, "ABCDEF", SlideGround(Inks(theme), lambda _: ""))
    border = drawing.scene.marks[-1]
    assert isinstance(border, Trace)
    assert (border.line, border.fill) == ("ABCDEF", "")
    assert border.points * drawing.scale == pytest.approx(0.6)
    corners = {border.contour.start, *(step[-1] for step in border.contour.steps)}
    across, down = theme.deck.width.points, theme.deck.height.points
    assert corners == {(0, 0), (across, 0), (across, down), (0, down)}


def test_a_character_that_no_font_has_is_told(theme: Theme) -> None:
    session = read_session("# 제목\n\n## 절\n- \ue123\n".encode(), "session.md").value
    assert session is not None
    schedule = plan(session).value
    deck = layout_deck(session, schedule, {}, {}, theme).value
    told = layout_slide_handout(deck, session, schedule, theme, theme, HandoutOptions()).diagnostics
    assert [diagnostic.code.value for diagnostic in told] == ["GY401"]


def test_anchors_and_links_of_rows_can_be_renamed(theme: Theme) -> None:
    _, handout = handout_of(theme)
    pages = paged(handout, theme.page)
    renamed = Renaming(lambda link: f"x{link}", lambda anchor: f"a-{anchor}").handout(pages)
    anchors = [block.anchor for page in renamed.pages for block, _ in page.anchored]
    assert anchors[:3] == ["a-top", "a-section-1", "a-slide-1"]
    rows = [placed.content for page in renamed.pages for placed in page.text]
    spots = [spot for row in rows if isinstance(row, Arrangement) for spot in hotspots(drawing_of(row).scene.marks)]
    assert spots
    assert all(spot.link.startswith("x") for spot in spots)


@pytest.mark.parametrize(("per_page", "columns"), [(2, 1), (4, 2), (6, 2)])
def test_as_many_slides_as_asked_for_stand_on_a_page_and_none_on_another(
    theme: Theme, per_page: int, columns: int
) -> None:
    more = "".join(f"\n## {number}. 더 (1분)\n\n- 한 줄\n" for number in range(5, 12))
    deck, handout = handout_of(theme, markdown=SESSION + more, per_page=per_page)
    rows, styles = rows_of(handout), Styles(theme)
    assert len([block for block in headings_of(handout) if block.anchor.startswith("slide-")]) == len(deck.slides)
    for row in rows[per_page // columns :]:
        assert row.height.points == pytest.approx(styles.height * columns / per_page, abs=0.01)
    column = (styles.width - (columns - 1) * 16) / columns
    for row in rows:
        drawings = [part for part in row.parts if isinstance(part.item, Artwork)]
        assert len(drawings) == columns or row is rows[-1]
        assert len({part.top for part in drawings}) == 1
        for number, part in enumerate(drawings):
            assert isinstance(part.item, Artwork)
            left = number * (column + 16)
            assert part.item.x.points == pytest.approx(left, abs=0.01)
            assert part.item.width.points <= column + 0.01
        for part in row.parts:
            lines = part.item.lines if isinstance(part.item, TextBlock) else ()
            high = part.item.height.points if isinstance(part.item, Artwork) else part.item.leading.points * len(lines)
            assert part.top.points + high <= row.height.points + 0.01
    widths = {one.item.width for row in rows for one in row.parts if isinstance(one.item, Artwork)}
    assert len(widths) == 1
