"""Tests of clearing the cache folder."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from filelock import FileLock

from diagrams.bench import Bench
from gyoan.cli import main
from gyoan.diagrams import pruning
from gyoan.diagrams.cache import Cache, Entry, key_of
from gyoan.diagrams.errors import ToolchainError
from gyoan.diagrams.families import family_folder
from gyoan.diagrams.once import MARKER, last_used
from gyoan.diagrams.pruning import prune
from gyoan.diagrams.storage import told_size
from gyoan.diagrams.toolchain import find_or_install

DAY = 24 * 3600
NOW = time.time()


def drawing(cache: Path, name: str, days: float) -> Path:
    """Store a drawing that was last used so many days ago."""
    key = key_of(name)
    Cache(cache / "drawings").put(key, Entry({}, (b"x" * 1000,)))
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


def test_drawings_go_that_were_not_used_for_long(bench: Bench) -> None:
    old, new = drawing(bench.cache, "old", 31), drawing(bench.cache, "new", 29)
    pruned = prune(bench.cache, bench.machine, NOW, 30)
    assert not old.exists()
    assert new.exists()
    assert pruned.drawings == 1
    assert pruned.drawing_bytes > 1000


def test_all_drawings_go_where_asked(bench: Bench) -> None:
    drawing(bench.cache, "new", 0.001)
    assert prune(bench.cache, bench.machine, NOW, 0).drawings == 1


def test_tools_of_other_versions_go_and_those_of_this_one_stay(bench: Bench) -> None:
    current = find_or_install(lambda _: None, bench.cache, bench.machine)
    others = [tools(bench.cache, name, 40) for name in ("toolchain-0123", "browser-4567", "font-89ab")]
    font = tools(bench.cache, family_folder("Pretendard"), 40)
    os.utime(current.folder / MARKER, (0, 0))
    pruned = prune(bench.cache, bench.machine, NOW, 30)
    assert not any(folder.exists() for folder in others)
    assert current.folder.is_dir()
    assert current.browser.executable.is_file()
    assert font.is_dir()
    assert (pruned.tools, pruned.tool_bytes >= 15_000) == (3, True)


def test_tools_that_a_run_used_today_stay_whatever_their_version(bench: Bench) -> None:
    folder = tools(bench.cache, "toolchain-0123", 0.5)
    assert prune(bench.cache, bench.machine, NOW, 0).tools == 0
    assert folder.is_dir()


def test_tools_that_another_run_is_making_stay(bench: Bench) -> None:
    folder = tools(bench.cache, "toolchain-0123", 40)
    with FileLock(folder.with_name(folder.name + ".lock")):
        assert prune(bench.cache, bench.machine, NOW, 30).tools == 0
    assert folder.is_dir()
    assert prune(bench.cache, bench.machine, NOW, 30).tools == 1


def test_a_run_notes_that_it_uses_its_tools(bench: Bench) -> None:
    current = find_or_install(lambda _: None, bench.cache, bench.machine)
    os.utime(current.folder / MARKER, (0, 0))
    find_or_install(lambda _: None, bench.cache, bench.machine)
    assert last_used(current.folder) > NOW - 60


def test_without_node_no_packages_are_taken_for_another_versions(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_node(*_: object) -> None:
        raise ToolchainError("no Node")

    monkeypatch.setattr(pruning, "find_node", no_node)
    folder = tools(bench.cache, "toolchain-0123", 40)
    assert prune(bench.cache, bench.machine, NOW, 30).tools == 0
    assert folder.is_dir()


def test_what_killed_runs_left_goes(bench: Bench) -> None:
    left = bench.cache / ".making-toolchain-9-abc"
    left.mkdir(parents=True)
    os.utime(left, (NOW - 2 * DAY,) * 2)
    prune(bench.cache, bench.machine, NOW, 30)
    assert not left.exists()


def test_the_command_says_what_was_freed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GYOAN_CACHE_DIR", str(tmp_path))
    drawing(tmp_path, "old", 31)
    tools(tmp_path, "browser-4567", 40)
    assert main(["prune"]) == 0
    said = capsys.readouterr().out
    assert "removed 1 drawing not used for 30 days: 1.1 KB" in said
    assert "removed 1 folder of tools" in said
    assert str(tmp_path) in said
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
