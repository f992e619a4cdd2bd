"""Paints the pages of a packet on a printer: the same pages as on screen, at what paper can show.

One page after the other is drawn in a worker; the window hands the picture on in strips, so that
it goes on moving in between and printing can be stopped.
"""

from typing import cast

from PySide6.QtCore import (
    QMarginsF,
    QObject,
    QRectF,
    QRunnable,
    QSizeF,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ldn_prep.desktop.pdf_pages import POINTS_PER_INCH, page_sizes, render_pages

_DPI = 300
_CLEAR_ROWS = 12
_STRIP_ROWS = 330
"""Of a picture, about an inch: a printer takes some 30 ms for it."""


def pages_to_print(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The chosen pages, from 0, in the order they leave the printer; copies where it makes none."""
    first, last = 1, count
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first = printer.fromPage()
        last = min(printer.toPage() or count, count)
    pages = tuple(range(first - 1, last))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages = pages[::-1]
    if printer.supportsMultipleCopies():
        return pages
    copies = max(1, printer.copyCount())
    if printer.collateCopies():
        return pages * copies
    return tuple(page for page in pages for _ in range(copies))


def find_cut(picture: QImage, row: int) -> int:
    """The middle of the first empty band from `row` on, else the end: a cut goes through no letter.

    A band of fewer than `_CLEAR_ROWS` rows does not count: a printer may shift a strip by a dot.
    """
    blank, start = b"\xff" * picture.bytesPerLine(), row
    for here in range(row, picture.height()):
        if bytes(cast(memoryview, picture.constScanLine(here))) != blank:
            start = here + 1
        elif here - start + 1 == _CLEAR_ROWS:
            return start + _CLEAR_ROWS // 2
    return picture.height()


class PrintJob(QObject):
    """`start` it; `printed` counts pages up, then `ended` says whether all of them went out."""

    printed = Signal(int, int)
    """(pages so far, of how many)"""
    ended = Signal(bool)
    _drawn = Signal(int, QImage)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject):
        super().__init__(parent)
        sizes = page_sizes(pdf)
        self._pdf, self._printer = pdf, printer
        self._pages = pages_to_print(printer, len(sizes))
        self._done = 0
        self.was_stopped = False
        self._painter = QPainter()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._drawn.connect(self._begin_page)
        self._picture, self._row = QImage(), 0
        self._strips = QTimer(self, interval=0)
        self._strips.timeout.connect(self._paint_strip)
        _set_page(printer, sizes[0])

    def start(self) -> None:
        if not self._pages or not self._painter.begin(self._printer):
            self.ended.emit(False)
            return
        self._next()

    def stop(self) -> None:
        """What is still to come is not printed."""
        self.was_stopped = True

    def _next(self) -> None:
        self._pool.start(_Drawing(self._pdf, self._pages[self._done], self._drawn, self._done))

    def _begin_page(self, place: int, picture: QImage) -> None:
        if self.was_stopped or picture.isNull() or (place and not self._printer.newPage()):
            self._give_up()
            return
        self._picture, self._row = picture, 0
        self._strips.start()

    def _paint_strip(self) -> None:
        if self.was_stopped:
            self._give_up()
            return
        end = find_cut(self._picture, self._row + _STRIP_ROWS)
        shown = QRectF(0, self._row, self._picture.width(), end - self._row)
        self._painter.drawImage(self._on_paper(shown), self._picture, shown)
        self._row = end
        if end >= self._picture.height():
            self._strips.stop()
            self._finish_page()

    def _on_paper(self, shown: QRectF) -> QRectF:
        """Where a part of the picture belongs, in the printer's own dots."""
        paper = self._painter.viewport()
        across = paper.width() / self._picture.width()
        down = paper.height() / self._picture.height()
        return QRectF(
            shown.x() * across, shown.y() * down, shown.width() * across, shown.height() * down
        )

    def _finish_page(self) -> None:
        self._done += 1
        self.printed.emit(self._done, len(self._pages))
        if self._done < len(self._pages):
            self._next()
        else:
            self._end(is_whole=True)

    def _give_up(self) -> None:
        self._strips.stop()
        self._printer.abort()
        self._end(is_whole=False)

    def _end(self, *, is_whole: bool) -> None:
        ended = self._painter.end()
        self.ended.emit(is_whole and ended)


class _Drawing(QRunnable):
    """One page as a picture; an empty one when it cannot be drawn."""

    def __init__(self, pdf: bytes, page: int, drawn: object, place: int):
        super().__init__()
        self._pdf, self._page, self._drawn, self._place = pdf, page, drawn, place

    def run(self) -> None:
        picture = QImage()
        try:
            for _, found in render_pages(self._pdf, _DPI / POINTS_PER_INCH, (self._page,)):
                picture = found
        finally:
            self._drawn.emit(self._place, picture)  # type: ignore[attr-defined]


def _set_page(printer: QPrinter, size: QSizeF) -> None:
    """The packet's own paper, nothing shrunk; both sides turn over the long edge as chosen."""
    printer.setFullPage(True)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
