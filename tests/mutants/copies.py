"""A copy of the project in which mutants are made, one after the other, so that the checkout stays as it is."""

from __future__ import annotations

import compileall
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from py_compile import PycInvalidationMode

from mutants.changes import Mutant


def copied(project: Path, folder: Path) -> Path:
    """Return `folder` with a copy of every file that the project keeps, as it stands now.

    Its code is compiled once for all mutants. What is compiled is known by its text, not by its time: a mutant may have
    the length of the code and be made in the same second.
    """
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=project,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        source = project / name
        if name and source.is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, folder / name)
    compileall.compile_dir(folder / "build", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    return folder


@contextmanager
def mutated(copy: Path, mutant: Mutant) -> Iterator[None]:
    """Have the copy hold a mutant; it is as before afterwards."""
    path = copy / mutant.path
    path.write_text(mutant.change.applied(mutant.text), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(mutant.text, encoding="utf-8")
