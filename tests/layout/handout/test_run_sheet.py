"""The run sheet as a lecturer reads it at a glance: what stands out, what stands below what, and what is left over."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gyoan.layout.handout import HandoutOptions
from gyoan.layout.handout.headings import section_anchors
from gyoan.layout.handout.run_sheet import Whereabouts, set_run_sheet
from gyoan.layout.handout.styles import Styles
from gyoan.markdown import read_session
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Edition, HandoutItem, PageTable, TextBlock
from gyoan.model.theme import Theme
from gyoan.model.typeset import Fragment, Line
from gyoan.model.units import Points
from gyoan.schedule import plan
from layout.handout.handouts import text_of
from tried import some

LESSON = """# 배포 ({slot})

<!-- note: 인사부터 한다 -->

## 1. 전략 (20분)

<!-- note: 그림을 먼저 그린다 -->

<!-- note: 천천히 -->

### 롤링 (10분)

- 하나

### 말만

- 둘

## 2. 정리 (10분)

- 셋

## 참고 자료

<!-- note: 집에서 읽게 한다 -->

- 넷
"""


def sheet(theme: Theme, slot: str = "40분", text: str = LESSON) -> tuple[HandoutItem, ...]:
    """Return the run sheet of a session, each section on slides and a page of its own."""
    session = read_session(text.format(slot=slot).encode(), "session_03.md").value
    assert session is not None
    anchors = section_anchors(session)
    pages = {anchor: number for number, anchor in enumerate(anchors.values(), 1)}
    slides = {line: (number, number + number % 2) for number, line in enumerate(anchors, 1)}
    found = Whereabouts.of(slides, anchors, pages)
    return set_run_sheet(session, plan(session).value, found, Styles(theme, options=HandoutOptions(Edition.TEACHER)))


def table(items: tuple[HandoutItem, ...]) -> PageTable:
    (found,) = (item for item in items if isinstance(item, PageTable))
    return found


def pieces(line: Line) -> tuple[Fragment, ...]:
    return tuple(piece for piece in line.fragments if piece.text.strip())


def right(line: Line) -> Points:
    """Return where a line of Hangul and digits ends."""
    last = pieces(line)[-1]
    return Points(last.x.points + sum(0.92 if one > "가" else 0.56 for one in last.text) * last.ink.points)


def texts(items: tuple[HandoutItem, ...]) -> list[str]:
    return [text_of(item) for item in items if isinstance(item, TextBlock)]


def test_parts_with_minutes_stand_out_and_what_is_below_or_beside_the_plan_stands_back(theme: Theme) -> None:
    rows = {row.cells[1][0].text: row for row in table(sheet(theme)).rows}
    assert list(rows) == ["1. 전략", "롤링", "2. 정리", "참고 자료"]
    muted, plain = theme.colors[ColorSlot.MUTED], theme.colors[ColorSlot.TEXT]
    looks = {name: pieces(row.cells[1][0])[0].ink for name, row in rows.items()}
    bold = {name: ink.face.name.endswith("BOLD") for name, ink in looks.items()}
    assert bold == {"1. 전략": True, "롤링": False, "2. 정리": True, "참고 자료": False}
    assert [looks[name].color for name in rows] == [plain, muted, plain, muted]
    for name, row in rows.items():
        lengths = pieces(row.cells[2][0])
        assert {piece.ink.color for piece in lengths} == {plain if bold[name] else muted}
    assert looks["롤링"].points < looks["1. 전략"].points == looks["참고 자료"].points
    x = {name: pieces(row.cells[1][0])[0].x.points for name, row in rows.items()}
    assert x["1. 전략"] == x["2. 정리"] == x["참고 자료"] < x["롤링"]


def test_columns_do_not_touch_and_end_inside_the_page(theme: Theme) -> None:
    long = LESSON.replace("1. 전략", "1. 전략 " + "아주 긴 이름 " * 12).replace("### 롤링", "### " + "깊은 이름 " * 14)
    made = table(sheet(theme, text=long))
    width = Styles(theme).width
    for row in some((made.head, *made.rows)):
        for left, behind in pairwise([cell for cell in row.cells if cell and pieces(cell[0])]):
            edge = max(right(line) for line in left)
            assert edge < min(pieces(line)[0].x.points for line in behind), "between two columns"
        assert right(row.cells[-1][0]) < width
        assert pieces(row.cells[0][0])[0].x.points > 0 if row.cells[0][0].text else True
    assert len(made.rows[0].cells[1]) > 1
    for column in (2, 3, 4):
        ends = {round(right(row.cells[column][0]), 2) for row in made.rows}
        assert len(ends) == 1, "figures stand below each other"


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ("40분", "배정 40분 · 계획 30분 · 여유 10분"),
        ("25분", "배정 25분 · 계획 30분 · 5분 초과"),
        ("30분", "배정 30분 · 계획 30분 · 꼭 맞음"),
        ("30분 1초", "배정 30분 1초 · 계획 30분 · 여유 1초"),
        ("29분 59초", "배정 29분 59초 · 계획 30분 · 1초 초과"),
    ],
)
def test_below_the_table_stands_what_is_left(theme: Theme, slot: str, said: str) -> None:
    assert said in texts(sheet(theme, slot))


def test_a_session_without_a_slot_says_what_is_planned(theme: Theme) -> None:
    assert "계획 30분" in texts(sheet(theme, text=LESSON.replace(" ({slot})", "")))


def test_notes_without_a_place_stand_below_the_name_of_their_section_once(theme: Theme) -> None:
    items = sheet(theme)
    below = texts(items)[texts(items).index("강의 노트") :]
    assert [one for one in below if one in ("인사부터 한다", "그림을 먼저 그린다", "천천히", "집에서 읽게 한다")] == [
        "인사부터 한다",
        "그림을 먼저 그린다",
        "천천히",
        "집에서 읽게 한다",
    ]
    heads = [one for one in below if "전략" in one or "참고 자료" in one]
    assert len(heads) == 2
    assert below.index(heads[0]) == below.index("그림을 먼저 그린다") - 1 == below.index("천천히") - 2
    assert below.index(heads[1]) == below.index("집에서 읽게 한다") - 1
    assert below[below.index("인사부터 한다") - 1] == "시작하기 전에"
    assert [heads[0], heads[1]] == ["1. 전략 (1쪽)", "참고 자료 (5쪽)"]


def test_what_heads_something_stays_with_it_and_the_sum_does_not(theme: Theme) -> None:
    blocks = [item for item in sheet(theme) if isinstance(item, TextBlock)]
    kept = {text_of(block): block.keep_with_next for block in blocks}
    assert kept["배정 40분 · 계획 30분 · 여유 10분"] is False
    assert [kept[name] for name in kept if "전략" in name or "참고" in name] == [True, True]
    assert kept["천천히"] is False
