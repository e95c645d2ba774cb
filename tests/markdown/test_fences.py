"""Fenced code keeps its text, its language and its place."""

import pytest

from gyoan.markdown.fences import diagram_kind
from gyoan.model.blocks import BulletList, CodeBlock, CodeKind, Diagram, OrderedList, Paragraph
from gyoan.model.session import walk_blocks
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
    assert said(f"{HEAD}```yaml\na: 1\n```bash\nls\n```\n") == ["GY104 warning 5:1"]
    assert said(f"{HEAD}````markdown\n```bash\nls\n```\n````\n") == []


def test_a_closing_line_left_behind_hides_no_heading() -> None:
    markdown = "## 하나\n\n남은 줄\n```\n\n## 둘 (15분)\n```bash\nls\n```\n"

    assert [section.plain_title for section in sections_of(markdown)] == ["하나", "둘"]
    assert said(HEAD + markdown) == ["GY104 warning 6:1"]


def test_a_closing_line_left_behind_hides_no_paragraph() -> None:
    paragraph, code = blocks_of("```\n\n문단\n```bash\nls\n```\n")

    assert isinstance(paragraph, Paragraph)
    assert isinstance(code, CodeBlock)
    assert said(f"{HEAD}```\n\n문단\n```bash\nls\n```\n") == ["GY104 warning 3:1"]


PART = "## {0} ({0}분)\n\n글 {0}\n\n```\n$ ls {0}\n```\n\n"


@pytest.mark.parametrize(
    ("broken", "code"),
    [("```\n$ pwd\n\n", "$ pwd"), ("글 하나\n```\n\n", ""), ("```bash\nls\n\n", "ls")],
    ids=["a closing line is lost", "one is left behind", "one is lost in a script"],
)
def test_one_broken_fence_is_one_finding_and_turns_nothing_around(broken: str, code: str) -> None:
    markdown = HEAD + "## 1 (1분)\n\n" + broken + "".join(PART.format(number) for number in range(2, 20))
    session = session_of(markdown)
    listings = [block.text for block in walk_blocks(session) if isinstance(block, CodeBlock)]

    assert [section.plain_title for section in session.sections] == [str(number) for number in range(1, 20)]
    assert listings == [*([code] if code else []), *(f"$ ls {number}" for number in range(2, 20))]
    assert [finding.split(":")[0][:-1] for finding in said(markdown)] == ["GY104 warning "]


@pytest.mark.parametrize(
    "markdown",
    [
        "```bash\n# 1. 설치\nls\n\n## 2. 확인\nls\n```\n\n글\n\n```bash\nls\n```\n",
        "```markdown\n# 제목\n\n## 하나 (5분)\n\n~~~bash\nls\n~~~\n```\n",
        "```\n# 제목\n\n## 하나 (5분)\n```\n\n글\n",
        "- 하나\n\n  ```\n  ls\n  ```\n\n- ```bash\n  ls\n  ```\n\n글\n",
        "````md\n```js\na\n```\n````\n",
    ],
)
def test_code_that_holds_headings_and_fences_on_purpose_is_left_alone(markdown: str) -> None:
    assert said(HEAD + markdown) == []


@pytest.mark.parametrize("closing", ["  ```", "```", "    ```"])
@pytest.mark.parametrize("opening", ["- 하나\n\n  ```\n", "- ```\n", "1. 하나\n   ```text\n"])
def test_a_loose_fence_in_a_list_stays_in_its_entry(opening: str, closing: str) -> None:
    markdown = f"{opening}이름  수\n가    1\n{closing}\n\n{opening[:2].strip()} 둘\n\n## 뒤\n\n- 셋\n"
    session = session_of(HEAD + markdown)

    (entries,) = session.blocks
    assert isinstance(entries, BulletList | OrderedList)
    (code,) = [block for block in walk_blocks(session) if isinstance(block, CodeBlock)]
    assert (code.text, len(entries.items)) == ("이름  수\n가    1", 2)
    assert [section.plain_title for section in session.sections] == ["뒤"]
    assert [finding.split(":")[0] for finding in said(HEAD + markdown) if "GY104" in finding][1:] == []


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


@pytest.mark.parametrize(
    ("fence", "code"),
    [
        ("```{python}\n#| echo: true\n#| label: a\nx = 1\n```\n", "x = 1"),
        ("```{ojs}\n//| echo: false\nlet a\n```\n", "let a"),
        ("```{code-block} console\n---\nemphasize-lines: 1\n---\n$ ls\n```\n", "$ ls"),
        ("```{code-block} python\n:linenos:\n\nx = 1\n```\n", "x = 1"),
        ("```python\n#| echo: true\nx = 1\n```\n", "#| echo: true\nx = 1"),
        ("```yaml\n---\nkey: 1\n---\n```\n", "---\nkey: 1\n---"),
    ],
)
def test_what_a_cell_tells_its_program_is_not_shown_and_what_only_looks_like_it_is(fence: str, code: str) -> None:
    (block,) = blocks_of(fence)

    assert isinstance(block, CodeBlock)
    assert block.text == code


@pytest.mark.parametrize(
    "fence", ["```{r setup, include=FALSE}\nlibrary(x)\n```\n", "```{r}\n#| include: false\nx\n```\n"]
)
def test_a_cell_that_its_author_hides_is_told_and_not_shown(fence: str) -> None:
    assert blocks_of(fence) == ()
    assert said(HEAD + fence) == ["GY129 info 3:1", "GY106 info 3:1"]


def test_a_fence_of_fences_shows_each_of_them() -> None:
    first, second = blocks_of("````md magic-move\n```js\na\n```\n\n```js\nb\n```\n````\n")

    assert [block.text for block in (first, second) if isinstance(block, CodeBlock)] == ["a", "b"]
