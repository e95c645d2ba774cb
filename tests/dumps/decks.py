"""A deck with every place on it as readable text: what a slide shows, where, how large, and from which lines."""

from __future__ import annotations

from collections.abc import Iterator

from dumps.shown import box, facts, first_words, half, indented, paint, place, source_lines, value
from gyoan.model.chart import ChartShape
from gyoan.model.deck import (
    Countdown,
    Deck,
    GraphShape,
    Grid,
    Panel,
    PictureShape,
    Run,
    Shape,
    ShapeStyle,
    Slide,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import Cluster, Edge, Graph, Label, Node
from gyoan.model.message import Language, translated

SAME_ON_ALL = frozenset({"Course", "Page number"})
"""Boxes that stand on every slide alike: shown on the first that has them."""
RUN_LOOKS = ("bold", "italic", "strike", "underline", "monospace")


def deck_dump(deck: Deck) -> str:
    """Return the deck as text."""
    lines = [f"deck: {deck.title} | {deck.subject} | {deck.language} | {deck.author} | {deck.organization}"]
    lines += [f"section: {one.name} ({len(one.slides)})" for one in deck.sections]
    chrome: set[str] = set()
    for number, slide in enumerate(deck.slides, 1):
        lines += _slide(number, slide, chrome)
    return "\n".join(lines) + "\n"


def _slide(number: int, slide: Slide, chrome: set[str]) -> Iterator[str]:
    yield ""
    yield (
        f"{number}. [{slide.kind.value} {slide.duration.seconds} s] {slide.title} | {slide.identity}"
        f"{source_lines(slide.spans)}"
    )
    for shape in slide.shapes:
        if shape.name not in SAME_ON_ALL or shape.name not in chrome:
            yield from indented(_shape(shape))
        chrome.add(shape.name)
    yield from (f"  notes: {first_words(line)}" for line in slide.notes.splitlines() if line.strip())


def _shape(shape: Shape) -> Iterator[str]:
    name = translated(shape.name, Language.KOREAN) or type(shape).__name__
    head = f"{name} {box(shape.box)}{source_lines(shape.spans)}"
    match shape:
        case TextBox():
            yield " ".join(filter(None, (head, _look(shape.style), _text_box(shape))))
            yield from indented(_paragraph(paragraph) for paragraph in shape.paragraphs)
        case Grid():
            yield f"{head} columns {value(shape.column_widths)} {'head' if shape.header else 'no head'}"
            yield from indented(_rows(shape))
        case GraphShape(graph=graph):
            yield f"{head} {first_words(shape.description)}"
            yield from indented(_graph(graph))
        case ChartShape(plan=plan):
            yield f"{head} {first_words(shape.description)}"
            yield f"  {value(plan)}"
        case PictureShape():
            yield f"{head} {first_words(shape.description)} crop {value(shape.crop)}"
        case Panel(style=style):
            yield f"{head} {_look(style)} {first_words(shape.description)}".rstrip()
        case Countdown():
            yield f"{head} {shape.duration.seconds} s {paint(shape.color)} on {paint(shape.track)}"


def _text_box(shape: TextBox) -> str:
    return facts(shape, frozenset({"box", "paragraphs", "style", "name", "spans"}))


def _look(style: ShapeStyle) -> str:
    return facts(style)


def _paragraph(paragraph: TextParagraph) -> str:
    bullet = paragraph.bullet
    mark = "" if bullet is None else f"{bullet.number}. " if bullet.number is not None else f"{bullet.character} "
    place_of = facts(paragraph, frozenset({"runs", "bullet", "level"}))
    text = "".join(_run(run) for run in paragraph.runs)
    return f"{'  ' * paragraph.level}{mark}{text or '(empty)'}{f'  <{place_of}>' if place_of else ''}"


def _run(run: Run) -> str:
    looks = [look for look in RUN_LOOKS if getattr(run, look)]
    looks += [facts(run, frozenset({"text", "points", *RUN_LOOKS}))]
    return f"[{half(run.points)}{''.join(f' {look}' for look in looks if look)}]{first_words(run.text)}"


def _rows(grid: Grid) -> Iterator[str]:
    for height, row in zip(grid.row_heights, grid.rows, strict=True):
        cells = (
            " / ".join(_paragraph(paragraph) for paragraph in cell.paragraphs)
            + (f" on {paint(cell.fill)}" if cell.fill else "")
            for cell in row
        )
        yield f"{half(height.points)} | " + " | ".join(cells)


def _graph(graph: Graph) -> Iterator[str]:
    yield from (_cluster(one) for one in graph.clusters)
    yield from (_node(one) for one in graph.nodes)
    yield from (_edge(one) for one in graph.edges)
    yield from (f"band {value(one)}" for one in graph.bands)
    yield from (f"area {place(one.contour.bounds)} {paint(one.fill)}" for one in graph.areas)


def _cluster(cluster: Cluster) -> str:
    rest = facts(cluster, frozenset({"identity", "place", "title"}))
    return f"frame {cluster.identity} {place(cluster.place)} {_label(cluster.title)} {rest}".rstrip()


def _node(node: Node) -> str:
    rest = facts(node, frozenset({"identity", "shape", "place", "label"}))
    return f"{node.shape.value} {node.identity} {place(node.place)} {_label(node.label)} {rest}".rstrip()


def _edge(edge: Edge) -> str:
    rest = facts(edge, frozenset({"start", "end", "route", "label"}))
    way = " → ".join(f"{half(x)},{half(y)}" for x, y in edge.route)
    return f"edge {edge.start}>{edge.end} {way} {_label(edge.label) if edge.label else ''} {rest}".rstrip()


def _label(label: Label) -> str:
    rest = facts(label, frozenset({"lines", "points"}))
    return f"[{half(label.points)}]{first_words(chr(10).join(label.lines))}{f' <{rest}>' if rest else ''}"
