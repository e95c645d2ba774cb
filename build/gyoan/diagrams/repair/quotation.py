"""Slips in kinds whose words stand in quotation marks: packets, tree maps, C4 and requirement diagrams."""

from __future__ import annotations

import re


def packet_quoted(line: str) -> str:
    """Return a packet's field with its name in quotation marks."""
    return re.sub(r"^(\s*\+?[\d-]+[ \t]*):[ \t]*(?!\")(\S.*?)[ \t]*$", r'\1: "\2"', line)


def tree_quoted(line: str) -> str:
    """Return a tree map's line with its name in quotation marks."""
    return re.sub(r"^(\s*)(?!\"|treemap)([^\":]+?)[ \t]*(?=$|:[ \t]*[\d.]+[ \t]*$)", r'\1"\2"', line)


def arguments_quoted(line: str) -> str:
    """Return a C4 diagram's line with those of its arguments in quotation marks that are words."""
    found = re.match(r"^(\s*\w+)\((.*)\)([ \t]*\{?)[ \t]*$", line)
    if found is None:
        return line
    first, *others = [piece.strip() for piece in re.split(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", found[2])]
    quoted = [piece if re.match(r"[\"$]|\w+$", piece, re.ASCII) else f'"{piece}"' for piece in others]
    return f"{found[1]}({', '.join((first, *quoted))}){found[3]}"


def requirement_quoted(line: str) -> str:
    """Return a requirement's line with its words in quotation marks."""
    return re.sub(
        r"^(\s*(?:id|text|docref|type)[ \t]*:[ \t]*)(?!\")(\S.*?)[ \t]*$", r'\1"\2"', line, flags=re.IGNORECASE
    )
