"""The variables that the worker and its browser get: those named here, so that nothing else decides what they do.

`NODE_OPTIONS` runs code of its own in Node, `CHROME_*` and `LD_PRELOAD` in the browser; and a page that is led astray
finds no key of its user's there.
"""

from __future__ import annotations

from collections.abc import Mapping

_PLACES = ("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
"""Where programs, temporary files and what a browser keeps belong."""
_LIBRARIES = ("LD_LIBRARY_PATH", "NIX_LD", "NIX_LD_LIBRARY_PATH")
"""Where systems that have no usual place for libraries keep them: without these Node itself may not start."""
_LANGUAGE = ("LANG", "LC_ALL", "LC_CTYPE")
_WINDOWS = (
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA"),
    *("PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"),
)
"""What programs cannot start without there."""
PASSED = frozenset((*_PLACES, *_LIBRARIES, *_LANGUAGE, *_WINDOWS))
"""The names of the variables that are passed on."""
_SET = {"MALLOC_ARENA_MAX": "1"}
"""For Linux's allocator: several threads otherwise keep an eighth more memory for nothing."""


def worker_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the worker gets of the variables of this process; Windows tells no letter's case apart."""
    return {name: value for name, value in environment.items() if name.upper() in PASSED} | _SET
