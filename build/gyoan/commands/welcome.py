"""`gyoan` by itself, and a command that does not exist: what to do next."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from gyoan.commands.exit_codes import WRONG_USAGE
from gyoan.course.discovery import SOURCE
from gyoan.messages import starting as say
from gyoan.model.message import Language, Wording
from gyoan.model.spelling import OF_COMMANDS, most_alike


def welcome(language: Language) -> int:
    """Print what gyoan is for and the commands that come next in this folder; return the code of a missing command."""
    around, commands = _where(language)
    steps = [(command, words.within(language)) for command, words in (*commands, ("gyoan --help", say.DO_HELP))]
    sys.stdout.write(f"{say.WELCOME.within(language)}\n\n{around.within(language)}\n{listed(steps)}")
    return WRONG_USAGE


def listed(steps: Sequence[tuple[str, str]]) -> str:
    """Return lines that say what to type and what that does."""
    width = max(map(terminal_columns, (command for command, _ in steps)))
    return "".join(
        f"  {command}{' ' * (width - terminal_columns(command))}  {words}".rstrip() + "\n" for command, words in steps
    )


def terminal_columns(text: str) -> int:
    """Return how many columns `text` takes in a terminal."""
    return sum(2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1 for letter in text)


def _where(language: Language) -> tuple[Wording, list[tuple[str, Wording]]]:
    guide = ("gyoan guide", say.DO_GUIDE)
    if SOURCE.is_dir():
        work = [("gyoan build", say.DO_BUILD), ("gyoan check", say.DO_CHECK), ("gyoan schedule", say.DO_SCHEDULE)]
        return say.HERE_IS_A_COURSE, [*work, guide]
    if holds_markdown(Path()):
        return say.HERE_ARE_SESSIONS, [("gyoan build .", say.DO_BUILD), ("gyoan check .", say.DO_CHECK), guide]
    start = f"gyoan init {say.MY_COURSE.within(language)}"
    return say.HERE_IS_NOTHING, [(start, say.DO_INIT), guide]


def holds_markdown(folder: Path) -> bool:
    """Return whether Markdown files stand in `folder` itself."""
    return any(path.suffix.lower() == ".md" for path in folder.iterdir() if path.is_file())


def say_unknown(arguments: Sequence[str], name: str, known: Iterable[str], language: Language) -> int:
    """Print that there is no command `name`, and the one that is probably meant; return the exit code."""
    names = sorted(known)
    near = most_alike(name.lower(), names, OF_COMMANDS)
    if Path(name).exists():
        hint = say.MEANT_COMMAND(line=" ".join(["gyoan build", *arguments]))
    elif near:
        hint = say.MEANT_COMMAND(line=" ".join(["gyoan", *(near if word == name else word for word in arguments)]))
    else:
        hint = say.ALL_COMMANDS(names=", ".join(names))
    sys.stderr.write(f"{say.UNKNOWN_COMMAND(name=name).within(language)}\n  {hint.within(language)}\n")
    return WRONG_USAGE
