"""What a course, a session's front matter and the command line decide."""

from __future__ import annotations

from dataclasses import field

from gyoan.model.choices import USUAL_FORMATS
from gyoan.model.clock import ClockRange
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.paper import Gutter
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Duration
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one session, with everything that overrides anything already applied."""

    title: str = ""
    """The course's title; empty where nothing gives one."""
    subtitle: str = ""
    """What stands below the session's title on covers."""
    author: str = ""
    """Who gives the session."""
    organization: str = ""
    """For whom they work."""
    date: str = ""
    """When the session is held: `2026-03-02`, or in whatever other words it is written."""
    footer: str = ""
    """What stands at the foot of each slide and page."""
    logo: str = ""
    """The picture on covers, by its address in the course's folder; empty for none."""
    logo_span: SourceSpan | None = None
    """Where the logo is asked for."""
    slot: Duration | None = None
    """The length of a session."""
    start: int | None = None
    """When a day's first session starts, in minutes after midnight."""
    pause: Duration | None = None
    """The break between two sessions."""
    language: str = "ko-KR"
    """Language of the text."""
    theme: str = "default"
    """The theme's name."""
    theme_span: SourceSpan | None = None
    """Where the theme is asked for."""
    dialect: str = ""
    """The tool whose Markdown sessions are written in, or `markdown` for none; empty where each file shows it."""
    diagrams: str = "auto"
    """`auto` or `native` for native shapes where a diagram can be drawn so, `image` for pictures."""
    countdown: bool = True
    """Whether activities have a countdown on their slide."""
    answers: str = "notes"
    """Where answers are: in the `notes` alone, or also on the slide, where a `click` lets them appear."""
    autoplay: bool = False
    """Whether a deck advances by itself."""
    formats: tuple[str, ...] = USUAL_FORMATS
    """What to write, of the formats that there are exporters for."""
    lunch: ClockRange | None = None
    """The lunch break of a day; None where nothing says when it is."""
    speed: TalkSpeed = field(default_factory=TalkSpeed)
    """How fast the lecturer talks."""
    template: str = ""
    """The PowerPoint file whose layouts and colours a deck takes, from the course's folder; empty for none."""
    template_span: SourceSpan | None = None
    """Where the template is asked for."""
    paper: str = ""
    """The sheets of handouts, a name in `PAPERS`; empty for the theme's own size."""
    gutter: Gutter = field(default_factory=Gutter)
    """Free space for the binding of handouts."""
    notes: str = ""
    """What there is to write on after each section of a handout, and beside each slide: `lines`, `grid` or `none`.

    Empty where nobody says: then there is nothing after sections, and there are lines beside slides.
    """
    urls: str = "footnotes"
    """How addresses are printed: as `footnotes` of a section, `inline` behind the link, or not at all, `none`."""
    qr: bool = True
    """Whether the addresses of a section are printed as a QR code, too."""
    editions: tuple[str, ...] = ("student",)
    """The handouts to write, of `EDITIONS`."""
    books: tuple[str, ...] = ()
    """What is to be bound of the handouts, of `BOOKS`."""
    emoji: str = ""
    """How emoji are printed, one of `EMOJI`; empty for the theme's way."""
    font: str = ""
    """The font of pages, one of `FAMILIES`; empty for the theme's."""
    font_span: SourceSpan | None = None
    """Where the font is asked for."""
    handouts: tuple[str, ...] = ("pages",)
    """The kinds of handouts to write, of `HANDOUTS`."""
    per_page: int = 3
    """How many slides a page of their handout has, of `SLIDES_A_PAGE`."""
    scale: float = 1.5
    """How large slides are where they are pictures: at 1 they are 1280 pixels wide."""
    editor: str = ""
    """The address at which the lecturer's editor opens a place in a file; empty for the usual one."""
    output: str = ""
    """The folder for all that is written, from where gyoan is run; empty for the usual one."""
    own_themes: frozenset[str] = frozenset()
    """The names of the course's own themes."""
