"""How often Python looks for garbage.

A look goes through all that was made since the last one, for cycles, which the values of a session have none of: half a
tenth of a second in a build of one session, which is over before there would be anything worth finding.
"""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Have this process look for cycles seldom: a session is hundreds of thousands of frozen values without any.

    What loads, reads, lays out and writes a session holds some 250,000 objects at once: only more of them begin a look.
    """
    gc.set_threshold(400_000, 20, 100)


def collect_no_more() -> None:
    """Have the end of this process look for none: all that it has goes with it; looking takes a tenth of a second."""
    gc.freeze()
