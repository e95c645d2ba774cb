"""The catalogue: what is said of a fault of gyoan itself (GY599), one sentence a boundary that contains it."""

from __future__ import annotations

import traceback

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Wording

IN_SESSION = Wording(
    "gyoan failed on this session: {error}", "gyoan 자체의 문제로 이 차시를 만들지 못했습니다: {error}"
)
IN_BLOCK = Wording(
    "gyoan failed on this block, so its source is shown instead: {error}",
    "gyoan 자체의 문제로 이 부분을 꾸미지 못해 원문을 그대로 표시합니다: {error}",
)
IN_STEP = Wording(
    "gyoan failed on a step of reading, so it is left out here: {error}",
    "gyoan 자체의 문제로 읽기의 한 단계를 여기서 건너뛰었습니다: {error}",
)
IN_BOOK = Wording(
    "gyoan failed on this book of handouts: {error}", "gyoan 자체의 문제로 유인물을 묶지 못했습니다: {error}"
)
IN_PAGE = Wording(
    "gyoan failed on the page of the course: {error}",
    "gyoan 자체의 문제로 과정 페이지를 만들지 못했습니다: {error}",
)
IN_PICTURE = Wording(
    "gyoan failed on this picture, so its text is shown instead: {error}",
    "gyoan 자체의 문제로 이 그림을 읽지 못해 설명 글을 대신 표시합니다: {error}",
)
IN_LINK = Wording(
    "gyoan failed on this link, so its text is shown without it: {error}",
    "gyoan 자체의 문제로 이 링크를 따라가지 못해 링크 없이 글만 표시합니다: {error}",
)
IN_FONT = Wording(
    "gyoan failed on this font, so another theme's stands in: {error}",
    "gyoan 자체의 문제로 이 글꼴을 읽지 못해 다른 테마의 글꼴을 대신 씁니다: {error}",
)
IN_TEMPLATE = Wording(
    "gyoan failed on this template, so the theme's own layouts are used instead: {error}",
    "gyoan 자체의 문제로 이 템플릿을 읽지 못해 테마의 레이아웃을 대신 씁니다: {error}",
)
IN_THEME = Wording(
    "gyoan failed on this theme, so the default theme is used instead: {error}",
    "gyoan 자체의 문제로 이 테마를 읽지 못해 기본 테마를 대신 씁니다: {error}",
)
IN_SETTINGS = Wording(
    "gyoan failed on these settings, so they are left out: {error}",
    "gyoan 자체의 문제로 이 설정을 읽지 못해 설정 없이 만듭니다: {error}",
)
IN_DIAGRAM = Wording(
    "gyoan failed on this diagram, so its source is shown instead: {error}",
    "gyoan 자체의 문제로 이 다이어그램을 그리지 못해 원문을 대신 표시합니다: {error}",
)
DIED = Wording(
    "the process that composed this session died twice, so it is left out",
    "이 차시를 만들던 프로그램이 두 번 멈춰 이 차시를 뺐습니다",
)
EXHAUSTED = Wording(
    "composing this session used {seconds} seconds of the processor and was ended, so it is left out",
    "이 차시를 계산하는 데만 {seconds}초가 걸려 멈추고 이 차시를 뺐습니다",
)
REPORT_OR_MEMORY = Wording(
    "the other sessions are built; try it alone with --jobs 1, since memory may have run out, and report it with the "
    "session where that does not help",
    "다른 차시는 만들었습니다. 메모리가 모자랐을 수 있으니 --jobs 1로 이 차시만 만들어 보고, 그래도 안 되면 "
    "이 차시와 함께 알려 주세요",
)
REPORT_IT = Wording(
    "this is a fault of gyoan: please report it with the session; GYOAN_TRACEBACK=1 shows where it happened",
    "gyoan 자체의 문제입니다. 이 차시와 함께 알려 주세요. GYOAN_TRACEBACK=1을 주면 어디에서 일어났는지 보입니다",
)


def fault(said: Wording, span: SourceSpan, error: BaseException) -> Diagnostic:
    """Return what is told of an exception that nobody foresaw, contained at `span`; the report has all of it."""
    message = said(error=f"{type(error).__name__}: {error}")
    whole = "".join(traceback.format_exception(error))
    return Diagnostic(Code.INTERNAL_FAULT, Severity.ERROR, span, message, REPORT_IT(), exception=whole)
