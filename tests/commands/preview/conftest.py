"""A course of a few small sessions that is previewed, for all tests of a module, and a browser that looks at it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from gyoan.api import tools_for_builds
from gyoan.commands.preview import previewed
from gyoan.commands.preview.errands import Urgency
from gyoan.commands.preview.server import PreviewServer, port_from, serving
from gyoan.commands.preview.studio import Studio
from gyoan.model.message import Language
from gyoan.toolchain.tools import Toolchain
from web import PATIENCE, wait_until

HOSTILE = "</script><svg onload=alert(1)>"
SESSIONS = {
    "session_01": f"""# Session 1: 첫걸음 `{HOSTILE}`

## 도입 (5분)

`{HOSTILE}`을 글로 읽는다.

## 낱말 (10분)

- 이미지

<!-- note: 천천히 말한다 -->

## 마무리 (5분)

[다음 차시](session_02.md) [안내서](https://example.com)
""",
    "session_02": """# Session 2: 빈 시간

## 도입 (5분)

- 하나

## 그림 (5분)

![없는 그림](gone.png)
""",
    "session_03": "# Session 3: 🙂 웃는 얼굴\n\n## 도입 (5분)\n\n- 셋\n",
}


@dataclass(frozen=True)
class Previewed:
    """A course that is previewed."""

    folder: Path
    """Its folder."""
    studio: Studio
    """What knows it."""
    port: int
    """Where the server listens."""

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"http://127.0.0.1:{self.port}/"

    def settles(self) -> None:
        """Wait until everything is known as it is written, and all that this asks for is done."""
        for _ in range(PATIENCE // 50):
            known = {name: one.text.decode() for name, one in self.studio.sessions.items()}
            if known == {name: self.path(name).read_text("utf-8") for name in SESSIONS}:
                break
            time.sleep(0.05)
        done = threading.Event()
        self.studio.errands.put(Urgency.READ, done.set)
        assert done.wait(PATIENCE / 1000)

    def path(self, name: str) -> Path:
        """Return the file of a session."""
        return self.folder / "source" / f"{name}.md"

    def write(self, name: str, text: str) -> None:
        """Save a session as editors do: beside it, and then in its place."""
        beside = self.path(name).with_suffix(".tmp")
        beside.parent.mkdir(exist_ok=True)
        beside.write_text(text, "utf-8")
        beside.replace(self.path(name))


@contextmanager
def previewing(folder: Path, port: int = 0) -> Iterator[Previewed]:
    """Yield the course in `folder` while it is previewed."""
    ended = threading.Event()
    at = port_from(port)
    number = at.getsockname()[1]
    server = PreviewServer(Language.KOREAN)
    with (
        serving(server, at),
        tools_for_builds() as tools,
        previewed([folder / "source"], folder / "outputs", tools, server) as studio,
    ):

        def work() -> None:
            while not ended.is_set():
                studio.errands.do_next()

        worker = threading.Thread(target=work)
        worker.start()
        try:
            yield Previewed(folder, studio, number)
        finally:
            ended.set()
            studio.errands.put(Urgency.EDIT, ended.wait)  # whoever waits for an errand need not wait longer
            worker.join()


def course_in(folder: Path) -> Path:
    """Return the folder with the sessions written into it."""
    (folder / "source").mkdir()
    (folder / "source" / "course.toml").write_text('title = "과정"\n', "utf-8")
    for name, text in SESSIONS.items():
        (folder / "source" / f"{name}.md").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def course(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """Return a course that is previewed, for the tests of a module; each leaves sessions as they were."""
    with pytest.MonkeyPatch.context() as patched:
        folder = course_in(tmp_path_factory.mktemp("previewed"))
        patched.setattr("gyoan.course.record.RECORDS", str(folder / "records"))
        with previewing(folder) as one:
            yield one


@pytest.fixture
def as_it_was(course: Previewed) -> Iterator[None]:
    """Write the sessions anew behind a test that changes them, and wait until that is known."""
    yield
    for name, text in SESSIONS.items():
        if not course.path(name).exists() or course.path(name).read_text("utf-8") != text:
            course.write(name, text)
    course.settles()


_SHOWS = """
(stage, [start, words]) =>
  stage.dataset.shows?.startsWith(start) && words.every((word) => stage.textContent.includes(word))
"""


def expect_slide(page: Page, name: str, number: int, *words: str) -> None:
    """Wait until a slide of a session is shown, with words on it: an address alone may be one that was just typed."""
    wait_until(page.locator("#stage"), _SHOWS, [f"{name} {number} ", list(words)])
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#{name}/{number}", timeout=PATIENCE)
