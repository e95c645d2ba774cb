"""One table of what other tools call what is for the lecturer alone: speaker notes, and answers.

pandoc and Quarto write `::: notes`, MyST ```` ```{instructor-note} ````, reveal.js `<aside class="notes">`,
Carpentries `::: solution`, MkDocs `??? success "정답"`, GitHub `<details><summary>정답</summary>`. Whatever the
spelling, a note goes to the speaker notes and the teacher's edition, and an answer where answers go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon import remarks
from gyoan.model.expressions import expression
from gyoan.model.session import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOTES = """
    notes note-speaker speaker speaker-note speaker-notes speakernote speakernotes presenter presenter-note
    presenter-notes presenter_notes instructor instructor-note instructor-notes instructor_note teacher teacher-note
    teacher-notes lecturer-notes r-notes handout-notes
"""
_ANSWERS = ("answer", "answers", "solution", "solutions", *remarks.ANSWERS)
_NAMES = {**dict.fromkeys(_NOTES.split(), RemarkKind.NOTE), **dict.fromkeys(_ANSWERS, RemarkKind.ANSWER)}
_TITLED_NOTE = expression(rf"\W*{remarks.TITLED_NOTES}\W*", re.IGNORECASE)
_TITLED_ANSWER = expression(rf"\W*{remarks.TITLED_ANSWERS}\W*", re.IGNORECASE)


def private_kind(names: Iterable[str], title: str = "") -> RemarkKind | None:
    """Return what a box of these names and this title says to the lecturer alone; None where it is for all."""
    named = next((_NAMES[name.lower()] for name in names if name.lower() in _NAMES), None)
    if named or not title:
        return named
    if _TITLED_NOTE.fullmatch(title.strip()):
        return RemarkKind.NOTE
    return RemarkKind.ANSWER if _TITLED_ANSWER.fullmatch(title.strip()) else None
