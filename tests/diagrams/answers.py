"""What Mermaid says of sources with slips, kept, so that what becomes of a source can be looked at without a browser.

`test_repairs_drawn.py` holds what is kept to what Mermaid says, and renews it with `--record-drawings`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from gyoan.diagrams.process import Answer

FILE = Path(__file__).with_name("answers.json")
_KEPT = ("kind", "message", "line", "before")
Ask: TypeAlias = Callable[[str], Answer]


@functools.cache
def kept() -> dict[str, Answer]:
    """Return what Mermaid said, by source."""
    answers: dict[str, Answer] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    return answers


def replayed(source: str) -> Answer:
    """Return what Mermaid said of a source."""
    answers = kept()
    assert source in answers, f"Mermaid was never asked for this (renew with --record-drawings):\n{source}"
    return answers[source]


class Listening:
    """Asks, and notes what is said."""

    def __init__(self, ask: Ask) -> None:
        """Take what has a source drawn."""
        self._ask = ask
        self.heard: dict[str, Answer] = {}

    def __call__(self, source: str) -> Answer:
        """Return the answer."""
        answer = self._ask(source)
        self.heard[source] = {"ok": answer["ok"], **{name: answer[name] for name in _KEPT if answer.get(name)}}
        return answer

    def keep(self) -> None:
        """Write what was said."""
        text = json.dumps(self.heard, ensure_ascii=False, indent=0, sort_keys=True)
        FILE.write_text(text + "\n", encoding="utf-8")
