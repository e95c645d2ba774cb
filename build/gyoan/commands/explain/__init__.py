"""`gyoan explain GY204`: what a diagnostic code means, why it matters, an example, and what to do."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Sequence

from gyoan.commands.exit_codes import DONE, WRONG_USAGE
from gyoan.commands.explain.pages import SESSION, Cause, explanations
from gyoan.messages import explaining as say
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.message import Language, Wording
from gyoan.terminal.argument_parser import wrapped_words

WIDEST = 80
"""In columns; longer lines are hard to follow."""
_INDENT = "  "
_CODE = expression(r"(?:gy[ -]?)?(\d{3})", re.IGNORECASE)
_FAMILIES = {"1": say.READING, "2": say.TIME, "3": say.DIAGRAMS, "4": say.LAYOUT, "5": say.FILES}


def explain(language: Language, text: str) -> int:
    """Print what the code that `text` names means and return the exit code: 0, or 2 for a code that does not exist."""
    match = _CODE.fullmatch(text.strip())
    value = f"GY{match[1]}" if match else ""
    code = next((code for code in Code if code.value == value), None)
    if code is None:
        sys.stderr.write(f"{say.UNKNOWN_CODE(text=text, known=', '.join(_known(value))).within(language)}\n")
        return WRONG_USAGE
    one = explanations(language)[code]
    family = _FAMILIES[code.value[2]].within(language)
    parts = [
        "\n".join([f"{code.value} ({family})", *wrapped_words(code.summary.within(language), _width())]),
        _part(say.WHY, language, _paragraphs(one.why)),
        _part(say.EXAMPLE, language, _examples(one.examples)),
        _part(say.REMEDY, language, _paragraphs(one.remedy)),
    ]
    sys.stdout.write("\n\n".join(parts) + "\n")
    return DONE


def _part(heading: Wording, language: Language, lines: Iterable[str]) -> str:
    return "\n".join([heading.within(language), *(f"{_INDENT}{line}".rstrip() for line in lines)])


def _paragraphs(paragraphs: Sequence[str]) -> list[str]:
    return [line for text in paragraphs for line in wrapped_words(text, _width() - len(_INDENT))]


def _examples(examples: Sequence[Cause]) -> list[str]:
    """Return the lines of an example: words as they are, files and commands set off, each file below its name."""
    lines: list[str] = []
    for one in examples:
        if one.kind == "told":
            lines += _paragraphs([one.text])
            continue
        lines += [f"{one.name}:"] if one.name not in {"", SESSION} else []
        lines += [f"{_INDENT}{line}" for line in one.text.splitlines()]
    return lines


def _width() -> int:
    return min(shutil.get_terminal_size().columns, WIDEST)


def _known(value: str) -> list[str]:
    """Return the codes of the family that `value` looks like one of; from which to which where there is no such one."""
    families = {digit: [one.value for one in Code if one.value[2] == digit] for digit in _FAMILIES}
    meant = families.get(value[2:3], [])
    return meant or [f"{codes[0]}–{codes[-1]}" for codes in families.values()]
