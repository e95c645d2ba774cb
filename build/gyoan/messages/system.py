"""The catalogue: why the operating system refused a file, in the words of the user's language."""

from __future__ import annotations

import errno

from gyoan.model.message import Message, Wording, verbatim

NO_SUCH_FILE = Wording("there is no such file or folder", "그런 파일이나 폴더가 없습니다")
NOT_ALLOWED = Wording("permission denied", "권한이 없습니다")
IS_FOLDER = Wording("it is a folder", "폴더입니다")
IS_NO_FOLDER = Wording("something in its path is no folder", "경로 가운데 폴더가 아닌 것이 있습니다")
DISK_FULL = Wording("no space left on the disk", "디스크에 남은 공간이 없습니다")
READ_ONLY = Wording("it lies on a file system that can only be read", "읽기 전용 파일 시스템에 있습니다")
NAME_TOO_LONG = Wording("its name is too long", "이름이 너무 깁니다")
EXISTS = Wording("a file of this name exists", "같은 이름의 파일이 있습니다")
BUSY = Wording("another program uses it", "다른 프로그램이 쓰고 있습니다")
ENDLESS_LINKS = Wording("its links lead in a circle", "링크가 돌고 돌아 끝나지 않습니다")
DISK_FAULT = Wording("the disk reports a fault", "디스크에서 오류가 났습니다")
TOO_MANY_OPEN = Wording("too many files are open", "열린 파일이 너무 많습니다")
_REASONS = {
    errno.ENOENT: NO_SUCH_FILE,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EISDIR: IS_FOLDER,
    errno.ENOTDIR: IS_NO_FOLDER,
    errno.ENOSPC: DISK_FULL,
    errno.EROFS: READ_ONLY,
    errno.ENAMETOOLONG: NAME_TOO_LONG,
    errno.EEXIST: EXISTS,
    errno.EBUSY: BUSY,
    errno.ETXTBSY: BUSY,
    errno.ELOOP: ENDLESS_LINKS,
    errno.EIO: DISK_FAULT,
    errno.EMFILE: TOO_MANY_OPEN,
}


def reason(error: OSError) -> Message:
    """Return why the system refused; in the system's own words where they are rare."""
    known = _REASONS.get(error.errno or 0)
    return known() if known else verbatim((error.strerror or str(error)).lower())
