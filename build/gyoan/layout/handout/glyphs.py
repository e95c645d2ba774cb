"""Characters that no face of the theme has: found before anything is drawn, and said with their line."""

from __future__ import annotations

from gyoan.layout.handout.styles import Styles
from gyoan.layout.texts import texts_of
from gyoan.messages import layout as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.session import Session
from gyoan.model.theme import Face
from gyoan.typesetting import missing_characters


def missing_glyphs(session: Session, styles: Styles) -> tuple[Diagnostic, ...]:
    """Return a warning for each line with characters that will be spelled out; it names all of them."""
    faces = styles.faces(Face.BODY)
    lines: dict[int, tuple[SourceSpan, dict[str, None]]] = {}
    known: set[str] = set()
    missing: set[str] = set()
    for text, span in texts_of(session):
        fresh = "".join(sorted(set(text) - known))
        known.update(fresh)
        missing.update(missing_characters(fresh, faces))
        here = [character for character in text if character in missing]
        if here:
            lines.setdefault(span.line, (span, {}))[1].update(dict.fromkeys(here))
    return tuple(_warning(tuple(characters), span) for span, characters in lines.values())


def _warning(characters: tuple[str, ...], span: SourceSpan) -> Diagnostic:
    named = ", ".join(f"U+{ord(character):04X}" for character in characters)
    message, hint = told.MISSING_GLYPH(named=named), told.OTHER_CHARACTER()
    if len(characters) > 1:
        message, hint = told.MISSING_GLYPHS(named=named), told.OTHER_CHARACTERS()
    return Diagnostic(Code.MISSING_GLYPH, Severity.WARNING, span, message, hint)
