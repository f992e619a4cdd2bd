"""Pages of a PDF as pictures, for the preview and for printing.

pdfium may be used by one thread at a time: every call goes through one lock.
"""

import threading
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_lock = threading.Lock()


def page_sizes(pdf: bytes) -> tuple[QSizeF, ...]:
    """In points."""
    import pypdfium2

    with _lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(QSizeF(*document.get_page_size(n)) for n in range(len(document)))
        finally:
            document.close()


def outline_pages(pdf: bytes) -> tuple[int, ...]:
    """For each entry of the outline, in order, the page it leads to, from 0."""
    import pypdfium2

    with _lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            places = (entry.get_dest() for entry in document.get_toc())
            return tuple((place and place.get_index()) or 0 for place in places)
        finally:
            document.close()


def render_pages(
    pdf: bytes, scale: float, wanted: Iterable[int] | None = None
) -> Iterator[tuple[int, QImage]]:
    """(page from 0, picture) one after the other; `scale` is pixels per point.

    Of the `wanted` pages those that exist, in that order; None means all.
    """
    import pypdfium2

    with _lock:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for number in range(count) if wanted is None else wanted:
            if not 0 <= number < count:
                continue
            with _lock:
                picture = _render(document, number, scale)
            yield number, picture
    finally:
        with _lock:
            document.close()


def _render(document: object, number: int, scale: float) -> QImage:
    page = document[number]  # type: ignore[index]
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    shown = QImage(
        bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    kept = shown.copy()  # the bitmap's memory goes with the page
    page.close()
    return kept
