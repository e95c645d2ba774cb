"""`gyoan doctor`: what a build needs, where each part comes from, and what to do about what is missing."""

from __future__ import annotations

import platform
import sys

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from gyoan import __version__
from gyoan.commands.exit_codes import DONE, FAILED
from gyoan.diagrams.trial import trial_drawing
from gyoan.messages import tools as told
from gyoan.model.message import Language, Message, joined_messages, verbatim
from gyoan.text_formats.json import json_text
from gyoan.toolchain.inspection import ToolPart, inspect

_MARKS = {True: (told.OK, "green"), False: (told.NOT_OK, "bold red"), None: (told.NOT_THERE, "dim")}
"""What stands before a part, and in which style."""


def doctor(language: Language, *, as_json: bool) -> int:
    """Print what is installed and return 0, or 1 where a build could not work; install nothing."""
    parts = (_gyoan(), *inspect(trial_drawing))
    if as_json:
        sys.stdout.write(json_text({"parts": [_data(part) for part in parts]}))
    else:
        _print(parts, language)
    return FAILED if any(part.ok is False for part in parts) else DONE


def _gyoan() -> ToolPart:
    python = f"Python {platform.python_version()}, {sys.executable}"
    return ToolPart(verbatim("gyoan"), __version__, verbatim(python), ok=True)


def _data(part: ToolPart) -> dict[str, object]:
    return {
        "name": part.name,
        "version": part.version,
        "origin": part.origin,
        "ok": part.ok,
        "advice": part.advice or "",
    }


def _print(parts: tuple[ToolPart, ...], language: Language) -> None:
    console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    names = [part.name.within(language) for part in parts]
    marks = [_MARKS[part.ok][0].within(language) for part in parts]
    versions = [part.version or "-" for part in parts]
    columns = (_aligned(marks), _aligned(names), _aligned(versions), [part.origin.within(language) for part in parts])
    for part, mark, *rest in zip(parts, *columns, strict=True):
        line = Text(mark, _MARKS[part.ok][1])
        console.print(line.append("  ".join(["", *rest]), "default"))
    by_advice: dict[Message, list[Message]] = {}
    for part in parts:
        if part.advice:
            by_advice.setdefault(part.advice, []).append(part.name)
    for advice, advised in by_advice.items():
        console.print(f"\n{told.ADVICE(names=joined_messages(advised), advice=advice).within(language)}")


def _aligned(cells: list[str]) -> list[str]:
    """Return the cells of a column, each as wide on the screen as the widest."""
    widest = max(map(cell_len, cells))
    return [cell + " " * (widest - cell_len(cell)) for cell in cells]
