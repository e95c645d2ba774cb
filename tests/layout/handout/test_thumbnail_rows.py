"""Where slides stand on the pages of their handout: below its title, as large as has room, each below its own name."""

from __future__ import annotations

import functools
import io
import itertools
from dataclasses import replace

import pytest
from PIL import Image as Drawn

from gyoan.layout.deck.composition import layout_deck
from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.pages import paged
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails import layout_slide_handout
from gyoan.markdown import read_session
from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.deck import Deck
from gyoan.model.handout import Arrangement, Artwork, Galley, Part, TextBlock
from gyoan.model.picture import Picture
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import Theme
from gyoan.schedule import plan
from tried import some

SESSION = "# {title} (30분)\n\n" + "".join(
    f"## {number}. {'아주 긴 이름의 절 ' * (8 if number % 3 == 0 else 1)}(5분)\n\n- 한 줄\n\n" for number in range(1, 7)
)
SHORT = "# {title} (30분)\n\n## 1. 절 (5분)\n\n- 한 줄\n\n## 2. " + "아주 긴 이름의 절 " * 8 + "(5분)\n\n- 한 줄\n"
NARROWEST = 0.4


def logo(high: int = 40) -> Picture:
    buffer = io.BytesIO()
    Drawn.new("RGB", (40, high), (200, 30, 30)).save(buffer, "PNG")
    return Picture(buffer.getvalue(), 40, high, natural_width=40, natural_height=high)


COVERS = {
    "nothing more": NO_COVER,
    "a subtitle": Cover(subtitle="처음 만나는 자료 구조"),
    "a subtitle of lines": Cover(subtitle="처음 만나는 자료 구조 " * 12, author="김하늘"),
    "a logo": Cover(logo=logo(), author="김하늘"),
}


def slides(theme: Theme, title: str = "제목", cover: Cover = NO_COVER, per_page: int = 3, lesson: str = "") -> Galley:
    """Return the handout of the slides of a session, or of another one's below its title."""
    session = read(SESSION.format(title=title))
    schedule, deck = laid_out(lesson or SESSION.format(title=title), theme)
    options = HandoutOptions(notes="lines", per_page=per_page, cover=cover)
    return layout_slide_handout(deck, session, schedule, theme, theme, options).value


def read(text: str) -> Session:
    session = read_session(text.encode(), "week_03/day_05/session_08.md").value
    assert session is not None
    return session


@functools.cache
def laid_out(text: str, theme: Theme) -> tuple[Schedule, Deck]:
    session = read(text)
    schedule = plan(session).value
    return schedule, layout_deck(session, schedule, {}, {}, theme).value


def rows(galley: Galley) -> list[Arrangement]:
    return [item for item in galley.items if isinstance(item, Arrangement)]


def drawings(row: Arrangement) -> list[tuple[float, Artwork]]:
    return [(part.top.points, part.item) for part in row.parts if isinstance(part.item, Artwork)]


def names(row: Arrangement) -> list[Part]:
    """Return what stands above the slides of a row."""
    return [part for part in row.parts if isinstance(part.item, TextBlock) and part.item.bookmark]


def named(row: Arrangement) -> float:
    """Return how high what stands above the slides of a row is."""
    return max(map(bottom, names(row))) - min(part.top.points for part in names(row))


def bottom(part: Part) -> float:
    assert isinstance(part.item, TextBlock)
    return part.top.points + part.item.leading.points * len(part.item.lines)


@pytest.mark.parametrize("title", ["제목", "제목이 두 줄이 될 만큼 아주 긴 이름을 가진 세션입니다 그리고 더"])
@pytest.mark.parametrize("cover", COVERS)
def test_the_first_page_is_filled_by_title_and_slides_whatever_the_title_shows(
    theme: Theme, title: str, cover: str
) -> None:
    pages = paged(slides(theme, title, COVERS[cover]), theme.page).pages
    first = [placed for placed in pages[0].text if isinstance(placed.content, Arrangement)]
    assert len(first) >= 2
    assert first[-1].top + first[-1].height == pytest.approx(Styles(theme).height, abs=0.05)
    assert [len(page.text) for page in pages[1:-1]] == [3] * len(pages[1:-1])


def test_however_high_the_title_is_the_first_page_has_as_many_slides_as_have_room(theme: Theme) -> None:
    styles, counts = Styles(theme), set()
    least = styles.width * NARROWEST
    lesson = SHORT.format(title="제목")
    for words, high in itertools.product(range(0, 92, 4), range(8, 32, 6)):
        cover = Cover(logo=logo(high))
        handout = slides(theme, lesson=lesson, title="제목 " + "아주 긴 " * words, cover=cover)
        own = [placed for placed in paged(handout, theme.page).pages[0].text if isinstance(placed.content, Arrangement)]
        needed = max(map(named, rows(handout))) + 5 + least * theme.deck.height.emu / theme.deck.width.emu + 12
        for row in rows(handout):
            assert all(drawn.width.points >= least - 0.01 for _, drawn in some(drawings(row)))
        left = styles.height - (own[0].top if own else 0)
        assert len(own) in (0, 3) or len(own) * needed <= left < (len(own) + 1) * needed
        counts.add(len(own))
    assert counts == {0, 1, 2, 3}


@pytest.mark.parametrize("per_page", [2, 3, 4, 6])
def test_a_slides_name_stands_close_above_it_inside_its_row(theme: Theme, per_page: int) -> None:
    for row in some(rows(slides(theme, per_page=per_page))):
        ((top, _), *others) = drawings(row)
        assert all(beside == pytest.approx(top) for beside, _ in others)
        columns = {round(drawn.x.points, 2): [] for _, drawn in drawings(row)}
        for part in names(row):
            assert part.top.points >= -0.01
            assert isinstance(part.item, TextBlock)
            left = part.item.lines[0].fragments[0].x.points
            columns[max(x for x in columns if x <= left + 0.01)].append(part)
        for parts in columns.values():
            assert bottom(parts[-1]) == pytest.approx(top - 5, abs=0.01)
            assert [bottom(part) for part in parts[:-1]] == pytest.approx([part.top.points for part in parts[1:]])
        assert min(part.top.points for part in names(row)) == pytest.approx(0, abs=0.01), "no room is lost above"


@pytest.mark.parametrize(("per_page", "columns"), [(2, 1), (4, 2), (6, 2)])
def test_slides_with_lines_below_are_as_wide_as_their_column_where_that_has_room(
    theme: Theme, per_page: int, columns: int
) -> None:
    wide = replace(theme, deck=replace(theme.deck, width=theme.deck.width * 2))
    column = (Styles(theme).width - (columns - 1) * 16) / columns
    for row in some(rows(slides(wide, per_page=per_page))):
        assert all(drawn.width.points == pytest.approx(column, abs=0.01) for _, drawn in drawings(row))
        lines = [part for part in row.parts if isinstance(part.item, TextBlock) and part.item.ruling]
        assert lines
        for part in lines:
            assert isinstance(part.item, TextBlock)
            assert part.item.ruling is not None
            assert part.item.ruling.width.points == pytest.approx(column, abs=0.1)
            assert part.top.points > max(top + drawn.height.points for top, drawn in drawings(row))
