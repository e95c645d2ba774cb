"""YAML at the top of a file becomes settings; anything else there stays text."""

import pytest

from markdown.lessons import said, session_of


def test_keys_and_values_become_settings_in_their_order() -> None:
    session = session_of("---\nweek: 3\nslot: 40분\ntags: [가, 나]\n---\n# 제목\n")

    assert session.settings == (("week", 3), ("slot", "40분"), ("tags", ["가", "나"]))
    assert session.blocks == ()


def test_lines_keep_their_numbers_below_front_matter() -> None:
    assert session_of("---\na: 1\n---\n# 제목\n").span.line == 4


def test_a_rule_on_the_first_line_is_no_front_matter() -> None:
    session = session_of("---\n\n# 제목\n\n내용\n\n---\n")

    assert session.plain_title == "제목"
    assert session.settings == ()


def test_yaml_that_cannot_be_read_is_reported_with_its_line() -> None:
    text = "---\ntitle: 하나: 둘\n---\n# 제목\n"

    assert "GY108 warning 2:10" in said(text)


@pytest.mark.parametrize("below", ["", "\n## 둘\n\n---\n\n글\n", "\n- 하나\n\n---\n"])
def test_front_matter_that_is_never_closed_ends_at_its_first_blank_line_or_heading(below: str) -> None:
    for gap in ("\n", ""):
        text = f"---\nweek: 3\ntags:\n  - 꼬리표\n- 둘\n{gap}# 제목\n{below}".replace("- 둘\n", "")
        session = session_of(text)

        assert (session.identity.week, session.plain_title) == (3, "제목")
        assert "week" not in str(session.blocks)
        assert "꼬리표" not in str(session.blocks)
        assert said(text) == ["GY113 error 1:1"]


@pytest.mark.parametrize(
    "first",
    ["", "주의: 오늘은 쉽니다\n", "글입니다\n", "  week: 3\n", "week: 3\n주의: 글입니다\n", "week: 3\n글입니다\n"],
)
def test_a_rule_above_text_opens_no_front_matter(first: str) -> None:
    text = f"---\n{first}\n# 제목\n\n글\n"

    assert "GY113" not in " ".join(said(text))
    assert all(word in str(session_of(text)) for word in text.split() if word not in ("---", "#"))


def test_an_impossible_date_is_no_traceback() -> None:
    assert said("---\nday: 2024-13-45\n---\n# 제목\n")[0].startswith("GY108")


def test_a_title_in_front_matter_stands_in_for_a_missing_heading() -> None:
    session = session_of("---\ntitle: 앞머리의 제목\n---\n\n내용\n")

    assert session.plain_title == "앞머리의 제목"
    assert said("---\ntitle: 앞머리의 제목\n---\n\n내용\n") == []


def test_brackets_nested_thousands_deep_are_no_traceback() -> None:
    assert said("---\na: " + "[" * 5000 + "\n---\n# 제목\n")[0].startswith("GY108")


@pytest.mark.parametrize("listed", ["- week: 3\n- slot: 40분", "[week, slot]"])
def test_a_list_instead_of_settings_is_reported_and_stays_visible(listed: str) -> None:
    text = f"---\n{listed}\n---\n# 제목\n"

    assert "GY108 warning 2:1" in said(text)
    assert "slot" in str(session_of(text))


def test_a_list_between_two_rules_is_text() -> None:
    assert not any(line.startswith("GY108") for line in said("---\n\n- 하나\n- 둘\n\n---\n# 제목\n"))


def test_a_title_with_a_colon_is_read_and_told_once() -> None:
    markdown = "---\ntitle: 3주차: 스택\ntags: [가\n---\n\n## 하나\n\n글\n"
    session = session_of(markdown)

    assert session.plain_title == "3주차: 스택"
    assert session.blocks == ()
    assert [text.split()[0] for text in said(markdown)] == ["GY108"]


def test_a_single_key_that_is_never_closed_is_a_setting_and_one_below_text_is_not() -> None:
    assert session_of("---\nweek: 3\n\n# 제목\n").settings == (("week", 3),)
    assert session_of("머리말\nweek: 3\n\n# 제목\n").settings == ()


def test_of_settings_that_are_no_yaml_each_line_that_can_be_read_by_itself_is() -> None:
    text = "---\ntitle: 3주차: 스택\nweek:\nnotes: |\n  본문\n글\nslot: 40분\nday: [\nweek: 4\n---\n# 제목\n"

    assert session_of(text).settings == (("title", "3주차: 스택"), ("slot", "40분"), ("day", "["), ("week", 4))
