"""How diagrams look: what of a theme reaches Mermaid."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from gyoan.diagrams.colors import DEFAULT_SLOTS, ThemeVariable, theme_variables
from gyoan.diagrams.contract.messages import Measures, Style, WidthTable
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import FrameName
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.message import Language
from gyoan.model.theme import Face, Theme
from gyoan.model.values import dataclass
from gyoan.scene.charts.texts import STEP
from gyoan.toolchain.fonts import FAMILIES, FontFile
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.margins import KEPT
from gyoan.typesetting.ruler import JOINED, Ruler, ruler_of

_GENERIC = "sans-serif"
"""The family that a browser falls back to."""


_UNMEASURED = Ruler(((), ()), KEPT)


@dataclass(frozen=True, slots=True, eq=False)
class DiagramStyle:
    """The look of diagrams."""

    variables: Mapping[str, ThemeVariable] = field(default_factory=lambda: theme_variables(DEFAULT_SLOTS))
    """Mermaid's theme variables: `primaryColor` and so on."""
    background: str = "#ffffff"
    """CSS colour behind the picture, or `transparent`."""
    families: str = FAMILIES
    """Font families in CSS, the first for all text, the others for what it lacks."""
    font_regular: Path | None = None
    """TrueType file of the first family; None where it is one of the toolchain's."""
    font_bold: Path | None = None
    """The same in bold."""
    further: tuple[FontFile, ...] = ()
    """Fonts for what all others lack."""
    slide_points: float = 20
    """Labels grow no larger than this on a slide, where a diagram would leave room for it."""
    page_points: float = 10
    """The same for a page."""
    native: bool = True
    """Whether flowcharts become native shapes; else all diagrams are pictures."""
    slots: Mapping[ColorSlot, str] = field(default_factory=lambda: DEFAULT_SLOTS)
    """The theme's colours, six hexadecimal digits a slot: text on them must be readable."""
    language: Language = Language.KOREAN
    """That of the words which the session does not say itself."""
    ruler: Ruler = _UNMEASURED
    """What labels are measured by; without a theme's fonts all characters are taken to be wide."""
    paper: DiagramStyle | None = None
    """The look on printed pages; None where it is the same."""

    @classmethod
    def of_theme(cls, theme: Theme) -> DiagramStyle:
        """Return the look that goes with a theme: its colours, its body font, and labels no larger than its text."""
        body, printed = theme.faces[Face.BODY], theme.on_paper()
        further = tuple(
            FontFile(family.name, weight, theme.faces[face].path)
            for family in FURTHER_FAMILIES
            for weight, face in zip((400, 700), family.faces, strict=False)
            if face in theme.faces
        )
        names = "".join(f'"{name}", ' for name in dict.fromkeys(font.family for font in further))
        return cls(
            variables=theme_variables(theme.colors),
            background=f"#{theme.colors[ColorSlot.BACKGROUND]}",
            families=f'"{body.name}", {FAMILIES}'.replace(_GENERIC, f"{names}{_GENERIC}"),
            font_regular=body.path,
            font_bold=theme.faces[Face.BODY_BOLD].path,
            further=further,
            slide_points=theme.deck.body_points,
            page_points=theme.page.body_points,
            slots=theme.colors,
            language=theme.language,
            ruler=ruler_of(theme, KEPT),
            paper=None if printed is theme else cls.of_theme(printed),
        )

    def in_frame(self, frame: FrameName) -> DiagramStyle:
        """Return the look of diagrams in a frame."""
        return self if self.paper is None or frame is FrameName.SLIDE else replace(self.paper, native=self.native)

    @property
    def fonts(self) -> tuple[FontFile, ...]:
        """The fonts that a page loads besides the toolchain's."""
        family = self.families.split(",")[0].strip(" \"'")
        named = ((400, self.font_regular), (700, self.font_bold))
        own = (FontFile(family, weight, file) for weight, file in named if file is not None)
        return (*own, *self.further)

    @property
    def identity(self) -> list[object]:
        """Everything that decides a picture, as JSON values."""
        fonts = [(font.family, font.weight, _digest(font.file)) for font in self.fonts]
        slots = {slot.value: color for slot, color in self.slots.items()}
        return [self.for_worker(), fonts, self.slide_points, self.page_points, slots, rules_of(self.ruler)]

    def largest(self, frame: FrameName) -> float:
        """Return the size in points beyond which labels do not grow in a frame."""
        return self.slide_points if frame is FrameName.SLIDE else self.page_points

    def for_worker(self) -> Style:
        """Return the style as the worker takes it."""
        return {
            "fontFamily": self.families,
            "themeVariables": dict(self.variables),
            "background": self.background,
            "native": self.native,
        }


@functools.cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def measures_of(ruler: Ruler) -> Measures:
    """Return all that a worker must know to measure as `ruler` does."""
    return {
        "regular": _table(ruler, bold=False),
        "bold": _table(ruler, bold=True),
        "seam": ruler.seam,
        "seams": ruler.margin.seams,
        "joined": JOINED,
        "pitch": {"label": PITCH.label, "box": PITCH.box, "chart": PITCH.chart, "last": PITCH.last},
        "step": STEP,
    }


def rules_of(ruler: Ruler) -> list[object]:
    """Return, as JSON values, what decides measures besides the fonts."""
    return [repr(ruler.margin), repr(PITCH), STEP]


def _table(ruler: Ruler, *, bold: bool) -> WidthTable:
    table = ruler.table(bold=bold)
    return {"runs": table.runs, "unknown": table.unknown}
