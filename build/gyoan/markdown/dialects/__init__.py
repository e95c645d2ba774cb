"""Markdown as other tools read it: one module a tool, each turning its syntax into the same `Session`.

`choosing.choose` says which dialect a file is written in, or that it is plain Markdown. A dialect is a `Dialect`, a
constant of its module that stands in `choosing.DIALECTS`; whatever it leaves out is read as in plain Markdown. It is
asked three times, in the order of `reader.read_session`:

`rewritten(text, findings)`
    before anything is parsed: the lines of the file, fences repaired, as `Written`. Lines may be changed and emptied;
    their number stays, so that every place stays what it is in the file. What is for the lecturer alone is taken out
    and added to `text.notes`. `text.divided` says that the file is one of slides: then each line `***` at its margin
    is a slide's border, and nothing else is (`slides.divided` makes it so). A dialect without this step of its own
    is given what plain Markdown has (`as_plain`: notes of slides parted by rules); one that has it may call that, too.
`arranged(nodes, reading)`
    once the file is parsed and its HTML has its meaning: the outermost nodes, before they are cut into sections at
    those that are headings. A box may become a heading with what it holds, a heading a `headline` (a line in bold).
`finished(session, reading)`
    at last, the session as it was read: what sections are for, minutes, names.

What is told goes to `findings` (`reading.findings`): `count(Code.UNKNOWN_SYNTAX, place, wording, kind, …)` once a kind.
"""
