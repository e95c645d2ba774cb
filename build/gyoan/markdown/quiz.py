"""Where a tick in a task list is the answer to a question, and where it says that something is done.

A tick is an answer in a section that is called a quiz, and below a question: a heading, a paragraph or an entry that
asks (`무엇입니까?`, `다음 중 고르세요`) or is numbered like one (`문제 2.`, `Q3`). Whoever asks whether something was
done (`모두 마쳤나요?`) has a checklist. What is no quiz keeps its ticks everywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon import quizzes
from gyoan.model.blocks import CodeBlock, Diagram, Figure, FigureRow, Formula, Paragraph, Table, TaskList
from gyoan.model.expressions import expression
from gyoan.model.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.model.blocks import Block

_SHOWN = (CodeBlock, Formula, Diagram, Figure, FigureRow, Table)
"""What a question may show between its words and the choices."""
_QUIZ = expression(quizzes.TITLES, re.IGNORECASE)
_SOLVING = expression(quizzes.SOLVING)
_QUESTION = rf"\W*(?:{quizzes.QUESTIONS})\s*\d+\s*"
_NUMBERED = expression(rf"{_QUESTION}(?:[.:)：]|$)", re.IGNORECASE)
_ASKS = expression(rf"(?:[?？]|{quizzes.ASKING}[.。]?)[\s)\]）」”\"']*$")
_OF_DEEDS = expression(rf"(?:{quizzes.DEEDS})[^\s?？]{{0,20}}\s*[?？]|\b(?:{quizzes.DONE})\b", re.IGNORECASE)
_BEGINS = expression(rf"{_QUESTION}{quizzes.NUMBER}?\s*(?:[.:)\]：]|$)", re.IGNORECASE)
_CHOICE = expression(rf"\W*{quizzes.CHOICES}\W*")
_ENDS = expression(
    rf"(?:[?？]|(?:{quizzes.ASKING}|{quizzes.ORDERS})[.。]?)[)\]）」”\"'*]*(?:\s*{quizzes.POINTS})?\*{{0,3}}\s*$"
)


def is_quiz(title: str) -> bool:
    """Return whether ticks below a heading `title` are answers."""
    return bool(_QUIZ.search(title) or _NUMBERED.match(title)) and not _OF_DEEDS.search(title)


def is_solving(title: str) -> bool:
    """Return whether a section called `title` shows everybody how questions are answered."""
    return bool(_SOLVING.search(title))


def asks(text: str) -> bool:
    """Return whether `text` asks what a tick below it answers."""
    return bool(_NUMBERED.match(text) or _ASKS.search(text)) and not _OF_DEEDS.search(text)


def is_numbered(line: str) -> bool:
    """Return whether `line` begins as a numbered question does."""
    return bool(_BEGINS.match(line))


def parts_questions(line: str, *, of_key: bool = False) -> bool:
    """Return whether `line`, behind an answer, belongs to it no more: another question begins.

    A numbered line that only names a choice, or one `of_key`, where answers themselves have numbers, is an answer.
    """
    number = None if of_key else _BEGINS.match(line)
    chosen = number and number.end() < len(line) and _CHOICE.fullmatch(line, number.end())
    return bool(_ENDS.search(line) or (number and not chosen))


def asks_below(heading: str, blocks: Sequence[Block]) -> bool:
    """Return whether what follows `blocks` answers a question: theirs, before what it shows, or the heading's."""
    for block in reversed(blocks):
        if not isinstance(block, _SHOWN):
            return isinstance(block, Paragraph) and asks(plain_text(block.content))
    return asks(heading)


def with_answers_known(tasks: TaskList, *, quiz: bool) -> TaskList:
    """Return `tasks`, its ticks known as answers in a quiz; a list without a tick answers nothing."""
    ticked = quiz and any(item.checked for item in tasks.items)
    return TaskList(tasks.items, tasks.span, quiz=True) if ticked else tasks
