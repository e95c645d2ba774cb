"""Which tests execute a line: recorded once under coverage with a context for each test, and kept."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from mutants.lines import line_before, shown, uses

LIKE = 0.5
"""The share of lines in common from which on a file of the same name is taken for one that was moved."""
_SETTINGS = """[run]
branch = false
parallel = true
concurrency = multiprocessing,thread
source = {code}
relative_files = true
[paths]
source = build/
"""


@dataclass(frozen=True, slots=True)
class Contexts:
    """What was recorded."""

    file: Path
    """coverage.py's data; it need not be there."""

    def tests(self, path: str, text: str, line: int) -> list[str]:
        """Return the tests that execute a line, the most particular first; none where that is not known.

        A line that was changed since has the tests of what stood there before. One that is executed only when its
        module is loaded, as constants are, has the tests of the lines that use it.
        """
        path = self._former(path, text)
        before = self._texts.get(path)
        if before is None or not self.file.is_file():
            return []
        seen = shown(before, line_before(before, text, line))
        found = self._executing(path, seen.lines[:1]) or self._executing(path, seen.lines)
        if seen.names:
            found = self._using(path, seen.names)
        found = found or self._executing(path, range(1, before.count("\n") + 2))
        sizes = _sizes(self.file)
        return sorted(found, key=lambda test: (sizes.get(test, 0), test))

    def _using(self, path: str, names: Collection[str]) -> set[str]:
        """Return the tests that use names which a file gives; what begins with `_` is another thing elsewhere."""
        everywhere = [name for name in names if not name.startswith("_")]
        asked = ((one, said, names if one == path else everywhere) for one, said in self._texts.items())
        used = ((one, uses(said, tuple(some))) for one, said, some in asked if some)
        return {test for one, lines in used for test in self._executing(one, lines)}

    def known(self) -> frozenset[str]:
        """Return all tests that were recorded."""
        return frozenset(_sizes(self.file)) if self.file.is_file() else frozenset()

    def _former(self, path: str, text: str) -> str:
        """Return where a file lay when it was recorded: of those of its name the one most like it, where it is new."""
        if path in self._texts:
            return path
        name, lines = Path(path).name, text.split("\n")
        likeness = {
            one: SequenceMatcher(None, said.split("\n"), lines, autojunk=False).ratio()
            for one, said in self._texts.items()
            if Path(one).name == name
        }
        best = max(likeness, key=lambda one: likeness[one], default=path)
        return best if likeness.get(best, 0) > LIKE else path

    def _executing(self, path: str, lines: Collection[int]) -> set[str]:
        """Return the tests that execute one of the lines of a file."""
        if not lines:
            return set()
        wanted = _bits(lines)
        return {test for test, bits in _executed(self.file, path) if int.from_bytes(bits, "little") & wanted}

    def record(self, project: Path, tests: Sequence[str]) -> None:
        """Run tests under coverage and keep which lines each executes; needs coverage.py and pytest-cov."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        settings = self.file.with_suffix(".ini")
        settings.write_text(_SETTINGS.format(code=project / "build" / "gyoan"), encoding="utf-8")
        environment = {**os.environ, "COVERAGE_FILE": str(self.file)}
        options = [f"--cov-config={settings}", "--cov", "--cov-context=test", "--cov-report="]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, *tests]
        code = sorted((project / "build" / "gyoan").rglob("*.py"))
        texts = {path.relative_to(project).as_posix(): path.read_text("utf-8") for path in code}
        self.file.with_suffix(".json").write_text(json.dumps(texts), encoding="utf-8")
        subprocess.run(command, cwd=project, env=environment, check=False)

    @property
    def _texts(self) -> dict[str, str]:
        """Each file of the code as it was recorded."""
        return _read(self.file.with_suffix(".json"))


@cache
def _read(file: Path) -> dict[str, str]:
    return (
        {str(path): str(text) for path, text in json.loads(file.read_text("utf-8")).items()} if file.is_file() else {}
    )


@cache
def _executed(file: Path, path: str) -> list[tuple[str, bytes]]:
    """Return each test with coverage.py's set of the lines that it executes of a file."""
    with sqlite3.connect(file) as data:
        rows = data.execute(
            "select context, numbits from line_bits join file on file.id = file_id"
            " join context on context.id = context_id where path like ? and context <> ''",
            (f"%{path}",),
        )
        return [(context.rpartition("|")[0], bits) for context, bits in rows]


@cache
def _sizes(file: Path) -> dict[str, int]:
    """Return about how much each test executes."""
    with sqlite3.connect(file) as data:
        rows = data.execute(
            "select context, sum(length(numbits)) from line_bits join context on context.id = context_id"
            " where context <> '' group by 1"
        )
        sizes: dict[str, int] = {}
        for context, size in rows:
            test = context.rpartition("|")[0]
            sizes[test] = sizes.get(test, 0) + size
        return sizes


def _bits(lines: Collection[int]) -> int:
    """Return a set of numbers as coverage.py keeps it, as one number."""
    return sum(1 << line for line in set(lines))
