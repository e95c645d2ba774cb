"""What HTML calls its elements."""

from __future__ import annotations

_NAMES = """
    a abbr address article aside audio b blockquote body br button canvas caption center cite code col colgroup dd del
    details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr
    html i iframe img input ins kbd label legend li link main map mark meta nav object ol option p picture pre q rb rp
    rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td
    template textarea tfoot th thead time title tr track tt u ul var video wbr
"""
HTML_ELEMENTS = frozenset(_NAMES.split())
"""What HTML knows; any other name in angle brackets is a placeholder that a lecturer typed: `<none>`."""
