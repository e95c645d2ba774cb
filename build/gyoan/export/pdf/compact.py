"""A PDF file → the same file with its small objects compressed (PDF 32000-1, 7.5.7 and 7.5.8).

reportlab writes every element of the structure tree, every link and every font's widths as plain text; in a handout
without photographs they are half of the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

_VERSION = b"%PDF-1.7"
"""The version that PDF/A-2 and PDF/UA-1 speak of; object streams are known since 1.5."""
_BATCH = 200
"""Objects in one stream: a reader unpacks all of them for one, and fewer pack worse."""
_WIDTHS = (1, 4, 2)
"""Bytes of a cross-reference entry's three fields."""
_FREE, _PLAIN, _PACKED = 0, 1, 2
"""Types of entries: no object, one by itself, one in a stream (ISO 32000-2, table 18)."""
_STARTXREF = expression(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ENTRY = expression(rb"(\d{10}) \d{5} ([nf])")
_KEPT = expression(rb"/(?:Root|Info)\s+\d+ 0 R|/ID\s*\[[^\]]*\]")
_HEAD = expression(rb"(\d+) 0 obj\s*")
_PAGE = expression(rb"/Type /Page\b")


@dataclass(frozen=True, slots=True)
class _Object:
    """An indirect object."""

    number: int
    whole: bytes
    """As it stands in the file."""
    body: bytes
    """What stands between `obj` and `endobj`."""

    @property
    def packable(self) -> bool:
        """Whether it may stand in an object stream; pages may too, but are left where they can be counted."""
        return not self.body.endswith(b"endstream") and not _PAGE.search(self.body)


def compacted(data: bytes) -> bytes:
    """Return `data`, a file as reportlab writes it, with its small objects in compressed streams."""
    objects, kept = _read(data)
    size = max(one.number for one in objects) + 1
    body = bytearray(_VERSION + data[len(_VERSION) : data.index(objects[0].whole)])
    entries: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}
    for one in objects:
        if not one.packable:
            entries[one.number] = (_PLAIN, len(body), 0)
            body += one.whole
    small = [one for one in objects if one.packable]
    batches = [small[start : start + _BATCH] for start in range(0, len(small), _BATCH)]
    for number, batch in enumerate(batches, start=size):
        entries[number] = (_PLAIN, len(body), 0)
        entries |= {one.number: (_PACKED, number, index) for index, one in enumerate(batch)}
        body += _object_stream(number, batch)
    place, number = len(body), max(entries) + 1
    entries[number] = (_PLAIN, place, 0)
    body += _cross_references(number, entries, kept)
    return bytes(body) + b"startxref\n%d\n%%%%EOF\n" % place


def _read(data: bytes) -> tuple[list[_Object], bytes]:
    """Return the objects of a file in their order there, and the entries of its trailer that go on."""
    found = _STARTXREF.search(data)
    assert found is not None
    table = int(found[1])
    trailer = data.index(b"trailer", table)
    places = sorted(int(entry[1]) for entry in _ENTRY.finditer(data, table, trailer) if entry[2] == b"n")
    objects = [_object(data[start:end]) for start, end in pairwise([*places, table])]
    return objects, b" ".join(entry[0] for entry in _KEPT.finditer(data, trailer))


def _object(whole: bytes) -> _Object:
    head = _HEAD.match(whole)
    assert head is not None
    return _Object(int(head[1]), whole, whole[head.end() : whole.rindex(b"endobj")].rstrip())


def _object_stream(number: int, batch: Sequence[_Object]) -> bytes:
    places, content = bytearray(), bytearray()
    for one in batch:
        places += b"%d %d " % (one.number, len(content))
        content += one.body + b"\n"
    entries = b"/Type /ObjStm /N %d /First %d" % (len(batch), len(places))
    return _stream(number, entries, bytes(places + content))


def _cross_references(number: int, entries: Mapping[int, tuple[int, int, int]], kept: bytes) -> bytes:
    rows = b"".join(_predicted([_row(entries.get(one, (_FREE, 0, 0))) for one in range(number + 1)]))
    widths = b" ".join(b"%d" % width for width in _WIDTHS)
    form = b"/DecodeParms <</Predictor 12 /Columns %d>>" % sum(_WIDTHS)
    return _stream(number, b"/Type /XRef /Size %d /W [%s] %s %s" % (number + 1, widths, form, kept), rows)


def _row(entry: tuple[int, int, int]) -> bytes:
    return b"".join(value.to_bytes(width, "big") for value, width in zip(entry, _WIDTHS, strict=True))


def _predicted(rows: Sequence[bytes]) -> Iterator[bytes]:
    """Yield each row as its difference from the one above, which compresses better (PNG's filter 2)."""
    for above, row in pairwise([bytes(sum(_WIDTHS)), *rows]):
        yield bytes([2, *((now - before) % 256 for before, now in zip(above, row, strict=True))])


def _stream(number: int, entries: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = b"%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n" % (number, entries, len(packed))
    return head + packed + b"\nendstream\nendobj\n"
