"""Generated sessions with every container nested in every other, each word in them its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from hypothesis import strategies as st

Lines = list[str]
Word = Callable[[], str]
Block = Callable[[Word], Lines]
"""Writes a block with the words that the given function makes."""

TOKEN = re.compile(r"낱말\d{4}|그림 \d+")
"""A word, or what stands in for a diagram."""


def _text(word: Word) -> Lines:
    return [f"{word()} {word()}"]


def _code(word: Word) -> Lines:
    return ["```sh", word(), word(), "```"]


def _table(word: Word) -> Lines:
    return [f"| {word()} | {word()} |", "|---|---|", f"| {word()} | {word()} |"]


def _figure(word: Word) -> Lines:
    return [f"![{word()}](missing.png)"]


def _diagram(word: Word) -> Lines:
    return ["```mermaid", "graph TD", f"A --> {word()}", "```"]


def _film(word: Word) -> Lines:
    return [f'<video src="https://example.org/a.mp4" title="{word()}"></video>']


def _item(marker: str, blocks: list[Block], word: Word, *, own: bool) -> Lines:
    """Return an item with its own text, or one that begins with its first block."""
    lines = [word(), ""] if own or not blocks else []
    lines += _apart(blocks, word)
    indent = " " * (2 if "[" in marker else len(marker))
    return [marker + lines[0], *(f"{indent}{line}" if line else "" for line in lines[1:])]


def _apart(blocks: list[Block], word: Word) -> Lines:
    """Return blocks with an empty line between them."""
    return list(itertools.chain.from_iterable([*block(word), ""] for block in blocks))[:-1]


def _list(marker: str, items: list[tuple[bool, list[Block]]]) -> Block:
    return lambda word: [
        line for own, blocks in items for line in [*_item(marker, blocks, word, own=own or "[" in marker), ""]
    ][:-1]


def _quote(head: str, blocks: list[Block]) -> Block:
    return lambda word: [f"> {line}".rstrip() for line in [*([head] if head else []), *_apart(blocks, word)]]


def _details(blocks: list[Block]) -> Block:
    return lambda word: [
        "<details>",
        f"<summary>{word()}</summary>",
        "",
        *_apart(blocks, word),
        "",
        "</details>",
    ]


def _containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    blocks = st.lists(inner, min_size=1, max_size=3)
    items = st.lists(st.tuples(st.booleans(), st.lists(inner, max_size=2)), min_size=1, max_size=3)
    return st.one_of(
        st.builds(_list, st.sampled_from(["- ", "1. ", "- [ ] "]), items),
        st.builds(_quote, st.sampled_from(["", "[!NOTE]", "[!WARNING]"]), blocks),
        st.builds(_details, blocks),
    )


LEAVES = st.sampled_from([_text, _code, _table, _figure, _diagram, _film])


@st.composite
def nested_sessions(draw: st.DrawFn) -> str:
    """Return a session's Markdown with blocks in blocks, some four deep."""
    numbers = itertools.count(1001)
    blocks = draw(st.lists(st.recursive(LEAVES, _containers, max_leaves=8), min_size=1, max_size=3))
    lines = _apart(blocks, lambda: f"낱말{next(numbers)}")
    return "\n".join(["# 제목", "", "## 절", "", *lines, ""])


def tokens_of(markdown: str) -> list[str]:
    """Return the words of a session in its order, each diagram as what stands in for it."""
    return list(_tokens(markdown))


def _tokens(markdown: str) -> Iterator[str]:
    for number, line in enumerate(markdown.split("\n"), 1):
        if "```mermaid" in line:
            yield f"그림 {number}"
        if "-->" not in line:
            yield from TOKEN.findall(line)
