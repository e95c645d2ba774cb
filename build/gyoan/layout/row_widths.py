"""The widths of pictures side by side, on slides and pages alike."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.model.units import Points

LEAST_SHARE = 0.4
"""The narrowest picture has this share of an even part of the width, so that its caption has room."""


def row_widths(sizes: Sequence[tuple[Points, Points]], room: Points, gap: Points) -> list[Points]:
    """Return the parts of `room` that pictures of these widths and heights get, `gap` between two of them.

    They are as their proportions ask, so that the pictures come out equally high.
    """
    ratios = [width / max(height, Points(1)) for width, height in sizes]
    least = LEAST_SHARE * sum(ratios) / len(ratios)
    shares = [max(ratio, least) for ratio in ratios]
    return [(room - gap * (len(sizes) - 1)) * share / sum(shares) for share in shares]
