"""Renews the lock files of the packages that gyoan installs: python tests/toolchain/locks.py

npm writes its own, in the folder of each `package.json`, and uv that of Node, as the extra `node` asks for it. Of
npm's packages that bring what they depend on along in a bundle, these dependencies are then taken out again: nobody
would read the 200 MB.
"""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from pathlib import Path
from typing import Any, TypeAlias

from gyoan.toolchain.machine import this_machine
from gyoan.toolchain.npm import manifests, npm_environment
from gyoan.toolchain.own_node import LOCK, find_or_install_node
from gyoan.toolchain.tools import cache_folder

PROJECT_FILE = Path(__file__).parents[2] / "pyproject.toml"
Packages: TypeAlias = dict[str, dict[str, Any]]
"""What a lock file says of packages, by their paths; the empty path is ours."""

BUNDLED = {
    "mermaid": (),
    "@mermaid-js/mermaid-zenuml": (),
    "@mermaid-js/layout-tidy-tree": (),
    "katex": (),
    "puppeteer": ("@puppeteer/browsers", "lilconfig", "puppeteer-core"),
    "puppeteer-core": ("@puppeteer/browsers", "ws"),
    "@puppeteer/browsers": ("modern-tar",),
}
"""Packages that work without most of what they depend on, and what they need all the same: the others are in their
bundles, or for commands, protocols and types that we do not use."""


def main() -> None:
    """Write the lock files anew."""
    LOCK.write_text(locked_node(), encoding="utf-8")
    node = find_or_install_node(this_machine(), cache_folder(), lambda _: None)
    for manifest in sorted(manifests().rglob("package.json")):
        command = [node.executable, node.npm, "install", "--package-lock-only", "--ignore-scripts", "--no-audit"]
        subprocess.run(command, cwd=manifest.parent, env=npm_environment(node, os.environ), check=True)
        path = manifest.with_name("package-lock.json")
        lock = json.loads(path.read_text(encoding="utf-8"))
        lock["packages"] = without_bundled(lock["packages"])
        path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def locked_node() -> str:
    """Return the newest Node that the extra `node` allows, with the hashes of its files for all machines."""
    extras = tomllib.loads(PROJECT_FILE.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    command = ["uv", "pip", "compile", "--generate-hashes", "--no-header", "--no-annotate", "--quiet", "-"]
    asked = "\n".join(extras["node"])
    return subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout


def without_bundled(packages: Packages) -> Packages:
    """Return the packages that are still reached when those in `BUNDLED` ask for what they need."""
    asking = {path: asked(path, package) for path, package in packages.items()}
    reached, waiting = {""}, [""]
    while waiting:
        path = waiting.pop()
        found = [place_of(name, path, packages) for name in asking[path].get("dependencies", {})]
        found += [place_of(name, path, packages) for name in asking[path].get("optionalDependencies", {})]
        waiting += [one for one in found if one not in reached]
        reached.update(found)
    return {path: package for path, package in asking.items() if path in reached}


def asked(path: str, package: dict[str, Any]) -> dict[str, Any]:
    """Return a package with the dependencies that it needs."""
    needed = BUNDLED.get(path.rpartition("node_modules/")[2])
    if needed is None:
        return package
    dependencies = {name: version for name, version in package.get("dependencies", {}).items() if name in needed}
    rest = {key: value for key, value in package.items() if key != "dependencies"}
    return {**rest, "dependencies": dependencies} if dependencies else rest


def place_of(name: str, path: str, packages: Packages) -> str:
    """Return the path of the package that `path` gets when it asks for `name`: the nearest above it."""
    place = f"{path}/node_modules/{name}".removeprefix("/")
    if place in packages or not path:
        return place
    return place_of(name, path.rpartition("/node_modules/")[0], packages)


if __name__ == "__main__":
    main()
