"""A Session as an indented text that a person can check line by line against its Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model import blocks as b
from gyoan.model import inline as i
from gyoan.model import session as s
from gyoan.model.message import Language
from markdown.formula_notation import of_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gyoan.model.diagnostic import Diagnostic

_MARKS: dict[type[i.Inline], tuple[str, str]] = {
    i.Strong: ("<b>", "</b>"),
    i.Emphasis: ("<em>", "</em>"),
    i.Strikethrough: ("<s>", "</s>"),
    i.Highlight: ("<mark>", "</mark>"),
    i.Superscript: ("<sup>", "</sup>"),
    i.Subscript: ("<sub>", "</sub>"),
}


def dump(session: s.Session, diagnostics: Iterable[Diagnostic] = ()) -> str:
    """Return `session` and what was said about its source as text."""
    clock = f"{_time(session.clock.start)}-{_time(session.clock.end)}" if session.clock else "-"
    lines = [
        f"session {session.path}",
        f"  title: {inlines(session.title)}  @{session.span.line}",
        f"  place: {session.identity.path(Language.KOREAN) or '-'}",
        f"  time: {_duration(session.duration) or '-'} clock {clock}",
        *(["  parted"] if session.parted else []),
        *(["  divided"] if session.divided else []),
        *(f"  click @{span.line}-{span.end_line}" for span in session.clicks),
        *(f"  setting {key} = {value!r}" for key, value in session.settings),
        *(f"  says {one.kind.value}: {one.text}  @{one.span.line}:{one.span.column}" for one in session.statements),
        *(f"  pin {_duration(pin.duration)}  @{pin.span.line}:{pin.span.column}" for pin in session.pins),
        *(_remark(one) for one in session.remarks),
        *_indented(_blocks(session.blocks)),
    ]
    for section in session.sections:
        lines += _section(section)
    lines += [f"! {d.code.value} {d.severity.value} {d.span.line}:{d.span.column} {d.message}" for d in diagnostics]
    return "\n".join(lines) + "\n"


def inlines(content: i.Inlines) -> str:
    """Return inline content with its marks as tags, which no Markdown could be mistaken for."""
    return "".join(map(_inline, content))


def _inline(inline: i.Inline) -> str:
    match inline:
        case i.Text(text):
            return text
        case i.CodeSpan(text):
            return f"`{text}`"
        case i.Link(content, target):
            return f"[{inlines(content)}]({target})"
        case i.InlineImage(alt, target):
            return f"![{alt}]({target})"
        case i.LineBreak():
            return " ⏎ "
        case i.FootnoteReference(number):
            return f"[^{number}]"
        case _:
            before, after = _MARKS[type(inline)]
            return f"{before}{inlines(inline.content)}{after}"


def _remark(remark: s.Remark) -> str:
    return f"  remark {remark.kind.value}: {inlines(remark.content)}  @{remark.span.line}:{remark.span.column}"


def _section(section: s.Section) -> Iterator[str]:
    stated = " ".join(
        filter(None, (_duration(section.duration), section.duration_note and f"({section.duration_note})"))
    )
    role = "" if section.role is s.Role.SECTION else f" <{section.role.value}>"
    heading = f"{'#' * section.level} {inlines(section.title)}"
    takes = " takes" if section.takes else ""
    yield f"{heading}{' · ' + stated if stated else ''}{takes}{role}  @{section.span.line}"
    yield from _indented(_blocks(section.blocks))
    for part in section.sections:
        yield from _section(part)


def _blocks(blocks: b.Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: b.Block) -> Iterator[str]:
    place = f"@{block.span.line}:{block.span.column}-{block.span.end_line}"
    match block:
        case b.Paragraph(content, alignment=alignment):
            yield f"paragraph{f' {alignment.value}' if alignment else ''} {place} | {inlines(content)}"
        case b.BulletList(items) | b.TaskList(items) | b.FootnoteList(items):
            quiz = " quiz" if isinstance(block, b.TaskList) and block.quiz else ""
            yield f"{type(block).__name__}{quiz} {place}"
            yield from _indented(_items(items))
        case b.OrderedList(items, start=start):
            yield f"OrderedList from {start} {place}"
            yield from _indented(_items(items))
        case b.Outline(items, title=title):
            yield f"Outline {place}{' | ' + inlines(title) if title else ''}"
            yield from _indented(_outline(items))
        case b.Flow(steps, upright=upright):
            yield f"Flow {'down' if upright else 'right'} {place}"
            for step in steps:
                arrow = f"({inlines(step.arrow)}) " if step.arrow else ""
                yield f"  {arrow}{' / '.join(map(inlines, step.lines))}  @{step.span.line}"
        case b.Table(header, rows, alignments):
            columns = " ".join(alignment.value if alignment else "-" for alignment in alignments)
            yield f"Table {place} {columns}{_captioned(block.caption)}"
            for row in (header, *rows):
                yield "  | " + " | ".join(map(_cell, row))
        case b.CodeBlock(text, language=language, kind=kind):
            yield f"{kind.value} {language or '-'} {place}{_captioned(block.caption)}"
            yield from (f"  > {line}" for line in text.split("\n"))
        case b.Formula(number=number):
            yield f"Formula {place}{f' {number}' if number else ''} | {inlines(block.line) or repr(block.source)}"
            yield f"  {of_part(block.part)}"
        case b.Diagram(source, kind):
            yield f"Diagram {kind} {place} {source.count(chr(10)) + 1} lines{_captioned(block.caption)}"
        case b.FigureRow(figures):
            yield f"FigureRow {place}{_captioned(block.caption)}"
            yield from _indented(line for figure in figures for line in _block(figure))
        case b.Figure(target, alt, caption=caption, link=link, width=width):
            yield (
                f"Figure {place} {target} alt={alt!r} caption={inlines(caption)!r} link={link!r} width={width}"
                f"{f' share={block.share:g}' if block.share else ''}{' beside' if block.beside else ''}"
                f"{f' {block.side.value}' if block.side else ''}"
            )
        case b.Rule(column=edge) if edge is not None:
            yield f"Rule {place} column {edge.value}{f' {block.share:g}' if block.share else ''}"
        case b.Quote(inner):
            yield f"Quote {place}"
            yield from _indented(_blocks(inner))
        case b.Aside(kind, title, inner):
            yield f"Aside {kind.value} {place} | {inlines(title)}"
            yield from _indented(_blocks(inner))
        case b.Rule():
            yield f"Rule {place}"
        case b.HtmlBlock(text):
            yield f"Html {place}"
            yield from (f"  > {line}" for line in text.split("\n"))


def _captioned(caption: i.Inlines) -> str:
    return f" | {inlines(caption)}" if caption else ""


def _cell(cell: b.TableCell) -> str:
    """Return a cell's text; `^` and `<` say how many rows above and columns at its left it belongs to."""
    figures = "".join(f" ({figure.target})" for figure in cell.figures)
    return f"{'^' * cell.above}{'<' * cell.left}{'!' if cell.led else ''}{inlines(cell.content)}{figures}"


def _items(items: Iterable[b.ListItem]) -> Iterator[str]:
    boxes = {None: "", True: "[x] ", False: "[ ] "}
    for item in items:
        yield f"* {boxes[item.checked]}@{item.span.line}:{item.span.column}"
        yield from _indented(_blocks(item.blocks))


def _outline(items: Iterable[b.OutlineItem]) -> Iterator[str]:
    for item in items:
        mark = f"{item.number}." if item.number is not None else item.marker.replace("•", "-") or "|"
        yield f"{mark} {inlines(item.label)}  @{item.span.line}:{item.span.column}"
        yield from _indented(_outline(item.children))


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _duration(duration: object) -> str:
    return duration.told.korean if isinstance(duration, s.Duration) else ""


def _time(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
