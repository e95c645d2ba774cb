"""How large tables on slides are, where their columns and pictures stand, and how they are parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.table import TablePiece, has_high_head
from gyoan.layout.deck.slides.table_sizes import in_cells, measure
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.text import Measure
from gyoan.model.blocks import Alignment, Figure, Table, TableCell
from gyoan.model.deck import Anchor, Grid, PictureShape, Run, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text, plain_text
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.units import Points
from layout.placed import BODY, SYLLABLE, line, near, places

SPAN = SourceSpan("a.md", 1)


def cell(said: str = "", **others: object) -> TableCell:
    return TableCell((Text(said),) if said else (), **others)  # type: ignore[arg-type]


def table(*rows: Sequence[str | TableCell], alignments: Sequence[Alignment | None] = ()) -> Table:
    header, *others = (tuple(cell(one) if isinstance(one, str) else one for one in row) for row in rows)
    return Table(header, tuple(others), tuple(alignments) or (None,) * len(header), SPAN)


def rows(count: int, across: int = 2) -> Table:
    return table(*[["가"] * across] * count)


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def high(points: float, lines: int = 1) -> float:
    """Return the height of a row."""
    return lines * line(points) + 9 + 1


def steps(shown: Table, sizes: Sequence[float], stage: Stage) -> None:
    """Assert that a table of rows of one line is set in these sizes where there is less and less room."""
    limit = 9999.0
    for points in sizes:
        height = (len(shown.rows) + 1) * high(points)
        for room in (limit, height + 1e-6):
            assert TablePiece(shown).fit(stage, Points(room)) == pytest.approx(height)
        limit = height - 0.01
    assert TablePiece(shown).fit(stage, Points(limit)) is None


def test_a_table_is_set_in_the_largest_size_that_fits_wide_ones_in_smaller_ones_too(stage: Stage) -> None:
    steps(rows(4, 5), (20, 18, 16), stage)
    steps(rows(4, 6), (20, 18, 16, 14, 12), stage)
    assert TablePiece(rows(4), Points(17)).fit(stage, Points(999)) == pytest.approx(4 * high(16))
    assert TablePiece(rows(4), Points(18)).fit(stage, Points(999)) == pytest.approx(4 * high(18))
    assert TablePiece(rows(2, 8)).fit(stage, Points(999)) is not None
    assert TablePiece(rows(2, 12)).fit(stage, Points(999)) is not None
    assert TablePiece(rows(2, 13)).fit(stage, Points(999)) is None


def widths(shown: Table, stage: Stage) -> list[float]:
    return list(measure(shown, {}, Points(20), stage).widths)


def test_columns_fill_the_slide_by_what_stands_in_them(stage: Stage) -> None:
    one = 20 * SYLLABLE
    assert widths(rows(2), stage) == pytest.approx([440, 440])
    whole = (one + 16) + (3 * one + 16)
    assert widths(table(["가", "가나다"]), stage) == pytest.approx(
        [880 * (one + 16) / whole, 880 * (3 * one + 16) / whole]
    )
    # A long line asks for no more than seven tenths, a long word for no more than four.
    long = " ".join(["가"] * 100)
    whole = (one + 16) + 616
    assert widths(table(["가", long]), stage) == pytest.approx([880 * (one + 16) / whole, 880 * 616 / whole])
    share = (880 - 3 * (one + 16)) / (2 * (616 - one - 16))
    wide = one + 16 + (616 - one - 16) * share
    assert widths(table(["가", long, long]), stage) == pytest.approx([one + 16, wide, wide])
    word = "가" * 30
    whole = (one + 16) + 3 * 368
    assert widths(table(["가", word, word, word]), stage) == pytest.approx(
        [880 * (one + 16) / whole, *[880 * 368 / whole] * 3]
    )
    whole = (one + 16) + (30 * one + 16)
    assert widths(table(["가", word]), stage) == pytest.approx(
        [880 * (one + 16) / whole, 880 * (30 * one + 16) / whole]
    )


def test_a_row_is_as_high_as_its_highest_cell(stage: Stage) -> None:
    fitting = int((440 - 14) / (20 * SYLLABLE))
    one, two = "가" * fitting, "가" * (fitting + 1)
    assert measure(table(["가", "나"], [one, one]), {}, Points(20), stage).heights == pytest.approx(
        [high(20), high(20)]
    )
    assert measure(table(["가", "나"], [two, two]), {}, Points(20), stage).heights == pytest.approx(
        [high(20), high(20, 2)]
    )
    assert measure(table(["가", "나"], [two, two]), {}, Points(20), stage).height == pytest.approx(
        high(20) + high(20, 2)
    )


def test_a_cell_of_several_rows_makes_the_last_of_them_higher_where_it_must(stage: Stage) -> None:
    def heights(lines: int) -> list[float]:
        said = "\n".join(["가"] * lines)
        shown = table(["가", "나"], [said, "나"], [cell(above=True), "다"], ["라", "마"])
        return list(measure(shown, {}, Points(20), stage).heights)

    assert heights(2) == pytest.approx([high(20)] * 4)
    assert heights(5) == pytest.approx([high(20), high(20), high(20, 5) - high(20), high(20)])


def grid_of(piece: TablePiece, stage: Stage, room: float) -> Grid:
    grid = piece.draw(stage, BODY.top(Points(room)))[0]
    assert isinstance(grid, Grid)
    return grid


def test_rows_grow_into_the_room_that_is_left(stage: Stage) -> None:
    piece = TablePiece(rows(3))
    grown = grid_of(piece, stage, 380)
    assert [height.points for height in grown.row_heights] == near((high(20) + 14,) * 3)[0]
    assert places([grown]) == near((40, 108, 880, 3 * (high(20) + 14)))
    assert [height.points for height in grid_of(piece, stage, 150).row_heights] == near((50,) * 3)[0]
    exact = grid_of(piece, stage, 3 * high(20) - 0.4)
    assert [height.points for height in exact.row_heights] == near((high(20),) * 3)[0]
    assert grid_of(piece, stage, 10).rows[0][0].paragraphs[0].runs[0].points == 12
    assert (grown.inset_x.points, grown.inset_y.points) == (7, 4.5)


def test_a_caption_takes_its_height_from_the_table_above_it(stage: Stage) -> None:
    piece = TablePiece(replace(rows(3), caption=(Text("표"),)))
    foot = line(16) + 6
    assert piece.fit(stage, Points(999)) == pytest.approx(3 * high(20) + foot)
    assert piece.fit(stage, Points(3 * high(20) + foot - 0.1)) == pytest.approx(3 * high(18) + foot)
    grid, caption = piece.draw(stage, BODY.top(Points(150)))
    assert isinstance(grid, Grid)
    assert sum(height.points for height in grid.row_heights) == pytest.approx(150 - foot, abs=0.01)
    assert places([caption]) == near((40, 108 + 150 - line(16), 880, line(16)))
    for count, counts in ((11, [11]), (12, [6, 6])):
        parts = TablePiece(replace(rows(count + 1), caption=(Text("표"),))).split(stage, Points(380))
        assert [len(part.table.rows) for part in parts if isinstance(part, TablePiece)] == counts


def test_a_table_is_parted_between_rows_and_evenly(stage: Stage) -> None:
    def counts(count: int, limit: float = 380) -> list[int]:
        parts = TablePiece(rows(count + 1)).split(stage, Points(limit))
        return [len(part.table.rows) for part in parts if isinstance(part, TablePiece)]

    most, lowered = int(380 / high(16)) - 1, int(380 / (high(16) - 4)) - 1
    assert counts(most) == [most]
    assert counts(lowered) == [lowered] > [most]
    assert counts(lowered + 1) == [(lowered + 2) // 2, (lowered + 1) // 2]
    assert counts(2 * most + 1) == [-(-(2 * most + 1) // 3)] * 2 + [2 * most + 1 - 2 * -(-(2 * most + 1) // 3)]
    assert counts(4, limit=3 * high(16)) == [2, 2]


def test_rows_stand_closer_together_before_a_table_is_torn_and_only_then(stage: Stage) -> None:
    def insets(count: int) -> list[float]:
        parts = TablePiece(rows(count + 1)).split(stage, BODY.height)
        grids = [shape for part in parts for shape in part.draw(stage, BODY) if isinstance(shape, Grid)]
        return [round(grid.inset_y.points, 2) for grid in grids]

    most = int(BODY.height / high(16)) - 1
    assert insets(most) == [4.5]
    assert insets(most + 1) == [2.5]
    assert insets(2 * most) == [4.5, 4.5]
    half = BODY.height / 2
    assert TablePiece(rows(int(half / high(16)) + 1)).fit(stage, Points(half)) is None


def test_all_parts_of_a_table_have_the_same_columns_and_size(stage: Stage) -> None:
    words = [("가", "나")] * 12 + [("길게 적은 낱말 여럿이 한 칸에", "짧게")] * 12
    row = [tuple(TableCell((Text(text),)) for text in pair) for pair in words]
    parts = TablePiece(Table(row[0], tuple(row[1:]), (None, None), SPAN)).split(stage, BODY.height)

    grids = [shape for part in parts for shape in part.draw(stage, BODY) if isinstance(shape, Grid)]
    assert len(grids) > 1
    assert len({grid.column_widths for grid in grids}) == 1
    assert len({run.points for grid in grids for run, _ in found(grid.rows, Run)}) == 1


def parted(shown: Table, stage: Stage) -> list[str]:
    """Return for each part of a table the first letters of its heads."""
    parts = TablePiece(shown).split(stage, Points(380))
    return ["".join(plain_text(one.content)[0] for one in part.table.header) for part in parts]  # type: ignore[attr-defined]


WIDE = "가" * 9
"""A word that fills an eighth of a slide in the smallest type, and a little more."""


@pytest.mark.parametrize(
    ("count", "word", "parts"),
    [
        # No more columns than eight are never parted; more are where their words do not fit in the smallest type.
        (8, "가" * 30, ["01234567"]),
        (9, "가", ["012345678"]),
        (12, "가", ["0123456789ab"]),
        (13, "가", ["0123456", "0789abc"]),
        (9, WIDE, ["01234", "05678"]),
        (10, WIDE, ["01234", "056789"]),
        (16, WIDE, ["012345", "06789a", "0bcdef"]),
    ],
)
def test_a_wide_table_is_parted_between_columns_the_first_in_each(
    count: int, word: str, parts: list[str], stage: Stage
) -> None:
    assert parted(table([f"{at:x}" for at in range(count)], [word] * count), stage) == parts


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        (["가나", "다나"], ["01234", "05678"]),
        (["가나", "가다"], ["01234", "015678"]),
        (["가나나", "가나다"], ["012345", "012678"]),
        # Too many columns would be repeated, or nothing tells the rows apart.
        (["가나다라", "가나다마"], ["01234", "05678"]),
        (["가나", "가나"], ["01234", "05678"]),
    ],
)
def test_each_part_of_a_wide_table_repeats_the_columns_that_tell_its_rows_apart(
    rows: list[str], parts: list[str], stage: Stage
) -> None:
    shown = table(list("012345678"), *([*row, *[WIDE * 2] * (9 - len(row))] for row in rows))
    assert parted(shown, stage) == parts


def test_leading_columns_as_wide_as_half_a_slide_are_not_repeated(stage: Stage) -> None:
    wide = table(list("012345678"), ["가" * 24, "나" * 24, *[WIDE] * 7], ["가" * 24, "다" * 24, *[WIDE] * 7])
    assert parted(wide, stage) == ["01234", "05678"]


def test_a_table_of_many_columns_goes_on_with_all_of_them_where_its_rows_take_several_slides(stage: Stage) -> None:
    shown = table(list("012345678"), *[[f"{at}", *"가나다라마바사아"] for at in range(30)])
    assert set(parted(shown, stage)) == {"012345678"}
    assert len(parted(shown, stage)) > 1


def test_columns_that_are_joined_stay_so_in_the_part_that_has_both(stage: Stage) -> None:
    joined = [
        cell("0"),
        cell("1"),
        cell(left=1),
        *map(cell, ["3", "4", "5", WIDE * 3]),
        cell(WIDE * 3),
        cell(left=1),
        cell(left=2),
    ]
    shown = table(["0", "1", "2", "3", "4", "5", "6", "7", "8" + WIDE * 3, "9"], joined)
    first, second = TablePiece(shown).split(stage, Points(380))
    assert isinstance(first, TablePiece)
    assert isinstance(second, TablePiece)
    assert [one.left for one in first.table.rows[0]] == [0, 0, 1, 0, 0]
    assert [one.left for one in second.table.rows[0]] == [0, 0, 0, 0, 1, 2]


def test_a_row_higher_than_a_slide_is_cut_in_halves_between_words(stage: Stage) -> None:
    def texts(*said: str) -> list[list[str]]:
        parts = TablePiece(table(["가", "나"], said)).split(stage, Points(380))
        return [
            [plain_text(one.content) for one in part.table.rows[0]] for part in parts if isinstance(part, TablePiece)
        ]

    words = " ".join(["가나다라"] * 200)
    halves = texts(words, "짧다")
    assert len(halves) == 2
    assert [row[1] for row in halves] == ["짧다", ""]
    assert " ".join(row[0] for row in halves) == words
    assert abs(len(halves[0][0]) - len(halves[1][0])) <= 5
    solid = texts("가" * 900, "나")
    assert [len(row[0]) for row in solid] == [450, 450]
    assert len(texts("\n".join("가" * 9), "나")) == 1


def test_a_head_that_leaves_its_rows_too_little_makes_the_table_text(stage: Stage) -> None:
    def high_head(count: int, across: int = 2) -> bool:
        return has_high_head(table(["가" * count] * across), stage)

    lines = int((190 - 10) / line(16))
    each = int((440 - 14) / (16 * SYLLABLE))
    assert (high_head(lines * each), high_head(lines * each + 1)) == (False, True)
    alone = int((880 - 14) / (16 * SYLLABLE))
    assert [high_head(lines * alone + more, 1) for more in (0, 1)] == [False, True]
    shown = table(["가" * (lines * each + 1)] * 2, ["나", "다"], ["", ""], ["", "라"])
    many = replace(shown, rows=shown.rows * 20, caption=(Text("표"),))
    parts = TablePiece(many).split(stage, Points(380))
    assert all(isinstance(part, TextPiece) for part in parts)
    said = [plain_text(one.content) for part in parts for one in part.entries]  # type: ignore[attr-defined]
    assert [said.count(one) for one in ("나 | 다", "라", "", "표")] == [20, 20, 0, 1]


def picture(width: float, height: float) -> PicturePiece:
    return PicturePiece(b"png", Points(width), Points(height), "그림", SlideKind.FIGURE)


def test_pictures_in_cells_are_as_large_as_they_ask_or_their_share_of_the_slide() -> None:
    free, asked = Figure("a.png", "", SPAN), Figure("b.png", "", SPAN, share=0.5)
    shown = table(["가", "나"], [cell(figures=(free,)), cell(figures=(asked,))])
    sized = in_cells(shown, {free: picture(800, 800), asked: picture(440, 220)}, BODY)
    assert (sized[asked].width, sized[asked].height) == (440, 220)
    assert (sized[free].width, sized[free].height) == pytest.approx((266, 266))
    small = in_cells(shown, {free: picture(50, 20), asked: picture(1, 1)}, BODY)
    assert (small[free].width, small[free].height) == (50, 20)
    many = replace(shown, rows=shown.rows * 9)
    assert in_cells(many, {free: picture(800, 800), asked: picture(1, 1)}, BODY)[free].height == pytest.approx(84)


@pytest.mark.parametrize(
    ("align", "x"), [(None, 47), (Alignment.LEFT, 47), (Alignment.CENTER, 40 + 220 - 50), (Alignment.RIGHT, 473 - 100)]
)
@pytest.mark.parametrize(("led", "y"), [(False, 1), (True, 0)])
def test_a_picture_in_a_cell_stands_below_or_above_its_text(
    align: Alignment | None, x: float, *, led: bool, y: float, stage: Stage
) -> None:
    figure = Figure("a.png", "", SPAN)
    shown = table(["가", "나"], [cell("글", figures=(figure,), led=led), "글"], alignments=(align, None))
    piece = TablePiece(shown, pictures={figure: picture(100, 60)})
    row = 60 + line(20) + 5 + 10
    assert piece.fit(stage, Points(999)) == pytest.approx(high(20) + row)
    left = measure(shown, piece.pictures, Points(20), stage).widths[0]
    grid, drawn = piece.draw(stage, BODY.top(Points(high(20) + row)))
    assert isinstance(drawn, PictureShape)
    assert isinstance(grid, Grid)
    share = {Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}.get(align or Alignment.LEFT, 0.0)
    top = 108 + high(20) + 4.5 + (0 if led else line(20) + 5)
    assert places([drawn]) == near((47 + (left - 14 - 100) * share, top + 0.5, 100, 60))
    assert grid.rows[1][0].anchor == (Anchor.BOTTOM if led else Anchor.TOP)
    assert grid.rows[1][1].anchor == Anchor.MIDDLE


def test_a_cell_takes_a_moment_and_notes_have_its_words() -> None:
    piece = TablePiece(table(["가", ""], ["나", "다"]))
    assert piece.weight(TalkSpeed(cell_seconds=2.0)) == 6
    assert piece.notes == "가 | \n나 | 다"
