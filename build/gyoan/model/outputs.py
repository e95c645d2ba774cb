"""What a session's outputs are called: the ends of their files' names, by which programs know them, too."""

from __future__ import annotations

from collections.abc import Mapping

STUDENT, TEACHER, SLIDES = PAPERS = ("handout", "teacher", "slides")
"""The handouts that there may be of a session: the students', the teacher's, and that of its slides."""
PAPER_OF_EDITION: Mapping[str, str] = {"student": STUDENT, "teacher": TEACHER}
"""The handout that each edition of the pages is, by the edition's value."""


def paper_file(paper: str, file_format: str) -> str:
    """Return the end of the name that a handout has in a format: `handout.pdf`."""
    return f"{paper}.{file_format}"
