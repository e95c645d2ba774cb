"""No slide has more text than it has room for, however long what must stand together is."""

from __future__ import annotations

import pytest

from cases_built import built
from fuzz.sessions import bursting
from gyoan.model.theme import Theme

SENTENCES = "이 명령은 모든 네임스페이스의 파드를 보여 주고, 그다음에 할 일을 알려 줍니다. " * 12
"""More than half a slide."""
OPENING = "<details>\n<summary>펼치기</summary>\n\n- 가\n- 나\n\n</details>"
UNTIMED = "## 시간이 없는 구간\n\n글\n\n"


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(f"## 점검 (5분)\n\n- 항목\n  - {SENTENCES}\n  - {SENTENCES}\n", id="long items below an item"),
        pytest.param(f"## 점검 (5분)\n\n### {SENTENCES * 3}\n\n- 항목\n", id="a heading longer than a slide"),
        pytest.param(f"{SENTENCES * 3}\n\n## 점검 (5분)\n\n글\n", id="a long text before the first section"),
        pytest.param(f"## 점검 (5분)\n\n글\n\n## {SENTENCES * 3}\n\n글\n", id="a long title without minutes"),
        pytest.param(
            "## 점검 (5분)\n\n글\n\n" + "## 시간이 없는 구간의 이름\n\n글\n\n" * 90, id="many titles without minutes"
        ),
        pytest.param(
            f"## 점검\n\n- 먼저\n\n### 하나 (5분)\n\n{OPENING}\n\n### 둘\n\n글\n",
            id="a box that opens, on one of two cards",
        ),
    ],
)
def test_no_text_runs_out_of_its_box(markdown: str, theme: Theme) -> None:
    assert bursting(built(f"# 수업\n\n{markdown}", theme).deck.slides, theme) == []
