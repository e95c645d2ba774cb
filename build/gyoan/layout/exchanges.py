"""What a lecturer types into a shell, and what comes of it: a command and its output stay together."""

from __future__ import annotations

from enum import Enum

from gyoan.model.blocks import CodeBlock

MOST_OF_COMMAND = 4
"""A command of more lines is a script."""
_SHELLS = frozenset({"bash", "sh", "shell", "console", "zsh", "powershell", "ps1", "bat", "shell-session"})
_PROMPTS = ("$ ", "> ", "PS ", "% ", "❯ ")
_PLAIN = frozenset({"", "text", "txt", "console"})


class Exchange(Enum):
    """What a listing is where commands are typed and answered."""

    COMMAND = "command"
    """A line or a few for a shell."""
    OUTPUT = "output"
    """Plain text that does not begin like a command."""


def exchange_of(block: CodeBlock) -> Exchange | None:
    """Return whether `block` is a command, or may be what came of one; None for code."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    prompted = bool(lines) and lines[0].lstrip().startswith(_PROMPTS)
    few = len(lines) <= MOST_OF_COMMAND
    if few and (block.language in _SHELLS or (prompted and not block.language)):
        return Exchange.COMMAND
    return Exchange.OUTPUT if block.language in _PLAIN and not prompted else None
