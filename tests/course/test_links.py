"""Links between sessions lead to what was built; links to nowhere are diagnosed at their own place."""

from pathlib import Path

import pytest

from gyoan.course import links as links_of_course
from gyoan.course.links import resolve_links
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.inline import Link
from gyoan.model.traversal import found, relinked


def resolve(text: str, folder: Path, *others: str) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    path = folder / "day_01" / "session_01.md"
    outputs = {}
    for name in ("day_01/session_01.md", *others):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        outputs[file.absolute()] = Path(name).with_suffix("")
    session = read_session(text.encode(), "day_01/session_01.md").value
    assert session is not None
    outcome = resolve_links(session, path, outputs, text.splitlines())
    return dict(outcome.value), outcome.diagnostics


def test_a_link_to_another_session_leads_to_its_output(tmp_path: Path) -> None:
    text = "# 제목\n\n[다음](../day_02/session_02.md) [같은 날](./session_02.md#절)\n"

    links, diagnostics = resolve(text, tmp_path, "day_02/session_02.md", "day_01/session_02.md")

    assert links == {"../day_02/session_02.md": "../day_02/session_02", "./session_02.md#절": "session_02"}
    assert not diagnostics


def test_a_link_to_a_missing_file_names_the_nearest(tmp_path: Path) -> None:
    text = "# 제목\n\n- 첫째\n- [다음](./sesion_02.md)\n"

    _, (diagnostic,) = resolve(text, tmp_path, "day_01/session_02.md")

    assert diagnostic.code is Code.DEAD_LINK
    assert (diagnostic.span.line, diagnostic.span.column) == (4, 8)
    assert diagnostic.hint == "did you mean 'session_02.md'?"


def test_a_link_to_a_heading_is_checked(tmp_path: Path) -> None:
    text = "# 제목\n\n[있음](#-핵심-개념-10분) [없음](#핵심-개면)\n\n## 📖 핵심 개념 (10분)\n\n- 가\n"

    _, (diagnostic,) = resolve(text, tmp_path)

    assert "'#핵심-개면'" in diagnostic.message
    assert "#핵심-개념" in diagnostic.hint


def test_the_second_of_two_equal_headings_can_be_linked_and_a_third_is_missing(tmp_path: Path) -> None:
    text = "# 제목\n\n[둘째](#개요-1) [셋째](#개요-2)\n\n## 개요 (5분)\n\n- 가\n\n## 개요 (5분)\n\n- 나\n"

    _, (diagnostic,) = resolve(text, tmp_path)

    assert "'#개요-2'" in diagnostic.message


def test_addresses_outside_the_course_are_left_alone(tmp_path: Path) -> None:
    text = "# 제목\n\n[가](https://example.com) [나](mailto:a@example.com) <https://example.com>\n"

    assert resolve(text, tmp_path) == ({}, ())


def test_relinking_reaches_links_in_every_block() -> None:
    text = "# 제목\n\n## 절\n[a](x.md)\n\n- **[b](x.md)**\n\n| [c](x.md) |\n|---|\n| [d](x.md) |\n\n> [e](x.md)\n"
    session = read_session(text.encode(), "s.md").value

    targets = [link.target for link, _ in found(relinked(session, lambda target: target + "!"), Link)]

    assert targets == ["x.md!"] * 5


@pytest.mark.parametrize(
    "target",
    ["문장-전체가-주소인-링크입니다-" * 20, "a%00b.md", "loop.md", "loop.md#절", "#" + "없는-제목" * 9000, "%00#%00"],
)
def test_an_address_that_names_nothing_costs_its_link_alone(target: str, tmp_path: Path) -> None:
    (tmp_path / "day_01").mkdir()
    (tmp_path / "day_01" / "loop.md").symlink_to("loop.md")
    text = f"# 제목\n\n첫째\n\n[가]({target}) [다음](session_02.md)\n\n## 다른 제목\n\n글\n"

    links, (diagnostic,) = resolve(text, tmp_path, "day_01/session_02.md")

    assert links == {"session_02.md": "session_02"}
    assert (diagnostic.code, diagnostic.span.line) == (Code.DEAD_LINK, 5)


def test_a_fault_in_one_link_is_told_at_its_line_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> Path | None:
        if "첫째" in path.name:
            raise AssertionError("nobody foresaw this")
        return path.resolve()

    monkeypatch.setattr(links_of_course, "leads_to", broken)
    text = "# 제목\n\n[가](첫째.md)\n\n[다음](session_02.md)\n"

    links, (diagnostic,) = resolve(text, tmp_path, "day_01/session_02.md")

    assert links == {"session_02.md": "session_02"}
    assert (diagnostic.code, diagnostic.span.line) == (Code.INTERNAL_FAULT, 3)
