"""Tests of finding a browser on invented machines."""

from __future__ import annotations

import plistlib
from pathlib import Path

import pytest

from gyoan.toolchain.browser import Browser, find_browser
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.machine import Machine
from toolchain.bench import Bench


def found(bench: Bench) -> Browser | None:
    return find_browser(bench.machine, bench.cache)


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_machine_without_a_browser_has_none(bench: Bench) -> None:
    assert found(bench) is None


def test_the_browser_that_the_user_names_comes_first(bench: Bench) -> None:
    bench.add_program("google-chrome", "Google Chrome 131.0.6778.85")
    named = bench.add_program("my-browser", "Chromium 140.0.1.2")
    bench.environment["PUPPETEER_EXECUTABLE_PATH"] = str(named)
    assert found(bench) == Browser(named, "140.0.1.2", "PUPPETEER_EXECUTABLE_PATH")


def test_naming_a_browser_that_does_not_exist_is_an_error_that_names_the_variable(bench: Bench) -> None:
    bench.environment["PUPPETEER_EXECUTABLE_PATH"] = "/no/such/browser"
    with pytest.raises(ToolchainError, match="PUPPETEER_EXECUTABLE_PATH names /no/such/browser"):
        found(bench)


@pytest.mark.parametrize("name", ["google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"])
def test_a_browser_on_the_search_path_is_found(bench: Bench, name: str) -> None:
    program = bench.add_program(name, "Some Browser 131.0.6778.85 beta")
    assert found(bench) == Browser(program, "131.0.6778.85", "installed")


def test_a_browser_off_the_search_path_is_found_at_its_usual_place(bench: Bench) -> None:
    place = bench.root / "opt" / "google" / "chrome" / "chrome"
    place.parent.mkdir(parents=True)
    bench.add_program("moved", "Google Chrome 131.0.6778.85").rename(place)
    assert found(bench) == Browser(place, "131.0.6778.85", "installed")


def test_a_browser_that_is_too_old_is_passed_over(bench: Bench) -> None:
    bench.add_program("google-chrome", "Google Chrome 90.0.4430.93")
    newer = bench.add_program("chromium", "Chromium 131.0.6778.85")
    browser = found(bench)
    assert browser is not None
    assert browser.executable == newer


def test_a_browser_that_cannot_be_started_is_passed_over(bench: Bench) -> None:
    program = bench.add_program("google-chrome", "")
    program.write_text("#!/no/such/shell\n", encoding="utf-8")
    assert found(bench) is None


def test_a_snap_is_passed_over_because_it_cannot_read_our_cache_folder(bench: Bench) -> None:
    program = bench.add_program("chromium-browser", "Chromium 131.0.6778.85")
    program.write_text('#!/bin/sh\nexec /snap/bin/chromium "$@"\n', encoding="utf-8")
    assert found(bench) is None


def test_on_macos_the_version_is_read_without_opening_a_window(tmp_path: Path) -> None:
    contents = tmp_path / "Applications" / "Google Chrome.app" / "Contents"
    program = touch(contents / "MacOS" / "Google Chrome")
    (contents / "Info.plist").write_bytes(plistlib.dumps({"CFBundleShortVersionString": "131.0.6778.86"}))
    machine = Machine("darwin", "arm64", {"PATH": ""}, root=tmp_path, home=tmp_path / "home")
    assert find_browser(machine, tmp_path / "cache") == Browser(program, "131.0.6778.86", "installed")


def test_on_windows_the_version_is_the_name_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Microsoft" / "Edge" / "Application"
    program = touch(folder / "msedge.exe")
    (folder / "131.0.2903.51").mkdir()
    (folder / "99.0.1150.30").mkdir()
    machine = Machine("win32", "amd64", {"PATH": "", "PROGRAMFILES(X86)": str(tmp_path)}, root=tmp_path)
    assert find_browser(machine, tmp_path / "cache") == Browser(program, "131.0.2903.51", "installed")
