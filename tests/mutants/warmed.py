"""Tests of many mutants in one pytest that stays, see `warm`: what it finds and imports, it finds and imports once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mutants import picked
from mutants.changes import Mutant
from mutants.trials import EXAMPLES, Stage, surroundings
from mutants.warm import COLD, ORDERS

_COMMAND = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
_PLUGINS = ("-p", "mutants.picked", "-p", "mutants.warm")


@dataclass(slots=True)
class Warmed:
    """The pytest that stays."""

    copy: Path
    """The project that it runs the tests of."""
    files: Collection[str]
    """The files with all tests that it may be asked for."""
    orders: IO[str] | None = None
    """Where it reads what to run."""
    answers: IO[str] | None = None
    """Where it says how that went; ended where it is not there, or has been."""
    process: subprocess.Popen[bytes] | None = None
    """It itself, once it has been asked for something."""

    def failing(self, mutant: Mutant | None, stage: Stage, without: Collection[str], share: float = 1) -> str | None:
        """Return the first test of a stage that fails with a mutant, which the copy holds; none where all pass.

        The stage is run by itself where there can be no such process, or it cannot make the mutant.
        """
        file = stage.order(self.copy, without, share)
        change = ("", "", "")
        if mutant:
            change = (str(self.copy / mutant.path), mutant.text, mutant.change.applied(mutant.text))
        names = ("file", "path", "before", "after")
        answer = self._asked(json.dumps(dict(zip(names, (str(file), *change), strict=True))))
        if answer == COLD:
            return stage.failing(self.copy, without, share)
        return None if answer == "passed" else picked.failed(file)

    def close(self) -> None:
        """Let it go."""
        for pipe in (self.orders, self.answers):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        if self.process:
            self.process.wait()

    def _asked(self, order: str) -> str:
        if self.orders is None or self.answers is None:
            return COLD
        try:
            self.orders.write(order + "\n")
            self.orders.flush()
        except OSError:
            return COLD
        return self.answers.readline().strip() or COLD

    def begin(self) -> None:
        """Start it, unless it has been, and wait until it has found all tests: the copy must hold no mutant then."""
        if self.process or not self.files or not hasattr(os, "fork"):
            return
        (reads, writes), (answers, says) = os.pipe(), os.pipe()
        environment = {**surroundings(self.copy), ORDERS: f"{reads},{says}", **EXAMPLES}
        environment[picked.VARIABLE] = str(picked.written(self.copy.parent / "all.json", (), None))
        self.process = subprocess.Popen(
            (*_COMMAND, *_PLUGINS, *self.files),
            cwd=self.copy,
            env=environment,
            pass_fds=(reads, says),
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        os.close(reads)
        os.close(says)
        self.orders, self.answers = os.fdopen(writes, "w", encoding="utf-8"), os.fdopen(answers, encoding="utf-8")
        if self.answers.readline() != "ready\n":
            self.orders = None
