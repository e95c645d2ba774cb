"""Where things stand on a book's cover, in its table of contents and above the thumbnails of slides, to the point."""

from __future__ import annotations

from collections.abc import Iterable
from types import SimpleNamespace
from typing import cast

import pytest

from gyoan.layout.handout.book.contents import set_book_contents
from gyoan.layout.handout.book.cover import set_cover
from gyoan.layout.handout.book.leaves import Leaf, Volume
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails.captions import Caption, set_captions
from gyoan.model.cover import Cover
from gyoan.model.deck import DeckSection, Slide, SlideKind
from gyoan.model.handout import Bar, HandoutItem, Image, PageMark, StructureTag, TextBlock
from gyoan.model.pages import Chapter
from gyoan.model.picture import Picture
from gyoan.model.schedule import Schedule
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.typeset import Line
from gyoan.model.units import Duration, Points
from gyoan.preparing import read_and_plan
from gyoan.typesetting.line_heights import LEADING
from layout.handout.handouts import text_of

NAME = "가 " * 90
"""Fills lines up to a letter."""
LETTER = 0.92 + 0.56
NOBODY = Cover()


@pytest.fixture
def styles(theme: Theme) -> Styles:
    return Styles(theme)


def leaf(number: int, day: str = "", title: str = "주제", part: str = "도입", cover: Cover = NOBODY) -> Leaf:
    text = f"# Session {number}: {title}\n\n## {part} (10분)\n\n글\n\n## 중간 (5분)\n\n글\n\n## 끝\n\n글\n"
    read = read_and_plan(text.encode(), "source/a.md", Settings()).value
    assert read is not None
    chapter = cast("Chapter", SimpleNamespace(cover=cover))
    return Leaf(read.session, read.schedule, chapter, HandoutOptions(), f"s{number}.pdf", day)


def texts(items: Iterable[HandoutItem]) -> list[TextBlock]:
    return [item for item in items if isinstance(item, TextBlock)]


def ends(lines: Iterable[Line], piece: int = 0) -> float:
    """Return where the longest of lines ends: its first piece of text, or another."""
    return max(
        (line.fragments[piece].x + line.fragments[piece].width).points for line in lines if len(line.fragments) > piece
    )


def spaces(blocks: Iterable[TextBlock]) -> list[tuple[float, float]]:
    return [(block.space_before.points, block.space_after.points) for block in blocks]


def test_titles_of_a_cover_and_the_spaces_around_them(styles: Styles) -> None:
    cover = Cover(subtitle="부제", author="김하늘")
    blocks = texts(set_cover(Volume("과정", "1주 차", (leaf(1, cover=cover), leaf(2, cover=cover))), styles))
    body, high = styles.theme.page.body_points, styles.height
    top, course, title, subtitle, credits_, length, below, first, _ = blocks
    assert [text_of(one) for one in (course, title, subtitle, credits_)] == ["과정", "1주 차", "부제", "김하늘"]
    assert text_of(length) == "2개 차시 · 30분"
    assert (top.leading.points, below.leading.points) == pytest.approx((0.16 * high, 0.06 * high), abs=0.01)
    assert [len(one.lines) for one in (top, below)] == [1, 1]
    sizes = [one.lines[0].fragments[0].ink.points / body for one in (course, title, subtitle, credits_, length)]
    assert sizes == pytest.approx([1.2, 3, 1.2, 1, 1])
    assert [one.space_after.points for one in (course, title, subtitle, credits_, length)] == [6, 24, 2, 10, 0]
    leadings = [one.leading.points / body for one in (course, title, subtitle, credits_)]
    assert leadings == pytest.approx([1.6 * 1.2, 3 * LEADING.title, 1.6 * 1.2, 1.6], abs=0.001)
    (rule,) = title.marks
    assert isinstance(rule, Bar)
    assert rule.box.y.points == pytest.approx(title.leading.points + 9, abs=0.01)
    assert (rule.box.width.points, rule.box.height.points) == pytest.approx((styles.width, 2.4), abs=0.01)
    assert spaces([first]) == [(6, 6)]


def test_a_logo_on_a_cover_takes_of_the_space_above_the_titles(styles: Styles) -> None:
    def above(high: int) -> float:
        logo = Picture(b"", 20, high, natural_width=20, natural_height=high)
        image, space, *_ = set_cover(Volume("", "", (leaf(1, cover=Cover(logo=logo)),)), styles)
        assert isinstance(image, Image)
        assert isinstance(space, TextBlock)
        assert image.space_after.points == 8
        return image.height.points + 8 + space.leading.points

    assert [above(high) for high in (10, 30)] == pytest.approx([0.16 * styles.height] * 2, abs=0.02)


def test_rows_of_a_cover_have_their_columns(styles: Styles) -> None:
    volume = Volume("", "", (leaf(1, title=NAME), leaf(10), leaf(3)))
    rows = [block for block in texts(set_cover(volume, styles)) if block.marks][1:]
    labels = [row.lines[0].fragments[0] for row in rows]
    widest = max(label.width.points for label in labels)
    for row in rows:
        label, title, minutes = row.lines[0].fragments[:3]
        assert (label.x.points, title.x.points) == (0, pytest.approx(widest + 14, abs=0.01))
        assert (minutes.x + minutes.width).points == pytest.approx(styles.width, abs=0.01)
        (rule,) = row.marks
        assert isinstance(rule, Bar)
        assert (rule.box.y.points, rule.box.height.points) == (-3, 0.5)
        assert rule.box.width.points == pytest.approx(styles.width, abs=0.01)
    end = max(ends(rows[0].lines, 1), ends(rows[0].lines[1:]))
    assert 0 <= styles.width - 96 - end < LETTER * styles.theme.page.body_points


def test_a_books_table_of_contents_has_its_columns(styles: Styles) -> None:
    volume = Volume("", "", (leaf(1, "월", title=NAME, part=NAME), leaf(2, "화")))
    title, day, session, part, *_ = blocks = texts(set_book_contents(volume, styles))
    body = styles.theme.page.body_points
    assert (text_of(title), title.space_after.points, title.keep_with_next) == ("차례", 10, True)
    assert title.leading.points == pytest.approx(body * 1.52 * LEADING.row, abs=0.01)
    assert (text_of(day), *spaces([day])[0], day.keep_with_next) == ("월", 18, 6, True)
    assert day.lines[0].fragments[0].ink.points == pytest.approx(1.1 * body)
    assert title.bookmark is not None
    assert title.bookmark.level == 0
    label = session.lines[0].fragments[0]
    left = session.lines[0].fragments[1].x.points
    assert left == part.lines[0].fragments[0].x.points == pytest.approx(label.width.points + 14, abs=1.5)
    assert spaces([session, part]) == [(9, 0), (0, 0)]
    assert (session.keep_with_next, part.keep_with_next) == (True, False)
    assert [one.lines[0].fragments[-1].ink.points for one in (session, part)] == [body, body - 1]
    for row, first in ((session, 1), (part, 0)):
        end = max(ends(row.lines[:1], first), ends(row.lines[1:]))
        assert 0 <= styles.width - 34 - 92 - end < LETTER * body
        assert ends(row.lines[:1], first + 1) == pytest.approx(styles.width - 34, abs=0.01)
        (mark,) = [mark for mark in row.marks if isinstance(mark, PageMark)]
        assert mark.right.points == pytest.approx(styles.width, abs=0.01)
    assert [sum(isinstance(mark, Bar) for mark in row.marks) for row in (session, part)] == [1, 0]
    said = [text_of(block).split("가")[-1].strip() for block in blocks[2:6]]
    assert said[2:] == ["중간5분", "끝"]
    anchors = [mark.anchor for block in blocks for mark in block.marks if isinstance(mark, PageMark)]
    assert anchors == ["b1-top", "b1-s1", "b1-s2", "b1-s3", "b2-top", "b2-s1", "b2-s2", "b2-s3"]


# Above thumbnails

WIDE = Points(300)


def schedule(minutes: str = " (30분)") -> Schedule:
    read = read_and_plan(f"# 제목\n\n## 절{minutes}\n\n글\n".encode(), "source/a.md", Settings()).value
    assert read is not None
    return read.schedule


def caption(title: str, section: str = "", number: int = 7, seconds: int = 90, **more: object) -> Caption:
    slide = Slide("x", SlideKind.BULLETS, title, (), "", Duration(seconds), **more)  # type: ignore[arg-type]
    return Caption(slide, number, Duration(65), DeckSection(section, ("x",)) if section else None)


def test_a_title_above_a_thumbnail_stands_between_its_number_and_its_time(styles: Styles) -> None:
    (block,) = set_captions(caption(NAME), schedule(), styles, WIDE)
    number, title, time = block.lines[0].fragments
    body = styles.theme.page.body_points
    assert (number.text, number.x.points, time.text) == ("7", 0, "01:05 · 1분 30초")
    assert title.x.points == pytest.approx(number.width.points + 0.7 * body, abs=0.01)
    assert (time.x + time.width).points == pytest.approx(300, abs=0.01)
    assert (number.ink.points, title.ink.points, time.ink.points) == (body, body, body - 2)
    assert len(block.lines) == 2
    assert block.lines[1].text.endswith("…")
    assert 0 <= time.x.points - 12 - ends(block.lines[:1], 1) < LETTER * body
    assert block.leading.points == pytest.approx(body * LEADING.heading, abs=0.01)
    (untimed,) = set_captions(caption(NAME), schedule(""), styles, WIDE)
    assert 0 <= 300 - ends(untimed.lines[:1], 1) < LETTER * body


@pytest.mark.parametrize(
    ("section", "said", "tags", "levels"),
    [
        ("", ["3둘 쪽"], [StructureTag.HEADING_3], [1]),
        ("둘 쪽", ["3둘 쪽"], [StructureTag.HEADING_2], [0]),
        ("둘 쪽 · 12분", ["3둘 쪽"], [StructureTag.HEADING_2], [0]),
        ("둘", ["둘", "3둘 쪽"], [StructureTag.HEADING_2, StructureTag.HEADING_3], [0, 1]),
        ("절 · 12분", ["절 · 12분", "3둘 쪽"], [StructureTag.HEADING_2, StructureTag.HEADING_3], [0, 1]),
    ],
)
def test_a_section_is_named_above_its_first_slide_unless_that_has_its_title(
    styles: Styles, section: str, said: list[str], tags: list[StructureTag], levels: list[int]
) -> None:
    blocks = set_captions(caption("둘 쪽", section, number=3, seconds=0), schedule(), styles, WIDE)
    assert [text_of(block) for block in blocks] == said
    assert [block.tag for block in blocks] == tags
    assert [block.bookmark.level for block in blocks if block.bookmark] == levels
    outlined = [block.bookmark.title for block in blocks if block.bookmark]
    assert outlined == {"": ["3. 둘 쪽"], 1: [section], 2: [section, "3. 둘 쪽"]}[section and len(tags)]
    assert blocks[-1].anchor == "slide-3"
    if len(blocks) == 2:
        assert blocks[0].anchor == "section-3"
        assert blocks[0].leading.points == pytest.approx((styles.small) * LEADING.section, abs=0.01)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"seconds": 0}, ""),
        ({"seconds": 0, "line": 4}, "시간 미정"),
        ({"seconds": 60, "line": 4}, "01:05 · 1분"),
    ],
)
def test_a_slide_says_when_it_is_shown_or_that_it_stands_aside(styles: Styles, more: dict[str, int], said: str) -> None:
    (block,) = set_captions(caption("쪽", **more), schedule(), styles, WIDE)  # type: ignore[arg-type]
    assert "".join(piece.text for piece in block.lines[0].fragments[2:]) == said
    (block,) = set_captions(caption("쪽", **more), schedule(""), styles, WIDE)  # type: ignore[arg-type]
    assert len(block.lines[0].fragments) == 2


def test_a_long_name_of_a_section_ends_in_its_second_line(styles: Styles) -> None:
    name, _ = set_captions(caption("쪽", NAME), schedule(), styles, WIDE)
    assert len(name.lines) == 2
    assert name.lines[1].text.endswith("…")
    fits, _ = set_captions(caption("쪽", "가 " * 40), schedule(), styles, WIDE)
    assert len(fits.lines) == 2
    assert not fits.lines[1].text.endswith("…")


@pytest.mark.parametrize(
    ("days", "said"),
    [(["월", "월"], []), (["", ""], []), (["월", "월", "화", "화", "월"], ["월", "화", "월"])],
)
def test_contents_name_each_day_once_where_there_are_several(styles: Styles, days: list[str], said: list[str]) -> None:
    volume = Volume("", "", tuple(leaf(number, day) for number, day in enumerate(days, 1)))
    assert [text for text in map(text_of, texts(set_book_contents(volume, styles))) if text in days] == said


def test_a_book_of_one_session_that_nothing_else_names_has_its_title(styles: Styles) -> None:
    assert [Volume("", "", (leaf(1),) * count).title for count in (1, 2)] == ["주제", "유인물 모음"]
    assert Volume("과정", "1일", (leaf(1),)).title == "과정 · 1일"
