"""A session's outputs → files, replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from gyoan.messages import files as told
from gyoan.messages.system import reason
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan


def write_outputs(files: Mapping[Path, bytes], shown: str) -> Diagnostic | None:
    """Write every file; return what stands in the way where one cannot be written, and then change none.

    All of them are first written beside their places and only then put there, so that a full disk or a killed
    build leaves the last good outputs as they were. `shown` is the session's file as the user named it.
    """
    written: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            written[path] = _written_beside(path, data)
        for path, beside in written.items():
            beside.replace(path)
    except OSError as error:
        for beside in written.values():
            with contextlib.suppress(OSError):
                beside.unlink()
        return cannot_write(error, shown)
    return None


def _written_beside(path: Path, data: bytes) -> Path:
    if path.exists():
        # Where another program holds the file, or a folder has its name, this fails before anything is replaced.
        path.open("r+b").close()
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(descriptor)
    beside = Path(name)
    try:
        beside.write_bytes(data)
    except OSError as error:
        beside.unlink()
        error.filename = error.filename or str(path)  # a full disk names none
        raise
    beside.chmod(0o666 & ~_umask())
    return beside


def _umask() -> int:
    """Return the process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def cannot_write(error: OSError, shown: str) -> Diagnostic:
    """Return what to say to the user of an output that could not be written."""
    place = error.filename or told.OUTPUT_FOLDER()
    return Diagnostic(
        Code.CANNOT_WRITE,
        Severity.ERROR,
        SourceSpan(shown, 1),
        told.CANNOT_WRITE(path=place, reason=reason(error)),
        told.FREE_OUTPUT(),
    )
