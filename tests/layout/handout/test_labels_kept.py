"""On pages, too, a line that names code or a table stays with it."""

from __future__ import annotations

import pytest

from gyoan.layout.handout import layout_handout
from gyoan.markdown import read_session
from gyoan.model.handout import HandoutItem, TextBlock
from gyoan.model.theme import Theme
from gyoan.schedule import plan


def items(body: str, theme: Theme) -> list[HandoutItem]:
    session = read_session(f"# 제목\n\n## 절 (10분)\n\n{body}\n".encode(), "a.md").value
    assert session is not None
    return [item for item in layout_handout(session, plan(session).value, {}, {}, theme).value.items if item]


def kept(text: str, body: str, theme: Theme) -> bool:
    """Return whether the line with `text` is kept with what follows it."""
    lines = [item for item in items(body, theme) if isinstance(item, TextBlock) and text in words(item)]
    return lines[-1].keep_with_next


def words(item: TextBlock) -> str:
    return "".join(fragment.text for line in item.lines for fragment in line.fragments).replace("\u00a0", " ")


@pytest.mark.parametrize("thing", ["```python\nx = 1\n```", "| 키 | 값 |\n|---|---|\n| 가 | 나 |"])
@pytest.mark.parametrize("label", ["- 앞\n- 읽기", "2. 읽기 화면을 고칩니다."])
def test_an_item_that_names_what_stands_below_it_is_kept_with_it(label: str, thing: str, theme: Theme) -> None:
    assert kept("읽기", f"{label}\n\n{thing}", theme)


@pytest.mark.parametrize("body", ["- 읽기\n\n글", "- 읽기는 끝났습니다.\n\n```python\nx = 1\n```"])
def test_any_other_item_is_not(body: str, theme: Theme) -> None:
    assert not kept("읽기", body, theme)
