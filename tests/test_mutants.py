"""The mutants themselves: changes are of one token and leave code that runs, and what is noticed is told."""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from mutants.areas import Area
from mutants.changes import Change, Kind, Mutant, chosen, mutants
from mutants.contexts import Contexts
from mutants.copies import mutated
from mutants.equivalents import Equivalent, equivalents
from mutants.javascript import javascript_changes, tokens
from mutants.lines import shown
from mutants.picked import VARIABLE, kept, pytest_collection_modifyitems, written
from mutants.python import python_changes
from mutants.report import summary
from mutants.run import AlreadyFailingError, outcomes
from mutants.trials import NEAR, READERS, Stage, new_files, pytest_stage, python_trial
from mutants.warm import functions, put_in
from tried import some

PYTHON = '''"""A module: 1 < 2 and not 3."""
from math import pi
if TYPE_CHECKING:
    from math import e
LIMIT: int = 7


def fits(width: float, room: float, names: list[str]) -> bool:
    if not names and width < room * 2:  # never + more
        return True
    한글, other = "둘 - 하나", max(width, -room)
    pairs = zip(names, names, strict=True)
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


def test_changes_of_the_project_leave_python_that_can_be_read(project_root: Path) -> None:
    for path in sorted((project_root / "build" / "gyoan" / "schedule").glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for change in list(python_changes(text))[::5]:
            ast.parse(change.applied(text))


def test_the_tokens_of_the_worker_are_its_text_without_spaces_and_comments(project_root: Path) -> None:
    for path in some(sorted((project_root / "build" / "gyoan" / "diagrams" / "worker").rglob("*.mjs"))):
        text = path.read_text(encoding="utf-8")
        found = some(tokens(text))
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


RECORDED = """LIMIT = 3


def first(value):
    if value > LIMIT:
        return 1
    return 2


def second(value=7):
    return value
"""


@pytest.fixture
def contexts(tmp_path: Path) -> Contexts:
    """Return what is known of four tests: they meet lines 5, 6 and 7 of a module, and 11 of it."""
    found = Contexts(tmp_path / "contexts.sqlite")
    with sqlite3.connect(found.file) as data:
        data.execute("create table file (id, path)")
        data.execute("create table context (id, context)")
        data.execute("create table line_bits (file_id, context_id, numbits)")
        data.execute("insert into file values (1, '/project/build/gyoan/a.py'), (2, 'build/gyoan/b.py')")
        names = ["t.py::wide|run", "t.py::narrow[a|b]|run", "", "t.py::other|run"]
        data.executemany("insert into context values (?, ?)", enumerate(names, start=1))
        bits = [(1, 1, [5, 6]), (2, 1, range(90)), (1, 2, [5, 7]), (1, 3, range(90)), (1, 4, [11])]
        rows = [
            (file, context, sum(1 << line for line in lines).to_bytes(12, "little")) for file, context, lines in bits
        ]
        data.executemany("insert into line_bits values (?, ?, ?)", rows)
    found.file.with_suffix(".json").write_text(json.dumps({"build/gyoan/a.py": RECORDED}), encoding="utf-8")
    return found


def test_the_tests_that_execute_a_line_are_known_the_most_particular_first(contexts: Contexts) -> None:
    assert contexts.tests("build/gyoan/a.py", RECORDED, 5) == ["t.py::narrow[a|b]", "t.py::wide"]
    assert contexts.tests("build/gyoan/a.py", RECORDED, 6) == ["t.py::wide"]
    assert contexts.tests("build/gyoan/c.py", RECORDED, 6) == []
    assert Contexts(Path("nowhere.sqlite")).tests("build/gyoan/a.py", RECORDED, 6) == []
    assert contexts.known() == {"t.py::narrow[a|b]", "t.py::wide", "t.py::other"}


def test_a_cell_of_a_table_is_seen_where_the_table_is_used() -> None:
    module = "_CELL = 3\n_ROW = (_CELL,)\nTABLE: dict[int, object] = {1: _ROW}\n_OTHER = 4\n"
    assert shown(module, 1).names == ("_CELL", "_ROW", "TABLE")
    assert shown(module, 3).names == ("TABLE",)
    assert shown(module, 4).names == ("_OTHER",)


@pytest.mark.parametrize(
    ("name", "tests"),
    [("LIMIT", ["t.py::wide"]), ("_LIMIT", ["t.py::narrow[a|b]", "t.py::other", "t.py::wide"])],
)
def test_a_private_name_is_another_thing_in_another_module(contexts: Contexts, name: str, tests: list[str]) -> None:
    unused = RECORDED.replace("LIMIT =", f"{name} =").replace("> LIMIT", "> 3")
    texts = {"build/gyoan/a.py": unused, "build/gyoan/b.py": RECORDED.replace("LIMIT", name)}
    contexts.file.with_suffix(".json").write_text(json.dumps(texts), encoding="utf-8")
    assert contexts.tests("build/gyoan/a.py", unused, 1) == tests


def test_what_is_executed_when_a_module_is_loaded_has_the_tests_of_what_uses_it(contexts: Contexts) -> None:
    assert contexts.tests("build/gyoan/a.py", RECORDED, 1) == ["t.py::narrow[a|b]", "t.py::wide"]
    assert contexts.tests("build/gyoan/a.py", RECORDED, 10) == ["t.py::other"]


def test_lines_are_known_though_others_have_been_added_or_changed_since(contexts: Contexts) -> None:
    longer = RECORDED.replace("LIMIT = 3", "OTHER = 1\nLIMIT = 3\n").replace("return 1", "return 9")
    assert contexts.tests("build/gyoan/a.py", longer, 7) == ["t.py::narrow[a|b]", "t.py::wide"]
    assert contexts.tests("build/gyoan/a.py", longer, 8) == ["t.py::wide"]
    assert contexts.tests("build/gyoan/a.py", longer, 13) == ["t.py::other"]


def test_lines_of_a_file_that_was_moved_are_known_and_those_of_another_of_its_name_are_not(contexts: Contexts) -> None:
    assert contexts.tests("build/gyoan/sub/a.py", RECORDED, 6) == ["t.py::wide"]
    assert contexts.tests("build/gyoan/sub/a.py", "other = 1\n" * 9, 6) == []


def test_files_with_tests_of_an_area_that_nobody_recorded_yet_are_known_as_new(tmp_path: Path) -> None:
    for name in ("test_old.py", "test_new.py", "test_golden.py", "sessions.py"):
        (tmp_path / "some").mkdir(exist_ok=True)
        (tmp_path / "some" / name).touch()
    (tmp_path / "test_alone.py").touch()
    area = Area("some", (), ("some", "test_alone.py"))
    assert new_files(tmp_path, area, {"some/test_old.py::a", "b.py::c"}) == ["some/test_new.py", "test_alone.py"]


def test_a_line_of_which_nothing_is_known_is_tried_with_every_file_of_its_area(tmp_path: Path) -> None:
    for name in ("deep/test_a.py", "test_dumps.py", "sessions.py"):
        (tmp_path / "some" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "some" / name).touch()
    (tmp_path / "test_alone.py").touch()
    area = Area("some", (), ("some", "test_alone.py", "gone"))
    tried = python_trial(tmp_path, area, Contexts(tmp_path / "none.sqlite"))
    stages = tried(Mutant("a.py", "one = 1\n", Change(6, "1", "2", Kind.CONSTANT)))
    assert [(one.name, one.tests) for one in stages] == [
        ("area", ("some/deep/test_a.py", "test_alone.py")),
        ("dumps", ("some/test_dumps.py",)),
    ]


@pytest.mark.parametrize(("executing", "far"), [(1, ["some/test_own.py::b"]), (NEAR, [])])
def test_where_few_tests_execute_a_line_all_of_its_area_are_run(tmp_path: Path, executing: int, far: list[str]) -> None:
    names = [f"other/test_a.py::{number}" for number in range(executing)]
    for name in ("other/test_a.py", "some/test_own.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    everything = frozenset({*names, "some/test_own.py::b", "some/test_golden.py::c", "else/test_b.py::d"})
    known = SimpleNamespace(tests=lambda *_: names, known=lambda: everything)
    stages = python_trial(tmp_path, Area("some", (), ("some",)), known)  # type: ignore[arg-type]
    tried = {
        one.name: list(one.tests) for one in stages(Mutant("a.py", "one = 1\n", Change(6, "1", "2", Kind.CONSTANT)))
    }
    assert tried == {"near": names, **({"far": far} if far else {})}


def test_of_a_changed_file_the_tests_are_run_that_are_known_or_new_and_none_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = ["other.py::near", "one.py::near", "other.py::far", "gone.py::near"]
    known = [f"{file}.py::{name}" for file in ("one", "other") for name in ("far", "near", "unrelated")]
    monkeypatch.setenv(VARIABLE, str(written(tmp_path / "picked.json", wanted, known)))
    names = [*known, "one.py::new", "other.py::new"]
    items = [SimpleNamespace(nodeid=name, path=Path(name.partition("::")[0])) for name in names]
    left_out: list[SimpleNamespace] = []

    def leave_out(items: list[SimpleNamespace]) -> None:
        left_out.extend(items)

    hook = SimpleNamespace(pytest_deselected=leave_out)
    pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)  # type: ignore[arg-type]
    ran = ["other.py::new", "other.py::near", "other.py::far", "one.py::new", "one.py::near"]
    assert [item.nodeid for item in items] == ran
    assert sorted(item.nodeid for item in left_out) == sorted(set(names) - set(ran))


def test_of_files_of_which_nothing_is_known_all_tests_are_run_but_those_that_were_left_out() -> None:
    items = [SimpleNamespace(nodeid=name, path=Path("one.py")) for name in ("one.py::a", "one.py::b")]
    asked = {"tests": ["one.py"], "known": None, "without": ["one.py::a"]}

    assert [item.nodeid for item in kept(items, asked)] == ["one.py::b"]  # type: ignore[arg-type]


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


def test_what_is_equivalent_counts_apart_and_with_what_was_tried(copy: Path) -> None:
    equal = mutant(SAMPLE, ">", ">=")
    line = "return one if one > other else other"
    known = Equivalent("build/sample.py", line, ">", ">=", "(1, 1): either is the larger")
    done = list(outcomes(copy, [mutant(SAMPLE, ">", "<"), equal], trial("check")))
    said = summary("sample", 3, done, [known])
    assert "with them 1 of 1 (100 %)" in said
    assert "equivalent 1 of 2 (50 %)" in said
    assert "either is the larger" in said
    assert "survived" not in said
    assert not replace(known, after="<").is_of(equal)
    assert not replace(known, line="return one").is_of(equal)


def test_every_equivalent_mutant_that_is_listed_can_be_made(project_root: Path) -> None:
    for one in some(equivalents()):
        changes = javascript_changes if one.path.endswith(".mjs") else python_changes
        assert any(map(one.is_of, mutants(project_root, [one.path], changes))), one


def test_slow_stages_are_run_for_those_only_that_live_by_then(copy: Path) -> None:
    counting = "from pathlib import Path\nwith Path('ran').open('a') as file:\n    file.write('x')\n"
    (copy / "slow.py").write_text(counting, encoding="utf-8")
    done = list(outcomes(copy, [mutant(SAMPLE, ">", "<")], trial("check", "slow")))
    assert [one.killed_by is not None for one in done] == [True]
    assert not (copy / "ran").exists()
    list(outcomes(copy, [mutant(SAMPLE, ">", ">=")], trial("check", "slow")))
    assert (copy / "ran").read_text(encoding="utf-8") == "xx", "once as it is, once with the mutant"


def test_tests_that_fail_anyway_say_nothing_of_mutants(copy: Path) -> None:
    with pytest.raises(AlreadyFailingError, match="broken"):
        list(outcomes(copy, [mutant(SAMPLE, ">", ">=")], trial("check", "broken")))


@pytest.mark.thorough
def test_a_mutant_that_never_ends_is_noticed(copy: Path) -> None:
    endless = "from pathlib import Path\nwhile '<' in Path('build/sample.py').read_text():\n    pass\n"
    (copy / "endless.py").write_text(endless, encoding="utf-8")
    stage = Stage("endless", (sys.executable, "-B"), ("endless.py",))
    assert not stage.fails(copy, 30)
    with mutated(copy, mutant(SAMPLE, ">", "<")):
        assert stage.fails(copy, 1)


@pytest.mark.thorough
def test_tests_that_wait_are_not_taken_for_ones_that_never_end(copy: Path) -> None:
    (copy / "waiting.py").write_text("import time\ntime.sleep(1.5)\n", encoding="utf-8")
    assert not Stage("waiting", (sys.executable, "-B"), ("waiting.py",)).fails(copy, 1)


LOADED = """LIMIT = 3
def outer(values, most=5):
    def small(value):
        return value < LIMIT
    return [value for value in values if small(value) and value != most]
class Kept:
    least = 1
    def fits(self, value):
        return value >= self.least
"""


def test_a_mutant_is_put_into_functions_that_are_there_and_elsewhere_needs_a_fresh_start(tmp_path: Path) -> None:
    path, values = tmp_path / "loaded_for_a_mutant.py", tmp_path / "values_for_a_mutant.py"
    path.write_text(LOADED, encoding="utf-8")
    values.write_text("LIMIT = 3\n", encoding="utf-8")
    sys.path.insert(0, str(tmp_path))
    module, _ = importlib.import_module(path.stem), importlib.import_module(values.stem)
    sys.path.remove(str(tmp_path))
    found = functions()

    def put(before: str, after: str) -> bool:
        return put_in(path, LOADED, LOADED.replace(before, after, 1), found)

    assert module.outer([1, 3, 5]) == [1]
    assert put("value < LIMIT", "value <= LIMIT")
    assert module.outer([1, 3, 5]) == [1, 3]
    assert put("value >= self", "value > self")
    assert not module.Kept().fits(1)
    assert not put("LIMIT = 3", "LIMIT = 4")
    assert not put("most=5", "most=6")
    assert not put("least = 1", "least = 2")
    assert not put_in(values, "LIMIT = 3\n", "LIMIT = 4\n", found)
    assert put_in(tmp_path / "not_loaded.py", "LIMIT = 3\n", "LIMIT = 4\n", found)


CHECKS = """from pathlib import Path
from gyoan.sample import larger


def test_broken():
    assert False


def test_order():
    assert larger(1, 2) == larger(2, 1) == 2
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="another platform: each mutant has a pytest of its own")
@pytest.mark.thorough
def test_the_test_that_notices_a_mutant_is_told_and_one_that_fails_anyway_is_left_out(
    tmp_path: Path, project_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "project"
    (copy / "build" / "gyoan").mkdir(parents=True)
    (copy / "tests").mkdir()
    (copy / "tests" / "mutants").symlink_to(project_root / "tests" / "mutants")
    (copy / "build" / "gyoan" / "__init__.py").write_text("", encoding="utf-8")
    (copy / "build" / "gyoan" / "sample.py").write_text(SAMPLE, encoding="utf-8")
    (copy / "tests" / "test_sample.py").write_text(CHECKS, encoding="utf-8")
    worse, equal = (replace(mutant(SAMPLE, ">", sign), path="build/gyoan/sample.py") for sign in ("<", ">="))
    stages = [pytest_stage("area", ["tests/test_sample.py"])]
    noticed, alive = outcomes(copy, [worse, equal], lambda _: stages)

    said = capsys.readouterr().err
    assert (noticed.mutant, alive.killed_by) == (worse, None), said
    assert "left out, for it fails without a mutant: tests/test_sample.py::test_broken" in said
    assert "killed by area tests/test_sample.py::test_order" in said


def test_how_a_class_of_values_is_made_is_read_by_the_test_that_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "tests" / "test_a.py"
    path.parent.mkdir()
    path.touch()
    text = "@dataclass(frozen=True)\nclass A:\n    x: int = 1\n"
    known = Known(["tests/test_a.py::test_a"])
    stages = python_trial(tmp_path, Area("some", (), ()), known)  # type: ignore[arg-type]
    number, flag = (Mutant("a.py", text, one) for one in python_changes(text))
    assert [stage.tests for stage in stages(flag)] == [("tests/test_a.py::test_a", *READERS)]
    assert [stage.tests for stage in stages(number)] == [("tests/test_a.py::test_a",)]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of tests, where all of them execute every line."""

    names: list[str]
    """The tests."""

    def tests(self, path: str, text: str, line: int) -> list[str]:
        """Return the tests of a line."""
        return self.names

    def known(self) -> frozenset[str]:
        """Return all of them."""
        return frozenset(self.names)
