"""The page of the whole course in a preview: the one of the output folder, its links leading to the preview."""

from __future__ import annotations

from dataclasses import replace

from gyoan.commands.preview.addresses import USUAL_EDITOR, editor_address, file_address, slide_address
from gyoan.commands.preview.studio import PreviewedSession, Studio
from gyoan.course.overview import CourseOverview, LinkedFinding, PageLink, SessionGlance, course_page
from gyoan.messages import overview as told
from gyoan.model.message import Language

_LED_TO = ("pptx", "handout.pdf")
"""The outputs that each session leads to, made when they are asked for."""


def overview_page(studio: Studio, overview: CourseOverview, language: Language) -> str:
    """Return the page in the user's language."""
    known = {one.file.shown: (name, one) for name, one in studio.sessions.items()}
    courses = tuple(
        # One that has gone in the meantime leads nowhere.
        replace(course, sessions=tuple(_leading(one, *known.get(one.shown, ("", None))) for one in course.sessions))
        for course in overview.courses
    )
    return course_page(replace(overview, courses=courses, language=language))


def _leading(glance: SessionGlance, name: str, known: PreviewedSession | None) -> SessionGlance:
    """Return a session whose slides, files and findings are those of the preview."""
    if known is None:
        return replace(glance, outputs=(), slide_address="")
    editor = known.editor or USUAL_EDITOR
    return replace(
        glance,
        outputs=tuple(PageLink(told.OUTPUT_NAMES[ending](), file_address(name, ending)) for ending in _LED_TO),
        slide_address=slide_address(name),
        failed=known.failed,
        findings=tuple(_opening(one, known, editor) for one in glance.findings),
    )


def _opening(finding: LinkedFinding, known: PreviewedSession, editor: str) -> LinkedFinding:
    span = finding.diagnostic.span
    own = span.path == known.file.shown
    return replace(finding, address=editor_address(editor, known.file.path, span.line, span.column)) if own else finding
