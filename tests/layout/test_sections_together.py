"""Which small sections share a slide, as what, and which stay apart: rule by rule, each with what it must not join."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.chunks import Chunk
from gyoan.layout.deck.merging import chunks_of
from gyoan.layout.deck.pieces import Material
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.elements import Callout, CodePanels, Element, Groups, Topic
from gyoan.layout.text import Measure
from gyoan.markdown import read_session
from gyoan.model.drawing import Drawing, Drawings, FrameName
from gyoan.model.inline import plain_text
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.schedule import plan
from layout.placed import BODY

CODE = "```python\nx = 1\ny = 2\n```\n"
TABLE = "| 이름 | 값 |\n|---|---|\n| 가 | 1 |\n"
MORE = "| 이름 | 값 |\n|---|---|\n" + "| 가 | 1 |\n" * 3
SOURCE = "graph TB\n    A --> B"
FENCE = f"```mermaid\n{SOURCE}\n```\n"


@pytest.fixture
def stage(theme: Theme) -> Stage:
    return Stage(Measure(theme), BODY)


def shown(element: Element) -> object:
    """Return what an element is: text as its heads with the number of their entries."""
    match element:
        case Groups(groups):
            return [(plain_text(group.head), len(group.entries)) for group in groups]
        case CodePanels(panels):
            return [plain_text(panel.head) for panel in panels]
        case Topic(title):
            return plain_text(title)
        case Callout():
            return "callout"
        case _:
            return type(element).__name__


def chunks(body: str, stage: Stage, drawings: Drawings | None = None, *, divided: bool = False) -> list[Chunk]:
    read = read_session(f"# 제목\n\n## 절 (10분)\n\n{body}".encode(), "session_08.md").value
    assert read is not None
    planned = plan(read, pins=read.pins).value
    outside = frozenset(part.line for budget in planned.budgets for part in budget.parts if part.outside)
    material = Material(drawings or {}, {}, BODY, dict(planned.pins), {}, outside, {}, (), Language.KOREAN, divided)
    return list(chunks_of(read.sections[0], (0,), stage, material))


def titles(body: str, stage: Stage, drawings: Drawings | None = None) -> list[tuple[str, object]]:
    return [
        (plain_text(chunk.title), [shown(element) for element in chunk.elements])
        for chunk in chunks(body, stage, drawings)
    ]


def parts(*bodies: str) -> str:
    return "".join(f"### {name}\n\n{body}\n\n" for name, body in zip("가나다라마바사아자", bodies, strict=False))


def test_small_parts_of_text_are_cards_under_the_title_of_their_section(stage: Stage) -> None:
    assert titles(parts("- 하나\n- 둘", "- 셋"), stage) == [("절", [[("가", 2), ("나", 1)]])]
    assert titles(parts(*["- 하나"] * 6), stage) == [("절", [[(name, 1) for name in "가나다라마바"]])]
    seven = titles(parts(*["- 하나"] * 7), stage)
    assert [len(elements[0]) for _, elements in seven] == [2, 5]  # type: ignore[index, arg-type]
    assert titles(parts("- 하나"), stage) == [("가", [[("", 1)]])]


@pytest.mark.parametrize(
    "body",
    [
        parts(MORE, "- 둘\n- 셋\n- 넷"),
        parts("- 하나", "<!-- time: 2분 -->\n- 둘"),
        parts("- 하나", "**무엇인가?**"),
        parts("**무엇인가?**", "- 둘"),
        "### 가\n\n- 하나\n\n### 나 (추가 학습)\n\n- 둘\n",
        "### 가\n\n- 하나\n\n### 학습 목표\n\n- 둘\n- 셋\n",
        parts(MORE, MORE),
    ],
    ids=["more than a little", "a pin", "a question", "a question first", "outside", "objectives", "no text"],
)
def test_parts_that_stay_apart(body: str, stage: Stage) -> None:
    assert len(chunks(body, stage)) > 1
    assert plain_text(chunks(body, stage)[0].title) == "가"


def test_a_part_of_a_part_is_no_neighbour_of_the_next_part(stage: Stage) -> None:
    body = "### 가\n\n#### 나\n\n- 하나\n\n### 다\n\n- 둘\n"
    assert [title for title, _ in titles(body, stage)] == ["나", "다"]
    inner = "### 가\n\n#### 나\n\n- 하나\n\n#### 다\n\n- 둘\n\n### 라\n\n- 셋\n"
    assert titles(inner, stage) == [("절", [[("가", 4), ("라", 1)]])]


def test_a_question_is_all_bold_and_one_entry(stage: Stage) -> None:
    assert len(chunks(parts("무엇인가?", "- 둘"), stage)) == 1
    assert len(chunks(parts("**무엇이다.**", "- 둘"), stage)) == 1
    assert len(chunks(parts("**“무엇인가?”**", "- 둘"), stage)) == 2
    assert len(chunks(parts("**무엇인가?**\n\n- 하나", "- 둘"), stage)) == 1


def test_the_minutes_of_a_part_stand_behind_its_head(stage: Stage) -> None:
    body = "### 가 (3분)\n\n- 하나\n\n### 나 (4분)\n\n- 둘\n"
    assert titles(body, stage) == [("절", [[("가 · 3분", 1), ("나 · 4분", 1)]])]


def test_an_activity_with_minutes_has_a_slide_for_itself(stage: Stage) -> None:
    three = "### 팀 활동 (5분)\n\n- 하나\n\n### 나누기 (2분)\n\n- 둘\n\n### 다\n\n- 셋\n\n### 라\n\n- 넷\n"
    steps = "### 그룹 토론 (5분)\n\n#### 짝 토론 (3분)\n\n- 하나\n\n#### 전체 공유 (2분)\n\n- 둘\n"

    assert [title for title, _ in titles(three, stage)] == ["팀 활동", "나누기", "절"]
    assert titles("앞의 글\n\n### 팀 활동 (5분)\n\n- 하나\n", stage)[0][0] == "팀 활동"
    assert len(titles("### 팀 활동\n\n- 하나\n\n### 나\n\n- 둘\n", stage)) == 1
    assert [title for title, _ in titles(steps, stage)] == ["그룹 토론"], "steps of one activity stay together"


def test_a_few_words_before_the_first_part_stand_on_its_slide(stage: Stage) -> None:
    body = "짧은 말이다.\n\n" + parts(MORE, MORE)
    first, second = chunks(body, stage)
    assert [(plain_text(one.title), one.lead, len(one.elements)) for one in (first, second)] == [
        ("가", 1, 2),
        ("나", 0, 1),
    ]
    assert [one.lead for one in chunks("- 하나\n" * 4 + "\n" + parts(TABLE), stage)] == [0, 0]
    assert [one.lead for one in chunks("- 하나\n" * 2 + "\n" + parts(TABLE), stage)] == [1]
    assert [one.lead for one in chunks("**머리**\n\n- 하나\n\n" + parts(TABLE), stage)] == [0, 0]
    assert [one.lead for one in chunks(CODE + "\n" + parts(TABLE), stage)] == [0, 0]
    cards = chunks("짧은 말이다.\n\n" + parts("- 하나", "- 둘"), stage)
    assert [[shown(element) for element in one.elements] for one in cards] == [[[("", 1), ("가", 1), ("나", 1)]]]


def test_short_code_of_parts_shares_a_slide_as_panels(stage: Stage) -> None:
    assert titles(parts(CODE, CODE), stage) == [("절", [["가", "나"]])]
    assert titles(parts(CODE, CODE, CODE), stage) == [("절", [["가", "나", "다"]])]
    assert len(chunks(parts(CODE, f"글\n\n{CODE}"), stage)) == 2
    assert len(chunks(parts(CODE, f"{CODE}\n*말*"), stage)) == 2
    assert len(chunks(f"### 가\n\n{CODE}\n### 나 (3분)\n\n{CODE}", stage)) == 2
    assert len(chunks(CODE + "\n" + parts(CODE, CODE), stage)) == 2
    long = "```python\n" + "x = 1\n" * 41 + "```\n"
    assert len(chunks(parts(CODE, long), stage)) == 2
    high = "```python\n" + "x = 1\n" * 9 + "```\n"
    assert len(chunks(parts(high, high, high), stage)) == 2


def test_panels_that_have_a_title_of_their_own_keep_it_beside_the_code_of_the_next_part(stage: Stage) -> None:
    inner = "#### 가 1\n\n" + CODE + "\n#### 가 2\n\n" + CODE

    ((title, elements),) = titles(parts(inner, CODE), stage)

    assert title == "가"
    assert elements == [["가 1", "가 2"], [("나", 0)], "CodeBlock"]


def drawing(width: float, height: float) -> Drawings:
    made = Drawing(Length.of_points(width), Length.of_points(height), b"png", "<svg/>", 18.0, "흐름도")
    return {(SOURCE, FrameName.SLIDE): made}


@pytest.mark.parametrize(
    ("body", "together"),
    [
        (parts(TABLE, "- 하나"), True),
        (parts(TABLE, "- 하나\n- 둘"), True),
        (parts(TABLE, "- 하나\n- 둘\n- 셋"), False),
        (parts(TABLE, CODE), True),
        (parts(TABLE, CODE.replace("y = 2", "y = 2\nz = 3")), True),
        (parts(TABLE, CODE.replace("y = 2", "y = 2\nz = 3\nw = 4")), False),
        (parts(TABLE, TABLE), True),
        (parts(TABLE, MORE), False),
        (parts(TABLE, "**머리**"), False),
        (parts(TABLE, "- 하나\n\n" + TABLE), False),
        (parts("| 이름 | 값 |\n|---|---|\n" + "| 가 | 1 |\n" * 10, "- 하나"), False),
        ("### 가\n\n" + TABLE + "\n### 나 (3분)\n\n- 하나\n", False),
        (TABLE + "\n### 가\n\n- 하나\n", False),
    ],
    ids=[
        "one",
        "two",
        "three",
        "code",
        "three of code",
        "four of code",
        "a table",
        "more of it",
        "a head",
        "more",
        "full",
        "minutes",
        "the section's own",
    ],
)
def test_the_little_that_a_part_says_stands_below_the_part_before_it(
    body: str, *, together: bool, stage: Stage
) -> None:
    assert (len(chunks(body, stage)) == 1) == together


def test_a_low_diagram_stands_below_the_part_before_it_under_its_head(stage: Stage) -> None:
    assert titles(parts(TABLE, FENCE), stage, drawing(300, 114)) == [("가", ["Table", [("나", 0)], "Diagram"])]
    assert len(titles(parts(TABLE, FENCE), stage, drawing(300, 115))) == 2
    assert titles(parts(TABLE, "- 하나"), stage) == [("가", ["Table", [("나", 1)]])]


OUTLINE = (
    "```\n뿌리\n├── 가지\n│   ├── 잔가지\n│   │   └── 잎\n│   └── 둘\n└── 끝가지\n    └── 셋\n        └── 잎\n```\n"
)


def test_branches_of_an_outline_are_cards_where_they_are_small(stage: Stage) -> None:
    assert titles(OUTLINE, stage) == [("절", [[("", 1), ("가지", 3), ("끝가지", 2)]])]
    leaves = "".join(f"│   │   ├── 잎{at}\n" for at in range(20))
    large = OUTLINE.replace("│   │   └── 잎\n", leaves)
    assert [title for title, _ in titles(large, stage)] == ["가지", "끝가지"]


def test_slides_that_an_author_divided_stay_as_they_are(stage: Stage) -> None:
    made = chunks("- 하나\n\n---\n\n- 둘\n\n" + parts("- 셋", "- 넷"), stage, divided=True)
    assert [(plain_text(one.title), one.slide) for one in made] == [("절", 0), ("절", 1), ("가", 0), ("나", 0)]
