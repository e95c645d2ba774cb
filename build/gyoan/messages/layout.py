"""The catalogue: what is said of what slides and pages show (GY4xx)."""

from __future__ import annotations

from gyoan.model.message import Wording

HIGH_TABLE_HEAD = Wording(
    "The table's head takes more than half a slide; slides show its rows as text",
    "표의 머리글이 슬라이드의 절반을 넘어, 슬라이드에는 행을 본문으로 표시합니다",
)
HIGH_TABLE_HEAD_HINT = Wording(
    "name each column in a few words and say the rest above the table",
    "열 이름은 몇 단어로 줄이고 나머지는 표 앞에 쓰세요",
)
