"""The canvas of a packet: one date, embedded faces only, furniture added when the pages are known.

It leans on reportlab's private parts: the list of page operators (the pen writes there), the
stored page streams and the document behind the canvas.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import md5
from typing import Any

from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from ldn_prep.packet.content import Attachment
from ldn_prep.packet.pdf.archiving import add_output_intent
from ldn_prep.packet.pdf.attaching import attach
from ldn_prep.packet.pdf.dates import pdf_date
from ldn_prep.packet.pdf.encoder import Encoders
from ldn_prep.packet.pdf.metadata import Archive, build_xmp
from ldn_prep.packet.pdf.pen import Pen
from ldn_prep.packet.pdf.streams import end_streams
from ldn_prep.packet.pdf.tags import Tag, TagTree

PaintPage = Callable[[Pen, int, int], None]
"""Draws the furniture of page x of y."""


class PacketCanvas(Canvas):
    """Same content and same date give the same bytes."""

    _code: list[str]
    _doc: Any

    def __init__(
        self,
        *args: Any,
        paint_page: PaintPage,
        made_at: datetime,
        mark: str,
        tags: TagTree,
        language: str,
        attachments: tuple[Attachment, ...] = (),
        **more: Any,
    ):
        """`mark` goes into the file's identifier, so that two packets never share one."""
        more["pdfVersion"] = (1, 7)
        super().__init__(*args, **more)
        self.encoders = Encoders(self._doc)
        self.bookmarks: list[str] = []
        self.tags = tags
        self.marks: list[Tag] = []
        """Elements of the marks of the page being drawn, by number."""
        self._paint_page, self._made_at, self._language = paint_page, made_at, language
        self._attachments = attachments
        stamp = pdf_date(made_at)
        self.setDateFormatter(lambda *_: stamp)
        # the document's own seed would take in SOURCE_DATE_EPOCH
        self._doc.signature = md5(f"{stamp} {mark}".encode(errors="replace"), usedforsecurity=False)
        self.setViewerPreference("DisplayDocTitle", "true")

    @property
    def page_place(self) -> int:
        """The page being drawn, from 0."""
        return len(self.tags.marks)

    def showPage(self) -> None:
        super().showPage()
        self.tags.marks.append(self.marks)
        self.marks = []

    def save(self) -> None:
        """Adds the furniture to the stored pages: only now is their number known."""
        if len(self._code):
            self.showPage()
        pages = self._doc.Pages.pages
        for number, page in enumerate(pages, 1):
            self._code = []
            pen = Pen(self)
            with pen.artifact("Pagination"):
                self._paint_page(pen, number, len(pages))
            page.stream += "\n".join(self._code) + "\n"
        self._code = []
        self._add_structure()
        attach(self._doc, self._attachments, self._made_at)
        add_output_intent(self._doc)
        end_streams(self._doc)
        super().save()

    def _add_structure(self) -> None:
        catalog = self._doc.Catalog
        self.tags.attach(self._doc)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = self.tags
        info = self._doc.info
        xmp = build_xmp(
            self._made_at,
            archive=Archive.WITH_FILES if self._attachments else Archive.WITHOUT_FILES,
            title=info.title,
            author=info.author,
            language=self._language,
            creator=info.creator,
            producer=info.producer,
        )
        catalog.Metadata = XMP(creator=lambda _doc: xmp)
