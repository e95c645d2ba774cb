"""A `<table>` is a table: spans are filled, heads joined, cells read as text, and nothing in it vanishes."""

import pytest

from gyoan.model.blocks import FigureRow, Paragraph, Table
from gyoan.model.inline import plain_text
from markdown.lessons import blocks_of


def texts(markdown: str) -> list[list[str]]:
    """Return the rows of the only table, the head first."""
    (table,) = (block for block in blocks_of(markdown) if isinstance(block, Table))
    return [[plain_text(cell.content) for cell in row] for row in (table.header, *table.rows)]


def test_a_cell_that_spans_rows_or_columns_says_its_text_in_each() -> None:
    rows = """<table>
<thead><tr><th>구분</th><th>봄</th><th>가을</th></tr></thead>
<tbody><tr><td rowspan="2">수강</td><td>30명</td><td>28명</td></tr>
<tr><td colspan="2">합쳐 58명</td></tr></tbody>
</table>
"""
    assert texts(rows) == [["구분", "봄", "가을"], ["수강", "30명", "28명"], ["수강", "합쳐 58명", "합쳐 58명"]]


def test_a_head_of_two_rows_is_one() -> None:
    rows = '<table><thead><tr><th colspan="2">학기</th></tr><tr><th>봄</th><th>가을</th></tr></thead>'
    rows += "<tr><td>1</td><td>2</td></tr></table>"
    assert [[" ".join(text.split()) for text in row] for row in texts(rows)] == [["학기 봄", "학기 가을"], ["1", "2"]]


def test_a_blank_line_inside_a_table_does_not_part_it() -> None:
    assert texts("<table>\n<tr><td>가</td></tr>\n\n<tr><td>나</td></tr>\n</table>\n") == [["가"], ["나"]]


@pytest.mark.parametrize("span", ["-1", "0", "x", "99999999999", "1000"])
def test_a_span_that_cannot_be_meant_is_bounded(span: str) -> None:
    rows = texts(f'<table><tr><td rowspan="{span}" colspan="{span}">가</td></tr><tr><td>나</td></tr></table>\n')
    assert 1 <= len(rows[0]) <= 201
    assert any("나" in row for row in rows)


@pytest.mark.parametrize(
    ("rows", "size"),
    [
        pytest.param(['<td colspan="9999">가</td>'], (1, 200), id="four digits are a number"),
        pytest.param(['<td colspan="10000">가</td>'], (1, 1), id="five are none"),
        pytest.param(['<td colspan="200">가</td>'] * 100, (100, 200), id="as many cells as there may be"),
        pytest.param(['<td colspan="200">가</td>'] * 101, (101, 1), id="more"),
        pytest.param(['<td colspan="200">가</td>' * 101], (1, 101), id="more in one row"),
        pytest.param(["<td>가</td>" * 200, *["<td>가</td>"] * 99], (100, 200), id="as many places"),
        pytest.param(['<td colspan="2">가</td>' * 100, *["<td>가</td>"] * 100], (101, 100), id="more places"),
        pytest.param(
            ["<td>가</td>", '<td rowspan="200" colspan="101">나</td>'], (2, 101), id="rows that are not there"
        ),
        pytest.param(
            [*["<td>가</td>"] * 99, '<td rowspan="200" colspan="150">나</td>'], (100, 150), id="no rows below the last"
        ),
        pytest.param(
            [*["<td>가</td>"] * 101, '<td colspan="199">가</td><td>나</td>'],
            (102, 2),
            id="few cells in too many places",
        ),
    ],
)
def test_a_table_is_as_large_as_anybody_writes(rows: list[str], size: tuple[int, int]) -> None:
    grid = texts(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>\n")
    assert (len(grid), len(grid[0])) == size


def test_lists_lines_and_tables_in_cells_are_text_of_the_cell() -> None:
    inner = "<table><tr><td>속</td></tr></table>"
    (head, row) = texts(
        f"<table><tr><td>가</td></tr><tr><td><ul><li>하나</li><li>둘</li></ul>{inner}</td></tr></table>\n"
    )
    assert head == ["가"]
    assert row[0].split() == ["하나", "둘", "속"]


def test_what_stands_around_a_table_is_kept_and_its_caption_is_one() -> None:
    blocks = blocks_of("앞 글 <table>\n\n<table><caption>표: 값</caption><tr><td>가</td></tr></table>뒤 글\n")
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [plain_text(table.caption) for table in tables] == ["표: 값"]
    said = " ".join(plain_text(block.content) for block in blocks if isinstance(block, Paragraph))
    assert "뒤 글" in said


def test_pictures_stand_in_their_cells_and_many_of_one_behind_the_table() -> None:
    cells = '<td><img src="a.png" alt="가"></td><td>글 <img src="b.png" alt="나" width="80"></td>'
    (table,) = blocks_of(f"<table><tr>{cells}</tr></table>\n")
    assert isinstance(table, Table)
    assert [[(one.target, one.width) for one in cell.figures] for cell in table.header] == [
        [("a.png", None)],
        [("b.png", 80)],
    ]
    assert [cell.led for cell in table.header] == [True, False]
    many = "".join(f'<img src="{number}.png">' for number in range(200))
    blocks = blocks_of(f"<table><tr><td>{many}</td></tr></table>\n")
    assert [type(block) for block in blocks] == [Table, FigureRow]
    assert isinstance(blocks[1], FigureRow)
    assert len(blocks[1].figures) == 200


def test_a_cell_knows_how_many_rows_and_columns_of_it_are_before() -> None:
    rows = '<tr><th>가</th><th colspan="2">나</th></tr><tr><td rowspan="2">다</td><td>1</td><td>2</td></tr>'
    (table,) = blocks_of(f'<table>{rows}<tr><td colspan="2">3</td></tr></table>\n')
    assert isinstance(table, Table)
    before = [[(cell.above, cell.left) for cell in row] for row in (table.header, *table.rows)]
    assert before == [[(0, 0), (0, 0), (0, 1)], [(0, 0)] * 3, [(1, 0), (0, 0), (0, 1)]]


def test_a_table_of_unknown_elements_stays_text_and_is_told() -> None:
    assert not any(isinstance(block, Table) for block in blocks_of("<table><tr><td><form>x</form></td></tr></table>\n"))
