"""Generated Markdown of every construct, in which each word stands once; and text that no one would write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from gyoan.model import blocks as b
from gyoan.model import inline as i
from gyoan.model import session as s
from gyoan.model.blocks import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORD = re.compile(r"낱말\d{3}")
_SLOT = "@"
"""Where a construct takes a word."""

INLINE = (
    "@",
    "**@**",
    "*@*",
    "~~@~~",
    "`@`",
    "[@](https://example.com/a)",
    "![@](a.svg)",
    '**"@"**을',
    "**(@)**입니다",
    "<b>@</b>",
    "<kbd>@</kbd>",
    "<mark>@</mark>",
    "<span>@</span>",
    "<none> @",
    "</i> @",
    "<b> @",
    "@<br/>@",
    "@ `a|b`",
    "** @",
    "[@",
    "@ ](",
    "$@ 5$",
    "@ $x^2$",
    ":rocket: @",
    "https://a.io/b @",
    "**@ *@ ~~@~~***",
)
BLOCKS = (
    "{}",
    "{}\n{}",
    "**@**: {}\n**@**: {}",
    "✅ {}\n❌ {}",
    "{}\n• {}\n• {}",
    "🔹 {}\n🔹 {}\n  {}",
    "- {}\n- {}\n  - {}\n    1. {}\n    2. {}\n- {}",
    "1. {}\n\n   {}\n\n   ```bash\n   @ # @\n   ```\n2. {}",
    "7) {}\n8) {}",
    "- [ ] {}\n- [x] {}\n  - {}\n- {}",
    "> {}\n> {}\n>\n> - {}\n>   > {}",
    "> [!NOTE]\n> {}",
    "> [!WARNING] @\n> - {}",
    "> [!WHAT]\n> {}",
    "| @ | {} |\n|---|:-:|\n| {} | @<br>@ |\n| @ |\n| @ | @ | @ | @ |",
    "> | @ | @ |\n> |---|---|\n> | @ | @ | @ |",
    "```\n@ @\n```",
    "```yaml\n@: @\n  - @\n```",
    "```text\n@:\n\n@:\n├── @:\n│   ├── @\n│   └── **@** `@`\n└── @ <none>\n\n@\n└── @\n```",
    "```\n@\n ├─ @\n│  ├── @\n└── @:\n├── @\n└── @\n@\n```",
    "```\n@:\n🔹 @:\n   • @\n🔹 @:\n🔹 @\n- @\n\n1. @\n2. @\n```",
    "```\n@:\n□ @\n☑ @\n\n@\n□ @\n```",
    "```\napp/\n├── @.py  # @\n└── @/\n```",
    "```\n┌────┐\n│ @ │\n└────┘\n```",
    "```\n@\n  ↓\n@\n```",
    "├── @\n│   └── @",
    "    @\n    @",
    "{}\n---",
    "@\n===",
    "---",
    '<div align="center">\n\n{}\n\n</div>',
    '<p align="center">\n  {}<br/>\n  {}\n</p>',
    "<details>\n<summary>@</summary>\n\n{}\n\n- {}\n\n</details>",
    "<details><summary>@</summary>\n\n{}",
    "<table><tr><td>@</td><td>@</td></tr></table>",
    "<section>\n@\n</section>",
    "<h3>@</h3>",
    '<h4 align="center">@</h4>',
    "</div>\n{}",
    "![@](a.svg)\n*@*",
    "{}\n![@](a.svg)\n{}",
    "[![@](https://a.io/b.svg)](https://a.io)\n![@](https://a.io/c.svg)",
    "@[^낱말]\n\n[^낱말]: @\n\n    {}",
    "$$\n@\n$$",
    "```\n@\n```bash\n@\n```",
    "```\n\n### @\n@\n```bash\n@\n```",
    "```yaml\n@\n\n### @\n@\n```bash\n@\n```",
    "@\n: @",
    "* * *\n+ {}",
    "## 시간 배분\n- @ (5분): {}",
    "**시간**: 09:00-09:50 @",
)
TITLES = (
    "{}",
    "@ (5분)",
    "@ (5분 - @)",
    "@ - 10분",
    "@ (십분)",
    "💬 그룹 토론: @",
    "**@** (@, 3분) @",
    "@ (@)",
)


@st.composite
def sessions(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return Markdown and the words in it, each of which stands in it once."""
    words: list[str] = []

    def filled(template: str) -> str:
        while "{}" in template:
            parts = draw(st.lists(st.sampled_from(INLINE), min_size=1, max_size=3))
            template = template.replace("{}", " ".join(parts), 1)
        while _SLOT in template:
            words.append(f"낱말{len(words):03d}")
            template = template.replace(_SLOT, words[-1], 1)
        return template

    parts = [f"# {filled(draw(st.sampled_from(TITLES)))}"]
    for _ in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            level = draw(st.integers(1, 6))
            parts.append(f"{'#' * level} {filled(draw(st.sampled_from(TITLES)))}")
        parts += [filled(block) for block in draw(st.lists(st.sampled_from(BLOCKS), max_size=3))]
    return "\n\n".join(parts), words


FRAGMENTS = (
    *(piece for block in BLOCKS for piece in re.split(r"(?<=\n)|\{\}|@", block) if piece),
    *INLINE,
    *("\n", "\n\n", "    ", "\t", "- ", "> ", "# ", "|", "```", "~~~", "<!--", "-->", "](", "[^1]: ", "[a]: b", "\x00"),
    *(
        "\ud800",
        "\ufeff",
        "\u3000",
        "\u1112\u1161\u11ab",
        "\r",
        "&#0;",
        "&#x110000;",
        "½",
        "٣",
        "(５분)",
        "---\n",
        "a: [",
    ),
)


def hostile_text() -> st.SearchStrategy[str]:
    """Return text of any characters, and of pieces of Markdown in any order."""
    pieces = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=40)
    return st.one_of(st.text(st.characters(codec=None)), pieces.map("".join))


def all_text(session: s.Session) -> str:
    """Return all words that the session carries but for its own place and times, runs parted by blanks."""
    return " ".join(_session_text(session))


def _session_text(session: s.Session) -> Iterator[str]:
    yield _line(session.title)
    yield from _blocks_text(session.blocks)
    for section in s.walk_sections(session.sections):
        yield f"{_line(section.title)} {section.duration_note}"
        yield from _blocks_text(section.blocks)


def _blocks_text(blocks: Iterable[b.Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case b.Paragraph(content):
                yield _line(content)
            case b.BulletList(items) | b.OrderedList(items) | b.TaskList(items) | b.FootnoteList(items):
                for item in items:
                    yield from _blocks_text(item.blocks)
            case b.Outline(items, title=title):
                yield _line(title)
                yield from _outline_text(items)
            case b.Table(header, rows):
                yield from (_line(cell.content) for row in (header, *rows) for cell in row)
            case b.CodeBlock(text, language=language):
                yield f"{language} {text}"
            case b.Diagram(text) | b.HtmlBlock(text) | b.Formula(text):
                yield text
            case b.Figure(alt=alt, caption=caption, beside=beside):
                # Among words of its own a picture's words stand in those.
                yield f"{'' if beside else alt} {_line(caption)}"
            case b.FigureRow(figures):
                yield from _blocks_text(figures)
            case Flow(steps):
                yield from (_line(text) for step in steps for text in (step.arrow, *step.lines))
            case b.Quote(inner):
                yield from _blocks_text(inner)
            case b.Aside(title=title, blocks=inner):
                yield _line(title)
                yield from _blocks_text(inner)
            case b.Rule():
                pass


def _outline_text(items: Iterable[b.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield _line(item.label)
        yield from _outline_text(item.children)


def _line(content: i.Inlines) -> str:
    return " ".join(i.plain_text((inline,)) for inline in content)
