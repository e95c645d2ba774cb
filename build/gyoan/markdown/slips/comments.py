"""`<!-- anwser: … -->`: a comment for gyoan whose word is misspelt or unknown, and so hides what it says."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.lexicon.remarks import TO_ONESELF
from gyoan.markdown.remark_comments import REMARK_WORDS
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.spelling import meant_word

_COMMENT = expression(r"<!--\s*(?P<word>[^\W\d_][\w \-]{0,19}?)\s*[:：](?!/)")
_ANY = expression("<!--")
_KNOWN = (*REMARK_WORDS, "time")


def misspelt_comments(prose: Prose) -> Iterator[Slip]:
    """Yield the comments of the form `word: …` whose word is not read, each word once; those to oneself are left."""
    if not prose.holds(_ANY):
        return
    seen = {*_KNOWN, *TO_ONESELF}
    for number, line in prose:
        if "<!--" not in line:
            continue
        for match in _COMMENT.finditer(line):
            word = match["word"].lower()
            if word in seen or " " in word:
                continue
            near = meant_word(word, _KNOWN)
            if not near:
                seen.add(word)
            message = messages.MISSPELT_COMMENT(word=match["word"])
            hint = messages.MISSPELT_COMMENT_HINT(word=near) if near else messages.UNREAD_COMMENT_HINT()
            yield Slip(Code.MISSPELT_COMMENT, number, match.start() + 1, message, hint, doubtful=not near)
