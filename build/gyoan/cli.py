"""The command line: reads options, runs the build, prints what there is to say. Exit codes as users rely on them."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from gyoan import __version__
from gyoan.collection import collect_seldom
from gyoan.commands import option_values
from gyoan.model.diagnostic import GyoanError

BUILT, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
EDITIONS = ("student", "teacher", "both")
HANDOUTS = ("pages", "slides", "both")


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit code: 0 built, 1 an error (or, with --strict, a warning), 2 wrong usage, 130 interrupted."""
    _tolerate_narrow_terminals()
    collect_seldom()
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print("interrupted; outputs that were not finished are as they were", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except GyoanError as error:
        print(f"gyoan: error: {error}", file=sys.stderr)  # noqa: T201
        return FAILED


def _tolerate_narrow_terminals() -> None:
    """Print what a terminal's encoding has no letter for as a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gyoan",
        description="Turn Markdown lecture sessions into timed decks and Korean handouts.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"gyoan {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (add, summary) in _COMMANDS.items():
        # An option that is only begun is a typing mistake: its whole name may mean something else one day.
        add(commands.add_parser(name, help=summary, allow_abbrev=False))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or folder; without one, source/")
    parser.add_argument("--theme", metavar="NAME", help="the theme to use, whatever the settings say")
    parser.add_argument("--force", action="store_true", help="draw every diagram anew")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where there is a warning, too")


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="output folder; outputs/ if not given")
    parser.add_argument(
        "--formats", type=option_values.formats, metavar="LIST", help="pptx, pdf or pptx,pdf (the default)"
    )
    parser.add_argument(
        "--edition",
        choices=EDITIONS,
        help="the handouts to write: the students' (the default), the teacher's with answers and run sheet, or both",
    )
    parser.add_argument(
        "--handout",
        choices=HANDOUTS,
        help="what handouts show: the session's text on pages (the default), its slides, three on a page, or both",
    )
    parser.add_argument(
        "--jobs", type=option_values.positive, metavar="N", help="processes at the most; one a processor if not given"
    )
    parser.add_argument(
        "--book",
        type=option_values.books,
        default=(),
        metavar="LIST",
        help="bind the handouts, too: one PDF for each day, week or course, as day or day,week",
    )
    parser.add_argument("--autoplay", action="store_true", help="let the deck advance by itself")
    parser.add_argument("--report", type=Path, metavar="FILE.json", help="write what became of each session")
    parser.set_defaults(run=_build)


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--no-diagrams", action="store_true", help="leave diagrams unread: no Node, no browser")
    parser.add_argument("--json", action="store_true", help="print diagnostics as data on standard output")
    parser.set_defaults(run=_check)


def _add_schedule(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file or folder; without one, source/")
    parser.add_argument(
        "--start", type=option_values.setting("start"), metavar="09:00", help="start of days that state none"
    )
    parser.add_argument(
        "--slot", type=option_values.setting("slot"), metavar="50분", help="length of sessions that state none"
    )
    parser.add_argument(
        "--date", type=option_values.day, metavar="YYYY-MM-DD", help="the first day, for --html and --ics"
    )
    parser.add_argument("--json", action="store_true", help="print the schedule as data")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write it as a page to read and print, too")
    parser.add_argument("--ics", type=Path, metavar="FILE", help="write it as a calendar, too")
    parser.set_defaults(run=_schedule)


def _add_rehearse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deck", type=Path, metavar="DECK.pptx", help="the deck, saved with rehearsed timings")
    parser.add_argument("--source", type=Path, metavar="FILE", help="its session; found by its place if not given")
    parser.add_argument("--apply", action="store_true", help="propose new minutes as a diff of the session")
    parser.add_argument("--yes", action="store_true", help="write what --apply proposes")
    parser.set_defaults(run=_rehearse)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the list as data")
    parser.set_defaults(run=_doctor)


def _add_prune(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--days",
        type=option_values.positive,
        default=30,
        metavar="N",
        help="keep drawings used within N days; 30 if not given",
    )
    parser.add_argument("--all", action="store_true", help="remove all drawings, whenever they were used")
    parser.set_defaults(run=_prune)


_COMMANDS: dict[str, tuple[Callable[[argparse.ArgumentParser], None], str]] = {
    "build": (_add_build, "write deck and handout of each session"),
    "check": (_add_check, "read, plan and draw each session; write nothing"),
    "schedule": (_add_schedule, "show when sessions begin and end, and which do not fit"),
    "rehearse": (_add_rehearse, "compare the times of a rehearsed deck with the plan"),
    "prune": (_add_prune, "remove drawings and tools from the cache that are not used any more"),
    "doctor": (_add_doctor, "say what is installed, what is missing, what to do about it"),
}


def _build(options: argparse.Namespace) -> int:
    # Imported when needed: `gyoan --help` must answer at once.
    from gyoan.commands.build import build  # noqa: PLC0415

    return build(options)


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

    return doctor(as_json=options.json)


def _prune(options: argparse.Namespace) -> int:
    from gyoan.commands.prune import prune  # noqa: PLC0415

    return prune(days=0 if options.all else options.days)
