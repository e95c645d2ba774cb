"""The cases of `tests/cases`, and any other Markdown, composed in this process, with diagrams stood in for.

`case("u02", theme)` reads, plans, lays out and writes what the public pipeline would; each result is made when it is
first asked for. A diagram becomes one box that says its first line in the source, such as `그림 14`, so that no Node is
needed. The theme is the caller's: `export.pdf.conftest.theme` has fonts, so that files can be written.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from PIL import Image

from gyoan.course.pictures import load_pictures
from gyoan.layout.cover import cover_of
from gyoan.layout.deck.composition import DeckOptions, layout_deck
from gyoan.layout.handout import HandoutOptions, layout_handout
from gyoan.model.blocks import Diagram
from gyoan.model.cover import Cover
from gyoan.model.deck import Deck
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.drawing import Drawing, DrawingFrame, Drawings
from gyoan.model.graph import Graph, Label, Node, NodeShape
from gyoan.model.handout import Galley
from gyoan.model.picture import Picture, Pictures
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.model.units import Length, Place
from gyoan.pipeline import Result, compose
from gyoan.preparing import Plan, diagrams_of, read_and_plan
from gyoan.session_theme import frames_of, printed

CASES = Path(__file__).parent / "cases"
LABEL_POINTS = 18.0
"""The size of the text in a diagram's stand-in."""
BOX = Place(0.0, 0.0, 300.0, 120.0)
"""The box that stands in for a diagram."""


@dataclass(frozen=True, eq=False)
class Built:
    """A session with everything that becomes of it."""

    read: Outcome[Plan | None]
    """The session, planned, and what reading said."""
    theme: Theme
    """The theme."""
    folder: Path
    """The folder of its pictures."""
    drawn: Drawings | None = None
    """Its drawings; None for stand-ins."""

    @cached_property
    def plan(self) -> Plan:
        """The session, planned, with its settings."""
        assert self.read.value is not None, self.read.diagnostics
        return self.read.value

    @property
    def session(self) -> Session:
        """What the file says."""
        return self.plan.session

    @property
    def schedule(self) -> Schedule:
        """Its time."""
        return self.plan.schedule

    @cached_property
    def drawings(self) -> Drawings:
        """Its diagrams as drawn, or a box for each."""
        if self.drawn is not None:
            return self.drawn
        frames = frames_of(printed(self.theme, self.plan.settings))
        return {
            (diagram.source, frame.name): stand_in(diagram, frame)
            for diagram in diagrams_of(self.session)
            for frame in frames
        }

    @cached_property
    def pictures(self) -> Outcome[Pictures]:
        """The pictures that can be read, and what there is to say of the others."""
        return load_pictures(
            self.session, self.folder, self.folder, lambda _svg, width: Picture(blank_png(width), width, width // 2)
        )

    @cached_property
    def laid_out(self) -> Outcome[Deck]:
        """The deck, and what its layout said."""
        session = self.plan.session_for("pptx")
        options = DeckOptions(cover=self.cover)
        return layout_deck(session, self.schedule, self.drawings, self.pictures.value, self.theme, options)

    @property
    def cover(self) -> Cover:
        """What covers and feet show beside the session's own text."""
        return cover_of(self.plan.settings, self.pictures.value)

    @property
    def deck(self) -> Deck:
        """The deck."""
        return self.laid_out.value

    @cached_property
    def handout(self) -> Galley:
        """The students' handout."""
        sheet = printed(self.theme, self.plan.settings)
        session = self.plan.session_for("handout.pdf")
        options = HandoutOptions(cover=self.cover)
        return layout_handout(session, self.schedule, self.drawings, self.pictures.value, sheet, options).value

    @cached_property
    def composed(self) -> Outcome[Result]:
        """The outputs that the settings ask for."""
        return compose(self.plan, self.drawings, self.pictures.value, self.theme)

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of each output that the settings ask for: `pptx`, `handout.pdf`, …"""
        return self.composed.value.files

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that was said, from reading to writing; nothing about diagrams, which nobody drew."""
        return (*self.read.diagnostics, *self.pictures.diagnostics, *self.composed.diagnostics)


def case(name: str, theme: Theme, **settings: object) -> Built:
    """Return the case whose file's name begins with `name`, such as `u02`."""
    (path,) = CASES.glob(f"{name}_*.md")
    return built(path.read_bytes(), theme, f"{path.name}", **settings)


def built(markdown: str | bytes, theme: Theme, path: str = "session.md", **settings: object) -> Built:
    """Return the session in `markdown`, with these `settings`; its pictures are those beside the cases."""
    data = markdown.encode() if isinstance(markdown, str) else markdown
    return Built(read_and_plan(data, path, replace(Settings(), **settings)), theme, CASES)  # type: ignore[arg-type]


def stand_in(diagram: Diagram, frame: DrawingFrame) -> Drawing:
    """Return a box that says the line of `diagram`."""
    text = f"그림 {diagram.span.line}"
    node = Node("그림", NodeShape.RECTANGLE, BOX, Label((text,), LABEL_POINTS))
    width, height = (min(Length.of_points(side), most) for side, most in _sides(frame))
    return Drawing(width, height, b"", "", LABEL_POINTS, text, Graph((), (node,), ()))


def _sides(frame: DrawingFrame) -> tuple[tuple[float, Length], tuple[float, Length]]:
    return (BOX.width, frame.width), (BOX.height, frame.height)


def blank_png(width: int) -> bytes:
    """Return a white picture, half as high as wide."""
    file = io.BytesIO()
    Image.new("L", (width, width // 2), 255).save(file, "PNG")
    return file.getvalue()
