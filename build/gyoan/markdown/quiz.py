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
_NUMBERED = expression(rf"\W*(?:{quizzes.QUESTIONS})\s*\d+\s*(?:[.:)：]|$)", re.IGNORECASE)
_ASKS = expression(rf"(?:[?？]|{quizzes.ASKING}[.。]?)[\s)\]）」”\"']*$")
_OF_DEEDS = expression(rf"(?:{quizzes.DEEDS})[^\s?？]*\s*[?？]|\b(?:{quizzes.DONE})\b", re.IGNORECASE)


def is_quiz(title: str) -> bool:
    """Return whether ticks below a heading `title` are answers."""
    return bool(_QUIZ.search(title) or _NUMBERED.match(title)) and not _OF_DEEDS.search(title)


def asks(text: str) -> bool:
    """Return whether `text` asks what a tick below it answers."""
    return bool(_NUMBERED.match(text) or _ASKS.search(text)) and not _OF_DEEDS.search(text)


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
