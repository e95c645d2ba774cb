"""`gyoan check`: what a build would complain of, and nothing written but what `--fix --yes` mends."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from gyoan.api import check_course
from gyoan.commands.exit_codes import DONE, FAILED, WRONG_USAGE
from gyoan.commands.report import build_data
from gyoan.commands.running import exit_code, run_course
from gyoan.commands.source_files import replace_source, show_change
from gyoan.course.discovery import SessionFile, find_sessions
from gyoan.course.session_file import read_session_file
from gyoan.markdown.slips.fixing import fixed
from gyoan.markdown.source import ANY_TEXT
from gyoan.messages import console as told
from gyoan.messages import usage
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.foreign import visible
from gyoan.model.message import Language, translated
from gyoan.terminal.console import Messages
from gyoan.text_formats.json import json_text


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with the sessions that `options` name and return the exit code; write nothing."""
    if options.yes and not options.fix:
        Messages(options.language).say(usage.YES_WITHOUT_FIX())
        return WRONG_USAGE
    messages = Messages(options.language)
    if options.fix:
        found = find_sessions(options.paths)
        messages.show(found.diagnostics)
        return _fix(found.value, messages, write=options.yes)
    course = check_course(
        options.paths,
        diagrams=not options.no_diagrams,
        fresh=options.force,
        status=messages.status,
        theme=options.theme,
    )
    diagnostics = run_course(course, messages, writing=False)
    if options.json or options.format == "json":
        sys.stdout.write(json_text(build_data(course)))
    elif options.format:
        line = LINES[options.format]
        sys.stdout.writelines(f"{visible(line(diagnostic, options.language))}\n" for diagnostic in diagnostics)
    return exit_code(diagnostics, strict=options.strict)


def _fix(files: tuple[SessionFile, ...], messages: Messages, *, write: bool) -> int:
    """Show what would be mended in each file, write it where that is wanted, and return the exit code."""
    changed, failed = 0, False
    for file in files:
        read = read_session_file(file)
        messages.show(read.diagnostics)
        after = fixed(read.value, file.shown) if read.value is not None else None
        failed |= after is None
        if after is None or after == read.value:
            continue
        changed += 1
        failed |= not _proposed(file, read.value or b"", after, messages, write=write)
    if not changed:
        messages.say(told.NOTHING_TO_MEND())
    elif not write:
        messages.say(told.NOT_YET_MENDED(files=changed))
    return FAILED if failed else DONE


def _proposed(file: SessionFile, before: bytes, after: bytes, messages: Messages, *, write: bool) -> bool:
    """Show the change, write it where that is wanted, and return whether that went well."""
    show_change(before.decode("utf-8", ANY_TEXT), after.decode("utf-8", ANY_TEXT), file.shown)
    trouble = replace_source(file.path, after) if write else None
    if trouble is not None:
        messages.show([trouble])
    elif write:
        messages.say(told.MENDED(path=file.shown))
    return trouble is None


_OF_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_OF_GCC = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def gcc_line(diagnostic: Diagnostic, language: Language) -> str:
    """Return a finding as compilers print theirs, its hint behind the message."""
    span = diagnostic.span
    message = " ".join(_said(diagnostic, language).split())
    return f"{span.path}:{span.line}:{span.column}: {_OF_GCC[diagnostic.severity]}: {message} [{diagnostic.code.value}]"


def github_line(diagnostic: Diagnostic, language: Language) -> str:
    """Return a finding as an annotation of a GitHub workflow."""
    span = diagnostic.span
    values = {"file": span.path, "line": span.line, "col": span.column, "title": diagnostic.code.value}
    place = ",".join(f"{name}={_value(str(value))}" for name, value in values.items())
    return f"::{_OF_GITHUB[diagnostic.severity]} {place}::{_text(_said(diagnostic, language))}"


LINES: dict[str, Callable[[Diagnostic, Language], str]] = {"gcc": gcc_line, "github": github_line}
"""What writes a finding, by the format's name."""


def _said(diagnostic: Diagnostic, language: Language) -> str:
    message, hint = (translated(text, language) for text in (diagnostic.message, diagnostic.hint))
    return f"{message} ({hint})" if hint else message


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
