"""A PowerPoint file → what each of its slides says of its time: the way back from a rehearsed deck.

PowerPoint's "Rehearse Timings" stores the seconds spent on a slide in its transition, where the exporter wrote the
planned ones. Which slide that was tells the name of its `p:cSld`, the slide's `identity` (see `slides`).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.slide import Slide

from gyoan.export.pptx.xml import SLIDES
from gyoan.files.unpacking import TooLargeError, check_unpacked
from gyoan.messages import rehearsal as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import Message
from gyoan.model.values import dataclass

_P = f"{{{SLIDES}}}"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
"""How a file begins that holds PowerPoint's format of before 2007, or is protected by a password."""
_ARCHIVE = b"PK"
"""How every other file begins that Office writes."""
MOST_UNPACKED = 1024 * 1024 * 1024
"""Of all parts of a deck, a lecturer's films included."""
DAMAGE = (
    PythonPptxError,
    etree.XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
    AttributeError,
    EOFError,
    KeyError,
    RuntimeError,
    ValueError,
)
"""What python-pptx and the libraries below it raise for archives and parts that are not as they should be; an
`AttributeError` is that of an element in the place of another."""


@dataclass(frozen=True, slots=True)
class SlideTiming:
    """What a slide of a file says of itself."""

    number: int
    """Its place in the deck, from 1."""
    identity: str
    """Its name, which the exporter made its identity; empty for a slide without one."""
    title: str
    """Its title; empty where it has none."""
    milliseconds: int | None
    """How long it is shown; None where it does not advance by itself."""
    hidden: bool
    """Whether the show leaves it out."""
    notes: str
    """Its speaker notes."""


def read_timings(data: bytes, path: str) -> Outcome[tuple[SlideTiming, ...] | None]:
    """Return the slides of the PowerPoint file `data` in their order; None where it is no such file."""
    if data.startswith(_COMPOUND_FILE):
        return Outcome(None, (_unreadable(path, told.PROTECTED()),))
    try:
        check_unpacked(data, MOST_UNPACKED)
        slides = Presentation(io.BytesIO(data)).slides
        return Outcome(tuple(_timing(number, slide) for number, slide in enumerate(slides, 1)))
    except TooLargeError:
        return Outcome(None, (_unreadable(path, told.UNPACKS_TOO_LARGE()),))
    except DAMAGE as error:
        damaged = data.startswith(_ARCHIVE) and not isinstance(error, ValueError)
        return Outcome(None, (_unreadable(path, told.DAMAGED() if damaged else told.NO_POWERPOINT()),))


def _timing(number: int, slide: Slide) -> SlideTiming:
    root = slide.element
    title = slide.shapes.title
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    return SlideTiming(
        number,
        root.find(f"{_P}cSld").get("name", ""),
        " ".join(title.text_frame.text.split()) if title is not None else "",
        next(_advances(root), None),
        root.get("show") in {"0", "false"},
        notes.text if notes is not None else "",
    )


def _advances(root: etree._Element) -> Iterator[int]:
    """Yield the times of the slide's transitions: PowerPoint writes one for itself and one for older programs."""
    for transition in root.iter(f"{_P}transition"):
        stated = transition.get("advTm", "")
        if stated.isdigit():
            yield int(stated)


def _unreadable(path: str, reason: Message) -> Diagnostic:
    message = told.DECK_UNREADABLE(reason=reason)
    return Diagnostic(Code.CANNOT_READ, Severity.ERROR, SourceSpan(path, 1), message, told.SAVE_AS_PPTX())
