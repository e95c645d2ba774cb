"""Built sessions → the course as a page: weeks and days, minutes against slots, a few slides, findings, a search."""

from gyoan.course.overview.page import course_page
from gyoan.course.overview.record import CourseGlance, CourseOverview, LinkedFinding, PageLink, SessionGlance

__all__ = ["CourseGlance", "CourseOverview", "LinkedFinding", "PageLink", "SessionGlance", "course_page"]
