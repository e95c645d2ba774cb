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
        known = [one.value for one in Code if match and one.value[2] == match[1][0]] or [one.value for one in Code]
        sys.stderr.write(f"{say.UNKNOWN_CODE(text=text, known=', '.join(known)).within(language)}\n")
        return WRONG_USAGE
    family = _FAMILIES[code.value[2]].within(language)
    sys.stdout.write(f"{code.value} ({family})\n{code.summary.within(language)}\n")
    return SHOWN
