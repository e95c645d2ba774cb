"""Files of slides parted by rules say things to the lecturer and to a program that no student sees."""

import pytest

from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind
from markdown.generated import all_text
from markdown.lessons import said, session_of

DECK = "## 하나\n\n- 가\n\n{}\n\n---\n\n## 둘\n\n- 나\n\n---\n\n## 셋\n\n- 다\n"


def notes(markdown: str, head: str = "# 제목\n\n") -> list[str]:
    remarks = session_of(head + markdown).remarks
    return [plain_text(remark.content) for remark in remarks if remark.kind is RemarkKind.NOTE]


@pytest.mark.parametrize("mark", ["Note: ", "note: ", "Notes:\n", "???\n", "???\n\n"])
def test_what_a_slide_says_to_the_lecturer_up_to_the_next_rule_is_a_note(mark: str) -> None:
    markdown = DECK.format(f"{mark}칠판에 그린다\n\n- 질문을 받는다")

    assert notes(markdown) == ["칠판에 그린다 • 질문을 받는다"]
    assert "칠판" not in all_text(session_of(f"# 제목\n\n{markdown}"))
    assert [finding.split()[0] for finding in said(f"# 제목\n\n{markdown}")] == ["GY106"]


def test_a_note_right_above_its_rule_is_no_heading() -> None:
    markdown = DECK.format("Note: 칠판에 그린다").replace("그린다\n\n---", "그린다\n----")

    assert notes(markdown) == ["칠판에 그린다"]
    assert [section.plain_title for section in session_of(f"# 제목\n\n{markdown}").sections] == ["하나", "둘", "셋"]


@pytest.mark.parametrize(
    "markdown",
    [
        DECK.format("Note: 칠판에 그린다").replace("## 둘", "## 둘 (5분)"),
        "## 하나\n\nNote: 칠판에 그린다\n\n## 둘\n",
        "## 하나\n\nNote: 칠판에 그린다\n\n---\n\n## 둘\n",
        DECK.format("- 글\n" * 60 + "\nNote: 칠판에 그린다"),
        DECK.format("```\nNote: 칠판에 그린다\n```"),
        DECK.format("중요: Note: 칠판에 그린다"),
    ],
    ids=["with minutes", "no rules", "one rule", "long parts", "in code", "in running text"],
)
def test_a_word_in_a_file_that_is_no_slide_file_is_text(markdown: str) -> None:
    assert notes(markdown) == []
    assert "칠판에 그린다" in all_text(session_of(f"# 제목\n\n{markdown}"))


def test_what_sets_up_a_slide_is_not_shown() -> None:
    markdown = DECK.format("--\n\n.lab[\n\n- 실습\n\n]").replace("---\n\n## 둘", "---\nclass: center\nname: b\n\n## 둘")
    text = all_text(session_of(f"# 제목\n\n{markdown}"))

    assert not [mark for mark in ("class", "--", ".lab", "]") if mark in text]
    assert "실습" in text


def test_keys_between_two_rules_set_up_a_slide_too() -> None:
    session = session_of("---\nmdc: true\n---\n\n# 제목\n\n---\nlayout: two-cols\n---\n\n# 둘\n\n글\n\n---\n\n# 셋\n")

    assert [section.plain_title for section in session.sections] == ["둘", "셋"]
    assert "layout" not in all_text(session)


def test_comments_are_the_presenters_where_the_tool_takes_them_for_that() -> None:
    markdown = DECK.format("<!-- 출석을 부릅니다 -->\n\n<!-- _class: lead -->\n\n<!-- fit -->")

    assert notes(markdown, "---\nmarp: true\n---\n\n# 제목\n\n") == ["출석을 부릅니다"]
    assert notes(markdown) == ["출석을 부릅니다"]
    assert notes(markdown.replace("_class", "class")) == []
