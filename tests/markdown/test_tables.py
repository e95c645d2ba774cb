"""Tables keep every cell."""

import pytest

from gyoan.model.blocks import Alignment, Table
from markdown.lessons import HEAD, blocks_of, said
from markdown.session_dump import inlines


def table(markdown: str) -> Table:
    (block,) = blocks_of(markdown)
    assert isinstance(block, Table)
    return block


def rows(markdown: str) -> list[list[str]]:
    return [[inlines(cell.content) for cell in row] for row in table(markdown).rows]


def test_a_table_has_a_head_rows_and_alignments() -> None:
    read = table("| 가 | 나 | 다 | 라 |\n|---|:--|:-:|--:|\n| **1** | `2` | [3](a.md) | 4 |\n")

    assert [inlines(cell.content) for cell in read.header] == ["가", "나", "다", "라"]
    assert read.alignments == (None, Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT)
    assert [inlines(cell.content) for cell in read.rows[0]] == ["<b>1</b>", "`2`", "[3](a.md)", "4"]
    assert (read.span.line, read.span.end_line) == (3, 5)


def test_a_cell_may_hold_lines_and_a_list() -> None:
    assert rows("| 가 | 나 |\n|---|---|\n| 하나<br>둘<br/>셋 | <ul><li>넷</li><li>다섯</li></ul> |\n") == [
        ["하나 ⏎ 둘 ⏎ 셋", "• 넷 ⏎ • 다섯"]
    ]


def test_a_short_row_is_filled_up() -> None:
    assert rows("| 가 | 나 |\n|---|---|\n| 1 |\n") == [["1", ""]]


def test_a_long_row_keeps_its_extra_cells_in_the_last_one_and_is_reported() -> None:
    markdown = "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | **5** | 6 |\n"

    assert rows(markdown) == [["1", "2"], ["3", "4 | <b>5</b> | 6"]]
    assert said(HEAD + markdown) == ["GY106 warning 6:1"]


def test_a_pipe_in_code_does_not_part_cells() -> None:
    markdown = "| 가 | 나 |\n|---|---|\n| `ps | grep x` | 설명 |\n| `a \\| b` | 설명 |\n"

    assert rows(markdown) == [["`ps | grep x`", "설명"], ["`a | b`", "설명"]]
    assert said(HEAD + markdown) == []


@pytest.mark.parametrize("prefix", ["> ", "- ", "1. "])
def test_a_table_inside_something_keeps_its_cells_too(prefix: str) -> None:
    rest = prefix if prefix == "> " else " " * len(prefix)
    lines = ["| 가 | 나 |", "|---|---|", "| 1 | 2 | 3 |"]
    markdown = "\n".join((prefix if number == 0 else rest) + line for number, line in enumerate(lines))

    assert "2 | 3" in str(blocks_of(markdown))
    assert said(HEAD + markdown)[0].startswith("GY106 warning 5:")


def test_a_table_may_follow_its_title_without_a_blank_line() -> None:
    assert [type(block).__name__ for block in blocks_of("**비교**:\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n")] == [
        "Paragraph",
        "Table",
    ]


def test_a_row_without_outer_pipes_keeps_its_extra_cell_too() -> None:
    markdown = "가 | 나\n---|---\n1 | 2 | 3\n4 | 5\n"

    assert rows(markdown) == [["1", "2 | 3"], ["4", "5"]]
    assert said(HEAD + markdown) == ["GY106 warning 5:1"]
