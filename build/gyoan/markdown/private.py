"""One table of what other tools call what is for the lecturer alone: speaker notes, and answers.

pandoc and Quarto write `::: notes`, MyST ```` ```{instructor-note} ````, reveal.js `<aside class="notes">`,
Carpentries `::: solution`, MkDocs `??? success "정답"`, GitHub `<details><summary>정답</summary>`. Whatever the
spelling, a note goes to the speaker notes and the teacher's edition, and an answer where answers go. A title that says
more (`정답 보기`) is one that everybody is to open: what it holds is shown, and told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon import remarks
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gyoan.markdown.reading import Reading
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines

_NOTES = """
    notes note-speaker speaker speaker-note speaker-notes speakernote speakernotes presenter presenter-note
    presenter-notes presenter_notes instructor instructor-note instructor-notes instructor_note teacher teacher-note
    teacher-notes lecturer-notes r-notes handout-notes
"""
_ANSWERS = ("answer", "answers", "solution", "solutions", *remarks.ANSWERS)
_NAMES = {**dict.fromkeys(_NOTES.split(), RemarkKind.NOTE), **dict.fromkeys(_ANSWERS, RemarkKind.ANSWER)}
_TITLED_NOTE = expression(rf"\W*{remarks.TITLED_NOTES}\W*", re.IGNORECASE)
_SPEAKING = expression(rf"\W*(?:{remarks.SPEAKING_OF_ANSWERS})\W*", re.IGNORECASE)
_TITLED_ANSWER = expression(rf"\W*{remarks.TITLED_ANSWERS}\W*", re.IGNORECASE)


def private_kind(names: Iterable[str], title: str = "") -> RemarkKind | None:
    """Return what a box of these names and this title says to the lecturer alone; None where it is for all."""
    named = next((_NAMES[name.lower()] for name in names if name.lower() in _NAMES), None)
    if named or not title:
        return named
    if _TITLED_NOTE.fullmatch(title.strip()):
        return RemarkKind.NOTE
    return RemarkKind.ANSWER if _TITLED_ANSWER.fullmatch(title.strip()) else None


def tell_shown_answer(title: Inlines, span: SourceSpan, reading: Reading) -> None:
    """Note a box that everybody sees where its `title` says that it holds an answer."""
    text = plain_text(title).strip()
    if _SPEAKING.fullmatch(text):
        reading.findings.count(Code.UNKNOWN_SYNTAX, span, told.SHOWN_ANSWER_BOXES, text, title=text)
