"""Paragraphs of a slide → set words, broken by our own rules in the handout's fonts, never larger than their box.

Layout measures slides with room for whatever fonts a lecturer's machine has, so that ours nearly always fit; where they
do not, the text is set a little smaller, and nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Bullet, Run, TextParagraph
from gyoan.model.scene import Words
from gyoan.model.theme import Face
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Place, Points
from gyoan.model.values import dataclass
from gyoan.scene.ground import SlideGround
from gyoan.typesetting import StyledRun
from gyoan.typesetting.breaking import Manner
from gyoan.typesetting.grid import Span, grid_line
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import InkedRun, LinkedInk, line_width, set_line, set_lines, shifted

_SMALLER = (1.0, 0.97, 0.94, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.62, 0.58, 0.54, 0.5)
"""Sizes to try, as parts of the slide's own."""
_EMPTY_POINTS = Points(18)
"""Size of a paragraph without characters that follows none."""
_RAISED = 0.66
"""Size of raised and lowered characters, as PowerPoint draws them."""
CODE_SIZE = 1.1
"""Code is set so much larger: then it is as wide as in Consolas, and characters that draw boxes meet between lines."""
_ROUNDING = 0.5
"""What sums of heights may be off by, in points."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its height and the free space above it."""

    line: Line
    height: Points
    before: Points
    paragraph: int


def draw_text(content: Sequence[TextParagraph], place: Place, anchor: Anchor, ground: SlideGround) -> Iterator[Words]:
    """Yield `content` set in `place`, at the largest size at which it is no higher."""
    yield from (words for _, words in draw_rows(content, place, anchor, ground))


def draw_rows(
    content: Sequence[TextParagraph], place: Place, anchor: Anchor, ground: SlideGround
) -> Iterator[tuple[int, Words]]:
    """Yield the same lines, each with the number of its paragraph, from 0."""
    rows: list[_Row] = []
    for scale in _SMALLER:
        rows = list(_rows(content, place, scale, ground))
        if _height(rows) <= place.height + _ROUNDING:
            break
    slack = place.height - _height(rows)
    y = place.y + {Anchor.TOP: 0.0, Anchor.MIDDLE: slack / 2, Anchor.BOTTOM: slack}[anchor]
    for row in rows:
        y += row.before
        if row.line.fragments:
            yield row.paragraph, Words(row.line, y + row.height / 2, height=row.height)
        y += row.height


def _height(rows: Sequence[_Row]) -> Points:
    return sum((row.before + row.height for row in rows), Points(0))


def _rows(content: Sequence[TextParagraph], place: Place, scale: float, ground: SlideGround) -> Iterator[_Row]:
    size = _EMPTY_POINTS
    for number, paragraph in enumerate(content):
        size = max((run.points for run in paragraph.runs), default=size)
        before = paragraph.space_before.points * scale if number else Points(0)
        high = PITCH.code if is_line_of_code(paragraph) else PITCH.text
        for line in _lines(paragraph, place, scale, ground):
            yield _Row(line, size * scale * high * paragraph.line_spacing, before, number)
            before = Points(0)


def _lines(paragraph: TextParagraph, place: Place, scale: float, ground: SlideGround) -> Sequence[Line]:
    inks, indent = ground.inks, paragraph.indent.points * scale
    if is_line_of_code(paragraph):
        spans = [Span(run.text, _ink(run, scale, inks)) for run in paragraph.runs]
        return (_no_wider(grid_line(spans, inks, place.x + indent, spans[0].ink.points), place, ground),)
    align = paragraph.align if paragraph.align is not Alignment.LEFT else None
    content = [_run(run, scale, ground) for run in paragraph.runs]
    lines = set_lines(content, inks, place.x + indent, place.width - indent, align, Manner.TYPED)
    if paragraph.bullet is None or not paragraph.runs:
        return lines
    bullet = _bullet(paragraph.bullet, paragraph.runs[0].points * scale, inks)
    bullet = shifted(bullet, place.x + indent - min(paragraph.hanging.points * scale, indent))
    return (replace(lines[0], fragments=(*bullet.fragments, *lines[0].fragments)), *lines[1:])


def is_line_of_code(paragraph: TextParagraph) -> bool:
    """Return whether it is a line of code, whose columns count, and not text with words of code in it."""
    return bool(paragraph.runs) and paragraph.line_spacing < 1.0 and all(run.monospace for run in paragraph.runs)


def _no_wider(line: Line, place: Place, ground: SlideGround) -> Line:
    """Return a line of code, drawn together where it would leave its box."""
    over = line_width(line) - place.x - place.width
    if over <= _ROUNDING or not line.fragments:
        return line
    left = line.fragments[0].x.points
    share = (place.x + place.width - left) / (line_width(line) - left)
    return Line(tuple(_drawn_together(piece, left, share) for piece in line.fragments), line.spaced)


def _drawn_together(piece: Fragment, left: Points, share: float) -> Fragment:
    start = type(piece.x).of_points(left + (piece.x.points - left) * share)
    return replace(piece, x=start, width=piece.width * share, ink=replace(piece.ink, points=piece.ink.points * share))


def _bullet(bullet: Bullet, points: Points, inks: Inks) -> Line:
    text = f"{bullet.number}." if bullet.number is not None else bullet.character
    return set_line(f"{text} ", replace(inks.ink(points), color=inks.color(bullet.color)), inks)


def _run(run: Run, scale: float, ground: SlideGround) -> InkedRun:
    ink = _ink(run, scale, ground.inks)
    return StyledRun(run.text, ground.inks.faces(ink.face), ink.points, LinkedInk(ink, ground.target(run.link)))


def _ink(run: Run, scale: float, inks: Inks) -> Ink:
    faces = (Face.CODE, Face.CODE_BOLD) if run.monospace else (Face.BODY, Face.BODY_BOLD)
    points = run.points * scale * (CODE_SIZE if run.monospace else 1.0)
    return Ink(
        faces[run.bold],
        points * _RAISED if run.baseline else points,
        inks.color(ColorSlot.LINK if run.link else run.color),
        underline=run.underline or run.link is not None,
        strike=run.strike,
        rise=points * run.baseline / 100,
    )
