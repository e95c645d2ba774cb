"""gyoan turns a Markdown lecture session into a timed, editable PowerPoint deck and a Korean PDF handout.

`read_session`, `build_session`, `build_course` and `check_course` are what it does, the other names are the values they
speak in; docs/api.md shows how they are used. They stand in `gyoan.api`, which is loaded when one is first asked for.
"""

# ruff: noqa: F405  (a star import that only type checkers read: the names are those of `gyoan.api`, as a test sees to)

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gyoan.api import *  # noqa: F403

__version__ = "0.1.0"
__all__ = [
    "AS_SET",
    "Built",
    "Choices",
    "CourseBuild",
    "Deck",
    "Diagnostic",
    "GyoanError",
    "Handout",
    "Language",
    "Outcome",
    "Schedule",
    "Session",
    "Severity",
    "SourceSpan",
    "Theme",
    "UsageError",
    "__version__",
    "build_course",
    "build_session",
    "check_course",
    "read_session",
]


def __getattr__(name: str) -> object:
    """Return what `gyoan.api` offers by this name."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("gyoan.api"), name)


def __dir__() -> list[str]:
    """Return what there is."""
    return sorted({*globals(), *__all__})
