"""Characters that a theme's fonts lack → the fonts to borrow them from, each fetched when a session first needs it.

What cannot be fetched is told once a session, with what to do; the handout then shows code points, as for characters
that no font has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gyoan.course.building.theme_sources import ThemeSource, theme_of
from gyoan.layout.texts import texts_of
from gyoan.messages import files
from gyoan.messages.faults import IN_FONT, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.further_faces import (
    FURTHER_FAMILIES,
    LETTERS,
    FurtherFamily,
    asked_in_turn,
    is_east_asian,
    is_of_words,
    means_itself,
    preferred,
    writes_kana,
)
from gyoan.model.message import Message
from gyoan.model.theme import Face, Theme
from gyoan.model.values import dataclass
from gyoan.preparing import Plan
from gyoan.theming import UnusableFontError
from gyoan.toolchain.errors import ToolchainError
from gyoan.typesetting import missing_characters

_MOST_NAMED = 8
"""So many characters are named in a message; others are known by their number."""

Packages = Callable[[str], Path]
"""Returns the folder of npm packages with a font, installed first; raises `ToolchainError`."""


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A theme with what a session borrows, and what there is to say of it."""

    source: ThemeSource
    """Where the theme comes from."""
    diagnostics: tuple[Diagnostic, ...]
    """What cannot be had."""


def with_borrowed(source: ThemeSource, plan: Plan, packages: Packages) -> Borrowed:
    """Return the theme with the fonts that the characters of a session need beyond it."""
    places = _places(plan)
    if "".join(places).isascii():
        return Borrowed(source, ())
    diagnostics: list[Diagnostic] = []
    family = preferred(plan.settings.language)
    written = next((place for character, place in places.items() if is_east_asian(character)), None)
    if family is not None and written is not None and not source.family:
        source = _preferring(source, family, written, packages, diagnostics)
    lacking = _lacking(places, theme_of(source))
    kana = writes_kana("".join(places))
    for family in asked_in_turn(lacking, has_kana=kana, tag=plan.settings.language):
        wanted = [character for character in lacking if family.may_have(character)]
        if wanted and family.name != source.family:
            extended = _extended(source, family, wanted, places[wanted[0]], packages, diagnostics)
            # What cannot be fetched is not looked for in one font after the other: that would be told as often.
            lost = {*wanted} if extended is source else set()
            source, lacking = extended, [one for one in _lacking(lacking, theme_of(extended)) if one not in lost]
    return Borrowed(_with_letters(source, places, packages), tuple(diagnostics))


def _with_letters(source: ThemeSource, places: Mapping[str, SourceSpan], packages: Packages) -> ThemeSource:
    """Return the theme with letters to borrow that only its typeface of code has; as it is where they cannot be had."""
    theme = theme_of(source)
    of_text = [face for role, face in theme.on_paper().faces.items() if role not in (Face.CODE, Face.CODE_BOLD)]
    wanted = [
        one
        for one in places
        if is_of_words(one)
        and LETTERS.may_have(one)
        and theme.faces[Face.CODE].covers(one)
        and not any(face.covers(one) for face in of_text)
    ]
    # They can be read in the other typeface, too: without a network there is nothing to tell.
    return _extended(source, LETTERS, wanted, places[wanted[0]], packages, []) if wanted else source


def needs_borrowed(texts: Iterable[str], theme: Theme) -> bool:
    """Return whether any of `texts` has a character that only a borrowed font of the theme has."""
    borrowed = [theme.faces[face] for family in FURTHER_FAMILIES for face in family.faces if face in theme.faces]
    return bool(borrowed) and any(face.covers(one) for one in set().union(*texts) for face in borrowed)


def _places(plan: Plan) -> Mapping[str, SourceSpan]:
    """Return the characters of a session, each with the place where it first stands."""
    settings, span = plan.settings, plan.session.span
    said = (settings.title, settings.subtitle, settings.author, settings.organization, settings.footer)
    places: dict[str, SourceSpan] = {}
    for text, place in (*texts_of(plan.session), *((text, span) for text in said)):
        if not text.isascii():
            places |= {character: place for character in dict.fromkeys(text) if character not in places}
    return places


def _lacking(characters: Iterable[str], theme: Theme) -> list[str]:
    """Return the characters that the theme has no glyph of, or one of another that means something else."""
    faces = tuple({**theme.faces, **theme.page_faces}.values())
    unknown = [one for one in characters if not any(face.covers(one) for face in faces)]
    missing = set(missing_characters("".join(unknown), faces))
    return [one for one in unknown if one in missing or means_itself(one)]


def _preferring(
    source: ThemeSource, family: FurtherFamily, place: SourceSpan, packages: Packages, told: list[Diagnostic]
) -> ThemeSource:
    """Return the theme with pages in a font made for the session's language; as it is where that cannot be had."""

    def fetched(folder: Path) -> ThemeSource:
        return replace(source, family=family.name, family_packages=folder)

    def absent(reason: Message) -> Message:
        return files.NO_PREFERRED_FONT(name=family.name, reason=reason)

    return _fetched(source, family, place, packages, told, fetched, absent)


def _extended(
    source: ThemeSource,
    family: FurtherFamily,
    wanted: Sequence[str],
    place: SourceSpan,
    packages: Packages,
    told: list[Diagnostic],
) -> ThemeSource:
    """Return the theme with another font to borrow characters from; as it is where that cannot be had."""

    def fetched(folder: Path) -> ThemeSource:
        return replace(source, further=(*source.further, (family, folder)))

    def absent(reason: Message) -> Message:
        named = "".join(wanted[:_MOST_NAMED]) + ("…" if len(wanted) > _MOST_NAMED else "")
        return files.NO_FURTHER_FONT(name=family.name, characters=named, reason=reason)

    return _fetched(source, family, place, packages, told, fetched, absent)


def _fetched(
    source: ThemeSource,
    family: FurtherFamily,
    place: SourceSpan,
    packages: Packages,
    told: list[Diagnostic],
    fetched: Callable[[Path], ThemeSource],
    absent: Callable[[Message], Message],
) -> ThemeSource:
    """Return what `fetched` makes of the folder with a font; `source`, and why into `told`, where it cannot be had."""
    try:
        folder = packages(family.name)
    except ToolchainError as error:
        told.append(_warning(place, absent(error.what), files.FONT_NEEDS_NETWORK()))
        return source
    try:
        theme_of(fetched(folder))
    except UnusableFontError as error:
        told.append(_warning(place, absent(error.message), files.FETCH_FONT_ANEW(folder=folder.parent)))
    except Exception as error:
        told.append(fault(IN_FONT, place, error))
    else:
        return fetched(folder)
    return source


def _warning(place: SourceSpan, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(Code.FURTHER_FONT, Severity.WARNING, place, message, hint)
