"""Tests of what `gyoan doctor` is told of the tools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from gyoan.diagrams.trial import trial_drawing
from gyoan.model.further_faces import files_of
from gyoan.toolchain.font_packages import install_family
from gyoan.toolchain.inspection import ToolPart, inspect
from gyoan.toolchain.tools import find_or_install
from toolchain.bench import Bench


def parts(bench: Bench) -> dict[str, ToolPart]:
    return {part.name: part for part in inspect(trial_drawing, bench.cache, bench.machine)}


def test_looking_installs_nothing(bench: Bench) -> None:
    found = parts(bench)
    assert not bench.calls
    assert not any(part.ok is False for part in found.values())
    assert found["Mermaid"].ok is found["Browser"].ok is found["Fonts"].ok is None
    assert "first build" in found["Mermaid"].advice
    assert "not installed yet" in found["Browser"].origin


def test_installed_tools_are_shown_with_version_and_place_and_a_test_drawing(bench: Bench) -> None:
    find_or_install(lambda _: None, bench.cache, bench.machine)
    found = parts(bench)
    assert found["Node"].version == "24.1.0"
    assert str(bench.cache) in found["ELK"].origin
    assert found["ELK"].version
    assert found["Browser"].version
    assert found["Test drawing"].ok
    assert found["Sandbox"].ok


@pytest.mark.parametrize(
    ("is_root", "origin", "advice"),
    [(True, "as root a browser starts only without one", "other than root"), (False, "this system", "namespaces")],
)
def test_a_browser_without_its_sandbox_is_told_with_the_reason(
    bench: Bench, set_mode: Callable[[str], None], *, is_root: bool, origin: str, advice: str
) -> None:
    find_or_install(lambda _: None, bench.cache, bench.machine)
    set_mode("bare")
    machine = replace(bench.machine, is_root=is_root)
    (sandbox,) = (part for part in inspect(trial_drawing, bench.cache, machine) if part.name == "Sandbox")
    assert sandbox.ok is None
    assert origin in sandbox.origin
    assert sandbox.advice is not None
    assert advice in sandbox.advice


@pytest.mark.parametrize("name", ["Pretendard", "Noto Sans JP", "Noto Sans Symbols 2"])
def test_fonts_that_most_sessions_do_without_are_shown_whether_they_are_there_or_not(bench: Bench, name: str) -> None:
    def origin() -> str:
        (part,) = (part for part in inspect(trial_drawing, bench.cache, bench.machine) if part.version == name)
        return part.origin

    assert "no session needed" in origin()
    folder = install_family(name, files_of(name), lambda _: None, bench.cache, bench.machine)
    assert origin() == f"npm: {folder.parent}"


def test_tools_that_cannot_draw_are_found_out(bench: Bench, set_mode: Callable[[str], None]) -> None:
    find_or_install(lambda _: None, bench.cache, bench.machine)
    set_mode("mute")
    drawing = parts(bench)["Test drawing"]
    assert not drawing.ok
    assert "no browser here" in drawing.origin
    assert drawing.advice


def test_the_cache_folder_is_shown_with_its_size(bench: Bench) -> None:
    bench.cache.mkdir()
    (bench.cache / "some").write_bytes(b"x" * 4_200_000)
    assert parts(bench)["Cache folder"].version == "4.2 MB"
    assert parts(bench)["Cache folder"].origin == str(bench.cache)


def test_a_browser_that_does_not_exist_is_told_with_its_remedy(bench: Bench) -> None:
    bench.environment["PUPPETEER_EXECUTABLE_PATH"] = "/no/such/browser"
    browser = parts(bench)["Browser"]
    assert not browser.ok
    assert "PUPPETEER_EXECUTABLE_PATH" in browser.advice


def test_a_cache_folder_that_cannot_be_written_is_told(bench: Bench) -> None:
    (bench.root / "file").touch()
    found = {part.name: part for part in inspect(trial_drawing, bench.root / "file" / "cache", bench.machine)}
    assert not found["Cache folder"].ok
    assert "GYOAN_CACHE_DIR" in found["Cache folder"].advice


def test_the_fonts_are_shown_by_their_names(bench: Bench) -> None:
    fonts = parts(bench)["Fonts"]
    assert fonts.version == "Noto Sans KR, D2Coding, Noto Emoji, Noto Color Emoji"
    assert "Noto" not in fonts.origin
