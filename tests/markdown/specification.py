"""CommonMark's own examples, from the npm package that publishes them, kept beside the tools that draw."""

from __future__ import annotations

import re
import subprocess
import tarfile
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from filelock import FileLock

from gyoan.toolchain.tools import Toolchain, cache_folder

PACKAGE = "commonmark-spec@0.31.2"
_EXAMPLE = re.compile(r"^`{32} example\n(?P<markdown>.*?)^\.\n(?P<html>.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_UNSEEN = ("script", "style", "textarea")
"""Elements whose content is no text of a lecture."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of the specification."""

    number: int
    """Its number, from 1."""
    markdown: str
    """What is written."""
    html: str
    """What it means."""

    @property
    def words(self) -> set[str]:
        """The words that a reader of the HTML sees, at least two characters each."""
        reader = _Text()
        reader.feed(self.html)
        reader.close()
        return set(re.findall(r"\w\w+", "".join(reader.seen)))


class _Text(HTMLParser):
    """Gathers the text of HTML, but of elements that show none."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.seen.append(data)


def examples(toolchain: Toolchain) -> list[Example]:
    """Return all examples; raises `CalledProcessError` where the package is neither here nor to be had."""
    text = _specification(toolchain).read_text("utf-8").replace("→", "\t")
    return [
        Example(number, found["markdown"], found["html"]) for number, found in enumerate(_EXAMPLE.finditer(text), 1)
    ]


def _specification(toolchain: Toolchain) -> Path:
    """Return the specification's text, fetched once for each machine."""
    folder = cache_folder() / PACKAGE.replace("@", "-")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock"):
        if not folder.is_dir():
            command = [str(toolchain.node.executable), str(toolchain.node.npm), "pack", PACKAGE, "--silent"]
            packed = subprocess.run(command, cwd=folder.parent, check=True, capture_output=True, text=True)
            archive = folder.parent / packed.stdout.split()[-1]
            with tarfile.open(archive) as files:
                files.extractall(folder, filter="data")
            archive.unlink()
    return folder / "package" / "spec.txt"
