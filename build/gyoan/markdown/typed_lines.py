"""Lines of a paragraph that begin with signs of a word processor → lists: `□ 정의`, `  ○ 뜻`, `    ― 예`, `１） 물음`.

Markdown knows `-`, `*` and `1.`; text that comes from Hangul or Word has its own signs. Which sign lies below which is
told by where they come up first: a sign that is not open yet begins a level below the entry before it where it stands
further right, or where it is the smaller one: `□` > `○` > `―` > `·`. A `※` notes what stands before it and keeps its
sign; lines without a sign, and those that count (`①`, `가.`), belong to the entry above. Numbers in wide brackets or
behind wide blanks are a list where they count on by one. Signs that may be meant as they stand (only `□`, only `○`; `■`
beside `□`, `◎` beside `○` and `△`; `①`; a `－` before a number) keep their lines.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import COUNTED
from gyoan.markdown.inlines import read_inlines
from gyoan.model.blocks import Block, BulletList, ListItem, OrderedList, Paragraph
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading

_FEWEST = 2
"""Lines that make a list."""
_NO_MINUS = r"(?!－\s*[0-9０-９])"
"""What is no sign of a number below zero."""
_BULLET = expression(rf"\s*(?P<sign>{_NO_MINUS}[•▪◦‣⁃🔹🔸▸▹―－＊❍]\ufe0f?)(?:\s+|$)")
"""A sign that is a bullet and nothing else."""
_SIGN = expression(rf"\s*(?P<sign>{_NO_MINUS}[□■○●◎◇◆❍▷▶▸▹▪▫•◦‣⁃―–—－＊·\u318d∙‧※🔹🔸]\ufe0f?)\s+(?=\S)")
"""A sign that may be the mark of a level."""
_RANKS = ("□■◆◇●◎▶▷", "○❍", "▸▹🔹🔸", "―–—－⁃＊•◦▪▫‣")
"""Signs from large to small; dots are smaller still."""
_SMALLER = "".join(f"[{signs}]?" for signs in _RANKS[2:])
_IN_ORDER = expression(rf"(?:[□■]?[○❍]?|[◆◇●◎▶▷]){_SMALLER}[·\u318d∙‧]?")
"""The signs of one indent, each once, that are levels: a size has one sign, and a `○` has only a square above it."""
_GRADE = expression(r"\s*[△▲×✕☆★]")
"""The beginning of a line that makes grades of the circles beside it."""
_NOTE = "※"
_NUMBER = expression(r"[\s\u3000]*(?P<number>[0-9０-９]{1,2})(?:[)）]|[.．](?![0-9０-９]))\s*(?=\S)")
_COUNTED = expression(rf"\s*(?:[①-⑳㉠-㉻]|[0-9０-９]{{1,2}}[.)．）]|[{COUNTED}][.)．）])")
"""The beginning of a line that counts."""
_WIDE = expression(r"\u3000|[\s\u3000]*(?:[０-９]{1,2}[.)]|[0-9０-９]{1,2}[．）])")
"""What keeps Markdown from reading a number."""
TokenLine = list["Token"]


@dataclass(slots=True, eq=False)
class _Entry:
    """An entry while it is gathered."""

    sign: str
    indent: int
    line: int
    tokens: list[Token]
    parts: list[_Entry] = field(default_factory=list)


def typed_blocks(lines: Sequence[TokenLine], reading: Reading, first: int) -> list[Block] | None:
    """Return the blocks that the `lines` of a paragraph are, where some are entries; None where none is."""
    if _are_numbers(lines):
        return [_numbered(lines, reading, first)]
    pattern, begins = _BULLET, next((at for at in (0, 1) if _are_bullets(lines[at:])), None)
    if begins is None:
        if not (_are_levels(lines) and _are_in_order(lines, reading, first)):
            return None
        pattern, begins = _SIGN, next(at for at, line in enumerate(lines) if _match(line, _SIGN))
    blocks = _lines_as_they_are(lines[:begins], reading, first)
    return [*blocks, _listed(lines[begins:], pattern, reading, first + begins)]


def _match(line: TokenLine, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.match(line[0].content) if line and line[0].type == "text" else None


def _are_bullets(lines: Sequence[TokenLine]) -> bool:
    return len(lines) >= _FEWEST and all(_match(line, _BULLET) for line in lines)


def _are_levels(lines: Sequence[TokenLine]) -> bool:
    """Return whether several signs tell the lines' levels: half of the lines have one, and the first is no note."""
    signs = [match["sign"] for line in lines if (match := _match(line, _SIGN))]
    kinds = set(signs) - {_NOTE}
    return len(kinds) >= _FEWEST and signs[0] != _NOTE and 2 * len(signs) >= len(lines)


def _are_in_order(lines: Sequence[TokenLine], reading: Reading, first: int) -> bool:
    """Return whether signs of one indent are ever smaller, so that none is meant as it stands (`■ 함`, `□ 안 함`)."""
    found = [(match["sign"][0], at) for at, line in enumerate(lines, first) if (match := _match(line, _SIGN))]
    kinds = list(dict.fromkeys(sign for sign, _ in found if sign != _NOTE))
    indents: dict[int, set[str]] = {}
    for sign, at in found:
        indents.setdefault(_indent(sign, at, reading), set()).add(sign)
    if not set("○●◎").isdisjoint(kinds) and any(_match(line, _GRADE) for line in lines):
        return False
    return all(_IN_ORDER.fullmatch("".join(kind for kind in kinds if kind in beside)) for beside in indents.values())


def _indent(sign: str, line: int, reading: Reading) -> int:
    """Return how far to the right in its line a sign stands."""
    return max(reading.source.line(line).find(sign), 0)


def _are_numbers(lines: Sequence[TokenLine]) -> bool:
    """Return whether lines begin with numbers that count on, and that Markdown does not read."""
    if not lines or not _match(lines[0], _NUMBER) or not any(_match(line, _WIDE) for line in lines):
        return False
    numbers = [int(match["number"]) for line in lines if (match := _match(line, _NUMBER))]
    return len(numbers) >= _FEWEST and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _numbered(lines: Sequence[TokenLine], reading: Reading, first: int) -> OrderedList:
    starts = [at for at, line in enumerate(lines) if _match(line, _NUMBER)]
    items = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        tokens = [token for line in [_bare(lines[start], _NUMBER), *lines[start + 1 : end]] for token in line]
        items.append(_item(tokens, (), reading, first + start, first + end - 1))
    number = _match(lines[0], _NUMBER)
    span = reading.span_of(first, first + len(lines) - 1)
    return OrderedList(tuple(items), span, int(number["number"]) if number else 1)


def _bare(line: TokenLine, pattern: re.Pattern[str]) -> TokenLine:
    """Return a line without what it begins with."""
    head, *rest = line
    return [head.copy(content=pattern.sub("", head.content, count=1)), *rest]


def _lines_as_they_are(lines: Sequence[TokenLine], reading: Reading, first: int) -> list[Block]:
    content = read_inlines([token for line in lines for token in line], reading, first)
    return [Paragraph(content, reading.span_of(first, first + len(lines) - 1))] if content else []


def _listed(lines: Sequence[TokenLine], pattern: re.Pattern[str], reading: Reading, first: int) -> BulletList:
    """Return lines as a list; those without a sign are lines of the entry above."""
    top: list[_Entry] = []
    above: list[_Entry] = []
    entry: _Entry | None = None
    for at, line in enumerate(lines, first):
        match = _match(line, pattern)
        if match is not None:
            bare = line if match["sign"] == _NOTE else _bare(line, pattern)
            entry = _Entry(match["sign"], _indent(match["sign"], at, reading), at, list(bare))
            _place(entry, top, above)
        elif entry is not None:
            if _match(line, _COUNTED):
                entry.tokens[-1] = entry.tokens[-1].copy(type="hardbreak")
            entry.tokens += line
    return _list(top, reading)


def _place(entry: _Entry, top: list[_Entry], above: list[_Entry]) -> None:
    """Put an entry below those that are open `above` it, and make it the last of them."""
    if entry.sign == _NOTE:
        _place_note(entry, top, above)
        return
    known = any(one.sign == entry.sign for one in above)
    while above and (above[-1].sign != entry.sign if known else above[-1].indent > entry.indent):
        above.pop()
    if known or (above and not _is_below(entry, above[-1])):
        above.pop()
    (above[-1].parts if above else top).append(entry)
    above.append(entry)


def _place_note(entry: _Entry, top: list[_Entry], above: Sequence[_Entry]) -> None:
    """Put a note below the last entry that it is indented from, or beside the last one of its own indent."""
    owner = next((one for one in reversed(above) if one.indent < entry.indent), None)
    beside = above[-2] if len(above) > 1 and above[-1].indent == entry.indent else None
    (owner.parts if owner else beside.parts if beside else top).append(entry)


def _is_below(entry: _Entry, before: _Entry) -> bool:
    return entry.indent > before.indent or _rank(entry.sign) > _rank(before.sign)


def _rank(sign: str) -> int:
    return next((rank for rank, signs in enumerate(_RANKS) if sign[0] in signs), len(_RANKS))


def _list(entries: Sequence[_Entry], reading: Reading) -> BulletList:
    items = tuple(_item_of(entry, reading) for entry in entries)
    return BulletList(items, replace(items[0].span, end_line=items[-1].span.end_line))


def _item_of(entry: _Entry, reading: Reading) -> ListItem:
    below = (_list(entry.parts, reading),) if entry.parts else ()
    last = below[0].span.end_line if below else entry.line
    return _item(entry.tokens, below, reading, entry.line, last)


def _item(tokens: Sequence[Token], below: tuple[Block, ...], reading: Reading, first: int, last: int) -> ListItem:
    content = read_inlines(tokens, reading, first)
    own = (Paragraph(content, reading.span_of(first, first)),) if content else ()
    return ListItem((*own, *below), reading.span_of(first, last))
