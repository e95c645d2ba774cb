"""The command line: reads options, runs the build, prints what there is to say. Exit codes as users rely on them."""

from __future__ import annotations

import argparse
import codecs
import contextlib
import functools
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

from gyoan import __version__
from gyoan.commands import options
from gyoan.commands.exit_codes import DONE, FAILED, INTERRUPTED
from gyoan.commands.option_values import Tell
from gyoan.concurrency.garbage_collection import collect_no_more, collect_seldom
from gyoan.messages import system, usage
from gyoan.model.diagnostic import GyoanError
from gyoan.model.message import Language, Wording, translated
from gyoan.model.spelling import meant_word
from gyoan.terminal.argument_parser import WideHelpFormatter, argparse_in
from gyoan.terminal.signals import SHELLS_SHARE, Ended, ended_by_signals
from gyoan.terminal.streams import Stream, standard_streams
from gyoan.terminal.user_language import OPTION, user_language


def program() -> int:
    """Return the exit code of `main`; where a signal ended the run, this process ends at once.

    Threads may still wait for something then: a program that installs tools, or the network.
    """
    try:
        code = main()
    finally:
        collect_no_more()
    if code > SHELLS_SHARE:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code: 0 all went well, 1 an error (or, with --strict, a warning), 2 wrong usage.

    It is 1, too, where what was said could not be written, and 130, 143 or 129 where SIGINT, SIGTERM or SIGHUP ended
    the run. Raises `SystemExit` with that code where help was asked for or the usage is wrong.
    """
    _tolerate_narrow_terminals()
    collect_seldom()
    typed = sys.argv[1:] if arguments is None else list(arguments)
    language = user_language(typed)
    tell = functools.partial(translated, language=language)
    with standard_streams() as output:
        try:
            code = _run(typed, language, tell)
        except SystemExit as stopped:  # help was asked for, or the usage was wrong
            lost = _code_of_loss(output, tell)
            raise SystemExit(stopped.code or lost) from None
        lost = _code_of_loss(output, tell)
        return code or lost


def _code_of_loss(output: Stream, tell: Tell) -> int:
    """Return 1 where something that was asked for could not be written, which is told then; else 0."""
    output.flush()
    if output.failure is None:
        return DONE
    lost = usage.OUTPUT_LOST(reason=system.reason(output.failure))
    print(tell(usage.FAULT(reason=lost)), file=sys.stderr)  # noqa: T201
    return FAILED


def _run(typed: Sequence[str], language: Language, tell: Tell) -> int:
    command = command_of(typed)
    if command is not None and command not in _COMMANDS:
        raise SystemExit(_unknown(typed, command, language))
    with argparse_in(language):
        given = _read(_parser(language, tell), typed, tell)
    try:
        with ended_by_signals():
            return int(given.run(given))
    except KeyboardInterrupt:
        print(tell(usage.INTERRUPTED()), file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except Ended as ended:
        print(tell(usage.INTERRUPTED()), file=sys.stderr)  # noqa: T201
        return ended.exit_code
    except GyoanError as error:
        print(tell(usage.FAULT(reason=error.message)), file=sys.stderr)  # noqa: T201
        return FAILED


def _read(parser: argparse.ArgumentParser, typed: Sequence[str], tell: Tell) -> argparse.Namespace:
    """Return what `typed` asks for; ends the program with the option that is meant where one is misspelt."""
    given, strange = parser.parse_known_args(typed)
    if strange:
        command: argparse.ArgumentParser = given.parser
        near = meant_word(strange[0].partition("=")[0], re.findall(r"--[\w-]+", command.format_usage()))
        hint = f" {tell(usage.MEANT_OPTION(name=near))}" if near else ""
        command.error(f"{tell(usage.UNKNOWN_OPTIONS(names=' '.join(strange)))}{hint}")
    return given


def _tolerate_narrow_terminals() -> None:
    """Print what a terminal's encoding lacks as a letter that is near, or a question mark, instead of failing."""
    codecs.register_error(_NEAREST, _near_letters)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_NEAREST)


def _near_letters(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that an encoding lacks, each as wide as they, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_NEAR_LETTERS.get(one, "?") for one in error.object[error.start : error.end]), error.end


_NEAREST = "gyoan-nearest"
_NEAR_LETTERS = {
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("█▓", "#"),
    **dict(zip("▁▂▃▄▅▆▇", "1234567", strict=True)),
    **{"│": "|", "·": ".", "»": ">", "«": "<", "…": ".", "’": "'", "‘": "'", "“": '"', "”": '"'},
}
"""For Windows' older code pages: cp949 has no dash of ranges and no bars, cp1252 no bars."""


def _parser(language: Language, tell: Tell) -> argparse.ArgumentParser:
    """Return what reads a command line; the values it finds have `language`, too, for the command to speak in."""
    asked = argparse.ArgumentParser(add_help=False)
    asked.add_argument(
        OPTION, choices=[one.value for one in Language], default=argparse.SUPPRESS, help=tell(usage.LANG())
    )
    shared: dict[str, Any] = {"allow_abbrev": False, "parents": [asked], "formatter_class": WideHelpFormatter}
    parser = argparse.ArgumentParser(prog="gyoan", description=tell(usage.PROGRAM()), **shared)
    parser.add_argument("--version", action="version", version=f"gyoan {__version__}", help=tell(usage.VERSION()))
    parser.set_defaults(language=language, run=_welcome, parser=parser)
    commands = parser.add_subparsers(metavar=tell(usage.A_COMMAND()))
    for name, (add, summary, run) in _COMMANDS.items():
        # An option that is only begun is a typing mistake: its whole name may mean something else one day.
        command = commands.add_parser(name, help=tell(summary()), **shared)
        add(command, tell)
        command.set_defaults(run=run, parser=command)
    return parser


def command_of(typed: Sequence[str]) -> str | None:
    """Return the first word that is no option; None where an option comes first that is none of `gyoan` itself."""
    words = iter(typed)
    for word in words:
        if word == OPTION:
            next(words, None)
        elif not word.startswith(f"{OPTION}="):
            return None if word.startswith("-") else word
    return None


def _unknown(typed: Sequence[str], command: str, language: Language) -> int:
    from gyoan.commands.welcome import say_unknown  # noqa: PLC0415

    return say_unknown(typed[typed.index(command) :], command, _COMMANDS, language)


def _welcome(options: argparse.Namespace) -> int:
    from gyoan.commands.welcome import welcome  # noqa: PLC0415

    raise SystemExit(welcome(options.language))


def _init(options: argparse.Namespace) -> int:
    from gyoan.commands.init import init  # noqa: PLC0415

    return init(options)


def _new(options: argparse.Namespace) -> int:
    from gyoan.commands.new import new  # noqa: PLC0415

    return new(options)


def _guide(options: argparse.Namespace) -> int:
    from gyoan.commands.guide import guide  # noqa: PLC0415

    return guide(options.language, as_json=options.json)


def _explain(options: argparse.Namespace) -> int:
    from gyoan.commands.explain import explain  # noqa: PLC0415

    return explain(options.language, options.code)


def _build(options: argparse.Namespace) -> int:
    # Imported when needed: `gyoan --help` must answer at once.
    from gyoan.commands.build import build  # noqa: PLC0415

    return build(options)


def _watch(options: argparse.Namespace) -> int:
    from gyoan.commands.watch import watch  # noqa: PLC0415

    return watch(options)


def _preview(options: argparse.Namespace) -> int:
    from gyoan.commands.preview import preview  # noqa: PLC0415

    return preview(options)


def _check(options: argparse.Namespace) -> int:
    from gyoan.commands.check import check  # noqa: PLC0415

    return check(options)


def _schedule(options: argparse.Namespace) -> int:
    from gyoan.commands.schedule import schedule  # noqa: PLC0415

    return schedule(options)


def _rehearse(options: argparse.Namespace) -> int:
    from gyoan.commands.rehearse import rehearse  # noqa: PLC0415

    return rehearse(options)


def _doctor(options: argparse.Namespace) -> int:
    from gyoan.commands.doctor import doctor  # noqa: PLC0415

    return doctor(options.language, as_json=options.json)


def _prune(options: argparse.Namespace) -> int:
    from gyoan.commands.prune import prune  # noqa: PLC0415

    return prune(options.language, days=0 if options.all else options.days)


_COMMANDS: dict[
    str, tuple[Callable[[argparse.ArgumentParser, Tell], None], Wording, Callable[[argparse.Namespace], int]]
] = {
    "init": (options.add_init, usage.INIT, _init),
    "new": (options.add_new, usage.NEW, _new),
    "guide": (options.add_guide, usage.GUIDE, _guide),
    "build": (options.add_build, usage.BUILD, _build),
    "watch": (options.add_watch, usage.WATCH, _watch),
    "preview": (options.add_preview, usage.PREVIEW, _preview),
    "check": (options.add_check, usage.CHECK, _check),
    "schedule": (options.add_schedule, usage.SCHEDULE, _schedule),
    "rehearse": (options.add_rehearse, usage.REHEARSE, _rehearse),
    "explain": (options.add_explain, usage.EXPLAIN, _explain),
    "prune": (options.add_prune, usage.PRUNE, _prune),
    "doctor": (options.add_doctor, usage.DOCTOR, _doctor),
}
"""Each command: its options, what it does, and what runs it."""
