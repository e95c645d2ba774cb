"""Ways to spoil a text, bytes, an XML part or a file of parts, each decided by a `Random` alone."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random

NASTY = (
    "",
    "-1",
    "0",
    "--5",
    "1e400",
    "nan",
    "99999999999999999999",
    "9" * 5000,
    "2147483648",
    "-2147483649",
    "27273042316900",
    "²",
    "５",
    "\u202e",
    "가" * 300,
    "a" * 100_000,
    "../../../../etc/passwd",
    "http://evil.example/x",
    "rId1",
    "rId999",
    "true",
    "{}",
    "%00",
    "ppaction://macro?name=x",
    "  ",
)
"""What no writer of files expects."""
_ATTRIBUTE = re.compile(rb'(\s[\w:]+=")([^"<&]*)(")')
_ELEMENT = re.compile(rb"<([\w:]+)(?:\s[^<>]*)?(?:/>|>[^<]*</\1>)")
_TAG = re.compile(rb"<[^<>]+>")


def spoilt_bytes(random: Random, data: bytes) -> bytes:
    """Return bytes with a few changed, a stretch repeated or left out, or the end cut off."""
    if not data:
        return data
    at = random.randrange(len(data))
    length = 1 + int(len(data) * random.random() ** 6)
    kind = random.randrange(6)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + data[at + length :]
    if kind == 2:
        return data[:at] + data[at : at + length] * 3 + data[at + length :]
    if kind == 3:
        return data[:at] + bytes(length) + data[at + length :]
    spoilt = bytearray(data)
    for _ in range(1 + random.randrange(12)):
        spoilt[random.randrange(len(spoilt))] = random.choice((0, 1, 0x7F, 0x80, 0xFF, random.randrange(256)))
    return bytes(spoilt)


def spoilt_xml(random: Random, content: bytes) -> bytes:
    """Return a part with an attribute's value, an element or a tag changed; now and then only its bytes."""
    kind = random.randrange(10)
    if kind == 0:
        return spoilt_bytes(random, content)
    form = _ATTRIBUTE if kind < 6 else _ELEMENT if kind < 9 else _TAG
    found = list(form.finditer(content))
    if not found:
        return spoilt_bytes(random, content)
    match = random.choice(found)
    if form is _ATTRIBUTE:
        value = random.choice((random.choice(NASTY).encode(), random.choice(found)[2]))
        return content[: match.start(2)] + value.replace(b'"', b"") + content[match.end(2) :]
    other = random.choice(found)[0]
    new = random.choice((b"", match[0] * 2, match[0] * 400, other, b"<!---->", b"<a:ln/>"))
    return content[: match.start()] + new + content[match.end() :]


def with_parts(data: bytes, change: Callable[[str, bytes], Sequence[tuple[str, bytes]]]) -> bytes:
    """Return a ZIP file with each part replaced by the parts that `change` makes of it."""
    buffer = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),  # of two parts with one name
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for info in old.infolist():
            for name, content in change(info.filename, old.read(info)):
                new.writestr(name, content)
    return buffer.getvalue()


def spoilt_lines(random: Random, text: str, words: Sequence[str]) -> str:
    """Return a text of lines with some changed, left out, repeated or exchanged, or with a value of another kind."""
    lines = text.splitlines()
    for _ in range(1 + int(8 * random.random() ** 2)):
        at = random.randrange(len(lines))
        key, sign, _ = lines[at].partition("=" if "=" in lines[at] else ":")
        kind = random.randrange(8)
        if kind < 4 and sign:
            lines[at] = f"{key}{sign} {random.choice(words)}"
        elif kind == 4:
            lines[at] = ""
        elif kind == 5:
            lines.insert(random.randrange(len(lines)), lines[at])
        elif kind == 6:
            start = random.randrange(len(lines[at]) + 1)
            lines[at] = (
                lines[at][:start] + random.choice((*NASTY, "[", "]", "{", '"', "'", "#", "\0")) + lines[at][start:]
            )
        else:
            lines[at] = random.choice(words)
    return "\n".join(lines) + "\n"


VALUES = (
    '""',
    '"가나다"',
    "0",
    "-1",
    "1.5",
    "1e400",
    "nan",
    "inf",
    "true",
    "[]",
    "[1, [2, [3]]]",
    "{}",
    "{a = 1}",
    "1979-05-27",
    "07:32:00",
    "9" * 5000,
    "0x" + "F" * 5000,
    "[" * 3000,
    "{a = " * 300,
    '"' + "가" * 100_000 + '"',
    '"\\u0000"',
    '"\\u001b]52;c;x\\u0007"',
    '"../../../etc/passwd"',
    '"/dev/zero"',
    '"999999999999분"',
    '"25:99"',
    '"' + "문장 " * 200 + '"',
    "&a [*a]",
    "!!python/object:os.system x",
    "*missing",
    "- a",
    "'''",
    '"""',
    ".".join("a" * 5000) + " = 1",
)
"""Values of every kind that TOML and YAML have, and of none."""
