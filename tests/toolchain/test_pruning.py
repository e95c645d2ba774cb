"""Tests of clearing the cache folder."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from filelock import FileLock

from gyoan.cli import main
from gyoan.diagrams.cache import Cache, CacheRecord, key_of
from gyoan.toolchain.atomic_installation import MARKER, last_used
from gyoan.toolchain.font_packages import family_folder
from gyoan.toolchain.pruning import prune_tools
from gyoan.toolchain.storage import told_size
from gyoan.toolchain.tools import find_or_install, find_or_install_mermaid_cli
from toolchain.bench import Bench

DAY = 24 * 3600
NOW = time.time()


def drawing(cache: Path, name: str, days: float) -> Path:
    """Store a drawing that was last used so many days ago."""
    key = key_of(name)
    Cache(cache / "drawings").put(key, CacheRecord({}, (b"x" * 1000,)))
    path = cache / "drawings" / key[:2] / key[2:]
    os.utime(path, (NOW - days * DAY,) * 2)
    return path


def tools(cache: Path, name: str, days: float) -> Path:
    """Make a folder of tools that was last used so many days ago."""
    folder = cache / name
    (folder / "node_modules").mkdir(parents=True)
    (folder / "node_modules" / "code.js").write_bytes(b"x" * 5000)
    (folder / MARKER).write_text("{}")
    os.utime(folder / MARKER, (NOW - days * DAY,) * 2)
    return folder


def test_tools_of_other_versions_go_and_those_of_this_one_stay(bench: Bench) -> None:
    current = find_or_install(lambda _: None, bench.cache, bench.machine)
    names = ("toolchain-0123", "browser-4567", "font-89ab", "base-fonts-01", "mermaid-23", "mermaid-cli-45")
    others = [tools(bench.cache, name, 40) for name in names]
    cli = find_or_install_mermaid_cli(lambda _: None, bench.cache, bench.machine)
    font = tools(bench.cache, family_folder("Pretendard"), 40)
    for folder in (current.folder, current.font_folder, cli):
        os.utime(folder / MARKER, (0, 0))
    pruned = prune_tools(bench.cache, bench.machine, NOW, 30)
    assert not any(folder.exists() for folder in others)
    assert current.folder.is_dir()
    assert current.font_folder.is_dir()
    assert cli.is_dir()
    assert current.browser.executable.is_file()
    assert font.is_dir()
    assert (pruned[0], pruned[1] >= 30_000) == (6, True)


def test_tools_that_a_run_used_today_stay_whatever_their_version(bench: Bench) -> None:
    folder = tools(bench.cache, "toolchain-0123", 0.5)
    assert prune_tools(bench.cache, bench.machine, NOW, 0)[0] == 0
    assert folder.is_dir()


def test_tools_that_another_run_is_making_stay(bench: Bench) -> None:
    folder = tools(bench.cache, "toolchain-0123", 40)
    with FileLock(folder.with_name(folder.name + ".lock")):
        assert prune_tools(bench.cache, bench.machine, NOW, 30)[0] == 0
    assert folder.is_dir()
    assert prune_tools(bench.cache, bench.machine, NOW, 30)[0] == 1


def test_a_run_notes_that_it_uses_its_tools(bench: Bench) -> None:
    current = find_or_install(lambda _: None, bench.cache, bench.machine)
    os.utime(current.folder / MARKER, (0, 0))
    find_or_install(lambda _: None, bench.cache, bench.machine)
    assert last_used(current.folder) > NOW - 60


def test_what_killed_runs_left_goes(bench: Bench) -> None:
    left = bench.cache / ".making-toolchain-9-abc"
    left.mkdir(parents=True)
    os.utime(left, (NOW - 2 * DAY,) * 2)
    prune_tools(bench.cache, bench.machine, NOW, 30)
    assert not left.exists()


def test_the_command_says_what_was_freed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GYOAN_CACHE_DIR", str(tmp_path))
    old, new = drawing(tmp_path, "old", 31), drawing(tmp_path, "new", 29)
    tools(tmp_path, "browser-4567", 40)
    assert main(["prune"]) == 0
    assert (old.exists(), new.exists()) == (False, True)
    said = capsys.readouterr().out
    assert "removed 1 drawing not used for 30 days: 1.1 KB" in said
    assert "removed 1 folder of tools" in said
    assert str(tmp_path) in said
    assert main(["prune", "--all"]) == 0
    assert "removed 1 drawing: 1.1 KB" in capsys.readouterr().out
    assert not new.exists()
    assert main(["prune", "--all"]) == 0
    assert "nothing to remove" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--days", "0"], ["--days", "viel"], ["source"]])
def test_the_command_is_used_wrongly(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["prune", *arguments])
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("size", "told"),
    [(0, "0 B"), (999, "999 B"), (4_200_000, "4.2 MB"), (512_000_000, "512 MB"), (1_100_000_000, "1.1 GB")],
)
def test_a_size_is_told_as_people_say_it(size: int, told: str) -> None:
    assert told_size(size) == told
