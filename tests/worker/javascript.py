"""Checks the project's JavaScript: its format by Prettier, its style by ESLint. `--fix` mends what they can mend.

The checkers are npm packages, locked beside this file and installed below it when they are first needed, with the Node
that draws diagrams.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from gyoan.diagrams.install import MANIFEST, npm_environment, npm_install_command
from gyoan.diagrams.machine import this_machine
from gyoan.diagrams.node import Node, find_node
from gyoan.diagrams.toolchain import cache_folder

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent
SOURCES = ("build/gyoan/diagrams/worker", "tests/worker")
PRETTIER = ("prettier/bin/prettier.cjs", "--log-level=warn")
ESLINT = ("eslint/bin/eslint.js", f"--config={FOLDER / 'eslint.config.mjs'}")
PATTERNS = tuple(f"{source}/**/*.{{mjs,js}}" for source in SOURCES)


def main(arguments: list[str]) -> int:
    """Return 0 where all is as it should be."""
    node = find_node(this_machine(), cache_folder())
    install(node)
    mends = "--fix" in arguments
    commands = (
        (*PRETTIER, "--write" if mends else "--check", *PATTERNS),
        (*ESLINT, *(["--fix"] if mends else []), *SOURCES),
    )
    return max(run(node, *command) for command in commands)


def install(node: Node) -> None:
    """Install the checkers where the lock file has changed since they were."""
    wanted = hashlib.sha256(b"\0".join((FOLDER / name).read_bytes() for name in MANIFEST)).hexdigest()
    stamp = FOLDER / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    environment = npm_environment(node, os.environ)
    subprocess.run(npm_install_command(node), cwd=FOLDER, env=environment, stdout=subprocess.DEVNULL, check=True)
    stamp.write_text(wanted, encoding="utf-8")


def run(node: Node, script: str, *arguments: str) -> int:
    """Return what a checker ends with, run from the project's folder."""
    command = [node.executable, FOLDER / "node_modules" / script, *arguments]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
