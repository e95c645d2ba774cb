"""Fenced code keeps its text, its language and its place."""

import pytest

from gyoan.markdown.fences import diagram_kind
from gyoan.model.blocks import CodeBlock, CodeKind, Diagram
from markdown.lessons import HEAD, blocks_of, said, sections_of, session_of


@pytest.mark.parametrize(
    ("fence", "language"),
    [
        ("```bash\nls\n```", "bash"),
        ("```YAML title=x\nls\n```", "yaml"),
        ("~~~python {1,3}\nls\n~~~", "python"),
        ("```\nls\n```", ""),
        ("```text\nls\n```", "text"),
        ("    ls\n", ""),
    ],
)
def test_code_carries_its_language(fence: str, language: str) -> None:
    assert blocks_of(fence) == (CodeBlock("ls", blocks_of(fence)[0].span, language),)


def test_code_keeps_blanks_tabs_and_empty_lines() -> None:
    (block,) = blocks_of("```go\nfunc a() {\n\treturn\n\n}  \n\n```\n")

    assert isinstance(block, CodeBlock)
    assert block.text == "func a() {\n\treturn\n\n}  \n"
    assert (block.span.line, block.span.end_line) == (3, 9)


def test_a_fence_without_text_is_nothing() -> None:
    assert blocks_of("```\n```\n\n```bash\n\n```\n") == ()
    assert [type(block) for block in blocks_of("```mermaid\n```\n")] == [Diagram]


def test_code_in_a_list_loses_only_the_lists_own_indentation() -> None:
    from gyoan.model.blocks import OrderedList

    (block,) = blocks_of("1. 하나\n   ```yaml\n   a:\n     b: 1\n   ```\n")
    assert isinstance(block, OrderedList)
    code = block.items[0].blocks[1]

    assert isinstance(code, CodeBlock)
    assert code.text == "a:\n  b: 1"
    assert (code.span.line, code.span.column, code.span.end_line) == (4, 4, 7)


def test_a_tree_in_a_tagged_fence_stays_code() -> None:
    (block,) = blocks_of("```bash\n하나:\n├── 가\n└── 나\n```\n")
    assert isinstance(block, CodeBlock)
    assert block.kind is CodeKind.CODE

    (block,) = blocks_of("```bash\n├── src/\n└── main.py\n```\n")
    assert isinstance(block, CodeBlock)
    assert (block.kind, block.language) == (CodeKind.LISTING, "bash")


def test_listings_and_pictures_keep_every_column() -> None:
    (listing,) = blocks_of("```\napp/\n├── a.py      # 시작\n└── b.py\n```\n")
    (picture,) = blocks_of("```\n┌────┐\n│ 가 │\n└────┘\n```\n")

    assert isinstance(listing, CodeBlock)
    assert isinstance(picture, CodeBlock)
    assert (listing.kind, listing.text) == (CodeKind.LISTING, "app/\n├── a.py      # 시작\n└── b.py")
    assert (picture.kind, picture.text) == (CodeKind.FIGURE, "┌────┐\n│ 가 │\n└────┘")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("graph TB\nA-->B", "graph"),
        ("\n  sequenceDiagram\n", "sequenceDiagram"),
        ("%% 설명\nflowchart LR", "flowchart"),
        ("%%{init: {'theme':'base'}}%%\ntimeline", "timeline"),
        ("%%{init: {\n  'theme': 'base'\n}}%%\n%% 둘\nmindmap", "mindmap"),
        ("---\ntitle: 가\n---\nxychart-beta", "xychart-beta"),
        ("", ""),
        ("%% 설명만", ""),
    ],
)
def test_a_diagram_is_of_the_kind_its_first_word_names(source: str, kind: str) -> None:
    assert diagram_kind(source) == kind


def test_a_mermaid_fence_is_a_diagram() -> None:
    (block,) = blocks_of("```mermaid\ngraph TB\n    A[가] --> B\n```\n")

    assert isinstance(block, Diagram)
    assert (block.source, block.kind) == ("graph TB\n    A[가] --> B", "graph")
    assert (block.span.line, block.span.end_line) == (3, 6)


@pytest.mark.parametrize(
    "markdown", ["```bash\nls\n\n## 둘\n", "```\n", "- 하나\n  ```\n  ls\n\n둘\n", "~~~\nls\n```\n"]
)
def test_a_fence_that_is_never_closed_is_an_error_where_it_opens(markdown: str) -> None:
    line = 4 if markdown.startswith("-") else 3

    assert [place.split(":")[0] for place in said(HEAD + markdown)] == [f"GY104 error {line}"]


@pytest.mark.parametrize(
    "markdown", ["```\nls\n```", "> ```\n> ls\n> ```", "- ````\n  ls\n  `````\n", "~~~\nls\n~~~  \n"]
)
def test_a_closed_fence_is_no_error(markdown: str) -> None:
    assert said(HEAD + markdown) == []


def test_a_fence_that_swallowed_the_beginning_of_another_is_suspected() -> None:
    assert said(f"{HEAD}```\n\n문단\n```bash\nls\n```\n") == ["GY104 warning 6:1"]
    assert said(f"{HEAD}```yaml\na: 1\n```bash\nls\n```\n") == ["GY104 warning 5:1"]
    assert said(f"{HEAD}````markdown\n```bash\nls\n```\n````\n") == []


def test_a_closing_line_left_behind_hides_no_heading() -> None:
    markdown = "## 하나\n\n남은 줄\n```\n\n## 둘 (15분)\n```bash\nls\n```\n"

    assert [section.plain_title for section in sections_of(markdown)] == ["하나", "둘"]
    assert said(HEAD + markdown) == ["GY104 warning 6:1"]


def test_a_lost_closing_line_hides_no_heading() -> None:
    markdown = "```yaml\na: 1\n\n## 둘 (15분)\n\n```bash\nls\n```\n"
    session = session_of(HEAD + markdown)

    (code,) = session.blocks
    assert isinstance(code, CodeBlock)
    assert (code.text, code.span.end_line) == ("a: 1", 5)
    assert [section.plain_title for section in session.sections] == ["둘"]
    assert said(HEAD + markdown) == ["GY104 warning 3:1"]


@pytest.mark.parametrize(
    "markdown",
    [
        "```bash\n## 주석\nls\n```\n\n## 둘\n\n```yaml\na: 1\n```\n",
        "````\n## 예시\n\n```bash\nls\n```\n````\n",
        "```markdown\n## 예시\n```\n",
        "~~~\n## 예시\n\n```bash\nls\n```\n~~~\n",
        "- 하나\n  ```bash\n  ls\n  ```\n\n## 둘\n\n```bash\nls\n```\n",
    ],
)
def test_code_that_is_closed_is_left_alone(markdown: str) -> None:
    assert said(HEAD + markdown) == []
