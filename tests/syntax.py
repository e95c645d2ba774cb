"""Modules as Python reads them, each once a run: all of the program's take seconds, and many tests ask for them."""

from __future__ import annotations

import ast
from functools import cache


@cache
def syntax(source: str) -> ast.Module:
    """Return the syntax tree of a module's text, which others look at, too: change nothing of it."""
    return ast.parse(source)
