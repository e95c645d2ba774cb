"""The options of each command, described in the user's language."""

from __future__ import annotations

import argparse
from pathlib import Path

from gyoan.commands import option_values
from gyoan.commands.option_values import Tell
from gyoan.export import EXPORTERS
from gyoan.messages import usage
from gyoan.model.choices import EDITIONS, HANDOUTS, SLIDES_A_PAGE, USUAL_FORMATS
from gyoan.model.message import Wording

CHECK_FORMATS = ("gcc", "github", "json")
"""The forms in which findings are printed for other programs."""


def _add_common(parser: argparse.ArgumentParser, tell: Tell, force: Wording) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar=tell(usage.A_PATH()), help=tell(usage.PATHS()))
    parser.add_argument("--theme", metavar=tell(usage.A_NAME()), help=tell(usage.THEME()))
    parser.add_argument("--force", action="store_true", help=tell(force()))
    parser.add_argument("--strict", action="store_true", help=tell(usage.STRICT()))


def _add_outputs(parser: argparse.ArgumentParser, tell: Tell) -> None:
    parser.add_argument("-o", "--output", type=Path, metavar=tell(usage.A_FOLDER()), help=tell(usage.OUTPUT()))
    known, usual = (", ".join(names) for names in (EXPORTERS, USUAL_FORMATS))
    parser.add_argument(
        "--formats",
        type=option_values.formats(tell),
        metavar=tell(usage.A_LIST()),
        help=tell(usage.FORMATS(known=known, usual=usual)),
    )
    parser.add_argument("--edition", choices=(*EDITIONS, "both"), help=tell(usage.EDITION()))
    parser.add_argument("--handout", choices=(*HANDOUTS, "both"), help=tell(usage.HANDOUT()))
    parser.add_argument("--per-page", type=int, choices=SLIDES_A_PAGE, help=tell(usage.PER_PAGE()))
    parser.add_argument(
        "--scale", type=option_values.setting("deck.scale", tell), metavar="N", help=tell(usage.SCALE())
    )
    parser.add_argument("--jobs", type=option_values.positive(tell), metavar="N", help=tell(usage.JOBS()))
    parser.add_argument("--book", type=option_values.books(tell), metavar=tell(usage.A_LIST()), help=tell(usage.BOOK()))
    parser.add_argument("--autoplay", action="store_true", help=tell(usage.AUTOPLAY()))


def add_build(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan build`."""
    _add_common(parser, tell, usage.ALL_ANEW)
    _add_outputs(parser, tell)
    parser.add_argument(
        "--cluster",
        default="",
        metavar="tcp://HOST:PORT",
        help=tell(usage.CLUSTER()),
    )
    parser.add_argument("--clean", action="store_true", help=tell(usage.CLEAN()))
    parser.add_argument("--report", type=Path, metavar=tell(usage.A_JSON_FILE()), help=tell(usage.REPORT()))


def add_watch(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan watch`: those of a build but for what speaks of its end."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=tell(usage.A_PATH()), help=tell(usage.PATHS()))
    parser.add_argument("--theme", metavar=tell(usage.A_NAME()), help=tell(usage.THEME()))
    _add_outputs(parser, tell)


def add_preview(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan preview`."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=tell(usage.A_PATH()), help=tell(usage.PATHS()))
    parser.add_argument("-o", "--output", type=Path, metavar=tell(usage.A_FOLDER()), help=tell(usage.OUTPUT()))
    parser.add_argument("--port", type=option_values.port(tell), metavar="N", help=tell(usage.PORT()))
    parser.add_argument("--open", action="store_true", help=tell(usage.OPEN()))


def add_check(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan check`."""
    _add_common(parser, tell, usage.FORCE)
    parser.add_argument("--no-diagrams", action="store_true", help=tell(usage.NO_DIAGRAMS()))
    parser.add_argument("--json", action="store_true", help=tell(usage.CHECK_JSON()))
    parser.add_argument("--format", choices=CHECK_FORMATS, help=tell(usage.CHECK_FORMAT()))
    parser.add_argument("--fix", action="store_true", help=tell(usage.FIX()))
    parser.add_argument("--yes", action="store_true", help=tell(usage.FIX_YES()))


def add_schedule(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan schedule`."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=tell(usage.A_PATH()), help=tell(usage.PATHS()))
    parser.add_argument("--start", type=option_values.setting("start", tell), metavar="09:00", help=tell(usage.START()))
    parser.add_argument(
        "--slot", type=option_values.setting("slot", tell), metavar=tell(usage.A_SLOT()), help=tell(usage.SLOT())
    )
    parser.add_argument("--date", type=option_values.day(tell), metavar="YYYY-MM-DD", help=tell(usage.DATE()))
    parser.add_argument("--json", action="store_true", help=tell(usage.SCHEDULE_JSON()))
    parser.add_argument("--html", type=Path, metavar=tell(usage.A_FILE()), help=tell(usage.HTML()))
    parser.add_argument("--ics", type=Path, metavar=tell(usage.A_FILE()), help=tell(usage.ICS()))


def add_rehearse(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan rehearse`."""
    parser.add_argument("deck", type=Path, metavar=tell(usage.A_DECK()), help=tell(usage.DECK()))
    parser.add_argument("--source", type=Path, metavar=tell(usage.A_FILE()), help=tell(usage.DECK_SOURCE()))
    parser.add_argument("--apply", action="store_true", help=tell(usage.APPLY()))
    parser.add_argument("--yes", action="store_true", help=tell(usage.YES()))


def add_doctor(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan doctor`."""
    parser.add_argument("--json", action="store_true", help=tell(usage.LIST_JSON()))


def add_prune(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan prune`."""
    parser.add_argument("--days", type=option_values.positive(tell), default=30, metavar="N", help=tell(usage.DAYS()))
    parser.add_argument("--all", action="store_true", help=tell(usage.ALL()))


def add_init(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan init`."""
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(), metavar=tell(usage.A_FOLDER()), help=tell(usage.NEW_FOLDER())
    )
    parser.add_argument("--title", metavar=tell(usage.A_TITLE()), help=tell(usage.COURSE_TITLE()))
    slot = option_values.as_typed("slot", tell)
    parser.add_argument("--slot", "--length", type=slot, metavar=tell(usage.A_SLOT()), help=tell(usage.COURSE_SLOT()))
    start = option_values.as_typed("start", tell)
    parser.add_argument("--start", type=start, metavar="09:00", help=tell(usage.COURSE_START()))
    parser.add_argument(
        "--theme", type=option_values.theme(tell), metavar=tell(usage.A_NAME()), help=tell(usage.COURSE_THEME())
    )
    parser.add_argument("--template", metavar=tell(usage.A_TEMPLATE()), help=tell(usage.COURSE_TEMPLATE()))
    parser.add_argument("--teacher", metavar=tell(usage.A_PERSON()), help=tell(usage.COURSE_TEACHER()))


def add_new(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan new`."""
    parser.add_argument("identity", metavar=tell(usage.AN_IDENTITY()), help=tell(usage.IDENTITY()))
    parser.add_argument("title", metavar=tell(usage.A_TITLE()), help=tell(usage.SESSION_TITLE()))
    slot = option_values.setting("slot", tell)
    parser.add_argument("--slot", "--length", type=slot, metavar=tell(usage.A_SLOT()), help=tell(usage.SESSION_SLOT()))


def add_guide(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan guide`."""
    parser.add_argument("--json", action="store_true", help=tell(usage.GUIDE_JSON()))


def add_explain(parser: argparse.ArgumentParser, tell: Tell) -> None:
    """Add the options of `gyoan explain`."""
    parser.add_argument("code", metavar=tell(usage.A_CODE()), help=tell(usage.CODE()))
