"""LibreOffice, as tests have it: a second program that has to understand our files."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

MISSING = "soffice is missing: install LibreOffice (Debian: libreoffice-impress)"
_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS", r"C:\Program Files\LibreOffice\program")
_SECONDS = 300


def find_office() -> Path | None:
    """Return LibreOffice's program, from PATH or where installers put it; None where there is none."""
    found = shutil.which("soffice") or shutil.which("soffice", path=os.pathsep.join(_PLACES))
    return Path(found) if found else None


def convert(soffice: Path, files: Iterable[Path], kind: str, folder: Path, fonts: Path | None = None) -> None:
    """Have LibreOffice turn files into others of a kind, in `folder`; `fonts` is a configuration of fontconfig's."""
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", folder, *files]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)} if fonts else None
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, env=environment)
