"""What is opened and never closed is told at its line, and takes nothing with it."""

import pytest

from gyoan.model.session import walk_sections
from markdown.generated import all_text
from markdown.lessons import said, session_of

BELOW = "\n## 둘 (5분)\n\n- 아래에 있는 글\n"
OPENINGS = {
    "a comment": "<!-- 여기는 아직\n",
    "a comment over a line": "<!--\n여기는 아직\n",
    "a comment among words": "글 속의 <!-- 여기는 아직\n",
    "a style": "<style>\n.box { color: red; }\n",
    "a script in capitals": "<SCRIPT>\nlet a = 1;\n",
    "a template": "<template>\n<b>틀</b>\n",
    "a frame": '<iframe src="https://example.com/a">\n',
    "a style in a box": '<div class="a"><style>\n.box { color: red; }\n',
    "details": "<details>\n<summary>더 보기</summary>\n\n접은 글\n",
    "a formula": "$$\nx^2\n",
    "a box": "::: warning\n상자 속 글\n",
    "a box with a heading": "::: challenge\n\n### 무엇을 할까\n\n상자 속 글\n",
    "a directive": "```{note}\n상자 속 글\n",
    "code": "```bash\nkubectl get pods\n",
    "code without a name": "```\nkubectl get pods\n",
    "a private comment": "%% 여기는 아직\n",
}


@pytest.mark.parametrize("opening", OPENINGS.values(), ids=OPENINGS)
@pytest.mark.parametrize("lead", ["", "- 항목\n\n  ", "> "])
def test_what_is_never_closed_is_one_error_and_takes_nothing_with_it(opening: str, lead: str) -> None:
    indent = " " * 2 if lead.startswith("-") else lead
    nested = lead + f"\n{indent}".join(opening.rstrip("\n").split("\n"))
    text = f"# 제목\n\n{nested}\n{BELOW}"
    session = session_of(text)
    line = 5 if lead.startswith("-") else 3

    assert [section.plain_title for section in walk_sections(session.sections)][-1] == "둘"
    assert "아래에 있는 글" in all_text(session)
    errors = [finding for finding in said(text) if " error " in finding or "GY104" in finding]
    assert [finding.split()[-1].split(":")[0] for finding in errors] == [str(line)]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- 닫은\n\n주석 -->\n",
        "<style>\n.a {}\n\n.b {}\n</style>\n",
        "<div><script>\nlet a = 1;\n\nlet b = 2;\n</script></div>\n",
        "<OBJECT data='a.svg'>\n\n그림이 없습니다\n\n</OBJECT>\n",
        "- 항목\n\n  <style>\n  .a {}\n\n  .b {}\n  </style>\n",
        "::: note\n글\n:::\n",
        "%%\n여러 줄\n\n주석\n%%\n",
        "$$\nx\n$$\n",
        "<details>\n\n글\n\n</details>\n",
        "가격은 100%% 오릅니다.\n",
        "`<!--`로 주석을 시작합니다.\n",
        "\\<!--로 주석을 시작합니다.\n",
        "글 <!-- 닫은\n주석 --> 글\n",
        "```html\n<!-- 여기는\n<style>\n```\n",
    ],
)
def test_what_is_closed_or_only_shown_is_no_error(text: str) -> None:
    assert [finding for finding in said(f"# 제목\n\n{text}{BELOW}") if " error " in finding] == []


def test_a_closing_too_many_says_nothing() -> None:
    text = f"# 제목\n\n::: note\n글\n:::\n\n:::\n{BELOW}"

    assert ":::" not in all_text(session_of(text))
    assert said(text) == ["GY106 info 7:1"]


@pytest.mark.parametrize("count", [200, 400])
def test_openings_without_end_are_looked_for_once(count: int) -> None:
    session = session_of("# 제목\n\n" + "<!--\n\n::: note\n\n%% 가\n\n" * count)

    assert session.plain_title == "제목"
