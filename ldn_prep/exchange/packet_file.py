"""The data inside a packet PDF, and what kind of file was handed in at all.

Nothing in the file is run, and no name in it becomes a path: the attachment is read into memory,
and only as far as one of ours can reach. pikepdf hands it out still packed; pdfium would unpack it
first, however much that is.
"""

import logging
import zlib
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, Final

from ldn_prep.exchange.fhir import faults
from ldn_prep.exchange.fhir.encoding import MOST_BYTES
from ldn_prep.exchange.fhir.terms import FILE_NAME

MOST_FILE_BYTES: Final = 60_000_000
_MOST_ATTACHMENTS: Final = 50
_HEAD: Final = 1024
"""A PDF's first line stands within so many bytes."""
_ENDING: Final = ".fhir.json"
logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # its warnings quote the file
_DAMAGE: Final = (zlib.error, ValueError, TypeError, KeyError, RuntimeError, OverflowError)
"""What a file that is no longer whole makes of being read."""


def read_file(path: Path) -> bytes:
    """The file's bytes; raises CannotOpen and TooLarge."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise faults.CannotOpen(path=path) from error
    if len(data) > MOST_FILE_BYTES:
        raise faults.TooLarge
    return data


def find_data(data: bytes, password: str = "") -> bytes:
    """The JSON of a packet PDF, or the file itself when it is JSON; raises CannotReceive."""
    if len(data) > MOST_FILE_BYTES:
        raise faults.TooLarge
    if b"%PDF-" in data[:_HEAD]:
        return _find_attachment(data, password)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return data
    raise faults.NotAPacketFile


def _find_attachment(data: bytes, password: str) -> bytes:
    import pikepdf

    try:
        with _open(data, password) as file:
            return _read_attachment(file)
    except pikepdf.PasswordError as error:
        raise faults.NeedsPassword from error
    except _DAMAGE as error:
        raise faults.DamagedPdf from error
    except pikepdf.PdfError as error:
        raise faults.DamagedPdf from error


def _open(data: bytes, password: str) -> Any:
    import pikepdf

    try:
        return pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        if not password:
            raise
    return pikepdf.open(BytesIO(data), password=password)


def _read_attachment(file: Any) -> bytes:
    """Ours by its name, else the only one that could be FHIR."""
    found: dict[str, Any] = {}
    for name in islice(file.attachments, _MOST_ATTACHMENTS):
        attachment = file.attachments[name]
        found.setdefault(attachment.filename or name, attachment)
    named = found.get(FILE_NAME)
    likely = [each for name, each in found.items() if name.casefold().endswith(_ENDING)]
    if named is None and len(likely) != 1:
        raise faults.NoDataInside
    stream = (named or likely[0]).get_file().obj
    if stream is None:
        raise faults.NoDataInside
    return _unpacked(stream)


def _unpacked(stream: Any) -> bytes:
    """Never more than `MOST_BYTES` are unpacked, whatever the file says of its size."""
    packed, filters = stream.read_raw_bytes(), _filters(stream)
    if filters == ["/FlateDecode"] and "/DecodeParms" not in stream:
        packed = zlib.decompressobj().decompress(packed, MOST_BYTES + 1)
    elif filters:
        raise faults.NoDataInside
    if len(packed) > MOST_BYTES:
        raise faults.TooLarge
    return bytes(packed)


def _filters(stream: Any) -> list[str]:
    import pikepdf

    named = stream.get("/Filter", [])
    return [str(named)] if isinstance(named, pikepdf.Name) else [str(each) for each in named]
