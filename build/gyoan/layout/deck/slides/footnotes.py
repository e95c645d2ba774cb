"""Footnotes at the foot of a slide: small, but to be read; long ones shortened, the whole of them in the notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from gyoan.layout.area import Area
from gyoan.layout.deck.entries import in_order
from gyoan.layout.deck.fitting import room_left
from gyoan.layout.deck.packing import SlideBody
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.piece import Piece, Stage, spans_in
from gyoan.layout.deck.slides.text import entry_notes, spoken
from gyoan.layout.elements import Entry, Played, Thing
from gyoan.layout.footnotes import Footnotes, marks_in
from gyoan.messages import shape_names, words
from gyoan.model.blocks import CodeBlock, Diagram, Figure, FigureRow, Flow, Formula, ListItem, Table
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, Run, Shape, ShapeStyle, Slide, TextBox, TextParagraph
from gyoan.model.inline import CodeSpan, Inlines, Text
from gyoan.model.message import Language
from gyoan.model.traversal import found
from gyoan.model.units import Box, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.shortening import ELLIPSIS, longest_beginning

POINTS = Points(12)
"""Size of footnotes on slides: the smallest that is read from the last row."""
MOST_LINES, MOST_NOTES = 5, 8
"""Footnotes take so many lines of a slide at the most; as many notes as this have a line each in any case."""
RULE_WIDTH, RULE_HEIGHT, ABOVE, BELOW = Points(110), Points(0.75), Points(9), Points(5)
"""Length and thickness of the rule above them, and the free space above and below it, in points."""
SPACING = 1.0
"""Their line spacing."""
MARGIN = 0.94
"""Lines this long are measured for so small a type: what is a little wider elsewhere must not take another line."""
COVER_FOOT, COVER_MARGIN = Points(52), Points(16)
"""Height of the room for those of the session's title on the first slide, and the free space below it, in points."""


@dataclass(frozen=True, slots=True)
class SlideFoot:
    """The footnotes of one slide."""

    paragraphs: tuple[TextParagraph, ...]
    """One for each."""
    height: Points
    """What they take of the body with the rule above them, in points."""
    items: Footnotes
    """What they are in the source."""
    told: str
    """Those that are not whole here, for the slide's notes; empty where all are."""

    def draw(self, body: Area) -> tuple[Shape, ...]:
        """Return the shapes at the foot of `body`."""
        top = body.bottom - self.height + ABOVE
        rule = Panel(Box.of_points(body.x, top, RULE_WIDTH, RULE_HEIGHT), ShapeStyle(fill=ColorSlot.LINE))
        place = Area(body.x, top + BELOW, body.width, self.height - ABOVE - BELOW)
        text = TextBox(
            place.box, self.paragraphs, anchor=Anchor.BOTTOM, name=shape_names.FOOTNOTES(), spans=spans_in(self.items)
        )
        return (rule, text)


def foot_of(marks: Iterable[int], footnotes: Footnotes, stage: Stage) -> SlideFoot | None:
    """Return the footnotes with these numbers; None where there are none."""
    numbers = [number for number in dict.fromkeys(marks) if number <= len(footnotes)]
    if not numbers:
        return None
    shown, hidden = numbers[:MOST_NOTES], numbers[MOST_NOTES:]
    items = {number: footnotes[number - 1] for number in shown}
    whole = {number: _line(number, item) for number, item in items.items()}
    width = stage.body.width * MARGIN
    granted = _granted([stage.measure.lines(runs, width) for runs, _ in whole.values()])
    paragraphs: list[TextParagraph] = []
    for (number, (runs, complete)), lines in zip(whole.items(), granted, strict=True):
        fitting = _shortened(runs, lines, width, stage, complete=complete)
        hidden += [number] if fitting != runs else []
        paragraphs.append(TextParagraph(fitting, line_spacing=SPACING))
    height = stage.measure.height(paragraphs, width) + ABOVE + BELOW
    language = stage.measure.theme.language
    told = "\n".join(in_words(number, footnotes[number - 1], language) for number in sorted(hidden))
    return SlideFoot(tuple(paragraphs), height, tuple(items.values()), told)


def in_words(number: int, item: ListItem, language: Language) -> str:
    """Return the whole of a footnote for a slide's notes."""
    texts = [entry_notes(one) if isinstance(one, Entry) else _thing_in_words(one) for one in in_order(item.blocks, 0)]
    return words.FOOTNOTE.within(language, number=number, text="\n".join(filter(None, texts)))


def _thing_in_words(thing: Thing) -> str:
    match thing:
        case Played(link):
            return spoken((link,))
        case Formula():
            return thing.said
        case CodeBlock(text) | Diagram(text):
            own = text
        case Table(header, rows):
            own = "\n".join(" | ".join(spoken(cell.content) for cell in row) for row in (header, *rows))
        case Figure(alt=alt):
            own = alt
        case FigureRow(figures):
            own = "\n".join(_thing_in_words(figure) for figure in figures)
        case Flow(steps):
            own = " ".join(filter(None, (spoken(text) for step in steps for text in (*step.lines, step.arrow))))
    return "\n".join(filter(None, (own, spoken(thing.caption))))


def _granted(wanted: Sequence[int]) -> list[int]:
    """Return how many lines each of some footnotes has: the longest give way until all find room."""
    granted = list(wanted)
    while sum(granted) > max(MOST_LINES, len(granted)):
        granted[granted.index(max(granted))] -= 1
    return granted


def _line(number: int, item: ListItem) -> tuple[tuple[Run, ...], bool]:
    """Return a footnote as one paragraph, and whether that is the whole of it: code and pictures find no room."""
    content: list[Inlines] = []
    complete = True
    for one in in_order(item.blocks, 0):
        if isinstance(one, Entry):
            marker = f"{one.number}. " if one.number is not None else f"{one.marker} " if one.marker else ""
            content.append((Text(marker), *one.content) if marker else one.content)
        elif isinstance(one, Formula) and one.line:
            content.append(one.words)
        elif isinstance(one, CodeBlock) and "\n" not in one.text:
            content.append((CodeSpan(one.text.strip()),))
        else:
            complete = False
    style = RunStyle(POINTS)
    label = Run(f"{number}) ", POINTS, ColorSlot.LINK, note=number)
    runs = [run for part in content for run in (Run(" ", POINTS), *styled_runs(part, style))][1:]
    return (label, *(replace(run, text=run.text.replace("\n", " ")) for run in runs)), complete


def _shortened(runs: tuple[Run, ...], lines: int, width: Points, stage: Stage, *, complete: bool) -> tuple[Run, ...]:
    """Return `runs`, or as much of their beginning as fits so many lines with an ellipsis behind it."""

    def fits(text: str) -> bool:
        return stage.measure.lines(_first(runs, text), width) <= lines

    if complete and stage.measure.lines(runs, width) <= lines:
        return runs
    text = "".join(run.text for run in runs)
    return _first(runs, longest_beginning(text, fits).rstrip() + ELLIPSIS)


def _first(runs: tuple[Run, ...], text: str) -> tuple[Run, ...]:
    """Return `runs` as far as they are what `text` begins with, the rest of `text` in the look of the last of them."""
    taken: list[Run] = []
    left = len(text) - len(ELLIPSIS)
    for run in runs:
        if left <= 0:
            break
        taken.append(replace(run, text=run.text[:left]))
        left -= len(run.text)
    return (*taken, replace(runs[-1], text=ELLIPSIS, monospace=False, note=0, link=None))


@dataclass(frozen=True, slots=True)
class Footed:
    """A body, the part of the slide that is left to it, and the footnotes below it."""

    body: SlideBody
    """The body."""
    stage: Stage
    """Its room."""
    foot: SlideFoot | None = None
    """Its footnotes."""

    def drawn(self, body: SlideBody, stage: Stage) -> tuple[Shape, ...]:
        """Return the shapes of `body`, which is its own, perhaps without a head, and its footnotes below."""
        return (*body.draw(self.stage), *(self.foot.draw(stage.body) if self.foot else ()))

    @property
    def notes(self) -> str:
        """What a speaker has to say about it, and what its foot does not show."""
        return "\n".join(filter(None, (self.body.notes, self.foot.told if self.foot else "")))


def with_feet(
    bodies_in: Callable[[Stage], Sequence[SlideBody]], heading: Sequence[int], footnotes: Footnotes, stage: Stage
) -> list[Footed]:
    """Return the bodies that `bodies_in` a stage there are, with the footnotes of their marks below them.

    Those of the `heading` stand on the first body. Where a body has too little room left, all of them are made lower.
    """
    bodies = bodies_in(stage)
    feet = _feet(bodies, heading, footnotes, stage)
    low = [_above(foot, stage) for foot in feet]
    if all(foot is None or _fits(body.pieces, room) for body, foot, room in zip(bodies, feet, low, strict=True)):
        return [Footed(*parts) for parts in zip(bodies, low, feet, strict=True)]
    # Each turn makes the bodies lower by a line at the least, and no foot is higher than the highest that there can be.
    highest, room = 0.0, stage
    while (most := max(foot.height for foot in feet if foot)) > highest:
        highest = most
        room = lowered(stage, highest)
        bodies = bodies_in(room)
        feet = _feet(bodies, heading, footnotes, stage)
    return [Footed(body, room, foot) for body, foot in zip(bodies, feet, strict=True)]


def lowered(stage: Stage, height: Points) -> Stage:
    """Return the stage without so much of its body's foot."""
    return replace(stage, body=stage.body.top(stage.body.height - height))


def _above(foot: SlideFoot | None, stage: Stage) -> Stage:
    return lowered(stage, foot.height) if foot else stage


def _feet(
    bodies: Sequence[SlideBody], heading: Sequence[int], footnotes: Footnotes, stage: Stage
) -> list[SlideFoot | None]:
    return [
        foot_of((*(heading if not number else ()), *marks_in(body.pieces)), footnotes, stage)
        for number, body in enumerate(bodies)
    ]


def _fits(pieces: Sequence[Piece], stage: Stage) -> bool:
    return all(piece.fit(stage, room_left(pieces[:number], stage)) is not None for number, piece in enumerate(pieces))


def cover_foot(marks: Sequence[int], footnotes: Footnotes, stage: Stage) -> tuple[Shape, ...]:
    """Return the footnotes of the session's title at the foot of the first slide, where there is room for them.

    There is none on a template's own first slide, of whose colours too little is known.
    """
    style, foot = stage.measure.theme.deck, foot_of(marks, footnotes, stage)
    if foot is None or style.places is not None or foot.told or foot.height > COVER_FOOT:
        return ()
    body = stage.body
    return foot.draw(Area(body.x, Points(0), body.width, style.height.points - COVER_MARGIN))


def with_the_rest(slides: Sequence[Slide], footnotes: Footnotes, language: Language) -> tuple[Slide, ...]:
    """Return the slides with each footnote that none of them shows or tells in the notes of one.

    That is the one that has its mark, else the last.
    """
    shown = {number: place for place in reversed(range(len(slides))) for number in _noted(slides[place])}
    result = list(slides)
    missing = [number for number in range(1, len(footnotes) + 1) if number not in shown]
    reverse = reversed(range(len(slides))) if missing else ()
    marked = {run.note: place for place in reverse for run in _runs(slides[place])}
    for number in missing:
        text = in_words(number, footnotes[number - 1], language)
        if not any(text in slide.notes for slide in slides):
            place = marked.get(number, len(slides) - 1)
            result[place] = replace(result[place], notes=f"{result[place].notes}\n\n{text}")
    return tuple(result)


def _noted(slide: Slide) -> Iterator[int]:
    """Yield the numbers of the footnotes that stand on a slide."""
    for box in slide.shapes:
        if isinstance(box, TextBox) and box.name == shape_names.FOOTNOTES():
            yield from (paragraph.runs[0].note for paragraph in box.paragraphs)


def _runs(slide: Slide) -> Iterator[Run]:
    return (run for run, _ in found(slide.shapes, Run))
