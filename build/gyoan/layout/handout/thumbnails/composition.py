"""The flow of a handout of slides: the title block, then some slides on each page with space for notes at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from gyoan.layout.handout.front import running_foot, running_head, running_ink, set_title
from gyoan.layout.handout.glyphs import missing_glyphs
from gyoan.layout.handout.options import HandoutOptions
from gyoan.layout.handout.styles import Styles
from gyoan.layout.handout.thumbnails.captions import Caption, set_captions
from gyoan.layout.handout.writing import set_ruled
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, Shape, Slide, TextBox
from gyoan.model.diagnostic import Outcome
from gyoan.model.handout import Arrangement, Artwork, Galley, HandoutItem, Image, Part, TextBlock
from gyoan.model.scene import Trace
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.theme import Theme
from gyoan.model.units import Duration, Length, Points
from gyoan.model.values import dataclass
from gyoan.scene.ground import SlideGround, leading
from gyoan.scene.slides import sheet, to_scene
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.setting import shifted

_BESIDE = 3
"""With so many slides on a page there is space to write beside each, else below."""
_MOST_BELOW_EACH_OTHER = 3
"""More slides on a page stand in two columns."""
_WIDEST, _NARROWEST = 0.6, 0.4
"""How much of its column's width a thumbnail takes that has lines beside it, where it is not too high then, and how
much any takes at the least."""
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
    ground = SlideGround(on_slides, leading(anchors))
    rows = _Rows(schedule, styles, ground, styles.height - _height(title))
    galley = Galley(
        words.TITLE_OF_SLIDES.within(theme.language, title=session.plain_title),
        theme.tag,
        running_head(session, styles),
        running_ink(styles),
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
    """Slides that stand beside each other, their thumbnails aside."""

    slides: tuple[tuple[Caption, tuple[TextBlock, ...]], ...]
    """Each slide with what stands above its thumbnail."""
    height: Points

    @property
    def top(self) -> Points:
        """Where the thumbnails begin."""
        return max(_height(above) for _, above in self.slides) + _ABOVE

    @property
    def room(self) -> Points:
        """How high a thumbnail may be."""
        return self.height - self.top - _BELOW


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sets the rows of one handout."""

    schedule: Schedule
    styles: Styles
    ground: SlideGround
    first_page: Points
    """Height that the first page has left below the title."""

    @property
    def columns(self) -> int:
        """How many slides stand beside each other."""
        return 2 if self.styles.options.per_page > _MOST_BELOW_EACH_OTHER else 1

    @property
    def beside(self) -> bool:
        """Whether there is space to write beside each slide."""
        return self.styles.options.per_page == _BESIDE

    @property
    def width(self) -> Points:
        """Width of a column."""
        return (self.styles.width - (self.columns - 1) * _GAP) / self.columns

    def of(self, captions: Sequence[Caption]) -> Iterator[HandoutItem]:
        """Yield the slides in their order, all thumbnails in one size that fits everywhere."""
        a_page = self.styles.options.per_page // self.columns
        blocks = [set_captions(caption, self.schedule, self.styles, self.width) for caption in captions]
        fewest = max((_height(one) for one in blocks), default=0.0) + _ABOVE + self._high(_NARROWEST) + _BELOW
        # Below a title of many lines there is room for fewer slides, or none.
        on_first = max(0, min(a_page, int(self.first_page / fewest)))
        first, others = self.first_page / (on_first or 1), self.styles.height / a_page
        slides = tuple(zip(captions, blocks, strict=True))
        beside = (slides[start : start + self.columns] for start in range(0, len(slides), self.columns))
        rows = [_Row(one, first if number < on_first else others) for number, one in enumerate(beside)]
        high = min([self._high(_WIDEST if self.beside else 1.0), *(row.room for row in rows)])
        for row in rows:
            parts = (part for number in range(len(row.slides)) for part in self._parts(row, number, high))
            yield Arrangement(tuple(parts), Length.of_points(row.height))

    def _high(self, share: float) -> Points:
        """Return the height of a thumbnail that takes a share of its column's width."""
        slide = self.styles.theme.deck
        return self.width * share * slide.height.emu / slide.width.emu

    def _parts(self, row: _Row, number: int, high: Points) -> Iterator[Part]:
        """Yield a slide's caption, its thumbnail and the space to write, in the column with this number from 0."""
        (caption, above), x, style = row.slides[number], number * (self.width + _GAP), self.styles.theme.deck
        width = high * style.width.emu / style.height.emu
        border = self.styles.color(ColorSlot.LINE)
        drawing = draw_thumbnail(caption.slide, caption.number, width, border, self.ground)
        yield from _stacked([_shifted(block, x) for block in above], row.top - _ABOVE - _height(above))
        yield Part(replace(drawing, x=Length.of_points(x)), Length.of_points(row.top))
        left, top = (x + width + _GAP, row.top) if self.beside else (x, row.top + high + _ABOVE)
        lines = set_ruled(left, x + self.width - left, row.height - top - _BELOW, self.styles)
        yield from (Part(block, Length.of_points(top)) for block in lines)


def _shifted(block: TextBlock, x: Points) -> TextBlock:
    return replace(block, lines=tuple(shifted(line, x) for line in block.lines)) if x else block


def draw_thumbnail(slide: Slide, number: int, width: Points, border: str, ground: SlideGround) -> Artwork:
    """Return `slide`, `width` points wide on the page, with a line in the colour `border` around it."""
    scene = to_scene(slide, number, ground)
    scale = width / scene.width.points
    framed = replace(scene, marks=(*scene.marks, Trace(sheet(ground), border, Points(_BORDER / scale))))
    return Artwork(framed, Length(0), Length.of_points(width), scene.height * scale)


def _stacked(blocks: Sequence[TextBlock], start: Points) -> Iterator[Part]:
    top = Length.of_points(start)
    for block in blocks:
        yield Part(block, top)
        top = top + Length.of_points(block.leading.points * len(block.lines))
