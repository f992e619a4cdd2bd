"""A place on the rail: icon, title, and in words how far it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.wrapping_button import WrappingButton

_BAR = 5  # the accent bar of the place one is at


class PlaceButton(WrappingButton):
    def __init__(self, icon: str, title: str):
        super().__init__()
        self._icon = icon
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("look", "place")
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture, self._title, self._status = QLabel(), QLabel(title), QLabel()
        self._lay_out()
        self.toggled.connect(self._redraw)
        self._redraw(False)

    def show_status(self, words: str) -> None:
        self._status.setText(words)
        self._status.setVisible(bool(words))
        self.setAccessibleDescription(words)
        self.updateGeometry()

    def least_width(self) -> int:
        """The room without which the title or a word of the status would be cut."""
        widest = max(
            label.fontMetrics().horizontalAdvance(word)
            for label in (self._title, self._status)
            for word in (*label.text().split(), "")
        )
        return widest + theme.em(1.5) + Space.NORMAL * 3 + _BAR

    def sizeHint(self) -> QSize:
        return QSize(self.least_width(), self.heightForWidth(max(self.width(), self.least_width())))

    def _lay_out(self) -> None:
        for label in (self._picture, self._title, self._status):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setProperty("role", "hint")
        for label in (self._title, self._status):
            label.setWordWrap(True)
        self._status.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._status)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.NORMAL, Space.NORMAL, Space.NORMAL, Space.NORMAL)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _redraw(self, is_here: bool) -> None:
        colour = theme.colours().accent if is_here else theme.colours().muted
        self._picture.setPixmap(icons.pixmap(self._icon, colour, 1.4))
        self._title.setProperty("role", "strong" if is_here else "body")
        self._title.style().polish(self._title)
