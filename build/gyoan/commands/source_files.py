"""Changes to a session's file that a command proposes: shown as a diff, and written when it is told to."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

from gyoan.course.outputs import write_outputs
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.foreign import visible


def replace_source(path: Path, data: bytes) -> Diagnostic | None:
    """Replace the file that `path` leads to, whole or not at all, its permissions kept; return what is in the way."""
    target = path.resolve()
    mode = target.stat().st_mode
    trouble = write_outputs({target: data}, path.as_posix())
    if trouble is None:
        target.chmod(mode)
    return trouble


def show_change(before: str, after: str, path: str) -> None:
    """Print the change from `before` to `after`; a program that takes it needs it as it is."""
    change = diff(before, after, path)
    sys.stdout.write(f"{visible(change) if sys.stdout.isatty() else change}\n")
    sys.stdout.flush()


def diff(before: str, after: str, path: str) -> str:
    """Return the change from `before` to `after` as a unified diff."""
    old, new = (
        text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n") for text in (before, after)
    )
    name = path.lstrip("/")
    return "\n".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", n=1, lineterm=""))
