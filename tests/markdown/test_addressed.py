"""Quotations and paragraphs that say first that they are the lecturer's are remarks, and nobody else sees them."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Aside, BulletList, Quote
from gyoan.model.codes import Code
from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind, Session, walk_blocks
from tried import some

HEAD = "# 제목\n\n## 절 (5분)\n\n모두의 글\n\n"
LABELS = [
    "강사 메모",
    "강사 노트",
    "강사메모",
    "교수자 메모",
    "교사 노트",
    "진행자 메모",
    "진행 메모",
    "수업 진행 메모",
    "퍼실리테이터 노트",
    "발표자 메모",
    "Instructor note",
    "Instructor Notes",
    "teacher's note",
    "Facilitators' notes",
    "Note to the instructor",
    "Notes for instructors",
]
QUOTED = [
    "강사용",
    "교사용 안내",
    "강사를 위한 안내",
    "발표자 노트",
    "Speaker notes",
    "Presenter's notes",
    "For teachers only",
]


def read(markdown: str) -> Session:
    session = read_session((HEAD + markdown).encode(), "session.md").value
    assert session is not None
    return session


def told(markdown: str) -> list[str]:
    session = read(markdown)
    assert all(remark.kind is RemarkKind.NOTE for remark in session.remarks)
    return [plain_text(remark.content) for remark in session.remarks]


def shown(markdown: str) -> str:
    return "\n".join(str(block) for block in walk_blocks(read(markdown)))


@pytest.mark.parametrize(
    "form",
    [
        "{}: ",
        "{}： ",
        "**{}**: ",
        "**{}:** ",
        "📝 {}: ",
        "🎤 **{}** : ",
        "**{}**\n> ",
        "*{}*\n> ",
        "_{}:_ ",
        "{}\n>\n> ",
    ],
)
def test_a_quotation_that_begins_so_is_the_lecturers(form: str) -> None:
    quotation = f"> {form.format('강사 메모')}종을 친다.\n>\n> - 둘째도\n\n모두의 끝\n"

    assert told(quotation) == ["종을 친다. • 둘째도"]
    assert not any(isinstance(block, Quote) for block in walk_blocks(read(quotation)))
    assert "종을" not in shown(quotation)
    assert "모두의 끝" in shown(quotation)


@pytest.mark.parametrize(
    "form",
    ["{}: ", "**{}**: ", "**{}:** ", "✏️ {}: ", "*{}:* ", "*{}*: ", "_{}:_ ", "__{}__: ", "***{}:*** ", "🔔 *{}:* "],
)
def test_a_paragraph_that_begins_so_is_the_lecturers(form: str) -> None:
    paragraph = form.format("강사 메모") + "종을 친다.\n둘째 줄도.\n\n모두의 끝\n"

    assert told(paragraph) == ["종을 친다. 둘째 줄도."]
    assert "종을" not in shown(paragraph)
    assert "모두의 끝" in shown(paragraph)


def test_lecturers_are_called_by_many_names() -> None:
    for label in LABELS:
        assert told(f"{label}: 종을 친다.\n\n> {label}: 불을 끈다.\n") == ["종을 친다.", "불을 끈다."], label
    for label in QUOTED:
        assert told(f"> {label}: 종을 친다.\n") == ["종을 친다."], label


def test_a_label_by_itself_speaks_of_the_list_below_it() -> None:
    assert told("강사 메모:\n\n- 종을 친다.\n- 불을 끈다.\n\n모두의 끝\n") == ["• 종을 친다. • 불을 끈다."]
    assert told("강사 메모:\n1. 종을 친다.\n\n모두의 끝\n") == ["1. 종을 친다."]
    assert told("강사 메모:\n\n모두의 끝\n") == []


def test_a_remark_keeps_its_looks_and_its_place() -> None:
    (remark,) = read("> **강사 메모:** **먼저** `ls`\n> [주소](https://example.com)\n").remarks

    assert [type(inline).__name__ for inline in remark.content] == ["Strong", "Text", "CodeSpan", "Text", "Link"]
    assert (remark.span.line, remark.span.end_line) == (7, 8)
    for mark, name in (("**", "Strong"), ("*", "Emphasis"), ("_", "Emphasis")):
        (whole,) = read(f"> {mark}강사 메모: 끝까지 강조{mark}\n\n모두의 *끝*\n").remarks
        assert [(type(inline).__name__, plain_text((inline,))) for inline in whole.content] == [(name, "끝까지 강조")]


@pytest.mark.parametrize(
    "callout",
    [
        "> [!NOTE] 강사용\n> 종을 친다.\n",
        "> [!TIP]- For teachers\n> 종을 친다.\n",
        "> [!NOTE]\n> 강사 메모: 종을 친다.\n",
        "> [!NOTE]\n> **발표자 노트**\n> 종을 친다.\n",
    ],
)
def test_a_callout_that_says_so_is_the_lecturers(callout: str) -> None:
    assert told(callout) == ["종을 친다."]
    assert not any(isinstance(block, Aside) for block in walk_blocks(read(callout)))


@pytest.mark.parametrize(
    "nested",
    [
        "- 하나\n\n  > 강사 메모: 종을 친다.\n\n- 둘\n",
        "- 하나\n\n  강사 메모: 종을 친다.\n",
        "> 인용한 글\n>\n> > 강사 메모: 종을 친다.\n",
    ],
)
def test_what_is_nested_is_the_lecturers_alone(nested: str) -> None:
    assert told(nested) == ["종을 친다."]
    assert any(isinstance(block, BulletList | Quote) for block in walk_blocks(read(nested)))


@pytest.mark.parametrize(
    "labels", ["> 강사 메모:\n" * 400 + "> 끝", "> " + "강사 메모: " * 400 + "끝", "강사 메모: " * 400 + "끝"]
)
def test_labels_behind_labels_are_words_of_one_remark_however_many(labels: str) -> None:
    outcome = read_session(f"{HEAD}{labels}\n".encode(), "session.md")
    assert outcome.value is not None
    assert [found.code for found in outcome.diagnostics] == [Code.UNKNOWN_SYNTAX]
    (remark,) = outcome.value.remarks
    assert plain_text(remark.content).count("강사 메모") == 399
    assert plain_text(remark.content).endswith("끝")


def test_it_is_told_once_for_each_label() -> None:
    outcome = read_session(f"{HEAD}> 강사 메모: 하나\n\n강사 메모: 둘\n\n> 강사용: 셋\n".encode(), "session.md")

    assert [(found.span.line, str(found.message)) for found in some(outcome.diagnostics)] == [
        (7, "강사 메모 is read as notes for the lecturer (2 places), seen in speaker notes and by teachers"),
        (11, "강사용 is read as notes for the lecturer (1 place), seen in speaker notes and by teachers"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "> 메모: 기억해 두세요.\n",
        "> 노트: 여기에 적습니다.\n",
        "> Note: remember this.\n",
        "> 참고: 더 읽을 거리.\n",
        "> 강사: 파드를 묶는 단위입니다.\n> 학생: 왜 묶나요?\n",
        "> 강사 소개: 김하늘\n",
        "> 강사 안내: 김하늘입니다.\n",
        "> 발표자 노트 기능을 배운다.\n",
        "> 발표자 노트\n> 기능을 배운다.\n",
        "> 강사 메모리: 16 GB\n",
        "> 강의 노트: https://example.com\n",
        "> 인용한 글. 강사 메모: 가운데.\n",
        "> Instructor: Kim\n",
        "> For teachers of mathematics: a book\n",
        "> 강사 메모:\n",
        "> `강사 메모: 코드`\n",
        "강사용: 답지\n\n학생용: 문제지\n",
        "**발표자 노트**: 발표자만 보는 글입니다.\n",
        "Speaker notes: what only you see.\n",
        "메모: 기억해 두세요.\n",
        "강사 메모가 없는 강의입니다.\n",
        "글 뒤의 강사 메모: 가운데.\n",
        "- 강사 메모: 목록의 뜻풀이\n- 학생 메모: 목록의 뜻풀이\n",
        "1. **발표자 노트**: 뜻풀이\n",
        "```\n강사 메모: 코드\n```\n",
        "| 가 | 나 |\n|---|---|\n| 강사 메모: 표 | 둘 |\n",
        "### 강사 메모: 제목\n\n글\n",
    ],
)
def test_what_may_speak_to_everybody_is_shown(text: str) -> None:
    assert told(text) == []


def test_a_comment_says_whose_it_is_in_the_same_words() -> None:
    assert told("<!-- 강사 메모: 종을 친다. -->\n\n<!-- Instructor note: ring -->\n") == ["종을 친다.", "ring"]
    assert told("<!-- 강사: 종을 친다. -->\n") == []
