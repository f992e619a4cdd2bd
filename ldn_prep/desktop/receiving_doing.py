"""What the window does with packets that come from home: choosing them, dropping them, the page."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from ldn_prep.desktop.receiving_drop import FileDrops
from ldn_prep.desktop.widgets import flush_all

if TYPE_CHECKING:
    from ldn_prep.desktop.receiving_page import ReceivingPage
    from ldn_prep.desktop.receiving_work import ReceivingWork
    from ldn_prep.desktop.window import Window


def ask_packets(parent: QWidget, title: str, kind: str) -> list[Path]:
    """Files that are there; none when the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(Path.home()), kind)
    return [Path(each) for each in chosen]


class ReceivingDoing(QObject):
    def __init__(self, window: "Window"):
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._page: ReceivingPage | None = None
        self._work: ReceivingWork | None = None
        self._desk.page_left.connect(self._come_back)
        drops = FileDrops(self, window.shell, self._desk, lambda: self._is_covered)
        drops.dropped.connect(self.open_files)

    @property
    def _is_covered(self) -> bool:
        """The window is locked, or being looked after: nothing may come over it."""
        return self._window.shell.covering is not None

    def choose(self) -> None:
        """Ctrl+O: asks which files."""
        if self._is_covered:
            return
        t = self._desk.t
        kind = t("Packets (*.pdf *.json)") + ";;" + t("All files (*)")
        paths = ask_packets(self._window.shell, t("Bring in packets"), kind)
        if paths:
            self.open_files(paths)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Reads them and shows the page; added to those on it when it is open already."""
        from ldn_prep.desktop.receiving_page import ReceivingPage  # off the way to a window
        from ldn_prep.desktop.receiving_work import ReceivingWork

        flush_all()
        work = self._work or ReceivingWork(self._desk)
        before, self._work = len(work.files), None
        work.add(paths)
        if self._page is not None and before > 1:
            self._work = work
            return
        page = ReceivingPage(self._desk, work)
        self._desk.page_wanted.emit(page)  # the page before it goes, and with it its hold on `work`
        self._work, self._page = work, page
        page.destroyed.connect(lambda: self._let_go(page, work))

    def _let_go(self, page: "ReceivingPage", work: "ReceivingWork") -> None:
        if isValid(work) and self._page is page:
            self._page = self._work = None
            work.leave()

    def _come_back(self) -> None:
        """At the first run the rail is hidden, and there may be nobody yet."""
        if self._page is None or self._work is None:
            return
        self._let_go(self._page, self._work)
        if self._desk.records is None:
            self._window.ask_new_person()
        else:
            self._window.shell.rail.show()
