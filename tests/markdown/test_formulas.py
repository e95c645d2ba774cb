"""Formulas in LaTeX as a line of text: what stands where, with which blanks, and what has no line."""

import random

import pytest

from gyoan.markdown import read_session
from gyoan.markdown.formulas import LONGEST, formula_in_line, formula_in_lines
from gyoan.model.blocks import Formula
from gyoan.model.codes import Code
from gyoan.model.inline import Inlines, LineBreak, Subscript, Superscript, Text, plain_text
from gyoan.model.session import Section


def said(line: Inlines | None) -> str | None:
    """Return a line with `^{}` around what is raised, `_{}` around what is lowered, and `·` for blanks that hold."""
    if line is None:
        return None
    marks = {Superscript: "^{{{}}}", Subscript: "_{{{}}}", Text: "{}", LineBreak: "\n"}
    words = ((marks[type(one)], plain_text(getattr(one, "content", (one,)))) for one in line)  # type: ignore[index]
    return "".join(mark.format(text) for mark, text in words).replace("\xa0", "·")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("x^2", "x²"),
        ("x^{123}", "x¹²³"),
        ("x^4 + x^n", "x^{4}·+·x^{n}"),
        ("s_1, s_2", "s_{1}, s_{2}"),
        (r"\sigma_x^2", "σ_{x}²"),
        ("a_{ij}", "a_{ij}"),
        ("x_{n - 1}", "x_{n−1}"),
        (r"e^{-x^2/2}", "e^{−x²/2}"),
        ("f'(x) + f''(x)", "f′(x)·+·f″(x)"),
        (r"90^\circ", "90°"),
        ("-x - y", "−x·−·y"),
        ("(-1)(+2)", "(−1)(+2)"),
        ("a = -b", "a·= −b"),
        (r"a, -b", "a, −b"),
        (r"\alpha \le \beta \ne \gamma", "α·≤ β·≠ γ"),
        ("= O(n)", "=·O(n)"),
        (r"A \cup B \cdot C \times D", "A·∪·B···C·×·D"),
        (r"O(n \log n)", "O(n·log·n)"),
        (r"\log_2 n + \sin(x) + 2\cos x", "log_{2}·n·+·sin(x)·+·2·cos·x"),
        (r"\lim_{x \to 0} f(x)", "lim_{x→0}·f(x)"),
        (r"\max(0, x)", "max(0, x)"),
        (r"\sum_{i=1}^{n} x_i", "∑_{i=1}^{n}·x_{i}"),
        (r"\sum x", "∑·x"),
        (r"\int_0^1 f(x)\,dx", "∫_{0}¹·f(x)·dx"),
        (r"\frac{a}{b}", "a/b"),
        (r"\frac{a+b}{c}", "(a·+·b)/c"),
        (r"\dfrac{\text{당기순이익}}{\text{평균 총자산}} \approx 11.4\%", "당기순이익/(평균·총자산)·≈ 11.4%"),
        (r"이익률 = \frac{매출 총이익}{매출액} \times 100\%", "이익률·= (매출·총이익)/매출액·×·100%"),
        (r"V_{최대} + \mathrm{가}", "V_{최대}·+·가"),
        (r"\hbox{순 이익}", "순·이익"),
        (r"\frac{2,164,000}{19,064,000}", "2,164,000/19,064,000"),
        (r"\frac{1,000^2}{x,100}", "1,000²/(x, 100)"),
        (r"3,\sin x", "3, sin·x"),
        (r"2\frac{a}{b}", "2·a/b"),
        (r"\frac{a}{b}x\sum y", "(a/b)·x·∑·y"),
        (r"|x| - y", "|x|·−·y"),
        (r"\frac{ab}{cd}", "ab/(cd)"),
        (r"\frac{x_i}{y_j}", "x_{i}/y_{j}"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"\frac{(a+b)}{(c)}", "(a·+·b)/(c)"),
        (r"2\frac{a}{b}c", "2(a/b)·c"),
        (r"\left(\frac12\right)^2", "(1/2)²"),
        (r"\sqrt{x} + \sqrt{x+1}", "√x·+·√(x·+·1)"),
        (r"\bar{x} + \hat{y} + \dot{x}", "x̄·+·ŷ·+·ẋ"),
        (r"\mathbf{w}^T x", "w^{T}x"),
        (r"\phi\epsilon", "φε"),
        (r"\text{속도} = 3\,\text{m/s}", "속도·= 3·m/s"),
        (r"H_0: \mu = 0", "H_{0}·: μ·= 0"),
        (r"10\%", "10%"),
        ("a<b", "a·< b"),
        (r"\frac{1}{n}(x_1+x_2)", "(1/n)(x_{1}·+·x_{2})"),
        (r"\frac{1}{2} + \frac{1}{3}", "1/2·+·1/3"),
        (r"\frac{a}{b}!", "(a/b)!"),
        (r"\frac{a}{b}^2", "(a/b)²"),
        (r"a/\frac{b}{c}", "a/(b/c)"),
        (r"\frac ab\div\frac cd", "(a/b)·÷·(c/d)"),
        (r"\frac{\log a}{b}", "(log·a)/b"),
        (r"\log\frac{a}{b}", "log(a/b)"),
        (r"\frac{a\cup b}{c}", "(a·∪·b)/c"),
        (r"\frac{a, b}{c}", "(a, b)/c"),
        (r"\frac{\text{맞힌 수}}{\text{전체 수}}", "(맞힌·수)/(전체·수)"),
        (r"\frac{TP}{TP+FP}", "TP/(TP·+·FP)"),
        (r"\frac{(a)(b)}{c}", "(a)(b)/c"),
        (r"\frac{n(n-1)}{2}", "n(n·−·1)/2"),
        (r"\frac{f(x)}{g(x)}", "f(x)/(g(x))"),
        (r"\frac{n(n-1)+1}{2}", "(n(n·−·1)·+·1)/2"),
        (r"\frac{-b(c)}{2a}", "(−b(c))/(2a)"),
        (r"e^{-\frac{1}{2}x^2}", "e^{−(1/2)·x²}"),
        (r"\sqrt{x}^2 + \sqrt{x^2}", "(√x)²·+·√(x²)"),
        (r"\sqrt{a}b", "(√a)b"),
        (r"|\frac{a}{b}| + \log|x|", "|a/b|·+·log|x|"),
        (r"{a^2}^3 + {a+b}^2", "(a²)³·+·(a·+·b)²"),
        (r"x_{\text{train set}}", "x_{train·set}"),
        (r"2^{\log n}", "2^{log·n}"),
        ("|-x| + |y-z|", "|−x|·+·|y·−·z|"),
        ("x := 3", "x·:= 3"),
        (r"-\sum p", "−∑·p"),
        (r"a\!b", "ab"),
        ("1,000 + 1{,}000", "1,000·+·1,000"),
        ("f(1, 20)", "f(1, 20)"),
        (r"\max_i x_i", "max_{i}·x_{i}"),
        (r"\displaystyle x", "x"),
        (r"\ln x + 12x", "ln·x·+·12x"),
        (r"n!\log n!", "n!·log·n!"),
        (r"(\log)", "(log)"),
        (r"x_\circ", "x_{∘}"),
        (r"x^{a^{123}}", "x^{a¹²³}"),
        (r"x^{}", "x"),
        (r"\log{}", "log"),
        (r"\sqrt{x^2}", "√(x²)"),
        (r"\sqrt{\frac{a}{b}}", "√(a/b)"),
        (r"\frac{1}{(a)b}", "1/((a)b)"),
        (r"\frac{1}{a(b)}", "1/(a(b))"),
        (r"\frac{1}{(a)(b)}", "1/((a)(b))"),
        (r"\frac{a}{b}, \frac{c}{d}!", "a/b, (c/d)!"),
        (r"\left.\frac{a}{b}\right|", "(a/b)|"),
        (r"\tilde{n} + \ddot{u}", "ñ·+·ü"),
    ],
)
def test_a_formula_is_a_line_of_text(source: str, line: str) -> None:
    assert said(formula_in_line(source)) == line


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        r"\\",
        "x^",
        r"\frac",
        r"\left(",
        "{",
        r"\foo x",
        "a & b",
        "x^{2^n}",
        "x^{2^4}",
        "x^{a_2}",
        "x^{a^{1n}}",
        r"\bar{x_i}",
        r"\bar{}",
        r"\overset{?}{=}",
        r"a = 1 \\ b = 2",
        r"x = 1 \tag{1}",
        r"\begin{rcases} a \end{rcases}",
        r"\begin{pmatrix*}[r] a \end{pmatrix*}",
        r"\begin{foo} a \end{foo}",
        r"\mathop{max}_x",
        r"\underset{\sim}{x}",
        r"\mathbb{1}",
        r"\mathbf{2}x",
        "x_{a^n}",
        r"\hat{x}",
        r"\bar{AB}",
        r"\overline{AB}",
        r"\underline{x}",
        r"\underbrace{a}_{b}",
        r"\overrightarrow{AB}",
        r"\xrightarrow{f}",
        r"\binom{n}{k}",
        r"\sqrt[3]{x}",
        r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        r"\begin{cases} 1 \\ 0 \end{cases}",
        "x" * (LONGEST + 1),
        "x^{" * 60 + "}" * 60,
    ],
)
def test_what_needs_more_than_a_line_has_none(source: str) -> None:
    assert formula_in_line(source) is None


def test_a_formula_of_the_longest_source_is_a_line() -> None:
    assert said(formula_in_line("x" * LONGEST)) == "x" * LONGEST


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("a = b\n", "a·= b"),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "a·= b\n=·c"),
        (r"\begin{align*} a &= b \\[2pt] c &= d \\ \end{align*}", "a·= b\nc·= d"),
        (r"\begin{gather} a \\ b \end{gather}", "a\nb"),
        (r"a = 1 \\ b = 2", "a·= 1\nb·= 2"),
        (r"\begin{aligned}[t] a &= b \\ &= c \end{aligned}", "a·= b\n=·c"),
        (r"\begin{gathered}[b] a \end{gathered}", "a"),
        (r"\begin{equation} a = b \end{equation}", "a·= b"),
        (r"\begin{aligned} a \\* b \end{aligned}", "a\nb"),
        (r"\begin{align} x &= 1 & y &= 2 \end{align}", None),
        (r"\begin{aligned} a \\ \hat{x} \end{aligned}", None),
        (r"\begin{aligned} a \begin{matrix} b \end{matrix} \end{aligned}", None),
        (r"\begin{cases} a \\ b \end{cases}", None),
        (r"\begin{aligned} a \\ b \end{gather}", None),
        (r"\begin{aligned} \\ \end{aligned}", None),
    ],
)
def test_the_rows_of_a_formula_are_lines(source: str, lines: str | None) -> None:
    assert said(formula_in_lines(source)) == lines


SIGNS = [*r"xy^_{}[]&%#'+ 가", r"\frac", r"\sum", r"\sqrt", r"\left(", r"\right)", r"\\", r"\alpha", r"\text{속}"]
SIGNS += [r"\mathbf", r"\foo", "\\", r"\over", r"\choose", r"\hat", r"\not", r"\limits", r"\color"]


def test_whatever_is_written_between_dollars_is_a_line_or_none() -> None:
    chance = random.Random(7)
    found = [formula_in_line("".join(chance.choices(SIGNS, k=chance.randint(1, 12)))) for _ in range(600)]
    assert 40 < sum(one is not None for one in found) < 360
    assert all(plain_text(one).strip() and "\\" not in plain_text(one) for one in found if one is not None)


def read(markdown: str) -> tuple[Section, list[Code]]:
    outcome = read_session(f"# 제목\n\n## 하나\n\n{markdown}\n".encode(), "session.md")
    assert outcome.value is not None
    return outcome.value.sections[0], [found.code for found in outcome.diagnostics]


@pytest.mark.parametrize("markdown", ["$$\nx^2\n$$", "$$x^2$$", "```math\nx^2\n```"])
def test_a_formula_by_itself_keeps_its_line(markdown: str) -> None:
    section, told = read(markdown)
    (block,) = section.blocks
    assert isinstance(block, Formula)
    assert (said(block.line), told) == ("x²", [])


@pytest.mark.parametrize(
    ("source", "text"), [("2^{10}", "2^10"), ("10^{-6}", "10^(−6)"), ("x_i^2", "x_i²"), ("x_{n-1}", "x_(n−1)")]
)
def test_plain_text_says_what_is_raised_and_lowered(source: str, text: str) -> None:
    assert plain_text(formula_in_line(source) or ()) == text
