"""Tests of finding and installing the tools, with a stand-in for Node and npm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gyoan.toolchain import packages
from gyoan.toolchain.atomic_installation import MARKER
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.programs import broken_temporary_folder, output_gist
from gyoan.toolchain.tools import (
    Toolchain,
    cache_folder,
    find_or_install,
    find_or_install_fonts,
    find_or_install_mermaid_cli,
)
from toolchain.bench import Bench
from toolchain.fake_registry import NOBODY, Registry


def install(bench: Bench) -> Toolchain:
    return find_or_install(lambda _: None, bench.cache, bench.machine)


def test_the_first_run_installs_and_the_second_only_looks(bench: Bench) -> None:
    first = install(bench)
    calls = bench.calls
    second = install(bench)
    assert calls == ["npm gyoan-mermaid", "npm gyoan-chromium", "unpack.mjs"]
    assert bench.calls == calls
    assert first == second
    assert all(font.file.is_file() for font in first.fonts)
    assert first.browser.executable.is_file()


def test_of_packages_only_what_is_used_stays(bench: Bench) -> None:
    tools = install(bench)
    cli = find_or_install_mermaid_cli(lambda _: None, bench.cache, bench.machine)
    kept = {
        path.relative_to(folder / "node_modules").as_posix()
        for folder in (tools.font_folder, tools.folder, cli)
        for path in (folder / "node_modules").rglob("*")
        if path.is_file()
    }
    assert kept >= {
        *("@expo-google-fonts/noto-sans-kr/LICENSE_FONT", "mermaid/dist/mermaid.min.js", "mermaid/package.json"),
        *(
            "puppeteer-core/lib/a.js",
            "mermaid/dist/chunks/mermaid.esm/a.mjs",
            "@fortawesome/fontawesome-free/css/brands.css",
        ),
    }
    assert (
        kept
        & {
            *("@expo-google-fonts/noto-sans-kr/500Medium/NotoSansKR_500Medium.ttf", "d2coding/fonts/d2coding-full.ttf"),
            *("mermaid/dist/mermaid.js", "puppeteer-core/lib/a.js.map", "puppeteer-core/lib/a.d.ts"),
        }
        == set()
    )
    assert not list(tools.browser.executable.parent.rglob("*.br"))


def test_what_draws_pictures_is_installed_when_it_is_asked_for_and_once(bench: Bench) -> None:
    install(bench)
    assert "npm gyoan-mermaid-cli" not in bench.calls
    places = {find_or_install_mermaid_cli(lambda _: None, bench.cache, bench.machine) for _ in range(2)}
    assert len(places) == 1
    assert bench.calls.count("npm gyoan-mermaid-cli") == 1


def test_fonts_need_neither_mermaid_nor_a_browser_nor_node(
    bench: Bench, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "find_or_install_node", lambda *_: pytest.fail("looks for Node"))
    folder = find_or_install_fonts(lambda _: None, bench.cache, bench.machine)
    asked = len(registry.asked)
    assert find_or_install_fonts(lambda _: None, bench.cache, bench.machine) == folder
    assert bench.calls == []
    assert len(registry.asked) == asked


def test_an_installed_browser_is_taken_instead_of_unpacking_one(bench: Bench) -> None:
    chrome = bench.add_program("google-chrome", "Google Chrome 131.0.6778.85 ")
    tools = install(bench)
    assert tools.browser.executable == chrome
    assert tools.browser.version == "131.0.6778.85"
    assert bench.calls == ["npm gyoan-mermaid"]


def test_a_killed_installation_leaves_nothing_that_the_next_run_trusts(
    bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("npm-killed")
    with pytest.raises(ToolchainError):
        install(bench)
    set_mode("")
    tools = install(bench)
    assert all(font.file.is_file() for font in tools.fonts)


def test_a_run_that_is_killed_while_installing_does_not_stand_in_the_way(
    bench: Bench, registry: Registry, set_mode: Callable[[str], None]
) -> None:
    script = (
        "import pathlib; from gyoan.toolchain import npm; from gyoan.toolchain.tools import find_or_install as find;"
        f"npm._MANIFESTS = pathlib.Path({str(registry.manifests)!r}); find(print)"
    )
    environment = {**os.environ, **bench.machine.environment, "GYOAN_CACHE_DIR": str(bench.cache)}
    set_mode("npm-stuck")
    run = subprocess.Popen([sys.executable, "-c", script], env=environment, start_new_session=True)
    ends = time.monotonic() + 60
    while not list(bench.cache.glob(".making-mermaid*/node_modules/*")):
        assert run.poll() is None
        assert time.monotonic() < ends
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)  # npm too: it would go on writing
    run.wait()
    set_mode("")
    install(bench)
    assert not list(bench.cache.glob(".making-*"))


def test_what_a_killed_run_left_is_swept_away(bench: Bench) -> None:
    tools = install(bench)
    left = bench.cache / f".making-{tools.folder.name}-left"
    left.mkdir()
    (tools.folder / MARKER).unlink()
    install(bench)
    assert not left.exists()
    assert bench.calls.count("npm gyoan-mermaid") == 2


def test_a_folder_without_its_marker_is_made_anew(bench: Bench) -> None:
    tools = install(bench)
    (tools.folder / MARKER).write_text("{half", encoding="utf-8")
    (tools.folder / "stale").touch()
    install(bench)
    assert not (tools.folder / "stale").exists()


def test_packages_that_lost_a_file_are_installed_anew(bench: Bench) -> None:
    tools = install(bench)
    tools.fonts[0].file.unlink()
    install(bench)
    assert tools.fonts[0].file.is_file()


def test_of_two_runs_at_once_one_installs_and_the_other_waits(bench: Bench) -> None:
    found: list[Toolchain] = []
    threads = [threading.Thread(target=lambda: found.append(install(bench))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bench.calls.count("npm gyoan-mermaid") == 1
    assert len(set(found)) == 1
    assert len(found) == 3


def test_without_a_network_it_is_told_what_is_fetched_and_the_doctor_is_named(
    bench: Bench, set_mode: Callable[[str], None]
) -> None:
    set_mode("npm-fails")
    with pytest.raises(ToolchainError, match=r"once, about 75 MB.*HTTPS_PROXY.*gyoan doctor"):
        install(bench.asking(NOBODY))
    assert not [path for path in bench.cache.iterdir() if path.is_dir()]


def test_progress_is_reported_only_when_something_is_installed(bench: Bench) -> None:
    heard: list[str] = []
    find_or_install(heard.append, bench.cache, bench.machine)
    assert heard
    heard.clear()
    find_or_install(heard.append, bench.cache, bench.machine)
    assert not heard


def test_a_cache_folder_that_cannot_be_made_is_an_error_that_says_so(bench: Bench) -> None:
    (bench.root / "file").touch()
    with pytest.raises(ToolchainError, match="cannot be written"):
        find_or_install(lambda _: None, bench.root / "file" / "cache", bench.machine)


def test_the_cache_folder_can_be_named(tmp_path: Path) -> None:
    assert cache_folder({"GYOAN_CACHE_DIR": str(tmp_path)}) == tmp_path
    assert cache_folder({}).name == "gyoan"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "npm warn old\nnpm ERROR code E404\n\n  npm error 404 Not Found  \n",
            "npm ERROR code E404 / npm error 404 Not Found",
        ),
        ("npm error one\nnpm error A complete log of this run: error.log\n", "npm error one"),
        ("killed\n\n", "killed"),
        ("\n".join(f"error {number}" for number in range(6)), "error 0 / error 1 / error 2 / error 3"),
        ("", "it gave no reason"),
    ],
)
def test_of_what_a_program_writes_the_lines_are_told_that_say_what_is_wrong(words: str, told: str) -> None:
    assert output_gist(words) == told


def test_a_folder_for_temporary_files_must_be_one_that_can_be_written_and_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    allowed = os.R_OK | os.W_OK | os.X_OK
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & ~allowed)
    said = [
        broken_temporary_folder({name: str(tmp_path / place)})
        for name, place in (("TMP", ""), ("TMPDIR", "file"), ("TEMP", "nowhere"), ("OTHER", "nowhere"))
    ]
    assert [bool(one) for one in said] == [False, True, True, False]
    assert "TMPDIR" in str(said[1])
    for allowed in (os.R_OK | os.W_OK, os.R_OK | os.X_OK):  # noqa: B007  (what the stand-in looks at)
        assert broken_temporary_folder({"TMPDIR": str(tmp_path)})
