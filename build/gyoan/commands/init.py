"""`gyoan init`: a few questions, and a course to start from in an empty folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from gyoan.commands.exit_codes import DONE, FAILED
from gyoan.commands.starting.course import FIRST_STEPS, Answers, course_files
from gyoan.commands.welcome import listed
from gyoan.course.outputs import write_outputs
from gyoan.course.settings import KEYS
from gyoan.files.incoming import MOST_OF_TEMPLATE, RefusedError, read_file
from gyoan.messages import incoming, usage
from gyoan.messages import starting as say
from gyoan.model.message import Language, Message, Wording, translated
from gyoan.terminal.console import Messages
from gyoan.theming.files import known_themes, theme_folders

TEMPLATE_ENDINGS = (".pptx", ".potx")
MOST_NAMES = 3
"""How many of the names in a folder are said."""


def init(options: argparse.Namespace) -> int:
    """Write a course into the folder that `options` name and return the exit code; one that holds something stays."""
    messages = Messages(options.language)
    trouble = _occupied(options.folder)
    if trouble is not None:
        messages.say(usage.WRONG_USAGE(command="init", reason=trouble))
        messages.say(say.NO_EMPTY_FOLDER_HINT())
        return FAILED
    ask = _asking(options.language) if sys.stdin.isatty() and sys.stdout.isatty() else _never_asking
    answers, template = _answers(options, ask)
    if template is not None and not _is_template(template):
        messages.say(usage.WRONG_USAGE(command="init", reason=say.NO_TEMPLATE(path=template.as_posix())))
        return FAILED
    files = {options.folder / path: data for path, data in course_files(answers, options.language).items()}
    if template is not None:
        try:
            files[options.folder / "source" / template.name] = read_file(template, None, MOST_OF_TEMPLATE)
        except RefusedError as error:
            reason = incoming.TEMPLATE_REFUSED(name=template.as_posix(), why=error.message)
            messages.say(usage.WRONG_USAGE(command="init", reason=reason))
            return FAILED
    failure = write_outputs(files, options.folder.as_posix())
    if failure is not None:
        messages.show([failure])
        return FAILED
    _say_what_next(options.folder, options.language)
    return DONE


def _occupied(folder: Path) -> Message | None:
    """Return why no course can begin in `folder`; what is hidden, such as `.git` or `.venv`, is not in the way."""
    if folder.exists() and not folder.is_dir():
        return say.NO_FOLDER(folder=folder.as_posix())
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []
    if not names:
        return None
    shown = ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")
    return say.NO_EMPTY_FOLDER(folder=folder.absolute().name, names=shown)


_Ask = Callable[[Wording | Message, str, Callable[[str], object]], str]
"""Asks for something, with what is taken where nothing is typed, and what raises a `ValueError` for a wrong answer."""


def _never_asking(question: Wording | Message, default: str, check: Callable[[str], object]) -> str:
    return default


def _asking(language: Language) -> _Ask:
    def ask(question: Wording | Message, default: str, check: Callable[[str], object]) -> str:
        words = question.within(language)
        while True:
            try:
                typed = input(f"{words} [{default}]: " if default else f"{words}: ").strip() or default
            except EOFError:
                return default
            try:
                check(typed)
            except ValueError as error:
                sys.stdout.write(f"  {translated(error.args[0], language)}\n")
            else:
                return typed

    return ask


def _answers(options: argparse.Namespace, ask: _Ask) -> tuple[Answers, Path | None]:
    """Return what `options` say, and for the rest what is asked; and the file of the template, if any."""
    language: Language = options.language
    themes = known_themes(theme_folders())

    def asked(given: str | None, question: Wording | Message, default: str, check: Callable[[str], object]) -> str:
        return given if given is not None else ask(question, default, check)

    title = asked(options.title, say.ASK_TITLE, say.DEFAULT_TITLE.within(language), KEYS["title"].read)
    slot = asked(options.slot, say.ASK_SLOT, say.DEFAULT_SLOT.within(language), KEYS["slot"].read)
    start = asked(options.start, say.ASK_START, "09:00", KEYS["start"].read)
    theme = asked(options.theme, say.ASK_THEME(names=", ".join(themes)), "default", _one_of(themes))
    template = asked(options.template, say.ASK_TEMPLATE, "", _check_template)
    teacher = asked(options.teacher, say.ASK_TEACHER, "", str)
    path = Path(template).expanduser() if template else None
    return Answers(title, slot, start, theme, path.name if path else "", teacher), path


def _one_of(names: list[str]) -> Callable[[str], object]:
    def check(typed: str) -> None:
        if typed not in names:
            raise ValueError(usage.UNKNOWN_THEME(name=typed, known=", ".join(names)))

    return check


def _check_template(typed: str) -> None:
    if typed and not _is_template(Path(typed).expanduser()):
        raise ValueError(say.NO_TEMPLATE(path=typed))


def _is_template(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in TEMPLATE_ENDINGS


def _say_what_next(folder: Path, language: Language) -> None:
    """Print the commands that come next, the first of them where the course is elsewhere a change of folder."""
    here = folder.absolute() == Path.cwd()
    told = say.STARTED_HERE() if here else say.STARTED(folder=folder.as_posix())
    steps = (
        [] if here else [(f'cd "{folder.as_posix()}"' if " " in folder.as_posix() else f"cd {folder.as_posix()}", "")]
    )
    steps += [("gyoan build", say.NEXT_BUILD.within(language)), (FIRST_STEPS[language], say.NEXT_READ.within(language))]
    sys.stdout.write(f"{told.within(language)}\n{listed(steps)}")
