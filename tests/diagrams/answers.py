"""What Mermaid says of sources with slips, kept, so that what becomes of a source can be looked at without a browser.

`test_repairs_drawn.py` holds what is kept to what Mermaid says, and renews it with `--record-drawings`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeAlias

from gyoan.diagrams.answers import Drawn, Refused

FILE = Path(__file__).with_name("answers.json")
Ask: TypeAlias = Callable[[str], Drawn | Refused]
Kept: TypeAlias = dict[str, str | int | bool]


@functools.cache
def kept() -> dict[str, Kept]:
    """Return what Mermaid said, by source."""
    answers: dict[str, Kept] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    return answers


def replayed(source: str) -> Drawn | Refused:
    """Return what Mermaid said of a source."""
    answers = kept()
    assert source in answers, f"Mermaid was never asked for this (renew with --record-drawings):\n{source}"
    said = answers[source]
    if said["ok"]:
        return Drawn({})
    line, before = int(said.get("line", 0)), str(said.get("before", ""))
    return Refused(str(said["kind"]), str(said["message"]), line, before)


def _to_keep(answer: Drawn | Refused) -> Kept:
    """Return what is kept of an answer: why it is refused, as far as that is said."""
    told = {name: value for name, value in asdict(answer).items() if value} if isinstance(answer, Refused) else {}
    return {"ok": isinstance(answer, Drawn), **told}


class Listening:
    """Asks, and notes what is said."""

    def __init__(self, ask: Ask) -> None:
        """Take what has a source drawn."""
        self._ask = ask
        self.heard: dict[str, Kept] = {}

    def __call__(self, source: str) -> Drawn | Refused:
        """Return the answer."""
        answer = self._ask(source)
        self.heard[source] = _to_keep(answer)
        return answer

    def keep(self) -> None:
        """Write what was said."""
        text = json.dumps(self.heard, ensure_ascii=False, indent=0, sort_keys=True)
        FILE.write_text(text + "\n", encoding="utf-8")
