"""`<!-- time: 90s -->` comments → the blocks they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gyoan.messages import time as told
from gyoan.model.blocks import Blocks
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.message import Message
from gyoan.model.schedule import TimePin
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.units import Duration, total_time
from gyoan.schedule.budgeting import stated


def pinned_blocks(session: Session, pins: Sequence[TimePin]) -> Outcome[dict[int, Duration]]:
    """Return the time of each block that a comment stands before, by the block's line.

    A comment speaks of the first block below it in its section; one at a section's end speaks of none.
    """
    pinned: dict[int, Duration] = {}
    diagnostics: list[Diagnostic] = []
    stretches = list(_stretches(session)) if pins else []
    for pin in pins:
        blocks = next((blocks for end, blocks in stretches if pin.span.line < end), ())
        below = [block.span.line for block in blocks if pin.span.line < block.span.line]
        if not below:
            message = told.PIN_WITHOUT_BLOCK(time=pin.duration.told)
            diagnostics.append(_warning(pin, message, told.PIN_ABOVE_BLOCK()))
        elif below[0] in pinned:
            message = told.TWO_PINS(time=pin.duration.told)
            diagnostics.append(_warning(pin, message, told.KEEP_ONE()))
        pinned.update({below[0]: pin.duration} if below else {})
    return Outcome(pinned, tuple(diagnostics))


def _warning(pin: TimePin, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, pin.span, message, hint)


def pins_exceeding(sections: Sequence[Section], pinned: Mapping[int, Duration]) -> Iterator[Diagnostic]:
    """Yield a warning for each section whose pinned blocks take more than its minutes."""
    for section in sections:
        minutes = stated(section)
        inside = walk_sections((section,))
        pins = total_time(
            pinned[block.span.line] for part in inside for block in part.blocks if block.span.line in pinned
        )
        if minutes is not None and pins > minutes:
            said = {"title": section.plain_title, "pins": pins.told, "minutes": minutes.told}
            message, hint = told.PINS_EXCEED(**said), told.SHORTEN_PINS(pins=pins.told)
            yield Diagnostic(Code.PARTS_EXCEED_SECTION, Severity.WARNING, section.span, message, hint)


def _stretches(session: Session) -> Iterator[tuple[int, Blocks]]:
    """Yield the blocks between two headings, with the line of the second; the last goes on for ever."""
    sections = list(walk_sections(session.sections))
    ends = [*(section.span.line for section in sections), 10**9]
    yield ends[0], session.blocks
    for section, end in zip(sections, ends[1:], strict=True):
        yield end, section.blocks
