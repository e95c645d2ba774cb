"""Which tests a mutant has to pass, in which order: what is quick and sure to meet it first, dumps apart and late."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from gyoan.toolchain.tools import find_or_install
from mutants import picked
from mutants.areas import Area
from mutants.changes import Mutant
from mutants.contexts import Contexts

DUMPS = ("test_golden.py", "test_dumps.py", "test_recorded.py", "golden.test.mjs")
"""Tests that compare whole outputs with what they were: they say that something changed, not what is right."""
_PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "mutants.picked")
NEAR = 30
"""Tests that a line is tried with first."""
FAR = 150
"""Tests that it is tried with in all, and dumps besides: of more, those that execute the fewest lines are closest.

The tests of its own area are tried in any case.
"""
FAR_DUMPS = 16
EXAMPLES = {"GYOAN_EXAMPLES": "30"}
"""As many made-up examples of a property as a quick run of all tests has."""
_NODE_FLAGS = ("--test", "--test-isolation=none", "--test-force-exit", "--test-reporter=dot")
READERS = ("tests/test_values_stay.py::test_no_value_can_be_changed_but_those_that_are_filled",)
"""Tests that read how classes of values are made, which is executed only when their modules are loaded."""
_NO_TESTS = 5
"""How pytest ends that has found none: they have gone since they were recorded."""
_WORKER = "tests/worker"
PATIENCE = 120.0
"""Seconds that anything may wait without working."""
MOST = 600
"""Seconds of the processor's that tests may take together that are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Some tests that are run at once."""

    name: str
    """What they are called in the report."""
    runner: tuple[str | Path, ...]
    """The command that runs tests; it fails where one of them does."""
    tests: tuple[str, ...]
    """The tests, below the copy's folder."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What they find in their environment besides."""
    is_dump: bool = False
    """Whether they compare dumps."""
    known: frozenset[str] | None = None
    """All tests of which it is known what they execute, where `tests` are some of them; None where they are files."""

    @property
    def tells(self) -> bool:
        """Return whether it is known afterwards which of its tests failed."""
        return self.runner == _PYTEST

    def failing(self, copy: Path, without: Collection[str] = (), share: float = 1) -> str | None:
        """Return the first test that fails in a copy, or does not end; none where all pass.

        Those `without` which the stage is to be run are left out. A test may take a `share` of the time that one has.
        """
        file = self.order(copy, without, share)
        files = tuple(dict.fromkeys(test.partition("::")[0] for test in self.tests))
        stage = replace(self, tests=files, environment={**self.environment, picked.VARIABLE: str(file)})
        if not stage.fails(copy, MOST):
            return None
        return picked.failed(file)

    def order(self, copy: Path, without: Collection[str] = (), share: float = 1) -> Path:
        """Return the file in which stands what pytest is to run."""
        return picked.written(copy.parent / "picked.json", self.tests, self.known, without, share)

    def fails(self, copy: Path, seconds: float) -> bool:
        """Return whether the tests notice something in a copy.

        What works longer than `seconds` is noticed, too: the processor's, since a busy machine must not decide.
        """
        environment = {**surroundings(copy), **self.environment}
        try:
            done = subprocess.run(
                (*_limited(seconds), *self.runner, *self.tests),
                cwd=copy,
                env=environment,
                capture_output=True,
                timeout=PATIENCE + 20 * seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return True
        return done.returncode not in (0, _NO_TESTS)


def surroundings(copy: Path) -> dict[str, str]:
    """Return the environment in which a copy's own code and tests are found, and kept compiled."""
    paths = os.pathsep.join((str(copy / "build"), str(copy / "tests"), *_paths_besides()))
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": paths}


def _limited(seconds: float) -> tuple[str, ...]:
    """Return what a command begins with that may use so much of the processor, where there is such a thing."""
    shell = shutil.which("sh")
    return (shell, "-c", f'ulimit -t {math.ceil(seconds)}; exec "$@"', "sh") if shell else ()


Trial: TypeAlias = Callable[[Mutant], Sequence[Stage]]
"""The stages for a mutant."""


def javascript_trial(copy: Path, area: Area) -> Trial:
    """Return the stages for the worker: its own tests, then what can only be seen in the browser."""
    tools = find_or_install(report=lambda _: None)
    runner = (tools.node.executable, *_NODE_FLAGS)
    packages = {"GYOAN_PACKAGES": str(tools.folder)}

    def of_node(name: str, folder: str, *, dumps: bool = False) -> Stage:
        paths = sorted((copy / _WORKER / folder).glob("*.test.mjs"))
        files = tuple(path.relative_to(copy).as_posix() for path in paths if (path.name in DUMPS) == dumps)
        return Stage(name, runner, files, packages, dumps)

    drawn = sorted(path for test in area.tests for path in (copy / test).glob("test_*.py") if _draws(path))
    others = tuple(path.relative_to(copy).as_posix() for path in drawn if path.name not in (*DUMPS, "test_worker.py"))
    stages = (
        of_node("units", "units"),
        of_node("properties", "drawings"),
        of_node("dumps", "drawings", dumps=True),
        Stage("recorded", _PYTEST, (f"{_WORKER}/test_recorded.py",), is_dump=True),
        Stage("browser", _PYTEST, others),
    )
    return lambda _: stages


def python_trial(copy: Path, area: Area, contexts: Contexts) -> Trial:
    """Return the stages for Python: the tests that execute a mutant's line, the closest first; dumps last.

    Where it is not known what executes the line, they are those of its area. Files of its area that are newer than
    what is known are run whole, before what is far.
    """
    known = contexts.known()
    new = new_files(copy, area, known)

    def stages(mutant: Mutant) -> list[Stage]:
        found = contexts.tests(mutant.path, mutant.text, mutant.line)
        tests = [test for test in found if (copy / test.partition("::")[0]).is_file()]
        if not tests:
            return _by_area(copy, area)
        dumps = [test for test in tests if _is_dump(test)]
        others = [test for test in tests if not _is_dump(test)]
        # What is remembered is executed by the first test that asks for it: of few tests more may see what it does.
        seeing = others if len(others) >= NEAR else sorted(test for test in known if not _is_dump(test))
        own = [test for test in seeing if _is_of(test, area)]
        near = [*others[:NEAR], *new, *_readers(mutant)]
        far = [test for test in dict.fromkeys((*others[NEAR:FAR], *own)) if test not in near]
        named = (("near", near), ("far", far), ("dumps", dumps[:FAR_DUMPS]))
        return [pytest_stage(name, some, known) for name, some in named if some]

    return stages


def _readers(mutant: Mutant) -> tuple[str, ...]:
    """Return the tests that read the line of a mutant instead of executing it."""
    return READERS if mutant.text.split("\n")[mutant.line - 1].startswith("@dataclass(") else ()


def _is_of(test: str, area: Area) -> bool:
    path = Path(test.partition("::")[0])
    return any(path.is_relative_to(own) for own in area.tests)


def new_files(copy: Path, area: Area, known: Collection[str]) -> list[str]:
    """Return the files with tests of an area of which no test is known, but for those that compare dumps."""
    recorded = {test.partition("::")[0] for test in known}
    return [path for path in _files(copy, area) if path not in recorded and not _is_dump(path)]


def _files(copy: Path, area: Area) -> list[str]:
    """Return the files with tests of an area: what runs them knows no folders."""
    asked = [copy / test for test in area.tests if (copy / test).exists()]
    files = [file for path in asked for file in (path.rglob("test_*.py") if path.is_dir() else [path])]
    return list(dict.fromkeys(file.relative_to(copy).as_posix() for file in sorted(files)))


def pytest_stage(name: str, tests: Sequence[str], known: frozenset[str] | None = None) -> Stage:
    """Return a stage of pytest's, with those tests."""
    return Stage(name, _PYTEST, tuple(tests), EXAMPLES, is_dump=name == "dumps", known=known)


def _by_area(copy: Path, area: Area) -> list[Stage]:
    tests = _files(copy, area)
    dumps = tuple(test for test in tests if _is_dump(test))
    others = tuple(test for test in tests if test not in dumps)
    return [pytest_stage(name, some) for name, some in (("area", others), ("dumps", dumps)) if some]


def _is_dump(test: str) -> bool:
    return Path(test.partition("::")[0]).name in DUMPS


def _draws(path: Path) -> bool:
    return "pytest.mark.toolchain" in path.read_text(encoding="utf-8")


def _paths_besides() -> list[str]:
    """Return what this process was told to import from, but for the code and tests of its own checkout."""
    own = Path(__file__).resolve().parents[2]
    paths = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return [path for path in paths if path and own not in Path(path).resolve().parents]
