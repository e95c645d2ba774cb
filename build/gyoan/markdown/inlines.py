"""Inline tokens → `Inlines`: emphasis, code, links, pictures, line breaks, and HTML inside a line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gyoan.markdown.autolinks import split_particle
from gyoan.markdown.html_tags import HTML_ELEMENTS, MARKS, WRAPPERS, Tag, is_comment, parse_tag
from gyoan.markdown.line_breaks import author_breaks_line
from gyoan.markdown.shortcodes import with_emoji
from gyoan.model.codes import Code as Finding
from gyoan.model.inline import (
    Code,
    Emphasis,
    FootnoteReference,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Strikethrough,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading

_DEEPEST = 16
"""How deep emphasis may nest; deeper marks are dropped and their text kept."""

_MARKDOWN_MARKS: dict[str, Callable[[Inlines], Inline]] = {
    "strong": Strong,
    "em": Emphasis,
    "s": Strikethrough,
}


def read_inlines(tokens: Sequence[Token], reading: Reading, line: int) -> Inlines:
    """Return the inline content of `tokens`, which begin on `line` of the file."""
    return _InlineReader(tokens, reading, line).read()


def joined(content: Sequence[Inline]) -> Inlines:
    """Return `content` with neighbouring texts joined and no blanks beside its line breaks."""
    result: list[Inline] = []
    for inline in content:
        previous = result[-1] if result else None
        if isinstance(inline, Text):
            text = inline.text.lstrip(" ") if isinstance(previous, LineBreak) else inline.text
            if isinstance(previous, Text):
                result[-1] = Text(previous.text + text)
            elif text:
                result.append(Text(text))
            continue
        if isinstance(inline, LineBreak) and isinstance(previous, Text):
            result[-1] = Text(previous.text.rstrip(" "))
        result.append(inline)
    return tuple(inline for inline in result if inline != Text(""))


def trimmed(content: Inlines) -> Inlines:
    """Return `content` without blanks and line breaks at its ends."""
    pieces = list(joined(content))
    while pieces and (isinstance(pieces[0], LineBreak) or (isinstance(pieces[0], Text) and not pieces[0].text.strip())):
        del pieces[0]
    while pieces and (
        isinstance(pieces[-1], LineBreak) or (isinstance(pieces[-1], Text) and not pieces[-1].text.strip())
    ):
        del pieces[-1]
    if pieces and isinstance(pieces[0], Text):
        pieces[0] = Text(pieces[0].text.lstrip())
    if pieces and isinstance(pieces[-1], Text):
        pieces[-1] = Text(pieces[-1].text.rstrip())
    return tuple(pieces)


@dataclass(slots=True)
class _Frame:
    """Content being gathered between an opening mark and its closing one."""

    name: str
    wrap: Callable[[Inlines], Inline] | None
    typed: str = ""
    """The opening HTML tag as typed; empty for Markdown's own marks."""
    content: list[Inline] = field(default_factory=list)


class _InlineReader:
    """Reads one run of inline tokens, with a stack instead of recursion."""

    def __init__(self, tokens: Sequence[Token], reading: Reading, line: int) -> None:
        self._tokens = tokens
        self._reading = reading
        self._line = line
        self._frames = [_Frame("", None)]

    def read(self) -> Inlines:
        index = 0
        while index < len(self._tokens):
            index += self._read_token(self._tokens[index], index)
        while len(self._frames) > 1:
            self._give_up_top()
        return trimmed(tuple(self._frames[0].content))

    def _read_token(self, token: Token, index: int) -> int:
        """Read the token at `index` and return how many tokens that took."""
        match token.type:
            case "text" | "text_special":
                self._add(Text(with_emoji(token.content)))
            case "code_inline":
                self._add(Code(token.content.replace("\n", " ")))
            case "math_inline" | "math_inline_double":
                self._add(Code(token.content))
            case "softbreak":
                self._line += 1
                self._add(LineBreak() if author_breaks_line(self._tokens, index) else Text(" "))
            case "hardbreak":
                self._line += 1
                self._add(LineBreak())
            case "html_inline":
                self._read_html(token.content)
            case "image":
                self._add(InlineImage(image_alt(token), str(token.attrs.get("src", ""))))
            case "footnote_ref":
                self._add(FootnoteReference(token.meta["id"] + 1))
            case "link_open":
                return self._read_link(token, index)
            case _:
                self._read_mark(token)
        return 1

    def _read_link(self, token: Token, index: int) -> int:
        target = str(token.attrs.get("href", ""))
        if token.info != "auto":
            self._open(_Frame("link", lambda content: Link(content, target)))
            return 1
        shown, particle = split_particle(self._tokens[index + 1].content)
        self._add(Link((Text(shown),), target.removesuffix(particle)))
        self._add(Text(particle))
        return 3

    def _read_mark(self, token: Token) -> None:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting > 0:
            self._open(_Frame(name, _MARKDOWN_MARKS.get(name)))
        elif token.nesting < 0:
            self._close(name)
        else:
            span = self._reading.span_of_text(self._line, token.content)
            message = f"Inline syntax `{token.type}` is shown as its text"
            self._reading.findings.warn(Finding.UNKNOWN_SYNTAX, span, message)
            self._add(Text(token.content.replace("\n", " ")))

    def _read_html(self, typed: str) -> None:
        if is_comment(typed):
            return
        tag = parse_tag(typed)
        if tag is None or not self._read_tag(tag, typed):
            self._show_tag(typed, tag)
        self._line += typed.count("\n")

    def _read_tag(self, tag: Tag, typed: str) -> bool:
        """Read a tag and return whether it means something here."""
        match tag.name:
            case "br" | "hr":
                self._add(LineBreak())
            case "wbr":
                pass
            case "img" if not tag.closing:
                self._add(InlineImage(tag.attributes.get("alt", ""), tag.attributes.get("src", "")))
            case "input" if tag.attributes.get("type") == "checkbox":
                self._add(Text("☑ " if "checked" in tag.attributes else "☐ "))
            case "li":
                self._add_on_new_line("" if tag.closing else "• ")
            case "p" | "div" | "ul" | "ol":
                self._add_on_new_line("")
            case _ if tag.name in MARKS or tag.name in WRAPPERS or tag.name == "a":
                return self._read_pair(tag, typed)
            case _:
                return False
        return True

    def _read_pair(self, tag: Tag, typed: str) -> bool:
        if tag.closing:
            return self._close(tag.name)
        if len(self._frames) > _DEEPEST:
            return False
        wrap = MARKS.get(tag.name)
        target = tag.attributes.get("href", "") if tag.name == "a" else ""
        if target:
            wrap = lambda content: Link(content, target)  # noqa: E731 - a closure over the tag's own address
        self._open(_Frame(tag.name, wrap, typed))
        return True

    def _add(self, inline: Inline) -> None:
        self._frames[-1].content.append(inline)

    def _add_on_new_line(self, text: str) -> None:
        content = self._frames[-1].content
        if content and not isinstance(content[-1], LineBreak):
            content.append(LineBreak())
        if text:
            content.append(Text(text))

    def _open(self, frame: _Frame) -> None:
        if len(self._frames) > _DEEPEST:
            frame.wrap = None
        self._frames.append(frame)

    def _close(self, name: str) -> bool:
        """Close the nearest mark `name` and return whether there was one; Markdown's own marks are no wrong ends."""
        depth = len(self._frames) - 1
        closes_markdown = name in _MARKDOWN_MARKS or name == "link"
        while depth and self._frames[depth].name != name:
            if not self._frames[depth].typed and not closes_markdown:
                return False
            depth -= 1
        if not depth:
            return False
        while len(self._frames) - 1 > depth:
            self._give_up_top()
        frame = self._frames.pop()
        self._settle(frame)
        return True

    def _settle(self, frame: _Frame) -> None:
        """Put what a closed mark holds into the mark around it."""
        content = joined(frame.content)
        if frame.wrap is None:
            self._frames[-1].content.extend(content)
        elif content:
            self._add(frame.wrap(content))

    def _give_up_top(self) -> None:
        """Show an HTML tag that is never closed as typed, and keep what follows it."""
        frame = self._frames.pop()
        if frame.typed and frame.wrap is not None:
            self._show_tag(frame.typed, parse_tag(frame.typed))
        self._frames[-1].content.extend(frame.content)

    def _show_tag(self, typed: str, tag: Tag | None) -> None:
        """Show HTML that means nothing here as typed: `<none>` and `<service-name>` are no markup to a lecturer."""
        self._add(Text(typed.replace("\n", " ")))
        findings, span = (
            self._reading.findings,
            self._reading.span_of_text(self._line, typed.split("\n", maxsplit=1)[0]),
        )
        if tag is None or tag.name not in HTML_ELEMENTS:
            findings.inform(
                Finding.UNKNOWN_HTML,
                span,
                f"{typed} is shown as typed",
                f"write `{typed}` in backticks to say so",
            )
        else:
            findings.warn(
                Finding.UNKNOWN_HTML,
                span,
                f"The HTML tag {typed} is shown as typed",
                "write it in Markdown instead",
            )


def image_alt(token: Token) -> str:
    """Return the text that stands for an image, its own markup left out."""
    parts = [
        child.content if child.type != "image" else image_alt(child)
        for child in token.children or []
        if child.type in ("text", "text_special", "code_inline", "image")
    ]
    return with_emoji("".join(parts))
