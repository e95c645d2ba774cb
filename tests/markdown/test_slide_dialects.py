"""What stands on the slides of other tools, and what of it is broken."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Figure, Rule, Side
from gyoan.model.diagnostic import Severity
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks
from markdown.generated import all_text

MARP = "---\nmarp: true\n---\n\n# 제목\n\n---\n\n## 장\n\n"
SLIDEV = "---\ntheme: seriph\nlayout: cover\n---\n\n# 제목\n\n---\n\n## 장\n\n"
REVEAL = "---\nverticalSeparator: ----\n---\n\n# 제목\n\n---\n\n## 장\n\n"
REMARK = "---\nremark: {}\n---\n\n# 제목\n\n---\n\n## 장\n\n"


def read(markdown: str) -> tuple[Session, list[str]]:
    """Return the session of a file, and what is told of it beside how it is read."""
    outcome = read_session(markdown.encode(), "session.md")
    assert outcome.value is not None
    assert [told for told in outcome.diagnostics if told.severity is Severity.ERROR] == []
    return outcome.value, [told.message for told in outcome.diagnostics if told.code.value != "GY129"]


def titles(session: Session) -> list[str]:
    return [section.plain_title for section in session.sections]


@pytest.mark.parametrize(
    ("comment", "note"),
    [
        ("<!-- 천천히 -->", "천천히"),
        ("<!-- 주의: 천천히 -->", "주의: 천천히"),
        ("<!--\n- 하나\n- 둘\n-->", "• 하나 • 둘"),
        ("<!-- class: invert -->", ""),
        ("<!-- _backgroundColor: #fff\n_color: red -->", ""),
        ("<!--\nclass:\n  - lead\n-->", ""),
        ("<!-- fit -->", ""),
        ("<!-- prettier-ignore -->", ""),
        ("<!-- -->", ""),
        ("`<!-- 코드 -->`", ""),
        ("```html\n<!-- 코드 -->\n```", ""),
    ],
)
def test_comments_of_marp_that_are_no_directives_are_notes(comment: str, note: str) -> None:
    session, told = read(f"{MARP}글\n\n{comment}\n")

    assert [" ".join(plain_text(remark.content).split()) for remark in session.remarks] == [note] * bool(note)
    assert told == []


def test_a_broken_directive_of_marp_is_told_and_shown_nowhere() -> None:
    session, told = read(f"{MARP}<!-- _class lead -->\n\n<!-- headingDivider: 둘 -->\n\n글\n")

    assert len(told) == 1
    assert "(2 places)" in told[0]
    assert not session.remarks
    assert "lead" not in all_text(session)


@pytest.mark.parametrize(
    ("divider", "slides"),
    [("2", ["장", "가", "나"]), ("[2]", ["장", "가", "나"]), ("[3]", ["장", "다"]), ("3", ["장", "가", "다", "나"])],
)
def test_headings_divide_slides_of_marp_where_it_is_told_so(divider: str, slides: list[str]) -> None:
    session, _ = read(f"{MARP}<!-- headingDivider: {divider} -->\n\n글\n## 가\n글\n\n### 다\n\n글\n\n## 나\n")
    sections = [part for section in session.sections for part in (section, *section.sections)]

    assert [section.plain_title for section in sections] == slides


@pytest.mark.parametrize(
    ("words", "side", "share"),
    [
        ("bg", Side.BEHIND, None),
        ("bg fit", Side.BEHIND, None),
        ("bg right", Side.RIGHT, None),
        ("bg left:30%", Side.LEFT, 0.3),
        ("bg right:40% blur:2px 그림", Side.RIGHT, 0.4),
        ("w:300", None, None),
        ("그림", None, None),
    ],
)
def test_pictures_of_marp_stand_where_their_words_put_them(words: str, side: Side | None, share: float | None) -> None:
    session, _ = read(f"{MARP}![{words}](a.png)\n\n글\n")
    (figure,) = (block for block in walk_blocks(session) if isinstance(block, Figure))

    assert (figure.side, figure.share) == (side, share)
    assert figure.alt in ("", "그림")


@pytest.mark.parametrize(
    ("border", "head"),
    [("---", MARP), ("***", MARP), ("---", SLIDEV), ("----", REVEAL), ("---", REVEAL), ("---", REMARK)],
)
@pytest.mark.parametrize("above", ["글", "![](a.png)", "- 글", "> 글", "| 가 |\n| --- |\n| 나 |", "<div>글</div>"])
def test_what_stands_right_above_a_border_names_nothing_and_stays_on_its_slide(
    border: str, head: str, above: str
) -> None:
    session, _ = read(f"{head}{above}\n{border}\n\n## 다음\n\n끝\n")

    assert titles(session) == ["장", "다음"]
    assert sum(isinstance(block, Rule) for block in session.sections[0].blocks) == 1
    assert len(session.sections[0].blocks) > 1


@pytest.mark.parametrize("head", [MARP, SLIDEV, REVEAL, REMARK])
def test_rules_in_code_divide_nothing(head: str) -> None:
    session, _ = read(f"{head}```yaml\n---\na: 1\n---\n```\n\n<!--\n---\n-->\n\n## 작은 제목\n\n글\n")

    assert titles(session) == ["장"]
    assert not any(isinstance(block, Rule) for block in session.sections[0].blocks)


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ("layout: center\nclass: a", ""),
        ("layout: [a", ""),
        ("글이 바로 옵니다", "글이 바로 옵니다"),
        ("- 가", "가"),
    ],
)
def test_front_matter_of_a_slide_is_taken_out_and_text_in_its_place_is_kept(keys: str, kept: str) -> None:
    session, _ = read(f"{SLIDEV}글\n\n---\n{keys}\n---\n\n## 다음\n\n끝\n")

    assert "layout" not in all_text(session)
    assert kept in all_text(session)
    assert titles(session)[-1] == "다음"


def test_only_the_last_comment_of_a_slide_of_slidev_is_a_note_and_only_at_its_end() -> None:
    session, _ = read(f"{SLIDEV}<!-- 첫째 -->\n\n글\n\n<!-- 둘째 -->\n\n---\n\n## 다음\n\n<!-- 셋째 -->\n\n끝\n")

    assert [plain_text(remark.content) for remark in session.remarks] == ["둘째"]


def test_slides_of_quarto_begin_with_headings_and_their_cover_is_front_matters() -> None:
    head = "---\ntitle: 표지\nformat:\n  revealjs:\n    theme: dark\n---\n\n"
    session, _ = read(
        f"{head}## 하나\n\n글\n\n::: notes\n천천히\n:::\n## 둘 {{.smaller}}\n\n### 작게\n\n- 가\n\n---\n\n글\n"
    )

    assert session.plain_title == "표지"
    assert titles(session) == ["하나", "둘"]
    assert not session.sections[1].sections
    assert sum(isinstance(block, Rule) for block in session.sections[1].blocks) == 1
    assert [plain_text(remark.content) for remark in session.remarks] == ["천천히"]


def test_keys_of_remark_may_stand_below_a_blank_line_and_notes_end_where_the_next_step_begins() -> None:
    session, _ = read(
        "title: 색인\n\n# {{title}}\n\n---\n\nclass: middle\n# 장\n\n`{{title}}`\n???\n"
        "첫째 말\n--\n\n나중\n???\n둘째 말\n\n---\n\n.left-column[\n끝\n]\n"
    )

    assert session.plain_title == "색인"
    assert titles(session) == ["장"]
    assert [plain_text(remark.content) for remark in session.remarks] == ["첫째 말", "둘째 말"]
    assert "나중" in all_text(session)
    assert "class" not in all_text(session)
    assert "{{title}}" in all_text(session)


def test_icons_arrows_and_lit_formulas_of_slidev_leave_no_marks() -> None:
    icons = '글 <carbon:arrow-right class="inline"/> 뒤\n\n<arrow v-click="[4, 5]" x1="3" width="2" />\n\n'
    session, _ = read(f"{SLIDEV}{icons}$$ {{1|3|all}}\na = b\n$$\n")

    assert not [mark for mark in ("carbon", "arrow", "{1", "<") if mark in all_text(session)]
    assert "a = b" in all_text(session)


@pytest.mark.parametrize(
    ("icon", "shown"),
    [("<mdi-open-in-new />", ""), ("<logos-vue class='big'/>", ""), ("<my-box>안</my-box>", "안")],
)
def test_components_of_slidev_with_a_hyphen_leave_no_marks_in_headings_and_links(icon: str, shown: str) -> None:
    session, told = read(f"{SLIDEV}[이름 {icon}](https://a.kr)\n\n---\n\n# 둘 {icon}\n\n`<mdi-x />`\n")

    assert titles(session) == ["장", f"둘 {shown}".strip()]
    assert "<mdi-x />" in all_text(session)
    assert all_text(session).count("<") == 1
    assert told == []


@pytest.mark.parametrize(
    ("layout", "side"),
    [("image", Side.BEHIND), ("image-left", Side.LEFT), ("image-right", Side.RIGHT), ("cover", None)],
)
def test_the_picture_of_a_layout_of_slidev_stands_where_the_layout_has_it(layout: str, side: Side | None) -> None:
    session, _ = read(f"{SLIDEV}글\n\n---\nlayout: {layout}\nimage: a b.png\n---\n\n# 둘\n\n글\n")
    figures = [block for block in walk_blocks(session) if isinstance(block, Figure)]

    assert [figure.side for figure in figures] == [side] * bool(side)


def test_the_page_that_a_slide_of_slidev_holds_is_a_link() -> None:
    session, _ = read(f"{SLIDEV}글\n\n---\nlayout: iframe-left\nurl: https://a.kr/b\n---\n\n# 둘\n\n글\n")
    assert "https://a.kr/b" in all_text(session)


def test_slides_of_r_markdown_for_remark_are_remarks_and_their_headings_need_no_blank() -> None:
    head = "---\ntitle: 표지\noutput:\n  xaringan::moon_reader:\n    lib_dir: libs\n---\n\n"
    session, told = read(f"{head}#하나\n\n글 #아님\n\n---\nclass: center\n#둘\n\n```{{r}}\n#주석\n```\n\n???\n말\n")

    assert session.dialect == "remark"
    assert titles(session) == ["하나", "둘"]
    assert "#주석" in all_text(session)
    assert [plain_text(remark.content) for remark in session.remarks] == ["말"]
    assert not [one for one in told if "GY120" in one or "Quarto" in one]


@pytest.mark.parametrize(
    ("level", "slides"), [("", ["가", "나"]), ("slide-level: 1", ["가"]), ("slide-level: 3", ["가", "나", "다"])]
)
def test_quartos_slides_begin_at_headings_up_to_its_level(level: str, slides: list[str]) -> None:
    session, _ = read(
        f"---\ntitle: 표지\nformat: revealjs\n{level}\n---\n\n# 가\n\n글\n\n## 나\n\n글\n\n### 다\n\n글\n"
    )
    sections = [*session.sections, *(p for s in session.sections for p in s.sections)]
    deeper = [part for one in sections for part in one.sections if part not in sections]

    assert sorted({one.plain_title for one in (*sections, *deeper)}) == slides


@pytest.mark.parametrize("attribute", ['data-visibility="hidden"', "data-visibility='hidden' class='a'"])
def test_a_hidden_slide_of_reveal_is_left_out_and_counted_the_first_one_too(attribute: str) -> None:
    hidden = f"<!-- .slide: {attribute} -->\n\n## 숨김\n\n글\n\nNote: 숨은 말\n"
    session, told = read(f"{hidden}\n---\n\n# 제목\n\n---\n\n{hidden}\n----\n\n## 장\n\n글\n")

    assert titles(session) == ["장"]
    assert session.plain_title == "제목"
    assert not session.remarks
    assert len(told) == 1
    assert "2 slides" in told[0]


@pytest.mark.parametrize(
    ("slides", "seconds"),
    [
        ("## 장\n\n글\n\n<!-- time: 90s -->\n\n- 가\n", [90]),
        ("<!-- time: 2m -->\n\n## 장\n\n글\n\n---\n\n## 둘\n\n글\n", [120, None]),
        ("## 장\n\n글\n\n---\n\n<!-- time: 2m -->\n\n## 둘\n\n글\n", [None, 120]),
        ("## 장\n\n글\n\n---\n<!-- time: 1m -->\n\n글\n\n<!-- time: 30s -->\n\n글\n", [90]),
        ("## 장 (5분)\n\n<!-- time: 1m -->\n\n글\n", [300]),
    ],
)
def test_times_in_comments_are_those_of_slides_that_state_none(slides: str, seconds: list[int | None]) -> None:
    session, _ = read(f"---\nmarp: true\n---\n\n# 제목\n\n---\n\n{slides}")
    assert [section.duration and section.duration.seconds for section in session.sections] == seconds
