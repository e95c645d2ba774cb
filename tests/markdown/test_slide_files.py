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


@pytest.mark.parametrize(
    ("lines", "are_slides"),
    [
        ([12, 12, 12], True),
        ([13, 13, 13], False),
        ([13, 12, 1], True),
        ([1, 13, 14], False),
        ([13, 13, 11, 11], True),
        ([1, 14, 11, 20], False),
        ([2, 2, 45], True),
        ([2, 2, 46], False),
        ([45, 2, 2], True),
        ([46, 2, 2], False),
        ([20, 20], False),
    ],
)
def test_a_file_whose_parts_are_short_is_one_of_slides(lines: list[int], *, are_slides: bool) -> None:
    first, *others, last = ("글\n\n" * (count - 1) for count in lines)
    parts = [f"# 제목\n\n{first}", *(f"{part}끝\n\n" for part in others), f"{last}Note: 말"]
    assert notes("---\n\n".join(parts), "") == (["말"] if are_slides else [])


@pytest.mark.parametrize(
    ("signs", "are_slides"),
    [
        (["--"], False),
        (["--", "--"], True),
        (["--", "???"], True),
        (["--", "---\nclass: center"], True),
        (["---\nname: b"], False),
        (["---\nclass: center", "---\nname: b"], True),
        (["--", "---\nother: b"], False),
        (["--", "---\n\nname: b"], False),
        (["```\n--\n```", "--"], False),
        (["```text\n~~~\n--\n--\n```"], False),
        (["```text\n````\n--", "--"], True),
    ],
)
def test_a_file_of_long_parts_is_one_of_slides_where_two_lines_say_so(signs: list[str], *, are_slides: bool) -> None:
    long = "글\n\n" * 20
    parts = [f"# 제목\n\n{long}", *(f"{sign}\n\n{long}" for sign in signs), f"{long}Note: 말\n\n---"]
    text = "\n---\n\n".join(parts).replace("---\n\n---", "---")
    assert notes(text, "")[-1:] == (["말"] if are_slides else [])


def test_a_note_and_what_is_told_in_it_stand_at_their_lines() -> None:
    markdown = "# 제목\n\n글\n\n---\n\n둘\n\n???\n\n말 하나\n\n말 둘\n\n\n---\n\n[[셋]]\n\n---\n\n끝\n\nNote: 말 [[셋]]"
    first, second = session_of(markdown).remarks
    assert [(one.span.line, one.span.end_line) for one in (first, second)] == [(9, 13), (24, 24)]
