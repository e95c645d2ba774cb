"""Which tests execute a line: recorded once under coverage with a context for each test, and kept."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MOST = 150
"""Tests that are run for a line; of more, those that execute the fewest lines, which are closest to it."""
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

        It is not where nothing was recorded, or the file's text has changed since.
        """
        if not self.file.is_file() or json.loads(self._texts.read_text("utf-8")).get(path) != _hash(text):
            return []
        with sqlite3.connect(self.file) as data:
            data.create_function("has_line", 2, _has_line)
            rows = data.execute(
                "select context, length(numbits), has_line(numbits, ?) from line_bits"
                " join file on file.id = file_id join context on context.id = context_id where path like ?",
                (line, f"%{path}"),
            ).fetchall()
        found = {context.partition("|")[0] for context, _, has in rows if has and context}
        sizes = self._sizes()
        return sorted(found, key=lambda test: (sizes.get(test, 0), test))[:MOST]

    def _sizes(self) -> dict[str, int]:
        """Return about how much each test executes."""
        with sqlite3.connect(self.file) as data:
            rows = data.execute(
                "select context, sum(length(numbits)) from line_bits join context on context.id = context_id group by 1"
            )
            return {context.partition("|")[0]: size for context, size in rows}

    def record(self, project: Path, tests: Sequence[str]) -> None:
        """Run tests under coverage and keep which lines each executes; needs coverage.py and pytest-cov."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        settings = self.file.with_suffix(".ini")
        settings.write_text(_SETTINGS.format(code=project / "build" / "gyoan"), encoding="utf-8")
        environment = {**os.environ, "COVERAGE_FILE": str(self.file)}
        options = [f"--cov-config={settings}", "--cov", "--cov-context=test", "--cov-report="]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, *tests]
        code = sorted((project / "build" / "gyoan").rglob("*.py"))
        hashes = {path.relative_to(project).as_posix(): _hash(path.read_text("utf-8")) for path in code}
        self._texts.write_text(json.dumps(hashes), encoding="utf-8")
        subprocess.run(command, cwd=project, env=environment, check=False)

    @property
    def _texts(self) -> Path:
        """The file with the hash of each file of the code as it was recorded."""
        return self.file.with_suffix(".json")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _has_line(bits: bytes, line: int) -> bool:
    """Return whether coverage.py's set of numbers has a line."""
    at, bit = divmod(line, 8)
    return at < len(bits) and bool(bits[at] & (1 << bit))
