"""What each diagnostic code means to a lecturer: why it matters, an example, and what to do, in each language.

The pages stand beside this module as Markdown, a heading for each code. A fence called `file NAME` is a file that
causes it, `command` a command; `told` says in words what no file can show. Tests hold the pages to their word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import takewhile
from pathlib import Path

from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.message import Language
from gyoan.model.values import dataclass

_FENCE = "````"
_HEADING = expression(r"## (?P<code>GY\d{3})")
_OPENING = expression(rf"{_FENCE}(?P<kind>file|command|told)(?: (?P<name>\S+))?")
SESSION = "session.md"
"""What the file of an example is called where nothing depends on its name."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What causes a diagnostic: one file, a command, or some words."""

    kind: str
    """`file`, `command` or `told`."""
    name: str
    """The file's path in its course; empty for anything else."""
    text: str
    """What stands in the file, the command, or the words."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is said of one code."""

    code: Code
    """The code, which carries what it means."""
    why: tuple[str, ...]
    """Why it matters to a lecturer, in paragraphs."""
    examples: tuple[Cause, ...]
    """What causes it; several files make one example together."""
    remedy: tuple[str, ...]
    """What to do, in paragraphs."""


@cache
def explanations(language: Language) -> Mapping[Code, Explanation]:
    """Return what is said of each code in `language`."""
    lines = Path(__file__).with_name(f"{language.value}.md").read_text("utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if _HEADING.fullmatch(line)]
    pieces = (lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True))
    read = [_explanation(piece) for piece in pieces]
    return {one.code: one for one in read}


def _explanation(lines: list[str]) -> Explanation:
    heading, *rest = lines
    fences = [number for number, line in enumerate(rest) if line.startswith(_FENCE)]
    first, last = fences[0], fences[-1]
    why, remedy = _paragraphs(rest[:first]), _paragraphs(rest[last + 1 :])
    code = next(code for code in Code if heading == f"## {code.value}")
    return Explanation(code, why, tuple(_examples(rest[first:last])), remedy)


def _examples(lines: list[str]) -> Iterable[Cause]:
    """Yield what stands in fences."""
    left = iter(lines)
    for line in left:
        opening = _OPENING.fullmatch(line)
        if opening is not None:
            text = "\n".join(takewhile(lambda one: one != _FENCE, left))
            yield Cause(opening["kind"], opening["name"] or "", text)


def _paragraphs(lines: list[str]) -> tuple[str, ...]:
    """Return the paragraphs of `lines`, each in one line."""
    left = iter(lines)
    return tuple(" ".join([line, *takewhile(str.strip, left)]) for line in left if line.strip())
