"""A session → what is told of it: what was kept of it, or else what it says itself.

Where nothing has changed all was kept, and nothing is loaded that knows sessions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gyoan.course.building.session_build import Built


def facts_of(one: Built) -> Mapping[str, Any]:
    """Return what is still told of a session where it itself is gone, as JSON data; nothing of an unread one."""
    if one.facts or one.plan is None:
        return one.facts
    from gyoan.course.building.facts import facts_in  # noqa: PLC0415

    return facts_in(one, one.plan)
