"""The disk is full: no file of the program may grow past a size."""

CODE = """
import resource, signal, sys
sys.dont_write_bytecode = True  # half a compiled file would break every later start
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
"""


def full_disk(room: int = 0) -> str:
    """Code to run first in a child: files may not grow past `room` bytes. Not on Windows."""
    return CODE.format(room=room)
