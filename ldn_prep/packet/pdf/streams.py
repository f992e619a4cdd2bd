"""Streams that end as PDF/A asks (ISO 19005-2, 6.1.7.1): a line's end before `endstream`.

reportlab leaves it out, and readers then take the last byte of the data for it.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFStream

STREAM_END: Final = b"\r\nendstream\n"
"""Both letters of a line's end: after data that ends in the first, the second alone would be read
as if both stood outside the data."""

_USUAL_END: Final = b"endstream\n"


def end_streams(doc: Any) -> None:
    """Every stream of the document from now on; those in it already were not written yet."""
    refer = doc.Reference

    def reference(thing: Any, name: str | None = None) -> Any:
        if isinstance(thing, PDFStream):
            _end(thing)
        return refer(thing, name)

    for each in doc.idToObject.values():
        if isinstance(each, PDFStream):
            _end(each)
    doc.Reference = reference


def _end(stream: Any) -> None:
    if "format" not in vars(stream):
        stream.format = partial(_ended, stream.format)


def _ended(format_stream: Callable[[Any], bytes], doc: Any) -> bytes:
    return format_stream(doc).removesuffix(_USUAL_END) + STREAM_END
