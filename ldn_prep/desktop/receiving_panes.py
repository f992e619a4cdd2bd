"""The list of files beside the one chosen; one at a time where the text is too large for both."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.two_panes import LEFT, RIGHT, Pane
from ldn_prep.desktop.widgets import SegmentField
from ldn_prep.i18n import Translator

_WIDE_EMS = 44
_SHARES = (2, 5)


class FilesBeside(QWidget):
    """The list scrolls by itself, so that the arrow keys keep its row in view. `foot` belongs to
    the file chosen and stands beneath it."""

    def __init__(self, listed: QWidget, chosen: QWidget, foot: QWidget, t: Translator):
        super().__init__()
        self._listed, self._pane, self._foot = listed, Pane(chosen), foot
        self._switch = SegmentField(
            t("Part of this page"), [(LEFT, t("Files")), (RIGHT, t("The packet"))]
        )
        self._switch.show_value(LEFT)
        self._switch.edited.connect(lambda _value: self._fit())
        self._beside = beside = QHBoxLayout()
        beside.setSpacing(Space.WIDE)
        beside.addWidget(listed)
        side = QVBoxLayout()
        side.setSpacing(Space.NORMAL)
        side.addWidget(self._pane, 1)
        side.addWidget(foot)
        beside.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(self._switch)
        layout.addLayout(beside, 1)
        self._fit()

    @property
    def is_chosen_in_view(self) -> bool:
        return self._is_wide or self._switch.value() == RIGHT

    def turn_to(self, side: str) -> None:
        """Brings one of the two into view where only one fits."""
        self._switch.show_value(side)
        self._fit()

    def show_top(self) -> None:
        self._pane.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= theme.em(_WIDE_EMS)

    def _fit(self) -> None:
        self._switch.setHidden(self._is_wide)
        is_list_in_view = self._is_wide or self._switch.value() == LEFT
        self._listed.setVisible(is_list_in_view)
        shown = (is_list_in_view, self.is_chosen_in_view)
        for place, (share, is_shown) in enumerate(zip(_SHARES, shown, strict=True)):
            self._beside.setStretch(place, share if is_shown else 0)
        for part in (self._pane, self._foot):
            part.setVisible(self.is_chosen_in_view)
