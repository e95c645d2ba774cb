"""What a worker of a cluster does: it composes sessions that came as values, and keeps themes and drawings it got."""

from __future__ import annotations

import pickle
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from gyoan.course.building.jobs import Job, run_in
from gyoan.course.building.pool import PROCESSOR_SECONDS, answer_to, bounded
from gyoan.course.own_code import code_identity
from gyoan.model.diagnostic import GyoanError, Outcome
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass
from gyoan.pipeline import Result
from gyoan.theming.portable import settled
from gyoan.toolchain.tools import cache_folder

SETTLED = "cluster"
"""The folder of a worker's cache for what it was sent."""
_MOST_THEMES, _MOST_DRAWINGS = 8, 2_000
"""So many a worker keeps: those of a course or two."""


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """A session to compose, without what the worker may have."""

    code: str
    """What decides outputs beside what a course says; the worker has the same."""
    job: Job
    """The session, without its drawings."""
    drawings: Mapping[Any, str]
    """Names of its drawings by their contents."""
    theme: str
    """The name of its theme by its content."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes of a parcel: a result or an error, or nothing yet."""

    result: Outcome[Result] | None = None
    """The outputs."""
    error: Exception | None = None
    """What was raised."""
    is_lacking: bool = False
    """Whether the worker does not have the theme, or a drawing: it wants the session with all of them."""
    is_other: bool = False
    """Whether the worker has other code."""


_themes: OrderedDict[str, Theme] = OrderedDict()
_drawings: OrderedDict[str, Any] = OrderedDict()
_turn = threading.Lock()
"""A worker may have several threads: what writes PDF keeps its fonts for the whole process."""


def composed(parcel: bytes, drawings: Mapping[str, bytes], theme: bytes | None) -> bytes:
    """Return the pickled `Reply` to a pickled `Parcel`, with drawings and a theme that the worker may not have yet."""
    with _turn:
        answer = _answer(pickle.loads(parcel), drawings, theme)
        try:
            return pickle.dumps(answer)
        except (pickle.PicklingError, TypeError, AttributeError) as error:
            return pickle.dumps(Reply(error=GyoanError(f"what came of the work cannot be handed back: {error}")))


def _answer(parcel: Parcel, drawings: Mapping[str, bytes], theme: bytes | None) -> Reply:
    if parcel.code != code_identity():
        return Reply(is_other=True)
    for name, data in drawings.items():
        _keep(_drawings, name, pickle.loads(data), _MOST_DRAWINGS)
    if theme is not None and parcel.theme not in _themes:
        _keep(_themes, parcel.theme, settled(pickle.loads(theme), cache_folder() / SETTLED), _MOST_THEMES)
    if parcel.theme not in _themes or not all(name in _drawings for name in parcel.drawings.values()):
        return Reply(is_lacking=True)
    job = replace(parcel.job, drawings={key: _used(_drawings, name) for key, name in parcel.drawings.items()})
    with bounded(PROCESSOR_SECONDS):
        return Reply(*answer_to(partial(run_in, _used(_themes, parcel.theme)), job))


def _keep(store: OrderedDict[str, Any], name: str, value: object, most: int) -> None:
    store[name] = value
    while len(store) > most:
        store.popitem(last=False)


def _used(store: OrderedDict[str, Any], name: str) -> Any:  # noqa: ANN401  (whatever is kept)
    store.move_to_end(name)
    return store[name]
