"""One page of the preview: white paper with its picture, as soon as there is one."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.pdf_pages import POINTS_PER_INCH

LETTER_WIDTH = 8.5 * POINTS_PER_INCH


class PreviewPage(QWidget):
    """`drawn_scale` is the scale its picture was drawn at, None when it is out of date."""

    def __init__(self) -> None:
        super().__init__()
        self.size_in_points = QSizeF(LETTER_WIDTH, 11 * POINTS_PER_INCH)
        self.drawn_scale: float | None = None
        self._picture = QImage()

    def show_size(self, size: QSizeF, name: str, description: str) -> None:
        """Another packet: the old picture stays until the new one comes."""
        self.size_in_points, self.drawn_scale = size, None
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def show_picture(self, picture: object, scale: float) -> None:
        if isinstance(picture, QImage):
            self._picture, self.drawn_scale = picture, scale
            self.update()

    def forget_picture(self) -> None:
        """Out of view it costs no memory."""
        self._picture, self.drawn_scale = QImage(), None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._picture)
        painter.setPen(QPen(QColor(theme.colours().border), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
