"""What a fence's first line says of the language of its code, in every tool's spelling.

`python`, `{.python .input}`, `python=`, `{code-cell} python`, `js title="a.js"`, `js{1,3}`, `{r, echo=FALSE}`: the
first word is the language, if Pygments knows it by that name. A word that names none (`output`, `exec`) is no label.
"""

from __future__ import annotations

import functools

from pygments.lexers import get_all_lexers

from gyoan.model.expressions import expression

_PLAIN = frozenset({"text", "txt"})
"""What says that a fence holds plain text, and is shown as its name."""
CODE_CELLS = frozenset({"code-cell", "code-block", "code", "sourcecode"})
"""What MyST and Sphinx call code, in braces before its language."""

_CELL = expression(rf"\{{(?:{'|'.join(CODE_CELLS)})\}}[ \t]*")
_WORD = expression(r"[ \t{]*(?:#[\w:.-]+[ \t]+)?\.?(?P<word>[\w+#-][\w+#.-]*)")
_NO_NAMES = frozenset({"plain", "plaintext", "none"})
_OF_SESSIONS = frozenset({"output"})
"""Pygments' names for what programs print, which is no language."""
_SYNONYMS = {"jsonc": "json", "json5": "json", "golang": "go", "shellscript": "bash", "ipython3": "python", "ojs": "js"}
_OURS = frozenset({"mermaid", "math", "plantuml", "puml", "d2", "tikz"})
"""Languages that are drawn or set, here or elsewhere."""


def language_of_fence(info: str) -> str:
    """Return the language that the `info` behind a fence's mark names, in lower case; empty for none."""
    cell = _CELL.match(info)
    word = _WORD.match(info, cell.end() if cell else 0)
    name = word["word"].lower().rstrip(".") if word else ""
    name = _SYNONYMS.get(name, name)
    return name if name in _PLAIN or (is_language(name) and name not in _OF_SESSIONS) else ""


def says_plain(info: str) -> bool:
    """Return whether `info` says that a fence holds no code: nothing, or a word for plain text."""
    return info.strip().lower() in _NO_NAMES | _PLAIN | {""}


def is_language(name: str) -> bool:
    """Return whether `name` is a language that code can be coloured in, or that is drawn."""
    return name in _OURS or _SYNONYMS.get(name, name) in _names()


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases)
