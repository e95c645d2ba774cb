"""Tables made by hand: what several rows or columns share, how large pictures are, when words have to be torn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.tables import is_torn, set_table
from gyoan.model.blocks import Alignment, Figure, Table, TableCell
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import PageTable
from gyoan.model.inline import Inlines, Strong, Text
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.typeset import Line
from gyoan.model.units import Points
from gyoan.typesetting.line_heights import LEADING

SPAN = SourceSpan("a.md", 1)
BOLD = Strong((Text("굵게"),))


@pytest.fixture
def place(theme: Theme) -> TextArea:
    pictures = {
        f"{wide}x{high}.png": Picture(b"", wide, high)
        for wide, high in ((40, 40), (80, 40), (400, 100), (100, 400), (4000, 40))
    }
    return TextArea(Styles(theme), {}, pictures, Points(20), Points(400), Points(10))


def cell(said: str = "", *pictures: str, **more: object) -> TableCell:
    content: Inlines = (Text(said),) if said else ()
    return TableCell(content, tuple(Figure(f"{one}.png", "", SPAN) for one in pictures), **more)  # type: ignore[arg-type]


def made(place: TextArea, *rows: tuple[TableCell, ...], aligned: tuple[Alignment | None, ...] = ()) -> PageTable:
    head, *others = rows
    return set_table(Table(head, tuple(others), aligned or (None,) * len(head), SPAN), place)


def said(lines: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in lines if line.text)


HEAD = (cell("첫째"), cell("둘째"))


def test_a_cell_of_several_rows_is_said_once_and_again_where_a_page_begins(place: TextArea) -> None:
    rows = (cell("함께"), cell("하나")), (cell("함께", above=1), cell("둘")), (cell("따로"), cell("셋"))
    table = made(place, HEAD, *rows)
    assert [said(row.cells[0]) for row in table.rows] == ["함께", "", "따로"]
    assert [[said(lines) for lines in row.again] for row in table.rows] == [["", ""], ["함께", ""], []]
    assert [row.spans for row in table.rows] == [((2, 1), (1, 1)), ((0, 0), (1, 1)), ()]
    edge = table.rows[0].cells[1][0].fragments[0].x.points - 5.5
    (stretch,) = table.rows[0].stretches
    assert [point.points for point in stretch] == pytest.approx([edge, 420])
    assert table.rows[1].stretches == table.rows[2].stretches == ()


def test_a_line_below_a_row_of_which_all_goes_on_has_no_length(place: TextArea) -> None:
    table = made(place, HEAD, (cell("가"), cell("나")), (cell("가", above=1), cell("나", above=1)))
    (start, end), *more = table.rows[0].stretches
    assert (start, more) == (end, [])


@pytest.mark.parametrize(
    ("lines", "heights", "kept"),
    [
        (1, [1, 1, 1], [False, False, False]),
        (2, [1, 1, 1], [False, True, True]),
        (3, [1, 1, 1], [False, True, True]),
        (5, [1, 1, 3], [False, True, True]),
    ],
)
def test_rows_of_a_high_cell_stay_together_and_the_last_makes_room(
    place: TextArea, lines: int, heights: list[int], kept: list[bool]
) -> None:
    high = cell(" ".join(["가" * 15] * lines))
    rows = ((replace(high, above=at), cell("말")) for at in range(3))
    table = made(place, (cell("첫째"), cell("둘째 " * 20)), *rows)
    assert len(table.rows[0].cells[0]) == lines
    assert [row.line_count for row in table.rows] == heights
    assert [row.keeps for row in table.rows] == kept


def test_a_high_cell_above_other_rows_makes_only_its_own_last_row_higher(place: TextArea) -> None:
    high = cell(" ".join(["가" * 15] * 5))
    rows = [(replace(high, above=at), cell("말")) for at in range(2)]
    table = made(place, (cell("첫째"), cell("둘째 " * 20)), *rows, (cell("다음"), cell("말")), (cell("끝"), cell("말")))
    assert [row.line_count for row in table.rows] == [1, 4, 1, 1]
    assert [said(row.cells[0]) for row in table.rows[1:]] == ["", "다음", "끝"]
    assert [said(row.cells[1]) for row in table.rows] == ["말"] * 4


def test_a_text_of_more_than_twelve_lines_is_said_in_each_of_its_rows(place: TextArea) -> None:
    def spans(lines: int, other: int = 1) -> set[tuple[tuple[int, int], ...]]:
        words = "가나다라마바사아자차카 " * 3
        long, short = cell(words * lines), cell("짧게" if other == 1 else words * other)
        first = (long, short, cell("끝"))
        rows = [first, (replace(long, above=1), replace(short, above=1), cell("또"))]
        return {row.spans for row in made(place, (*HEAD, cell("셋째")), *rows).rows}

    assert any(spans(2))
    assert spans(40) == {()}
    assert spans(2, 40) == {()}


def sizes(table: PageTable, at: int = 0) -> list[tuple[float, float]]:
    return [(round(one.image.width.points, 1), round(one.image.height.points, 1)) for one in table.rows[at].pictures]


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        ("40x40", (30, 30)),
        ("400x100", (186.6, 46.6)),
        ("100x400", (60, 240)),
        ("4000x40", (186.6, 1.9)),
    ],
)
def test_a_picture_that_asks_for_nothing_is_no_larger_than_it_is_or_than_its_share(
    place: TextArea, picture: str, size: tuple[float, float]
) -> None:
    (got,) = sizes(made(place, HEAD, (cell("", picture), cell("말"))))
    assert got == pytest.approx(size, abs=8)


@pytest.mark.parametrize(("asked", "width"), [({"width": 40}, 30), ({"share": 0.2}, 80), ({"width": 2000}, 240)])
def test_a_picture_is_as_wide_as_it_asks_for_and_three_fifths_of_the_text_at_most(
    place: TextArea, asked: dict[str, float], width: float
) -> None:
    figure = replace(cell("", "80x40").figures[0], **asked)
    (got,) = sizes(made(place, HEAD, (TableCell((), (figure,)), cell("말"))))
    assert got[0] == pytest.approx(width)


def test_a_column_is_as_wide_as_the_widest_of_a_cells_pictures(place: TextArea) -> None:
    row = (cell("", "40x40", "400x100"), cell("말 " * 200))
    assert sizes(made(place, HEAD, row))[1][0] > 100
    assert sizes(made(place, HEAD, row)) == sizes(made(place, HEAD, (cell("", "400x100", "40x40"), row[1])))[::-1]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        (((BOLD, Text("하나")), (BOLD, Text("둘"))), True),
        (((BOLD, Text("하나")), (Text("가"), Text("둘"))), False),
        (((BOLD, BOLD), (BOLD, Text("둘"))), True),
        (((BOLD, BOLD), (BOLD, BOLD)), False),
    ],
)
def test_a_first_column_names_rows_where_all_of_it_is_bold_and_not_all_else(
    place: TextArea, rows: tuple[tuple[Strong | Text, Strong | Text], ...], *, named: bool
) -> None:
    cells = [tuple(TableCell((one,)) for one in row) for row in rows]
    assert made(place, HEAD, *cells).row_heads is named  # type: ignore[arg-type]


def test_a_cell_of_which_a_part_is_bold_is_not_bold(place: TextArea) -> None:
    partly = TableCell((BOLD, Text(" 가")))
    assert not made(place, HEAD, (partly, cell("하나"))).row_heads
    assert made(place, HEAD, (TableCell((BOLD,)), partly)).row_heads


def test_a_head_that_says_so_names_rows_unless_one_is_empty_or_there_is_no_other_column(place: TextArea) -> None:
    head = (cell("구분"), cell("값"))
    assert made(place, head, (cell("가"), cell("1")), (cell("나"), cell("2"))).row_heads
    assert not made(place, head, (cell("가"), cell("1")), (cell(" "), cell("2"))).row_heads
    assert not made(place, head[:1], (cell("가"),)).row_heads
    assert not made(place, head).row_heads


@pytest.mark.parametrize("points", [5, 10, 14])
def test_words_are_torn_where_the_smallest_print_has_no_room_for_them(place: TextArea, points: float) -> None:
    def torn(letters: int) -> bool:
        row = (cell("가" * letters),) * 8
        return is_torn(Table(row, (row,), (None,) * 8, SPAN), replace(place, points=Points(points)))

    # A column of 50 points has 38.9 between its sides, and a letter of 6.5 points takes 5.98.
    assert [torn(6), torn(7)] == [False, True]


@pytest.mark.parametrize("turned", [False, True])
def test_a_column_has_room_for_the_longest_of_its_words(place: TextArea, *, turned: bool) -> None:
    long = cell("말 " * 300)
    rows = [(cell("가나다라마바사아자차"), long, long), (cell("가"), long, long)]
    table = made(place, (cell("가"), cell("나"), cell("다")), *(reversed(rows) if turned else rows))
    assert [len(row.cells[0]) for row in table.rows] == [1, 1]


def test_a_row_may_have_more_cells_than_the_head(place: TextArea) -> None:
    table = made(place, HEAD, (cell("가"), cell("나"), cell("다")))
    assert [said(lines) for lines in table.rows[0].cells] == ["가", "나", "다"]
    assert table.width.points == pytest.approx(400)


@pytest.mark.parametrize(("points", "size"), [(5, 6.5), (8, 8), (30, None)])
def test_a_table_that_fits_is_as_large_as_its_place_asks_small_print_at_the_most_and_readable(
    place: TextArea, points: float, size: float | None
) -> None:
    table = made(replace(place, points=Points(points)), HEAD, (cell("가"), cell("나")))
    assert table.leading.points == pytest.approx((size or place.styles.small) * LEADING.row, abs=0.01)
