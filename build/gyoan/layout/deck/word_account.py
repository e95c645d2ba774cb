"""Session + Deck + Handouts → where each word of the source went.

A block's words are looked for on the slides that show the block, so that the same word elsewhere hides no loss; those
of headings on all slides. The line above a slide's title only says where it stands: of a block nothing counts there but
a label, which heads what follows it. What is not there has to be in the notes by a rule. White space and the signs of
broken lines do not count, since lines are broken anew on slides and pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace

from gyoan.layout.captions import caption_of
from gyoan.layout.deck.slides.code import CONTINUED, lines_shown
from gyoan.layout.deck.whole_titles import beginnings
from gyoan.layout.labels import is_mere_label
from gyoan.layout.restated import without_statements
from gyoan.layout.tabled_pictures import words_of
from gyoan.lexicon.hangul import SYLLABLES
from gyoan.messages import shape_names
from gyoan.model.blocks import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    FootnoteList,
    Formula,
    HtmlBlock,
    Outline,
    OutlineItem,
    Paragraph,
    Table,
)
from gyoan.model.deck import Deck, GraphShape, Grid, Shape, Slide, TextBox, TextParagraph
from gyoan.model.expressions import expression
from gyoan.model.graph import Label
from gyoan.model.handout import Edition
from gyoan.model.inline import plain_text
from gyoan.model.pages import Handout
from gyoan.model.session import RemarkKind, Session, StatementKind, told_to_lecturer, walk_nested, walk_sections
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.values import dataclass
from gyoan.model.words import WordAccount, WordCount, WordRule

SLIDES = "slides"
"""The name of the deck among the outputs."""
OF_REMARKS = {RemarkKind.ANSWER: WordRule.ANSWERS, RemarkKind.NOTE: WordRule.LECTURERS_NOTES}
OF_STATEMENTS = {StatementKind.TIME: WordRule.STATED_TIMES, StatementKind.PLACE: WordRule.POSITION_LINE}
FOR_TEACHERS = frozenset(OF_REMARKS.values())
"""What a students' handout leaves out."""
_WORD = expression(rf"[^\W_]{{2,}}|[{SYLLABLES}\d]")
_NEAR = 20_000
"""What is shown next is mostly within so many characters."""
_LOOSE = expression(rf"[\s\u200b\u2060{CONTINUED.strip()}]+")


@dataclass(frozen=True, slots=True)
class _Said:
    """Words of the source that stand together."""

    text: str
    line: int
    rule: WordRule | None = None
    heading: bool = False
    label: bool = False
    """Whether it is a paragraph that heads what follows it."""
    on_cover: bool = False


def account(session: Session, deck: Deck, handouts: Mapping[Edition, Handout]) -> WordAccount:
    """Return where the words of `session` are in `deck` and in each of its `handouts`."""
    korean = deck.language.startswith("ko")
    said = [one for one in _said(session, korean=korean) if _WORD.search(one.text)]
    outputs = [(SLIDES, _on_slides(said, deck))]
    outputs += [(edition.value, _on_pages(said, handout, edition)) for edition, handout in handouts.items()]
    return WordAccount(sum(len(_WORD.findall(one.text)) for one in said), tuple(outputs))


@dataclass(slots=True)
class _Shown:
    """Text, squeezed, in which one thing after the other is looked for: near the last thing first, then everywhere."""

    text: str
    reached: int = 0
    missed: set[str] = field(default_factory=set)
    """What was looked for and is nowhere."""

    def holds(self, said: str) -> bool:
        """Return whether the text holds `said`."""
        if said in self.missed:
            return False
        at = self.text.find(said, self.reached, self.reached + len(said) + _NEAR)
        at = self.text.find(said) if at < 0 else at
        if at < 0:
            self.missed.add(said)
            return False
        self.reached = at
        return True


def _on_slides(said: list[_Said], deck: Deck) -> WordCount:
    by_line: dict[int, str] = defaultdict(str)
    texts = [_squeezed(_text_on(slide, _is_below)) for slide in deck.slides]
    for slide, text in zip(deck.slides, texts, strict=True):
        # What stands at the foot of a slide is no block of its own.
        own = (span for shape in slide.shapes for span in shape.spans)
        for line in {span.line for span in (*slide.spans, *own)}:
            by_line[line] += text
    everywhere, notes = _Shown("\n".join(texts)), _Shown(_squeezed("\n".join(slide.notes for slide in deck.slides)))
    places = _Shown("\n".join(_squeezed(_text_on(slide, _is_place)) for slide in deck.slides))
    on_slides = {line: _Shown(text) for line, text in by_line.items()}
    cut = beginnings(deck.slides)

    def shown(one: _Said) -> int:
        there = _there(one.text, everywhere if one.heading else on_slides.get(one.line, everywhere))
        return max(there, _there(one.text, places)) if one.heading or one.label else there

    def excused(one: _Said) -> bool:
        is_cut = one.rule is not WordRule.LONG_TITLES or _squeezed(one.text).startswith(cut)
        return is_cut and _there(one.text, notes) == len(_WORD.findall(one.text))

    return _counted(said, shown, excused)


def _on_pages(said: list[_Said], handout: Handout, edition: Edition) -> WordCount:
    fragments = [fragment for fragment, _ in found(tuple(handout.parts), Fragment)]
    # Without them, too, since the marks of addresses stand inside of words: `파일로 저장¹하는`.
    unraised = (fragment.text for fragment in fragments if not fragment.ink.rise)
    text = _Shown(_squeezed("\n".join(("".join(fragment.text for fragment in fragments), "".join(unraised)))))

    def excused(one: _Said) -> bool:
        return one.on_cover or (edition is Edition.STUDENT and one.rule in FOR_TEACHERS)

    return _counted(said, lambda one: _there(one.text, text), excused)


def _counted(said: list[_Said], shown: Callable[[_Said], int], excused: Callable[[_Said], bool]) -> WordCount:
    there, left = 0, 0
    by_rule: dict[WordRule, int] = defaultdict(int)
    lines: list[int] = []
    for one in said:
        seen, words = shown(one), len(_WORD.findall(one.text))
        there += seen
        if seen < words and one.rule is not None and excused(one):
            by_rule[one.rule] += words - seen
        elif seen < words:
            left += words - seen
            lines.append(one.line)
    return WordCount(there, tuple(by_rule.items()), left, tuple(dict.fromkeys(lines)))


def _there(said: str, shown: _Shown) -> int:
    """Return how many of the words in `said` stand in `shown`, which is squeezed; all where it stands there whole."""
    words = _WORD.findall(said)
    return len(words) if shown.holds(_squeezed(said)) else sum(map(shown.holds, words))


def _squeezed(text: str) -> str:
    return _LOOSE.sub("", text)


def _text_on(slide: Slide, counts: Callable[[Shape], bool]) -> str:
    """Return what the shapes say that count, the descriptions of pictures included."""
    return "\n".join(text for shape in slide.shapes if counts(shape) for text in _shape_texts(shape))


def _is_place(shape: Shape) -> bool:
    """Return whether a shape is the line above a slide's title."""
    return shape.name == shape_names.PLACE()


def _is_below(shape: Shape) -> bool:
    return not _is_place(shape)


def _shape_texts(shape: Shape) -> Iterator[str]:
    match shape:
        case TextBox(paragraphs=paragraphs):
            yield _text_of(paragraphs)
        case Grid(rows=rows):
            yield from (_text_of(cell.paragraphs) for row in rows for cell in row)
        case GraphShape(graph=graph) if shape.spans:
            yield from ("".join(label.lines) for label, _ in found(graph, Label))
        case _:
            yield shape.description


def _text_of(paragraphs: Iterable[TextParagraph]) -> str:
    """Return what `paragraphs` say without the marks of footnotes, which stand inside of words: `저장1)하는`."""
    return "\n".join(run.text for paragraph in paragraphs for run in paragraph.runs if not run.note)


def _said(session: Session, *, korean: bool) -> Iterator[_Said]:
    for statement in session.statements:
        yield _Said(statement.text, statement.span.line, OF_STATEMENTS[statement.kind], heading=True, on_cover=True)
    session = without_statements(session)
    yield _Said(session.plain_title, session.span.line, WordRule.LONG_TITLES, heading=True)
    yield from _of_blocks(session.blocks)
    for section in walk_sections(session.sections):
        line = section.span.line
        yield _Said(section.plain_title, line, WordRule.LONG_TITLES, heading=True)
        yield _Said(section.duration_note, line, heading=True)
        if section.duration is not None:
            told = section.duration.told
            yield _Said(told.korean if korean else told, line, WordRule.STATED_TIMES, heading=True)
        yield from _of_blocks(section.blocks)
    for remark in told_to_lecturer(session):
        if remark.kind is RemarkKind.TAB:
            continue  # its blocks stand on the pages and are counted there
        yield _Said(plain_text(remark.content), remark.span.line, OF_REMARKS[remark.kind])


def _of_blocks(blocks: Blocks) -> Iterator[_Said]:
    nested = tuple(walk_nested(blocks))
    noted = {id(one) for block in nested if isinstance(block, FootnoteList) for one in walk_nested((block,))}
    tabs = [block.span for block in nested if isinstance(block, Aside) and block.kind is AsideKind.TAB]
    tabbed = {line for tab in tabs for line in range(tab.line, tab.end_line + 1)}
    for block in nested:
        in_tab = block.span.line in tabbed
        rule = WordRule.TABS if in_tab else WordRule.FOOTNOTES if id(block) in noted else None
        yield from (replace(one, rule=rule) if rule else one for one in _of_block(block))


def _of_block(block: Block) -> Iterator[_Said]:
    """Yield what a block says by itself, not what it holds: each with its line and the rule that leaves it out."""
    line = block.span.line
    match block:
        case Paragraph(content):
            yield _Said(plain_text(content), line, label=is_mere_label(content))
        case Aside(title=title):
            yield _Said(plain_text(title), line)
        case Outline(items, title=title):
            yield _Said(plain_text(title), line)
            for item in items:
                yield from _of_item(item)
        case Table(header, rows):
            yield from (_Said(plain_text(words_of(cell)), line) for row in (header, *rows) for cell in row)
            yield _Said(plain_text(block.caption), line)
        case Formula(part=part):
            yield _Said(" ".join(part.texts), line)
        case CodeBlock(text):
            lines, shown = text.split("\n"), lines_shown(block)
            yield from (_Said(one, line) for one in lines[:shown])
            yield from (_Said(one, line, WordRule.LISTING_TAILS) for one in lines[shown:])
            yield _Said(plain_text(block.caption), line)
        case Figure():
            yield _Said(plain_text(caption_of(block)), line)
        case FigureRow(figures, caption=caption):
            for figure in figures:
                yield from _of_block(figure)
            yield _Said(plain_text(caption), line)
        case HtmlBlock(text):
            yield from (_Said(one, line) for one in text.splitlines())
        case Flow(steps):
            for step in steps:
                yield from (_Said(plain_text(text), line) for text in (*step.lines, step.arrow))
            yield _Said(plain_text(block.caption), line)
        case Diagram(caption=caption):
            yield _Said(plain_text(caption), line)
        case _:
            pass


def _of_item(item: OutlineItem) -> Iterator[_Said]:
    yield _Said(plain_text(item.label), item.span.line)
    for child in item.children:
        yield from _of_item(child)
