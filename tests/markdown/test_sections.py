"""Headings cut a session into its parts."""

from gyoan.model.blocks import Paragraph
from gyoan.model.diagnostic import Severity
from markdown.lessons import HEAD, dumped, said, sections_of, session_of


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


def test_without_a_title_the_file_name_stands_in_and_that_is_an_error() -> None:
    session = session_of("## 하나\n", "week_01/day_01/session_04.md")

    assert session.plain_title == "session_04"
    assert said("## 하나\n", "week_01/day_01/session_04.md") == ["GY103 error 1:1"]


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

    for diagnostic in read_session(f"{HEAD}# 둘\n\n## 셋 (십분)\n\n```\n".encode(), "a.md").diagnostics:
        assert diagnostic.source_line in ("# 둘", "## 셋 (십분)", "```")
        assert diagnostic.hint
        assert diagnostic.severity is not Severity.INFO
