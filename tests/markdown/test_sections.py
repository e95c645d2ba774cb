"""Headings cut a session into its parts."""

import pytest

from gyoan.model.blocks import Paragraph
from gyoan.model.diagnostic import Severity
from markdown.lessons import HEAD, dumped, said, sections_of, session_of
from tried import some


def test_sections_nest_by_level() -> None:
    first, second = sections_of("## 하나\n\n### 하나의 하나\n\n#### 더 안\n\n### 하나의 둘\n\n## 둘\n")

    assert [part.plain_title for part in first.sections] == ["하나의 하나", "하나의 둘"]
    assert [part.plain_title for part in first.sections[0].sections] == ["더 안"]
    assert (second.plain_title, second.sections) == ("둘", ())


def test_a_jump_over_a_level_is_no_mistake() -> None:
    (section,) = sections_of("## 하나\n\n#### 둘\n")

    assert (section.sections[0].level, section.sections[0].plain_title) == (4, "둘")
    assert said(f"{HEAD}## 하나\n\n#### 둘\n") == []


def test_what_stands_before_the_first_section_belongs_to_the_session() -> None:
    session = session_of(f"{HEAD}소개\n\n## 하나\n\n내용\n")

    assert [type(block) for block in session.blocks] == [Paragraph]
    assert [type(block) for block in session.sections[0].blocks] == [Paragraph]


def test_a_second_title_is_read_as_a_section_and_reported() -> None:
    (section,) = sections_of("# 둘째 제목\n\n내용\n")

    assert (section.level, section.plain_title) == (2, "둘째 제목")
    assert said(f"{HEAD}# 둘째 제목\n") == ["GY105 warning 3:1"]


@pytest.mark.parametrize("markdown", ["## 하나\n\n## 둘\n", "글\n", "### 하나\n\n## 둘\n"])
def test_without_a_title_the_file_name_stands_in_and_that_is_told(markdown: str) -> None:
    session = session_of(markdown, "week_01/day_01/session_04.md")

    assert session.plain_title == "session_04"
    assert said(markdown, "week_01/day_01/session_04.md") == ["GY103 info 1:1"]


@pytest.mark.parametrize("marks", ["##", "###"])
def test_a_first_heading_above_all_others_is_the_title(marks: str) -> None:
    session = session_of(f"{marks} 모델\n\n글\n\n{marks}# 자료\n\n{marks}## 표\n\n{marks}# 질의\n")

    assert (session.plain_title, len(session.blocks)) == ("모델", 1)
    assert [(section.level, section.plain_title) for section in session.sections] == [(2, "자료"), (2, "질의")]
    assert session.sections[0].sections[0].level == 3


def test_several_titles_are_sections_with_their_parts_and_told_once() -> None:
    markdown = "# 언어\n\n# 환경\n\n## 설치\n\n### 내려받기\n\n# 문법\n\n## 변수\n" + "# 더\n" * 20
    session = session_of(markdown)

    assert session.plain_title == "언어"
    assert [section.plain_title for section in session.sections][:2] == ["환경", "문법"]
    (part,) = session.sections[0].sections
    assert (part.plain_title, part.level, part.sections[0].level) == ("설치", 3, 4)
    assert said(markdown) == ["GY105 info 3:1"]


def test_other_titles_among_sections_are_sections_like_them() -> None:
    sections = sections_of("## 하나\n\n# 둘\n\n## 셋\n\n# 넷\n")

    assert [(section.level, section.plain_title[:1]) for section in sections] == [(2, letter) for letter in "하둘셋넷"]


@pytest.mark.parametrize(
    ("front", "heading", "title", "sections"),
    [
        ("title: 앞", "# {{ $page.title }}", "앞", []),
        ("title: 앞", "# {% block title %}", "앞", []),
        ("title: 앞\nformat: pptx", "# 들어가며", "앞", ["들어가며"]),
        ("title: 앞", "# 하나\n\n# 둘\n\n# 셋", "앞", ["하나", "둘", "셋"]),
        ("title: 앞", "# 뒤", "뒤", []),
        ("title: '앞!'", "# 앞", "앞", []),
        ("theme: dark", "# 뒤", "뒤", []),
    ],
)
def test_front_matter_names_a_session_whose_heading_does_not(
    front: str, heading: str, title: str, sections: list[str]
) -> None:
    session = session_of(f"---\n{front}\n---\n\n{heading}\n\n글\n")

    assert session.plain_title == title
    assert [section.plain_title for section in session.sections] == sections


def test_a_heading_in_a_fence_is_code() -> None:
    assert sections_of("```bash\n# 주석\n## 주석\n```\n") == ()


def test_a_heading_without_words_is_left_out() -> None:
    (section,) = sections_of("## 하나\n\n##\n\n내용\n")

    assert len(section.blocks) == 1


def test_a_heading_in_a_list_or_quote_is_a_bold_line() -> None:
    assert dumped("- ## 안\n\n> ### 인용\n") == [
        "BulletList",
        "  *",
        "    paragraph | <b>안</b>",
        "Quote",
        "  paragraph | <b>인용</b>",
    ]


def test_an_underlined_line_is_a_heading_where_it_reads_like_one() -> None:
    assert [section.plain_title for section in sections_of("쉬는 시간\n---\n\n둘째\n=====\n")] == ["쉬는 시간", "둘째"]


def test_prose_above_a_rule_stays_prose() -> None:
    for prose in (
        "이 문단은 여기서 끝납니다.",
        "두 줄로 된\n문단",
        "**굵은 안내문**",
        "*기울인 맺음말*",
        "다음과 같습니다:",
        "여기까지 정리했어요",
        "가" * 61,
        "✅ 점검 완료",
    ):
        assert [line.split(" ")[0] for line in dumped(f"{prose}\n---\n")] == ["paragraph", "Rule"], prose


def test_every_diagnostic_carries_the_line_it_speaks_of() -> None:
    from gyoan.markdown import read_session

    for diagnostic in some(read_session(f"{HEAD}# 둘\n\n## 셋 (십분)\n\n```\n".encode(), "a.md").diagnostics):
        assert diagnostic.source_line in ("# 둘", "## 셋 (십분)", "```")
        assert diagnostic.hint
        assert diagnostic.severity is not Severity.INFO


@pytest.mark.parametrize("title", ["목차", "차례", "Table of Contents"])
def test_an_own_table_of_contents_is_left_out_and_told(title: str) -> None:
    markdown = f"{HEAD}## {title}\n\n1. [하나](#하나)\n   - [안](#안)\n2. [둘](#둘)\n\n## 하나\n\n### 안\n\n## 둘\n"

    assert [section.plain_title for section in session_of(markdown).sections] == ["하나", "둘"]
    assert said(markdown) == ["GY106 info 3:1"]


@pytest.mark.parametrize("second", ["- [둘](b.md)\n", "- [둘](#둘): 여기서 끝납니다\n", "- [둘](#둘)\n\n글\n"])
def test_contents_that_say_more_stay(second: str) -> None:
    markdown = f"{HEAD}## 목차\n\n- [하나](#하나)\n{second}\n## 하나\n\n## 둘\n"

    assert [section.plain_title for section in session_of(markdown).sections] == ["목차", "하나", "둘"]
