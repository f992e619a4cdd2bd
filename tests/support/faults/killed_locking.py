"""The program is killed at the nth thing it does to a file, as a power cut would stop it."""

import os
import signal
import sys
from collections.abc import Callable

_TOUCHES_FILES = ("open", "os.rename", "os.remove", "os.link")


def killed_at(nth: int, work: Callable[[], object]) -> bool:
    """Does `work` in a child process and kills it at its nth touch of a file; False when it had
    come to its end before."""
    child = os.fork()
    if child == 0:
        _work_until(nth, work)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _work_until(nth: int, work: Callable[[], object]) -> None:
    count = 0

    def watch(event: str, _arguments: object) -> None:
        nonlocal count
        if event in _TOUCHES_FILES:
            count += 1
            if count == nth:
                os.kill(os.getpid(), signal.SIGKILL)

    try:
        sys.addaudithook(watch)
        work()
    finally:
        os._exit(0)
