"""What all tests share: where things are, and what happens where a tool is missing.

A test that needs LibreOffice, poppler or the diagram toolchain is skipped where there is none, and says why. With
`GYOAN_REQUIRE_RENDERING=1` in the environment it fails instead, and so does every other skip but those that ask for the
folder `../shared` or for another platform: continuous integration skips nothing unseen.

pytest by itself runs every test; `--quick` and `--clock` are for `nox -s tests`.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import hypothesis
import pytest

from gyoan.course import record
from gyoan.toolchain import npm, python_packages
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import Toolchain, find_or_install
from office import MISSING, find_office
from toolchain.bench import Bench
from toolchain.fake_registry import Registry, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from browsers import Browsers

RENDERING_REQUIRED = os.environ.get("GYOAN_REQUIRE_RENDERING", "") not in ("", "0")

ALLOWED_SKIPS = ("../shared", "another platform")
"""What the reason of a skip names that is allowed where renderers are required."""
FAKE_NODE = Path(__file__).parent / "toolchain" / "fake_node.py"
"""What stands in for Node on an invented machine."""
SLOW_MARKS = ("packaging", "rendering", "toolchain", "long")
"""Marks of tests that start programs, and of modules that take as long: a worker begins with them."""
ENDING = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None]
"""The signals by which a run is ended; Windows has not all of them."""
OTHERS_ONLY = pytest.StashKey[bool]()
"""Whether all tests that were chosen are those of the other value of `--clock`."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a test that is skipped for a reason of its own fail where renderers are required."""
    report = yield
    if RENDERING_REQUIRED and report.skipped and not hasattr(report, "wasxfail"):
        _, _, reason = report.longrepr if isinstance(report.longrepr, tuple) else ("", 0, str(report.longrepr))
        if not any(allowed in reason for allowed in ALLOWED_SKIPS):
            report.outcome = "failed"
            report.longrepr = f"{item.nodeid}: {reason} (GYOAN_REQUIRE_RENDERING is set)"
    return report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flags that choose among the tests, and those that renew what tests compare with."""
    parser.addoption("--quick", action="store_true", help="leave out thorough tests, and make up fewer examples")
    parser.addoption(
        "--clock", choices=("with", "without", "only"), default="with", help="what to do with tests by the clock"
    )
    parser.addoption("--renew-golden", action="store_true", help="write golden files, and fail with the difference")
    parser.addoption("--record-drawings", action="store_true", help="draw the diagrams in dumps anew and keep them")


def pytest_configure(config: pytest.Config) -> None:
    """Let hypothesis make up as many examples as there is time for, before any test says what share it takes."""
    quick = config.getoption("--quick")
    # No deadline: a busy machine is no fault of the code. Where nothing may be skipped, nothing may be left to chance.
    number = int(os.environ.get("GYOAN_EXAMPLES", "20" if quick else "100"))
    hypothesis.settings.register_profile(
        "gyoan", deadline=None, derandomize=quick or RENDERING_REQUIRED, max_examples=number
    )
    hypothesis.settings.load_profile("gyoan")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave modules unread that have no test by the clock, where only those of all tests are asked for."""
    every = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.keyword
    if config.getoption("--clock") != "only" or not every or not collection_path.match("test_*.py"):
        return None
    return True if "mark.clock" not in collection_path.read_text("utf-8") else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests of this run, those first that take longest: the end finds all workers with little left to do."""
    is_quick = config.getoption("--quick")
    chosen = every_so_manyth(item for item in items if not is_thorough(item)) if is_quick else list(items)
    kept = [item for item in chosen if config.getoption("--clock") in ("with", clock_of(item))]
    kept_ones = set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item not in kept_ones])
    items[:] = kept
    config.stash[OTHERS_ONLY] = bool(chosen) and not kept
    if hasattr(config, "workerinput"):
        slow = {item.path for item in items if any(item.get_closest_marker(mark) for mark in SLOW_MARKS)}
        items.sort(key=lambda item: item.path not in slow)


def pytest_collection_finish() -> None:
    """Let no look for garbage go through the tests themselves, which stay until the end: a worker has ten thousands."""
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Let a run be green that has nothing to do because another one does it."""
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and session.config.stash.get(OTHERS_ONLY, False):
        session.exitstatus = pytest.ExitCode.OK


def clock_of(item: pytest.Item) -> str:
    """Return for which value of `--clock` a test is run, beside "with"."""
    return "only" if item.get_closest_marker("clock") else "without"


def is_thorough(item: pytest.Item) -> bool:
    """Return whether a quick run leaves a test out: each has a quick one beside it that looks at samples of ours."""
    asks = getattr(item, "fixturenames", ())
    return any(item.get_closest_marker(mark) for mark in ("thorough", "packaging")) or "shared_folder" in asks


def every_so_manyth(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the items, but of a test marked `sampled(n)` only every n-th of its values, from the first on."""
    seen: Counter[str] = Counter()
    kept = []
    for item in items:
        mark, test = item.get_closest_marker("sampled"), item.nodeid.partition("[")[0]
        if mark is None or seen[test] % mark.args[0] == 0:
            kept.append(item)
        seen[test] += 1
    return kept


@pytest.fixture(autouse=True, scope="session")
def speaking_english() -> Iterator[None]:
    """Have commands speak English, whatever the language of the machine that tests run on."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("GYOAN_LANG", "en")
        yield


@pytest.fixture(autouse=True, scope="session")
def records_of_their_own(kept_for_all: Path) -> Iterator[None]:
    """Have builds note what they made among other tests' notes, not among those of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(record, "RECORDS", str(kept_for_all / "records"))
        yield


@pytest.fixture(autouse=True)
def signals_as_they_were() -> Iterator[None]:
    """Fail a test that leaves signals otherwise than it found them: one behind it that waits for them never ends."""
    before = [signal.getsignal(number) for number in ENDING]
    yield
    assert [signal.getsignal(number) for number in ENDING] == before


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    """Return the browsers that builds of this run share."""
    from browsers import Browsers

    kept = Browsers()
    yield kept
    kept.end()


@pytest.fixture(scope="module")
def one_browser(browsers: Browsers) -> Iterator[None]:
    """Let a browser that is running draw for what the tests of a module build, instead of a new one each time."""
    with browsers.shared():
        yield


@pytest.fixture(scope="session")
def quick(request: pytest.FixtureRequest) -> bool:
    """Return whether fewer made-up samples will do."""
    return bool(request.config.getoption("--quick"))


@pytest.fixture(scope="session")
def renew_golden(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--renew-golden"))


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder of noxfile.py."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_folder(project_root: Path) -> Path:
    """Return the folder of material that lies beside some checkouts: OOXML schemas and real sessions."""
    folder = project_root.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no folder ../shared beside this checkout")
    return folder


@pytest.fixture(scope="session")
def schemas_folder(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the schemas of ISO 29500-4: `GYOAN_OOXML_SCHEMAS`, or else that of the shared material."""
    named = os.environ.get("GYOAN_OOXML_SCHEMAS")
    folder = Path(named) if named else request.getfixturevalue("shared_folder") / "ooxml-xsd"
    if not folder.is_dir():
        end_without(f"there are no schemas in {folder}: look at GYOAN_OOXML_SCHEMAS, or beside ../shared")
    return folder


@pytest.fixture(scope="session")
def kept_for_all(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that is empty when the run begins, and that all its workers share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if hasattr(request.config, "workerinput") else own


@pytest.fixture(scope="session")
def widths(kept_for_all: Path) -> Path:
    """Return the folder where what is read from fonts is kept: reading them takes seconds."""
    return kept_for_all / "widths"


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Return LibreOffice's program."""
    found = find_office()
    if found is None:
        end_without(MISSING)
    return found


@pytest.fixture(scope="session")
def pdftotext() -> Path:
    """Return poppler's text extractor."""
    return find_program("pdftotext", "install poppler (Debian: poppler-utils)")


@pytest.fixture(scope="session")
def pdftoppm() -> Path:
    """Return poppler's page renderer."""
    return find_program("pdftoppm", "install poppler (Debian: poppler-utils)")


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Registry]:
    """Return a stand-in for npm's registry."""
    with serving(tmp_path_factory.mktemp("registry") / "npm") as registry:
        yield registry


@pytest.fixture
def bench(tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Return a machine with a fitting Node and no browser, and a registry that has fonts."""
    monkeypatch.setattr(npm, "_MANIFESTS", registry.manifests)
    monkeypatch.setattr(python_packages, "has_pip", lambda: False)
    if sys.platform == "win32":
        pytest.skip("another platform: the stand-in for Node is a script")
    script = tmp_path / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    script.parent.mkdir(parents=True)
    script.touch()
    node = tmp_path / "bin" / "node"
    node.parent.mkdir()
    node.write_text(f"#!{sys.executable}\n{FAKE_NODE.read_text(encoding='utf-8')}", encoding="utf-8")
    node.chmod(0o755)
    return Bench(tmp_path, {"PATH": f"{tmp_path / 'bin'}", "npm_config_registry": registry.address})


@pytest.fixture
def nodeless(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Return that machine without a Node, and with a stand-in for uv that brings one."""
    monkeypatch.setattr("gyoan.toolchain.node.packaged_node", lambda: None)
    bench.without_node()
    return bench


@pytest.fixture
def set_mode(bench: Bench) -> Callable[[str], None]:
    """Return what makes the stand-in for Node fail in one of its ways."""

    def set_to(mode: str) -> None:
        (bench.root / "mode").write_text(mode, encoding="utf-8")

    return set_to


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """Return the tools that draw diagrams, installed first where they are missing; of several workers one installs."""
    try:
        return find_or_install(report=lambda _: None)
    except ToolchainError as error:
        end_without(f"the diagram toolchain is missing: {error}")


@pytest.fixture(scope="session")
def chromium(toolchain: Toolchain) -> Iterator[Browser]:
    """Return a browser that opens pages as a reader's does: the one that draws diagrams."""
    from web import started

    with started(toolchain.browser) as browser:
        yield browser


def find_program(name: str, remedy: str) -> Path:
    """Return the program `name` from PATH; end the test where there is none."""
    found = shutil.which(name)
    if found is None:
        end_without(f"{name} is missing: {remedy}")
    return Path(found)


def end_without(reason: str) -> NoReturn:
    """Skip the test for want of a tool, or fail it where no test may be skipped for that."""
    if RENDERING_REQUIRED:
        pytest.fail(f"{reason} (GYOAN_REQUIRE_RENDERING is set)", pytrace=False)
    pytest.skip(reason)
