"""`□ 계정 생성` lines in a plain fence → `TaskList`, each group below its heading line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.outline import read_label
from gyoan.markdown.plain_marks import BOX, is_rule
from gyoan.model.blocks import ListItem, Paragraph, TaskList

if TYPE_CHECKING:
    from gyoan.markdown.outline import PlainFence
    from gyoan.model.diagnostic import SourceSpan

_TICKED = "☑☒✅✔"


def read_checklist(fence: PlainFence) -> TaskList:
    """Return the tasks in `fence`; a line without a box becomes an entry that holds the tasks below it."""
    top: list[ListItem] = []
    heading: ListItem | None = None
    tasks: list[ListItem] = []
    for number, line in enumerate(fence.lines, fence.first_line):
        if not line.strip() or is_rule(line):
            continue
        task = BOX.fullmatch(line)
        if task:
            ticked = task["box"][0] in _TICKED or task["box"] in ("[x]", "[X]")
            tasks.append(_entry(task["label"], fence.place(number, task.start("label") + 1), ticked=ticked))
            continue
        top.extend(_group(heading, tasks))
        indent = len(line) - len(line.lstrip())
        heading, tasks = _entry(line.strip(), fence.place(number, indent + 1), ticked=None), []
    return TaskList((*top, *_group(heading, tasks)), fence.span)


def _group(heading: ListItem | None, tasks: list[ListItem]) -> list[ListItem]:
    """Return the tasks below their heading, or as they are where they have none."""
    if heading is None:
        return tasks
    below = (TaskList(tuple(tasks), tasks[0].span),) if tasks else ()
    return [ListItem((*heading.blocks, *below), heading.span)]


def _entry(text: str, span: SourceSpan, *, ticked: bool | None) -> ListItem:
    return ListItem((Paragraph(read_label(text), span),), span, ticked)
