"""Packets that come from home: what is in each, whose it is, what is new and what differs."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.receiving_files import ReceivedFile, Stage
from ldn_prep.desktop.receiving_list import ReceivedList
from ldn_prep.desktop.receiving_panes import FilesBeside
from ldn_prep.desktop.receiving_view import ReceivedView
from ldn_prep.desktop.receiving_words import describe_files
from ldn_prep.desktop.receiving_work import ReceivingWork
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.two_panes import RIGHT, Pane
from ldn_prep.desktop.widgets import LinkButton, Text, announce, column, flow

_COLUMN_EMS = 56
_TOGETHER_MS = 40  # many files get on at once: what all of them come to is said once


class ReceivingPage(QWidget):
    """One file fills the page; several stand in a list beside. Made anew when one becomes several.

    `work` holds everything that was read and answered.
    """

    def __init__(self, desk: Desk, work: ReceivingWork):
        super().__init__()
        self._desk, self._work, t = desk, work, desk.t
        self.is_of_several = len(work.files) > 1
        self._heading = Text("", "title")
        self._said = Text("", "status")
        self._back = LinkButton(t("Back"), "arrow-left")
        self._view = ReceivedView(desk, work)
        self._list = ReceivedList(work, t)
        self._panes: FilesBeside | None = None
        self._saying = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._saying.timeout.connect(self._say)
        self._lay_out()
        self._connect()
        self._list.show_files()
        self._show(self._work.files[0])
        self.setFocusProxy(self._list if self.is_of_several else self._back)
        self._has_begun = False

    def show_files(self) -> None:
        """Files were added to the list."""
        self._list.show_files()
        self._say()

    def _show(self, file: ReceivedFile) -> None:
        self._view.show_file(file, is_alone=not self.is_of_several)
        self._say()

    def _turn_to(self, file: ReceivedFile) -> None:
        self._show(file)
        if self._panes is not None:
            self._panes.show_top()

    def _open(self) -> None:
        if self._panes is not None:
            self._panes.turn_to(RIGHT)
            self._view.focus_first()

    def _take_change(self, file: ReceivedFile) -> None:
        if self.is_of_several:
            self._list.show_file(file)
            self._saying.start()
        if file is self._view.file:
            self._view.show_file(file, is_alone=not self.is_of_several)
            self._begin(file)

    def _begin(self, file: ReceivedFile) -> None:
        """A lone file is read: the focus goes to what is to be done, said aloud."""
        is_read = file.stage in (Stage.READ, Stage.FAILED)
        if not self.is_of_several and is_read and not self._has_begun:
            self._has_begun = True
            announce(self, self._said.text())
            if self._back.hasFocus():
                QTimer.singleShot(0, self, self._view.focus_first)
        elif not is_read:
            self._has_begun = False

    def _say(self) -> None:
        t, files = self._desk.t, self._work.files
        self._heading.setText(t("Bring in packets") if self.is_of_several else files[0].path.name)
        if self.is_of_several:
            self._list.show_steps()
            self._said.show_text(describe_files(files, t))
        else:
            self._said.show_text(t("A packet to bring in. Nothing is changed until you say so."))

    def _take_brought(self, files: list[ReceivedFile]) -> None:
        if not self.is_of_several:
            self._desk.page_left.emit()
            return
        self._say()
        after = self._list.next_after(files[-1])
        if self._view.file in files and after is not None:
            self._list.turn_to(after)
            self._list.setFocus()

    def _connect(self) -> None:
        self._back.clicked.connect(lambda _on: self._desk.page_left.emit())
        self._view.left.connect(self._desk.page_left)
        self._list.chosen.connect(self._turn_to)
        self._list.opened.connect(self._open)
        self._work.listed.connect(self.show_files)
        self._work.changed.connect(self._take_change)
        self._work.brought.connect(self._take_brought)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.SECTION, Space.WIDE, Space.WIDE, 0)
        layout.setSpacing(Space.NORMAL)
        layout.addWidget(flow(self._back))
        layout.addWidget(column(self._heading, self._said, gap=Space.HAIR))
        if self.is_of_several:
            self._panes = FilesBeside(self._list, self._view, self._view.foot, self._desk.t)
            layout.addWidget(self._panes, 1)
        else:
            self._list.hide()
            self._list.setParent(self)
            self._view.setMaximumWidth(theme.em(_COLUMN_EMS))
            layout.addWidget(Pane(self._view), 1)
            layout.addWidget(self._view.foot)
        layout.addSpacing(Space.NORMAL)
