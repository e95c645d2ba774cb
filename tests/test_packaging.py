"""Wheel and source distribution are built, installed where nothing else is, and make a course there.

The environment is new and has what gyoan depends on from that of the tests, so that nothing is fetched; gyoan itself
comes from the distribution alone.
"""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from gyoan.toolchain.tools import Toolchain, cache_folder

pytestmark = pytest.mark.packaging
SECONDS = re.compile(r"[\d.]+초\)")
"""How long a build took, which is another time each time."""


@pytest.fixture(scope="module")
def distributions(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the files that a release consists of."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=project_root)
    return {path.suffix: path for path in folder.iterdir()}


def run(command: list[str], **options: object) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return str(done.stdout)


@pytest.fixture(scope="module", params=[".whl", ".gz"])
def programs(
    request: pytest.FixtureRequest, distributions: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the folder of programs of an environment that gyoan was installed in."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / "python")
    site = Path(run([python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"]).strip())
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", "utf-8")
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    run([python, *install, str(distributions[request.param])])
    return programs


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """Return the environment of a new user, who has the tools already: fetching them is tested elsewhere."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "LANG": "ko_KR.UTF-8", "PYTHONUTF8": "1"}


def test_the_installed_program_begins_a_course_in_korean(
    programs: Path, environment: Mapping[str, str], tmp_path: Path
) -> None:
    gyoan, env = str(programs / "gyoan"), dict(environment)
    where = run([str(programs / "python"), "-c", "import gyoan; print(gyoan.__file__)"], env=env, cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(programs.parent)

    run([gyoan, "init", "강의"], env=env, cwd=tmp_path)
    run([gyoan, "new", "1주 1일 2차시", "둘째 시간"], env=env, cwd=tmp_path / "강의")
    run([gyoan, "check", "--no-diagrams", "--strict"], env=env, cwd=tmp_path / "강의")
    assert "학습 목표" in run([gyoan, "guide"], env=env, cwd=tmp_path)


@pytest.mark.toolchain
def test_the_installed_program_builds_the_sample(
    programs: Path, environment: Mapping[str, str], toolchain: Toolchain, tmp_path: Path
) -> None:
    env = {**environment, "GYOAN_CACHE_DIR": str(cache_folder())}
    run([str(programs / "gyoan"), "init", "course"], env=env, cwd=tmp_path)
    run([str(programs / "gyoan"), "build", "--strict", "--jobs", "1"], env=env, cwd=tmp_path / "course")
    made = sorted(path.name for path in (tmp_path / "course/outputs").rglob("session_01.*"))
    assert made == ["session_01.handout.pdf", "session_01.pptx"]


def test_the_wheel_holds_themes_samples_and_guide_and_says_whose_it_is(distributions: Mapping[str, Path]) -> None:
    with zipfile.ZipFile(distributions[".whl"]) as wheel:
        names = set(wheel.namelist())
        metadata = wheel.read(next(name for name in names if name.endswith(".dist-info/METADATA"))).decode()
    parts = (
        "themes/default/theme.toml",
        "commands/starting/ko/session.md",
        "commands/starting/en/course.toml",
        "commands/guide/ko.md",
    )
    assert {f"gyoan/{part}" for part in parts} <= names
    assert not any(name.startswith(("tests/", "source/")) for name in names)
    for line in ("Requires-Python: >=3.11", "License-Expression: MIT", "Description-Content-Type: text/markdown"):
        assert line in metadata


@pytest.mark.toolchain
@pytest.mark.skipif(os.name == "nt", reason="the page shows a terminal of Linux or macOS")
def test_the_first_hour_goes_as_its_page_shows_it(
    programs: Path, environment: Mapping[str, str], toolchain: Toolchain, project_root: Path
) -> None:
    recorder = runpy.run_path(str(project_root / "docs" / "record_first_hour.py"))
    path = os.pathsep.join([str(programs), environment["PATH"]])
    variables = {**environment, "PATH": path, "GYOAN_CACHE_DIR": str(cache_folder())}
    shown = recorder["recorded"](recorder["COURSE"], Path(environment["HOME"]), variables)
    page = recorder["PAGE"].read_text("utf-8")
    assert SECONDS.sub("", shown) in SECONDS.sub("", page), "renew it with `python docs/record_first_hour.py WHEEL`"
