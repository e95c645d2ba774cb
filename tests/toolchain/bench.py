"""An invented machine: its folders, and what was done with its Node."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from gyoan.toolchain.machine import Machine

FAKE_UV = Path(__file__).with_name("fake_uv.py")


@dataclass(frozen=True)
class Bench:
    """A machine of our own: its folders, and what was done with its Node."""

    root: Path
    """Everything is below this folder."""
    environment: dict[str, str] = field(default_factory=dict)
    """Environment variables."""

    @property
    def machine(self) -> Machine:
        """The machine as it is now: Linux with npm's Chromium, its programs only in `bin`."""
        return Machine("linux", "x86_64", dict(self.environment), root=self.root, home=self.root / "home")

    def asking(self, registry: str) -> Bench:
        """Return the same with another registry of npm's packages."""
        return Bench(self.root, {**self.environment, "npm_config_registry": registry})

    @property
    def cache(self) -> Path:
        """The cache folder."""
        return self.root / "cache"

    @property
    def calls(self) -> list[str]:
        """What Node was asked to do, in order."""
        log = self.root / "calls.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def without_node(self) -> None:
        """Take Node from the search path, and put a stand-in for uv there that brings it back as a package."""
        (self.root / "elsewhere").mkdir()
        (self.root / "bin" / "node").replace(self.root / "elsewhere" / "node")
        self._add("uv", f"#!{sys.executable}\n{FAKE_UV.read_text(encoding='utf-8')}")

    def add_program(self, name: str, version: str) -> Path:
        """Put a program on the search path that only says its version."""
        return self._add(name, f"#!/bin/sh\necho '{version}'\n")

    def _add(self, name: str, script: str) -> Path:
        program = self.root / "bin" / name
        program.write_text(script, encoding="utf-8")
        program.chmod(0o755)
        return program
