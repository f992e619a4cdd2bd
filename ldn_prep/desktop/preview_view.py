"""The pages of the packet as they will print, one below the other, in the width there is."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.pdf_pages import POINTS_PER_INCH
from ldn_prep.desktop.theme import Space
from ldn_prep.i18n import Translator

ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""Times the width of the view."""

_LETTER_WIDTH = 8.5 * POINTS_PER_INCH


class PreviewView(QScrollArea):
    scale_changed = Signal()
    """The width or the zoom changed: the pages want to be drawn anew."""

    def __init__(self, t: Translator):
        super().__init__()
        self._t, self._zoom, self._page_width = t, ZOOMS[0], _LETTER_WIDTH
        self._pages: list[_PageView] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(t("Preview of the packet"))
        self._holder = QWidget()
        self._holder.setObjectName("column")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        self._column.setSpacing(Space.WIDE)
        self._column.addStretch(1)
        self.setWidget(self._holder)
        self._settling = QTimer(self, singleShot=True, interval=80)
        self._settling.timeout.connect(self.scale_changed)

    def scale(self) -> float:
        """Pixels per point, the screen's own fineness included."""
        return self._width() / self._page_width * self.devicePixelRatioF()

    def zoom(self, steps: int) -> None:
        index = max(0, min(len(ZOOMS) - 1, ZOOMS.index(self._zoom) + steps))
        if ZOOMS[index] != self._zoom:
            self._zoom = ZOOMS[index]
            self._resize_pages()
            self.scale_changed.emit()

    @property
    def zoom_percent(self) -> int:
        return round(self._zoom * 100)

    def show_sizes(self, sizes: Sequence[QSizeF]) -> None:
        """Makes room for the pages; old pictures stay until the new ones come."""
        if sizes:
            self._page_width = sizes[0].width()
        while len(self._pages) > len(sizes):
            gone = self._pages.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._pages) < len(sizes):
            page = _PageView()
            self._column.insertWidget(len(self._pages), page, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pages.append(page)
        for number, (page, size) in enumerate(zip(self._pages, sizes, strict=True), 1):
            page.size_in_points = size
            page.setAccessibleName(self._t("Page {page} of {pages}", page=number, pages=len(sizes)))
        self._resize_pages()

    def show_page(self, index: int, picture: QImage) -> None:
        if index < len(self._pages):
            self._pages[index].show_picture(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resize_pages()
            self._settling.start()

    def _width(self) -> int:
        return max(200, round((self.viewport().width() - 2 * Space.WIDE) * self._zoom))

    def _resize_pages(self) -> None:
        for page in self._pages:
            size = page.size_in_points
            width = self._width()
            page.setFixedSize(QSize(width, round(width * size.height() / size.width())))


class _PageView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.size_in_points = QSizeF(_LETTER_WIDTH, 11 * POINTS_PER_INCH)
        self._picture = QImage()

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._picture)
        painter.setPen(QPen(QColor(theme.colours().border), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
