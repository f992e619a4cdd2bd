"""Paints the pages of a packet on a printer, at a fineness paper can show."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ldn_prep.desktop.pdf_pages import POINTS_PER_INCH, page_sizes, render_pages

_DPI = 300


def print_pdf(pdf: bytes, printer: QPrinter) -> bool:
    """False when the printer took nothing. Pages keep their own size: nothing is shrunk."""
    size = page_sizes(pdf)[0]
    _set_page(printer, size)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for number, picture in enumerate(render_pages(pdf, _DPI / POINTS_PER_INCH)):
            if number and not printer.newPage():
                return False
            painter.drawImage(QRectF(painter.viewport()), picture, QRectF(picture.rect()))
    finally:
        painter.end()
    return True


def _set_page(printer: QPrinter, size: QSizeF) -> None:
    printer.setFullPage(True)
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
