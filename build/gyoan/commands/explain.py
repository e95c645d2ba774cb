"""`gyoan explain GY204`: what a diagnostic code means."""

from __future__ import annotations

import re
import sys

from gyoan.messages import explaining as say
from gyoan.model.codes import Code
from gyoan.model.message import Language

SHOWN, WRONG_USAGE = 0, 2
_CODE = re.compile(r"(?:gy[ -]?)?(\d{3})", re.IGNORECASE)
_FAMILIES = {"1": say.READING, "2": say.TIME, "3": say.DIAGRAMS, "4": say.LAYOUT, "5": say.FILES}


def explain(language: Language, text: str) -> int:
    """Print what the code that `text` names means and return the exit code: 0, or 2 for a code that does not exist."""
    match = _CODE.fullmatch(text.strip())
    value = f"GY{match[1]}" if match else ""
    code = next((code for code in Code if code.value == value), None)
    if code is None:
        sys.stderr.write(f"{say.UNKNOWN_CODE(text=text, known=', '.join(_known(value))).within(language)}\n")
        return WRONG_USAGE
    family = _FAMILIES[code.value[2]].within(language)
    sys.stdout.write(f"{code.value} ({family})\n{code.summary.within(language)}\n")
    return SHOWN


def _known(value: str) -> list[str]:
    """Return the codes of the family that `value` looks like one of; from which to which where there is no such one."""
    families = {digit: [one.value for one in Code if one.value[2] == digit] for digit in _FAMILIES}
    meant = families.get(value[2:3], [])
    return meant or [f"{codes[0]}–{codes[-1]}" for codes in families.values()]
