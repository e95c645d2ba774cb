"""Whatever a plain fence is read as: all its words are there, in order, and nothing raises."""

from __future__ import annotations

import random
import re

import pytest

from gyoan.markdown.plain_fence import PlainKind, classify
from gyoan.model.blocks import Block, CodeBlock, Flow, ListItem, Outline, OutlineItem, Paragraph, TaskList
from gyoan.model.inline import Inlines, plain_text
from markdown.lessons import blocks_of

HEADS = ("✅ 올바른 방법:", "❌ 피해야 할 방법:", "장점:", "Primary (Multi-AZ):", "정리", "1단계: 준비", "✅ 장점")
LINES = (
    "DNS 검증 + Route 53",
    "대기: 30초",
    "CPU 사용률: 20%",
    "최대 열 개까지 무료",
    "→ 걸리는 시간: 이틀",
    "나: 단추를 만들어 줘:",
    "도우미: [만들었습니다]",
    "인터넷 → 웹 서버 → 저장소",
    "[개발자] → [저장소] → [서버]",
    "kubectl get pods",
    "총 비용 = 가 + 나",
    "───────",
    "...",
)
MARKS = (
    "- 자동 갱신",
    "• 이름",
    "🔹 보안:",
    "1. 요청",
    "2. 확인",
    "   - 값",
    "  • 포트",
    "✅ 빠름",
    "❌ 비쌈",
    "□ 설치",
)
DRAWN = ("├── 하나", "└── 둘", "│   └── 셋", "│ │ │", "↓", "  ▼ (5분)", "")
_WORDS = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    return _WORDS.findall(text)


def said(blocks: tuple[Block, ...]) -> str:
    return "\n".join(map(_said, blocks))


def _said(block: Block) -> str:
    match block:
        case Paragraph(content):
            return plain_text(content)
        case CodeBlock(text):
            return text
        case Flow(steps):
            return "\n".join(_inlines((step.arrow, *step.lines)) for step in steps)
        case Outline(items, title=title):
            return "\n".join((plain_text(title), *map(_item, items)))
        case TaskList(items):
            return "\n".join(map(_entry, items))
        case _:
            raise AssertionError(block)


def _inlines(contents: tuple[Inlines, ...]) -> str:
    return "\n".join(map(plain_text, contents))


def _item(item: OutlineItem) -> str:
    number = "" if item.number is None else f"{item.number} "
    return "\n".join((number + plain_text(item.label), *map(_item, item.children)))


def _entry(item: ListItem) -> str:
    return said(item.blocks)


@pytest.mark.parametrize("seed", range(400))
def test_no_word_of_a_plain_fence_is_lost_or_moved(seed: int) -> None:
    chance = random.Random(seed)
    pools = chance.sample((HEADS, LINES, MARKS, DRAWN), k=chance.randint(1, 4))
    text = "\n".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 12)))

    assert words(said(blocks_of(f"```\n{text}\n```\n"))) == words(text)


def test_the_generated_fences_are_of_all_kinds() -> None:
    kinds = set()
    for seed in range(400):
        chance = random.Random(seed)
        pools = chance.sample((HEADS, LINES, MARKS, DRAWN), k=chance.randint(1, 4))
        kinds.add(classify([chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 12))]))

    assert kinds >= {PlainKind.MARKED, PlainKind.ROWS, PlainKind.OUTLINE, PlainKind.FIGURE, PlainKind.TEXT}
