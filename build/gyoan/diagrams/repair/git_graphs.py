"""Slips in Git graphs: Git's own commands, branches that are not in Latin letters."""

from __future__ import annotations

import re

from gyoan.diagrams.repair.charts import foreign


def committed(line: str) -> str:
    """Return a Git graph's line as Mermaid's few commands, not Git's own."""
    line = re.sub(r"^(\s*)git[ \t]+(?=\w)", r"\1", line)
    line = re.sub(r"^(\s*)(?:checkout[ \t]+-b|switch[ \t]+-c)[ \t]+", r"\1branch ", line)
    line = re.sub(r"^(\s*commit)[ \t]*(?:-m|:)[ \t]*\"?([^\"]+?)\"?[ \t]*$", r'\1 id: "\2"', line)
    return re.sub(r"\b(id|tag|msg):[ \t]*(?!\")([^\s\"].*?)(?=[ \t]+(?:id|tag|type|msg):|[ \t]*$)", r'\1: "\2"', line)


def branch_quoted(line: str) -> str:
    """Return a Git graph's line with quotation marks around a branch that is not in Latin letters."""
    head = re.match(r"\s*(?:branch|checkout|switch|merge)\s+", line)
    if head is None:
        return line
    name, space, rest = line[head.end() :].partition(" ")
    return head[0] + (name if name.isascii() else foreign(name)) + space + rest


def main_branch(line: str) -> str:
    """Return the line with the first branch by the name that Mermaid gives it."""
    return re.sub(r"^(\s*(?:checkout|switch|merge)[ \t]+)master\b", r"\1main", line)
