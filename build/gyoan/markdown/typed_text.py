"""Whether the lines of a plain fence are Korean text that needs no columns: rows of keys and values, or prose.

Console output, logs, commands, settings and formulas are typed in plain fences too, and lose by any other font; so one
line that looks like them is enough to leave a fence as it stands; arrows that make no chain, and ways through menus,
are too. Rows have Korean keys (`실패 임계값: 5회`), and nearly every line is one, names some or lists some; prose has
Korean in every line, and more of it than of anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.lexicon.programs import TROUBLE
from gyoan.markdown.arrow_chains import is_menu_path
from gyoan.markdown.plain_marks import BULLET, HANGUL, announces
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW = expression(r"(?P<key>[^\s:：](?:[^:：]{0,22}[^\s:：])?)\s*(?P<colon>[:：])\s+(?P<value>\S.*)")
"""A row, its indentation taken off: `대기: 30초`."""
_KEY = expression(rf"[{SYLLABLES}]|^[QA]\d*$")
"""A key of a row: a Korean word, or the letter of a question or answer."""
_ASIDE = expression(rf"[{SYLLABLES}]|^[.…·\s]+$")
"""A line between rows: Korean, or dots for what is left out."""
_COMMANDS = (
    "sudo apt apt-get yum brew docker docker-compose kubectl eksctl helm git npm npx yarn pip pip3 python python3 node "
    "java mvn gradle curl wget cd ls cat mkdir cp mv rm chmod chown echo export ssh scp aws az gcloud terraform "
    "ansible systemctl journalctl ps grep vi vim nano source bash sh psql mysql redis-cli ping nslookup dig netstat "
    "tail find tar openssl import from def class return const let var public private function package"
)
_CODE = expression(
    rf"(?:{'|'.join(_COMMANDS.split())})\s"
    r"|(?:GET|POST|PUT|DELETE|PATCH|HEAD|HTTP/|SELECT|INSERT|UPDATE|CREATE|ALTER|DROP)\b"
    r"|\S*[#$%>]\s|--?[A-Za-z]|</?[A-Za-z!]|@[A-Za-z]|//|/\*|\[?\d{4}[-/]\d\d[-/]\d\d[ T]|\[?\d\d:\d\d:\d\d"
    r"|\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|TRACE|OK|FAIL(?:ED)?)\b"
    rf"|(?i:{TROUBLE})\s*[:：]"
)
"""The beginning of a line of code, console output or a log; of this and what follows, lines are stripped."""
_CODE_INSIDE = expression(r"[{};\\]$|&&|\|\||[!=]=|=>|::|(?<!\w)[A-Za-z_]\w*\([^()]*\)$")
"""What no other line than one of code has."""
_SETTING = expression(r"(?:[-*+]\s+)?(?:[\"']?[a-z][A-Za-z0-9_.\-/]*[\"']?\s*:(?:\s|$)|[A-Za-z_][A-Za-z0-9_.\-]*\s*=)")
"""The beginning of a line of settings."""
_COLUMNS = expression(r"[^\s:：]\s{2,}[^\s:：]|\t|\S\s*\|")
"""Text in columns, a colon before or behind which is wide space aside."""
_SIGNS = expression(r"\s[=+×÷*/]\s|[←↔⇄⇆↑⬆⇒]|→.*→|^\s*→|→\s*$|^[\s/\\_|<>^-]+$")
_LETTERS = expression(f"[A-Za-z{SYLLABLES}]")
_FEWEST = 2
"""Lines of one kind: one alone is chance."""
_OTHERS = 4
"""Among rows one line in so many, at the most, is none and heads none."""
_KOREAN = 3
"""In Korean text one letter in so many, at the least, is Hangul."""


def is_code(lines: Sequence[str]) -> bool:
    """Return whether any line is certainly code, console output, settings or a log."""
    return any(_is_code(line.strip()) for line in lines)


def _is_code(line: str) -> bool:
    if _CODE.match(line) or _CODE_INSIDE.search(line):
        return True
    return bool(_SETTING.match(line)) and not HANGUL.search(line)


def stands(written: Sequence[str]) -> bool:
    """Return whether any line may be code, or says what it says by its columns, or leads through menus."""
    settings = any(_SETTING.match(line.strip()) for line in written)
    return settings or is_code(written) or _is_arranged(written) or is_menu_path(written)


def _is_arranged(written: Sequence[str]) -> bool:
    return any(_COLUMNS.search(line.strip()) for line in written)


def has_commands(written: Sequence[str]) -> bool:
    """Return whether a line without a mark is code: a list with commands in between stays as it stands."""
    return is_code([line for line in written if not BULLET.fullmatch(line) and not HANGUL.search(line)])


def is_rows(written: Sequence[str]) -> bool:
    """Return whether the lines, blank ones left out, are rows of keys and values with lines that head or list some."""
    plain = [line.strip() for line in written if not BULLET.fullmatch(line)]
    rows = _rows(plain)
    korean = sum(bool(_KEY.search(match["key"])) for match in rows)
    if stands(written) or len(rows) < _FEWEST or 2 * korean <= len(rows):
        return False
    others = [line for line in plain if not ROW.fullmatch(line) and not announces(line)]
    return _OTHERS * len(others) <= len(written) and all(map(_ASIDE.search, others))


def _rows(lines: Sequence[str]) -> list[re.Match[str]]:
    """Return the rows among `lines`."""
    found = (ROW.fullmatch(line.strip()) for line in lines)
    return [match for match in found if match]


def is_prose(written: Sequence[str]) -> bool:
    """Return whether the lines, blank ones left out, are Korean text, none set apart by where it begins."""
    letters = _LETTERS.findall("".join(written))
    korean = sum(bool(HANGUL.match(letter)) for letter in letters)
    if stands(written) or not all(map(HANGUL.search, written)) or _KOREAN * korean < len(letters):
        return False
    if not all(_KEY.search(row["key"]) for row in _rows(written)) or any(map(BULLET.fullmatch, written)):
        return False
    indents = {len(line) - len(line.lstrip()) for line in written}
    return len(indents) == 1 and not any(map(_SIGNS.search, written))


def may_be_typed(written: Sequence[str]) -> bool:
    """Return whether the lines can be read as groups where other fences beside them are: some head or list others."""
    korean = sum(bool(HANGUL.search(line)) for line in written)
    if is_code(written) or _is_arranged(written) or is_menu_path(written) or 2 * korean < len(written):
        return False
    rows = sum(bool(_KEY.search(row["key"])) for row in _rows(written))
    return rows >= _FEWEST or any(announces(line) or BULLET.fullmatch(line) for line in written)
