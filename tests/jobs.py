"""Work for processes to do: what a new process can import, light enough to start it at once."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path
from typing import NoReturn

LOADED = "by itself"
"""What another process has set where it is copied."""


def work(job: tuple[str, ...]) -> object:
    """Do what a job says: give back, fail, die once or always, or use the processor for ever."""
    what, *more = job
    match what:
        case "return":
            return more[0]
        case "raise":
            raise ValueError(more[0])
        case "die":
            die()
        case "die once":
            mark = Path(more[0])
            if not mark.exists():
                mark.touch()
                die()
            return "survived"
        case "loop":
            while True:
                pass
        case "backtrack":
            return re.match(r"(a+)+$", "a" * 60 + "b")
        case "unsendable":
            return lambda: None
        case "say who and loop":
            beside = Path(more[0] + ".new")
            beside.write_text(str(os.getpid()))
            beside.rename(more[0])
            work(("loop",))
        case "process":
            return os.getpid()
        case "loaded":
            return LOADED
    raise AssertionError(what)


def die() -> NoReturn:
    """End this process as the system does where memory runs out."""
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(9)


if __name__ == "__main__":
    # A process that has another one do what never ends, for a test to kill it.
    import jobs
    from gyoan.course.building.pool import Pool

    Pool(jobs.work, 1).submit(("say who and loop", sys.argv[1])).result()
