"""Links, pictures, code, HTML, emoji and mathematics inside a line."""

import pytest

from gyoan.model.inline import (
    CodeSpan,
    Emphasis,
    Highlight,
    InlineImage,
    Link,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from markdown.lessons import HEAD, dumped, line_of, said, shown


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("[문서](<../a b.md>)", "[문서](../a b.md)"),
        ("[문서](./다음_세션.md#요약)", "[문서](./다음_세션.md#요약)"),
        ("[문서][둘]\n\n[둘]: https://a.io/x_y", "[문서](https://a.io/x_y)"),
        ("<https://a.io>", "[https://a.io](https://a.io)"),
        ("주소는 https://a.io/b_c_d 입니다", "주소는 [https://a.io/b_c_d](https://a.io/b_c_d) 입니다"),
        ("http://localhost:8080으로 접속", "[http://localhost:8080](http://localhost:8080)으로 접속"),
        ("(https://a.io/b)에서", "([https://a.io/b](https://a.io/b))에서"),
        ("https://a.io/x_(y) 참고", "[https://a.io/x_(y)](https://a.io/x_(y)) 참고"),
        ("보세요: https://a.io.", "보세요: [https://a.io](https://a.io)."),
        ("https://ko.io/wiki/파드 참고", "[https://ko.io/wiki/파드](https://ko.io/wiki/파드) 참고"),
        ("https://a.io/에서 본다", "[https://a.io/](https://a.io/)에서 본다"),
        ("www.cncf.io를 본다", "[www.cncf.io](http://www.cncf.io)를 본다"),
        ("`https://a.io`", "`https://a.io`"),
        ("https:// 만", "https:// 만"),
    ],
)
def test_an_address_leads_where_it_is_written(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


def test_a_bare_address_inside_a_link_is_no_second_link() -> None:
    assert line_of("[https://a.io 문서](b.md)") == (Link((Text("https://a.io 문서"),), "b.md"),)


def test_a_picture_in_a_line_is_an_icon_with_its_text() -> None:
    remote = "https://example.com/a.svg"
    assert line_of(f"앞 ![아이콘 *하나*]({remote}) 뒤") == (
        Text("앞 "),
        InlineImage("아이콘 하나", remote),
        Text(" 뒤"),
    )
    assert line_of(f'앞 <img src="{remote}" alt="아이콘"> 뒤')[1] == InlineImage("아이콘", remote)


@pytest.mark.parametrize(
    ("markdown", "inline"),
    [
        ("<b>가</b>", Strong((Text("가"),))),
        ("<strong>가</strong>", Strong((Text("가"),))),
        ("<i>가</i>", Emphasis((Text("가"),))),
        ("<em>가</em>", Emphasis((Text("가"),))),
        ("<u>가</u>", Emphasis((Text("가"),))),
        ("<s>가</s>", Strikethrough((Text("가"),))),
        ("<del>가</del>", Strikethrough((Text("가"),))),
        ("<mark>가</mark>", Highlight((Text("가"),))),
        ("<sup>가</sup>", Superscript((Text("가"),))),
        ("<sub>가</sub>", Subscript((Text("가"),))),
        ("<kbd>Ctrl</kbd>", CodeSpan("Ctrl")),
        ('<a href="b.md">가</a>', Link((Text("가"),), "b.md")),
        ('<span style="color:red">가</span>', Text("가")),
        ('<font color="red">가</font>', Text("가")),
    ],
)
def test_a_tag_that_means_something_is_read_as_that(markdown: str, inline: object) -> None:
    assert line_of(f"앞 {markdown}")[-1] == (inline if not isinstance(inline, Text) else Text("앞 가"))
    assert said(f"{HEAD}앞 {markdown}") == []


@pytest.mark.parametrize("typed", ["<none>", "<service-name>", "<pod-name>-<hash>", "<your-id> 뒤"])
def test_a_placeholder_stays_visible_as_typed(typed: str) -> None:
    assert line_of(f"pod {typed} 상태") == (Text(f"pod {typed} 상태"),)
    assert said(f"{HEAD}pod {typed} 상태")[0] == "GY107 info 3:5"


def test_html_that_means_nothing_here_stays_visible_with_a_warning() -> None:
    assert shown("앞 <video src='a'>뒤") == "앞 <video src='a'>뒤"
    assert said(f"{HEAD}앞 <video src='a'>뒤") == ["GY107 warning 3:3"]


def test_a_tag_that_is_never_closed_loses_no_text() -> None:
    assert shown("앞 <b>가 **나** 다") == "앞 <b>가 <b>나</b> 다"
    assert shown("앞 </b>뒤") == "앞 </b>뒤"
    assert shown("**가 <i>나** 다</i>") == "<b>가 <i>나</b> 다</i>"


def test_a_comment_is_not_seen() -> None:
    assert shown("앞 <!-- 메모 --> 뒤") == "앞 뒤"


def test_entities_and_escapes_are_the_characters_they_stand_for() -> None:
    assert shown("&lt;a&gt; &amp; \\*별\\* &copy;") == "<a> & *별* ©"


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("시작 :rocket: 끝 :white_check_mark:", "시작 🚀 끝 ✅"),
        ("arn:aws:lock:key:x", "arn:aws:lock:key:x"),
        ("10:30:45", "10:30:45"),
        (":unknown_thing:", ":unknown_thing:"),
        ("`:rocket:`", "`:rocket:`"),
    ],
)
def test_a_shortcode_becomes_its_emoji_where_it_is_one(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


@pytest.mark.parametrize(
    ("markdown", "meaning"),
    [
        ("$x^2$ 값", "x² 값"),
        ("변수 $n$은", "변수 n은"),
        ("오류율 $e^{-t}$에", "오류율 e<sup>−t</sup>에"),
        ("넣기는 $O(n)$, 찾기는 $f(x)$", "넣기는 O(n), 찾기는 f(x)"),
        ("$h$에 모두 $whnm$ 개, 좌표 $(x, y)$와 $n!$", "h에 모두 whnm 개, 좌표 (x, y)와 n!"),
        ("$a/b$와 $-1$과 $x^2$", "a/b와 −1과 x²"),
        ("$x^2$은 4", "x²은 4"),
        ("$$x^2$$은 $5\\$x^2$", "x²은 5$x²"),
        ("값 $$\\begin{aligned} a &= b \\\\ &= c \\end{aligned}$$", "값 a\xa0= b ⏎ =\xa0c"),
        ("**$x_i$** 값", "<b>x<sub>i</sub></b> 값"),
        ("$\\text{이익} = 3\\%$이다", "이익\xa0= 3%이다"),
        ("$이익률 = \\frac{이익}{매출}$과 $V_{최대}$", "이익률\xa0= 이익/매출과 V<sub>최대</sub>"),
        ("$5가 $x^{처음}$", "$5가 x<sup>처음</sup>"),
    ],
)
def test_a_formula_is_set_in_its_line(markdown: str, meaning: str) -> None:
    assert shown(markdown) == meaning


@pytest.mark.parametrize(
    "markdown",
    [
        "$200에서 $350까지",
        "$이름=홍길동; echo $이름$",
        "$5\\times 가 $6",
        "$C:\\새\\폴더_가$",
        "${이름}$",
        "$\\가_나$",
        "$200에서 $가_나$",
        "비용 $0.20 / 1M = $0 (무료)",
        "$HOME/$USER",
        "$A_B/$C_D",
        "$5, $10",
        "월 $5",
        "$100→$200",
    ],
)
def test_money_and_variables_are_no_formulas(markdown: str) -> None:
    assert line_of(markdown) == (Text(markdown),)


@pytest.mark.parametrize(
    "markdown", ["$HOME/$(whoami)", "$5이고 $10", "$HOME/$USER", "$a, $b", "$ab$c", "$ ab $", "$가$", "$ab/$"]
)
def test_money_and_variables_beside_a_formula_are_none(markdown: str) -> None:
    assert shown(f"$x^2$ 값, {markdown}") == f"x² 값, {markdown}"


@pytest.mark.parametrize("markdown", ["$whnm$ 개와 $(x, y)$", "`$x^2$` 그리고 $HOME$"])
def test_words_between_dollars_are_formulas_only_in_a_text_that_holds_one(markdown: str) -> None:
    assert shown(markdown) == markdown


def test_a_footnote_mark_carries_its_number() -> None:
    paragraph = dumped("하나[^a] 둘[^b] 셋[^a] 넷[^없음]\n\n[^b]: 나\n[^a]: 가\n")[0]

    assert paragraph == "paragraph | 하나[^1] 둘[^2] 셋[^1] 넷[^없음]"
