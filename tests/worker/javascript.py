"""Checks the project's JavaScript: format by Prettier, style by ESLint, types by TypeScript. `--fix` mends what it can.

The checkers are npm packages, locked beside this file and installed below it when they are first needed, with the Node
that draws diagrams.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from gyoan.toolchain.machine import this_machine
from gyoan.toolchain.node import NodeProgram
from gyoan.toolchain.npm import MANIFEST, npm_environment, npm_install_command
from gyoan.toolchain.own_node import find_or_install_node
from gyoan.toolchain.tools import cache_folder

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent
SOURCES = (
    *("build/gyoan/diagrams/worker", "build/gyoan/toolchain", "build/gyoan/export/html", "build/gyoan/course/overview"),
    "build/gyoan/commands/preview",
    "tests/worker",
)
PRETTIER = ("prettier/bin/prettier.cjs", "--log-level=warn")
ESLINT = ("eslint/bin/eslint.js", f"--config={FOLDER / 'eslint.config.mjs'}")
TYPESCRIPT = ("typescript/bin/tsc", "--pretty", "false", "--project", str(FOLDER / "tsconfig.json"))
PATTERNS = tuple(f"{source}/**/*.{{mjs,js,ts}}" for source in SOURCES)


def main(arguments: list[str]) -> int:
    """Return 0 where all is as it should be."""
    node = find_or_install_node(this_machine(), cache_folder(), lambda _: None)
    install(node)
    mends = "--fix" in arguments
    commands = (
        (*PRETTIER, "--write" if mends else "--check", *PATTERNS),
        (*ESLINT, *(["--fix"] if mends else []), *SOURCES),
        TYPESCRIPT,
    )
    return max(run(node, *command) for command in commands)


def install(node: NodeProgram, folder: Path = FOLDER) -> None:
    """Install what a folder's lock file names, where it has changed since that was done."""
    wanted = hashlib.sha256(b"\0".join((folder / name).read_bytes() for name in MANIFEST)).hexdigest()
    stamp = folder / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    environment = npm_environment(node, os.environ)
    subprocess.run(npm_install_command(node), cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
    stamp.write_text(wanted, encoding="utf-8")


def run(node: NodeProgram, script: str, *arguments: str) -> int:
    """Return what a checker ends with, run from the project's folder."""
    command = [node.executable, FOLDER / "node_modules" / script, *arguments]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
