"""Built sessions → the course as a page: weeks and days, minutes against slots, a few slides, findings, a search."""

from gyoan.course.overview.page import course_page
from gyoan.course.overview.record import CourseGlance, CourseOverview, Finding, PageLink, SessionGlance

__all__ = ["CourseGlance", "CourseOverview", "Finding", "PageLink", "SessionGlance", "course_page"]
