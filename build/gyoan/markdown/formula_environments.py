r"""The environments of a formula, `\begin{cases}` … `\end{cases}`, as the reader of formulas knows them.

The idea: latex2mathml reads an environment that it does not know as what stands in it, and what an environment takes as
its first cell; so each one has to be known by its name and what it takes. What the reader would lose or misplace is
written so that it cannot: a brace in a first cell, an empty last cell, the brackets of a matrix, lines between rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BEGINNINGS = expression(
    r"\\\\(?!(?:begin|end)\s*\{)|(?P<known>\\begin\s*(?:"
    r"\{(?:aligned|align|flalign|split|eqnarray|gathered|gather|equation|multline|multlined)\*?\}"
    r"|\{align(?:ed)?at\*?\}(?:\[[tbc]\])?\s*\{\d+\}"
    r"|\{(?:math|displaymath|subequations|d?cases|(?:small|[pbBvV])?matrix)\}"
    r"|\{matrix\*\}(?:\[[lcr]\])?"
    r"|\{array\}\s*\{\s*[lcr](?:\s*(?:\|\s*)?[lcr])*\s*\}"
    r"))|(?P<unknown>\\\\|\\begin(?![A-Za-z]))"
)
r"""Where environments begin, or would without a second `\`. An array has lines only between its columns."""
_BLANKS = expression(r"\\(begin|end)\s+\{")
_ROWS = expression(
    r"\\(begin|end)\{(?:(?:aligned|flalign|align|split|eqnarray)\*?\}(?:\[[tbc]\])?"
    r"|align(?:ed)?at\*?\}(?:(?:\[[tbc]\])?\s*\{\d+\})?)"
)
_CENTRED_ROWS = expression(
    r"\\(?:begin|end)\{(?:gathered\}(?:\[[tbc]\])?|(?:gathered|gather|equation|multlined|multline)\*?\})"
)
_EQUATIONS = expression(r"\\begin\{eqnarray(\*?)\}(?:(?!\\begin)(?s:.))*?\\end\{eqnarray\1\}")
_RELATION_COLUMN = expression(r"(?<!\\)&(\s*(?:(?:[=<>≤≥≈]|\\[A-Za-z]+)\s*)?)&")
"""The columns of an `eqnarray` around its relation: for other rows that is one."""
_DISPLAY_CASES = expression(r"\\(begin|end)\{dcases\}")
_TAKING_NOTHING = expression(r"(\\begin\{(?:align\*|cases|(?:small|[pbBvV])?matrix)\})")
_BRACKETED = expression(r"(?P<begin>\\begin)?(?(begin)|\\end)\{[pbBvV]matrix\}")
_EMPTY_END = expression(r"(?<!\\)&\s*(?=\\end\{)")
_LINE = expression(r"(?P<row_end>\\\\)|\\h(?:dash)?line(?![A-Za-z])")
_LINE_MARK = r"\hline"


def has_known_environments(source: str) -> bool:
    """Return whether each environment of a formula is known by its name and what it takes."""
    return not any(found["unknown"] for found in _BEGINNINGS.finditer(source))


def with_environments(source: str) -> str:
    """Return a formula with its environments in the words of the reader, and marks where lines between rows run."""
    text = _BLANKS.sub(r"\\\1{", source)
    text = _EQUATIONS.sub(lambda found: _RELATION_COLUMN.sub(r"&\1", found[0]), text)
    text = _CENTRED_ROWS.sub("", _ROWS.sub(r"\\\1{align*}", text))
    text = _TAKING_NOTHING.sub(r"\1{}", _DISPLAY_CASES.sub(r"\\\1{cases}", text))
    text = _BRACKETED.sub(lambda found: f"{{{found[0]}" if found["begin"] else f"{found[0]}}}", text)
    return _LINE.sub(lambda found: found["row_end"] or rf"\text{{{_LINE_MARK}}}", _EMPTY_END.sub("&{}", text))


def rule_rows(formula: Element) -> None:
    """Turn marks between rows into what tables say of their lines; one elsewhere stays, as no known sign."""
    for table in list(formula.iter("mtable")):
        ruled = [_takes_mark(row) for row in table[1:]]
        if any(ruled):
            table.set("rowlines", " ".join("solid" if one else "none" for one in ruled))


def _takes_mark(row: Element) -> bool:
    """Return whether a row of a table begins with a mark and has more, and take that off."""
    if not len(row) or not len(row[0]) or row[0][0].text != _LINE_MARK or len(row) == len(row[0]) == 1:
        return False
    row[0].remove(row[0][0])
    return True
