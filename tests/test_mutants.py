"""The mutants themselves: changes are of one token and leave code that runs, and what is noticed is told."""

from __future__ import annotations

import ast
import hashlib
import itertools
import json
import sqlite3
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mutants.changes import Change, Kind, Mutant, chosen
from mutants.contexts import Contexts
from mutants.copies import mutated
from mutants.javascript import javascript_changes, tokens
from mutants.python import python_changes
from mutants.report import summary
from mutants.run import AlreadyFailingError, outcomes
from mutants.trials import Stage

PYTHON = '''"""A module: 1 < 2 and not 3."""
from math import pi
LIMIT: int = 7


def fits(width: float, room: float, names: list[str]) -> bool:
    if not names and width < room * 2:  # never + more
        return True
    한글, other = "둘 - 하나", max(width, -room)
    return all(name != "" for name in names) or f"{width + 1}" is None or 한글 in names
'''
SCRIPT = """import { one } from "./1.mjs"; // 1 < 2
const LIMIT = 0.5;
export function fits(width, names) {
  if (!names.length && width <= LIMIT * 2) return true; // a || b
  const said = `${width + 1} px`.replace(/[<>=/]+ \\/ 3/g, "4 - 5");
  return names.every((name) => name !== "") || Math.max(width, -1) / 2 > said.length;
}
"""


def told(text: str, changes: Callable[[str], object]) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.before, one.after) for one in changes(text) if isinstance(one, Change)]


def test_python_is_changed_where_it_runs_and_nowhere_else() -> None:
    assert told(PYTHON, python_changes) == [
        ("constant", "7", "8"),
        ("condition", "not names and width < room * 2", "True"),
        ("boolean", "and", "or"),
        ("negation", "not", "   "),
        ("comparison", "<", "<="),
        ("arithmetic", "*", "/"),
        ("constant", "2", "3"),
        ("constant", "True", "False"),
        ("extreme", "max", "min"),
        ("negation", "-", ""),
        ("boolean", "or", "and"),
        ("boolean", "or", "and"),
        ("extreme", "all", "any"),
        ("comparison", "!=", "=="),
        ("comparison", "is", "is not"),
        ("comparison", "in", "not in"),
    ]


def test_javascript_is_changed_where_it_runs_and_nowhere_else() -> None:
    assert told(SCRIPT, javascript_changes) == [
        ("constant", "0.5", "(0.5 + 1)"),
        ("condition", "(!names.length && width <= LIMIT * 2)", "(true)"),
        ("negation", "!", " "),
        ("boolean", "&&", "||"),
        ("comparison", "<=", "<"),
        ("arithmetic", "*", "/"),
        ("constant", "2", "3"),
        ("constant", "true", "false"),
        ("arithmetic", "+", "-"),
        ("constant", "1", "2"),
        ("extreme", "every", "some"),
        ("comparison", "!==", "==="),
        ("boolean", "||", "&&"),
        ("extreme", "max", "min"),
        ("negation", "-", " "),
        ("constant", "1", "2"),
        ("arithmetic", "/", "*"),
        ("constant", "2", "3"),
        ("comparison", ">", ">="),
    ]


def test_every_change_of_the_project_leaves_python_that_can_be_read(project_root: Path) -> None:
    for path in sorted((project_root / "build" / "gyoan" / "schedule").glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for change in python_changes(text):
            ast.parse(change.applied(text))


def test_the_tokens_of_the_worker_are_its_text_without_spaces_and_comments(project_root: Path) -> None:
    for path in sorted((project_root / "build" / "gyoan" / "diagrams" / "worker").rglob("*.mjs")):
        text = path.read_text(encoding="utf-8")
        found = tokens(text)
        assert all(text.startswith(token.text, token.start) for token in found), path
        assert all(one.end <= other.start for one, other in itertools.pairwise(found)), path


def mutant(text: str, before: str, after: str, kind: Kind = Kind.COMPARISON) -> Mutant:
    return Mutant("build/sample.py", text, Change(text.index(before), before, after, kind))


def test_lots_are_the_same_for_a_seed_and_the_kinds_take_turns() -> None:
    many = [mutant(f"{number} < 1", "<", "<=") for number in range(50)]
    few = [mutant(f"not {number}", "not", "", Kind.NEGATION) for number in range(3)]
    picked = chosen([*many, *few], 10, 4)
    assert picked == chosen([*many, *few], 10, 4)
    assert picked != chosen([*many, *few], 10, 5)
    assert sum(one.change.kind is Kind.NEGATION for one in picked) == 3
    assert len(set(map(id, picked))) == 10


SAMPLE = "def larger(one, other):\n    return one if one > other else other\n"
CHECK = "import sys\nsys.path.insert(0, 'build')\nfrom sample import larger\nassert larger(1, 2) == larger(2, 1) == 2\n"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "sample.py").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "check.py").write_text(CHECK, encoding="utf-8")
    (tmp_path / "broken.py").write_text("raise SystemExit(1)\n", encoding="utf-8")
    (tmp_path / "golden.py").write_text(CHECK, encoding="utf-8")
    return tmp_path


def test_which_tests_execute_a_line_is_known_only_of_the_text_that_was_recorded(tmp_path: Path) -> None:
    contexts = Contexts(tmp_path / "contexts.sqlite")
    assert contexts.tests("build/gyoan/a.py", "text", 3) == []
    with sqlite3.connect(contexts.file) as data:
        data.execute("create table file (id, path)")
        data.execute("create table context (id, context)")
        data.execute("create table line_bits (file_id, context_id, numbits)")
        data.execute("insert into file values (1, '/project/build/gyoan/a.py'), (2, 'build/gyoan/b.py')")
        data.execute("insert into context values (1, 'test_wide|run'), (2, 'test_narrow|call'), (3, '')")
        bits = [(1, 1, bytes([0b1010, 0xFF])), (2, 1, bytes([0xFF])), (1, 2, bytes([0b1000])), (1, 3, bytes([0b1000]))]
        data.executemany("insert into line_bits values (?, ?, ?)", bits)
    digest = hashlib.sha256(b"text").hexdigest()
    contexts.file.with_suffix(".json").write_text(json.dumps({"build/gyoan/a.py": digest}), encoding="utf-8")
    assert contexts.tests("build/gyoan/a.py", "text", 3) == ["test_narrow", "test_wide"]
    assert contexts.tests("build/gyoan/a.py", "text", 1) == ["test_wide"]
    assert contexts.tests("build/gyoan/a.py", "text", 2) == contexts.tests("build/gyoan/a.py", "text", 40) == []
    assert contexts.tests("build/gyoan/a.py", "other text", 3) == []


def trial(*names: str) -> Callable[[Mutant], Sequence[Stage]]:
    stages = [Stage(name, (sys.executable, "-B"), (f"{name}.py",), is_dump=name == "golden") for name in names]
    return lambda _: stages


def test_what_tests_notice_is_told_and_what_they_do_not_survives(copy: Path) -> None:
    worse = mutant(SAMPLE, ">", "<")
    equal = mutant(SAMPLE, ">", ">=")
    noticed, alive = outcomes(copy, [worse, equal], trial("check", "golden"))
    assert noticed.killed_by is not None
    assert noticed.killed_by.name == "check"
    assert alive.killed_by is None
    said = summary("sample", 3, [noticed, alive])
    assert "without dumps 1 of 2 (50 %), with them 1 of 2 (50 %)" in said
    assert "survived: build/sample.py:2 comparison: `>` → `>=`" in said
    assert (copy / "build" / "sample.py").read_text(encoding="utf-8") == SAMPLE


def test_what_only_a_dump_notices_counts_apart(copy: Path) -> None:
    done = list(outcomes(copy, [mutant(SAMPLE, ">", "<")], trial("golden")))
    assert "without dumps 0 of 1 (0 %), with them 1 of 1 (100 %)" in summary("sample", 3, done)


def test_tests_that_fail_anyway_say_nothing_of_mutants(copy: Path) -> None:
    with pytest.raises(AlreadyFailingError, match="broken"):
        list(outcomes(copy, [mutant(SAMPLE, ">", "<")], trial("check", "broken")))


def test_a_mutant_that_never_ends_is_noticed(copy: Path) -> None:
    endless = "from pathlib import Path\nwhile '<' in Path('build/sample.py').read_text():\n    pass\n"
    (copy / "endless.py").write_text(endless, encoding="utf-8")
    stage = Stage("endless", (sys.executable, "-B"), ("endless.py",))
    assert not stage.fails(copy, 30)
    with mutated(copy, mutant(SAMPLE, ">", "<")):
        assert stage.fails(copy, 1)


def test_tests_that_wait_are_not_taken_for_ones_that_never_end(copy: Path) -> None:
    (copy / "waiting.py").write_text("import time\ntime.sleep(1.5)\n", encoding="utf-8")
    assert not Stage("waiting", (sys.executable, "-B"), ("waiting.py",)).fails(copy, 1)
