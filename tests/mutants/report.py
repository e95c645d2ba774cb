"""The score of an area, and what lives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mutants.run import Outcome


def summary(area: str, seed: int, done: Sequence[Outcome]) -> str:
    """Return the score in words: by the tests that noticed, without and with dumps, then each survivor."""
    killers = [one.killed_by for one in done if one.killed_by is not None]
    by_name = ", ".join(f"{name} {count}" for name, count in Counter(stage.name for stage in killers).items())
    plain = sum(not stage.is_dump for stage in killers)
    lines = [
        f"{area}, seed {seed}: {len(done)} mutants; noticed by {by_name or 'nothing'}",
        f"without dumps {_share(plain, len(done))}, with them {_share(len(killers), len(done))}",
    ]
    return "\n".join([*lines, *(f"survived: {one.mutant.told()}" for one in done if one.killed_by is None)])


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / max(1, whole):.0f} %)"
