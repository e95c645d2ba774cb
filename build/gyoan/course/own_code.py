"""What decides outputs beside what a course says: gyoan's own files, the libraries that it writes with, Python."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from gyoan.model.expressions import expression

DECISIVE = frozenset(
    {
        *("brotli", "fonttools", "latex2mathml", "lxml", "markdown-it-py", "mdit-py-plugins", "pillow"),
        *("pygments", "pypdfium2", "python-pptx", "pyyaml", "reportlab", "segno", "xlsxwriter"),
    }
)
"""The libraries that have a say in what outputs look like, by the names that they are installed by."""
_CACHES = frozenset({"__pycache__", "node_modules"})
_INSTALLED = expression(r"(.+?)-(\d[^-]*)(?:-.*)?\.(?:dist|egg)-info", re.IGNORECASE)


@functools.cache  # what runs is what was there at the start
def code_identity(package: Path = Path(__file__).parent.parent, places: tuple[str, ...] | None = None) -> str:
    """Return what changes with any file of gyoan's, with any version of a library that it writes with, and with Python.

    `package` is its folder, `places` are the folders where libraries are installed.
    """
    decisive = hashlib.sha256()
    for file in _files(str(package)):
        decisive.update(file[len(str(package)) :].encode())
        with open(file, "rb") as stream:  # noqa: PTH123  (hundreds of files, at every start)
            decisive.update(hashlib.sha256(stream.read()).digest())
    known = sorted(_installed(sys.path if places is None else places))
    decisive.update(repr((known, sys.version, sys.platform, sys.byteorder, zlib.ZLIB_RUNTIME_VERSION)).encode())
    return decisive.hexdigest()


def _files(package: str) -> Iterator[str]:
    """Yield the files of the package in order."""
    for place, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name not in _CACHES and not name.startswith("."))
        yield from (f"{place}{os.sep}{name}" for name in sorted(names) if not name.endswith((".pyc", ".pyo")))


def _installed(places: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield names and versions of the libraries, as the folders beside them tell: nothing has to be opened for it."""
    for place in places:
        try:
            names = os.listdir(place or ".")  # noqa: PTH208  (as above)
        except OSError:
            continue
        for name in names:
            found = _INSTALLED.fullmatch(name)
            if found and (library := re.sub(r"[-_.]+", "-", found[1]).lower()) in DECISIVE:
                yield library, found[2]
