"""Measure what the README says of gyoan beside pandoc: `python docs/measure_peers.py [SESSION.md]`.

Builds the same session with both, has LibreOffice show the decks, and prints the figures as JSON. Needs `soffice`,
`pandoc` and `typst` on the path (`pip install pypandoc-binary typst` brings pandoc and a typst module).
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
from pptx import Presentation

PROJECT = Path(__file__).resolve().parent.parent
SESSION = PROJECT / "source" / "week_03" / "day_05" / "session_07.md"
DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UNSEEN = re.compile(r"<!--.*?-->|\]\([^)]*\)|^---\n.*?^---$|^```\w+", re.MULTILINE | re.DOTALL)
"""What nobody expects to read on a slide: comments, addresses, settings, the languages of code."""
ADVANCE = re.compile(r'\badvTm="(\d+)"')


def main(session: Path) -> None:
    """Print the figures of both tools."""
    text = session.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(json.dumps({one.__name__: one(session, text, folder) for one in (gyoan, pandoc)}, indent=2))  # noqa: T201


def gyoan(session: Path, text: str, folder: Path) -> dict[str, object]:
    """Return the figures of gyoan; diagrams are drawn before the time is taken."""
    build = [sys.executable, "-m", "gyoan", "build", str(session), "-o", str(folder / "gyoan")]
    run([build])
    seconds = run([build])
    deck, pages = (next((folder / "gyoan").rglob(f"*{ending}")) for ending in (".pptx", ".handout.pdf"))
    return {**of_deck(deck, text, folder), **of_pages(pages, text), "processor_s": seconds}


def pandoc(session: Path, text: str, folder: Path) -> dict[str, object]:
    """Return the figures of pandoc, whose pages typst sets."""
    deck, source, pages = (folder / f"pandoc.{ending}" for ending in ("pptx", "typ", "pdf"))
    slides = ["pandoc", str(session), "-o", str(deck)]
    paper = ["pandoc", str(session), "-s", "-t", "typst", "-o", str(source)]
    seconds = run([slides, paper, ["typst", "compile", str(source), str(pages)]])
    return {**of_deck(deck, text, folder), **of_pages(pages, text), "processor_s": seconds}


def run(commands: Sequence[Sequence[str]]) -> float:
    """Run commands and return the seconds that they kept a processor busy."""
    before = busy()
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)
    return round(busy() - before, 1)


def busy() -> float:
    """Return the seconds that all ended children kept a processor busy."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def of_deck(deck: Path, text: str, folder: Path) -> dict[str, object]:
    """Return how many slides a deck has, how much of the text is seen on them, and the seconds stored in them."""
    home = (folder / "office").as_uri()
    office = ["soffice", f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", str(folder), str(deck)], check=True, capture_output=True)
    shown = read(folder / f"{deck.stem}.pdf", lambda page: page.within_bbox(page.bbox).extract_text() or "")
    slides = Presentation(str(deck)).slides
    seconds = sum(int(one) for slide in slides for one in ADVANCE.findall(slide.part.blob.decode())[:1]) / 1000
    wanted, seen = letters(UNSEEN.sub("", DIAGRAM.sub("", text))), letters(shown)
    share = 1 - (wanted - seen).total() / wanted.total()
    return {"slides": len(slides), "letters_seen": round(share, 2), "diagrams": drawn(text, shown), "seconds": seconds}


def of_pages(pages: Path, text: str) -> dict[str, object]:
    """Return how many pages a PDF has, how many diagrams are drawn on them, and its size."""
    shown = read(pages, lambda page: page.extract_text() or "")
    with pdfplumber.open(pages) as opened:
        count = len(opened.pages)
    return {"pages": count, "diagrams_on_pages": drawn(text, shown), "kilobytes": round(pages.stat().st_size / 1000)}


def read(pdf: Path, text_of: Callable[[pdfplumber.page.Page], str]) -> str:
    """Return the text on all pages of a PDF."""
    with pdfplumber.open(pdf) as opened:
        return "\n".join(map(text_of, opened.pages))


def letters(text: str) -> Counter[str]:
    """Return how often each letter and digit is there."""
    return Counter(letter for letter in text if letter.isalnum())


def drawn(text: str, shown: str) -> int:
    """Return how many diagrams of the session are drawn: the source of none of them can be read."""
    flat = "".join(shown.split())
    heads = ("".join(source.splitlines()[0].split()) for source in DIAGRAM.findall(text))
    return sum(head not in flat for head in heads)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SESSION)
