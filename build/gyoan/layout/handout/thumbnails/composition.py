"""The flow of a handout of slides: the title block, then three slides on each page with space for notes beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from gyoan.layout.handout.front import running_foot, running_head, set_title
from gyoan.layout.handout.glyphs import missing_glyphs
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.setting import ABSOLUTE
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails.captions import Caption, set_captions
from gyoan.layout.handout.writing import set_ruled
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, Shape, Slide, SlideJump, TextBox
from gyoan.model.diagnostic import Outcome
from gyoan.model.handout import Arrangement, Artwork, Galley, HandoutItem, Image, Part, TextBlock
from gyoan.model.scene import Trace
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length, Points
from gyoan.scene.ground import SlideGround
from gyoan.scene.slides import sheet, to_scene
from gyoan.typesetting.inks import Inks

SLIDES_A_PAGE = 3
_WIDEST, _NARROWEST = 0.6, 0.4
"""How much of the text area's width a thumbnail takes, where it is not too high then, and how much at the least."""
_GAP = 16.0
"""Free space between a thumbnail and the lines beside it, in points."""
_BORDER = 0.6
"""Width of the line around a thumbnail, in points on the page."""
_ABOVE, _BELOW = Points(5), Points(12)
"""Free space above a thumbnail, and below it at the least."""


def layout_slide_handout(
    deck: Deck, session: Session, schedule: Schedule, theme: Theme, paper: Theme, options: HandoutOptions
) -> Outcome[Galley]:
    """Return the lines of the slides' handout, with a warning for every character that no font of the theme has.

    `theme` has the colours of slides, `paper` those of pages; fonts are those of paper everywhere.
    """
    styles, on_slides = Styles(paper, options=options), Inks(replace(paper, colors=theme.colors))
    title = tuple(set_title(session, schedule, styles))
    captions = tuple(_captions(deck))
    anchors = {caption.slide.identity: caption.anchor for caption in captions}
    ground = SlideGround(on_slides, lambda link: _target(link, anchors))
    rows = _Rows(schedule, styles, ground, styles.height - _height(title))
    galley = Galley(
        words.TITLE_OF_SLIDES.within(theme.language, title=session.plain_title),
        theme.tag,
        running_head(session, styles),
        styles.ink(Points(8), ColorSlot.MUTED),
        styles.color(ColorSlot.LINE),
        (*title, *rows.of(captions)),
        footer=running_foot(styles),
    )
    return Outcome(galley, missing_glyphs(session, styles))


def _captions(deck: Deck) -> Iterator[Caption]:
    sections = {section.slides[0]: section for section in deck.sections if section.slides}
    slides = [replace(slide, shapes=tuple(filter(_is_shown, slide.shapes))) for slide in deck.slides]
    starts = accumulate((slide.duration for slide in slides), initial=Duration(0))
    for number, (slide, start) in enumerate(zip(slides, starts, strict=False), start=1):
        yield Caption(slide, number, start, sections.get(slide.identity))


def _is_shown(shape: Shape) -> bool:
    """Return whether students see a shape before anything is clicked: never an answer."""
    return not (isinstance(shape, TextBox) and shape.appears)


def _height(blocks: Sequence[HandoutItem]) -> Points:
    """Return how high text blocks and pictures are one below the other, with the free space below the last."""
    height = gap = Points(0)
    for block in blocks:
        if isinstance(block, TextBlock):
            height += max(gap, block.space_before.points) if height else Points(0)
            height += block.leading.points * len(block.lines)
            gap = block.space_after.points
        elif isinstance(block, Image):
            height += block.height.points
            gap = block.space_after.points
    return height + gap


@dataclass(frozen=True, slots=True)
class _Row:
    """A slide's row, its thumbnail aside."""

    caption: Caption
    blocks: tuple[TextBlock, ...]
    height: Points

    @property
    def top(self) -> Points:
        """Where the thumbnail begins."""
        return _height(self.blocks) + _ABOVE

    @property
    def room(self) -> Points:
        """How high the thumbnail may be."""
        return self.height - self.top - _BELOW


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sets the rows of one handout."""

    schedule: Schedule
    styles: Styles
    ground: SlideGround
    first_page: Points
    """Height that the first page has left below the title."""

    def of(self, captions: Sequence[Caption]) -> Iterator[HandoutItem]:
        """Yield a row for each slide, all thumbnails in one size that fits everywhere."""
        blocks = [set_captions(caption, self.schedule, self.styles) for caption in captions]
        fewest = max((_height(one) for one in blocks), default=0.0) + _ABOVE + self._high(_NARROWEST) + _BELOW
        # Below a title of many lines there is room for fewer slides, or none.
        on_first = max(0, min(SLIDES_A_PAGE, int(self.first_page / fewest)))
        rows = [
            _Row(
                caption, above, self.first_page / on_first if number < on_first else self.styles.height / SLIDES_A_PAGE
            )
            for number, (caption, above) in enumerate(zip(captions, blocks, strict=True))
        ]
        high = min([self._high(_WIDEST), *(row.room for row in rows)])
        for row in rows:
            yield self._row(row, high)

    def _high(self, share: float) -> Points:
        """Return the height of a thumbnail that takes a share of the text area's width."""
        slide = self.styles.theme.deck
        return self.styles.width * share * slide.height.emu / slide.width.emu

    def _row(self, row: _Row, high: Points) -> Arrangement:
        slide = self.styles.theme.deck
        width = high * slide.width.emu / slide.height.emu
        border = self.styles.color(ColorSlot.LINE)
        drawing = draw_thumbnail(row.caption.slide, row.caption.number, width, border, self.ground)
        left, top = width + _GAP, Length.of_points(row.top)
        lines = set_ruled(left, self.styles.width - left, row.height - row.top - _BELOW, self.styles)
        parts = (*_stacked(row.blocks), Part(drawing, top), *(Part(block, top) for block in lines))
        return Arrangement(parts, Length.of_points(row.height))


def draw_thumbnail(slide: Slide, number: int, width: Points, border: str, ground: SlideGround) -> Artwork:
    """Return `slide`, `width` points wide on the page, with a line in the colour `border` around it."""
    scene = to_scene(slide, number, ground)
    scale = width / scene.width.points
    framed = replace(scene, marks=(*scene.marks, Trace(sheet(ground), border, Points(_BORDER / scale))))
    return Artwork(framed, Length(0), Length.of_points(width), scene.height * scale)


def _target(link: str | SlideJump | None, anchors: Mapping[str, str]) -> str:
    """Return where a click on the page leads; nowhere for a file beside the deck, which paper does not have."""
    if isinstance(link, SlideJump):
        return f"#{anchors[link.identity]}" if link.identity in anchors else ""
    return link if link and link.lower().startswith(ABSOLUTE) else ""


def _stacked(blocks: Sequence[TextBlock]) -> Iterator[Part]:
    top = Length(0)
    for block in blocks:
        yield Part(block, top)
        top = top + Length.of_points(block.leading.points * len(block.lines))
