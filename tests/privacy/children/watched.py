"""Runs first in a child: notes every file opened for writing, every program started, every socket.

`no_network` also takes away what a program could reach a network with.
"""

import importlib.abc
import importlib.machinery
import os
import sys
from types import FrameType, ModuleType
from typing import Any

written: list[str] = []
started: list[str] = []
sockets: list[str] = []
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_OURS = f"{os.sep}ldn_prep{os.sep}"
FORBIDDEN = ("ssl", "_ssl", "ftplib", "smtplib", "PySide6.QtNetwork", "requests", "httpx")
"""Nobody needs these. `socket` and `http` are pulled in by others (sqlalchemy brings asyncio,
`xml.sax.saxutils` brings urllib, `logging.handlers` brings socket), so those are let through with
a socket that cannot be made; the program itself may import none of them."""
OTHERS_ONLY = ("socket", "http", "urllib.request", "asyncio")


def watch() -> None:
    sys.addaudithook(_note)


def no_network() -> None:
    """For a process that has not imported anything of the program yet."""
    assert "ldn_prep" not in sys.modules
    sys.meta_path.insert(0, _Gate())
    for name in FORBIDDEN:
        sys.modules.pop(name, None)
    import _socket

    sys.modules["_socket"] = _powerless(_socket)
    for name in ("socket", "http", "urllib.request", "asyncio", "http.client"):
        sys.modules.pop(name, None)


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        path, mode, flags = arguments
        writes = bool(flags & _WRITES) if isinstance(flags, int) else "r" not in str(mode)
        if writes and isinstance(path, str | bytes | os.PathLike):
            written.append(os.fsdecode(path))
    elif event in ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.spawn"):
        started.append(f"{event} {arguments}")
    elif event.startswith("socket."):
        sockets.append(event)


class _Gate(importlib.abc.MetaPathFinder):
    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        if name in FORBIDDEN:
            raise ImportError(f"{name} is not to be had")
        if name in OTHERS_ONLY and _is_ours(sys._getframe(1)):
            raise ImportError(f"the program itself imports {name}")
        return None


def _is_ours(frame: FrameType | None) -> bool:
    """Whether the import statement stands in the program."""
    while frame is not None and "importlib" in frame.f_code.co_filename:
        frame = frame.f_back
    return frame is not None and _OURS in frame.f_code.co_filename


def _powerless(real: ModuleType) -> ModuleType:
    """Numbers and exceptions stay; whatever would reach out raises."""
    made = ModuleType("_socket")
    for name, value in vars(real).items():
        is_plain = isinstance(value, int | str | tuple) or (
            isinstance(value, type) and issubclass(value, Exception)
        )
        setattr(made, name, value if is_plain else _refuse)
    made.socket = made.SocketType = type("socket", (), {"__slots__": (), "__init__": _refuse})  # type: ignore[attr-defined]
    return made


def _refuse(*_: object, **__: object) -> None:
    sockets.append("asked for")
    raise RuntimeError("no socket is opened by this program")
