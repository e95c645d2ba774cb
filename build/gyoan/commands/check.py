"""`gyoan check`: what a build would complain of, and nothing written."""

from __future__ import annotations

import argparse
import json
import sys

from gyoan.commands.running import exit_code, run
from gyoan.course.discovery import SOURCE, find_sessions
from gyoan.report import build_data


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with the sessions that `options` name and return the exit code; write nothing."""
    found = find_sessions(options.paths or [SOURCE])
    built, _, diagnostics = run(options, found.value, found.diagnostics, None)
    if options.json:
        json.dump(build_data(built, found.diagnostics), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    return exit_code(diagnostics, strict=options.strict)
