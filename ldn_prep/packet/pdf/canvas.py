"""The canvas of a packet: one date, embedded faces only, furniture added when the pages are known.

It leans on reportlab's private parts: the list of page operators (the pen writes there), the
stored page streams and the document behind the canvas.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import md5
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from ldn_prep.packet.pdf.encoder import Encoders
from ldn_prep.packet.pdf.pen import Pen

PaintPage = Callable[[Pen, int, int], None]
"""Draws the furniture of page x of y."""


class PacketCanvas(Canvas):
    """Same content and same date give the same bytes."""

    _code: list[str]
    _doc: Any

    def __init__(
        self, *args: Any, paint_page: PaintPage, made_at: datetime, mark: str, **more: Any
    ):
        """`mark` goes into the file's identifier, so that two packets never share one."""
        super().__init__(*args, **more)
        self.encoders = Encoders(self._doc)
        self.bookmarks: list[str] = []
        self._paint_page = paint_page
        stamp = _pdf_date(made_at)
        self.setDateFormatter(lambda *_: stamp)
        # the document's own seed would take in SOURCE_DATE_EPOCH
        self._doc.signature = md5(f"{stamp} {mark}".encode(errors="replace"), usedforsecurity=False)
        self.setViewerPreference("DisplayDocTitle", "true")

    def save(self) -> None:
        """Adds the furniture to the stored pages: only now is their number known."""
        if len(self._code):
            self.showPage()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, 1):
            self._code = []
            self._paint_page(Pen(self), number, len(pages))
            page.stream += "\n".join(self._code) + "\n"
        self._code = []
        super().save()


def _pdf_date(moment: datetime) -> str:
    offset = moment.utcoffset()
    stamp = f"D:{moment:%Y%m%d%H%M%S}"
    if offset is None:
        return stamp
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{stamp}{sign}{abs(minutes) // 60:02d}'{abs(minutes) % 60:02d}'"
