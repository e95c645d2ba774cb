"""Boxes between two marks that name them, in the spelling of each tool, alone, nested and badly typed."""

import pytest

from gyoan.model.blocks import Aside, AsideKind, CodeBlock, Paragraph
from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind, walk_blocks
from markdown.generated import all_text
from markdown.lessons import HEAD, blocks_of, said, session_of

BOXES = {
    "GitBook": ('{% hint style="danger" %}', "{% endhint %}"),
    "Hugo": ("{{% notice danger %}}", "{{% /notice %}}"),
    "Hugo's other": ('{{< alert type="danger" >}}', "{{< /alert >}}"),
    "a component": ('<Callout type="danger">', "</Callout>"),
    "a component over lines": ('<Callout\n  type="danger"\n  open={{a: {b: 1}}}\n>', "</Callout>"),
}
TABS = {
    "GitBook": ("{% tabs %}\n", '{% tab title="A" %}', "{% endtab %}", '{% tab title="B" %}', "{% endtabs %}"),
    "Hugo": ("{{< tabs >}}\n", '{{< tab "A" >}}', "{{< /tab >}}", '{{< tab "B" >}}', "{{< /tabs >}}"),
    "Docusaurus": (
        "<Tabs values={[{label: 'C', value: 'c'}]}>\n",
        '<TabItem value="a" label="A">',
        "</TabItem>",
        '<TabItem value="B">',
        "</Tabs>",
    ),
    "Dive into Deep Learning": ("", ":begin_tab:`A`", ":end_tab:", ":begin_tab:`B`", ""),
    "MkDocs": ("", '=== "A"\n', "", '=== "B"\n', ""),
}
PLACES = {"alone": "", "in a list": "  ", "in a quote": "> "}


def placed(markdown: str, place: str) -> str:
    lead = "- 항목\n\n" if place == "in a list" else ""
    return lead + "".join(f"{PLACES[place]}{line}\n" for line in markdown.splitlines())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("tool", BOXES)
def test_a_box_of_any_tool_is_a_callout_of_its_kind(tool: str, place: str) -> None:
    opening, closing = BOXES[tool]
    session = session_of(HEAD + placed(f"{opening}\n글 **굵게**\n\n- 목록\n{closing}\n\n뒤", place))
    (box,) = (block for block in walk_blocks(session) if isinstance(block, Aside))

    assert box.kind is AsideKind.CAUTION
    assert [type(block).__name__ for block in box.blocks] == ["Paragraph", "BulletList"]
    assert not any(mark in all_text(session) for mark in ("{%", "{{", "<", ">", "danger"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("tool", TABS)
def test_the_first_tab_is_shown_and_the_others_go_to_notes_and_pages(tool: str, place: str) -> None:
    head, first, end, second, foot = TABS[tool]
    inner = ("    하나", "    둘") if tool == "MkDocs" else ("하나", "둘")
    markdown = f"{head}{first}\n{inner[0]}\n{end}\n\n{second}\n{inner[1]}\n{end}\n{foot}\n"
    session = session_of(HEAD + placed(markdown, place))
    (further,) = (block for block in walk_blocks(session) if isinstance(block, Aside))

    assert (further.kind, plain_text(further.title)) == (AsideKind.TAB, "B")
    assert [(remark.kind, plain_text(remark.content)) for remark in session.remarks] == [(RemarkKind.TAB, "B 둘")]
    assert not any(mark in all_text(session) for mark in ("{%", "{{", "<", "tab", "===", ":"))


def test_fences_in_a_code_group_are_tabs_by_their_names() -> None:
    first, shown, further = blocks_of("::: code-group\n\n```js [a.js]\nlet a;\n```\n\n```ts\nlet b;\n```\n\n:::\n")

    assert isinstance(first, Paragraph)
    assert plain_text(first.content) == "a.js"
    assert isinstance(shown, CodeBlock)
    assert isinstance(further, Aside)
    assert (further.kind, plain_text(further.title)) == (AsideKind.TAB, "ts")


@pytest.mark.parametrize("info", ["js [두 단어.js]", 'js title="두 단어.js"', "js title='두 단어.js' {1,3}"])
def test_the_name_of_a_fence_may_have_blanks(info: str) -> None:
    _, code, further = blocks_of(f"::: code-group\n\n```ts\nlet b;\n```\n\n```{info}\nlet a;\n```\n\n:::\n")

    assert isinstance(code, CodeBlock)
    assert isinstance(further, Aside)
    assert plain_text(further.title) == "두 단어.js"
    assert [block.language for block in further.blocks if isinstance(block, CodeBlock)] == ["js"]


def test_remarks_boxes_are_boxes_with_their_names() -> None:
    (box,) = blocks_of(".lab[\n\n- 파일을 만듭니다:\n  ```bash\n  ls\n  ```\n\n]\n")

    assert isinstance(box, Aside)
    assert plain_text(box.title) == "실습"


def test_what_jekyll_highlights_is_code_and_what_it_comments_is_for_nobody() -> None:
    (code,) = blocks_of("{% highlight python %}\ndef f():\n    pass\n{% endhighlight %}\n")

    assert isinstance(code, CodeBlock)
    assert (code.language, code.text) == ("python", "def f():\n    pass")
    assert blocks_of("{% comment %}\n비밀\n{% endcomment %}\n") == ()


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("{% hint %}\n글", ["글"]),
        ("글\n\n{% endhint %}", ["글"]),
        ("<Name>\n\n글", ["<Name>", "글"]),
        ("`{% hint %}`는 상자입니다", ["{% hint %}는 상자입니다"]),
        ("{% hint %}\n{% hint %}\n글\n{% endhint %}", ["글"]),
        ("{% hint %}\n글\n{% endhint %}\n{% endhint %}\n\n뒤", ["글", "뒤"]),
        ("<DIV>\n\n글\n\n</DIV>", ["글"]),
    ],
)
def test_what_is_not_closed_or_no_box_loses_nothing_and_shows_no_more(markdown: str, shown: list[str]) -> None:
    session = session_of(HEAD + markdown)

    assert [plain_text(block.content) for block in walk_blocks(session) if isinstance(block, Paragraph)] == shown


def test_code_that_shows_such_marks_stays_as_it_is() -> None:
    (code,) = blocks_of("```\n{% hint %}\n글\n{% endhint %}\n<Tabs>\n</Tabs>\n```\n")

    assert isinstance(code, CodeBlock)
    assert code.text == "{% hint %}\n글\n{% endhint %}\n<Tabs>\n</Tabs>"


def test_boxes_nested_fifty_deep_lose_no_word() -> None:
    markdown = "{% hint %}\n" * 50 + "가장 안쪽\n" + "{% endhint %}\n" * 50

    assert "가장 안쪽" in all_text(session_of(HEAD + markdown))


def test_one_message_a_kind_tells_of_all_boxes_whose_names_mean_nothing() -> None:
    messages = said(HEAD + "{% one %}\n글\n{% endone %}\n\n{% two %}\n글\n{% endtwo %}\n")

    assert messages == ["GY106 info 3:1"]


@pytest.mark.parametrize("title", ["For teachers", "Instructor notes", "강사용", "교사용 메모", "발표자를 위한 안내"])
def test_a_box_titled_for_the_lecturer_is_for_the_lecturer_alone(title: str) -> None:
    session = session_of(HEAD + f'???- question "{title}"\n\n    비밀\n')

    assert list(walk_blocks(session)) == []
    assert [remark.kind for remark in session.remarks] == [RemarkKind.NOTE]


@pytest.mark.parametrize("title", ["강사 소개", "For teachers of mathematics", "교사용 노트북"])
def test_a_box_that_only_speaks_of_lecturers_is_shown(title: str) -> None:
    (box,) = blocks_of(f'!!! note "{title}"\n\n    글\n')

    assert isinstance(box, Aside)


def test_what_components_are_taken_from_is_not_shown_and_code_typed_without_a_fence_is() -> None:
    components = "import Tabs from '@theme/Tabs'; import Item from '@theme/Item';\n\n<Tabs>\n\n글\n\n</Tabs>\n"

    assert all_text(session_of(HEAD + components)).split() == ["제목", "글"]
    assert all_text(session_of(f"{HEAD}import React from 'react';\n{components}")).split() == ["제목", "글"]
    assert all_text(session_of(f"{HEAD}import a from './a.png';\n\n글")).split() == ["제목", "글"]
    assert len(blocks_of("import React from 'react';\n\n<Tabs>\n\n글\n\n</Tabs>\n")) == 2
