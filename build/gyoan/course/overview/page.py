"""A course's overview → one page of HTML that needs nothing else: to find one's way by, on a screen and on paper.

Without its script all is there to read; the script only searches. What the page may do is said in a policy of its own
(CSP): it runs this one script, asks nobody for anything, and whatever a course has written in it stays text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import cache, partial
from html import escape
from operator import attrgetter
from pathlib import Path

from gyoan.course.overview.record import CourseGlance, CourseOverview, LinkedFinding, PageLink, SessionGlance
from gyoan.course.overview.run_sheet import run_sheet, time_bar_svg
from gyoan.messages import console as severities
from gyoan.messages import overview as told
from gyoan.messages import schedule as agenda
from gyoan.messages import words
from gyoan.model.diagnostic import Severity
from gyoan.model.glimpse import Thumbnail
from gyoan.model.message import Language, Message, joined_messages
from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.schedule import Day, Lesson, wording
from gyoan.schedule.totals import Totals, Week, difference, totals
from gyoan.text_formats.html import data_block, policy

_FOLDER = Path(__file__).parent
_TOLD: Callable[[Duration], Message] = attrgetter("told")
"""How sums are told: in hours and minutes."""
_MOST_SHOWN = 3
"""So many findings of the course are shown unfolded."""
_BADGES = {Severity.ERROR: severities.ERROR, Severity.WARNING: severities.WARNING, Severity.INFO: severities.INFO}


def course_page(overview: CourseOverview) -> str:
    """Return the page; the same overview gives the same page."""
    return "".join(page_parts(overview))


def page_parts(overview: CourseOverview) -> Iterator[str]:
    """Yield the page in parts: what is shown of a session is asked for in its turn, and no more is held at once."""
    return _Page(overview, overview.language).parts()


@dataclass(frozen=True, slots=True)
class _Page:
    overview: CourseOverview
    language: Language
    keys: dict[int, str] = field(default_factory=dict)
    """What addresses each session on the page, by its identity."""

    def __post_init__(self) -> None:
        sessions = (one for course in self.overview.courses for one in course.sessions)
        self.keys.update((id(one), f"s{number}") for number, one in enumerate(sessions, 1))

    def say(self, message: Message) -> str:
        """Return what is told, in the page's language and escaped."""
        return escape(message.within(self.language))

    def parts(self) -> Iterator[str]:
        """Yield the page."""
        title = escape(self._title)
        style, script = _read("page.css"), _read("search.js")
        found = '<section id="found" hidden><p role="status"></p><ol></ol></section>'
        yield (
            f'<!DOCTYPE html>\n<html lang="{self.language.value}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
            f'{self._head}\n<main>{found}\n<div id="all">\n'
        )
        yield from self._courses()
        yield "\n</div></main>\n"
        yield from data_block("words", self._words)
        yield f"\n<script>{script}</script>\n</body>\n</html>\n"

    @property
    def _title(self) -> str:
        titles = [course.title for course in self.overview.courses if course.title]
        return titles[0] if len(titles) == 1 else agenda.LECTURES.within(self.language)

    @property
    def _words(self) -> object:
        """What the script searches, and the words it says."""
        sessions = {
            self.keys[id(one)]: [one.slide_address, partial(_words_of, one)]
            for course in self.overview.courses
            for one in course.sessions
        }
        says = {
            "found": told.FOUND_SLIDES,
            "many": told.FOUND_MANY,
            "none": told.FOUND_NONE,
            "slide": words.SLIDE_NUMBER,
            "titles": told.FOUND_IN_TITLES,
        }
        return {
            "sessions": sessions,
            "says": {
                name: one.korean if self.language is Language.KOREAN else one.english for name, one in says.items()
            },
        }

    @property
    def _head(self) -> str:
        """The title, the sums and the search."""
        lessons = [lesson for course in self.overview.courses for week in course.weeks for lesson in week.lessons]
        search = self.say(told.SEARCH())
        return (
            f"<header><h1>{escape(self._title)}</h1>\n<p>{self.say(wording.totals_in_words(totals(lessons)))}</p>\n"
            f'<form role="search" hidden><input type="search" id="search" aria-label="{search}" placeholder="{search}"'
            ' autocomplete="off" spellcheck="false"></form>\n</header>'
        )

    def _courses(self) -> Iterator[str]:
        """Yield all that stands below the head."""
        parts = (part for at, course in enumerate(self.overview.courses, 1) for part in self._course(course, at))
        yield next(parts, None) or f"<p>{self.say(told.NO_SESSIONS())}</p>"
        for part in parts:
            yield f"\n{part}"

    def _course(self, course: CourseGlance, place: int) -> Iterator[str]:
        if len(self.overview.courses) > 1:
            yield f'<h2 class="course">{escape(course.title)}</h2>'
        numbered = [(f"w{place}-{at}", week) for at, week in enumerate(course.weeks, 1)]
        if len(course.weeks) > 1:
            rows = "".join(self._week_link(key, week) for key, week in numbered)
            yield f'<nav aria-label="{self.say(told.PARTS_OF_COURSE())}"><ol class="weeks">{rows}</ol></nav>'
        yield from self._to_check(course)
        if course.books:
            yield f"<section><h2>{self.say(told.BOOKS())}</h2>{self._links(course.books)}</section>"
        if course.findings:
            findings = self._folded([self._placed(one, course) for one in course.findings], most=_MOST_SHOWN)
            yield f"<section><h2>{self.say(told.OF_COURSE())}</h2>{findings}</section>"
        for key, week in numbered:
            yield from self._week(key, week, course)
        if course.unread:
            rows = "".join(self._session(one, "h2") for one in course.unread)
            yield f'<section><h2>{self.say(told.UNREAD())}</h2><ul class="sessions">{rows}</ul></section>'

    def _week_link(self, key: str, week: Week) -> str:
        total = totals(week.lessons)
        label = (wording.week_label(week) or wording.day_label(week.days[0])).within(self.language)
        return (
            f'<li><a href="#{key}">{escape(label)}</a> {time_bar_svg(_whole(total))}'
            f"<span>{self._in_words(_whole(total), _TOLD)}</span></li>"
        )

    def _placed(self, finding: LinkedFinding, course: CourseGlance) -> LinkedFinding:
        """Return what there is to say of the course with the session that it begins at."""
        at = next((one for one in course.sessions if one.shown == finding.diagnostic.span.path), None)
        return replace(finding, address=finding.address or f"#{self.keys[id(at)]}", place=at.path) if at else finding

    def _to_check(self, course: CourseGlance) -> Iterator[str]:
        """Yield the list of sessions that nothing could be made of, that are wrong or too long."""
        rows = [
            f'<li><a href="#{self.keys[id(one)]}">{escape(self._called(one))}</a> '
            f"{self.say(joined_messages(self._troubles(one), ' · '))}</li>"
            for one in course.sessions
            if self._troubles(one)
        ]
        if rows:
            yield (
                f'<section class="check"><h2>{self.say(told.TO_CHECK())}</h2>'
                f"<details><summary>{self.say(agenda.SESSIONS(count=len(rows)))}</summary>"
                f"<ul>{''.join(rows)}</ul></details></section>"
            )

    def _troubles(self, one: SessionGlance) -> list[Message]:
        failed = [told.FAILED()] if one.failed else []
        errors = one.count(Severity.ERROR)
        counted = [told.SEVERITIES["error"](count=errors)] if errors else []
        off = difference(one.lesson) if one.lesson else None
        over = [words.OVER(duration=Duration(off).told)] if off and off > 0 else []
        return [*failed, *counted, *over]

    def _called(self, one: SessionGlance) -> str:
        """Return a session's place in the course and its title."""
        at = one.lesson.entry.session.identity.path(self.language) if one.lesson else ""
        return " · ".join(part for part in (at, one.title) if part)

    def _week(self, key: str, week: Week, course: CourseGlance) -> Iterator[str]:
        """Yield the lines of a week."""
        days = (line for day in week.days for line in self._day(day, course))
        label = wording.week_label(week).within(self.language)
        if label:
            sums = self.say(wording.totals_in_words(totals(week.lessons)))
            yield f'<section class="week" id="{key}"><h2>{escape(label)}</h2><p class="quiet">{sums}</p>'
            yield from days
            yield "</section>"
        else:
            yield from _enclosed(f'<section id="{key}">', days, "</section>")

    def _day(self, day: Day, course: CourseGlance) -> Iterator[str]:
        """Yield the lines of a day."""
        label = wording.day_label(day)
        level = "h3" if wording.week_label(Week(day.term, day.week, ())) else "h2"
        sums = _whole(totals(day.lessons))
        yield (
            f'<section class="day"><{level}>{self.say(label)}</{level}>'
            f'<div class="sums"><p class="quiet">{self.say(wording.day_summary(day))}</p>{time_bar_svg(sums)}'
            f"<span>{self._off(sums, _TOLD)}</span></div>"
        )
        yield (
            f"<details><summary>{self.say(told.RUN_SHEET())}</summary>"
            f'<div class="sheet" role="region" tabindex="0" aria-label="{self.say(told.RUN_SHEET_OF(day=label))}">'
            f"{run_sheet(day, self.language)}</div></details>"
        )
        yield '<ul class="sessions">'
        yield from (self._session(one, level) for one in course.of(day))
        yield "</ul></section>"

    def _session(self, one: SessionGlance, above: str) -> str:
        level = "h4" if above == "h3" else "h3"
        title = escape(one.title)
        if one.slide_address:
            title = f'<a href="{escape(one.slide_address + "1")}">{title}</a>'
        number = self.say(wording.number_label(one.lesson)) if one.lesson else ""
        held = wording.clock_told(one.lesson.clock) if one.lesson else ""
        place = " ".join(f"<span>{part}</span>" for part in (number, held, f"<code>{escape(one.path)}</code>") if part)
        return (
            f'<li id="{self.keys[id(one)]}" class="session"><div>'
            f'<{level}>{title}</{level}><p class="place">{place}</p>'
            f"{self._time(one.lesson)}{self._failure(one)}{self._outputs(one)}{self._folded(one.findings)}</div>"
            f"{self._thumbnails(one)}</li>"
        )

    def _time(self, lesson: Lesson | None) -> str:
        if lesson is None:
            return ""
        schedule = lesson.entry.schedule
        return f'<p class="time">{time_bar_svg(schedule)}<span>{self._in_words(schedule)}</span></p>'

    def _in_words(self, schedule: Schedule, length: Callable[[Duration], Message] = wording.minutes) -> str:
        """Return planned time and slot in words, what is over told strongly."""
        planned = agenda.PLANS(length=length(schedule.planned)) if schedule.planned.seconds else told.NO_PLAN()
        slot = agenda.HAS(length=length(schedule.slot)) if schedule.slot else told.NO_SLOT()
        return " · ".join(filter(None, (self.say(planned), self.say(slot), self._off(schedule, length))))

    def _off(self, schedule: Schedule, length: Callable[[Duration], Message]) -> str:
        off = schedule.overrun
        if off > 0:
            return f'<strong class="over">{self.say(words.OVER(duration=length(Duration(off))))}</strong>'
        if off < 0:
            return f"<strong>{self.say(told.UNDER(length=length(Duration(-off))))}</strong>"
        return self.say(agenda.EXACT()) if schedule.slot and schedule.planned.seconds else ""

    def _failure(self, one: SessionGlance) -> str:
        said = told.FAILED_BUT_OLD() if one.outputs else told.FAILED()
        return f'<p class="failed">{self.say(said)}</p>' if one.failed else ""

    def _outputs(self, one: SessionGlance) -> str:
        counts = ((one.slides, told.COUNT_SLIDES), (one.pages, told.COUNT_PAGES))
        counted = " · ".join(self.say(label(count=count)) for count, label in counts if count)
        sized = f'<p class="quiet">{counted}</p>' if counted else ""
        links = self._links(one.outputs, told.OUTPUTS_OF(title=one.title)) if one.outputs else ""
        return f'<div class="outputs">{links}{sized}</div>' if links or sized else ""

    def _links(self, links: Iterable[PageLink], name: Message | None = None) -> str:
        rows = "".join(f'<li><a href="{escape(one.address)}">{self.say(one.label)}</a></li>' for one in links)
        label = f' aria-label="{self.say(name)}"' if name else ""
        return f'<ul class="links"{label}>{rows}</ul>'

    def _folded(self, findings: Sequence[LinkedFinding], most: int = 0) -> str:
        """Return what is found below its counts, folded where it is more than `most`; nothing where nothing is."""
        if not findings:
            return ""
        found = Counter(one.diagnostic.severity.value for one in findings)
        head = joined_messages(
            [label(count=found[name]) for name, label in told.SEVERITIES.items() if found[name]], " · "
        )
        state = "" if len(findings) > most else " open"
        return f"<details{state}><summary>{self.say(head)}</summary>{self._findings(findings)}</details>"

    def _findings(self, findings: Iterable[LinkedFinding]) -> str:
        return f'<ul class="findings">{"".join(map(self._finding, findings))}</ul>'

    def _finding(self, finding: LinkedFinding) -> str:
        one = finding.diagnostic
        line = self.say(
            joined_messages([part for part in (finding.place, told.AT_LINE(line=one.span.line)) if part], " · ")
        )
        place = f'<a href="{escape(finding.address)}">{line}</a>' if finding.address else line
        hint = f'<span class="hint">{self.say(one.hint)}</span>' if one.hint else ""
        return (
            f'<li><span class="badge {one.severity.value}">{self.say(_BADGES[one.severity]())}</span> '
            f"<span>{self.say(one.message)}</span>{hint}"
            f'<span class="quiet">{place} · {one.code.value}</span></li>'
        )

    def _thumbnails(self, one: SessionGlance) -> str:
        rows = "".join(self._thumbnail(each, one.slide_address) for each in one.glimpse().thumbnails)
        if not rows:
            return ""
        return f'<ul class="slides" aria-label="{self.say(told.SLIDES_OF(title=one.title))}">{rows}</ul>'

    def _thumbnail(self, one: Thumbnail, address: str) -> str:
        said = escape(words.SLIDE_TITLED.within(self.language, number=one.number, title=one.title))
        if address:
            return f'<li><a href="{escape(address)}{one.number}" aria-label="{said}">{one.drawing}</a></li>'
        return f'<li><span role="img" aria-label="{said}">{one.drawing}</span></li>'


def _enclosed(before: str, lines: Iterator[str], after: str) -> Iterator[str]:
    """Yield lines, the first with what stands before them, the last with what stands after them."""
    held = before + next(lines, "")
    for line in lines:
        yield held
        held = line
    yield held + after


def _words_of(one: SessionGlance) -> str:
    return one.glimpse().words


def _whole(total: Totals) -> Schedule:
    """Return sums as one plan against one slot, of the sessions that have both; of all where none has a slot."""
    if not total.slot.seconds:
        return Schedule((), total.planned, None)
    return Schedule((), Duration(total.slot.seconds + total.difference), total.slot)


@cache
def _read(name: str) -> str:
    """Return a file of the page."""
    return (_FOLDER / name).read_text("utf-8")
