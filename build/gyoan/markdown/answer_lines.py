"""`정답: ②` below a question → an answer for the lecturer alone, as `<!-- answer: ② -->` would be.

A line that begins with such a label is one in a quiz, and `정답:` also right below what asks. What follows it in the
paragraph belongs to it until another question begins, or the list right behind. A blank to fill (`답: ____ cm`) is for
everybody, and so are solutions where the section is about them (`문제 풀이`). What else everybody sees is told.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import groupby
from typing import TYPE_CHECKING

from gyoan.lexicon import quizzes, remarks
from gyoan.markdown.addressed import ADDRESSED, behind_label, labelled
from gyoan.markdown.quiz import asks, is_numbered, parts_questions
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
_QUOTED = expression(r"`[^`\n]+`|(?<!_)(?P<strong>_{2,3})(?![_\s])[^_\n]*[^_\s](?P=strong)(?!_)")
"""Where underscores and brackets are no blanks: code, and what is strong."""
_BLANK = expression(
    r"(?<!\w)(?:\\?_){2,}|(?:\\?_){3,}"  # ____
    r"|[(（][\s_]+[)）]|\[[\s_]+\]|(?<!\S)(?:\(\)|（）|\[\])(?!\s*[-=]>|\()"  # ( )
    r"|[(（\[]\s*[OXＯＸ○×]\s*[/|·]\s*[OXＯＸ○×]\s*[)）\]]"  # ( O / X )
    rf"|☐|□(?!\s*[=＝+\-−×÷A-Z]|{quizzes.OF_BOX})",  # ☐ 예 ☐ 아니오, not the number that is looked for
    re.IGNORECASE,
)
_TICKED = expression("[☑☒■✓✔✅]")
_EXPLAINS = expression(quizzes.SOLVING)
_CHOICE = expression(rf"\W*(?:{quizzes.CHOICE})|\s*!\[")
"""What begins a line that may stand between a question and its answer: a choice, or a picture."""
_LISTS = frozenset({"bullet_list", "ordered_list"})
_SAYING = frozenset({"paragraph", "fence", "code_block", "table", "blockquote", *_LISTS})
_NEAR = 2
"""So many nodes before an answer are looked at for its question: the question, and what one chooses from."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Lines of a paragraph: an answer, or what is no answer."""

    label: re.Match[str] | None = None
    """What begins an answer."""
    lines: list[str] = field(default_factory=list)

    @property
    def behind(self) -> str:
        """What follows the label, or all."""
        text = "\n".join(self.lines)
        return (text[self.label.end() :] if self.label else text).strip()

    @property
    def of_key(self) -> bool:
        """Whether its answers have the numbers of their questions: `정답: 문제 1. 뱀`."""
        return self.label is not None and is_numbered(self.lines[0][self.label.end() :])

    @property
    def hidden(self) -> bool:
        """Whether it is for the lecturer alone."""
        return self.label is not None and _answers(self.label, self.behind)


@dataclass(frozen=True, slots=True, eq=False)
class _Lone:
    """A label at the end of a paragraph, with nothing behind it."""

    label: re.Match[str]
    line: int
    """In the file, from 1."""
    alone: bool
    """Whether it is all of the paragraph, and begins an answer."""


def with_answer_lines(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return sibling `nodes` with answers to questions as nodes for the lecturer alone."""
    if reading.addressed or reading.solving:
        return list(nodes)
    found: list[SyntaxNode] = []
    waiting: _Lone | None = None
    for node in nodes:
        if waiting is not None and _goes_on(node):
            if waiting.alone and node.kind in _LISTS:
                found[-1] = _private(found[-1], waiting.label, [node])
                waiting = None
                continue
            _tell(waiting.label, waiting.line, reading)
        parts = _parts(node, found[-_NEAR:], reading)
        waiting = _lone(node, parts, reading)
        found += _parted(node, parts, reading) if any(part.hidden for part in parts) else [node]
    return found


def _parts(node: SyntaxNode, before: Sequence[SyntaxNode], reading: Reading) -> list[_Part]:
    """Return the lines of `node`, behind those `before` it, cut where answers begin and where what asks ends them."""
    if node.kind != "paragraph" or ":" not in node.text.replace("：", ":"):
        return []
    parts, asked = [_Part()], False
    for at, line in enumerate(node.text.split("\n")):
        answering = parts[-1].label is not None
        label = (_IN_QUIZ if reading.quiz or answering else _BELOW_QUESTION).match(line)
        # An entry or a quotation that begins so is an answer as a whole, and would be left without anything.
        of_entry = not at and node.first_line == reading.marker_line
        if label and not of_entry and (reading.quiz or answering or asked or (not at and _asked(before))):
            parts.append(_Part(label))
        elif label and _answers(label, line[label.end() :]):
            _tell(label, node.first_line + at, reading)
        elif answering and parts_questions(line, of_key=parts[-1].of_key):
            parts.append(_Part())
            asked = True
        parts[-1].lines.append(line)
        asked = asked or asks(line)
    return parts if parts[0].lines else parts[1:]


def _answers(label: re.Match[str], behind: str) -> bool:
    """Return whether what is `behind` a label says something, and leaves no blank where everybody is to write.

    An explanation may speak of a blank: it is one only where it begins so.
    """
    first = _QUOTED.sub("x", behind.strip().partition("\n")[0])
    blank = _BLANK.match(first) if _EXPLAINS.fullmatch(label["label"]) else _BLANK.search(first)
    return bool(_SAYS.search(behind)) and (not blank or bool(_TICKED.search(first)))


def _asked(before: Sequence[SyntaxNode]) -> bool:
    """Return whether the text right `before` asks: what one chooses from, and what is shown, may follow it."""
    for node in reversed(before):
        lines = _lines(node)
        if any(map(asks, lines)):
            return True
        if node.kind == "paragraph" and not all(map(_CHOICE.match, lines)):
            return False
    return False


def _lines(node: SyntaxNode) -> list[str]:
    if node.kind == "paragraph":
        return node.text.split("\n")
    return [line for child in node.children for line in _lines(child)] if node.kind in {*_LISTS, "list_item"} else []


def _lone(node: SyntaxNode, parts: Sequence[_Part], reading: Reading) -> _Lone | None:
    """Return the label that is the last line of a paragraph, cut into `parts`."""
    last = parts[-1].lines[-1] if parts else ""
    label = (_IN_QUIZ if reading.quiz or (parts and parts[-1].label) else _BELOW_QUESTION).fullmatch(last)
    whole = len(parts) == 1 and parts[0].label is not None and len(parts[0].lines) == 1
    return _Lone(label, node.last_line, whole) if label else None


def _goes_on(node: SyntaxNode) -> bool:
    """Return whether `node`, behind a label alone, is what it speaks of: no other question, and no other answer.

    Behind the answer that a list begins with, its explanation may be an entry.
    """
    lines = _lines(node)[: 1 if node.kind == "paragraph" else None]
    return node.kind in _SAYING and not (any(map(parts_questions, lines)) or any(map(_IN_QUIZ.match, lines[:1])))


def _tell(label: re.Match[str], line: int, reading: Reading) -> None:
    place, name = reading.span_of(line, line), label["label"]
    reading.findings.count(Code.UNKNOWN_SYNTAX, place, told.SHOWN_ANSWERS, name, syntax=name)


def _parted(node: SyntaxNode, parts: Sequence[_Part], reading: Reading) -> list[SyntaxNode]:
    """Return a paragraph as its answers, each a node of its own, and what stands around them."""
    found: list[SyntaxNode] = []
    line = node.first_line
    for hidden, group in groupby(parts, lambda part: part.hidden):
        run = list(group)
        for part in run if hidden else [_Part(None, [line for held in run for line in held.lines])]:
            found.append(_one(part, line, reading))
            line += len(part.lines)
    return found


def _one(part: _Part, first: int, reading: Reading) -> SyntaxNode:
    """Return a paragraph of the lines of `part`, hidden where it is an answer."""
    text, within, label = "\n".join(part.lines), (first, first + len(part.lines) - 1), part.label
    if label is None:
        return text_node("paragraph", reading.inline_tokens(text), text, within)
    rest = text_node("paragraph", [], text, within)
    return _private(rest, label, [behind_label(label, rest, reading)])


def _private(node: SyntaxNode, label: re.Match[str], held: Sequence[SyntaxNode]) -> SyntaxNode:
    said = {"content": label["label"], "info": RemarkKind.ANSWER.value}
    return made_node(ADDRESSED, node.first_line, held[-1].last_line, held, tag=node.kind, **said)
