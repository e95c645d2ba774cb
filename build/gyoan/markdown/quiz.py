"""Where a tick in a task list is the answer to a question, and where it says that something is done.

A tick is an answer in a section that is called a quiz, and below a question: a heading, a paragraph or an entry that
asks (`무엇입니까?`, `다음 중 고르세요`) or is numbered like one (`문제 2.`, `Q3`). Whoever asks whether something was
done (`모두 마쳤나요?`) has a checklist. What is no quiz keeps its ticks everywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.model.blocks import CodeBlock, Diagram, Figure, FigureRow, Paragraph, Table, TaskList
from gyoan.model.inline import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.model.blocks import Block

_SHOWN = (CodeBlock, Diagram, Figure, FigureRow, Table)
"""What a question may show between its words and the choices."""
_QUIZ = re.compile(
    r"퀴즈|quiz|형성\s*평가|문제\s*풀이|(?:확인|연습|점검|복습|평가|예상|객관식|기출|실전|진단)\s*문제", re.IGNORECASE
)
_NUMBERED = re.compile(r"\W*(?:문제|문항|질문|퀴즈|Quiz|Question|Q)\s*\d+\s*(?:[.:)：]|$)", re.IGNORECASE)
_ASKS = re.compile(r"(?:[?？]|(?:고르|선택하)(?:시오|세요|십시오|라)[.。]?)[\s)\]）」”\"']*$")
_OF_DEEDS = re.compile(
    r"(?:[했었았렸났됐졌냈쳤봤왔갔뒀켰]|완료|준비|끝|되어\s*있|돼\s*있|할\s*수\s*있)[^\s?？]*\s*[?？]|\b(?:done|ready|finished|completed)\b",
    re.IGNORECASE,
)


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


def with_answers(tasks: TaskList, *, quiz: bool) -> TaskList:
    """Return `tasks`, its ticks known as answers in a quiz; a list without a tick answers nothing."""
    ticked = quiz and any(item.checked for item in tasks.items)
    return TaskList(tasks.items, tasks.span, quiz=True) if ticked else tasks
