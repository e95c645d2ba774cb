"""`gyoan build`: decks, handouts and books of the sessions that the options name, and a report for programs."""

from __future__ import annotations

import argparse
import json

from gyoan.commands.running import FAILED, exit_code, run
from gyoan.console import Messages
from gyoan.course.discovery import OUTPUTS, SOURCE, find_sessions
from gyoan.course.outputs import write_outputs
from gyoan.report import build_data


def build(options: argparse.Namespace) -> int:
    """Build the sessions that `options` name and return the exit code."""
    found = find_sessions(options.paths or [SOURCE], keep_tree=options.output is None)
    output = options.output or OUTPUTS
    built, books, diagnostics = run(options, found.value, found.diagnostics, output)
    code = exit_code(diagnostics, strict=options.strict)
    if options.report is None:
        return code
    data = json.dumps(build_data(built, found.diagnostics, books), ensure_ascii=False, indent=2)
    trouble = write_outputs({options.report: data.encode()}, options.report.as_posix())
    if trouble is not None:
        Messages(options.language).show([trouble])
        return FAILED
    return code
