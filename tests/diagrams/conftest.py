"""What the tests of diagrams share: an invented machine with a stand-in for Node on it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diagrams.bench import Bench

FAKE_NODE = Path(__file__).parent / "fake_node.py"


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
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
    monkeypatch.setenv("FAKE_NODE_LOG", str(tmp_path / "calls.log"))
    return Bench(tmp_path, {"PATH": f"{tmp_path / 'bin'}", "FAKE_NODE_LOG": str(tmp_path / "calls.log")})


@pytest.fixture
def set_mode(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what makes the stand-in for Node fail in one of its ways."""

    def set_to(mode: str) -> None:
        monkeypatch.setenv("FAKE_NODE_MODE", mode)
        bench.environment["FAKE_NODE_MODE"] = mode

    return set_to
