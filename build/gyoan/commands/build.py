"""`gyoan build`: decks, handouts and books of the sessions that the options name, and a report for programs."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from gyoan.commands.running import FAILED, exit_code, run
from gyoan.console import Messages
from gyoan.course.course_file import read_course, shown_course_file
from gyoan.course.discovery import OUTPUTS, SessionFile, find_sessions, sources_of
from gyoan.course.output_names import told_apart
from gyoan.course.outputs import write_documents
from gyoan.json_text import json_text
from gyoan.messages import settings as say
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.report import build_data


def build(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name and return the exit code."""
    found = find_sessions(options.paths, keep_tree=options.output is None)
    named = _output(found.value) if options.output is None else Outcome(options.output)
    output = named.value
    apart = told_apart(found.value, output)
    others = (*found.diagnostics, *named.diagnostics, *apart.diagnostics)
    built, books, diagnostics = run(options, apart.value, others, output)
    code = exit_code(diagnostics, strict=options.strict)
    if options.report is None:
        return code
    data = json_text(build_data(built, others, books))
    trouble = write_documents([(options.report, data.encode())], sources_of(apart.value))
    if trouble is not None:
        Messages(options.language).show([trouble])
        return FAILED
    return code


def _output(files: Iterable[SessionFile]) -> Outcome[Path]:
    """Return the folder that the sessions' course names for what is made; the usual one where none or several do."""
    courses = dict.fromkeys(file.course for file in files)
    named = {course: read_course(course).value.output or OUTPUTS.as_posix() for course in courses}
    folders = dict.fromkeys(named.values())
    if len(folders) < 2:
        return Outcome(Path(*folders) if folders else OUTPUTS)
    odd = next(course for course, folder in named.items() if folder != OUTPUTS.as_posix())
    message = say.SEVERAL_OUTPUTS(names=", ".join(folders), folder=OUTPUTS.as_posix())
    span = SourceSpan(shown_course_file(odd), 1)
    return Outcome(
        OUTPUTS, (Diagnostic(Code.BAD_SETTING, Severity.WARNING, span, message, say.SEVERAL_OUTPUTS_HINT()),)
    )
