"""Where a character stands that no font has: the line of the source, in every kind of block."""

from __future__ import annotations

import pytest

from gyoan.model.theme import Theme
from layout.handout.handouts import handout_outcome

ODD = "\ue123"


def told(markdown: str, theme: Theme) -> list[int]:
    """Return the lines that are named."""
    return [one.span.line for one in handout_outcome(markdown, theme).diagnostics if one.code.value == "GY401"]


BLOCKS = {
    "a paragraph": ("글\n\n글 {0}\n", 3),
    "an entry": ("- 하나\n- 둘\n- 셋 {0}\n", 3),
    "a deeper entry": ("- 하나\n  - 둘\n    - 셋 {0}\n", 3),
    "the head of a table": ("글\n\n| 가 {0} | 나 |\n|---|---|\n| 다 | 라 |\n", 3),
    "the first row of a table": ("글\n\n| 가 | 나 |\n|---|---|\n| 다 | {0} |\n| 마 | 바 |\n", 5),
    "a later row of a table": ("글\n\n| 가 | 나 |\n|---|---|\n| 다 | 라 |\n| {0} | 바 |\n", 6),
    "the first line of code": ("```sh\nrun {0}\nrun\n```\n", 2),
    "the last line of code": ("```sh\nrun\nrun\nrun {0}\n```\n", 4),
    "the head of a panel": ("글\n\n> [!NOTE] 제목 {0}\n> 글\n", 3),
    "a quotation": ("> 글\n>\n> 글 {0}\n", 3),
    "a leaf of a tree": ("```\n뿌리\n├── 하나\n└── 둘 {0}\n```\n", 4),
    "the words for a picture": ("글\n\n![{0}](a.png)\n", 3),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_the_line_is_named_on_which_the_character_stands(name: str, theme: Theme) -> None:
    block, line = BLOCKS[name]
    assert told("# 제목\n\n## 절\n\n" + block.format(ODD), theme) == [4 + line]


def test_titles_are_looked_at_too_and_each_line_is_told_once(theme: Theme) -> None:
    assert told(f"# 제목 {ODD}\n\n## 절 {ODD}\n\n글 {ODD} {ODD}\n", theme) == [1, 3, 5]
    assert told(f"# 제목\n\n## 절 {ODD} (5분)\n\n글\n", theme) == [3]
    assert told("# 제목\n\n## 절\n\n글\n", theme) == []
