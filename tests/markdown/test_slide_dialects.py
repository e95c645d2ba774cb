"""What stands on the slides of other tools, and what of it is broken."""

from __future__ import annotations

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Aside, AsideKind, Figure, Paragraph, Rule, Side
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
    ("slide", "title", "said"),
    [
        ("## 장 ![bg](a.png)\n\n글\n", "장", ["글"]),
        ("## 장\n\n![bg](a.png)\n글\n", "장", ["글"]),
        ("## 장\n\n글\n![bg](a.png)\n둘\n", "장", ["글 둘"]),
        ("## ![bg](a.png)\n\n글\n", "제목", ["글"]),
        ("## 장\n\n![bg](a.png) ![w:90](b.png)\n", "장", []),
    ],
    ids=["beside a heading", "above words", "among words", "for a heading", "beside a picture"],
)
def test_a_picture_of_a_background_stands_apart_from_the_words_that_it_is_written_among(
    slide: str, title: str, said: list[str]
) -> None:
    session, _ = read(f"---\nmarp: true\n---\n\n# 제목\n\n---\n\n{slide}")
    section = session.sections[0] if session.sections else session
    blocks = [block for block in section.blocks if not isinstance(block, Rule)]

    assert section.plain_title == title
    assert [" ".join(plain_text(block.content).split()) for block in blocks if isinstance(block, Paragraph)] == said
    *others, last = [block for block in blocks if isinstance(block, Figure)]
    assert (last.target, last.side) == ("a.png", Side.BEHIND)
    assert last is blocks[-1]
    assert all(figure.side is None for figure in others)


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


@pytest.mark.parametrize(
    ("keys", "slides", "told_once"),
    [
        ("separator: <!--s-->\nverticalSeparator: <!--v-->", ["# 제목", "## 하나<!--s-->", "## 둘<!--v-->"], False),
        ('separator: "^\\r?\\n---\\r?\\n$"\nverticalSeparator: ^--$', ["# 제목", "## 하나---", "## 둘--"], False),
        ("separator: '<!-- next -->'", ["# 제목", "## 하나<!-- next -->", "## 둘----"], False),
        ("revealOptions: {}\nseparator: '^(---|===)$'", ["# 제목", "## 하나---", "## 둘----"], True),
        ('revealOptions: {}\nseparator: "^\\n\\n\\n"', ["# 제목", "## 하나---", "## 둘----"], True),
    ],
    ids=["comments", "patterns", "one", "a choice", "blank lines"],
)
def test_slides_of_reveal_are_parted_by_the_lines_that_its_front_matter_names(
    keys: str, slides: list[str], told_once: bool
) -> None:
    parts = [(slide.rstrip("<!->nextsv "), slide[len(slide.rstrip("<!->nextsv ")) :].strip()) for slide in slides]
    text = "".join(f"{border}\n\n{heading}\n\n글\n\n" for heading, border in parts)
    session, told = read(f"---\n{keys}\n---\n\n{text}{parts[1][1]}\n\n끝\n")

    assert session.dialect == "reveal"
    assert titles(session) == ["하나", "둘"]
    assert sum(isinstance(block, Rule) for block in session.sections[1].blocks) == 1
    assert len(told) == told_once


def test_rules_part_nothing_where_front_matter_of_reveal_names_other_lines() -> None:
    session, _ = read("---\nseparator: <!--s-->\n---\n\n# 제목\n\n<!--s-->\n\n## 장\n\n글\n\n---\n\n글\n\n`<!--s-->`\n")

    assert not any(isinstance(block, Rule) for block in session.sections[0].blocks)


@pytest.mark.parametrize(
    "slide",
    [
        f'{REVEAL}<!-- .slide: data-background-image="a b.png" -->\n\n글\n',
        "---\nformat: revealjs\n---\n\n## 제목\n\n## 장 {background-image='a b.png'}\n\n글\n",
        f"{REMARK}---\nbackground-image: url(a.png)\n\n글\n".replace("## 장\n\n---\n", "").replace("글", "## 장\n\n글"),
    ],
    ids=["reveal", "quarto", "remark"],
)
def test_a_picture_behind_a_slide_stands_below_what_that_says(slide: str) -> None:
    session, _ = read(slide)
    *_, last = session.sections[-1].blocks
    assert isinstance(last, Figure)
    assert last.side is Side.BEHIND
    assert titles(session)[-1] == "장"


def clicked(session: Session) -> list[int]:
    return [span.line for span in session.clicks]


@pytest.mark.parametrize(
    ("keys", "body", "lines"),
    [
        ("format: revealjs\nincremental: true", "글\n\n- 하나\n  - 속\n- 둘\n", [3, 4, 5]),
        ("format:\n  revealjs:\n    incremental: true", "1. 하나\n\n```\n- 코드\n```\n\n- 둘\n", [1, 7]),
        ("format: revealjs\nincremental: false", "- 하나\n", []),
        ("format: revealjs\nincremental: 참", "- 하나\n", []),
        ("format: revealjs", "- 하나\n\n::: incremental\n글\n\n- 둘\n:::\n\n- 셋\n", [6]),
        ("format: revealjs\nincremental: true", "- 하나\n\n::: {.nonincremental}\n- 둘\n:::\n\n- 셋\n", [1, 7]),
        (
            "format: revealjs\nincremental: true",
            ":::: {.columns}\n::: {.column}\n- 하나\n\n::: nonincremental\n- 둘\n:::\n\n- 셋\n:::\n::::\n",
            [3, 9],
        ),
        ("format: revealjs", "::: {.callout-note .incremental}\n- 하나\n:::\n\n::: {.incrementally}\n- 둘\n:::\n", [2]),
    ],
    ids=["all", "of an output", "none", "no switch", "a box", "not a box", "nested", "among classes"],
)
def test_entries_of_lists_appear_one_by_one_as_quartos_front_matter_and_boxes_say(
    keys: str, body: str, lines: list[int]
) -> None:
    head = f"---\ntitle: 표지\n{keys}\n---\n\n## 장\n\n"
    session, _ = read(head + body)
    assert [line - head.count("\n") for line in clicked(session)] == lines


@pytest.mark.parametrize(
    ("slides", "count"),
    [
        ("layout: true\n\n## 틀\n\n.footer[발]\n\n---\n\n글\n", 1),
        ("layout: true\n\n## 틀\n\n---\n\n글\n", 0),
        ("name: a\n\n## 틀\n\n- 본\n\n---\ntemplate: a\n\n글\n", 1),
        ("name: a\n\n## 틀\n\n- 본\n\n---\n\n글\n", 0),
    ],
    ids=["a layout", "its heading alone", "a template", "no template"],
)
def test_what_remark_repeats_from_other_slides_is_told(slides: str, count: int) -> None:
    _, told = read(f"---\nremark: {{}}\n---\n\n# 제목\n\n---\n{slides}")
    assert sum("layout: true" in one or "template: a" in one for one in told) == count


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ('<Tweet :class="a > 1 ? 2 : 3" v-click />', ["Tweet"]),
        ('<Tweet\n  id="20"\n  :x="a > b"\n/>', ["Tweet"]),
        ("<Tweet/>", ["Tweet"]),
        ('앞 <v-click at="a > 1">뒤</v-click>', ["앞 뒤"]),
        ("<v-clicks\n  depth='2'\n>\n\n글\n\n</v-clicks>", ["글"]),
        ("[글]{.red} 뒤", ["글 뒤"]),
        ("a < B\n뒤 > c", ["a < B 뒤 > c"]),
        ("<Offen\n글", ["<Offen 글"]),
    ],
)
def test_tags_of_slidev_leave_no_marks_whatever_stands_in_their_quotes_and_on_however_many_lines(
    markdown: str, said: list[str]
) -> None:
    session, _ = read(f"{SLIDEV}{markdown}\n")
    blocks = (block for block in walk_blocks(session.sections[0]) if isinstance(block, Paragraph))
    assert [" ".join(plain_text(block.content).split()) for block in blocks] == said


XARINGAN = "---\ntitle: 표지\noutput:\n  xaringan::moon_reader:\n    lib_dir: libs\n---\n\n"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (
            '```{r echo=FALSE, out.width="80%", fig.cap="설명"}\nknitr::include_graphics("a b.png")\n```',
            ("a b.png", 0.8),
        ),
        ('```{r}\n#| fig-cap: 설명\n#| out-width: "50%"\n\ninclude_graphics("a.png")\n```', ("a.png", 0.5)),
        ("- 글\n\n  ```{r fig.cap='설명'}\n  # 그림\n  include_graphics('a.png', dpi = 300)\n  ```", ("a.png", None)),
        ('```{r}\nx <- include_graphics("a.png")\n```', None),
        ('```{r include=FALSE}\ninclude_graphics("a.png")\n```', None),
        ('```r\ninclude_graphics("a.png")\n```', None),
    ],
    ids=["xaringan", "options", "in an entry", "more than a picture", "hidden", "code"],
)
@pytest.mark.parametrize("head", [XARINGAN, "---\ntitle: 표지\nformat: revealjs\n---\n\n"], ids=["remark", "quarto"])
def test_a_cell_that_only_shows_a_picture_is_that_picture(
    head: str, cell: str, shown: tuple[str, float | None] | None
) -> None:
    session, _ = read(f"{head}## 장\n\n{cell}\n")
    figures = [block for block in walk_blocks(session) if isinstance(block, Figure)]

    assert [(figure.target, figure.share) for figure in figures] == ([shown] if shown else [])
    assert [figure.alt for figure in figures] == ["설명"] * len(figures)


def test_keys_of_a_slide_stand_below_the_cells_that_r_runs_first() -> None:
    session, told = read(
        f"{XARINGAN}```{{r setup, include=FALSE}}\nx\n```\n\nclass: middle\n\n# 하나\n\n글\n\nclass: 글\n"
    )

    assert "middle" not in all_text(session)
    assert "class: 글" in all_text(session)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("left", "right", "shares"),
    [
        ("pull-left", "pull-right", (None, None)),
        ("left-column", "right-column", (None, None)),
        ("left-col", "right-col", (None, None)),
        ("pull-left-wide", "pull-right-narrow", (0.67, 0.33)),
        ("pull-left-40", "pull-right-60", (0.4, 0.6)),
        ("left", "right", None),
        ("pull-lefty", "pull-righty", None),
    ],
)
def test_boxes_of_remark_stand_side_by_side_by_what_they_are_called(
    left: str, right: str, shares: tuple[float | None, ...] | None
) -> None:
    session, _ = read(f"{REMARK}.{left}[\n하나\n]\n.{right}[\n둘\n]\n\n뒤\n")
    edges = [block for block in session.sections[0].blocks if isinstance(block, Rule) and block.column]

    assert [edge.share for edge in edges] == ([*shares, None] if shares else [])


def test_panels_of_xaringan_are_tabs() -> None:
    panels = ".panel[.panel-name[하나]\n\n.center[\n글\n]\n]\n\n.panel[.panel-name[둘]\n```r\nx[1]\n]\n```\n]\n"
    session, _ = read(f"{REMARK}.panelset[\n{panels}]\n\n뒤\n")
    (tab,) = (block for block in session.sections[0].blocks if isinstance(block, Aside))

    assert (tab.kind, plain_text(tab.title)) == (AsideKind.TAB, "둘")
    assert "panel" not in all_text(session)
    assert all_text(session).count("]") == 2


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('`r fontawesome::fa("a", "b")` 장', "장"),
        ("장 `r icons::icon_style(x)`", "장"),
        ("장 `r nrow(x)`", "장 r nrow(x)"),
    ],
)
def test_icons_that_r_draws_leave_no_marks(written: str, title: str) -> None:
    session, _ = read(f"---\ntitle: 표지\nformat: revealjs\n---\n\n## {written}\n\n글\n")
    assert titles(session) == [title]


@pytest.mark.parametrize(("info", "shown"), [("{css, echo=FALSE}", False), ("{css}", True), ("css", True)])
def test_looks_of_pages_that_are_not_shown_are_not_shown(info: str, shown: bool) -> None:
    session, _ = read(f"---\nformat: revealjs\n---\n\n## 장\n\n```{info}\nh1 {{ color: red }}\n```\n\n글\n")
    assert ("color" in all_text(session)) == shown


@pytest.mark.parametrize("end", ["", "\n", "\n\n글\n"])
@pytest.mark.parametrize("above", ["글\n", ""])
def test_a_border_on_the_last_line_divides_as_any_other(above: str, end: str) -> None:
    session, told = read(f"---\nmarp: true\n---\n\n# 제목\n\n---\n\n## 장\n\n글\n\n{above}---{end}")

    assert sum(isinstance(block, Rule) for block in session.sections[0].blocks) == 1
    assert told == []


def test_a_border_on_the_first_line_stands_there() -> None:
    session = read_session("***\n\n# 제목\n\n***\n\n## 장\n\n글".encode(), "a.md", dialect="marp").value
    assert session is not None
    assert titles(session) == ["장"]
    assert [block.span.line for block in walk_blocks(session) if isinstance(block, Rule)] == [1, 5]


def test_the_first_slide_that_is_hidden_is_told_on_the_first_line() -> None:
    hidden = '<!-- .slide: data-visibility="hidden" -->\n\n# 숨김\n\n---\n\n# 제목\n'
    found = read_session(hidden.encode(), "a.md").diagnostics
    assert [(one.code.value, one.span.line) for one in found] == [("GY106", 1), ("GY129", 1)]
