"""What front matter says to other tools, which is no mistake: their keys, and the names of their themes.

From the manuals of Marp, Slidev, Quarto (with R Markdown), pandoc, Obsidian, Jekyll and Hugo, and of what they are used
with most. What gyoan itself takes is not here; a key with parts is known by its first.
"""

from __future__ import annotations

_MARP = """
marp style headingDivider size math description keywords url image paginate header class backgroundColor
backgroundImage backgroundPosition backgroundRepeat backgroundSize color transition lang inlineSVG
"""
_SLIDEV = """
addons aspectRatio background browserExporter canvasWidth class clicks colorSchema contextMenu css defaults disabled
download dragPos drawings editor export exportFilename favicon fonts hide hideInToc highlighter htmlAttrs image info
layout layoutClass level lineNumbers mdc monaco monacoTypesSource overviewSnapshots plantUmlServer preload presenter
record remote remoteAssets routeAlias routerMode selectable seoMeta src themeConfig titleTemplate transition twoslash
url wakeLock zoom
"""
_QUARTO = """
abstract about affiliation affiliations appendix-style author-meta authors bibliography book callout-appearance
categories center chalkboard citation citation-location citations code-annotations code-block-bg code-copy code-fold
code-line-numbers code-link code-overflow code-summary code-tools comments controls crossref css csl date-format
date-modified df-print diagram doi draft echo editor email embed-resources engine error eval execute extensions
fig-align fig-cap fig-dpi fig-format fig-height fig-width filters format freeze from funding grid height html
highlight-style image image-alt include incremental institute institutes interactive jupyter kernel keep-md keywords
knit knitr lang license lightbox link-citations listing margin max-scale min-scale mermaid message metadata-files
monofont navigation number-sections order orcid other-links page-layout params pdf pptx-template preview-links profile
project published reference-doc reference-location resources revealjs runtime scrollable search self-contained server
shift-heading-level-by shiny sidebar slide-level slide-number standalone status tbl-colwidths title-block-banner
title-prefix title-slide-attributes title-slide-style toc toc-depth toc-expand toc-location toc-title touch transition
transition-speed typst version view-distance warning website width
"""
_PANDOC = """
CJKmainfont aspectratio autoSectionLabels babel-lang background-image beamer beamerarticle beameroption block-headings
classoption colorlinks colortheme csquotes description dir documentclass filecolor fontenc fontfamily fontsize
fonttheme geometry header-includes hyperrefoptions include-after include-before innertheme institute keywords lang
lang-x linestretch link-citations linkcolor links-as-notes listings lof logooptions lot mainfont mainfontoptions
mathfont monofont nocite notes-after outertheme output pagestyle pagetitle papersize pdf-engine rights sansfont
secnumdepth section-titles shorttitle source subject tables template thanks themeoptions title-meta titlegraphic
to toc toccolor urlcolor urlstyle variables
"""
_OBSIDIAN = """
alias aliases cover created cssclass cssclasses description excalidraw-plugin kanban-plugin modified permalink
publish related slug stage state status tag tags type up updated
"""
_JEKYLL = """
author_profile categories category classes collection comments excerpt excerpt_separator grand_parent has_children
has_toc header image last_modified_at layout math mathjax media_order mermaid nav_exclude nav_order parent permalink
pin published read_time redirect_from redirect_to related render_with_liquid search_exclude share sidebar sitemap
tagline tags teaser toc usemathjax
"""
_HUGO = """
aliases audio bookCollapseSection bookHidden bookToc build cascade categories cover description disableShare draft
editPost expiryDate featured featuredImage headless hidemeta images isCJKLanguage keywords lastmod layout linkTitle
linktitle markup menu menus outputs params publishDate resources series showtoc sitemap slug summary tags toc
tocopen translationKey type url videos weight
"""
_AND_OTHERS = """
autoscale banner breaks build-lists disqus edit_url editLink exports hide_table_of_contents hide_title highlightTheme
icon id jupytext kernelspec lastUpdated nav next numbering outline parallaxBackgroundImage preprocessor prev
pagination_label pagination_next pagination_prev revealOptions robots scripts separator short_title sidebar_label
sidebar_position slideOptions slidenumbers thumbnail toc_depth venue verticalSeparator
"""
_REVEAL = """
css highlightTheme parallaxBackgroundImage preprocessor revealOptions scripts separator slideOptions verticalSeparator
"""
_MYST = """
bibliography description exports html_meta jupyter jupytext kernelspec label mystnb myst numbering orphan
short_title substitutions thumbnail
"""
_CARPENTRIES = "exercises keypoints objectives questions teaching"
_REMARK = "class count layout name output remark template"
_WITH_THEMES = frozenset({"marp", "slidev", "reveal"})
"""The dialects whose tools take `theme` for one of theirs."""
OUR_THEMES = frozenset({"dark", "default", "print"})
"""The themes that come with gyoan, which are meant by their names in a file of any tool."""
_KEYS = {
    dialect: frozenset(keys.lower().split())
    for dialect, keys in {
        "marp": _MARP,
        "slidev": _SLIDEV,
        "reveal": _REVEAL,
        "myst": _MYST,
        "carpentries": _CARPENTRIES,
        "quarto": f"{_QUARTO} {_PANDOC}",
        "pandoc": _PANDOC,
        "obsidian": _OBSIDIAN,
        "remark": _REMARK,
    }.items()
}
"""What the tool of each dialect reads."""
KEYS_OF_OTHERS = frozenset(
    key.lower()
    for keys in (_MARP, _SLIDEV, _QUARTO, _PANDOC, _OBSIDIAN, _JEKYLL, _HUGO, _AND_OTHERS)
    for key in keys.split()
)
"""Keys in small letters."""

_MARP_THEMES = "gaia uncover"
_SLIDEV_THEMES = "apple-basic bricks dracula geist mint nord none penguin purplin seriph shibainu the-unnamed unicorn"
_REVEALJS_THEMES = """
beige black black-contrast blood dracula league moon night serif simple sky solarized white white-contrast
"""
_BEAMER_THEMES = """
annarbor antibes bergen berkeley berlin boadilla cambridgeus copenhagen darmstadt dresden eastlansing frankfurt
goettingen hannover ilmenau juanlespins luebeck madrid malmoe marburg metropolis montpellier paloalto pittsburgh
rochester singapore szeged warsaw
"""
_WEB_THEMES = """
ananke bootstrap cayman cerulean cosmo cyborg darkly flatly hacker journal litera lumen lux materia midnight minima
minimal minty modernist morph papermod pulse quartz sandstone simplex sketchy slate solar spacelab superhero united
vapor yeti zephyr
"""
_THEMES = frozenset(
    name
    for names in (_MARP_THEMES, _SLIDEV_THEMES, _REVEALJS_THEMES, _BEAMER_THEMES, _WEB_THEMES)
    for name in names.split()
)


def is_key_of_others(key: str) -> bool:
    """Return whether another tool reads `key`, whose parts stand between dots."""
    return key.split(".", maxsplit=1)[0].lower() in KEYS_OF_OTHERS


def belongs_to(key: str, dialect: str) -> bool:
    """Return whether the tool of `dialect` reads `key`, whose parts stand between dots, in a file of its own."""
    first = key.split(".", maxsplit=1)[0].lower()
    return first in _KEYS.get(dialect, ()) or (first == "theme" and dialect in _WITH_THEMES)


def is_theme_of_others(value: object, dialect: str = "") -> bool:
    """Return whether another tool has a theme that is called so: a name, a package, a path, or several of them.

    In a file of the tool of a `dialect`, any name that is none of ours is its.
    """
    if isinstance(value, list | dict):
        return True
    name = str(value).strip().lower()
    if dialect in _WITH_THEMES and name not in OUR_THEMES:
        return True
    return name in _THEMES or name.startswith(("@", "./", "../", "slidev-theme-", "http:", "https:"))
