"""`정답: ②` below a question → an answer for the lecturer alone, as `<!-- answer: ② -->` would be.

A line that begins with such a label is one in a quiz, and `정답:` also right below what asks. All that follows it in
the paragraph belongs to it, or the list right behind. A blank to fill (`답: ____`) is for everybody, and so are
solutions where the section is about them (`문제 풀이`). What stays where everybody sees it is told.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from gyoan.lexicon import quizzes, remarks
from gyoan.markdown.addressed import ADDRESSED, behind_label, labelled
from gyoan.markdown.quiz import asks
from gyoan.markdown.syntax.nodes import SyntaxNode, made_node, text_node
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.session import RemarkKind
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading

_IN_QUIZ, _BELOW_QUESTION = labelled(remarks.ANSWERING), labelled(remarks.UNMISTAKABLE_ANSWERS)
_SAYS = expression(r"[^\W_]")
_SOLVING = expression(quizzes.SOLVING)
_LISTS = frozenset({"bullet_list", "ordered_list"})
_NEAR = 2
"""So many nodes before an answer are looked at for its question: the question, and what one chooses from."""


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """Where in a paragraph an answer begins."""

    label: re.Match[str]
    line: int
    """From 0."""
    text: str
    """From its label to the end."""


def with_answer_lines(nodes: Sequence[SyntaxNode], reading: Reading, heading: str = "") -> list[SyntaxNode]:
    """Return sibling `nodes`, below `heading`, with answers to questions as nodes for the lecturer alone."""
    if reading.addressed or _SOLVING.search(heading):
        return list(nodes)
    found: list[SyntaxNode] = []
    waiting: _Answer | None = None
    for node in nodes:
        if waiting is not None and node.kind in _LISTS:
            found[-1] = _private(found[-1], waiting.label, [node])
            waiting = None
            continue
        answer = _answer_in(node, found, reading)
        waiting = answer if answer and answer.label.end() == len(answer.text) and not answer.line else None
        if answer is None or waiting:
            found.append(node)
        elif _SAYS.search(answer.text, answer.label.end()):
            found += _parted(node, answer, reading)
        else:
            found.append(node)
    return found


def _answer_in(node: SyntaxNode, before: Sequence[SyntaxNode], reading: Reading) -> _Answer | None:
    """Return where `node`, behind those `before` it, begins to answer; None where it does not, and is told if so."""
    if node.kind != "paragraph" or ":" not in node.text.replace("：", ":"):
        return None
    lines = node.text.split("\n")
    for at, line in enumerate(lines):
        label = (_IN_QUIZ if reading.quiz else _BELOW_QUESTION).match(line)
        if label is None:
            continue
        # An entry or a quotation that begins so is an answer as a whole, and would be left without anything.
        of_entry = not at and node.first_line == reading.marker_line
        if not of_entry and (reading.quiz or any(map(asks, lines[:at])) or (not at and _asked(before))):
            return _Answer(label, at, "\n".join(lines[at:]))
        if _SAYS.search(line, label.end()):
            place = reading.span_of(node.first_line + at, node.first_line + at)
            reading.findings.count(
                Code.UNKNOWN_SYNTAX, place, told.SHOWN_ANSWERS, label["label"], syntax=label["label"]
            )
    return None


def _asked(before: Sequence[SyntaxNode]) -> bool:
    return any(asks(line) for node in before[-_NEAR:] for line in _lines(node))


def _lines(node: SyntaxNode) -> list[str]:
    if node.kind == "paragraph":
        return node.text.split("\n")
    return [line for child in node.children for line in _lines(child)] if node.kind in {*_LISTS, "list_item"} else []


def _parted(node: SyntaxNode, answer: _Answer, reading: Reading) -> list[SyntaxNode]:
    """Return a paragraph without its answer, and the answer, each label's lines as a node of their own."""
    lines = node.text.split("\n")
    starts = [at for at, line in enumerate(lines) if at >= answer.line and _IN_QUIZ.match(line)]
    parts = [_one_answer(lines, range(*ends), node, reading) for ends in pairwise((*starts, len(lines)))]
    if not answer.line:
        return parts
    question, last = "\n".join(lines[: answer.line]), node.first_line + answer.line - 1
    return [text_node("paragraph", reading.inline_tokens(question), question, (node.first_line, last)), *parts]


def _one_answer(lines: Sequence[str], within: range, node: SyntaxNode, reading: Reading) -> SyntaxNode:
    text = "\n".join(lines[at] for at in within)
    rest = text_node("paragraph", [], text, (node.first_line + within.start, node.first_line + within.stop - 1))
    label = _IN_QUIZ.match(text)
    return _private(rest, label, [behind_label(label, rest, reading)]) if label else rest


def _private(node: SyntaxNode, label: re.Match[str], held: Sequence[SyntaxNode]) -> SyntaxNode:
    said = {"content": label["label"], "info": RemarkKind.ANSWER.value}
    return made_node(ADDRESSED, node.first_line, held[-1].last_line, held, tag=node.kind, **said)
