"""`□ 계정 생성` lines in a plain fence → `TaskList`, each group below its heading line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.outline import read_label
from gyoan.markdown.plain_fence import BOX, is_rule
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines
from gyoan.model.session import ListItem, Paragraph, TaskList

if TYPE_CHECKING:
    from collections.abc import Sequence

_TICKED = "☑☒✅✔"


def read_checklist(lines: Sequence[str], first_line: int, span: SourceSpan) -> TaskList:
    """Return the tasks in `lines`; a line without a box becomes an entry that holds the tasks below it."""
    top: list[ListItem] = []
    heading: ListItem | None = None
    tasks: list[ListItem] = []
    for number, line in enumerate(lines, first_line):
        if not line.strip() or is_rule(line):
            continue
        task = BOX.fullmatch(line)
        if task:
            ticked = task["box"][0] in _TICKED or task["box"] in ("[x]", "[X]")
            tasks.append(_entry(task["label"], number, task.start("label"), span, ticked=ticked))
            continue
        top.extend(_group(heading, tasks))
        heading, tasks = _entry(line.strip(), number, len(line) - len(line.lstrip()), span, ticked=None), []
    return TaskList((*top, *_group(heading, tasks)), span)


def _group(heading: ListItem | None, tasks: list[ListItem]) -> list[ListItem]:
    """Return the tasks below their heading, or as they are where they have none."""
    if heading is None:
        return tasks
    below = (TaskList(tuple(tasks), tasks[0].span),) if tasks else ()
    return [ListItem((*heading.blocks, *below), heading.span)]


def _entry(text: str, line: int, start: int, fence: SourceSpan, *, ticked: bool | None) -> ListItem:
    span = SourceSpan(fence.path, line, start + 1, line)
    label: Inlines = read_label(text)
    return ListItem((Paragraph(label, span),), span, ticked)
