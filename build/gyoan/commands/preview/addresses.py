"""Where links of a preview lead: to an editor, to a slide, to a file that is made when it is asked for."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

USUAL_EDITOR = "vscode://file/{path}:{line}:{column}"
"""The address at which an editor opens a place, where a course names none."""


def editor_address(editor: str, path: Path, line: int, column: int) -> str:
    """Return the address at which an editor opens a place in a file."""
    whole = quote(path.absolute().as_posix(), safe="/:")
    # Behind a slash an absolute path has its own already.
    editor = editor.replace("/{path}", f"/{whole.lstrip('/')}").replace("{path}", whole)
    return editor.replace("{line}", str(line)).replace("{column}", str(column))


def slide_address(name: str) -> str:
    """Return the beginning of the addresses of a session's slides, without their numbers."""
    return f"/#{quote(name)}/"


def file_address(name: str, ending: str) -> str:
    """Return the address of a session's file."""
    return f"/file/{ending}/{quote(name)}"
