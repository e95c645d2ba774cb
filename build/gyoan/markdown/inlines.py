"""Inline tokens → `Inlines`: emphasis, code, links, pictures, line breaks, and HTML inside a line."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import PARTICLES, SYLLABLES
from gyoan.lexicon.html import HTML_ELEMENTS
from gyoan.markdown.figures import image_alt
from gyoan.markdown.formulas import formula_in_lines
from gyoan.markdown.html_tags import MARKS, QUOTED, VOID, WRAPPERS, Tag, is_comment, parse_tag
from gyoan.markdown.inline_ends import joined_texts, trimmed
from gyoan.markdown.labels import unknown_reference
from gyoan.markdown.line_breaks import author_breaks_line, joint
from gyoan.markdown.media import PASSED, PLAYED, film_link, media_link, played, tell
from gyoan.markdown.shortcodes import emoji_for_shortcodes
from gyoan.markdown.syntax.players import played_by
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import (
    CodeSpan,
    Emphasis,
    FootnoteReference,
    Highlight,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.model.message import Wording


_DEEPEST = 16
"""How deep emphasis may nest; deeper marks are dropped and their text kept."""

_PASSED = PASSED | {"rp"}
_BLANKS = expression(r"[ \t]+")
_MARKDOWN_MARKS: dict[str, Callable[[Inlines], Inline]] = {
    "strong": Strong,
    "em": Emphasis,
    "s": Strikethrough,
    "mark": Highlight,
    "sub": Subscript,
    "sup": Superscript,
}


def read_inlines(tokens: Sequence[Token], reading: Reading, line: int) -> Inlines:
    """Return the inline content of `tokens`, which begin on `line` of the file."""
    return _InlineReader(tokens, reading, line).read()


@dataclass(slots=True)
class _Frame:
    """Content being gathered between an opening mark and its closing one."""

    name: str
    wrap: Callable[[Inlines], Inline] | None
    typed: str = ""
    """The opening HTML tag as typed; empty for Markdown's own marks."""
    line: int = 0
    """The line of the file on which that tag begins."""
    content: list[Inline] = field(default_factory=list)


class _InlineReader:
    """Reads one run of inline tokens, with a stack instead of recursion."""

    def __init__(self, tokens: Sequence[Token], reading: Reading, line: int) -> None:
        self._tokens = tokens
        self._reading = reading
        self._line = line
        self._frames = [_Frame("", None)]
        self._hidden_until = 0
        """The token behind an element that nobody is to read; 0 outside of one."""
        self._never_closed: set[str] = set()
        """The elements that nothing closes further on."""
        self._unmarked = 0
        """How many of Markdown's marks are open beyond the deepest that counts."""

    def read(self) -> Inlines:
        for index, token in enumerate(self._tokens):
            if index >= self._hidden_until:
                self._read_token(token, index)
            elif token.type == "softbreak":
                self._line += 1
        while len(self._frames) > 1:
            self._give_up_top()
        return trimmed(tuple(self._frames[0].content))

    def _read_token(self, token: Token, index: int) -> None:
        """Add what a token says to the innermost open frame, or open or close one."""
        match token.type:
            case "text" | "text_special":
                self._add_text(token.content)
            case "code_inline":
                self._add(CodeSpan(token.content.replace("\n", " ")))
            case "math_inline" | "math_inline_double":
                self._read_formula(token.content)
            case "softbreak":
                self._line += 1
                self._add(LineBreak() if author_breaks_line(self._tokens, index) else Text(joint(self._tokens, index)))
            case "hardbreak":
                self._line += 1
                self._add(LineBreak())
            case "html_inline":
                if not self._hide(token.content, index):
                    self._read_html(token.content)
            case "image":
                self._add(InlineImage(image_alt(token), str(token.attrs.get("src", ""))))
            case "foreign":
                self._read_foreign(token)
            case "private":
                self._count(told.PRIVATE_COMMENTS)
            case "footnote_ref":
                self._reading.noted.setdefault(token.meta["id"] + 1, self._line)
                self._add(FootnoteReference(token.meta["id"] + 1))
            case "link_open":
                target = str(token.attrs.get("href", ""))
                local = target.strip().lower().startswith("file:")
                if local:
                    self._count(told.LOCAL_LINKS)
                self._open(_Frame("link", None if local else lambda content: Link(content, target)))
            case _:
                self._read_mark(token)

    def _read_formula(self, source: str) -> None:
        line = formula_in_lines(source)
        if line is None:
            self._count(told.FORMULAS)
        for inline in line or (CodeSpan(source),):
            self._add(inline)

    def _read_foreign(self, token: Token) -> None:
        """Read a mark of another tool: what it shows is text, of a reference what it leads to, of a film a link."""
        if address := played_by(token.markup):
            place = self._reading.span_of(self._line, self._line)
            self._reading.findings.count(Code.UNKNOWN_HTML, place, told.MEDIA, "video", element="video")
            self._add(film_link(address, self._reading))
            return
        self._count(told.FOREIGN_MARKS, syntax=token.meta["syntax"])
        text = token.content
        if text and token.meta.get("reference"):
            text = self._reading.environment.get("labels", {}).get(text) or unknown_reference(
                text, self._reading.language
            )
        if text:
            self._add(Text(text))

    def _count(self, wording: Wording, **values: str) -> None:
        place = self._reading.span_of(self._line, self._line)
        self._reading.findings.count(Code.UNKNOWN_SYNTAX, place, wording, values.get("syntax", ""), **values)

    def _read_mark(self, token: Token) -> None:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting > 0:
            self._open(_Frame(name, _MARKDOWN_MARKS.get(name)))
        elif token.nesting < 0 and self._unmarked:
            self._unmarked -= 1
        elif token.nesting < 0:
            self._close(name)
        else:
            span = self._reading.span_of_text(self._line, token.content)
            message = told.UNKNOWN_INLINE(kind=token.type)
            self._reading.findings.warn(Code.UNKNOWN_SYNTAX, span, message)
            self._add(Text(token.content.replace("\n", " ")))

    def _hide(self, typed: str, index: int) -> bool:
        """Pass over an element that nobody is to read, and return whether `typed` opens one that is closed.

        A link to what it plays stands for it.
        """
        tag = parse_tag(typed)
        if tag is None or tag.closing or tag.name not in _PASSED:
            return False
        end = len(self._tokens) if tag.name in VOID or typed.endswith("/>") else self._closing(tag.name, index)
        if end is None:
            return False
        if tag.name in PLAYED:
            held = "".join(token.content for token in self._tokens[index : end + 1])
            address = played(tag, held if tag.name not in VOID else typed)
            tell(tag, address, self._reading.span_of(self._line, self._line), self._reading)
            self._frames[-1].content += [media_link(tag, address, self._reading)] if address else []
        self._hidden_until = index if tag.name in VOID or typed.endswith("/>") else end + 1
        return True

    def _closing(self, name: str, index: int) -> int | None:
        """Return the token that closes the element `name` which opens at `index`; None where nothing does."""
        for at in range(index + 1, len(self._tokens) if name not in self._never_closed else 0):
            token = self._tokens[at]
            tag = parse_tag(token.content) if token.type == "html_inline" else None
            if tag and tag.closing and tag.name == name:
                return at
        self._never_closed.add(name)
        return None

    def _read_html(self, typed: str) -> None:
        if is_comment(typed):
            return
        tag = parse_tag(typed)
        if tag is None or not self._read_tag(tag, typed):
            self._show_tag(typed, tag, self._line)
        self._line += typed.count("\n")

    def _read_tag(self, tag: Tag, typed: str) -> bool:
        """Read a tag and return whether it means something here."""
        match tag.name:
            case "br" | "hr":
                self._add(LineBreak())
            case _ if tag.name == "wbr" or (tag.closing and tag.name in VOID):
                pass
            case "img" if not tag.closing:
                self._add(InlineImage(tag.attributes.get("alt", ""), tag.attributes.get("src", "")))
            case "input" if tag.attributes.get("type") == "checkbox":
                self._add(Text("☑ " if "checked" in tag.attributes else "☐ "))
            case "li":
                self._add_on_new_line("" if tag.closing else "• ")
            case "p" | "div" | "ul" | "ol":
                self._add_on_new_line("")
            case _ if tag.name in MARKS or tag.name in WRAPPERS or tag.name in QUOTED or tag.name == "a":
                return self._read_pair(tag, typed)
            case _:
                return False
        return True

    def _read_pair(self, tag: Tag, typed: str) -> bool:
        if tag.closing:
            return not self._unmarked and self._close(tag.name, typed=True)
        if len(self._frames) > _DEEPEST:
            return False
        wrap = MARKS.get(tag.name)
        target = tag.attributes.get("href", "") if tag.name == "a" else ""
        if target:
            wrap = lambda content: Link(content, target)  # noqa: E731 - a closure over the tag's own address
        self._open(_Frame(tag.name, wrap, typed, self._line))
        return True

    def _add_text(self, text: str) -> None:
        shown = emoji_for_shortcodes(_BLANKS.sub(" ", text))
        in_link = any(frame.name in ("link", "a") for frame in self._frames)
        self._frames[-1].content += [Text(shown)] if in_link else link_addresses(shown)

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
            self._unmarked += 1
        else:
            self._frames.append(frame)

    def _close(self, name: str, *, typed: bool = False) -> bool:
        """Close the nearest mark `name` and return whether there was one; a typed tag closes no mark of Markdown's."""
        depth = len(self._frames) - 1
        while depth and self._frames[depth].name != name:
            if typed and not self._frames[depth].typed:
                return False
            depth -= 1
        if not depth:
            return False
        while len(self._frames) - 1 > depth:
            self._give_up_top()
        self._settle(self._frames.pop())
        return True

    def _settle(self, frame: _Frame) -> None:
        """Put what a closed mark holds into the mark around it."""
        content = self._held(frame)
        if frame.wrap is None:
            self._frames[-1].content.extend(content)
        elif content:
            self._add(frame.wrap(content))

    def _give_up_top(self) -> None:
        """Show an HTML tag that is never closed as typed, and keep what follows it."""
        frame = self._frames.pop()
        if frame.typed and frame.wrap is not None:
            self._show_tag(frame.typed, parse_tag(frame.typed), frame.line)
        self._frames[-1].content.extend(self._held(frame) if frame.typed else frame.content)

    def _held(self, frame: _Frame) -> Inlines:
        """Return what a mark holds, between the signs that it stands for."""
        content = joined_texts(frame.content)
        before, behind = QUOTED.get(frame.name, ("", ""))
        return (Text(before), *content, Text(behind)) if content and before and frame.typed else content

    def _show_tag(self, typed: str, tag: Tag | None, line: int) -> None:
        """Show HTML that means nothing here, from `line` on, as typed: `<none>` is no markup to a lecturer.

        In a file of another tool elements are left out, and each kind is told once.
        """
        first_line = typed.split("\n", maxsplit=1)[0]
        span = self._reading.span_of_text(line, first_line)
        findings, known = self._reading.findings, tag is not None and tag.name in HTML_ELEMENTS
        typed = typed.replace("\n", " ")
        if not (known and self._reading.of_tool):
            self._add(Text(typed))
        if self._reading.of_tool:
            findings.count(
                Code.UNKNOWN_HTML, span, told.UNKNOWN_TAGS if known else told.TAGS_AS_TYPED, typed=first_line
            )
        elif known:
            findings.warn(Code.UNKNOWN_HTML, span, told.UNKNOWN_TAG(typed=typed), told.WRITE_MARKDOWN())
        else:
            findings.inform(Code.UNKNOWN_HTML, span, told.AS_TYPED(typed=typed), told.IN_BACKTICKS(typed=typed))


_ADDRESS = expression(r"(?<![A-Za-z0-9_@/.])(?:https?://|www\.)[^\s<>\"'`|\\^{}「」『』“”‘’《》〈〉]+", re.IGNORECASE)
_BEHIND_A_WORD = expression(rf"(?<=[A-Za-z0-9_#)%-])[{SYLLABLES}].*")
_BEHIND_A_SLASH = expression(rf"(?<=[/=])(?:{PARTICLES})(?![{SYLLABLES}]).*")
_CLOSING = "?!.,:;*_~)]。，"
_WITHOUT_HOST = expression(r"(?:https?://|www\.)?[\W_]*", re.IGNORECASE)


def link_addresses(text: str) -> Iterator[Text | Link]:
    """Yield `text` with its addresses as links."""
    position = 0
    if "://" in text or "www." in text:
        for match in _ADDRESS.finditer(text):
            address = address_proper(match[0])
            if _WITHOUT_HOST.fullmatch(address):
                continue
            if match.start() > position:
                yield Text(text[position : match.start()])
            yield Link((Text(address),), address if "://" in address else f"http://{address}")
            position = match.start() + len(address)
    if position < len(text):
        yield Text(text[position:])


def address_proper(run: str) -> str:
    """Return the address at the head of `run`, without particle and closing punctuation.

    Hangul straight after a letter or digit is a particle; after `/` it is part of a path
    (`https://ko.wikipedia.org/wiki/쿠버네티스`), unless it is a bare particle.
    """
    particle = _BEHIND_A_WORD.search(run) or _BEHIND_A_SLASH.search(run)
    end = particle.start() if particle and "/" not in particle[0] else len(run)
    opening, closing = run.count("(", 0, end), run.count(")", 0, end)
    while end and run[end - 1] in _CLOSING:
        if run[end - 1] == ")":
            if closing <= opening:
                break
            closing -= 1
        end -= 1
    return run[:end]
