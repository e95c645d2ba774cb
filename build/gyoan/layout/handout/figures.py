"""Diagrams and pictures → images with captions, or what stands for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gyoan.layout.captions import caption_of
from gyoan.layout.flows import draw_flow, page_frame
from gyoan.layout.formulas import draw_formula
from gyoan.layout.handout.code import set_code
from gyoan.layout.handout.looks import FIGURE
from gyoan.layout.handout.panels import framed
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.setting import leads_away
from gyoan.messages import words
from gyoan.model.blocks import Alignment, Captioned, CodeKind, Diagram, Figure, Flow, Formula
from gyoan.model.chart import Chart
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import Drawing, FrameName, Undrawn
from gyoan.model.graph import Graph, scaled
from gyoan.model.handout import Artwork, Columns, HandoutItem, Image, PagePanel, StructureTag, TextBlock
from gyoan.model.inline import Inlines, Link, Text
from gyoan.model.message import translated
from gyoan.model.picture import Picture, name_of_picture
from gyoan.model.scene import Scene
from gyoan.model.units import ROUNDING, Length, Points
from gyoan.scene.charts.drawing import draw_chart
from gyoan.scene.graphs import draw_graph
from gyoan.typesetting.least_sizes import READABLE
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import em_widths, widths_in

_TALLEST = 0.86
"""A picture takes at most this part of the text area's height: its heading must stand above it."""
_FLOW_SHARE = 0.4
"""A flow takes at most this part of it."""
_LEAST_LABEL = READABLE[FrameName.PAGE]
"""A diagram is not made so small, to fit on a page, that its labels fall below this size in points."""
_LEAST_SCALE = 0.72
"""No picture is made smaller than this part of its size to get one more on a page."""
_UNKNOWN = Undrawn(words.UNDRAWN())


def set_diagram(block: Diagram, place: TextArea) -> Iterator[HandoutItem]:
    """Return the diagram, in parts where it is too much for one page, or its source with the reason below it."""
    drawn = place.drawings.get((block.source, FrameName.PAGE), _UNKNOWN)
    if isinstance(drawn, Drawing):
        items = _parts(drawn.parts, place) if drawn.parts else (_drawing(drawn, place),)
        yield from (item if isinstance(item, TextBlock) else replace(item, line=block.span.line) for item in items)
        return
    source = set_code(block.source, "", CodeKind.CODE, place)
    yield replace(source, space_after=FIGURE.below_source, keep_with_next=bool(drawn.reason))
    if drawn.reason:
        yield set_caption((Text(translated(drawn.reason, place.styles.theme.language)),), place, ColorSlot.ATTENTION)


def set_flow(block: Flow, place: TextArea) -> Artwork:
    """Return the flow as boxes and arrows."""
    frame = page_frame(place.width, place.styles.height * _FLOW_SHARE)
    drawing = draw_flow(block, frame, widths_in(place.styles), place.styles.theme.language)
    return replace(_artwork(drawing, drawing.graph or Graph((), (), ()), place), line=block.span.line)


def set_formula(block: Formula, place: TextArea) -> Artwork | None:
    """Return the formula in the size of the text; None where it is too wide to be read."""
    drawing = draw_formula(block, place.width, place.points, FrameName.PAGE, em_widths(place.styles))
    if drawing is None:
        return None
    own = Length.of_points(drawing.width), Length.of_points(drawing.height)
    return _placed(Scene(*own, tuple(draw_graph(drawing.graph, place.styles)), block.said), drawing.points, place)


def _parts(parts: Sequence[Drawing], place: TextArea) -> Iterator[Image | Artwork | TextBlock]:
    """Yield each part with its number below it."""
    for number, part in enumerate(parts, start=1):
        yield replace(_drawing(part, place), space_after=FIGURE.close, keep_with_next=True)
        yield set_caption((Text(f"({number}/{len(parts)})"),), place)


def _drawing(drawing: Drawing, place: TextArea) -> Image | Artwork:
    if drawing.graph is not None:
        return _artwork(drawing, drawing.graph, place)
    if drawing.chart is not None:
        return _chart(drawing, drawing.chart, place)
    scale = _fitting(drawing.width.points, drawing.height.points, place)
    width, height = drawing.width.points * scale, drawing.height.points * scale
    label = drawing.label_points * scale
    return replace(_image(drawing.png, width, height, drawing.alt, _least(label), place), label_points=label)


def _least(label: Points) -> float:
    """Return how small a diagram with labels of `label` points may be drawn, as a part of its size."""
    return max(_LEAST_SCALE, min(1.0, _LEAST_LABEL / label)) if label else 1.0


def _artwork(drawing: Drawing, graph: Graph, place: TextArea) -> Artwork:
    """Return a graph in lines and words.

    It is made larger than it came, or turned to landscape, only where that is what makes its labels readable.
    """
    label, width, height = graph.smallest_label, drawing.width.points, drawing.height.points
    wanted = max(1.0, _LEAST_LABEL / label) if label else 1.0
    scale, across = _fitting(width, height, place, wanted), _fitting(height, width, place, wanted)
    turned = label * scale < _LEAST_LABEL - ROUNDING and label * across >= _LEAST_LABEL - ROUNDING
    scale = across if turned else scale
    own = Length.of_points(width * scale), Length.of_points(height * scale)
    scene = Scene(*own, tuple(draw_graph(scaled(graph, scale), place.styles)), drawing.alt)
    return _placed(scene, label * scale, place, turned=turned)


def _placed(scene: Scene, label: Points, place: TextArea, *, turned: bool = False) -> Artwork:
    """Return a drawing whose smallest labels have `label` points in the middle of the text area."""
    width, height = (scene.height, scene.width) if turned else (scene.width, scene.height)
    return Artwork(
        scene,
        Length.of_points(place.x + max(0.0, (place.width - width.points) / 2)),
        width,
        height,
        turned,
        _least(label),
        space_before=FIGURE.space,
        space_after=FIGURE.space,
        label_points=label,
    )


def _chart(drawing: Drawing, chart: Chart, place: TextArea) -> Artwork:
    """Return a chart in lines and words; where there is less room it is laid out anew, its text as large."""
    scale = _fitting(drawing.width.points, drawing.height.points, place)
    width, height = drawing.width.points * scale, drawing.height.points * scale
    marks = tuple(draw_chart(chart, width, height, place.styles))
    scene = Scene(Length.of_points(width), Length.of_points(height), marks, drawing.alt)
    return _placed(scene, chart.points, place)


def _fitting(width: Points, height: Points, place: TextArea, most: float = 1.0) -> float:
    return min(most, place.width / width, place.styles.height * _TALLEST / height)


def _image(data: bytes, width: Points, height: Points, alt: str, least: float, place: TextArea) -> Image:
    return Image(
        data,
        Length.of_points(place.x + max(0.0, (place.width - width) / 2)),
        Length.of_points(width),
        Length.of_points(height),
        alt,
        least,
        space_before=FIGURE.space,
        space_after=FIGURE.space,
    )


def set_figure(block: Figure, place: TextArea) -> Iterator[HandoutItem]:
    """Return the picture with its alternative text and caption below, or that text in a frame and the caption."""
    picture = place.pictures.get(block.target)
    content = block.caption if picture is None else words_below(block, place)
    if picture is None and block.adorns:
        return
    caption = [set_caption(content, place)] if content else []
    if picture is None:
        after = FIGURE.close if caption else FIGURE.space
        yield replace(_absent(block, place), keep_with_next=bool(caption), space_after=after)
    else:
        image = _picture(picture, block, place)
        close = FIGURE.close if caption else FIGURE.space
        yield replace(image, link=_address(block.link), keep_with_next=bool(caption), space_after=close)
    yield from caption


def words_below(block: Captioned, place: TextArea) -> Inlines:
    """Return what stands below `block`, with its number."""
    said = caption_of(block) if isinstance(block, Figure) else block.caption
    return place.styles.captions.get(block, said) if block.caption else said


def captioned(items: Iterable[HandoutItem], block: Captioned, place: TextArea) -> Iterator[HandoutItem]:
    """Yield `items`, which show `block`, with its caption below the last, on the same page."""
    content = words_below(block, place)
    if not content:
        yield from items
        return
    *others, last = items
    yield from others
    yield kept_with_caption(last)
    yield set_caption(content, place)


def kept_with_caption(item: HandoutItem) -> HandoutItem:
    """Return `item` with its caption close below it."""
    if isinstance(item, Columns):
        return item
    return replace(item, keep_with_next=True, space_after=FIGURE.close)


def _picture(picture: Picture, block: Figure, place: TextArea) -> Image:
    width, height = picture.seen
    asked = place.asked(block)
    wanted = asked * picture.crop.across / width if asked else 1.0
    scale = wanted * _fitting(width * wanted, height * wanted, place)
    image = _image(picture.data, width * scale, height * scale, block.alt, _LEAST_SCALE, place)
    return replace(image, crop=picture.crop, plates=picture.plates)


def _absent(block: Figure, place: TextArea) -> PagePanel:
    """Return what stands for a picture that is not there."""
    text = block.alt or (block.target if leads_away(block.target) else name_of_picture(block.target))
    target = _address(block.target) or _address(block.link)
    content: Inlines = (Link((Text(text),), target),) if target else (Text(text),)
    inner = place.indented(FIGURE.gap, FIGURE.gap)
    ink = place.styles.ink(place.styles.small, ColorSlot.MUTED)
    lines = inner.lines(content, ink, Alignment.CENTER)
    return framed(TextBlock(lines, Length.of_points(ink.points * LEADING.row)), place)


def _address(target: str) -> str:
    return target if leads_away(target) else ""


def set_caption(content: Inlines, place: TextArea, slot: ColorSlot = ColorSlot.MUTED) -> TextBlock:
    """Return the words below a picture."""
    ink = place.styles.ink(place.styles.small, slot)
    lines = place.lines(content, ink, Alignment.CENTER)
    leading = Length.of_points(ink.points * LEADING.caption)
    return TextBlock(lines, leading, StructureTag.CAPTION, space_after=FIGURE.space)
