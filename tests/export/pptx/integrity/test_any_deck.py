"""Decks made up at random: whatever a deck holds, its file is sound and says all of it."""

import dataclasses
import io
import re

import hypothesis
import pptx
import pytest
from hypothesis import strategies as st

from examples import examples
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Bullet,
    Countdown,
    DeckSection,
    GraphShape,
    Grid,
    GridCell,
    Panel,
    PictureShape,
    PlaceholderRole,
    Run,
    ShapeStyle,
    SlideJump,
    SlideKind,
    TextBox,
    TextParagraph,
)
from gyoan.model.graph import ArrowHead, Cluster, Edge, Graph, Label, LineStyle, Node, NodeShape, Rgb
from gyoan.model.units import Box, Duration, Length, Place

texts = st.text(st.characters(codec="utf-8"), max_size=12)
lengths = st.integers(0, 8_000_000).map(Length)
boxes = st.builds(Box, lengths, lengths, lengths, lengths)
links = st.none() | texts | st.sampled_from(["https://a.kr/글 b", "http://[::1", SlideJump("0"), SlideJump("1")])
runs = st.builds(
    Run,
    texts,
    st.floats(8, 60),
    st.sampled_from(ColorSlot),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([-25, 0, 30]),
    links,
)
bullets = st.builds(Bullet, st.sampled_from("•–✓☐"), st.none() | st.integers(0, 40_000))
paragraphs = st.builds(
    TextParagraph,
    st.lists(runs, max_size=3).map(tuple),
    st.integers(0, 10),
    st.none() | bullets,
    lengths,
    lengths,
    line_spacing=st.floats(0.8, 2.5),
)
bodies = st.lists(paragraphs, max_size=4).map(tuple)
styles = st.builds(
    ShapeStyle,
    st.none() | st.sampled_from(ColorSlot),
    st.none() | st.sampled_from(ColorSlot),
    rounded=st.booleans(),
    alpha=st.integers(0, 100),
)
jumps = st.none() | st.sampled_from(["0", "1"]).map(SlideJump)
roles = st.none() | st.sampled_from([role for role in PlaceholderRole if role is not PlaceholderRole.TITLE])


@st.composite
def grids(draw):
    """Draw tables, now and then with rows that are too short."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    cells = st.builds(GridCell, bodies, st.none() | st.sampled_from(ColorSlot))
    drawn = tuple(tuple(draw(st.lists(cells, max_size=columns))) for _ in range(rows))
    return Grid(draw(boxes), (Length(900_000),) * columns, (Length(400_000),) * rows, drawn, description=draw(texts))


ordinates = st.floats(-20, 900)
places = st.builds(Place, ordinates, ordinates, st.floats(0, 400), st.floats(0, 400))
paints = st.sampled_from([*ColorSlot, Rgb("A0264F"), Rgb("FFFFFF")])
labels = st.builds(Label, st.lists(texts, max_size=3).map(tuple), st.floats(5, 60), paints, st.booleans())
# Few different ordinates, so that routes run level and upright and turn back now and then.
corners = st.tuples(st.sampled_from([0.0, 40.0, 41.5, 200.0]) | ordinates, st.sampled_from([10.0, 90.0, 300.0]))


@st.composite
def graphs(draw):
    """Draw diagrams, whose parts may stand anywhere and whose edges may join a part to itself."""
    names = draw(st.lists(texts, min_size=1, max_size=6, unique=True))
    inner = draw(st.integers(0, len(names)))
    painted = {"fill": st.none() | paints, "line": st.none() | paints}
    styled = painted | {"line_style": st.sampled_from(LineStyle), "link": texts}
    nodes = st.builds(Node, st.none(), st.sampled_from(NodeShape), places, labels, **styled)
    clusters = st.builds(Cluster, st.none(), places, labels, **painted)
    edges = st.builds(
        Edge,
        st.sampled_from(names),
        st.sampled_from(names),
        st.lists(corners, min_size=2, max_size=7).map(tuple),
        st.none() | labels,
        st.none() | places,
        st.sampled_from(LineStyle),
        st.sampled_from(ArrowHead),
        st.sampled_from(ArrowHead),
        paints,
        st.floats(0, 6),
    )
    drawn = (
        tuple(dataclasses.replace(draw(clusters), identity=name) for name in names[:inner]),
        tuple(dataclasses.replace(draw(nodes), identity=name) for name in names[inner:]),
        draw(st.lists(edges, max_size=6).map(tuple)),
    )
    return GraphShape(draw(boxes), Graph(*drawn), draw(texts), draw(texts))


def shapes(picture):
    """Return a strategy for shapes; pictures show `picture`."""
    return st.one_of(
        st.builds(TextBox, boxes, bodies, roles, style=styles, inset=lengths, name=texts, jump=jumps),
        st.builds(Panel, boxes, styles, texts, texts, jumps),
        st.builds(PictureShape, boxes, st.just(picture), texts, st.sampled_from(["", "<svg/>"]), texts, texts),
        grids(),
        graphs(),
        st.builds(Countdown, boxes, st.integers(0, 9999).map(Duration), description=texts, name=texts),
    )


def written_labels(graph):
    """Return the text of all labels that a diagram shows."""
    edges = [edge.label for edge in graph.edges if edge.label and edge.label_place]
    labels = [node.label for node in graph.nodes] + [cluster.title for cluster in graph.clusters] + edges
    # A line that ends in a carriage return is not to be taken for the first half of a line break.
    return [
        "\n".join(line.replace("\r\n", "\n").replace("\r", "\n") for line in label.lines)
        for label in labels
        if any(label.lines)
    ]


def written_text(deck):
    """Return the text of all runs on the slides of a deck; a slide's first number is a field, which counts itself."""
    for slide in deck.slides:
        shapes = list(slide.shapes)
        roles = [shape.placeholder if isinstance(shape, TextBox) else None for shape in shapes]
        if PlaceholderRole.SLIDE_NUMBER in roles:
            del shapes[roles.index(PlaceholderRole.SLIDE_NUMBER)]
        for shape in shapes:
            bodies = [shape.paragraphs] if isinstance(shape, TextBox) else []
            bodies += [cell.paragraphs for row in shape.rows for cell in row] if isinstance(shape, Grid) else []
            yield from written_labels(shape.graph) if isinstance(shape, GraphShape) else ()
            yield from (run.text for body in bodies for paragraph in body for run in paragraph.runs)


@pytest.fixture(scope="module")
def decks(make):
    """Return a strategy for decks of two slides that hold anything."""

    @st.composite
    def drawn(draw):
        slides = [
            make.slide(
                str(number),
                *draw(st.lists(shapes(make.png()), max_size=4)),
                kind=draw(st.sampled_from(SlideKind)),
                notes=draw(texts),
                seconds=draw(st.integers(0, 9999)),
            )
            for number in range(2)
        ]
        return make.deck(*slides, sections=(DeckSection(draw(texts), ("0", "1")),))

    return drawn()


anything = hypothesis.settings(max_examples=examples(0.4), suppress_health_check=list(hypothesis.HealthCheck))


@hypothesis.given(data=st.data())
@anything
def test_no_deck_whatever_makes_a_faulty_file(data, decks, export, faults):
    assert faults(export(data.draw(decks))) == []


@hypothesis.given(data=st.data())
@anything
def test_no_deck_whatever_breaks_the_schema(data, decks, export, invalid_parts):
    assert invalid_parts(export(data.draw(decks))) == []


@hypothesis.given(data=st.data())
@anything
def test_no_character_is_lost_whatever_it_is(data, decks, export):
    deck = data.draw(decks)
    presentation = pptx.Presentation(io.BytesIO(export(deck).data))
    texts = [element for slide in presentation.slides for element in slide.element.iter("{*}t")]
    kept = sum(len(one.text or "") for one in texts if not in_field(one))
    # A line that an author or layout broke is a paragraph of its own.
    assert kept == sum(len(re.sub(r"[\r\n\v]", "", text)) for text in written_text(deck))


def in_field(element):
    """Return whether an element belongs to a slide number."""
    return element.getparent().tag.endswith("}fld")
