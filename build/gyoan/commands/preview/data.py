"""What the page is told, as JSON data: the course and each session, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gyoan.commands.preview.addresses import USUAL_EDITOR, editor_address
from gyoan.commands.preview.shown_session import ShownSession, SlidePicture
from gyoan.commands.preview.studio import PreviewedSession, Studio
from gyoan.course.building.session_build import OF_NO_LINE
from gyoan.messages import preview as told
from gyoan.messages import schedule as agenda
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Language, joined_messages, translated
from gyoan.terminal.console import NAMES


def course_data(studio: Studio, language: Language) -> dict[str, Any]:
    """Return what lists of the course show."""
    name, slide = studio.edited
    return {
        "sessions": [_entry_data(key, one, language) for key, one in studio.sessions.items()],
        "trouble": [_finding_data(one, None, language) for one in studio.trouble],
        "edited": {"session": name, "slide": slide} if name else None,
    }


def _entry_data(name: str, one: PreviewedSession, language: Language) -> dict[str, Any]:
    facts = one.built.facts if one.built else {}
    identity = facts["lesson"]["identity"] if facts else (None, None, None, "")
    week, day, number, term = identity
    diagnostics = one.built.diagnostics if one.built else ()
    named = [word(number=at) for word, at in ((agenda.WEEK, week), (agenda.DAY, day)) if at is not None]
    group = joined_messages([*([term] if term else []), *named], " ").within(language)
    return {
        "name": name,
        "file": one.file.shown,
        "group": group or "/".join(name.split("/")[:-1]),
        "number": number,
        "title": facts.get("title") or name.rpartition("/")[2],
        "minutes": _minutes(facts, language) if facts else "",
        "over": bool(facts and facts["slot_s"] is not None and facts["planned_s"] > facts["slot_s"]),
        "errors": sum(one.severity is Severity.ERROR for one in diagnostics),
        "warnings": sum(one.severity is Severity.WARNING for one in diagnostics),
        "failed": one.failed,
    }


def _minutes(facts: Mapping[str, Any], language: Language) -> str:
    planned, slot = facts["planned_s"] // 60, facts["slot_s"]
    said = told.MINUTES(planned=planned) if slot is None else told.MINUTES_OF(planned=planned, slot=slot // 60)
    return translated(said, language)


def session_data(name: str, one: PreviewedSession, shown: ShownSession | None, language: Language) -> dict[str, Any]:
    """Return what is shown of a session; without slides where it never could be laid out."""
    diagnostics = one.built.diagnostics if one.built else ()
    editor = one.editor or USUAL_EDITOR
    return {
        "name": name,
        "title": shown.deck.title if shown else name.rpartition("/")[2],
        "language": shown.deck.language if shown else "",
        "version": shown.version if shown else "",
        "pages": _papers_data(shown, language) if shown else [],
        "pagesVersion": shown.pages_version if shown else "",
        "slides": list(_slides_data(shown)) if shown else [],
        "wide": shown.theme.deck.width.points if shown else 16,
        "high": shown.theme.deck.height.points if shown else 9,
        "findings": [_finding_data(found, shown, language, one, editor) for found in diagnostics],
        "failed": one.failed,
        "source": editor_address(editor, one.file.path, 1, 1),
    }


def _slides_data(shown: ShownSession) -> Iterator[dict[str, Any]]:
    for slide in shown.slides:
        yield {
            "title": slide.title,
            "notes": slide.notes,
            "line": min((span.line for span in slide.spans), default=slide.line),
            "pages": {paper: shown.page_of(slide, paper) for paper in shown.handouts},
        }


def _papers_data(shown: ShownSession, language: Language) -> list[dict[str, Any]]:
    return [
        {
            "paper": paper,
            "title": translated(told.PAPERS[paper](), language),
            "count": len(handout.pages),
            "wide": handout.width.points,
            "high": handout.height.points,
        }
        for paper, handout in shown.handouts.items()
    ]


def _finding_data(
    found: Diagnostic,
    shown: ShownSession | None,
    language: Language,
    one: PreviewedSession | None = None,
    editor: str = USUAL_EDITOR,
) -> dict[str, Any]:
    span = found.span
    own = one is not None and span.path == one.file.shown
    path = one.file.path if one is not None and own else Path(span.path)
    stands = own and shown is not None and found.code not in OF_NO_LINE
    return {
        "severity": found.severity.value,
        "kind": NAMES[found.severity].within(language),
        "code": found.code.value,
        "message": translated(found.message, language),
        "hint": translated(found.hint, language),
        "place": f"{span.path}:{span.line}:{span.column}",
        "address": editor_address(editor, path, span.line, span.column),
        "slide": shown.slide_at(span.line) if stands and shown else 0,
    }


def picture_data(picture: SlidePicture) -> dict[str, Any]:
    """Return a slide's picture and the fonts that it needs."""
    fonts = [{"family": one.family, "weight": one.weight, "key": one.key} for one in picture.fonts]
    return {"svg": picture.svg, "fonts": fonts}


def words_data(language: Language) -> dict[str, str]:
    """Return what the page says by itself, by the names of the sentences."""
    return {name: sentence.within(language) for name, sentence in told.OF_PAGE.items()}
