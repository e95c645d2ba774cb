"""Bytes → Source: the text of a file in NFC with its lines, or the reason why it cannot be read."""

from __future__ import annotations

import re
import unicodedata

from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

BYTE_ORDER_MARK = "\ufeff"
ANY_TEXT = "surrogatepass"
"""How files are decoded: halves of surrogate pairs come through as they are."""
_SURROGATE_PAIR = expression("[\ud800-\udbff][\udc00-\udfff]")
_OTHER_LINE_ENDS = expression("[\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = expression("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a session's file."""

    path: str
    """The file as the user named it, with `/` between folders."""
    lines: tuple[str, ...]
    """Its lines without their ends, in NFC, free of control characters."""

    def line(self, number: int) -> str:
        """Return the line `number`, from 1; empty behind the end of the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def decode(data: bytes, path: str) -> Outcome[Source | None]:
    """Return the text of `data`; None with a GY101 or GY102 error where there is none to read."""
    try:
        text = data.decode("utf-8", ANY_TEXT)
    except UnicodeDecodeError as error:
        return Outcome(None, (_not_utf8(data, error, path),))
    text = _SURROGATE_PAIR.sub(_joined_pair, text.removeprefix(BYTE_ORDER_MARK))
    text = _OTHER_LINE_ENDS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    text, diagnostics = _without_unprintable(text, path)
    if not text.strip():
        return Outcome(None, (*diagnostics, _empty(path)))
    lines = unicodedata.normalize("NFC", text).split("\n")
    return Outcome(Source(path, tuple(lines)), diagnostics)


def _joined_pair(match: re.Match[str]) -> str:
    return match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _without_unprintable(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    first = _UNPRINTABLE.search(text)
    if first is None:
        return text, ()
    cleaned, count = _UNPRINTABLE.subn("", text)
    line_start = text.rfind("\n", 0, first.start()) + 1
    line_end = text.find("\n", first.start())
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    span = SourceSpan(path, text.count("\n", 0, first.start()) + 1, first.start() - line_start + 1)
    character, others = f"U+{ord(first[0]):04X}", count - 1
    said = (
        told.BAD_CHARACTERS(character=character, others=others) if others else told.BAD_CHARACTER(character=character)
    )
    hint = told.DELETE_CHARACTER()
    diagnostic = Diagnostic(Code.BAD_CHARACTER, Severity.WARNING, span, said, hint, _UNPRINTABLE.sub("\ufffd", line))
    return cleaned, (diagnostic,)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Diagnostic:
    before = data[: error.start]
    line_start = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    number = len(before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    column = len(before[line_start:].decode("utf-8", "surrogatepass")) + 1
    line_end = data.find(b"\n", error.start)
    line = data[line_start : line_end if line_end >= 0 else len(data)]
    guess = _guessed_encoding(data)
    byte = f"0x{data[error.start]:02X}"
    message = told.NOT_UTF8_BUT(byte=byte, encoding=guess) if guess else told.NOT_UTF8(byte=byte)
    shown = _UNPRINTABLE.sub("\ufffd", line.decode("utf-8", "replace").rstrip("\r"))
    span = SourceSpan(path, number, column)
    return Diagnostic(Code.NOT_UTF8, Severity.ERROR, span, message, told.SAVE_AS_UTF8(), shown)


def _guessed_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("cp949")
    except UnicodeDecodeError:
        return ""
    return "CP949 (EUC-KR)"


def _empty(path: str) -> Diagnostic:
    return Diagnostic(Code.EMPTY_FILE, Severity.ERROR, SourceSpan(path, 1), told.EMPTY(), told.WRITE_SOMETHING())
