"""What does not fit on a slide as written is said, with its place, and shown as well as it can be."""

from __future__ import annotations

import pytest

from gyoan.model.codes import Code
from gyoan.model.deck import Grid
from gyoan.model.theme import Theme
from layout.decks import outcome_of, slide_text


def table(columns: int, rows: int) -> str:
    line = "| " + " | ".join(f"값{number}" for number in range(columns)) + " |\n"
    return line + "|" + "---|" * columns + "\n" + line * rows


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (table(200, 2), Code.OVERSIZED),
        (table(30, 120), Code.OVERSIZED),
        ("단어 " * 3000, Code.OVERSIZED),
        ("### " + "긴 제목 " * 75 + "\n- 하나", Code.OVERSIZED),
        ("| 칸 |\n|---|\n| [![](https://a.b/icon.png)](https://a.b) |", Code.NO_ALTERNATIVE_TEXT),
        ("\n\n".join(f"**소제목 {number}**\n\n글 {number}" for number in range(8)), Code.BOLD_HEADINGS),
    ],
    ids=["wide", "long", "paragraph", "heading", "icon", "pseudo"],
)
def test_what_does_not_suit_a_slide_is_said_where_it_stands(body: str, code: Code, theme: Theme) -> None:
    outcome = outcome_of(f"# 제목\n\n## 본문 (10분)\n{body}\n", theme)

    assert [found.code for found in outcome.diagnostics] == [code]
    assert outcome.diagnostics[0].span.line in {4, 5}
    assert outcome.diagnostics[0].hint


def test_an_ordinary_session_has_nothing_to_say(theme: Theme) -> None:
    body = f"{table(5, 6)}\n\n글\n\n{table(9, 6)}\n\n보통 길이의 문단이다. ![그림](a.png) 한 줄.\n\n**이름**\n- 하나\n"

    assert outcome_of(f"# 제목\n\n## 본문 (10분)\n{body}\n", theme).diagnostics == ()


def test_a_table_of_two_hundred_columns_keeps_every_cell(theme: Theme) -> None:
    deck = outcome_of(f"# 제목\n\n## 본문 (10분)\n{table(200, 2)}\n", theme).value

    grids = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Grid)]
    text = "\n".join(map(slide_text, deck.slides))
    assert all(f"값{number}" in text for number in range(200))
    assert max(len(grid.column_widths) for grid in grids) <= 8


def test_an_icon_without_a_description_is_shown_by_its_name(theme: Theme) -> None:
    deck = outcome_of("# 제목\n\n## 본문 (10분)\n아이콘 ![](https://a.b/icon.png) 하나\n", theme).value

    assert "icon.png" in "\n".join(map(slide_text, deck.slides))
