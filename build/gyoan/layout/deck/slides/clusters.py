"""Entries → clusters: what of a text stays together on a slide, so that a break between clusters is a good seam."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from gyoan.layout.elements import Entry
from gyoan.model.inline import plain_text

KEPT_TOGETHER = 6
"""So many entries of a list's branch stay on one slide."""
SHORTEST_LIST = 3
"""A list of so few short items is not parted."""
SHORT_ITEM, SHORT_LEAD_IN = 40, 60
"""Letters of a short item, and of a line that leads to the list below it."""


def clusters_of(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the entries grouped so that a break between groups is a good seam.

    A head stays with its first entry, a first-level entry with the deeper ones below it as long as they are few, a
    short line with the list that it leads to, and a list of a few short items is not parted.
    """
    clusters: list[list[Entry]] = []
    for entry in entries:
        below = entry.level > 0 and clusters and len(clusters[-1]) < KEPT_TOGETHER
        if clusters and (clusters[-1][-1].strong or below):
            clusters[-1].append(entry)
        else:
            clusters.append([entry])
    return _with_lead_ins(_with_short_lists(clusters))


def _with_short_lists(clusters: Sequence[list[Entry]]) -> list[list[Entry]]:
    """Return the clusters, those of a list of a few short items as one."""
    whole: list[list[Entry]] = []
    for listed, run in itertools.groupby(clusters, key=lambda cluster: _is_item(cluster[0])):
        items = list(run)
        entries = [entry for item in items for entry in item]
        short = all(len(plain_text(entry.content)) <= SHORT_ITEM for entry in entries)
        together = listed and len(items) <= SHORTEST_LIST and len(entries) <= KEPT_TOGETHER and short
        whole += [entries] if together else items
    return whole


def _with_lead_ins(clusters: Sequence[list[Entry]]) -> list[list[Entry]]:
    """Return the clusters, a short line right above a list in one with what it leads to."""
    joined: list[list[Entry]] = []
    for cluster in clusters:
        above = joined[-1] if joined else []
        leads = len(above) == 1 and not above[0].strong and not _is_item(above[0])
        if leads and _is_item(cluster[0]) and len(plain_text(above[0].content)) <= SHORT_LEAD_IN:
            joined[-1] = [*above, *cluster]
        else:
            joined.append(cluster)
    return joined


def _is_item(entry: Entry) -> bool:
    return bool(entry.marker) or entry.number is not None
