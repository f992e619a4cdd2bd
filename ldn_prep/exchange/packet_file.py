"""The data inside a packet PDF, and what kind of file was handed in at all.

Nothing in the file is run, and no name in it becomes a path: the attachment is read into memory.
"""

import ctypes
import threading
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

PDFIUM: Final = threading.Lock()
"""pdfium may be used by one thread at a time."""


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
    import pypdfium2

    with PDFIUM:
        document = _open(data, password)
        try:
            return _read_attachment(document)
        except pypdfium2.PdfiumError as error:
            raise faults.NoDataInside from error
        finally:
            document.close()


def _open(data: bytes, password: str) -> Any:
    import pypdfium2
    from pypdfium2 import raw

    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise faults.NeedsPassword from error
        raise faults.DamagedPdf from error


def _read_attachment(document: Any) -> bytes:
    """Ours by its name, else the only one that could be FHIR."""
    count = min(document.count_attachments(), _MOST_ATTACHMENTS)
    found: dict[str, Any] = {}
    for place in range(count):
        attachment = document.get_attachment(place)
        found.setdefault(attachment.get_name(), attachment)
    named = found.get(FILE_NAME)
    likely = [each for name, each in found.items() if name.casefold().endswith(_ENDING)]
    if named is None and len(likely) != 1:
        raise faults.NoDataInside
    chosen = named or likely[0]
    if _length(chosen) > MOST_BYTES:
        raise faults.TooLarge
    return bytes(chosen.get_data())


def _length(attachment: Any) -> int:
    """Bytes once unpacked."""
    from pypdfium2 import raw

    length = ctypes.c_ulong()
    raw.FPDFAttachment_GetFile(attachment, None, 0, length)
    return int(length.value)
