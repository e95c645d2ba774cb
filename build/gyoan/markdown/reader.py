"""A session's file → Session: where the parts of this stage come together."""

from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from gyoan.markdown.as_lines import as_lines
from gyoan.markdown.blocks import read_blocks
from gyoan.markdown.braced_values import with_quoted_values
from gyoan.markdown.dialects.choosing import choose
from gyoan.markdown.dialects.dialect import Written, as_plain
from gyoan.markdown.dialects.slides import as_slides, headed, shown_by_clicks
from gyoan.markdown.durations import find_clock, is_clock, take_clock, take_duration
from gyoan.markdown.fence_repair import repair_fences
from gyoan.markdown.findings import Findings
from gyoan.markdown.footnotes import with_footnotes
from gyoan.markdown.front_matter import FrontMatter, read_front_matter
from gyoan.markdown.html_blocks import without_html
from gyoan.markdown.identity import agreed, claims, placing, split_heading
from gyoan.markdown.inline_ends import joined_texts
from gyoan.markdown.labels import labels_in
from gyoan.markdown.parser import lecture_markdown
from gyoan.markdown.parsing import parse
from gyoan.markdown.reading import Reading
from gyoan.markdown.remark_comments import read_remarks
from gyoan.markdown.sections import cut_at_headings, report_unreadable
from gyoan.markdown.slide_files import has_presenter_comments
from gyoan.markdown.slips import mend_slips
from gyoan.markdown.source import decode
from gyoan.markdown.stated_time import state_time
from gyoan.markdown.syntax.nodes import nest
from gyoan.markdown.time_comments import read_time_pins, timed_by_comments
from gyoan.markdown.unclosed import report_unclosed
from gyoan.messages import reading as told
from gyoan.model.blocks import Paragraph
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.inline import Inlines, Text, plain_text
from gyoan.model.message import Language, capitalized
from gyoan.model.session import Remark, RemarkKind, Role, Session, SessionIdentity, Statement, StatementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gyoan.markdown.dialects.dialect import Dialect
    from gyoan.markdown.front_matter import StatedSettings
    from gyoan.markdown.parsing import Parsed
    from gyoan.markdown.sections import Outlined
    from gyoan.markdown.slide_files import Passage
    from gyoan.markdown.source import Source
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.clock import ClockRange
    from gyoan.model.schedule import TimePin

_SHORTEST = 20
"""Minutes that a session lasts at the least, where its title ends with bare times of day: `# 로마서 12:10-12:15`."""


def read_session(
    data: bytes, path: str, language: Language = Language.KOREAN, dialect: str = ""
) -> Outcome[Session | None]:
    """Return the session that the file `path` with the content `data` holds; None where it has no text to read.

    What stands for mere signs, such as the title of a box, is in `language`. `dialect` is the tool whose Markdown the
    course is written in, where its settings say so.
    Never raises for any input; what cannot be read as it is meant is shown as text and diagnosed.
    """
    decoded = decode(data, path)
    if decoded.value is None:
        return Outcome(None, decoded.diagnostics)
    source = decoded.value
    findings = Findings(source)
    contained = findings.contained
    front_matter = contained(lambda: read_front_matter(source, findings), FrontMatter)
    first, settings = front_matter.line_count, dict(front_matter.settings)
    repaired = contained(lambda: repair_fences(source, first, findings), lambda: source)
    written = Written(repaired, first, settings)
    chosen = contained(lambda: choose(dialect, repaired, first, settings, findings), lambda: None)
    shown = contained(lambda: (chosen.rewritten if chosen else as_plain)(written, findings), lambda: written)
    mended = contained(lambda: mend_slips(shown.source, first, findings), lambda: shown.source)
    mended = contained(lambda: with_quoted_values(mended, first), lambda: mended)
    parsed = parse(_body(mended, first), findings)
    reading = Reading(mended, findings, parsed.environment, of_tool=chosen is not None, language=language)
    pins, comments = _comments(parsed, settings, reading)
    for passage in shown.notes:
        contained(lambda passage=passage: _note(passage, reading), lambda: None)  # type: ignore[misc]
    arranged = contained(lambda: without_html(parsed.nodes, reading), lambda: parsed.nodes)
    arranged = contained(lambda: _as_meant(arranged, chosen, shown, reading), lambda: arranged)
    outlined = cut_at_headings(arranged, settings, reading, divided=shown.divided)
    session = _session(outlined, front_matter.settings, reading)
    session = contained(lambda: with_footnotes(session, parsed.nodes, reading), lambda: session)
    if chosen is not None:
        session = contained(lambda: chosen.finished(session, reading), lambda: session)
    remarks = sorted((*comments, *reading.remarks), key=lambda remark: remark.span)
    clicks = tuple(sorted(reading.shown_by_clicks))
    session = replace(session, pins=pins, remarks=tuple(remarks), divided=shown.divided, clicks=clicks)
    if shown.divided:
        session = contained(lambda: timed_by_comments(session), lambda: session)
    session = replace(session, source="\n".join(source.lines), dialect=chosen.name if chosen else "")
    return Outcome(session, (*decoded.diagnostics, *findings.diagnostics))


def _as_meant(nodes: list[SyntaxNode], dialect: Dialect | None, text: Written, reading: Reading) -> list[SyntaxNode]:
    """Return the outermost nodes as their dialect has them, those of slides with a heading at each one's beginning."""
    for first, last in shown_by_clicks(nodes, text.clicks):
        reading.shown_by_clicks.append(reading.findings.span(first, last))
    nodes = as_slides(nodes, text.divided_at) if text.divided else nodes
    nodes = dialect.arranged(nodes, reading) if dialect else nodes
    return headed(nodes) if text.divided else nodes


def _body(source: Source, first: int) -> list[str]:
    """Return the lines below the front matter, each at the place where it stands in the file."""
    return [*[""] * first, *source.lines[first:]]


def _comments(
    parsed: Parsed, settings: Mapping[str, object], reading: Reading
) -> tuple[tuple[TimePin, ...], tuple[Remark, ...]]:
    """Return the times and remarks that comments hold; note labels, and what is never closed."""
    contained = reading.findings.contained
    reading.environment["labels"] = contained(lambda: labels_in(parsed.tokens, parsed.text), dict)
    contained(lambda: report_unclosed(parsed.tokens, parsed.text, reading), lambda: None)
    presented = has_presenter_comments(settings)
    pins: list[TimePin] = []
    remarks: list[Remark] = []
    for token in parsed.tokens if "<!--" in parsed.text else ():
        if token.map is not None and "<!--" in token.content:
            own, place = (token,), reading.findings.span(token.map[0] + 1)
            pins += contained(functools.partial(read_time_pins, own, reading), tuple, place)
            remarks += contained(functools.partial(read_remarks, own, reading, presented=presented), tuple, place)
    return tuple(pins), tuple(remarks)


def _note(passage: Passage, reading: Reading) -> None:
    """Keep what a passage says to the lecturer alone."""
    text = "\n" * (passage.first - 1) + passage.text
    reading = replace(reading, source=replace(reading.source, lines=tuple(text.split("\n"))))
    nodes = nest(lecture_markdown().parse(text, reading.environment))
    if nodes:
        last = passage.first + passage.text.rstrip().count("\n")
        span = SourceSpan(reading.source.path, passage.first, 1, last)
        reading.remarks.append(Remark(RemarkKind.NOTE, as_lines(read_blocks(nodes, reading)), span))


def _session(outlined: Outlined, settings: StatedSettings, reading: Reading) -> Session:
    """Return the session with its title, identity and times."""
    contained, place = reading.findings.contained, outlined.title_span
    written = outlined.title or _substitute_title(settings, reading)
    session = Session(reading.source.path, written, place, settings=settings, parted=outlined.parted)
    session = replace(session, blocks=outlined.blocks, sections=outlined.sections)
    untitled: Callable[[], tuple[Session, SessionIdentity]] = lambda: (session, SessionIdentity())  # noqa: E731
    titled, heading = contained(lambda: _titled(session, outlined, reading), untitled, place)
    identified = contained(lambda: _identified(titled, heading, reading), lambda: titled, place)
    return contained(lambda: state_time(identified, reading), lambda: identified, place)


def _titled(session: Session, outlined: Outlined, reading: Reading) -> tuple[Session, SessionIdentity]:
    """Return `session` with its title free of times and of its place in the course, and that place."""
    timed = take_duration(outlined.title or ())
    report_unreadable(timed, outlined.title_span.line, reading)
    title, clock = _take_times_of_day(timed.title or outlined.title or ())
    heading, title, said = split_heading(title)
    clock = clock or find_clock(timed.note)
    if timed.note and not is_clock(timed.note):
        title = joined_texts((*title, Text(f" ({timed.note})")))
    statements = (Statement(StatementKind.PLACE, said, outlined.title_span),) if said else ()
    titled = replace(session, title=title or session.title, duration=timed.duration, clock=clock)
    return replace(titled, statements=statements), heading


def _take_times_of_day(title: Inlines) -> tuple[Inlines, ClockRange | None]:
    """Return a session's title without its times of day, and these; bare ones only where they may be a session's."""
    rest, clock = take_clock(title, bare=True)
    return (rest, clock) if clock and clock.minutes >= _SHORTEST else take_clock(title)


def _identified(session: Session, heading: SessionIdentity, reading: Reading) -> Session:
    """Return `session` with the identity that its heading and all other places agree on."""
    texts = (text for text, _ in _position_texts(session))
    placed = any(one.kind is StatementKind.PLACE for one in session.statements)
    identity, conflicts = agreed(claims(heading, session.settings, texts, session.path, placed=placed))
    for conflict in conflicts:
        tell = reading.findings.inform if conflict.mentioned else reading.findings.warn
        tell(Code.IDENTITY_CONFLICT, session.span, capitalized(conflict.message), conflict.hint)
    told_twice = ((placing(text, identity), span) for text, span in _position_texts(session))
    twice = next((Statement(StatementKind.PLACE, text, span) for text, span in told_twice if text), None)
    statements = (*session.statements, twice) if twice else session.statements
    return replace(session, identity=identity, statements=statements)


def _position_texts(session: Session) -> Iterator[tuple[str, SourceSpan]]:
    """Yield the paragraphs that may place the session in its course; others speak of other sessions."""
    places = [session.blocks, *(section.blocks for section in session.sections if section.role is Role.POSITION)]
    for block in (block for blocks in places for block in blocks):
        if isinstance(block, Paragraph):
            yield plain_text(block.content), block.span


def _substitute_title(settings: StatedSettings, reading: Reading) -> Inlines:
    """Return a title for a session without a `#` heading: the front matter's, or the file's name."""
    stated = dict(settings).get("title")
    if isinstance(stated, str) and stated.strip():
        return (Text(" ".join(stated.split())),)
    name = PurePosixPath(reading.source.path).stem
    span = SourceSpan(reading.source.path, 1)
    message = told.NO_TITLE(name=name)
    reading.findings.inform(Code.NO_TITLE, span, message, told.WRITE_TITLE())
    return (Text(name or reading.source.path),)
