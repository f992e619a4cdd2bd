"""What a run of the program left behind, and whether anything of a person is in it."""

import zlib
from collections.abc import Iterable
from pathlib import Path

from tests.privacy.canary import NAME, WORD

_SECRETS = tuple(
    form
    for word in (WORD, *NAME.split())
    for each in (word, word.lower(), word.upper())
    for form in (each.encode(), each.encode("utf-16-le"), each.encode().hex().encode())
)


def files_in(*folders: Path) -> list[Path]:
    return [each for folder in folders for each in folder.rglob("*") if each.is_file()]


def singing(files: Iterable[Path]) -> list[str]:
    """The files that hold a word of the person, in their bytes, packed, or in their name."""
    return [str(each) for each in files if _tells(each)]


def tells(content: bytes) -> bool:
    return any(secret in content for secret in _SECRETS)


def _tells(path: Path) -> bool:
    content = path.read_bytes()
    return tells(path.name.encode()) or tells(content) or any(map(tells, _unpacked(content)))


def _unpacked(content: bytes) -> Iterable[bytes]:
    """The streams of a PDF or an archive that lies about, whatever it is called."""
    for start in (at for at in range(len(content) - 1) if content[at : at + 1] == b"\x78"):
        try:
            yield zlib.decompressobj().decompress(content[start:])
        except zlib.error:
            continue
