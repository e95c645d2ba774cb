"""Words of links that lead through a site, and the names by which pages offer themselves in other languages."""

from __future__ import annotations

_PART = r"(?:글|장|챕터|강|강의|문서|단계|페이지|쪽|차시|교시|시간|섹션|실습|모듈|레슨|편|과|주차|주|일차|파트|내용)"
_PAGE = r"(?:page|chapter|section|lesson|part|step|module|lecture|week|day|session|unit|exercise|lab|post)"
BETWEEN_PAGES = (
    rf"(?:이전|다음)(?:\s?{_PART})?(?:으로|로)?(?:\s?(?:가기|이동|보기))?(?:\s?[:：].*)?",
    r"홈(?:으로|페이지)?|메인(?:으로)?|목차|목록|처음(?:으로)?|맨\s?(?:위|처음)",
    rf"(?:prev(?:ious)?|next)(?:\s{_PAGE})?(?:\s?[:：].*)?",
    r"home|index|top|up|back|contents|table of contents",
)
"""What leads to another page where its address lies in the same course: `다음` is also the name of a company."""
BACK_IN_WORDS = (
    r".{1,30}(?:으로|로)\s돌아가기",
    r"(?:go\s)?back to .{1,40}|return to .{1,40}",
)
"""What says of itself that it leads back."""
BACK = (
    *BACK_IN_WORDS,
    r"(?:뒤로|위로|맨\s?위로|목차로|목록으로|처음으로|메인으로|홈으로)(?:\s?(?:가기|이동|돌아가기))?",
)
"""What leads back, wherever that is."""
SITE_SECTIONS = r"(?:.*\s)?(?:네비게이션|내비게이션|navigation)"
"""How a section is called that holds such links alone."""
LANGUAGES = frozenset(
    name
    for names in (
        "english,영어,영문,en,eng,한국어,한글,국문,korean,ko,kor,kr,日本語,日本语,일본어,japanese,ja,jp",
        "中文,简体中文,繁體中文,繁体中文,중국어,chinese,simplified chinese,traditional chinese,zh,zh-cn,zh-tw,cn",
        "español,spanish,es,français,french,fr,deutsch,german,de,português,português (brasil),portuguese,pt,pt-br",
        "русский,russian,ru,tiếng việt,vietnamese,vi,italiano,italian,türkçe,turkish,tr,العربية,हिन्दी,hindi",
        "bahasa indonesia,id",
    )
    for name in names.split(",")
)
"""Names of languages in small letters."""
