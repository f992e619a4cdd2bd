"""Two widgets side by side, one below the other where the text is too large for that."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space

_Direction = QBoxLayout.Direction


class Pair(QWidget):
    """Two field rows that share the width, equally or by `shares`."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        least_ems: float = 30,
        shares: tuple[int, int] = (1, 1),
    ):
        super().__init__()
        self._parts, self._least_ems = (first, second), least_ems
        self.line = QBoxLayout(_Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(Space.WIDE)
        for each, share in zip(self._parts, shares, strict=True):
            self.line.addWidget(each, share, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """What the two need one below the other: side by side is for when there is room."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme.em(self._least_ems)
        self.line.setDirection(_Direction.LeftToRight if is_wide else _Direction.TopToBottom)


class Beside(Pair):
    """Words, and at the end of their line what can be done about them."""

    def __init__(self, words: QWidget, step: QWidget, *, least_ems: float = 26):
        super().__init__(words, step, least_ems=least_ems)
        self.line.setSpacing(Space.SMALL)
        self.line.setStretch(1, 0)
        self.line.setAlignment(words, Qt.AlignmentFlag(0))
        self.line.setAlignment(step, Qt.AlignmentFlag.AlignVCenter)
