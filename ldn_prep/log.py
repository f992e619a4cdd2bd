"""A small log of the program's own faults. It never holds what a person typed.

Only the kind of an exception and the places in our own code are written, never its message or
the values of variables: a message may quote a row of the store.
"""

import logging
import traceback

from ldn_prep import paths

_log = logging.getLogger("ldn_prep")


def start() -> None:
    """Writes to the data folder, 200 kB at most; quiet when the folder cannot be written."""
    from logging.handlers import RotatingFileHandler  # off the way to the first paint

    try:
        paths.data_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            paths.log_file(), maxBytes=100_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.propagate = False


def fault(error: BaseException) -> str:
    """Notes a fault of ours; returns the same short text for the person to pass on."""
    places = [
        f"{frame.name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "ldn_prep" in frame.filename
    ]
    text = f"{type(error).__name__} at {' > '.join(places[-6:])}"
    _log.error(text)
    return text
