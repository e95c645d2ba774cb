"""What a theme decorates slides with: marks around titles and on the first slide, which layouts of a deck hold."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Panel, ShapeStyle
from gyoan.model.message import Wording
from gyoan.model.theme import CoverMark, DeckStyle, TitleMark
from gyoan.model.units import Box, Length

TITLE_RULE = Wording("Title rule", "제목 줄")
TITLE_TAB = Wording("Title mark", "제목 표시")
TITLE_BAND = Wording("Title band", "제목 띠")
COVER_BAND = Wording("Cover band", "세로 띠")
COVER_RULE = Wording("Cover rule", "표지 줄")
COVER_FRAME = Wording("Cover frame", "표지 테두리")
_UPPER = 0.25
"""A title that begins above this share of the slide stands at its head."""
_CLOSE = Length.of_points(4)
"""Free space between a title and its mark."""
_RULE, _TAB, _COVER_BAND = map(Length.of_points, (1, 8, 14))
"""How wide a rule, the mark beside a title and the first slide's band are. Found by trial, as what follows."""
_COVER_RULE = Box.of_points(0, 62, 96, 5)
"""The rule on the first slide: how far above the title it stands, its length and its thickness."""
_INSET = 0.15
"""How much shorter than the title a tab is at either end, as a part of the title's height."""
_FRAME = Length.of_points(18)
"""Distance of the first slide's frame from the edges."""


def cover_marks(title: Box, style: DeckStyle) -> tuple[Panel, ...]:
    """Return what the first slide is decorated with; `title` is where its title stands."""
    return tuple(_cover(title, style))


def title_marks(title: Box, style: DeckStyle) -> tuple[Panel, ...]:
    """Return what any other slide is decorated with; `title` is where its title stands."""
    return tuple(_title(title, style))


def _title(title: Box, style: DeckStyle) -> Iterator[Panel]:
    match style.look.title_mark:
        case TitleMark.RULE:
            yield _filled(Box(title.x, title.bottom + _CLOSE, title.width, _RULE), ColorSlot.TEXT, TITLE_RULE())
        case TitleMark.TAB:
            inner = title.height * _INSET
            yield _filled(
                Box(Length(0), title.y + inner, _TAB, title.height - inner * 2), ColorSlot.PRIMARY, TITLE_TAB()
            )
        case TitleMark.BAND if title.y.emu < style.height.emu * _UPPER:
            band = Box(Length(0), Length(0), style.width, title.bottom)
            yield _filled(band, ColorSlot.SURFACE, TITLE_BAND())
            yield _filled(Box(band.x, band.bottom, band.width, _RULE * 2), ColorSlot.PRIMARY, TITLE_RULE())


def _cover(title: Box, style: DeckStyle) -> Iterator[Panel]:
    match style.look.cover_mark:
        case CoverMark.BAND:
            yield _filled(Box(Length(0), Length(0), _COVER_BAND, style.height), ColorSlot.PRIMARY, COVER_BAND())
        case CoverMark.RULE:
            top = title.y - _COVER_RULE.y
            yield _filled(Box(title.x, top, _COVER_RULE.width, _COVER_RULE.height), ColorSlot.PRIMARY, COVER_RULE())
        case CoverMark.FRAME:
            around = Box(_FRAME, _FRAME, style.width - _FRAME * 2, style.height - _FRAME * 2)
            yield Panel(around, ShapeStyle(line=ColorSlot.TEXT, line_width=_RULE), name=COVER_FRAME())


def _filled(box: Box, slot: ColorSlot, name: str) -> Panel:
    return Panel(box, ShapeStyle(fill=slot), name=name)
