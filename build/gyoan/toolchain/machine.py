"""The machine as a search for programs sees it; a value, so that tests can invent one."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Machine:
    """What a search for programs has to know of the machine."""

    system: str
    """`sys.platform`."""
    architecture: str
    """`platform.machine()` in lower case."""
    environment: Mapping[str, str]
    """Environment variables."""
    root: Path = Path("/")
    """What absolute paths start from."""
    home: Path = Path("/")
    """The user's home."""
    is_root: bool = False
    """Whether we run as a Unix system's superuser."""

    @property
    def search_path(self) -> str:
        """The folders where commands are looked for."""
        return self.environment.get("PATH", "")

    @property
    def has_packaged_browser(self) -> bool:
        """Whether npm's `@sparticuz/chromium` runs here."""
        return self.system == "linux" and self.architecture in {"x86_64", "amd64"}


def this_machine() -> Machine:
    """Return the machine we run on."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return Machine(sys.platform, platform.machine().lower(), dict(os.environ), home=Path.home(), is_root=is_root)
