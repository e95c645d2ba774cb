"""Formulas that stand by themselves: what is taken for their parts, and what would be half a formula."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from examples import examples
from gyoan.markdown import read_session
from gyoan.markdown.formula_parts import LONGEST, formula_parts, without_number
from gyoan.model.blocks import Block, CodeBlock, Formula, Paragraph
from gyoan.model.codes import Code
from gyoan.model.inline import CodeSpan, plain_text
from gyoan.model.session import walk_nested
from gyoan.model.traversal import found
from markdown.formula_notation import of_part
from tried import some


def of(source: str) -> str:
    """Return the parts of a formula as one reads them, its blanks as blanks."""
    part = formula_parts(source)
    assert part is not None
    return of_part(part).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        (r"E = mc^2", "E = m msup(c, 2)"),
        (r"\frac{a+b}{2}", "mfrac({a + b}, 2)"),
        (r"\dfrac ab", "mstyle[displaystyle=true scriptlevel=0](mfrac(a, b))"),
        (r"\sum_{i=1}^{n} x_i", "msubsup(∑, {i = 1}, n) msub(x, i)"),
        (r"\lim_{n\to\infty} a", "msub(lim, {n → ∞}) a"),
        (r"\sqrt[3]{x}", "mroot(x, 3)"),
        (r"\overline{AB}", "mover({A B}, ―)"),
        (r"\underbrace{a+b}_{\text{합}}", "munder(munder({a + b}, ⏟), 합)"),
        (r"\mathbf{x} + \boldsymbol{\beta}", "*x* + *β*"),
        (r"A^{\mathsf T}", "msup(A, T)"),
        (r"\mathbb{R}^n", "msup(ℝ, n)"),
        (r"f''", "msup(f, ″)"),
        (r"\begin{pmatrix} 1 & \\ 3 \end{pmatrix}", "( mtable(mtr(1, {}), mtr(3)) )"),
        (r"a = 1 \\[2pt] b = 2", "mtable[displaystyle=true](mtr({a = 1}), mtr({b = 2}))"),
        (r"\begin{gathered} a \\ b \end{gathered}", "mtable[displaystyle=true](mtr(a), mtr(b))"),
        (r"\begin{equation} a = b \end{equation}", "a = b"),
        (r"x \label{eq:a} \nonumber", "x"),
        (r"\frac{매출 총이익}{매출}", "mfrac(매출 총이익, 매출)"),
        ("기초 재고 + 당기 매입", "기초 재고 + 당기 매입"),
        ("x_최대^2", "msubsup(x, 최대, 2)"),
        (
            r"\hat{평균} + \text{총 합} \hbox{순 이익}",
            "mover(평균, ^) + 총 합 mstyle[displaystyle=false scriptlevel=0](순 이익)",
        ),
        (r"\mathbf{매출 이익}", "*매출 이익*"),
        (r"\begin{bmatrix} a & b \end{bmatrix}^T", "msup({[ mtable(mtr(a, b)) ]}, T)"),
        (r"\begin{pmatrix} a \\ b \end{pmatrix}^{-1} x", "msup({( mtable(mtr(a), mtr(b)) )}, {− 1}) x"),
        (r"\begin {matrix} 1 & 2 \\ 3 & \end{matrix}", "mtable(mtr(1, 2), mtr(3, {}))"),
        (r"\begin{vmatrix} {c} & d \end{vmatrix}", "| mtable(mtr(c, d)) |"),
        (r"\begin{matrix} [l] & d \end{matrix}", "mtable(mtr({[ l ]}, d))"),
        (r"a \\hline", "mtable[displaystyle=true](mtr(a), mtr({h l i n e}))"),
        (r"\begin{gathered}[t] a \end{gathered}", "a"),
        (r"\begin{displaymath} a \end{displaymath}", "a"),
    ],
)
def test_a_formula_is_taken_in_its_parts(source: str, meant: str) -> None:
    assert of(source) == meant


def test_rows_that_are_aligned_keep_their_columns() -> None:
    usual = of(r"\begin{align*} a &= b \\ c &= d + e \end{align*}")
    assert "columnalign=right" in usual
    assert "columnalign=left" in usual
    for name in ("aligned", "align", "split", "flalign", "eqnarray"):
        assert of(rf"\begin{{{name}}} a &= b \\[4pt] c &= d + e \end{{{name}}}") == usual
    for name in ("alignat", "alignat*", "alignedat"):
        assert of(rf"\begin{{{name}}}{{2}} a &= b \\ c &= d + e \end{{{name}}}") == usual


@pytest.mark.parametrize("relation", ["=", r" \le ", "\n="])
def test_the_relation_of_an_equation_in_three_columns_stands_beside_its_right_side(relation: str) -> None:
    meant = of(rf"\begin{{align*}} a &{relation}b \\ & + c \end{{align*}}")
    assert of(rf"\begin{{eqnarray*}} a &{relation}& b \\ & & + c \end{{eqnarray*}}") == meant


@pytest.mark.parametrize(
    ("columns", "said"), [("lr", ""), ("l|r", "columnlines=solid"), (" l  r | c ", "columnlines=none solid")]
)
def test_the_columns_of_an_array_stand_as_its_author_says(columns: str, said: str) -> None:
    part = of(rf"\begin{{array}}{{{columns}}} 1 & 2 \end{{array}}")
    cells = "(mtr(mtd[columnalign=left](1), mtd[columnalign=right](2)))"
    assert part == f"mtable[{said}]{cells}" if said else f"mtable{cells}"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (r"a \\ b \\ c", ""),
        (r"a \\ \hline b \\ c", "[rowlines=solid none]"),
        (r"a \\ b \\\hline c", "[rowlines=none solid]"),
        (r"{a} \\ {b} \\ \hline c", "[rowlines=none solid]"),
        (r"a \\ \hline b \\ \hline c", "[rowlines=solid solid]"),
    ],
)
def test_a_line_runs_between_the_rows_where_it_is_written(rows: str, said: str) -> None:
    assert of(rf"\begin{{matrix}} {rows} \end{{matrix}}") == f"mtable{said}(mtr(a), mtr(b), mtr(c))"


@pytest.mark.parametrize(
    ("source", "number"), [(r"x \tag{1}", "(1)"), (r"\tag{A.2} x", "(A.2)"), (r"x \tag*{주}", "주"), ("x", "")]
)
def test_the_number_of_a_formula_is_none_of_its_parts(source: str, number: str) -> None:
    body, shown = without_number(source)
    assert (of(body), shown) == ("x", number)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "  ",
        r"\;",
        r"\\",
        "{x",
        "x}",
        r"\frac{a}{b",
        r"\frac{a}",
        r"\frac{}{x}",
        r"\sqrt{}",
        r"\left( x",
        r"x \right)",
        r"\begin{matrix} 1",
        r"\begin{cases} 1 \end{align}",
        "a & b",
        r"\foo{x}",
        r"\includegraphics{x}",
        r"\not= y",
        r"\mathbb{1}",
        r"\color{red}{x}",
        r"\cancel{x}",
        r"\boxed{x}",
        r"\phantom{x} y",
        r"\hspace{1cm} x",
        *(
            rf"\begin{{array}}{{{columns}}} a & b \end{{array}}"
            for columns in ("|cc|", "|cc", "cc|", "c||c", "c:c", "")
        ),
        *(rf"\begin{{array}}{{{columns}}} a & b \end{{array}}" for columns in (r"l@{\quad}l", "@{}ll@{}", "p{3cm}c")),
        r"\begin{array}{*{3}{c}} a & b & c \end{array}",
        r"\begin{array} a \\ b \end{array}",
        r"\begin{array}{c} \hline a \\ b \end{array}",
        r"\begin{array}{c} a \\ b \\ \hline \end{array}",
        r"\begin{array}{c} a \\ \hline \hline b \end{array}",
        r"\begin{pmatrix*}[r] a & b \end{pmatrix*}",
        r"\begin{rcases} a \\ b \end{rcases}",
        r"\begin{foo} a \end{foo}",
        r"\begin{alignat} a &= b \end{alignat}",
        r"a \\begin{matrix} b \end{matrix}",
        r"\begin{gather} a \tag{1} \\ b \tag{2} \end{gather}",
        r"a \tag{\star}",
        r"\dddot{x}",
        "x^{" * 50 + "y" + "}" * 50,
        "x" * (LONGEST + 1),
    ],
)
def test_what_is_not_surely_known_has_no_parts(source: str) -> None:
    assert formula_parts(source) is None


_PIECES = [
    *(
        r"\frac{",
        r"\sqrt[",
        r"\left(",
        r"\right)",
        r"\begin{pmatrix}",
        r"\end{pmatrix}",
        "{",
        "}",
        "^",
        "_",
        "&",
        r"\\",
    ),
    *(r"\sum", r"\hat", r"\text{", r"\overline{", r"\tag{", "x", "가", "1", " ", "]", "[", "$", "%", "#", "~", r"\!"),
]


@settings(max_examples=examples(1), deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
@example("\\")
@example("{" * 3000)
def test_whatever_is_written_has_parts_or_none(source: str) -> None:
    part = formula_parts(without_number(source)[0])
    assert part is None or any(text.strip() for text in part.texts)


def blocks_of(markdown: str) -> tuple[list[Block], list[Code]]:
    outcome = read_session(f"# 제목\n\n## 하나\n\n{markdown}\n".encode(), "session.md")
    assert outcome.value is not None
    return list(walk_nested(outcome.value.sections[0].blocks)), [told.code for told in outcome.diagnostics]


@pytest.mark.parametrize(
    "markdown", ["$$\n{}\n$$", "$$ {} $$", "```math\n{}\n```", "> $$\n> {}\n> $$", "- 글\n\n  $$\n  {}\n  $$"]
)
@pytest.mark.parametrize(
    ("source", "said"), [(r"\frac{a}{b}", "a/b"), (r"\hat{xy}", r"\hat{xy}"), ("E = mc^2", "E = mc²")]
)
def test_a_formula_that_stands_by_itself_is_one_block_and_nothing_is_told(
    markdown: str, source: str, said: str
) -> None:
    blocks, told = blocks_of(markdown.replace("{}", source))
    formulas = [block for block in blocks if isinstance(block, Formula)]
    assert [(block.source.strip(), block.said.replace("\N{NO-BREAK SPACE}", " ")) for block in formulas] == [
        (source, said)
    ]
    assert not told


@pytest.mark.parametrize("markdown", ["$$\n\\cancel{x}\n$$", "```math\n\\cancel{x}\n```"])
def test_a_formula_that_is_not_known_is_its_source_and_told(markdown: str) -> None:
    (block,), told = blocks_of(markdown)
    assert isinstance(block, CodeBlock)
    assert (block.text, block.language, told) == (r"\cancel{x}", "math", [Code.UNKNOWN_SYNTAX])


@pytest.mark.parametrize(
    "source",
    [
        r"\begin{gather} a \tag{1} \\ b \tag{2} \end{gather}",
        r"\begin{align} a &= 1 \tag{1} \\ b &= 2 \tag{2} \end{align}",
        r"\begin{rcases} a \end{rcases}",
        r"x \tag{$*$}",
    ],
)
def test_rows_with_numbers_and_unknown_environments_are_no_formula(source: str) -> None:
    (block,), told = blocks_of(f"$$\n{source}\n$$")
    assert isinstance(block, CodeBlock)
    assert (block.text, told) == (source, [Code.UNKNOWN_SYNTAX])


def test_a_formula_whose_parts_are_not_known_is_a_line_where_it_has_one() -> None:
    (block,), told = blocks_of("$$\n\\color{red} x^2\n$$")
    assert isinstance(block, Paragraph)
    assert (plain_text(block.content), told) == ("x²", [])


@pytest.mark.parametrize(
    "markdown",
    [
        "값은 $5이고 $10까지 오릅니다.",
        "$5",
        "$HOME/$USER",
        "글 속의 $\\frac{a}{b}$입니다.",
        "글 속의 $x$입니다.",
        "`$$x$$`",
        "```\n$$\nx\n$$\n```",
        "```latex\n\\frac{a}{b}\n```",
        "    $$x$$",
        "\\$\\$x\\$\\$",
        "$$\n\n글",
    ],
)
def test_prices_code_and_formulas_in_a_line_are_none_by_themselves(markdown: str) -> None:
    blocks, _ = blocks_of(markdown)
    for block in some(blocks):
        assert not isinstance(block, Formula)


def test_a_formula_in_a_line_that_needs_more_is_its_source_and_told() -> None:
    blocks, told = blocks_of(r"여기 $\hat{xy}$가 있습니다.")
    assert [span.text for span, _ in found(tuple(blocks), CodeSpan)] == [r"\hat{xy}"]
    assert told == [Code.UNKNOWN_SYNTAX]


@pytest.mark.parametrize(("deep", "is_known"), [(11, True), (12, False)])
@pytest.mark.parametrize(("begin", "end"), [(r"\sqrt{", "}"), (r"\frac{", "}{y}")])
def test_what_stands_in_others_is_taken_eleven_deep(begin: str, end: str, deep: int, *, is_known: bool) -> None:
    assert (formula_parts(begin * deep + "x" + end * deep) is not None) is is_known
