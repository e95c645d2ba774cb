"""Attacks gyoan for some seconds: `nox -s fuzz -- SECONDS [FUZZER …]`, all fuzzers in turn unless some are named."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from fuzz.frame import Fuzzer, numbers_for, run
from fuzz.sessions import SESSIONS
from fuzz.settings import SETTINGS
from fuzz.sweep import SWEEP
from fuzz.templates import TEMPLATES
from fuzz.themes import THEMES
from fuzz.whole import whole

FUZZERS: dict[str, Fuzzer[Any]] = {fuzzer.name: fuzzer for fuzzer in (SESSIONS, TEMPLATES, THEMES, SETTINGS, SWEEP)}
FOUND = Path(__file__).resolve().parents[2] / "outputs" / "fuzz"
"""The folder for inputs that failed."""


def main() -> int:
    """Return 1 where something failed."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("seconds", type=float, nargs="?", default=60.0, help="how long; 60 unless given")
    parser.add_argument("fuzzers", nargs="*", help=f"what to attack ({', '.join(FUZZERS)}); everything unless given")
    parser.add_argument("--first", type=int, default=1, help="the number of the first input; 1 unless given")
    parser.add_argument("--inputs", type=int, help="at most so many inputs of each kind")
    parser.add_argument("--whole", action="store_true", help="build each input in a process of its own")
    asked = parser.parse_args()
    chosen = asked.fuzzers or list(FUZZERS)
    each = asked.seconds / len(chosen)
    attacks = [whole(FUZZERS[name]) if asked.whole else FUZZERS[name] for name in chosen]
    kinds = [run(attack, numbers_for(each, asked.first, asked.inputs), FOUND) for attack in attacks]
    return 1 if any(kinds) else 0


if __name__ == "__main__":
    sys.exit(main())
