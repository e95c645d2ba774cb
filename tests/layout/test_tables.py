"""Tables on slides: pictures upon their cells, and cells that take several rows or columns."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pptx import Presentation

from cases_built import Built, built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.layout.area import SlideGeometry
from gyoan.layout.deck.slides import table_sizes
from gyoan.layout.deck.word_account import account
from gyoan.layout.text import Measure
from gyoan.model.blocks import Table
from gyoan.model.deck import Grid, PictureShape, Slide
from gyoan.model.diagnostic import Outcome
from gyoan.model.handout import CellPicture, Edition
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from layout.decks import slide_text
from paged import made_up


def picture(width: int, height: int) -> Picture:
    """Return a picture of one colour, but for a mark."""
    image = Image.new("RGB", (width, height), "navy")
    ImageDraw.Draw(image).rectangle((width // 3, height // 3, width // 2, height // 2), fill="white")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return Picture(buffer.getvalue(), width, height)


PICTURES = {"a.png": picture(600, 400), "b.png": picture(80, 80), "c.png": picture(100, 900), "d.png": picture(900, 60)}


def table_of(cells: list[str], tail: str = "") -> str:
    rows = "".join(f"| 줄 {number} | {cell} | 글 |\n" for number, cell in enumerate(cells))
    return f"# 차시\n\n## 표\n\n| 이름 | 그림 | 뜻 |\n| --- | :-: | --- |\n{rows}{tail}\n"


def placed(slide: Slide) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """Return the box of each picture on a slide with that of the cell that holds its middle."""
    (grid,) = [shape for shape in slide.shapes if isinstance(shape, Grid)]
    pairs = []
    for shape in (shape for shape in slide.shapes if isinstance(shape, PictureShape)):
        x, y, width, height = (one.points for one in (shape.box.x, shape.box.y, shape.box.width, shape.box.height))
        left, top = grid.box.x.points, grid.box.y.points
        columns = [
            left + sum(one.points for one in grid.column_widths[:at]) for at in range(len(grid.column_widths) + 1)
        ]
        rows = [top + sum(one.points for one in grid.row_heights[:at]) for at in range(len(grid.row_heights) + 1)]
        column = max(edge for edge in columns if edge <= x + width / 2)
        row = max(edge for edge in rows if edge <= y + height / 2)
        end = columns[columns.index(column) + 1], rows[rows.index(row) + 1]
        pairs.append(((x, y, x + width, y + height), (column, row, *end)))
    return pairs


def pictured(text: str, theme: Theme) -> Built:
    """Return a session with the pictures of this module."""
    one = built(text, theme)
    vars(one)["pictures"] = Outcome(PICTURES, ())
    return one


def shown(one: Built) -> int:
    return sum(isinstance(shape, PictureShape) for slide in one.deck.slides for shape in slide.shapes)


@pytest.mark.parametrize(
    "cells",
    [
        ["![가](a.png)"],
        ["![가](a.png)", "![나](b.png) 글 뒤", "글 앞 ![다](c.png)"],
        ["![가](a.png) ![나](b.png) ![다](c.png) ![라](d.png)"],
        ["![가](a.png)"] * 12,
        ["글 " * 60 + "![가](c.png){width=30%}"] * 3,
        ["**![가](a.png)**<br>글"],
    ],
)
def test_pictures_stand_inside_of_their_cells_on_every_slide(cells: list[str], theme: Theme) -> None:
    one = pictured(table_of(cells), theme)

    assert shown(one) == sum(cell.count("](") for cell in cells)
    bottom = SlideGeometry(theme.deck).body.bottom
    for slide in one.deck.slides:
        for inner, outer in placed(slide) if any(isinstance(shape, Grid) for shape in slide.shapes) else ():
            assert all(a >= b - 0.1 for a, b in zip(inner[:2], outer[:2], strict=True))
            assert all(a <= b + 0.1 for a, b in zip(inner[2:], outer[2:], strict=True))
            assert inner[3] <= bottom + 0.5
    assert len(found(one.handout.items, CellPicture)) == shown(one)
    counted = dict(account(one.session, one.deck, {Edition.STUDENT: made_up(one.handout, one.theme.page)}).outputs)
    assert {name: count.left for name, count in counted.items()} == {"slides": 0, "student": 0}


def test_a_picture_has_the_width_that_is_asked_for(theme: Theme) -> None:
    one = pictured(table_of(["![가](a.png){width=30%}", '<img src="a.png" width="200">']), theme)
    body = SlideGeometry(theme.deck).body
    widths = [
        shape.box.width.points for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, PictureShape)
    ]
    assert widths == [pytest.approx(body.width * 0.3, rel=0.01), pytest.approx(body.width / 4, rel=0.01)]


def test_the_fewer_rows_have_pictures_the_larger_they_are(theme: Theme) -> None:
    few, many = (
        max(box[3] - box[1] for slide in one.deck.slides[1:] for box, _ in placed(slide))
        for one in (pictured(table_of(["![가](a.png)"] * count), theme) for count in (1, 8))
    )
    assert few > 1.8 * many


def test_a_missing_picture_leaves_its_words_in_the_cell(theme: Theme) -> None:
    one = pictured(table_of(["앞 ![없는 것](none.png)"]), theme)
    assert shown(one) == 0
    assert "없는 것" in "".join(map(slide_text, one.deck.slides))


def test_two_hundred_pictures_in_a_cell_are_all_there(theme: Theme) -> None:
    one = pictured(table_of([" ".join(["![가](a.png)"] * 200)]), theme)
    assert shown(one) == 200


MERGED = """# 차시

## 표

<table>
<tr><th>구분</th><th colspan="2">값</th></tr>
<tr><td rowspan="3">여럿</td><td>하나</td><td>둘</td></tr>
<tr><td>셋</td><td>넷</td></tr>
<tr><td colspan="2">함께</td></tr>
<tr><td>끝</td><td>다섯</td><td>여섯</td></tr>
</table>
"""


def test_merged_cells_are_merged_in_powerpoint(theme: Theme) -> None:
    file = Presentation(io.BytesIO(built(MERGED, theme).files["pptx"]))
    (table,) = [shape.table for slide in file.slides for shape in slide.shapes if shape.has_table]
    spans = [[(cell.span_height, cell.span_width, cell.is_spanned) for cell in row.cells] for row in table.rows]
    plain, covered = (1, 1, False), (1, 1, True)
    assert spans == [
        [plain, (1, 2, False), covered],
        [(3, 1, False), plain, plain],
        [covered, plain, plain],
        [covered, (1, 2, False), covered],
        [plain, plain, plain],
    ]
    assert [next(cell.text for cell in row.cells) for row in table.rows] == ["구분", "여럿", "", "", "끝"]


def test_a_merged_cell_that_is_cut_says_its_text_on_each_slide_and_page(theme: Theme) -> None:
    rows = "".join(f"<tr>{'<td rowspan=40>묶음</td>' * (not at)}<td>값 {at}</td></tr>" for at in range(40))
    one = built(f"# 차시\n\n## 표\n\n<table><tr><th>가</th><th>나</th></tr>{rows}</table>\n", theme)
    grids = [shape for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, Grid)]
    assert len(grids) > 2
    for grid in grids:
        first = grid.rows[1][0]
        assert first.paragraphs[0].runs[0].text == "묶음"
        assert first.down == len(grid.rows) - 1
        assert [cell.down for cell in [row[0] for row in grid.rows[2:]]] == [0] * (len(grid.rows) - 2)


def test_a_long_text_over_a_few_rows_makes_them_high_enough(theme: Theme) -> None:
    text = "긴 글입니다 " * 20
    rows = f"<tr><td rowspan=2>{text}</td><td>{'값 ' * 9}</td></tr><tr><td>둘 {'긴 값 ' * 40}</td></tr>"
    one = built(f"# 차시\n\n## 표\n\n<table><tr><th>가</th><th>나</th></tr>{rows}</table>\n", theme)
    (grid,) = [shape for slide in one.deck.slides for shape in slide.shapes if isinstance(shape, Grid)]
    assert grid.rows[1][0].down == 2
    width = grid.column_widths[0].points - 2 * grid.inset_x.points
    needed = Measure(theme).height(grid.rows[1][0].paragraphs, width) + 2 * grid.inset_y.points
    assert sum(height.points for height in grid.row_heights[1:]) >= needed


def test_a_table_that_goes_on_over_many_slides_is_measured_once_in_each_size(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: Counter[tuple[Table, float, tuple[object, ...]]] = Counter()
    sizes = table_sizes._measured

    def counted(table: Table, pictures: table_sizes.CellPictures, points: float, *others: Any) -> table_sizes.Sized:
        measured[table, points, (others[0].body, *others[1:])] += 1
        return sizes(table, pictures, points, *others)

    monkeypatch.setattr(table_sizes, "_measured", counted)
    deck = built(table_of([f"뜻 {number} " * 12 for number in range(90)], "\n글[^1]\n\n[^1]: 각주"), theme).deck

    assert sum(any(isinstance(shape, Grid) for shape in slide.shapes) for slide in deck.slides) > 5
    assert set(measured.values()) == {1}


def test_the_head_of_a_table_alone_is_bold_and_filled(theme: Theme) -> None:
    deck = built("# 제목\n\n## 절\n\n| 가 | 나 |\n| - | - |\n| 다 | 라 |\n| 마 | 바 |\n", theme).deck
    (grid,) = (shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Grid))
    looks = [
        [(cell.fill is not None, run.bold) for cell in row for text in cell.paragraphs for run in text.runs]
        for row in grid.rows
    ]
    assert looks == [[(True, True)] * 2, [(False, False)] * 2, [(False, False)] * 2]
