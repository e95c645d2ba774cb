"""Code and character pictures: monospaced, wrapped by columns with a mark, split over slides between lines."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.captions import caption_height, draw_caption
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage, balanced, fewest
from gyoan.layout.exchanges import Exchange, exchange_of
from gyoan.layout.syntax import Stretch, stretches
from gyoan.messages import shape_names, words
from gyoan.model.blocks import TAB_COLUMNS, CodeBlock, CodeKind
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Run, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import FrameName
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines
from gyoan.model.message import NOTHING, Message
from gyoan.model.schedule import TalkSpeed
from gyoan.model.session import Section, Session, walk_nested, walk_sections
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.column_grid import columns, wrap_columns
from gyoan.typesetting.least_sizes import READABLE
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.margins import RUNNING
from gyoan.typesetting.ruler import CODE_COLUMN

INSET = Points(12)
"""Free space inside the tinted box, in points."""
SMALLEST = READABLE[FrameName.SLIDE]
"""Code is never smaller than this, in points."""
LARGER = 6.0
"""Code grows by no more than this over its usual size, in points."""
SPACING = 0.9
"""Line spacing."""
NEAR = 5
"""An empty line so many lines from a break attracts it."""
_INDENTING = " \t│├└─"
"""What stands before a line of code that is further in, or before a branch of a tree."""
_CLOSES = expression(r"\s*(?:[)\]}]|</|(?:end|fi|done|esac|else|elif|except|catch|finally)\b)")
_REMARK = expression(r"\s*(?://|#|@|--|/?\*)")
FOOT_POINTS = SMALLEST + 2
"""Size of a line below the code."""
FOOT_SPACE = Points(4)
"""Free space above it, in points."""
FOOT_HEIGHT = FOOT_POINTS * PITCH.text + 6
"""Room for a line below the code, in points."""
FEW_WRAPPED = 0.25
"""No more than this share of its lines is wrapped so that code is as large as usual. A guess."""
FEWEST_COLUMNS = 12
"""Code is wrapped to no fewer columns than this, however narrow its place."""
SPARE_COLUMNS = 4
"""So many columns of each line a single long line is cut up without: they hold what stands before a rest."""
CONTINUED = "↪ "
"""Stands before what did not fit its line."""
MOST_LOOKED_AT = 500
"""Lines from the beginning of a slide on among which its end is sought."""
MOST_LINES = 40
"""Of code longer than this a deck shows the beginning; the handout has all of it."""
WRAPPED_FOR = 2
"""Points by which type has to grow so that lines are wrapped for it that are whole otherwise. A guess."""


@dataclass(frozen=True, slots=True)
class CodePiece(Piece):
    """Lines of code, all of them or some."""

    lines: tuple[str, ...]
    """As written, tabs expanded."""
    looks: tuple[tuple[Stretch, ...], ...] = ()
    """The same lines in the looks of their syntax."""
    rest: tuple[str, ...] = ()
    """Lines that only the notes and the handout show."""
    reason: Message = NOTHING
    """A line below the code, in Korean; empty for none."""
    caption: Inlines = ()
    """What stands below it all."""
    most: Points = Points(0)
    """The largest size it may take, in points, so that something else fits on its slide; zero for any."""
    section: str = ""
    """The section of the handout that has all of it; empty where it stands before the first."""
    span: SourceSpan | None = field(default=None, compare=False)
    """Where it stands."""
    wraps: bool = False
    """Whether its few longest lines are rather wrapped than all of it small: not so plain text and pictures."""

    stands_for: Exchange | None = field(default=None, compare=False)
    """Whether it is a command, or may be what came of one; None for code."""

    kind = SlideKind.CODE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size at which it fits."""
        points = self.points(stage, limit)
        return self._height(stage, points) if points else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return parts of whole lines, an empty line or the end of a block before a break where there is one."""
        if self.fit(stage, limit) is not None:
            return (self,)
        heights = [_height(self._wrapped((line,), stage, SMALLEST), SMALLEST) for line in self.lines]
        room = limit - 2 * INSET - 2 - (FOOT_HEIGHT if self._has_foot() else 0.0)
        room -= caption_height(self.caption, stage)
        parts: list[CodePiece] = []
        at = 0
        for end in _seams(self.lines, heights, room):
            last = end == len(self.lines)
            lines = self.lines[at:end]
            looks = self.looks[at:end]
            rest, reason = (self.rest, self.reason) if last else ((), NOTHING)
            parts.append(replace(self, lines=lines, looks=looks, rest=rest, reason=reason))
            at = end
        return [cut for part in parts for cut in _cut_long(part, stage, limit)]

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a tinted text box, a paragraph a line."""
        points = self.points(stage, area.height + SLACK) or SMALLEST
        paragraphs = [
            _code_line(parts, points)
            for line, look in itertools.zip_longest(self.lines, self.looks, fillvalue=())
            for parts in _cut(look or (Stretch(str(line)),), self._wrapped((str(line),), stage, points))
        ]
        foot = self._foot(stage)
        if foot:
            run = Run(foot, FOOT_POINTS, ColorSlot.MUTED)
            paragraphs.append(TextParagraph((run,), space_before=Length.of_points(FOOT_SPACE), line_spacing=SPACING))
        style = ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE)
        box = area.top(area.height - caption_height(self.caption, stage)).box
        inset, name = Length.of_points(INSET), shape_names.CODE()
        code = TextBox(box, tuple(paragraphs), style=style, inset=inset, name=name)
        return (code, *draw_caption(self.caption, stage, area))

    def _has_foot(self) -> bool:
        return bool(self.rest or self.reason)

    def _foot(self, stage: Stage) -> str:
        """Return the line below the code, the section's name shortened to what fits it."""
        if not self.rest:
            return self.reason.within(stage.measure.theme.language)
        foot = words.MORE_LINES.within(stage.measure.theme.language, count=len(self.rest))
        if not self.section:
            return foot
        room = stage.body.width - 2 * INSET - stage.measure.width(f"{foot} ‘’", FOOT_POINTS)
        return f"{foot} ‘{stage.measure.shortened(self.section, FOOT_POINTS, room, 1)}’"

    def points(self, stage: Stage, limit: Points) -> Points | None:
        """Return the largest size at which it fits, in points; None where it does not."""
        usual = stage.measure.theme.deck.code_points
        most = min(usual + LARGER, self.most or Points(math.inf))
        whole = self._unwrapped(stage, limit, most)
        if whole is None or not self.wraps:
            return whole
        largest = min(usual, most)
        least = whole if self._columns() > _columns(stage, whole) else whole + WRAPPED_FOR - 1
        steps = [largest - step for step in range(math.ceil(largest - least))]
        wrapped = (
            points for points in steps if self._few_wrapped(stage, points) and self._height(stage, points) <= limit
        )
        return next(wrapped, whole)

    def _few_wrapped(self, stage: Stage, points: Points) -> bool:
        """Return whether so few lines are wrapped at this size that it still looks as it was written."""
        room = _columns(stage, points)
        return sum(columns(line) > room for line in self.lines) <= max(1, FEW_WRAPPED * len(self.lines))

    def _unwrapped(self, stage: Stage, limit: Points, most: Points) -> Points | None:
        """Return the largest size up to `most` at which it fits with no line wrapped, but for the smallest."""
        steps = [most - step for step in range(math.ceil(most - SMALLEST))]
        wide = self._columns()
        for points in (*steps, SMALLEST):
            # No line is wrapped but at the smallest size.
            if points > SMALLEST and wide > _columns(stage, points):
                continue
            if self._height(stage, points) <= limit:
                return points
        return None

    def height_at(self, stage: Stage, points: Points) -> Points | None:
        """Return its height at this size; None where a line would have to be wrapped."""
        return None if self._columns() > _columns(stage, points) else self._height(stage, points)

    def _columns(self) -> int:
        """Return how many columns its longest line takes."""
        return max(map(columns, self.lines), default=0)

    def _height(self, stage: Stage, points: Points) -> Points:
        foot = (FOOT_HEIGHT if self._has_foot() else 0.0) + caption_height(self.caption, stage)
        return _height(self._wrapped(self.lines, stage, points), points) + 2 * INSET + foot + 2

    def _wrapped(self, lines: Sequence[str], stage: Stage, points: Points) -> list[str]:
        limit = _columns(stage, points)
        wrapped: list[str] = []
        for line in lines:
            first, *others = wrap_columns(line, limit - columns(CONTINUED)) if columns(line) > limit else (line,)
            wrapped += [first, *(CONTINUED + part for part in others)]
        return wrapped

    @property
    def notes(self) -> str:
        """The lines that the slide does not show."""
        return "\n".join(self.rest)

    def weight(self, speed: TalkSpeed) -> float:
        """Return a moment for each line."""
        return speed.code_line_seconds * sum(bool(line.strip()) for line in self.lines)


def code_piece(block: CodeBlock, section: str = "") -> CodePiece:
    """Return the piece for `block`: all of it, but of long code only the beginning.

    The handout has the rest, in its `section`.
    """
    text = "\n".join(line.expandtabs(TAB_COLUMNS) for line in block.text.split("\n"))
    lines, looks = tuple(text.split("\n")), stretches(text, block.language)
    if not is_long(block):
        stands = exchange_of(block)
        wraps = block.kind is CodeKind.CODE and not _is_plain(block) and len(lines) > 1
        return CodePiece(lines, looks, caption=block.caption, span=block.span, wraps=wraps, stands_for=stands)
    end = lines_shown(block)
    return CodePiece(lines[:end], looks[:end], lines[end:], caption=block.caption, section=section, span=block.span)


def lines_shown(block: CodeBlock) -> int:
    """Return how many lines of `block` a deck shows: of long code up to `MOST_LINES`, to the best seam near there."""
    lines = block.text.expandtabs(TAB_COLUMNS).split("\n")
    if not is_long(block):
        return len(lines)
    near = range(MOST_LINES - NEAR, MOST_LINES + 1)
    return min(near, key=lambda at: (*_rank_of_seam(lines, at), MOST_LINES - at))


def is_long(block: CodeBlock) -> bool:
    """Return whether a deck shows only the beginning of `block`: long code, but never plain text or a picture."""
    return not _is_plain(block) and block.kind is not CodeKind.FIGURE and block.text.count("\n") >= MOST_LINES


def _is_plain(block: CodeBlock) -> bool:
    return block.language in {"", "text", "txt"}


def _columns(stage: Stage, points: Points) -> int:
    return max(int((stage.body.width - 2 * INSET) / (points * CODE_COLUMN * RUNNING.rounding)), FEWEST_COLUMNS)


def _height(lines: Sequence[str], points: Points) -> Points:
    """Return the height of lines: one with Hangul in it is higher, for its letters come from a text font."""
    ems = (PITCH.code if columns(line) == len(line) else PITCH.text for line in lines)
    return sum(ems) * points * SPACING


def _seams(lines: Sequence[str], heights: Sequence[Points], room: Points) -> list[int]:
    """Return where the parts end: as even as can be, behind an empty line or before what stands highest near there."""
    ends = [0]
    while ends[-1] < len(lines):
        start = ends[-1]
        # Of a very long listing no more is looked at than that: the end is too far away to be made even with.
        within = min(len(lines), start + MOST_LOOKED_AT)
        counts = balanced(heights[start:within], room)
        even = start + counts[0]
        near = range(max(start + 1, even - NEAR), min(len(lines), even + NEAR + 1))
        # A break elsewhere must neither burst this slide nor cost the rest a slide more.
        good = (
            at
            for at in sorted(near, key=lambda at: (*_rank_of_seam(lines, at), abs(at - even)))
            if sum(heights[start:at]) <= room and fewest(heights[at:within], room) < len(counts)
        )
        ends.append(even if even == len(lines) else next(good, even))
    return ends[1:]


def _rank_of_seam(lines: Sequence[str], at: int) -> tuple[bool, bool, int]:
    """Return how bad it is to cut before the line `at`: best is behind an empty line, worst in the middle of a block.

    What closes a block stays with it, and a remark with what it is about; of other lines those that stand furthest out
    begin something: a folder of a tree, a statement of a function.
    """
    if not lines[at - 1].strip():
        return False, False, 0
    following = next((lines[one] for one in range(at, len(lines)) if lines[one].strip()), "")
    torn = bool(_CLOSES.match(lines[at]) or _REMARK.match(lines[at - 1]))
    return True, torn, len(following) - len(following.lstrip(_INDENTING))


def _code_line(parts: Sequence[Stretch], points: Points) -> TextParagraph:
    runs = tuple(Run(part.text, points, part.color, bold=part.bold, monospace=True) for part in parts)
    return TextParagraph(runs or (Run("", points, monospace=True),), line_spacing=SPACING)


def _cut(look: Sequence[Stretch], lines: Sequence[str]) -> Iterator[list[Stretch]]:
    """Yield a line's stretches as it was wrapped into `lines`, the mark of continuation before all but the first."""
    left = list(look)
    for number, line in enumerate(lines):
        parts = [Stretch(CONTINUED, ColorSlot.MUTED)] if number else []
        need = len(line) - (len(CONTINUED) if number else 0)
        while need > 0 and left:
            first = left.pop(0)
            parts.append(replace(first, text=first.text[:need]))
            if len(first.text) > need:
                left.insert(0, replace(first, text=first.text[need:]))
            need -= len(first.text)
        yield parts


def _cut_long(piece: CodePiece, stage: Stage, limit: Points) -> list[CodePiece]:
    """Return `piece`, or its single line cut in pieces where that line alone wraps to more than a slide."""
    if len(piece.lines) != 1 or piece.fit(stage, limit) is not None:
        return [piece]
    room = limit - 2 * INSET - 2 - FOOT_HEIGHT - caption_height(piece.caption, stage)
    rows = int(room / (SMALLEST * PITCH.text * SPACING))
    chunks = wrap_columns(piece.lines[0], max(rows, 1) * (_columns(stage, SMALLEST) - SPARE_COLUMNS))
    *others, last = (replace(piece, lines=(chunk,), looks=()) for chunk in chunks)
    return [*(replace(part, rest=(), reason=NOTHING) for part in others), last]


def sections_of_listings(session: Session) -> dict[int, str]:
    """Return the name of the section around each long listing, by the listing's line.

    A title that several sections share has that of the section above before it.
    """
    shared = Counter(section.plain_title for section in walk_sections(session.sections))
    return {
        block.span.line: name
        for section, name in _named(session.sections, "", shared)
        for block in walk_nested(section.blocks)
        if isinstance(block, CodeBlock) and is_long(block)
    }


def _named(sections: tuple[Section, ...], above: str, shared: Counter[str]) -> Iterator[tuple[Section, str]]:
    for section in sections:
        title = section.plain_title
        yield section, f"{above} › {title}" if above and shared[title] > 1 else title
        yield from _named(section.sections, title, shared)
