"""The addresses of a section → a QR code that a phone reads off paper, with the words that say what it holds."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from urllib.parse import quote

from gyoan.layout.handout.styles import Styles
from gyoan.messages import words
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import ModuleGrid, TextBlock
from gyoan.model.message import Language
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import NOTE_LEADING, NOTE_POINTS
from gyoan.typesetting.setting import line_width, set_line, shifted

_LONGEST = 300
"""A code of more characters is too fine for a phone held over a page."""
_LEAST_SIZE, _LEAST_MODULE = Points(51), Points(1.2)
"""Side of a code and of a module at the least, in points: 18 mm and 0.42 mm."""
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
_MASK = 2
"""One mask for all codes: to weigh all eight takes ten times as long and gains nothing on paper."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code to be set."""

    rows: tuple[tuple[bool, ...], ...]
    """Its modules."""
    caption: str
    """What it holds: `[1]–[4] 주소 목록`."""

    @property
    def size(self) -> Points:
        """Its side in points."""
        return max(_LEAST_SIZE, _LEAST_MODULE * len(self.rows))


def code_of_addresses(entries: Sequence[tuple[int, str]], language: Language) -> QrCode | None:
    """Return a code of the addresses, as many of the first as it can hold; None where it cannot hold one."""
    held: list[str] = []
    for _, address in entries:
        if len("\n".join((*held, quote(address, safe=_SAFE)))) > _LONGEST:
            break
        held.append(quote(address, safe=_SAFE))
    if not held:
        return None
    first, last = entries[0][0], entries[len(held) - 1][0]
    caption = words.GO_TO(number=first) if len(held) == 1 else words.ADDRESSES(first=first, last=last)
    return QrCode(_modules("\n".join(held)), caption.within(language))


@functools.lru_cache(maxsize=64)
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # noqa: PLC0415  (few pages have a code)

    matrix = segno.make(text, error="l", micro=False, boost_error=False, mask=_MASK).matrix
    return tuple(tuple(bool(module) for module in row) for row in matrix)


def set_qr_code(code: QrCode, styles: Styles, right: Points) -> TextBlock:
    """Return the code with its caption below, at the right edge `right`."""
    width = qr_width(code, styles)
    caption = set_line(code.caption, styles.ink(NOTE_POINTS, ColorSlot.MUTED), styles)
    caption = shifted(caption, right - width / 2 - line_width(caption) / 2)
    lines = _stripes(code)
    grid = ModuleGrid(
        code.rows,
        Length.of_points(right - width / 2 - code.size / 2),
        Length(0),
        Length.of_points(code.size / len(code.rows)),
        styles.color(ColorSlot.TEXT),
        words.QR_CODE.within(styles.theme.language, caption=code.caption),
    )
    return TextBlock((*[Line()] * (lines - 1), caption), Length.of_points(NOTE_LEADING), marks=(grid,))


def qr_width(code: QrCode, styles: Styles) -> Points:
    """Return the width that code and caption take, in points."""
    caption = set_line(code.caption, styles.ink(NOTE_POINTS), styles)
    return max(code.size, line_width(caption))


def qr_height(code: QrCode) -> Points:
    """Return the height that code and caption take, in points."""
    return _stripes(code) * NOTE_LEADING


def _stripes(code: QrCode) -> int:
    """Return how many lines of a caption's height code and caption are high, with some free space between them."""
    return int((code.size + 3) // NOTE_LEADING) + 2
