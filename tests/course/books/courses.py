"""Sessions of a course, built without files, drawings or a toolchain."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gyoan.course.building.session_build import Built
from gyoan.course.building.theme_sources import ThemeSource
from gyoan.course.discovery import SessionFile
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import compose
from gyoan.preparing import read_and_plan

COURSE = Path("/courses/kubernetes")
SETTINGS = Settings(title="쿠버네티스 실무", formats=("pdf",), books=("day",))
THEME = ThemeSource("default", Path("packages"), Path("cache"))


def built(below: str, theme: Theme | None = None, settings: Settings = SETTINGS, body: str = "끝") -> Built:
    """Return the session whose source lies at `below` in the course; without a theme it could not be composed."""
    path = COURSE / f"{below}.md"
    title = path.stem.replace("_", " ").title()
    plan = read_and_plan(f"# {title}: 주제 {title}\n\n## 절 (10분)\n{body}\n".encode(), path.as_posix(), settings).value
    assert plan is not None
    file = SessionFile(path, path.as_posix(), Path(below), COURSE)
    result = compose(replace(plan, settings=settings), {}, {}, theme).value if theme else None
    return Built(file, plan, result, (), (), 0.0, theme_source=THEME if theme else None)


def unread(below: str) -> Built:
    """Return a session whose source could not be read."""
    path = COURSE / f"{below}.md"
    return Built(SessionFile(path, path.as_posix(), Path(below), COURSE), None, None, (), (), 0.0)
