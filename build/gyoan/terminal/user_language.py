"""The language that gyoan speaks to its user: as asked for, else that of the terminal or desktop, if it has Hangul.

Only the first letters count (`ko`, `ko_KR.UTF-8`, `ko-KR`), and nothing has to be installed for a locale to be named.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from gyoan.lexicon.hangul import SAMPLE
from gyoan.model.message import Language

OPTION = "--lang"
NAMED_BY = "GYOAN_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What POSIX reads for the language of messages, in this order; the first that is not empty decides."""
_KOREAN_OF_WINDOWS = 0x12
"""The primary language of Windows' language identifiers (the lower ten bits)."""


def user_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language that a command line asks for, else that of the environment, else Windows' own.

    Where none is asked for (`--lang`, `GYOAN_LANG`) and the terminal cannot show Hangul, it is English.

    An option that names none of them is wrong usage, and is told so in the language of the environment.
    """
    option = _option(arguments)
    known = option if option in {one.value for one in Language} else ""
    asked = next(filter(None, (known, environment.get(NAMED_BY, ""))), "")
    if not asked and not _shows_hangul():
        return Language.ENGLISH
    locale = (environment.get(name, "") for name in _LOCALE)
    named = asked or next(filter(None, locale), "") or _display_language()
    return Language.KOREAN if named.lower().startswith("ko") else Language.ENGLISH


def _shows_hangul() -> bool:
    """Return whether the terminal has letters for Korean: it would show question marks alone otherwise."""
    try:
        SAMPLE.encode(getattr(sys.stderr, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _option(arguments: Sequence[str]) -> str:
    """Return what `--lang` is given; the command line is read again for its other options, in that language."""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == OPTION:
            return next(iter(arguments[index + 1 : index + 2]), "")
        if argument.startswith(f"{OPTION}="):
            return argument.partition("=")[2]
    return ""


def _display_language() -> str:
    """Return Windows' display language, `ko` or empty; elsewhere the environment has said everything."""
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  (of use on Windows only)

    identifier: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return "ko" if identifier & 0x3FF == _KOREAN_OF_WINDOWS else ""
