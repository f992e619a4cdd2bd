"""A button of the rail that opens a menu: the person switcher and the settings."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.theme import Space

_BAR = 5  # the places below have a bar of this width before them


class MenuButton(QPushButton):
    """`name` says what it is for; the words shown may be a person's name, shortened to fit."""

    def __init__(self, icon: str, name: str):
        super().__init__()
        self._name, self._words, self._icon = name, name, icon
        self.setProperty("look", "menu")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture, self._label = QLabel(), QLabel()
        self.show_picture(None)
        self._lay_out()
        self.show_words("")

    def show_words(self, words: str) -> None:
        self._words = words or self._name
        self.setAccessibleName(f"{self._name}: {words}" if words else self._name)
        self.setToolTip(words)
        self._shorten()

    def show_picture(self, picture: QPixmap | None) -> None:
        """None shows the button's own icon."""
        own = icons.pixmap(self._icon, theme.colours().muted, 1.4)
        self._picture.setPixmap(own if picture is None else picture)

    def sizeHint(self) -> QSize:
        lines = self._label.fontMetrics().lineSpacing()
        return QSize(theme.em(6), max(lines, theme.em(1.4)) + 2 * Space.NORMAL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.NORMAL + _BAR, 0, theme.em(2), 0)
        layout.setSpacing(Space.NORMAL)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "strong")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for each in (self._picture, self._label):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._picture)
        layout.addWidget(self._label, 1)

    def _shorten(self) -> None:
        room = max(self._label.width(), theme.em(3))
        elide = Qt.TextElideMode.ElideRight
        self._label.setText(self._label.fontMetrics().elidedText(self._words, elide, room))
