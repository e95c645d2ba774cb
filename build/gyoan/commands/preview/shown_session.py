"""A session as it was laid out last: its slides and pages, each drawn when it is looked at."""

from __future__ import annotations

import functools
import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from gyoan.commands.preview.edits import page_at, slide_at
from gyoan.export.html.web_fonts import drawn_face, family_of, is_bold_face, texts_by_face
from gyoan.export.svg import export_svg
from gyoan.model.deck import Deck, Slide
from gyoan.model.pages import Handout
from gyoan.model.theme import Face, Theme
from gyoan.model.values import dataclass
from gyoan.scene.ground import SlideGround, leading
from gyoan.scene.slides import to_scene
from gyoan.typesetting.inks import Inks

V = TypeVar("V")
_MOST_FONTS = 64
"""So many fonts of a few drawings are kept: a slide that is shown asks for its own at once."""


class Recent(Generic[V]):
    """What was kept last, by name: no more of it than a few, however long a course is edited."""

    def __init__(self, most: int) -> None:
        """Keep so many."""
        self._most = most
        self._kept: OrderedDict[str, V] = OrderedDict()
        self._turn = Lock()

    def get(self, name: str) -> V | None:
        """Return what has this name, which is the newest then; None where it is not there."""
        with self._turn:
            if name in self._kept:
                self._kept.move_to_end(name)
            return self._kept.get(name)

    def keep(self, name: str, value: V) -> None:
        """Keep it, and let go of the oldest where there are too many."""
        with self._turn:
            self._kept[name] = value
            self._kept.move_to_end(name)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)

    def __contains__(self, name: str) -> bool:
        """Return whether it is there."""
        return name in self._kept

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._kept)


@dataclass(frozen=True, slots=True)
class PageFont:
    """A font that a slide is shown in."""

    family: str
    """What the slide calls it."""
    weight: str
    """`normal` or `bold`."""
    key: str
    """The name by which the shelf has it."""


class FontShelf:
    """The fonts of what is shown: files of themes as they are, and drawn emoji as fonts of a few glyphs."""

    def __init__(self) -> None:
        """Begin without any."""
        self._files: Recent[Path] = Recent(_MOST_FONTS)
        self._drawn: Recent[bytes] = Recent(_MOST_FONTS)

    def of(self, face: Face, theme: Theme, texts: tuple[str, ...]) -> PageFont:
        """Return the font of a face in which `texts` are set."""
        typeface = theme.faces[face]
        if typeface.drawings:
            key = family = _key(face.value, typeface.path, *texts)
            if key not in self._drawn:
                self._drawn.keep(key, drawn_face(texts, typeface))
        else:
            key, family = _key(typeface.path, typeface.path.stat().st_mtime_ns), _key(*_files_of(theme))
            self._files.keep(key, typeface.path)
        return PageFont(f"{family_of(face)}-{family}", "bold" if is_bold_face(face) else "normal", key)

    def file(self, key: str) -> bytes | Path | None:
        """Return a font's bytes or its file; None where the shelf does not have it."""
        return self._files.get(key) or self._drawn.get(key)


def _files_of(theme: Theme) -> list[Path]:
    """Return the files that tell the fonts of a theme from those of another."""
    return [typeface.path for typeface in theme.faces.values() if not typeface.drawings]


def _key(*decisive: object) -> str:
    return hashlib.sha256(repr(decisive).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """A slide as a browser shows it."""

    svg: str
    """The picture, its text as text."""
    fonts: tuple[PageFont, ...]
    """The fonts that it is set in."""


@dataclass(frozen=True)
class ShownSession:
    """A session as it was laid out."""

    deck: Deck
    """Its slides."""
    theme: Theme
    """What they are drawn in."""
    version: str
    """What no other layout of slides has."""
    handouts: Mapping[str, Handout] = field(default_factory=dict)
    """Its pages, by the ends of their files' names."""
    sheet: Theme | None = None
    """What the pages are printed in; None where there are none."""
    anchors: Mapping[int, str] = field(default_factory=dict)
    """The names of headings on the pages, by their lines."""
    pages_version: str = ""
    """What no other layout of pages has; nothing while they are being laid out for the first time."""

    @functools.cached_property
    def _ground(self) -> SlideGround:
        numbers = {slide.identity: str(number) for number, slide in enumerate(self.deck.slides, 1)}
        return SlideGround(Inks(self.theme), leading(numbers, beside=True))

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Its slides."""
        return self.deck.slides

    def slide_at(self, line: int) -> int:
        """Return the number of the slide that shows a line."""
        return slide_at(self.slides, line)

    def page_of(self, slide: Slide, paper: str) -> int:
        """Return the number of a handout's page that shows what a slide shows."""
        line = min((span.line for span in slide.spans), default=slide.line)
        return page_at(self.handouts[paper], self.anchors, line)

    def draw_slide(self, number: int, shelf: FontShelf) -> SlidePicture:
        """Return what a slide looks like."""
        scene = to_scene(self.slides[number - 1], number, self._ground)
        used = texts_by_face([scene])
        fonts = {face: shelf.of(face, self.theme, texts) for face, texts in used.items()}
        # A bold face has the name of the other one, which may not stand on the slide.
        families = {family_of(face): font.family for face, font in fonts.items()}
        named = {
            face: replace(typeface, name=families[family_of(face)])
            for face, typeface in self.theme.faces.items()
            if family_of(face) in families
        }
        theme = replace(self.theme, faces={**self.theme.faces, **named})
        return SlidePicture(export_svg(scene, theme).decode(), tuple(fonts.values()))

    def draw_page(self, paper: str, number: int) -> bytes:
        """Return what a page of a handout looks like, as PNG."""
        # A slide is shown before anybody needs what writes and draws PDF.
        from gyoan.export.png import export_page  # noqa: PLC0415

        assert self.sheet is not None
        return export_page(self.handouts[paper], number, self.sheet)
