"""Generated sessions in which every word is its own, so that a test can look for each of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from hypothesis import strategies as st

Writer = Callable[[Callable[[], str]], str]
"""Writes a construct with the words that the given function makes."""


def _paragraph(word: Callable[[], str]) -> str:
    return f"{word()} **{word()}** {word()}은 `{word()}` *{word()}* [{word()}](https://example.com/x).\n"


def _label(word: Callable[[], str]) -> str:
    return f"**{word()} {word()}:**\n- {word()}\n- {word()} {word()}\n"


def _nested_list(word: Callable[[], str]) -> str:
    return f"- {word()}\n  - {word()}\n    - {word()}\n  - {word()}\n- {word()}\n"


def _ordered(word: Callable[[], str]) -> str:
    return f"1. {word()}\n   - {word()}\n2. {word()}\n   ```\n   {word()}\n   ```\n3. {word()}\n"


def _tasks(word: Callable[[], str]) -> str:
    return f"- [ ] {word()}\n- [x] {word()}\n"


def _table(word: Callable[[], str]) -> str:
    rows = "".join(f"| {word()} | {word()}<br>{word()} | **{word()}** |\n" for _ in range(5))
    return f"| {word()} | {word()} | {word()} |\n|---|:-:|--:|\n{rows}"


def _quote(word: Callable[[], str]) -> str:
    return f"> **{word()}**: {word()} {word()}\n>\n> - {word()}\n"


def _admonition(word: Callable[[], str]) -> str:
    return f"> [!WARNING]\n> {word()} {word()}\n>\n> ```bash\n> {word()}\n> ```\n"


def _tree(word: Callable[[], str]) -> str:
    return (
        f"```\n{word()}:\n├── {word()}:\n│   ├── {word()}\n│   └── {word()}\n└── {word()}:\n    └── {word()}\n\n"
        f"{word()}:\n├── {word()}\n└── {word()}\n```\n"
    )


def _plain(word: Callable[[], str]) -> str:
    return f"```\n{word()} = {word()} / {word()}\n```\n"


def _code(word: Callable[[], str]) -> str:
    return f"```yaml\n{word()}: {word()}\n  - {word()}  # {word()}\n```\n"


def _figure(word: Callable[[], str]) -> str:
    return f"![{word()} {word()}](missing.png)\n\n*{word()}*\n"


def _html(word: Callable[[], str]) -> str:
    centred = f'<div align="center">\n\n**{word()}** • {word()}\n\n</div>\n\n'
    return f"{centred}<details><summary>{word()}</summary>\n\n{word()}\n\n</details>\n"


def _footnote(word: Callable[[], str]) -> str:
    name = word()
    return f"{word()}[^{name}]\n\n[^{name}]: {word()} {name}\n"


WRITERS: tuple[Writer, ...] = (
    _paragraph,
    _label,
    _nested_list,
    _ordered,
    _tasks,
    _table,
    _quote,
    _admonition,
    _tree,
    _plain,
    _code,
    _figure,
    _html,
    _footnote,
)


def _write(plan: list[tuple[int, str, list[Writer]]]) -> tuple[str, list[str]]:
    words = (f"낱말{number:04d}" for number in itertools.count(1001))
    used: list[str] = []

    def word() -> str:
        used.append(next(words))
        return used[-1]

    parts = [f"# {word()}\n"]
    for level, minutes, writers in plan:
        title = word()
        parts.append(f"{'#' * level} {title}{minutes.replace('낱말', word()) if '낱말' in minutes else minutes}\n")
        parts += [writer(word) for writer in writers]
    return "\n".join(parts), used


@st.composite
def sessions(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return a session's Markdown and every word in it, each of which stands there once."""
    headings = st.tuples(
        st.integers(min_value=2, max_value=4),
        st.sampled_from(["", " (5분)", " (12분)", " (7분 - 낱말)"]),
        st.lists(st.sampled_from(WRITERS), max_size=4),
    )
    plan = draw(st.lists(headings, min_size=1, max_size=7))
    first, *rest = plan
    return _write([(2, *first[1:]), *rest])
