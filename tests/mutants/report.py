"""The score of an area, and what lives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from mutants.equivalents import Equivalent
from mutants.run import Outcome


def summary(area: str, seed: int, done: Sequence[Outcome], equivalents: Collection[Equivalent] = ()) -> str:
    """Return the score in words: by the tests that noticed, without and with dumps, then each survivor.

    What is known to be equivalent is counted apart, and with what was tried.
    """
    killers = [one.killed_by for one in done if one.killed_by is not None]
    by_name = ", ".join(f"{name} {count}" for name, count in Counter(stage.name for stage in killers).items())
    alive = [one.mutant for one in done if one.killed_by is None]
    known = {mutant: one for mutant in alive for one in equivalents if one.is_of(mutant)}
    plain, count = sum(not stage.is_dump for stage in killers), len(done) - len(known)
    return "\n".join(
        [
            f"{area}, seed {seed}: {len(done)} mutants; noticed by {by_name or 'nothing'}",
            f"without dumps {_share(plain, count)}, with them {_share(len(killers), count)}",
            f"equivalent {_share(len(known), len(done))}",
            *(f"survived: {mutant.told()}" for mutant in alive if mutant not in known),
            *(f"equivalent: {mutant.told()}: {one.tried}" for mutant, one in known.items()),
        ]
    )


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / max(1, whole):.0f} %)"
