"""What is told of tools: what the doctor sees, what takes its time, and why an installation fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.diagrams.answers import Refused
from gyoan.diagrams.rendering import DiagramRenderer, described
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.trial import FRAME, SOURCE
from gyoan.diagrams.worker_client import WorkerClient
from gyoan.messages.tools import MERMAID_CLI_NEEDS_NETWORK
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.further_faces import files_of
from gyoan.model.message import Language, Message, translated
from gyoan.toolchain import inspection, node, npm, own_browser, programs, python_packages
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.font_packages import install_family
from gyoan.toolchain.machine import Machine
from gyoan.toolchain.own_node import find_or_install_node
from gyoan.toolchain.packages import BASE_FONTS, MERMAID, install_packages
from gyoan.toolchain.tools import Toolchain, find_or_install, find_or_install_fonts, find_or_install_mermaid_cli
from toolchain.bench import Bench
from toolchain.fake_registry import NOBODY, Registry
from wording.telling import Telling

VERSIONS = re.compile(
    r"\b\d+(?:\.\d+)? [kKMG]?B\b|\b\d+(?:\.\d+)+|\S*python\S*|(?<=:)\d{4,5}(?=/)|"
    r"(?<=/)(?:base-fonts|mermaid|mermaid-cli|browser|font)-[0-9a-f]+"
)
"""What changes with a release, where this Python is, how large a cache is, and ports."""


def without_versions(line: str) -> str:
    return re.sub(r" {2,}", "  ", VERSIONS.sub("…", line))


@pytest.fixture
def machines(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> dict[str, Machine]:
    """Have the doctor look at a machine that can be changed; the one in the table counts."""
    chosen = {"machine": bench.machine}
    monkeypatch.setattr(inspection, "this_machine", lambda: chosen["machine"])
    bench.environment["GYOAN_CACHE_DIR"] = str(bench.cache)
    return chosen


def arm(bench: Bench) -> Machine:
    """Return a machine for which npm has no browser."""
    return Machine("linux", "arm64", dict(bench.environment), root=bench.root, home=bench.root / "home")


def with_variable(bench: Bench, name: str, value: str) -> Machine:
    variables = {**bench.environment, name: value}
    return Machine("linux", "x86_64", variables, root=bench.root, home=bench.root / "home")


def test_the_doctor_says_of_each_part_whether_it_works_and_what_to_do(
    telling: Telling,
    bench: Bench,
    set_mode: Callable[[str], None],
    machines: dict[str, Machine],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def make(_: Language) -> Iterator[str]:
        machines["machine"] = bench.machine
        yield "$ gyoan doctor"
        machines["machine"] = arm(bench)
        yield "$ gyoan doctor "
        machines["machine"] = with_variable(bench, "PUPPETEER_EXECUTABLE_PATH", "/no/such/browser")
        yield "$ gyoan  doctor"
        (bench.root / "file").touch()
        with monkeypatch.context() as patched:
            patched.setattr(node, "packaged_node", lambda: None)
            nowhere = with_variable(bench, "GYOAN_CACHE_DIR", str(bench.root / "file" / "cache"))
            machines["machine"] = replace(nowhere, environment={**nowhere.environment, "PATH": ""})
            yield "$  gyoan doctor"
            patched.setattr(python_packages, "has_pip", lambda: False)
            machines["machine"] = replace(bench.machine, environment={**bench.environment, "PATH": ""})
            yield "$  gyoan   doctor"
            uv = bench.add_program("uv", "uv 0.9.0")
            with_uv = {**bench.environment, "PATH": "", "UV": str(uv)}
            machines["machine"] = replace(bench.machine, environment=with_uv)
            yield "$ gyoan   doctor"

    telling.compare("doctor", make, alike=without_versions)


@pytest.mark.thorough
def test_the_doctor_draws_where_all_is_installed(
    telling: Telling, bench: Bench, set_mode: Callable[[str], None], machines: dict[str, Machine]
) -> None:
    find_or_install(lambda _: None, bench.cache, bench.machine)
    install_family("Pretendard", files_of("Pretendard"), lambda _: None, bench.cache, bench.machine)

    def make(_: Language) -> Iterator[str]:
        set_mode("")
        machines["machine"] = bench.machine
        yield "$ gyoan doctor"
        set_mode("bare")
        machines["machine"] = replace(bench.machine, is_root=True)
        yield "$ gyoan doctor  "
        machines["machine"] = replace(bench.machine, is_root=False)
        yield "$ gyoan   doctor"
        set_mode("mute")
        machines["machine"] = bench.machine
        yield "$ gyoan doctor "
        bench.add_program("chromium", "Chromium 131.0.6778.86")
        machines["machine"] = bench.machine
        yield "$ gyoan  doctor"
        (bench.root / "bin" / "chromium").unlink()
        set_mode("fetches")
        find_or_install(lambda _: None, bench.cache, arm(bench))
        machines["machine"] = arm(bench)
        yield "$  gyoan doctor"

    telling.compare("doctor_drawing", make, alike=without_versions)


def test_what_keeps_tools_from_being_had_is_told_as_its_table_says(
    telling: Telling,
    bench: Bench,
    registry: Registry,
    set_mode: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: dict[str, list[Sequence[str]]] = {}

    def tried(case: str, machine: Machine, mode: str = "", cache: str = "") -> None:
        set_mode(mode)
        told[case] = both(outcome(bench.root / (cache or case.replace(" ", "_")), machine))

    with monkeypatch.context() as patched:
        patched.setattr(programs, "_wait", lambda process, tick: (process.wait(), tick()))
        tried("all goes well", bench.machine)
    monkeypatch.setattr(programs, "_wait", lambda process, _: process.wait())
    tried("no network", bench.asking(NOBODY).machine)
    tried("another registry", bench.asking(registry.address.replace("/ok", "/other")).machine)
    tried("no registry", bench.asking("/srv/npm").machine)
    for packages, wanted in ((BASE_FONTS, "Mermaid"), (MERMAID, "a browser")):
        set_mode("")
        install_packages(packages, bench.root / "in_part", bench.machine, lambda _: None)
        tried(f"no network for {wanted}", bench.machine, "npm-fails", cache="in_part")
    tried("npm is killed", bench.machine, "npm-killed")
    tried("no folder for temporary files", with_variable(bench, "TMPDIR", "/no/such/folder"))
    tried("no such browser", with_variable(bench, "PUPPETEER_EXECUTABLE_PATH", "/no/such/browser"))
    tried("nothing to download", arm(bench))
    tried("no room for a browser", bench.machine, "unpack-fails")
    (bench.root / "file").touch()
    tried("no cache folder", bench.machine, cache="file/cache")
    with monkeypatch.context() as patched:
        patched.setattr(own_browser, "installed_browser", lambda _: None)
        tried("a browser that goes", bench.machine, cache="gone")
    with monkeypatch.context() as patched:
        patched.setattr(node, "packaged_node", lambda: None)
        tried("no Node", with_variable(bench, "PATH", ""))
    with monkeypatch.context() as patched:
        patched.setattr(npm, "npm_install_command", lambda _: ["/no/such/npm"])
        tried("npm is not there", bench.machine)
    told["a font"] = both(font_heard(bench))
    set_mode("")
    told["mermaid-cli"] = both(mermaid_cli_heard(bench, bench.cache))
    set_mode("npm-fails")
    told["mermaid-cli without a network"] = both(mermaid_cli_heard(bench, bench.root / "cli"))
    told["a font without a network"] = both(font_heard(bench.asking(NOBODY), bench.root / "fonts"))
    set_mode("")
    tools = find_or_install(lambda _: None, bench.cache, bench.machine)
    for mode in ("", "broken-cli"):
        set_mode(mode)
        told[f"a picture where mermaid-cli is {mode or 'not there'}"] = both(picture_heard(bench, tools, mode))
    for mode in ("mute", "dies-drawing", "wordless", "refuses"):
        set_mode(mode)
        told[f"a browser that is {mode}"] = both(drawing_heard(tools))
    set_mode("")
    tools.node.executable.chmod(0o644)
    told["a Node that does not start"] = both(drawing_heard(tools))
    closed = WorkerClient(lambda: tools)
    closed.close()
    told["a closed worker"] = both(drawing_heard(tools, closed))
    telling.compare_lines("tools", told, alike=without_versions)


def test_what_is_told_of_a_node_that_has_to_be_fetched(
    telling: Telling, nodeless: Bench, registry: Registry, set_mode: Callable[[str], None]
) -> None:
    told: dict[str, list[Sequence[str]]] = {}

    def tried(case: str, bench: Bench, mode: str = "") -> None:
        set_mode(mode)
        told[case] = both(node_heard(bench, bench.root / case.replace(" ", "_")))

    (nodeless.root / "registry").write_text(registry.address, encoding="utf-8")
    unset = Bench(nodeless.root, {"PATH": nodeless.environment["PATH"]})
    tried("it comes", nodeless)
    tried("no network", nodeless, "index-fails")
    tried("another package", nodeless, "index-other")
    tried("none for this machine", nodeless, "index-none")
    tried("a full disk", nodeless, "index-full")
    tried("no setting names a registry", unset)
    tried("no setting and no network", unset, "index-fails")
    (nodeless.root / "bin" / "uv").unlink()
    tried("neither pip nor uv", nodeless)
    tried("no setting and neither pip nor uv", unset)
    telling.compare_lines("own_node", told, alike=without_versions)


def node_heard(bench: Bench, cache: Path) -> Iterator[Message]:
    """Yield what is reported where fonts are fetched and then a Node, and why they are not."""
    heard: list[Message] = []
    try:
        find_or_install_fonts(heard.append, cache, bench.machine)
        find_or_install_node(bench.machine, cache, heard.append)
    except ToolchainError as error:
        heard.append(error.message)
    yield from dict.fromkeys(heard)


def outcome(cache: Path, machine: Machine) -> Iterator[Message]:
    """Yield what is reported of an installation, each once, and why it fails."""
    heard: list[Message] = []
    try:
        find_or_install(heard.append, cache, machine)
    except ToolchainError as error:
        heard.append(error.message)
    yield from dict.fromkeys(heard)


def font_heard(bench: Bench, cache: Path | None = None) -> Iterator[Message]:
    heard: list[Message] = []
    try:
        install_family("Pretendard", files_of("Pretendard"), heard.append, cache or bench.cache, bench.machine)
    except ToolchainError as error:
        heard.append(error.message)
    yield from heard


def mermaid_cli_heard(bench: Bench, cache: Path) -> Iterator[Message]:
    """Yield what is reported where what draws pictures is installed, and why it is not."""
    heard: list[Message] = []
    try:
        find_or_install_mermaid_cli(heard.append, cache, bench.machine)
    except ToolchainError as error:
        heard.append(error.message)
    yield from dict.fromkeys(heard)


def picture_heard(bench: Bench, tools: Toolchain, mode: str) -> Iterator[Message | str]:
    """Yield what the author of a diagram is told that has to be a picture."""

    def installed() -> Path:
        if not mode:
            raise ToolchainError(MERMAID_CLI_NEEDS_NETWORK())
        return bench.root / "cli"

    diagram = Diagram("graph LR\nonly a picture", "graph", SourceSpan("session.md", 1))
    with DiagramRenderer(lambda: tools, bench.root / "drawings", DiagramStyle(), installed) as studio:
        for told in studio.draw([diagram], [FRAME]).diagnostics:
            yield from (told.message, told.hint)


def drawing_heard(tools: Toolchain, renderer: WorkerClient | None = None) -> Iterator[Message | str]:
    """Yield what comes of a diagram."""
    renderer, style = renderer or WorkerClient(lambda: tools), DiagramStyle()
    frame = described(FRAME, style)
    try:
        answer = renderer.draw(SOURCE, [frame], style.for_worker())
        yield answer.message if isinstance(answer, Refused) else "drawn"
    except ToolchainError as error:
        yield error.message
    finally:
        renderer.close()


def both(messages: Iterable[Message | str]) -> list[Sequence[str]]:
    """Return the lines of messages in each language."""
    said = list(messages)
    return [[translated(one, language) for one in said] for language in Language]
