"""Every kind of node has a reader, and one that had none would still show its text."""

from collections import Counter

import pytest

from gyoan.markdown.blocks import READERS
from gyoan.markdown.parser import lecture_markdown, markdown_for
from gyoan.model.blocks import Paragraph
from gyoan.model.inline import Strong, plain_text
from gyoan.model.session import walk_blocks
from markdown.lessons import HEAD, line_of, said, session_of


@pytest.mark.parametrize(
    ("kind", "markdown"),
    [
        ("table", "| 가 | **나** |\n|---|---|\n| 다 | 라 |\n"),
        ("bullet_list", "- 가 **나**\n- 다\n\n  라\n"),
        ("blockquote", "> 가 **나**\n> 다 라\n"),
        ("fence", "```bash\n가 나\n다 라\n```\n"),
        ("math_block", "$$\n가 나 다 라\n$$\n"),
    ],
)
def test_a_kind_without_a_reader_shows_its_text(monkeypatch: pytest.MonkeyPatch, kind: str, markdown: str) -> None:
    monkeypatch.delitem(READERS, kind)

    blocks = [block for block in walk_blocks(session_of(HEAD + markdown)) if isinstance(block, Paragraph)]

    text = " ".join(plain_text(block.content) for block in blocks)
    assert [word for word in "가나다라" if word not in text] == []
    assert said(HEAD + markdown)[0] == "GY106 warning 3:1"


def test_every_block_rule_that_is_switched_on_has_a_reader() -> None:
    names = {"fence": "fence", "code": "code_block", "hr": "hr", "table": "table", "paragraph": "paragraph"}
    names |= {"blockquote": "blockquote", "heading": "heading", "lheading": "heading", "math_block": "math_block"}
    names |= {"flat_text": "flat", "footnote_def": "footnote_reference", "list": "bullet_list", "html_block": "html"}
    names |= {"foreign_block": "box", "deflist": "dl"}

    rules = set(lecture_markdown().block.ruler.get_active_rules()) - {"reference", "table_ahead"}

    assert {rule for rule in rules if names.get(rule, rule) not in READERS} == set()


def test_marks_nested_beyond_reason_are_dropped_and_their_text_kept() -> None:
    content = line_of("**가 " * 30 + "끝" + "**" * 30)

    depth = 0
    while isinstance(content[-1], Strong):
        depth, content = depth + 1, content[-1].content
    assert depth == 16
    assert plain_text(line_of("**가 " * 30 + "끝" + "**" * 30)).count("가") == 30


def test_a_parser_lacks_only_rules_that_find_nothing_in_the_text() -> None:
    """Each line below is what one of the rules is for; the same text is read alike with all rules."""
    habits = (
        "::: tip\n글\n:::",
        '!!! note "제목"\n    글',
        "(표)=\n# 하나",
        "{: .class}",
        "%% 사적인 말 %%",
        "[TOC]",
        ". . .",
        "::right::",
        "용어\n: 뜻",
        "> 용어\n> : 뜻",
        "글[^1]\n\n[^1]: 주석",
        "<div>\n\n글\n\n</div>",
        "$$\nx^2\n$$",
        "[글][1]\n\n[1]: https://example.org",
        "| a | b |\n| - | - |\n| 1 | 2 |",
        "- 글\n| a | b |\n| - | - |\n| 1 | 2 |",
        "{% raw %}",
        "{{< video a >}}",
        '===! "탭"\n    글',
    )
    for text in habits:
        for nested in (text, "- " + text.replace("\n", "\n  "), "> " + text.replace("\n", "\n> ")):
            spared = [token.as_dict() for token in markdown_for(nested).parse(nested, {})]
            assert spared == [token.as_dict() for token in lecture_markdown().parse(nested, {})], nested


ENDED = {
    "a paragraph": "글",
    "a quotation": "> 글",
    "an entry": "- 글",
    "an entry in an entry": "- 글\n  1. 글",
    "a table": "| 가 | 나 |\n|---|---|\n| 다 | 라 |",
    "a table in an entry": "- | 가 | 나 |\n  |---|---|\n  | 다 | 라 |",
    "a footnote": "글[^1]\n\n[^1]: 글",
    "a definition": "가\n: 나",
}
ENDING = {
    "a formula": "$$\nx^2\n$$",
    "a formula with a blank line": "$$\nx^2\n\ny\n$$",
    "a formula in its line": "$$x^2$$",
    "a fence": "```\nx^2\n```",
    "a directive": "```{note}\nx^2\n```",
    "a box": "::: note\nx^2\n:::",
    "HTML": "<div>\n\nx^2\n\n</div>",
    "a comment": "<!-- x^2 -->",
    "a heading": "## x^2",
}


@pytest.mark.parametrize("ending", ENDING)
@pytest.mark.parametrize("ended", ENDED)
def test_what_ends_a_block_is_read_once(ended: str, ending: str) -> None:
    tokens = lecture_markdown().parse(f"# 제목\n\n{ENDED[ended]}\n{ENDING[ending]}\n\n끝\n")
    read = Counter(token.content for token in tokens if not token.nesting)
    assert sum(count for content, count in read.items() if "x^2" in content) == 1
