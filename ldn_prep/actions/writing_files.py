"""Writing a file a person asked for: whole or not at all, never over another one unasked."""

import os
from contextlib import suppress
from pathlib import Path

from ldn_prep.errors import N_, CannotWriteFile


class FileExists(CannotWriteFile):
    what = N_("There is already a file {path}.")
    safe = N_("It was left as it is.")
    advice = N_("Choose another name, or allow it to be replaced.")


def require_free(path: Path) -> None:
    """Raises FileExists when there is anything at `path`."""
    if os.path.exists(path):  # False where nothing may be looked at: writing will tell
        raise FileExists(path=path)


def write_file(path: Path, content: bytes, *, may_replace: bool = False) -> None:
    """Writes beside the target, then puts it in place; raises FileExists or CannotWriteFile."""
    if not may_replace:
        require_free(path)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise CannotWriteFile(path=path) from error
