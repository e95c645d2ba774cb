"""A stand-in for npm's registry that has fonts: archives of our own, and lock files with their hashes.

How it answers stands in the address: below `ok` as it should, below `other` with another archive, below `cut` with half
of it, anywhere else it has nothing.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from gyoan.model.further_faces import files_of
from gyoan.toolchain.font_packages import extra_families
from gyoan.toolchain.fonts import FONT_FILES
from gyoan.toolchain.npm import manifests
from gyoan.toolchain.registry import locked_packages

NOBODY = "http://127.0.0.1:9"
"""An address where no registry is."""
_UNUSED = ("package.json", "500Medium/a.ttf", "fonts/d2coding-full.ttf")


@dataclass(frozen=True)
class Registry:
    """The registry, and what was asked of it."""

    address: str
    """Where it is."""
    manifests: Path
    """The folder of what npm is told, with lock files for what it has."""
    asked: list[str] = field(default_factory=list)
    """The paths of what was asked for."""


@contextmanager
def serving(folder: Path) -> Iterator[Registry]:
    """Yield a registry; lock files are written into `folder`."""
    shutil.copytree(manifests(), folder)
    fonts = (*FONT_FILES, *(file for name in extra_families() for file in files_of(name)))
    archives = dict(one for lock in _locks(folder) for one in _archives(lock, fonts))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    registry = Registry(f"http://127.0.0.1:{server.server_address[1]}/ok", folder)
    server.registry, server.archives = registry, archives  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield registry
    server.shutdown()
    server.server_close()
    thread.join()


def _locks(folder: Path) -> list[Path]:
    return [folder / "base-fonts", *(folder / "fonts").iterdir()]


def _archives(lock: Path, fonts: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the archives of the packages in a lock file, by where they are, and write their hashes into it."""
    file = lock / "package-lock.json"
    locked = json.loads(file.read_text("utf-8"))
    for package in locked_packages(lock):
        names = [font.removeprefix(f"{package.name}/") for font in fonts if font.startswith(f"{package.name}/")]
        archive = packed({name: f"{package.name}/{name}".encode() for name in (*names, "LICENSE_FONT", *_UNUSED)})
        hashed = base64.b64encode(hashlib.sha512(archive).digest()).decode()
        locked["packages"][f"node_modules/{package.name}"]["integrity"] = f"sha512-{hashed}"
        yield package.address(""), archive
    file.write_text(json.dumps(locked), "utf-8")


def packed(files: dict[str, bytes]) -> bytes:
    """Return files as npm packs them."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.registry.asked.append(self.path)  # type: ignore[attr-defined]
        _, manner, name = self.path.split("/", 2)
        archive = self.server.archives.get(f"/{name}") if manner in {"ok", "other", "cut"} else None  # type: ignore[attr-defined]
        if archive is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(archive)))
        self.end_headers()
        self.wfile.write({"ok": archive, "other": archive[::-1], "cut": archive[: len(archive) // 2]}[manner])

    def log_message(self, *_: object) -> None:
        """Say nothing."""
