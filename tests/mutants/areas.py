"""The areas of the code that mutants are made of, and the tests that look at each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mutants.changes import Changes
from mutants.javascript import javascript_changes
from mutants.python import python_changes

_CODE = "build/gyoan"


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the code."""

    name: str
    """What it is called on the command line."""
    patterns: tuple[str, ...]
    """Its files, below the package."""
    tests: tuple[str, ...]
    """Folders and files with tests of it: they are run for lines of which it is not known what executes them."""
    changes: Changes = python_changes
    """What can be changed in a file of it."""

    def paths(self, project: Path) -> list[str]:
        """Return its files, below the project's folder."""
        code = project / _CODE
        found = {path for pattern in self.patterns for path in code.glob(pattern) if path.is_file()}
        return sorted(path.relative_to(project).as_posix() for path in found)


_DUMPS = "tests/dumps"
_PAGES = (f"{_DUMPS}/test_pages_in_place.py",)
_BOOKS = ("tests/export/pdf/test_books.py", "tests/test_covers.py")
_TEMPLATES = tuple(f"tests/theming/test_template_{what}.py" for what in ("files", "numbers", "places", "values"))
_COURSE = ("course", "commands", "content_hash", "bitmaps", "files", "text_formats", "fault_isolation", "terminal")

AREAS = {
    area.name: area
    for area in (
        Area("reading", ("markdown/**/*.py",), ("tests/markdown", "tests/test_cases_reading.py")),
        Area("schedule", ("schedule/**/*.py", "model/schedule.py"), ("tests/schedule",)),
        Area(
            "slides",
            ("layout/*.py", "layout/deck/**/*.py", "typesetting/**/*.py"),
            ("tests/layout", "tests/typesetting", f"{_DUMPS}/test_slides_in_place.py", f"{_DUMPS}/test_dumps.py"),
        ),
        Area(
            "handout",
            ("layout/handout/**/*.py",),
            ("tests/layout/handout", "tests/course/books", *_BOOKS, *_PAGES, f"{_DUMPS}/test_dumps.py"),
        ),
        Area(
            "scene",
            ("scene/**/*.py",),
            ("tests/scene", "tests/layout/handout", "tests/layout/test_flows.py", f"{_DUMPS}/test_dumps.py"),
        ),
        Area("diagrams", ("diagrams/**/*.py",), ("tests/diagrams",)),
        Area(
            "pptx",
            ("export/pptx/**/*.py", "theming/template/*.py"),
            ("tests/export/pptx", "tests/layout/test_template_places.py", *_TEMPLATES),
        ),
        Area("pdf", ("export/pdf/**/*.py",), ("tests/export/pdf", *_PAGES)),
        Area(
            "commands",
            ("*.py", *(f"{folder}/**/*.py" for folder in _COURSE)),
            ("tests/course", "tests/commands", "tests/test_cli.py"),
        ),
        Area("javascript", ("diagrams/worker/**/*.mjs",), ("tests/worker", "tests/diagrams"), javascript_changes),
    )
}
