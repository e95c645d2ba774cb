"""Bytes → Session: the only stage that knows Markdown, and the only importer of markdown-it-py.

`read_session` is the door. The flow behind it: `source` decodes the file, `front_matter` takes the YAML off,
`fence_repair` mends code fences, `parser` makes tokens, `nodes` nests them, `html_blocks` gives HTML its meaning,
`sections` cuts the session at its headings, `blocks` reads what stands between them, and `reader` puts the session
together.
"""

from gyoan.markdown.reader import read_session

__all__ = ["read_session"]
