"""What blocks become on slides: heads, lists, groups, callouts and what stands by itself, at the edges of the rules."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.content import elements_of
from gyoan.layout.elements import Callout, Element, Entry, Groups, Topic
from gyoan.markdown import read_session
from gyoan.model.inline import plain_text
from gyoan.model.message import Language

CODE = "```python\nx = 1\n```"


def line(entry: Entry) -> str:
    """Return an entry with its level, marker or number, and `>` where it announces what follows."""
    marker = f"{entry.number}." if entry.number is not None else entry.marker
    return "-" * entry.level + marker + plain_text(entry.content).replace("\n", " ") + (">" if entry.announces else "")


def shown(element: Element) -> object:
    match element:
        case Groups(groups):
            return [(plain_text(group.head), *map(line, group.entries)) for group in groups]
        case Callout(title, entries):
            return f"{plain_text(title)}|{' '.join(map(line, entries))}" + (">" if element.announces else "")
        case Topic(title, groups):
            return {plain_text(title): [(plain_text(group.head), *map(line, group.entries)) for group in groups]}
        case _:
            return type(element).__name__


def elements(markdown: str) -> list[object]:
    session = read_session(f"# 제목\n\n## 절\n\n{markdown}\n".encode(), "session_08.md").value
    assert session is not None
    return [shown(element) for element in elements_of(session.sections[0].blocks, Language.KOREAN)]


@pytest.mark.parametrize(
    ("markdown", "made"),
    [
        # Paragraphs: a label alone heads, one before a long text too, one before a short text is text.
        ("**머리**\n\n글", [[("머리", "글")]]),
        ("**머리**\n\n- 가\n- 나", [[("머리", "•가", "•나")]]),
        ("**머리**\n\n- 가\n\n글", [[("머리", "•가"), ("", "글")]]),
        ("**머리**: 짧다", [[("", "머리: 짧다")]]),
        (f"**머리**: {'가' * 20}", [[("", f"머리: {'가' * 20}")]]),
        (f"**머리**: {'가' * 21}", [[("머리", "가" * 21)]]),
        ("**주의**: 글", ["주의|글"]),
        ("글\n\n말", [[("", "글", "말")]]),
        # A line that announces a list is its head.
        ("다음과 같다:\n\n- 가\n- 나", [[("다음과 같다", "•가", "•나")]]),
        ("글\n\n다음과 같다:\n\n- 가", [[("", "글"), ("다음과 같다", "•가")]]),
        ("글\n\n- 가", [[("", "글", "•가")]]),
        # What names code or a picture stands with it.
        (f"글\n\n실행한다:\n\n{CODE}", [[("", "글")], [("", "실행한다:>")], "CodeBlock"]),
        (f"실행한다:\n\n{CODE}", [[("", "실행한다:>")], "CodeBlock"]),
        (f"글이다.\n\n{CODE}", [[("", "글이다.")], "CodeBlock"]),
        (f"**머리**\n\n실행한다:\n\n{CODE}", [[("머리", "실행한다:>")], "CodeBlock"]),
        (f"- 가\n\n  {CODE.replace(chr(10), chr(10) + '  ')}\n- 나", [[("", "•가>")], "CodeBlock", [("", "•나")]]),
        # Lists whose items mostly have text below them are groups.
        ("- 가\n  - 하나\n- 나\n  - 둘", [[("가", "•하나"), ("나", "•둘")]]),
        ("- 가\n  - 하나\n- 나\n  - 둘\n- 다", [[("가", "•하나"), ("나", "•둘"), ("다",)]]),
        ("- 가\n  - 하나\n- 나\n  - 둘\n- 다\n- 라", [[("", "•가", "-•하나", "•나", "-•둘", "•다", "•라")]]),
        ("- 가\n  - 하나\n- 나", [[("", "•가", "-•하나", "•나")]]),
        # What follows such a list belongs to none of its items.
        (
            "* 가\n  - 하나\n* 나\n  - 둘\n* 다\n+ 라\n+ 마",
            [[("가", "•하나"), ("나", "•둘"), ("다",), ("", "•라", "•마")]],
        ),
        ("* 가\n  - 하나\n* 나\n  - 둘\n+ 라", [[("가", "•하나"), ("나", "•둘"), ("", "•라")]]),
        ("- 가\n  - 하나\n- 나\n  - 둘\n\n1. 라", [[("가", "•하나"), ("나", "•둘"), ("", "1.라")]]),
        ("- 가\n  - 하나\n- 나\n  - 둘\n- 다\n\n글", [[("가", "•하나"), ("나", "•둘"), ("다",), ("", "글")]]),
        (
            "* 가\n  - 하나\n* 나\n  - 둘\n+ 라\n  - 셋\n+ 마\n  - 넷",
            [[("가", "•하나"), ("나", "•둘"), ("라", "•셋"), ("마", "•넷")]],
        ),
        (
            f"* 가\n  - 하나\n* 나\n  - 둘\n* 다\n+ 라\n\n  {CODE.replace(chr(10), chr(10) + '  ')}",
            [[("가", "•하나"), ("나", "•둘"), ("다",)], [("", "•라>")], "CodeBlock"],
        ),
        ("**머리**\n\n- 가\n- 나\n\n1. 다", [[("머리", "•가", "•나", "1.다")]]),
        ("1. 가\n   - 하나\n2. 나\n   - 둘", [[("1. 가", "•하나"), ("2. 나", "•둘")]]),
        ("- **가**: 글\n  - 하나\n- 나\n  - 둘", [[("가", "글", "•하나"), ("나", "•둘")]]),
        ("- [ ] 가\n  - 하나\n- [x] 나\n  - 둘", [[("☐ 가", "•하나"), ("☑ 나", "•둘")]]),
        # Quotations and admonitions.
        ("> 글", ["|글"]),
        (f"> 글\n>\n> {CODE.replace(chr(10), chr(10) + '> ')}", ["|글>", "CodeBlock"]),
        ("::: tip 제목\n글\n:::", ["제목|글"]),
        (f"::: tip 제목\n{CODE}\n:::", ["제목|>", "CodeBlock"]),
        ("::: tip 제목\n:::", ["제목|"]),
        ("글\n\n---\n\n말", [[("", "글", "말")]]),
        ("| 가 |\n|---|\n| 나 |", ["Table"]),
    ],
)
def test_blocks_become_elements(markdown: str, made: list[object]) -> None:
    assert elements(markdown) == made


@pytest.mark.parametrize(
    ("tree", "made"),
    [
        ("뿌리\n├── 가\n│   └── 하나\n└── 나\n    └── 둘", [[("뿌리",), ("가", "•하나"), ("나", "•둘")]]),
        ("뿌리\n├── 가\n│   └── 하나\n└── 나", [[("뿌리", "•가", "-•하나", "•나")]]),
        ("뿌리\n├── 나\n└── 다", [[("뿌리", "•나", "•다")]]),
        (
            "뿌리\n├── 가\n│   ├── 하나\n│   │   └── 셋\n│   └── 둘\n└── 나",
            [[("뿌리",)], {"가": [("하나", "•셋"), ("", "•둘")]}, [("", "•나")]],
        ),
    ],
)
def test_branches_of_an_outline_are_groups_and_large_ones_topics(tree: str, made: list[object]) -> None:
    assert elements(f"```\n{tree}\n```") == made
