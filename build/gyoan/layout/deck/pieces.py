"""Elements → pieces: which kind of piece serves what, and which pictures are there to be shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field

from gyoan.layout.area import Area
from gyoan.layout.deck.entries import ON_NETWORK
from gyoan.layout.deck.kinds import callout_piece, table_piece, text_pieces
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.code import CodePiece, code_piece
from gyoan.layout.deck.slides.code_panels import CodePanelsPiece
from gyoan.layout.deck.slides.formula import FormulaPiece
from gyoan.layout.deck.slides.picture import diagram_piece, figure_piece, part_pieces
from gyoan.layout.deck.slides.picture_row import rows_of
from gyoan.layout.deck.slides.piece import Piece
from gyoan.layout.deck.slides.references import ReferencesPiece
from gyoan.layout.deck.slides.table_sizes import in_cells
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.elements import Callout, CodePanels, Element, Entry, Groups, Played, Topic
from gyoan.layout.footnotes import Footnotes
from gyoan.layout.formulas import instead
from gyoan.layout.tabled_pictures import with_pictures
from gyoan.model.blocks import TAB_COLUMNS, CodeBlock, Diagram, Figure, FigureRow, Flow, Formula, Paragraph, Table
from gyoan.model.drawing import Drawing, Drawings, FrameName, Undrawn
from gyoan.model.inline import Inlines, Link, Text
from gyoan.model.message import NOTHING, Language
from gyoan.model.picture import Pictures, name_of_picture
from gyoan.model.session import Role
from gyoan.model.units import Duration
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """The pictures of a session, and the room there is for them."""

    drawings: Drawings
    """What its diagrams became."""
    pictures: Pictures
    """The pictures that could be read."""
    body: Area
    """The body of a slide."""
    pins: Mapping[int, Duration] = field(default_factory=dict)
    """Times that the author gives to single blocks, by the block's line."""
    listings: Mapping[int, str] = field(default_factory=dict)
    """The sections of the handout that have long listings whole, by the listings' lines."""
    outside: frozenset[int] = frozenset()
    """The lines of the headings of what its author took out of the lecture's time."""
    flows: Mapping[Flow, Drawing] = field(default_factory=dict)
    """What its chains of arrows became."""
    footnotes: Footnotes = ()
    """Its footnotes."""
    language: Language = Language.KOREAN
    """Its language."""
    divided: bool = False
    """Whether its author divided it into slides."""
    formulas: Collection[Formula] = ()
    """Those of its formulas that can be drawn."""


def pieces_of(elements: Sequence[Element], material: Material, role: Role = Role.SECTION) -> tuple[Piece, ...]:
    """Return the pieces that show `elements` of a section of this `role`, in their order."""
    return tuple(piece for element in elements for piece in _pieces(element, material, role))


def _pieces(element: Element, material: Material, role: Role) -> tuple[Piece, ...]:
    match element:
        case Groups(groups) | Topic(groups=groups):
            return text_pieces(groups, role)
        case Callout():
            return (callout_piece(element),) if element.entries or element.title else ()
        case CodePanels(panels):
            return (CodePanelsPiece(tuple((panel.head, code_piece(panel.code)) for panel in panels)),)
        case Table():
            return (_table(element, material),)
        case CodeBlock():
            return (code_piece(element, material.listings.get(element.span.line, "")),)
        case Formula():
            return (_formula(element, material),)
        case Flow():
            return (diagram_piece(material.flows[element], element.span, element.caption),)
        case Diagram():
            return _diagram(element, material)
        case Figure():
            return _figures((element,), material)
        case FigureRow(figures):
            return _figures(figures, material, element.caption)
        case Played(link, span):
            return (ReferencesPiece(((Entry((link,), span=span),),)),)


def _table(table: Table, material: Material) -> Piece:
    pictures = material.pictures
    shown = with_pictures(table, pictures)
    figures = (figure for row in (shown.header, *shown.rows) for cell in row for figure in cell.figures)
    drawn = {one: figure_piece(one, pictures[one.target], material.body, material.language) for one in figures}
    return table_piece(shown, in_cells(shown, drawn, material.body) if drawn else drawn)


def _diagram(diagram: Diagram, material: Material) -> tuple[Piece, ...]:
    drawing = material.drawings.get((diagram.source, FrameName.SLIDE))
    if isinstance(drawing, Drawing):
        return part_pieces(drawing.parts or (drawing,), diagram.span, diagram.caption)
    reason = drawing.reason if isinstance(drawing, Undrawn) else NOTHING
    lines = tuple(line.expandtabs(TAB_COLUMNS) for line in diagram.source.split("\n"))
    return (CodePiece(lines, reason=reason, caption=diagram.caption, span=diagram.span),)


def _figures(figures: Sequence[Figure], material: Material, caption: Inlines = ()) -> tuple[Piece, ...]:
    """Return the pictures that are there in rows, and what stands for the others but those that adorn words."""
    there = [figure for figure in figures if figure.target in material.pictures]
    pictures, body, language = material.pictures, material.body, material.language
    shown = rows_of([figure_piece(one, pictures[one.target], body, language) for one in there], caption)
    absent = (figure for figure in figures if figure not in there and not figure.adorns)
    pieces = (*shown, *(_absent(figure) for figure in absent))
    if there or not caption:
        return pieces
    return (*pieces, TextPiece((Entry(caption),)))


def _formula(formula: Formula, material: Material) -> Piece:
    if formula in material.formulas:
        return FormulaPiece(formula)
    other = instead(formula)
    return TextPiece((Entry(other.content, span=other.span),)) if isinstance(other, Paragraph) else code_piece(other)


def _absent(figure: Figure) -> Piece:
    label = figure.alt or name_of_picture(figure.target)
    if figure.link.lower().startswith(ON_NETWORK):
        link = Entry((Link((Text(label),), figure.link),), span=figure.span)
        return ReferencesPiece(((link, *(Entry(one) for one in (figure.caption,) if one)),))
    remote = figure.target.lower().startswith(ON_NETWORK)
    name = Link((Text(label),), figure.target) if remote else Text(label)
    entries = [Entry((Text("🖼 "), name), span=figure.span)]
    if figure.caption:
        entries.append(Entry(figure.caption, span=figure.span))
    return CalloutPiece(Callout((), tuple(entries)))
