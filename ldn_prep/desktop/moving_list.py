"""Everything one person has entered, to tick what was meant for another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ldn_prep.actions.finding_people import fold
from ldn_prep.actions.moving import MovableEntry
from ldn_prep.desktop import theme
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import FieldRow, Text, TextField
from ldn_prep.i18n import Translator

_LEAST_EMS, _MOST_EMS = 2.4, 18
_FEW = 8  # all of so few are in view: nothing needs to be searched


class MovingList(QWidget):
    """What is ticked stays ticked while the list is narrowed down."""

    changed = Signal()

    def __init__(self, entries: Sequence[MovableEntry], t: Translator):
        super().__init__()
        self._entries = tuple(entries)
        self._search = TextField(t("Find an entry"))
        self._search.textChanged.connect(self._narrow)
        self._list = QListWidget()
        self._list.setAccessibleName(t("What to move"))
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for each in self._entries:
            words = t("{kind}: {name}", kind=each.kind_name, name=each.name)
            item = QListWidgetItem(" ".join(words.split()), self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setToolTip(words)
        self._list.itemChanged.connect(lambda _item: self.changed.emit())
        self._lay_out(t)

    def chosen(self) -> tuple[MovableEntry, ...]:
        on = Qt.CheckState.Checked
        return tuple(
            each
            for row, each in enumerate(self._entries)
            if self._list.item(row).checkState() is on
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_list"):
            self._fit()

    def _fit(self) -> None:
        """As high as its rows, up to what leaves the question in reach."""
        rows = self._list.sizeHintForRow(0) * self._list.count() + 2 * self._list.frameWidth()
        self._list.setFixedHeight(max(theme.em(_LEAST_EMS), min(rows, theme.em(_MOST_EMS))))

    def _narrow(self, text: str) -> None:
        wanted = fold(text).split()
        for row in range(self._list.count()):
            shown = fold(self._list.item(row).text())
            self._list.setRowHidden(row, not all(word in shown for word in wanted))

    def _lay_out(self, t: Translator) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        search = FieldRow(t("Find an entry"), self._search)
        layout.addWidget(search)
        search.setHidden(len(self._entries) <= _FEW)
        has_any = bool(self._entries)
        how = Text(t("Tick what was meant for someone else (space bar)."), "hint")
        nothing = Text(t("Nothing has been entered yet."), "muted")
        for part in (how, self._list, nothing):
            layout.addWidget(part)
        how.setHidden(not has_any)
        self._list.setHidden(not has_any)
        nothing.setHidden(has_any)
        self.setFocusProxy(self._list)
