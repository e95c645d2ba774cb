"""`> 강사 메모: …` → what is for the lecturer alone, told by the words that a quotation or paragraph begins with.

A quotation or callout that begins so is the lecturer's as a whole. A paragraph is, with the list below it where it says
nothing else, if its label can mean nothing else: `강사용: 답지` and `발표자 노트: 슬라이드 아래의 글` may well speak to
everybody. So may the first words of any entry of a list: they may be what the rest of it explains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon import remarks
from gyoan.markdown.syntax.nodes import SyntaxNode, made_node, text_node
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading

ADDRESSED = "addressed"
"""The kind of a node that holds what is for the lecturer alone."""
_LISTS = frozenset({"bullet_list", "ordered_list"})
_ORNAMENT = r"(?:[^\w\s()\[\]<>`\"'“”‘’*]+\s*)?"


_EMPHASIS = r"(?P<mark>\*{1,3}|_{1,3})?"


def labelled(labels: str) -> re.Pattern[str]:
    """Return a pattern of a label with its colon, in bold, in italics or plain, at the beginning of a paragraph."""
    colon = r"(?:(?P<inner>(?P=mark))\s*[:：]|[:：]\s*(?(mark)(?P<outer>(?P=mark))?))\s*"
    return re.compile(rf"{_ORNAMENT}{_EMPHASIS}(?P<label>{labels})\s*{colon}", re.IGNORECASE)


_QUOTED, _ALONE = labelled(remarks.LABELLED_NOTES), labelled(remarks.UNMISTAKABLE_NOTES)
_HEADING = expression(
    rf"{_ORNAMENT}{_EMPHASIS}(?P<label>{remarks.LABELLED_NOTES})\s*(?P<inner>(?P=mark))?[ \t]*(?:\n|\Z)",
    re.IGNORECASE,
)
"""A label that has the first line to itself."""


def with_addressed(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return sibling `nodes`, quotations and paragraphs for the lecturer alone as nodes of that kind.

    What is within such a one already stays as it is: line after line may begin with the label.
    """
    if reading.addressed:
        return list(nodes)
    found: list[SyntaxNode] = []
    for node in nodes:
        of_entry = node.first_line == reading.marker_line
        label = _ALONE.match(node.text) if node.kind == "paragraph" and not of_entry else None
        over = found[-1] if found and found[-1].kind == "paragraph" and node.kind in _LISTS else None
        heading = _ALONE.fullmatch(over.text) if over else None
        if over and heading:
            found[-1] = _addressed(over, heading, [node])
        elif label and label.end() < len(node.text):
            found.append(_addressed(node, label, [behind_label(label, node, reading)]))
        else:
            quoted = addressed_quotation(node, node.children, reading) if node.kind == "blockquote" else None
            found.append(quoted or node)
    return found


def addressed_quotation(node: SyntaxNode, held: Sequence[SyntaxNode], reading: Reading) -> SyntaxNode | None:
    """Return the quotation `node` as one for the lecturer alone, if what is `held` in it begins so; else None."""
    first = held[0] if held and held[0].kind == "paragraph" else None
    label = (_QUOTED.match(first.text) or _heading(first, alone=len(held) == 1)) if first else None
    if first is None or label is None:
        return None
    rest = [behind_label(label, first, reading)] if label.end() < len(first.text) else []
    return _addressed(node, label, [*rest, *held[1:]]) if rest or held[1:] else None


def _heading(first: SyntaxNode, *, alone: bool) -> re.Match[str] | None:
    """Return the label that has the first line to itself: in bold, or as all of a paragraph that is not `alone`."""
    label = _HEADING.match(first.text)
    if label is None or bool(label["mark"]) != bool(label["inner"]):
        return None
    return label if label["mark"] or (label.end() == len(first.text) and not alone) else None


def behind_label(label: re.Match[str], node: SyntaxNode, reading: Reading) -> SyntaxNode:
    """Return the paragraph `node` without its label; emphasis that goes on behind that begins there."""
    marks = {name: label.groupdict().get(name) for name in ("mark", "inner", "outer")}
    opened = (not marks["inner"] and not marks["outer"] and marks["mark"]) or ""
    rest = opened + node.text[label.end() :]
    lines = (node.first_line + label[0].count("\n"), node.last_line)
    return text_node("paragraph", reading.inline_tokens(rest), rest, lines)


def _addressed(node: SyntaxNode, label: re.Match[str], held: Sequence[SyntaxNode]) -> SyntaxNode:
    return made_node(ADDRESSED, node.first_line, held[-1].last_line, held, tag=node.kind, content=label["label"])
