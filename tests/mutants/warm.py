"""A pytest that has found all tests once and then runs some of them for each mutant, in a process forked for it.

It is a plugin: `pytest -p mutants.warm` reads what to run, a line of JSON for each mutant, and answers with a line.
Finding tests and importing what they need takes longer than most tests that are close to a line. A mutant is put into
the functions that are there already; where that cannot be, as in what is done while a module is loaded, the answer is
`cold`, and the tests are run in a process of their own.
"""

from __future__ import annotations

import functools
import gc
import importlib
import json
import os
import pkgutil
import sys
import traceback
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from mutants import picked

ORDERS = "GYOAN_ORDERS"
"""The variable that names the two open files: what to run is read from the first, answers are written to the second."""
COLD = "cold"
_FAILED, _PASSED, _COLD, _BROKEN = 1, 0, 2, 3
_FUNCTION = 0x3
"""The flags of code that is a function's, and not a module's or a class's."""
_BESIDES = ("__main__", "conftest")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run what is asked for until nothing is asked any more."""
    incoming, outgoing = map(int, os.environ[ORDERS].split(","))
    _load_all()
    items: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in session.items:
        items[item.nodeid.partition("::")[0]].append(item)
    placed = functions()
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    for cache in [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]:
        cache.cache_clear()
    gc.collect()
    gc.freeze()
    with os.fdopen(incoming, encoding="utf-8") as orders, os.fdopen(outgoing, "w", encoding="utf-8") as answers:
        answers.write("ready\n")
        answers.flush()
        for line in orders:
            order = json.loads(line)
            child = os.fork()
            if not child:
                os._exit(_tried(order, items, placed))
            _, status = os.waitpid(child, 0)
            answers.write({_PASSED: "passed", _COLD: COLD}.get(os.waitstatus_to_exitcode(status), "failed") + "\n")
            answers.flush()
    return True


def _tried(
    order: Mapping[str, str],
    items: Mapping[str, Sequence[pytest.Item]],
    functions: Mapping[str, Sequence[FunctionType]],
) -> int:
    """Run the tests of an order with its mutant, and return how it went."""
    os.environ[picked.VARIABLE] = order["file"]
    try:
        if order["path"] and not put_in(Path(order["path"]), order["before"], order["after"], functions):
            return _COLD
        asked = json.loads(Path(order["file"]).read_text(encoding="utf-8"))
        files = dict.fromkeys(test.partition("::")[0] for test in asked["tests"])
        found = [item for file in files for item in items.get(file, ())]
        return _run(picked.kept(found, asked), Path(order["file"]))
    except BaseException:
        traceback.print_exc()
        return _BROKEN


def _run(tests: Sequence[pytest.Item], file: Path) -> int:
    for test, following in zip(tests, (*tests[1:], None), strict=False):
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
        if picked.failing(file).exists():
            test.session._setupstate.teardown_exact(None)
            return _FAILED
    return _PASSED


def put_in(path: Path, before: str, after: str, functions: Mapping[str, Sequence[FunctionType]]) -> bool:
    """Have the functions of a module do what they do after a change; return whether that is all of the change."""
    here = functions.get(str(path))
    if here is None:
        return True  # It is loaded by whoever uses it, with the change.
    old, new = compile(before, str(path), "exec"), compile(after, str(path), "exec")
    changed = dict(_changed(old, new))
    placed = set()
    for function in here:
        code = changed.get(_name(function.__code__))
        if code is not None and code.co_freevars == function.__code__.co_freevars:
            placed.add(_name(function.__code__))
            function.__code__ = code
    return all(changed_inside & placed for changed_inside in _chains(old, new, frozenset()))


def _changed(old: CodeType, new: CodeType) -> Iterator[tuple[tuple[str, int], CodeType]]:
    """Yield each function of a module's code that is another now, or holds one that is."""
    for one, other in _pairs(old, new):
        if one != other:
            if one.co_flags & _FUNCTION == _FUNCTION:
                yield _name(one), other
            yield from _changed(one, other)


def _chains(old: CodeType, new: CodeType, above: frozenset[tuple[str, int]]) -> Iterator[frozenset[tuple[str, int]]]:
    """Yield for each piece of code that is itself another now which functions it lies in, itself among them."""
    own = {_name(old)} if old.co_flags & _FUNCTION == _FUNCTION else set()
    inside = frozenset(above | own)
    pairs = list(_pairs(old, new))
    if _without_pieces(old) != _without_pieces(new) or len(pairs) != sum(
        isinstance(c, CodeType) for c in new.co_consts
    ):
        yield inside
    for one, other in pairs:
        if one != other:
            yield from _chains(one, other, inside)


def _pairs(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    olds = [one for one in old.co_consts if isinstance(one, CodeType)]
    news = [one for one in new.co_consts if isinstance(one, CodeType)]
    if [_name(one) for one in olds] == [_name(one) for one in news]:
        yield from zip(olds, news, strict=True)


def _without_pieces(code: CodeType) -> tuple[object, ...]:
    constants = tuple(repr(one) for one in code.co_consts if not isinstance(one, CodeType))
    return (code.co_code, constants, code.co_names, code.co_varnames, code.co_freevars)


def _name(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


def _load_all() -> None:
    """Import every module of the code, so that no test has to."""
    package = importlib.import_module("gyoan")
    for module in pkgutil.walk_packages(package.__path__, "gyoan."):
        if module.name.rpartition(".")[2] not in _BESIDES:
            importlib.import_module(module.name)


def functions() -> dict[str, list[FunctionType]]:
    """Return the functions that are there now, by the file of their code; none for a module with values alone."""
    found: dict[str, list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            found[one.__code__.co_filename].append(one)
    loaded = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    return {file: found[file] for file in loaded if file}
