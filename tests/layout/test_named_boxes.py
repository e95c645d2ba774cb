"""Boxes without a title are called by their kind, at any depth; what has nothing to name stays the same object."""

from __future__ import annotations

import pytest

from gyoan.layout.named_boxes import named
from gyoan.model.blocks import Aside, AsideKind, Block, Blocks, BulletList, ListItem, OrderedList, Paragraph, Quote
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Text, plain_text
from gyoan.model.message import Language
from gyoan.model.traversal import found

SPAN = SourceSpan("a.md", 1)
TEXT = Paragraph((Text("글"),), SPAN)


def box(*blocks: Block, title: str = "", kind: AsideKind = AsideKind.TIP) -> Aside:
    return Aside(kind, (Text(title),) if title else (), blocks or (TEXT,), SPAN)


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks, SPAN)


def titles(blocks: Blocks) -> list[str]:
    return sorted(plain_text(one.title) for one, _ in found(named(blocks, Language.KOREAN), Aside))


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        ((box(),), ["팁"]),
        ((box(title="제목"),), ["제목"]),
        ((box(kind=AsideKind.TAB),), [""]),
        ((box(box(), title="제목"),), ["제목", "팁"]),
        ((box(box(), kind=AsideKind.TAB),), ["", "팁"]),
        ((Quote((box(),), SPAN),), ["팁"]),
        ((BulletList((item(TEXT), item(TEXT, box())), SPAN),), ["팁"]),
        ((OrderedList((item(box(), TEXT),), SPAN),), ["팁"]),
        ((TEXT, box(title="제목"), Quote((BulletList((item(box()),), SPAN),), SPAN)), ["제목", "팁"]),
    ],
)
def test_a_box_without_a_title_is_called_by_its_kind(blocks: Blocks, shown: list[str]) -> None:
    assert titles(blocks) == shown
    again = named(blocks, Language.KOREAN)
    assert named(again, Language.KOREAN) is again


@pytest.mark.parametrize(
    "block",
    [
        TEXT,
        box(title="제목"),
        box(kind=AsideKind.TAB),
        Quote((TEXT,), SPAN),
        BulletList((item(TEXT),), SPAN),
        Quote((box(title="제목"),), SPAN),
    ],
)
def test_what_has_nothing_to_name_stays_itself(block: Block) -> None:
    blocks = (block, box())
    assert named((block,), Language.KOREAN)[0] is block
    assert named(blocks, Language.KOREAN)[0] is block
    assert named(blocks, Language.KOREAN)[1] is not blocks[1]
