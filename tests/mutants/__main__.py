"""Puts single faults into a copy of the code and counts how many the tests notice: `nox -s mutants -- AREA N SEED`.

What is counted: how many are noticed at all, and how many without the dumps, which only say that something changed.
Whatever takes too long counts as noticed. `--record` first notes which tests execute which line, once for all areas;
that takes as long as the tests do, and without it a line of Python is tried with the tests of its area.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from mutants.areas import AREAS
from mutants.changes import chosen, mutants
from mutants.contexts import Contexts
from mutants.copies import copied
from mutants.equivalents import equivalents
from mutants.javascript import javascript_changes
from mutants.report import summary
from mutants.run import AlreadyFailingError, outcomes
from mutants.trials import javascript_trial, python_trial

PROJECT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Return 1 where a mutant survives, 2 where the tests fail on the code as it is."""
    asked = arguments().parse_args()
    contexts = Contexts(PROJECT / ".nox" / "mutants" / "contexts.sqlite")
    if asked.record:
        contexts.record(PROJECT, asked.record)
        return 0
    area = AREAS[asked.area]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = copied(PROJECT, Path(folder).resolve() / "project")
        is_worker = area.changes is javascript_changes
        trial = javascript_trial(copy, area) if is_worker else python_trial(copy, area, contexts)
        picked = chosen(mutants(copy, area.paths(copy), area.changes), asked.count, asked.seed)
        try:
            done = list(outcomes(copy, picked, trial, asked.stages))
        except AlreadyFailingError as failing:
            sys.stderr.write(f"some of the tests fail without any mutant: {failing}\n")
            return 2
    sys.stdout.write(summary(area.name, asked.seed, done, equivalents()) + "\n")
    return 1 if any(one.killed_by is None for one in done) else 0


def arguments() -> argparse.ArgumentParser:
    """Return what the command line may hold."""
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("area", choices=AREAS, nargs="?", default="javascript", help="the part of the code")
    parser.add_argument("count", type=int, nargs="?", default=20, help="how many mutants; 20 unless given")
    parser.add_argument("seed", type=int, nargs="?", default=1, help="which ones; 1 unless given")
    parser.add_argument(
        "--stages", nargs="*", default=(), help="only these groups of tests: units, properties, dumps …"
    )
    parser.add_argument("--record", nargs="*", metavar="TEST", help="note which of these tests execute which lines")
    return parser


if __name__ == "__main__":
    sys.exit(main())
