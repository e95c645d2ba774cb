"""Tables: columns as wide as what stands in them needs, and first columns that name their rows."""

from __future__ import annotations

import pytest

from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.tables import _widths
from gyoan.model.handout import PageTable
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from layout.handout.handouts import handout_of, items_of


def table_of(theme: Theme, *rows: str) -> PageTable:
    """Return the table with these rows, the first of them its head."""
    head, *others = rows
    ruled = "|".join(["---"] * head.count("|"))
    source = "\n".join([f"| {head}", f"|{ruled}|", *(f"| {row}" for row in others)])
    (table,) = items_of(handout_of(f"# 제목\n\n## 절\n{source}\n", theme), PageTable)
    assert isinstance(table, PageTable)
    return table


def test_a_narrow_column_beside_wide_ones_needs_no_second_line(theme: Theme) -> None:
    long = "여러 낱말로 된 긴 설명이 이 칸에 들어가서 줄이 바뀐다 " * 2
    table = table_of(theme, "이름 | 기간과 횟수 (해마다) | 설명 |", f"배포 | 하루에 한 번 | {long} |")
    assert [len(cell) for cell in table.head.cells] == [1, 1, 1]
    assert [len(cell) for cell in table.rows[0].cells][:2] == [1, 1]
    assert len(table.rows[0].cells[2]) > 1


def test_columns_together_are_as_wide_as_the_text(theme: Theme) -> None:
    long = "여러 낱말로 된 긴 설명이 이 칸에 들어가서 줄이 바뀐다 " * 2
    table = table_of(theme, "이름 | 설명 | 비고 |", f"배포 | {long} | {long} |")
    assert table.width.points == pytest.approx(Styles(theme).width, abs=0.1)


@pytest.mark.parametrize("words", ["", "가"])
def test_a_column_to_be_filled_in_has_room_for_a_letter_however_long_its_neighbours_are(
    theme: Theme, words: str
) -> None:
    long = "여러 낱말로 된 긴 설명이 이 칸에 들어가서 줄이 바뀐다 " * 6
    table = table_of(theme, f"{words} | 설명 | 비고 |", f" | {long} | {long} |", f" | {long} | {long} |")
    wide = table.rows[0].cells[1][0].fragments[0].x.points
    assert 2 * theme.page.body_points < wide < 6 * theme.page.body_points


@pytest.mark.parametrize(
    ("head", "row", "named"),
    [
        ("구분 | 값 |", "배포 | 한 번 |", True),
        (" | 값 |", "배포 | 한 번 |", True),
        ("이름 | 값 |", "**배포** | 한 번 |", True),
        ("이름 | 값 |", "배포 | 한 번 |", False),
        ("이름 | 값 |", "**배포** | **한 번** |", False),
        ("구분 | 값 |", " | 한 번 |", False),
    ],
)
def test_a_first_column_names_the_rows_where_it_plainly_does(theme: Theme, head: str, row: str, *, named: bool) -> None:
    assert table_of(theme, head, row).row_heads is named


@pytest.mark.parametrize(
    ("cells", "aligned"),
    [
        (("12", "1,200"), True),
        (("$30", "$1,760"), True),
        (("3개", "-", "120개"), True),
        (("99.9%", "5%"), True),
        (("12", "없음"), False),
        (("12",), False),
        (("v1", "v2"), False),
    ],
)
def test_figures_stand_below_each_other(theme: Theme, cells: tuple[str, ...], *, aligned: bool) -> None:
    table = table_of(theme, "이름 | 수 | 비고 |", *(f"배포 | {cell} | 글 |" for cell in cells))
    ends = {(row.cells[1][0].fragments[-1].x + row.cells[1][0].fragments[-1].width).emu for row in table.rows}
    starts = {row.cells[1][0].fragments[0].x.emu for row in (table.head, *table.rows)}
    assert (len(starts) > 1) is aligned
    assert not aligned or max(ends) - min(ends) < 100


def test_the_author_s_own_alignment_is_kept(theme: Theme) -> None:
    source = "# 제목\n\n## 절\n| 이름 | 수 |\n|---|:---|\n| 배포 | 12 |\n| 점검 | 1,200 |\n"
    (table,) = items_of(handout_of(source, theme), PageTable)
    assert isinstance(table, PageTable)
    assert len({row.cells[1][0].fragments[0].x.emu for row in table.rows}) == 1


@pytest.mark.parametrize(("rows", "at_right"), [(("1,200",), False), (("1,200", "7"), True), (("1,200", "-"), False)])
def test_two_figures_below_each_other_stand_at_the_right_and_one_alone_does_not(
    theme: Theme, rows: tuple[str, ...], *, at_right: bool
) -> None:
    table = table_of(theme, "항목 | 얼마나 많은 값 |", *(f"가 | {row} |" for row in rows))
    head, figure = (row.cells[1][0].fragments[0].x.points for row in (table.head, table.rows[0]))
    assert (figure > head) is at_right


def test_a_column_that_takes_no_more_than_its_share_keeps_its_longest_line() -> None:
    least, natural = [Points(10), Points(20)], [Points(50), Points(80)]
    assert _widths(least, natural, Points(100)) == [50, 50]
