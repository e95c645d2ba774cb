"""What chapters of other tools hold, construct by construct, and what only looks like one."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity
from markdown.session_dump import dump


def read(dialect: str, markdown: str) -> str:
    """Return what is read of `markdown` in a dialect, without the head of the session and what is told."""
    session = read_session(f"# 제목\n\n{markdown}\n".encode(), "a.md", dialect=dialect).value
    assert session is not None
    return "\n".join(line.strip() for line in dump(session).split("\n")[4:] if line.strip())


def told(dialect: str, markdown: str) -> list[tuple[str, str]]:
    found = read_session(f"# 제목\n\n{markdown}\n".encode(), "a.md", dialect=dialect).diagnostics
    return [(one.code.value, one.severity.value) for one in found if one.code is not Code.READ_AS]


@pytest.mark.parametrize(
    ("dialect", "markdown", "meant"),
    [
        ("myst", "(a)=\n## 절\n\n{ref}`a`", "paragraph @6:1-6 | [절](#절)"),
        ("myst", "(a)=\n## 절 (5분)\n\n{ref}`여기 <a>`", "paragraph @6:1-6 | [여기](#절)"),
        ("myst", "(a)=\n(b)=\n## 절\n\n[](#a), [](b)", "paragraph @7:1-7 | [절](#절), [절](#절)"),
        ("myst", "[글](other.md)", "paragraph @3:1-3 | [글](other.md)"),
        ("myst", "{ref}`없는-것` {doc}`../a/b`", "paragraph @3:1-3 | 없는-것 b"),
        ("myst", "`{ref}`와 `` {kbd}`a` ``", "paragraph @3:1-3 | `{ref}`와 `{kbd}`a``"),
        (
            "myst",
            ":::{figure} a.png\n:width: 50%\n설명\n:::",
            "Figure @3:1-6 a.png alt='' caption='설명' link='' width=None share=0.5",
        ),
        ("myst", ":::{code-block} python\n:linenos:\nx = 1\n:::", "code python @3:1-6\n> x = 1"),
        ("myst", "::::{note}\n---\nclass: [a]\nname: b\n---\n글\n::::", "Aside note @3:1-9 |\nparagraph @8:1-8 | 글"),
        ("myst", "```{exercise-start} 셋\n```\n글", "Aside note @3:1-5 | 셋\nparagraph @5:1-5 | 글"),
        ("myst", "```{exercise-end}\n```\n글", "paragraph @5:1-5 | 글"),
        ("myst", "```python\n% 남는 줄\n+++\n```", "code python @3:1-6\n> % 남는 줄\n> +++"),
        ("myst", "```{note}\n% 숨은 줄\n글\n```", "Aside note @3:1-6 |\nparagraph @5:1-5 | 글"),
        ("myst", "글 $ x $, $ x^2$와 $a+b $번", "paragraph @3:1-3 | 글 x, x²와 a\xa0+\xa0b번"),
        ("myst", "$ 5 와 $ 7, costs $ 5 and $ 7", "paragraph @3:1-3 | $ 5 와 $ 7, costs $ 5 and $ 7"),
        ("pandoc", "글 $ x $", "paragraph @3:1-3 | 글 $ x $"),
        (
            "mkdocs",
            "<!-- md:a -->\n\n:   <!-- md:b -->\n    글\n\n:   둘",
            "paragraph @6:1-6 | 글\nparagraph @8:1-8 | 둘",
        ),
        ("mkdocs", "<!-- a -->\n: !!! note\n        글", "Aside note @4:1-5 |\nparagraph @5:5-5 | 글"),
        ("mkdocs", "말\n\n:   뜻", "paragraph @3:1-3 | <b>말</b>"),
        ("mkdocs", "말 <!-- a -->\n\n:   뜻", "paragraph @3:1-3 | <b>말</b>"),
        ("mkdocs", "글 (1), (2)\n{ .annotate }\n\n1. 하나\n", "paragraph @3:1-3 | 글[^1], (2)"),
        (
            "mkdocs",
            '!!! note annotate "제목"\n    글(1)\n\n1. 하나\n',
            "Aside note @3:1-4 | 제목\nparagraph @4:5-4 | 글[^1]",
        ),
        ("mkdocs", "글 (1)\n\n1. 하나", "paragraph @3:1-3 | 글 (1)"),
        ("mkdocs", '!!! note annotate "제목 (1)"\n    글\n\n1. 하나\n', "Aside note @3:1-4 | 제목[^1]"),
        ("pandoc", "$$\na/b\n$$ {#eq-one}\n\n글", "Formula @3:1-5 | a/b\na / b\nparagraph @7:1-7 | 글"),
        ("mkdocs", "i++ + ++j, `++ctrl++`", "paragraph @3:1-3 | i++ + ++j, `++ctrl++`"),
        ("carpentries", "## 절\n\n> ## 문제\n> 글\n{: .challenge}", "Aside note @5:1-7 | 문제\nparagraph @6:1-6 | 글"),
        ("carpentries", "~~~\nls\n~~~\n{: .language-bash}", "code bash @3:1-5\n> ls"),
        ("carpentries", "## 절\n\n::: keypoints\n- 하나\n:::\n\n글", "Aside note @5:1-7 | 핵심"),
        ("pandoc", "| 하나\n|   둘\n|\n| - 셋", "paragraph @3:1-4 | 하나 ⏎ \u2003\u2003둘"),
        ("pandoc", "| 가 | 나 |\n|---|---|\n| 1 | 2 |", "Table @3:1-5 - -"),
        ("pandoc", "a@b.kr 과 @a 과 [@a, 3쪽]", "paragraph @3:1-3 | a@b.kr 과 @a 과 [a, 3쪽]"),
        ("pandoc", "(@x) 하나\n\n글 (@x), (@y)", "paragraph @5:1-5 | 글 (1), (@y)"),
        ("obsidian", "[[#없는 곳]] [[가#나#다]]", "paragraph @3:1-3 | 없는 곳 가 > 나 > 다"),
        ("obsidian", "| a | b |\n|---|---|\n| [[가\\|나]] | 1 |", "| 나 | 1"),
        ("obsidian", "글을 봅니다. #git #팀/전략", "paragraph @3:1-3 | 글을 봅니다."),
        ("obsidian", "#git 을 봅니다. 번호 #1", "paragraph @3:1-3 | git 을 봅니다. 번호 #1"),
        ("obsidian", "**#dev-help** 채널에 알립니다.", "paragraph @3:1-3 | <b>#dev-help</b> 채널에 알립니다."),
        ("obsidian", "`[[a]]` [[ -f x ]]", "paragraph @3:1-3 | `[[a]]` [[ -f x ]]"),
        (
            "obsidian",
            "![[내 그림 (1).png|설명]]",
            "Figure @3:1-3 내%20그림%20%281%29.png alt='설명' caption='' link='' width=None",
        ),
        ("obsidian", "> [!bug|넓게]- 제목\n> 글", "Aside caution @3:1-4 | 제목"),
    ],
)
def test_a_construct_is_read_as_its_tool_reads_it(dialect: str, markdown: str, meant: str) -> None:
    assert meant in "\n".join(line.rstrip() for line in read(dialect, markdown).split("\n"))


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("```{note\n글\n```", "글"),
        (":::{note}\n글\n\n## 절", "글"),
        ("````{exercise} 이름\n글\n\n## 절\n\n끝", "끝"),
        ("```{figure}\n:width: x\n\n글\n```", "글"),
        ("```{code-cell}\n---\ntags: [\n---\nx = 1\n```", "x = 1"),
        ("```{없는것} 제목\n글\n```", "글"),
        ("{ref}`가", "가"),
        ("(a)=", ""),
        ("```{glossary}\n```", ""),
        ("```{solution-start} a\n```\n글\n\n## 절\n\n끝", "끝"),
        ("```{include}\n```\n글", "글"),
    ],
)
def test_a_broken_directive_loses_no_word_and_stops_nothing(markdown: str, words: str) -> None:
    session = read_session(f"# 제목\n\n{markdown}\n".encode(), "a.md", dialect="myst")
    assert session.value is not None
    assert words in dump(session.value)
    assert Code.INTERNAL_FAULT not in {one.code for one in session.diagnostics}


def test_verse_may_begin_a_file() -> None:
    session = read_session("| 하나\n| 둘\n\n| 셋\n|  넷\n".encode(), "a.md", dialect="pandoc").value
    assert session is not None
    assert dump(session).splitlines()[-2:] == ["  paragraph @1:1-2 | 하나 ⏎ 둘", "  paragraph @4:1-5 | 셋 ⏎ \u2003넷"]


def test_what_follows_a_pause_and_each_entry_of_an_incremental_list_has_a_click_of_its_own() -> None:
    written = "# 제목\n\n하나\n\n. . .\n\n둘\n\n셋\n\n## 절\n\n::: incremental\n- 넷\n- 다섯\n:::\n"
    session = read_session(written.encode(), "a.md", dialect="pandoc").value

    assert session is not None
    assert [(span.line, span.end_line) for span in session.clicks] == [(7, 9), (14, 14), (15, 15)]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        ("### 하나\n\n글\n\n## 둘\n\n글", {"학습 목표": 3, "하나": 3, "둘": 2, "핵심": 2}),
        ("## 하나\n\n글\n\n### 둘\n\n글", {"학습 목표": 2, "하나": 2, "핵심": 2}),
    ],
)
def test_goals_and_key_points_stand_beside_the_sections_of_their_lesson(headings: str, levels: dict[str, int]) -> None:
    written = f"# 제목\n\n::: objectives\n- 말한다\n:::\n\n{headings}\n\n::: keypoints\n- 끝\n:::\n"
    session = read_session(written.encode(), "a.md", dialect="carpentries").value

    assert session is not None
    assert {section.plain_title: section.level for section in session.sections} == levels


def test_a_session_that_explains_myst_in_fences_is_plain_markdown() -> None:
    explained = "# MyST\n\n````md\n```{exercise} 이름\n글\n```\n\n(a)=\n{ref}`a`\n````\n\n끝\n"
    found = read_session(explained.encode(), "a.md")

    assert found.value is not None
    assert found.diagnostics == ()
    assert "{exercise} 이름" in dump(found.value)


@pytest.mark.parametrize(
    ("dialect", "markdown"),
    [
        ("myst", "```{include} a.md\n```\n\n```{literalinclude} b.py\n```"),
        ("myst", "{cite}`a` {cite:p}`b`"),
        ("myst", "```{code-cell} python\n:tags: [a]\nx\n```\n\n```{code-cell} python\ny\n```"),
        ("mkdocs", '--8<-- "a.md"\n\n--8<-- "b.md"'),
        ("quarto", "{{< include a.qmd >}}\n\n{{< embed b.ipynb >}}"),
        ("quarto", "```{python}\n#| label: a\nx\n```\n\n```{r}\ny\n```"),
        ("pandoc", "[@a] [@b; @c]"),
        ("obsidian", "![[가]] ![[나#다]]"),
    ],
)
def test_what_is_told_and_not_built_is_told_once_a_kind(dialect: str, markdown: str) -> None:
    assert told(dialect, markdown) == [(Code.UNKNOWN_SYNTAX.value, Severity.INFO.value)]


def test_a_label_above_the_title_is_its_words_for_no_link_leads_there() -> None:
    chapter = "---\ndialect: myst\n---\n(a)=\n# 제목\n\n(b)=\n## 절 (5분)\n\n{ref}`a`, {ref}`b`\n"
    session = read_session(chapter.encode(), "a.md").value
    assert session is not None
    assert "| 제목, [절](#절)" in dump(session)


@pytest.mark.parametrize(
    "hidden",
    [
        "```{index} 하나; 둘\n```",
        "```{index} 셋\n---\nname: x\n---\n```",
        ":::{index} 넷\n:::",
        "```{code-cell}\n:tags: [remove-cell]\nx\n```",
        "```{code-cell}\n---\ntags: [remove_cell]\n---\nx\n```",
    ],
)
def test_what_a_book_of_myst_does_not_show_is_not_shown(hidden: str) -> None:
    assert read("myst", f"{hidden}\n\n글").partition(" | ")[2] == "글"
