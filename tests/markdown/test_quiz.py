"""Ticks that are answers, and ticks that say that something is done."""

import pytest

from gyoan.model.blocks import TaskList
from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind, told_to_lecturer, walk_blocks
from markdown.lessons import session_of

CHOICES = "- [ ] 읽기\n- [x] 쓰기\n- [ ] 세기\n"


def answers(markdown: str) -> list[str]:
    """Return what a session tells its lecturer alone as answers."""
    told = told_to_lecturer(session_of(f"# 제목\n\n{markdown}"))
    return [plain_text(remark.content) for remark in told if remark.kind is RemarkKind.ANSWER]


@pytest.mark.parametrize(
    "lead",
    [
        "## 확인 문제 (5분)\n\n다음을 봅니다.\n\n",
        "## 오늘의 퀴즈\n\n",
        "## 인덱스\n\n느려지게 하는 일은 무엇입니까?\n\n",
        "## 인덱스\n\n**Q1.** 느려지는 일\n\n",
        "## 인덱스\n\n알맞은 것을 고르시오.\n\n",
        "## 인덱스\n\n다음 코드는 무엇을 합니까?\n\n```sql\nSELECT 1;\n```\n\n",
        "## 문제 3\n\n글\n\n",
        "## 무엇이 느려집니까?\n\n",
        "## 형성 평가\n\n### 첫째\n\n글\n\n",
    ],
)
def test_a_tick_below_a_question_is_its_answer(lead: str) -> None:
    assert answers(lead + CHOICES) == ["쓰기"]


def test_a_question_in_a_list_has_its_answer_below_it() -> None:
    assert answers("1. 무엇이 느립니까?\n   - [ ] 읽기\n   - [x] 쓰기\n2. 무엇이 빠릅니까?\n   - [x] 읽기\n") == [
        "쓰기",
        "읽기",
    ]


def test_boxes_in_a_plain_fence_are_choices_too() -> None:
    assert answers("## 퀴즈\n\n```\n□ 읽기를 늦춘다\n☑ 쓰기를 늦춘다\n```\n") == ["쓰기를 늦춘다"]


def test_several_ticks_are_one_answer() -> None:
    assert answers("모두 고르세요.\n\n- [x] 하나\n- [ ] 둘\n- [x] 셋\n") == ["하나, 셋"]


@pytest.mark.parametrize(
    "lead",
    [
        "## 준비물\n\n",
        "## 오늘 한 일\n\n지난 시간까지 한 일입니다.\n\n",
        "## 점검\n\n설치를 모두 마쳤나요?\n\n",
        "## 점검\n\n준비되었습니까?\n\n",
        "## 실습이 끝났나요?\n\n",
        "## 무엇을 준비하나요?\n\n다음 표를 채우며 준비합니다.\n\n",
        "## 왜 필요한가?\n\n- 이유\n\n글입니다.\n\n",
    ],
)
def test_what_was_done_is_no_answer(lead: str) -> None:
    assert answers(lead + CHOICES) == []


def test_a_quiz_in_which_nothing_is_ticked_gives_no_answer() -> None:
    session = session_of("# 제목\n\n## 퀴즈\n\n- [ ] 하나\n- [ ] 둘\n")
    assert [block.quiz for block in walk_blocks(session) if isinstance(block, TaskList)] == [False]
    assert told_to_lecturer(session) == ()


def test_comments_and_ticks_are_told_by_place() -> None:
    assert answers("## 퀴즈\n\n왜?\n\n<!-- 답: 그래서 -->\n\n" + CHOICES) == ["그래서", "쓰기"]
