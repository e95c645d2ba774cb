"""What is told of a fault of gyoan itself: it costs the least that holds it, and all else is built."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from export.pptx.templates import company, logo
from failing import failing
from gyoan.course import course_file, links, pictures
from gyoan.course.books import binding
from gyoan.course.building import composition as composing
from gyoan.course.building.composition import Composer
from gyoan.course.building.jobs import Job, run_job
from gyoan.course.building.pool import LostJobError
from gyoan.diagrams import batch as commission
from gyoan.markdown import blocks
from gyoan.messages.faults import DIED, EXHAUSTED
from gyoan.model.diagnostic import Outcome
from gyoan.model.message import Language
from gyoan.pipeline import Result
from gyoan.theming import files as theme_files
from gyoan.theming.fonts import FontStore
from gyoan.theming.template import reading as template_reading
from wording.telling import Telling

HEAD = "# Session {number}: {name}\n\n## Opening (5 min)\n\n"
SESSIONS = {
    "block": "```bash\necho one\n```\n",
    "step": "- one\n\nsomething to caption\n",
    "picture": "![a picture](logo.png)\n",
    "link": "Read [more](block.md).\n",
    "diagram": "```mermaid\nflowchart LR\n    A --> B\n```\n",
    "died": "- one\n",
    "exhausted": "- one\n",
    "session": "- one\n",
}
THEME = 'extends = "default"\n\n[fonts]\nbody = { name = "Own", file = "own.ttf" }\n'


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_each_fault_is_told_where_it_is_contained(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(blocks.READERS, "fence", failing(blocks.READERS["fence"], in_session("block")))
    monkeypatch.setattr(
        blocks, "with_captions", failing(blocks.with_captions, lambda found: "to caption" in str(found))
    )
    monkeypatch.setattr(pictures, "_decoded", failing(pictures._decoded))
    monkeypatch.setattr(links, "_destination", failing(links._destination))
    monkeypatch.setattr(commission, "_result", failing(commission._result))
    monkeypatch.setattr(binding, "_pdf", failing(binding._pdf))
    monkeypatch.setattr(template_reading, "open_container", failing(template_reading.open_container))
    monkeypatch.setattr(
        course_file, "course_settings", failing(course_file.course_settings, lambda text, _: text.startswith("# odd"))
    )
    monkeypatch.setattr(theme_files, "read_toml", failing(theme_files.read_toml, lambda text: text.startswith("# odd")))
    own = failing(FontStore.typeface, lambda _self, entry, *_, **__: entry["name"] == "Own")
    monkeypatch.setattr(FontStore, "typeface", own)
    monkeypatch.setattr(composing, "composer", losing)
    telling.compare("faults", faults)


def in_session(name: str) -> Any:
    return lambda node, reading: reading.findings._source.path.endswith(f"{name}.md")


@contextmanager
def losing(*_: object, **__: object) -> Iterator[Composer]:
    """Stand for processes of which some are lost with what they composed."""
    lost = {"died": LostJobError(DIED()), "exhausted": LostJobError(EXHAUSTED(seconds=300)), "session": KeyError("x")}

    def compose(job: Job) -> Future[Outcome[Result]]:
        future: Future[Outcome[Result]] = Future()
        name = Path(job.plan.session.path).stem
        if name in lost:
            future.set_exception(lost[name])
        else:
            future.set_result(run_job(job))
        return future

    yield compose


def faults(_: Language) -> Iterator[str]:
    for number, (name, text) in enumerate(SESSIONS.items(), 1):
        path = Path("source", f"{name}.md")
        path.parent.mkdir(exist_ok=True)
        path.write_text(HEAD.format(number=number, name=name) + text, "utf-8")
    Path("source/logo.png").write_bytes(logo())
    Path("course.toml").write_text('books = ["course"]\n', "utf-8")
    for name, settings in {
        "settings": "# odd\n",
        "template": '[deck]\ntemplate = "school.pptx"\n',
        "theme": 'theme = "odd"\n',
        "font": 'theme = "own"\n',
    }.items():
        Path(name).mkdir()
        Path(name, "course.toml").write_text(settings, "utf-8")
        Path(name, f"{name}.md").write_text(HEAD.format(number=1, name=name) + "- one\n", "utf-8")
    Path("template/school.pptx").write_bytes(company())
    for place, text in (("theme/themes/odd", "# odd\n"), ("font/themes/own", THEME)):
        Path(place).mkdir(parents=True)
        Path(place, "theme.toml").write_text(text, "utf-8")
    yield "$ gyoan build --jobs 1 --formats pdf source settings template theme font"
