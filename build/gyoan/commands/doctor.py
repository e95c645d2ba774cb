"""`gyoan doctor`: what a build needs, where each part comes from, and what to do about what is missing."""

from __future__ import annotations

import json
import platform
import sys

from rich.console import Console
from rich.text import Text

from gyoan import __version__
from gyoan.diagrams.inspection import ToolPart, inspect

WORKS, CANNOT_WORK = 0, 1


def doctor(*, as_json: bool) -> int:
    """Print what is installed and return 0, or 1 where a build could not work; install nothing."""
    parts = (_gyoan(), *inspect())
    if as_json:
        json.dump({"parts": [_data(part) for part in parts]}, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        _print(parts)
    return WORKS if all(part.ok for part in parts) else CANNOT_WORK


def _gyoan() -> ToolPart:
    python = f"Python {platform.python_version()}, {sys.executable}"
    return ToolPart("gyoan", __version__, python, ok=True)


def _data(part: ToolPart) -> dict[str, object]:
    return {
        "name": part.name,
        "version": part.version,
        "origin": part.origin,
        "ok": part.ok,
        "advice": part.advice,
    }


def _print(parts: tuple[ToolPart, ...]) -> None:
    console = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    name_width, version_width = (
        max(map(len, column)) for column in zip(*((p.name, p.version) for p in parts), strict=True)
    )
    for part in parts:
        line = Text("ok" if part.ok else "no", "green" if part.ok else "bold red")
        line.append(f"  {part.name:<{name_width}}  {part.version or '-':<{version_width}}  {part.origin}", "default")
        console.print(line)
    by_advice: dict[str, list[str]] = {}
    for part in parts:
        by_advice.setdefault(part.advice, []).append(part.name)
    for advice, names in by_advice.items():
        if advice:
            console.print(f"\n{', '.join(names)}: {advice}")
