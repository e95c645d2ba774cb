"""`gyoan build`: decks, handouts and books of the sessions that the options name, and a report for programs."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from gyoan.commands.running import FAILED, exit_code, run
from gyoan.console import Messages
from gyoan.course.course_file import read_course
from gyoan.course.discovery import OUTPUTS, SessionFile, find_sessions, sources_of
from gyoan.course.output_names import told_apart
from gyoan.course.outputs import write_documents
from gyoan.json_text import json_text
from gyoan.report import build_data


def build(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name and return the exit code."""
    found = find_sessions(options.paths, keep_tree=options.output is None)
    output = options.output or _output(found.value)
    apart = told_apart(found.value, output)
    others = (*found.diagnostics, *apart.diagnostics)
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


def _output(files: Iterable[SessionFile]) -> Path:
    """Return the folder that the sessions' course names for what is made; the usual one where none or several do."""
    named = {read_course(course).value.output for course in {file.course for file in files}}
    return Path(*named) if len(named) == 1 and all(named) else OUTPUTS
