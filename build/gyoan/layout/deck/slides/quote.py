"""Quotations: what somebody said, in large type behind a quotation mark."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage
from gyoan.layout.deck.slides.text import SPACING, EntriesPiece, spoken
from gyoan.layout.elements import Callout, Entry
from gyoan.messages import shape_names
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Run, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

LONGEST = 220
"""A quotation of more characters than this is set as plain text in a tinted box."""
POINTS, SOURCE_POINTS = Points(26), Points(18)
"""Sizes of the words and of who said them, in points."""
MARK_POINTS, MARK_WIDTH, MARK_HEIGHT = Points(72), Points(60), Points(80)
"""Size of the quotation mark and the room it takes, in points."""
MARK_SPACING = 0.8
"""Line spacing of the mark: it hangs at the height of the words."""
INSET = Points(14)
"""Free space above and below, in points."""
DASHES = ("—", "–", "-", "―")
"""Stand before the name of who said it."""


@dataclass(frozen=True, slots=True)
class QuotePiece(EntriesPiece):
    """What somebody said."""

    entries: tuple[Entry, ...]
    """The words; a last line behind a dash names who said them."""

    kind = SlideKind.QUOTE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height."""
        paragraphs = self._paragraphs()
        height = max(stage.measure.height(paragraphs, stage.body.width - MARK_WIDTH - INSET) + 2 * INSET, MARK_HEIGHT)
        return height if height <= limit else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return it whole, or as a callout where it is too high."""
        if self.fit(stage, limit) is not None:
            return (self,)
        return CalloutPiece(Callout((), self.entries)).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the mark and the words beside it."""
        height = self.fit(stage, area.height + SLACK) or area.height
        top = area.y + max(area.height - height, 0.0) / 2
        mark = TextParagraph((Run("“", MARK_POINTS, ColorSlot.PRIMARY, bold=True),), line_spacing=MARK_SPACING)
        words = Area(area.x + MARK_WIDTH, top, area.width - MARK_WIDTH, height)
        return (
            TextBox(Area(area.x, top, MARK_WIDTH, MARK_HEIGHT).box, (mark,), name=shape_names.QUOTATION_MARK()),
            TextBox(
                words.box,
                self._paragraphs(),
                anchor=Anchor.MIDDLE,
                style=ShapeStyle(),
                inset=Length.of_points(0),
                name=shape_names.QUOTATION(),
            ),
        )

    def _paragraphs(self) -> tuple[TextParagraph, ...]:
        return tuple(_paragraph(entry) for entry in self.entries)


def quotes(callout: Callout) -> bool:
    """Return whether a block quotation gives somebody's words, and not a definition, a remark or a list."""
    text = " ".join(spoken(entry.content) for entry in callout.entries).strip()
    plain = all(not entry.marker and entry.number is None and not entry.strong for entry in callout.entries)
    said = text.startswith(("“", '"', "‘", "'", "「")) or _names_source(callout.entries)
    return callout.quoted and not callout.announces and plain and said and len(text) <= LONGEST


def _names_source(entries: Sequence[Entry]) -> bool:
    return len(entries) > 1 and spoken(entries[-1].content).lstrip().startswith(DASHES)


def _paragraph(entry: Entry) -> TextParagraph:
    source = spoken(entry.content).lstrip().startswith(DASHES)
    style = RunStyle(SOURCE_POINTS, ColorSlot.MUTED) if source else RunStyle(POINTS)
    align = Alignment.RIGHT if source else Alignment.LEFT
    return TextParagraph(styled_runs(entry.content, style), align=align, line_spacing=SPACING)
