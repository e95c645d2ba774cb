"""What the tests of diagrams share: browsers that draw for all of them, and an invented machine without one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diagrams.bench import Bench
from gyoan.diagrams.studio import Studio
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.toolchain import Toolchain

FAKE_NODE = Path(__file__).parent / "fake_node.py"


@pytest.fixture(scope="session")
def drawn_before(kept_for_all: Path) -> Path:
    """Return the folder where `studio` keeps its drawings."""
    return kept_for_all / "drawings"


@pytest.fixture(scope="session")
def studio(toolchain: Toolchain, drawn_before: Path) -> Iterator[Studio]:
    """Return a studio, one for all tests: a browser takes seconds to start."""
    with Studio(lambda: toolchain, drawn_before, DiagramStyle()) as drawer:
        yield drawer


@pytest.fixture(scope="session")
def painter(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """Return a studio that makes pictures of all diagrams, one for all tests."""
    with Studio(lambda: toolchain, tmp_path_factory.mktemp("pictures"), DiagramStyle(native=False)) as drawer:
        yield drawer


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Return a machine with a fitting Node and no browser."""
    if sys.platform == "win32":
        pytest.skip("another platform: the stand-in for Node is a script")
    npm = tmp_path / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm.parent.mkdir(parents=True)
    npm.touch()
    node = tmp_path / "bin" / "node"
    node.parent.mkdir()
    node.write_text(f"#!{sys.executable}\n{FAKE_NODE.read_text(encoding='utf-8')}", encoding="utf-8")
    node.chmod(0o755)
    return Bench(tmp_path, {"PATH": f"{tmp_path / 'bin'}"})


@pytest.fixture
def set_mode(bench: Bench) -> Callable[[str], None]:
    """Return what makes the stand-in for Node fail in one of its ways."""

    def set_to(mode: str) -> None:
        (bench.root / "mode").write_text(mode, encoding="utf-8")

    return set_to
