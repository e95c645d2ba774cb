"""gyoan turns a Markdown lecture session into a timed, editable PowerPoint deck and a Korean PDF handout.

`read_session`, `build_session`, `build_course` and `check_course` are what it does, the other names are the values they
speak in; docs/api.md shows how they are used. A name is loaded, with all that it needs, when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gyoan.api import AS_SET, build_course, build_session, check_course, read_session
    from gyoan.course.building.choices import Choices, UsageError
    from gyoan.course.building.request import Incremental
    from gyoan.course.building.session_build import Built
    from gyoan.course_build import CourseBuild
    from gyoan.model.deck import Deck
    from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
    from gyoan.model.message import Language
    from gyoan.model.pages import Handout
    from gyoan.model.schedule import Schedule
    from gyoan.model.session import Session
    from gyoan.model.theme import Theme

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
    "Incremental",
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
_HOMES = {
    "gyoan.api": ("AS_SET", "build_course", "build_session", "check_course", "read_session"),
    "gyoan.course.building.choices": ("Choices", "UsageError"),
    "gyoan.course_build": ("CourseBuild",),
    "gyoan.course.building.request": ("Incremental",),
    "gyoan.model.deck": ("Deck",),
    "gyoan.model.diagnostic": ("Diagnostic", "GyoanError", "Outcome", "Severity", "SourceSpan"),
    "gyoan.model.message": ("Language",),
    "gyoan.model.pages": ("Handout",),
    "gyoan.model.schedule": ("Schedule",),
    "gyoan.model.session": ("Session",),
    "gyoan.model.theme": ("Theme",),
    "gyoan.course.building.session_build": ("Built",),
}
"""Where the names stand."""


def __getattr__(name: str) -> object:
    """Return what is offered by this name."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """Return what there is."""
    return sorted({*globals(), *__all__})
