"""A session's plan of its time: a tree of budgets beside the tree of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.units import NO_TIME, Duration
from gyoan.model.values import dataclass

STEP = 5
"""Slides are timed in whole steps of this many seconds: finer figures would pretend a precision no lecture has."""
FLOOR = 10
"""No slide is shown for fewer seconds than this, as far as its section's time allows."""


@dataclass(frozen=True, slots=True)
class TalkSpeed:
    """How fast a lecturer gets through what stands in a section: every figure of the estimate, in one place.

    Only the speed of speech is known from elsewhere. The other figures are guesses, to be set right by rehearsals
    (`gyoan rehearse`) and changed in the `[time]` table of `course.toml`.
    """

    syllables_per_minute: float = 325.0
    """Speech. Korean news is read at 330 to 350 syllables a minute, which is said to be the pace most easily followed;
    lecturers are given 300 to 350."""
    letters_per_syllable: float = 2.0
    """Latin letters to a syllable as Korean says them: `Kubernetes` is 쿠버네티스, `Service` 서비스. A guess."""
    diagram_seconds: float = 10.0
    """To look at a diagram at all. A guess."""
    node_seconds: float = 2.0
    """For each node of a diagram: a box, a participant, an entry. A guess."""
    edge_seconds: float = 1.0
    """For each edge of a diagram: an arrow, a message. A guess."""
    figure_seconds: float = 20.0
    """To look at a picture and have it explained. A guess."""
    cell_seconds: float = 1.5
    """For each cell of a table that is not empty. A guess."""
    code_line_seconds: float = 2.0
    """For each line of code that is not empty: lecturers point at code more than they read it out. A guess."""
    fullness: float = 0.9
    """The share of a section's minutes that going through its content may take before the section is called too dense:
    the rest is for explaining, for questions and for breath. A guess."""

    @property
    def seconds_per_syllable(self) -> float:
        """Seconds that a spoken syllable takes."""
        return 60 / self.syllables_per_minute


USUAL_SPEED = TalkSpeed()
"""The speed of a lecturer of whom nothing else is known."""


@dataclass(frozen=True, slots=True)
class TimePin:
    """A time that the author pins to the block below: `<!-- time: 90s -->`."""

    span: SourceSpan
    """Where the comment stands."""
    duration: Duration
    """The time it states."""


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The time of one section, and of its parts."""

    title: str
    """The section's title in plain text."""
    line: int
    """The line of its heading."""
    start: Duration
    """When it starts, from the session's start."""
    duration: Duration
    """How long it takes; zero for a section outside the time plan ("시간 외")."""
    parts: tuple[TimeBudget, ...] = ()
    """One for each section below it; a part without minutes of its own has a duration of zero here."""
    talk: Duration = NO_TIME
    """How long it takes to talk through what it holds, its parts included: an estimate."""
    outside: bool = False
    """Whether its author took it out of the lecture: `(추가 학습)`, `부록`."""

    @property
    def end(self) -> Duration:
        """When it ends, from the session's start."""
        return self.start + self.duration

    @property
    def window(self) -> str:
        """Its start and end as on a stopwatch: `05:00-17:00`."""
        return f"{self.start.clock}-{self.end.clock}"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The time of a session: one budget for each of its top-level sections, in order."""

    budgets: tuple[TimeBudget, ...]
    """One for each section of the session."""
    planned: Duration
    """Sum of the budgets."""
    slot: Duration | None
    """The time the session has; None where nothing says so."""
    start_clock: int | None = None
    """When the session starts, in minutes after midnight; None where nothing says so."""
    speed: TalkSpeed = field(default_factory=TalkSpeed)
    """How fast its lecturer talks."""
    pins: tuple[tuple[int, Duration], ...] = ()
    """The lines of blocks whose time the author pinned, with that time."""

    @property
    def length(self) -> Duration:
        """How long the session takes: its slot, and what it plans only where nothing states one."""
        return self.slot or self.planned

    @property
    def overrun(self) -> int:
        """Seconds that it plans beyond its slot; below zero where it leaves some, zero where either is not known."""
        return self.planned.seconds - self.slot.seconds if self.slot and self.planned.seconds else 0


def share(total: Duration, weights: Sequence[float]) -> tuple[Duration, ...]:
    """Return `total` divided in proportion to `weights`, one duration for each, adding up to it exactly.

    Every share is a multiple of `STEP`, but for the heaviest, which takes the rest of a total that is none, and
    at least `FLOOR` where the total allows it. A heavier weight never gets less than a lighter one (largest
    remainder method). Weights of zero or less count as the smallest share.
    """
    if not weights:
        return ()
    units, rest = divmod(total.seconds, STEP)
    floor = min(FLOOR // STEP, units // len(weights))
    steps = apportion(units, weights, [floor] * len(weights))
    heaviest = max(range(len(weights)), key=lambda index: (weights[index], -index))
    return tuple(Duration(step * STEP + (rest if index == heaviest else 0)) for index, step in enumerate(steps))


def share_around(total: Duration, weights: Sequence[float], pinned: Sequence[Duration]) -> tuple[Duration, ...]:
    """Return `total` divided like `share`, with the time of some claims pinned; it adds up to `total` exactly.

    A claim gets what is `pinned` to it (zero for nothing) and its share of the rest by its weight; one with a pin and
    no weight gets just its pin. Where the total is too small to keep the pins, or nothing but pins would leave time
    over, all give way in proportion.
    """
    elastic = [index for index, weight in enumerate(weights) if weight > 0 or not pinned[index].seconds]
    rest = total.seconds - sum(pin.seconds for pin in pinned)
    if rest < FLOOR * sum(not pinned[index].seconds for index in elastic) or (rest and not elastic):
        return share(total, [max(weight, 0) + pin.seconds for weight, pin in zip(weights, pinned, strict=True)])
    shares = dict(zip(elastic, share(Duration(rest), [weights[index] for index in elastic]), strict=True))
    return tuple(pin + shares.get(index, Duration(0)) for index, pin in enumerate(pinned))


def apportion(units: int, weights: Sequence[float], floors: Sequence[int]) -> tuple[int, ...]:
    """Return whole numbers in proportion to `weights` that add up to `units`, none below its floor.

    The largest remainder method; floors must not add up to more than `units`. Weights of zero or less get no more
    than their floor while others have weight.
    """
    quotas = _quotas(units, [max(weight, 0.0) for weight in weights], floors)
    wholes = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda at: (wholes[at] - quotas[at], -weights[at], at))
    for index in by_remainder[: units - sum(wholes)]:
        wholes[index] += 1
    return tuple(wholes)


def _quotas(units: int, weights: Sequence[float], floors: Sequence[int]) -> list[float]:
    """Return the exact proportional shares of `units`, those below their floor raised to it at the others' cost."""
    raised: set[int] = set()
    while True:
        free = units - sum(floors[index] for index in raised)
        total = sum(weight for index, weight in enumerate(weights) if index not in raised)
        others = len(weights) - len(raised)
        quotas = [
            float(floors[index]) if index in raised else free * (weight / total if total else 1 / others)
            for index, weight in enumerate(weights)
        ]
        below = {index for index, quota in enumerate(quotas) if quota < floors[index]} - raised
        if not below:
            return quotas
        raised |= below


_LETTERS = expression("[A-Za-z]+")
_SPOKEN = expression("[^\\W_]+")
_HANGUL = expression(f"[{SYLLABLES}]*")


def syllables(text: str, speed: TalkSpeed = USUAL_SPEED) -> float:
    """Return how many syllables `text` has when read out in Korean.

    A Hangul syllable, a digit (`23` is 이십삼) and a character of any other script is one, of Latin letters
    as many share one as `speed` says. Blanks, punctuation and emoji are not read out.
    """
    spoken = "".join(_SPOKEN.findall(text))
    letters = 0 if _HANGUL.fullmatch(spoken) else sum(map(len, _LETTERS.findall(spoken)))
    return len(spoken) - letters + letters / speed.letters_per_syllable


def speech_seconds(text: str, speed: TalkSpeed = USUAL_SPEED) -> float:
    """Return the seconds that saying `text` takes."""
    return syllables(text, speed) * speed.seconds_per_syllable
