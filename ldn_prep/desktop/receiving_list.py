"""The files handed in: how far each is, and bringing in at once all that need no look."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ldn_prep.desktop import icons, theme
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.desktop.receiving_words import describe_stage, is_here_already
from ldn_prep.desktop.receiving_work import ReceivingWork
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import QuietButton, Text, flow
from ldn_prep.i18n import Translator

_FILE = Qt.ItemDataRole.UserRole


class ReceivedList(QWidget):
    chosen = Signal(object)
    """ReceivedFile"""
    opened = Signal()
    """Enter, or two clicks: the chosen one is to be looked at."""

    def __init__(self, work: ReceivingWork, t: Translator):
        super().__init__()
        self._work, self._t = work, t
        self._items: dict[ReceivedFile, QListWidgetItem] = {}
        self._list = QListWidget()
        self._list.setAccessibleName(t("Packets to bring in"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(theme.em(1.2), theme.em(1.2)))
        self._list.currentItemChanged.connect(self._choose)
        self._list.itemActivated.connect(lambda _item: self.opened.emit())
        self._all = QuietButton(t("Bring in"), "check")
        self._all.clicked.connect(lambda _on: work.bring_in(self._ready()))
        self._stop = QuietButton(t("Stop"), "close")
        self._stop.clicked.connect(lambda _on: work.stop_bringing())
        clear = t("Ready: name and birth date, or you, say whose it is. What stands here stays.")
        self._hint = Text(clear, "hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        for part in (flow(self._all, self._stop), self._hint):
            layout.addWidget(part)
        layout.addWidget(self._list, 1)
        layout.addSpacing(Space.SMALL)
        self.setFocusProxy(self._list)

    def show_files(self) -> None:
        """All anew: files were added."""
        now = self._current()
        self._list.blockSignals(True)
        self._list.clear()
        self._items = {each: QListWidgetItem(self._list) for each in self._work.files}
        for file, item in self._items.items():
            item.setData(_FILE, file)
            self._show(item, file)
        self._list.blockSignals(False)
        self.turn_to(now or self._work.files[0])
        self.show_steps()

    def show_file(self, file: ReceivedFile) -> None:
        self._show(self._items[file], file)

    def turn_to(self, file: ReceivedFile) -> None:
        self._list.setCurrentItem(self._items[file])

    def next_after(self, file: ReceivedFile) -> ReceivedFile | None:
        """The next one that waits for a look; None when there is none left."""
        files = self._work.files
        place = files.index(file)
        around = (*files[place + 1 :], *files[:place])
        return next((each for each in around if _waits(each)), None)

    def show_steps(self) -> None:
        ready, is_bringing = len(self._ready()), self._work.is_bringing
        words = self._t.plural(
            "Bring in the {count} that is ready", "Bring in the {count} that are ready", ready
        )
        self._all.rename(words)
        self._all.setVisible(ready > 0 and not is_bringing)
        self._hint.setVisible(self._all.isVisibleTo(self))
        self._stop.setVisible(is_bringing)

    def _ready(self) -> list[ReceivedFile]:
        return [each for each in self._work.files if each.is_ready]

    def _show(self, item: QListWidgetItem, file: ReceivedFile) -> None:
        told = describe_stage(file, self._t)
        item.setText(f"{file.path.name}\n{told}")
        item.setToolTip(str(file.path))
        item.setIcon(icons.icon(*_sign(file)))
        words = self._t("{file}: {told}", file=file.path.name, told=told)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _current(self) -> ReceivedFile | None:
        item = self._list.currentItem()
        found = item.data(_FILE) if item else None
        return found if isinstance(found, ReceivedFile) else None

    def _choose(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self.chosen.emit(item.data(_FILE))


def _waits(file: ReceivedFile) -> bool:
    return file.stage is Stage.READ and not file.was_brought and not is_here_already(file)


def _sign(file: ReceivedFile) -> tuple[str, str]:
    c = theme.colours()
    if file.stage is Stage.FAILED or file.fault:
        return "warning", c.warning
    if file.was_brought or is_here_already(file):
        return "check", c.accent
    return ("circle", c.accent) if file.is_ready else ("questions", c.muted)
