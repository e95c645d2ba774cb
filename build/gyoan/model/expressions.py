"""`expression` is `re.compile` as modules call it, only that the work is done when the expression is first used.

There are hundreds, and a session meets a third of them: to compile them all was a tenth of what it takes to build one.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from re import compile as expression
else:

    class expression:  # noqa: N801  (called as the function is that it stands for)
        """What `re.compile` returns; each of its methods is looked for once."""

        def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
            """Take what is to be compiled."""
            self.pattern = pattern
            self._asked = flags

        @functools.cached_property
        def _compiled(self) -> re.Pattern[Any]:
            return re.compile(self.pattern, self._asked)

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever an expression has)
            """Return what the compiled expression has under this name."""
            found = self.__dict__[name] = getattr(self._compiled, name)
            return found

        def __reduce__(self) -> tuple[object, ...]:
            """Return how it travels between processes."""
            return expression, (self.pattern, self._asked)


__all__ = ["expression"]
