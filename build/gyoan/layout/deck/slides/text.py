"""Text on a slide: paragraphs and bullets with levels, and text set off in a box."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.clusters import clusters_of
from gyoan.layout.deck.slides.piece import MOST_LINES, Piece, Stage, balanced
from gyoan.layout.elements import Entry, Group
from gyoan.layout.wording import BULLETS
from gyoan.lexicon.hangul import SENTENCE_ENDINGS
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Bullet, PlaceholderRole, Run, Shape, SlideKind, TextBox, TextParagraph
from gyoan.model.inline import Inlines, Strong, lines_of, parted, plain_text
from gyoan.model.theme import DeckStyle
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting import emoji_across

SPACING = 0.95
"""Line spacing of body text: with Malgun Gothic 1.26 em from line to line."""
SPACE = Points(8)
"""Free space above a paragraph of the first level, in points."""
ROOMY = 22.0
"""The same on a slide that has room to spare."""
ROOMY_SHARE = 0.6
"""Text that takes no more than this share of its slide in large type is set in large type."""
SMALLEST = Points(16)
"""Body text is never smaller than this, in points."""
NUMBER_GAP, DIGIT = 0.85, 0.55
"""The room of a number before its text, in em: its point and the gap, and each digit."""
DEEPEST = 4
"""Further levels stand no further in."""
LARGER = 4
"""How much larger than the theme's text that is which a slide has to itself, in points."""
FULL_SHARE = 0.9
"""Lines are set further apart until they take this share of a slide at the most."""
SHORTEST_CUT, LONGEST_REST = 40, 1.5
"""A text that is cut up is cut behind so many characters at the least, and what is left is not when it is no more than
so many times as long as the parts. Found by trial."""
STRONG_SPACES = 2
"""The free space above a strong entry, by that above others."""


@dataclass(frozen=True, slots=True)
class TextSizes:
    """Sizes of a block of text by level, in points."""

    first: Points
    """First level and paragraphs."""
    deeper: Points
    """Second level and below."""

    def at(self, level: int) -> Points:
        """Return the size at `level`."""
        return self.first if level == 0 else self.deeper


def roomy_sizes(style: DeckStyle) -> TextSizes:
    """Return the sizes of text that is all there is on a slide, and little of it."""
    return TextSizes(style.body_points + LARGER, style.body_points)


def body_sizes(style: DeckStyle) -> TextSizes:
    """Return the sizes of text that fills a slide."""
    return TextSizes(style.body_points, style.small_points)


def compact_sizes(style: DeckStyle) -> TextSizes:
    """Return the sizes of text that makes room for something else."""
    return TextSizes(style.small_points, max(style.small_points - Points(2), SMALLEST))


@functools.lru_cache(maxsize=16384)
def paragraph_of(entry: Entry, sizes: TextSizes, space: Points = SPACE) -> TextParagraph:
    """Return `entry` as a paragraph with a real bullet or number at its level, `space` points below the last."""
    points = sizes.first if entry.strong else sizes.at(entry.level)
    style = RunStyle(points, ColorSlot.PRIMARY if entry.strong else ColorSlot.TEXT, bold=entry.strong)
    hanging = points if entry.marker or entry.number is not None else 0.0
    bullet = None
    if entry.number is not None:
        hanging = points * (NUMBER_GAP + DIGIT * len(str(entry.number)))
        bullet = Bullet(number=entry.number)
    elif entry.marker:
        character = entry.marker if entry.marker in "☐☑" else BULLETS[min(entry.level, len(BULLETS) - 1)]
        bullet = Bullet(character)
    indent = min(entry.level, DEEPEST) * sizes.deeper + hanging
    above = space * STRONG_SPACES if entry.strong else space if entry.level == 0 else space / 2
    return TextParagraph(
        styled_runs(entry.content, style) or (Run("", points),),
        level=min(entry.level, DEEPEST),
        bullet=bullet,
        indent=Length.of_points(indent),
        hanging=Length.of_points(hanging),
        space_before=Length.of_points(above),
        line_spacing=SPACING,
    )


def spoken(content: Inlines) -> str:
    """Return `content` as it stands in the speaker notes: text, and the address of nothing."""
    return plain_text(content)


def entry_notes(entry: Entry) -> str:
    """Return an entry as lines of the speaker notes, its level shown by its indent."""
    marker = f"{entry.number}. " if entry.number is not None else f"{entry.marker} " if entry.marker else ""
    indent = "  " * entry.level
    return indent + marker + f"\n{indent}{' ' * len(marker)}".join(map(spoken, lines_of(entry.content)))


def group_entries(groups: Sequence[Group]) -> tuple[Entry, ...]:
    """Return `groups` as one sequence of entries, their heads in bold."""
    return tuple(
        entry
        for group in groups
        for entry in ((Entry(group.head, strong=True, span=group.span),) if group.head else ()) + group.entries
    )


class EntriesPiece(Piece):
    """A piece that is made of entries."""

    __slots__ = ()

    entries: tuple[Entry, ...]

    @property
    def notes(self) -> str:
        """What they say, a line an entry."""
        return "\n".join(map(entry_notes, self.entries))


@dataclass(frozen=True, slots=True)
class TextPiece(EntriesPiece):
    """Paragraphs and bullets."""

    entries: tuple[Entry, ...]
    """In reading order."""
    lone: bool = False
    """Whether it has its slide to itself, and so the body placeholder and wider spaces."""
    compact: bool = False
    """Whether it is set in the smaller sizes, so that something else fits on its slide."""
    goes_on: bool = False
    """Whether it is a part of a text of which another part cannot be set in large type: all are as large as that."""

    kind = SlideKind.BULLETS

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height, None where it is higher than `limit` or has more lines than a viewer takes in."""
        paragraphs = self._paragraphs(stage)
        height = stage.measure.height(paragraphs, stage.body.width)
        return height if height <= limit and self.text_lines(stage) <= stage.most_lines else None

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines it has in the body's width."""
        return sum(_lines(stage, paragraph, stage.body.width) for paragraph in self._paragraphs(stage))

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return parts of at most `limit` points and `most_lines` lines, heads kept with what they head."""
        whole = clusters_of(_short_entries(self.entries, stage, limit))
        clusters = [part for cluster in whole for part in self._fitting(cluster, stage, limit)]
        heights = [self._cluster_height(cluster, stage, limit) for cluster in clusters]
        parts: list[TextPiece] = []
        at = 0
        for count in balanced(heights, limit, SPACE):
            parts.append(TextPiece(tuple(entry for cluster in clusters[at : at + count] for entry in cluster)))
            at += count
        # Parts of one text are read one after the other: a jump in size would say that the second matters more.
        lone = limit >= stage.body.height and all(part._roomy(stage, stage.body) for part in parts)
        return parts if lone or len(parts) == 1 else [replace(part, goes_on=True) for part in parts]

    def _fitting(self, cluster: list[Entry], stage: Stage, limit: Points) -> list[list[Entry]]:
        """Return `cluster`, or parts of it that fit where it is more than a slide holds; heads go on with the next."""

        def fits(entries: list[Entry]) -> bool:
            return self._cluster_height(entries, stage, limit) <= limit

        parts: list[list[Entry]] = []
        for entry in cluster:
            last = parts[-1] if parts else []
            heads = list(itertools.takewhile(lambda one: one.strong, reversed(last)))[::-1]
            if parts and fits([*last, entry]):
                last.append(entry)
            elif 0 < len(heads) < len(last) and fits([*heads, entry]):
                del last[-len(heads) :]
                parts.append([*heads, entry])
            else:
                parts.append([entry])
        return parts

    def _cluster_height(self, cluster: Sequence[Entry], stage: Stage, limit: Points) -> Points:
        """Return the share of a slide that `cluster` takes, by height or by lines, whichever is more."""
        paragraphs = [paragraph_of(entry, body_sizes(stage.measure.theme.deck)) for entry in cluster]
        lines = sum(_lines(stage, paragraph, stage.body.width) for paragraph in paragraphs)
        return max(stage.measure.height(paragraphs, stage.body.width), lines * limit / stage.most_lines - SPACE)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return one text box."""
        if not self.lone:
            return (TextBox(area.box, self._paragraphs(stage), name=shape_names.BODY(), lines=self._lines(stage)),)
        roomy = None if self.goes_on else self._roomy(stage, area)
        paragraphs = _spread(roomy or self._paragraphs(stage), stage, area)
        return (TextBox(area.box, paragraphs, PlaceholderRole.BODY, name=shape_names.BODY(), lines=self._lines(stage)),)

    def _roomy(self, stage: Stage, area: Area) -> tuple[TextParagraph, ...] | None:
        """Return its paragraphs in large type; None where they are too much of it."""
        roomy = tuple(paragraph_of(entry, roomy_sizes(stage.measure.theme.deck)) for entry in self.entries)
        return roomy if stage.measure.height(roomy, area.width) <= area.height * ROOMY_SHARE else None

    def _lines(self, stage: Stage) -> tuple[int, ...]:
        return tuple(entry.span.line if entry.span else 0 for entry in self.entries) if stage.by_clicks else ()

    def _paragraphs(self, stage: Stage) -> tuple[TextParagraph, ...]:
        sizes = (compact_sizes if self.compact else body_sizes)(stage.measure.theme.deck)
        return tuple(paragraph_of(entry, sizes) for entry in self.entries)

    @property
    def leads(self) -> bool:
        """Whether it ends in a head or in what announces code, or is a short line that ends in a colon."""
        last = self.entries[-1]
        return (
            last.strong
            or last.announces
            or (len(self.entries) == 1 and spoken(last.content).rstrip().endswith((":", "：")))
        )


def is_bold(entry: Entry) -> bool:
    """Return whether all of the entry is set in bold: a head, or a sentence that its author made bold."""
    return entry.strong or all(
        isinstance(inline, Strong) or not plain_text((inline,)).strip() for inline in entry.content
    )


def _lines(stage: Stage, paragraph: TextParagraph, width: Points) -> int:
    return stage.measure.lines(paragraph.runs, width - paragraph.indent.points)


def _spread(paragraphs: tuple[TextParagraph, ...], stage: Stage, area: Area) -> tuple[TextParagraph, ...]:
    """Return the paragraphs with more air between them where the slide has room."""
    free = stage.body.height * FULL_SHARE - stage.measure.height(paragraphs, area.width)
    more = min(ROOMY - SPACE, free / max(1, len(paragraphs)))
    if more <= 0:
        return paragraphs
    return tuple(
        replace(
            paragraph,
            space_before=paragraph.space_before + Length.of_points(more if paragraph.level == 0 else more / 2),
        )
        for paragraph in paragraphs
    )


def _short_entries(entries: Sequence[Entry], stage: Stage, limit: Points) -> list[Entry]:
    """Return the entries with those that are higher than a slide cut into sentences."""
    sizes = body_sizes(stage.measure.theme.deck)
    short: list[Entry] = []
    for entry in entries:
        paragraph = paragraph_of(entry, sizes)
        lines = _lines(stage, paragraph, stage.body.width)
        too_high = stage.measure.height([paragraph], stage.body.width) > limit or lines > stage.most_lines
        short += cut_entry(entry, lines) if too_high else [entry]
    return short


def cut_entry(entry: Entry, lines: int) -> list[Entry]:
    """Return `entry` as several: its author's lines, and of one line about half a slide each, cut behind sentences."""
    own = tuple(lines_of(entry.content))
    if len(own) > 1:
        whole = max(len(plain_text(entry.content)), 1)
        contents = [cut for line in own for cut in _cut(line, max(1, lines * len(plain_text(line)) // whole))]
    else:
        contents = _cut(entry.content, lines)
    return [
        replace(
            entry,
            content=content,
            marker=entry.marker if not index else "",
            number=entry.number if not index else None,
        )
        for index, content in enumerate(contents)
    ]


def _cut(content: Inlines, lines: int) -> list[Inlines]:
    """Return a paragraph of so many lines in parts of about half a slide, cut behind sentences or else words."""
    text = plain_text(content)
    size = max(SHORTEST_CUT, len(text) * (MOST_LINES // 2) // lines)
    pieces: list[Inlines] = []
    while len(text) > size * LONGEST_REST:
        cut = max(text.rfind(mark, 0, size) for mark in (". ", "? ", "! ", f"{SENTENCE_ENDINGS[0]}."))
        cut = cut + 2 if cut > size // 3 else text.rfind(" ", 0, size) + 1 or emoji_across(text, size)[1]
        rest = len(text) - len(text[cut:].lstrip())
        pieces.append(parted(content, len(text[:cut].rstrip()))[0])
        content = parted(content, rest)[1]
        text = plain_text(content)  # what is no text went whole with the part before
    return [piece for piece in (*pieces, content) if plain_text(piece).strip()]
