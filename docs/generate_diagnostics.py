"""Writes docs/diagnostics.md from the codes in `gyoan.model.codes`: run `python docs/generate_diagnostics.py`."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from gyoan.model.codes import Code

PAGE = Path(__file__).with_name("diagnostics.md")

INTRODUCTION = """\
# Diagnostics

<!-- Written by docs/generate_diagnostics.py from gyoan.model.codes: change the codes, not this page. -->

What gyoan says of a source file has a place, a severity and a code:

```
source/week_03/day_05/session_07.md:41:1: error GY501 There is no picture 'images/gate.png'
    ![전환 관문](images/gate.png)
    ^
    hint: check the name, or put the file there
```

The line itself stands below with a caret and, where there is something to say, a hint.

- An *error* means that something could not be read, drawn or written as it was meant. `gyoan build` exits with 1.
- A *warning* means that the result deserves a look. With `--strict` it makes the exit code 1 too.
- An *info* says what gyoan did of its own accord.

What cannot be drawn is shown as it stands in the source, so that no text is lost; a session that fails never stops the
others.
"""

FAMILIES = {
    "GY1": "Reading",
    "GY2": "Time",
    "GY3": "Diagrams",
    "GY4": "Layout",
    "GY5": "Files and settings",
}


def page() -> str:
    """Return docs/diagnostics.md as it should be: a table of codes for each family."""
    families = groupby(Code, key=lambda code: code.value[:3])
    return "\n".join([INTRODUCTION, *(section(FAMILIES[prefix], list(codes)) for prefix, codes in families)])


def section(heading: str, codes: list[Code]) -> str:
    """Return one family's heading and table."""
    rows = (f"| {code.value} | {code.summary} |" for code in codes)
    return "\n".join([f"## {heading}", "", "| code | meaning |", "| --- | --- |", *rows, ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
