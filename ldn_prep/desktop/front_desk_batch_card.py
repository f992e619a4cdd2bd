"""Print or save the ticked packets: how far it is, pause, cancel, what failed, the rest again."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from ldn_prep.actions.batch_orders import Outcome, State, Wishes
from ldn_prep.actions.day_list import describe_who
from ldn_prep.desktop import front_desk_printing
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.front_desk_work import FrontDeskWork
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.tick_row import TickRow
from ldn_prep.desktop.widgets import (
    Card,
    LinkButton,
    PrimaryButton,
    QuietButton,
    Text,
    announce,
    column,
    flow,
)
from ldn_prep.errors import LdnPrepError
from ldn_prep.records import PacketSheet, PacketWay

_MOST_NAMED = 8


def ask_folder(parent: QWidget, title: str, suggested: str) -> Path | None:
    """A folder that is there; None when the person thought better of it."""
    found = QFileDialog.getExistingDirectory(parent, title, suggested or str(Path.home()))
    return Path(found) if found else None


class BatchCard(Card):
    left_alone = Signal()
    """What was said about the last batch is not wanted any more."""

    def __init__(self, desk: Desk, page: QWidget):
        super().__init__()
        t = desk.t
        self._desk, self._page, self._work = desk, page, FrontDeskWork.of(desk)
        self._on, self._chosen = date.min, tuple[str, ...]()
        self._printer: QPrinter | None = None
        self._print = PrimaryButton(t("Print"), "print")
        self._save = QuietButton(t("Save as PDFs"), "save")
        self._sheet = TickRow(t("Add the front-desk sheet to each packet"))
        self._folder = LinkButton(t("Choose another folder"))
        self._into = Text("", "hint")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(t("Packets made"))
        self._said, self._failed = Text(""), Text("", "error")
        self._pause, self._cancel = QuietButton(t("Pause")), QuietButton(t("Cancel the rest"))
        self._rest = QuietButton(t("Do the rest again"))
        for part in self._lines():
            self.add(part)
        self._connect()
        self._redraw()

    def show_chosen(self, on: date, chosen: tuple[str, ...]) -> None:
        self._on, self._chosen = on, chosen
        self._redraw()

    @property
    def said(self) -> str:
        return self._said.text()

    def _lines(self) -> Sequence[QWidget]:
        return (
            flow(self._print, self._save, self._rest, self._pause, self._cancel),
            self._bar,
            self._said,
            self._failed,
            self._sheet,
            column(self._into, flow(self._folder), gap=Space.HAIR),
        )

    def _connect(self) -> None:
        self._print.clicked.connect(lambda _on: self._print_these(self._chosen))
        self._save.clicked.connect(lambda _on: self._save_these(self._chosen))
        self._folder.clicked.connect(lambda _on: self._choose_folder())
        self._pause.clicked.connect(lambda _on: self._pause_or_go_on())
        self._cancel.clicked.connect(lambda _on: self._work.cancel())
        self._rest.clicked.connect(lambda _on: self._do_rest())
        self._work.moved.connect(lambda _outcome: self._redraw())
        self._work.changed.connect(self._redraw)
        self._work.ended.connect(self._tell_end)
        self._work.failed.connect(self._tell_fault)

    def _print_these(self, visits: Collection[str]) -> None:
        printer = front_desk_printing.ask_printer(self._page, self._desk.t("Print the packets"))
        if printer is not None:
            self._start(visits, PacketWay.PRINTED, None, printer)

    def _save_these(self, visits: Collection[str]) -> None:
        folder = self._desk.settings.desk_folder
        if (folder and Path(folder).is_dir()) or self._choose_folder():
            self._start(visits, PacketWay.SAVED, Path(self._desk.settings.desk_folder))

    def _choose_folder(self) -> bool:
        t, now = self._desk.t, self._desk.settings.desk_folder
        folder = ask_folder(self._page, t("Where to put the packets"), now)
        if folder is not None:
            self._desk.change_settings(desk_folder=str(folder))
            self._redraw()
        return folder is not None

    def _do_rest(self) -> None:
        rest, wishes = self._work.rest, self._work.wishes
        if wishes is None or not rest:
            return
        if wishes.way is PacketWay.PRINTED:
            self._print_these(rest)
        else:
            self._start(rest, wishes.way, wishes.folder)

    def _start(
        self,
        visits: Collection[str],
        way: PacketWay,
        folder: Path | None,
        printer: QPrinter | None = None,
    ) -> None:
        settings = self._desk.settings
        wishes = Wishes(
            way,
            folder,
            page_size=settings.page_size,
            large_print=settings.large_print,
            sheets=(PacketSheet.FRONT_DESK,) if self._sheet.is_on else (),
            language=self._desk.t.language,
        )
        is_rest = bool(self._work.rest) and set(visits) <= set(self._work.rest)
        on = self._work.on if is_rest else self._on
        try:
            self._work.start(on, visits, wishes, printer)
        except LdnPrepError as error:
            self._desk.refused.emit(error.describe(self._desk.t))
            return
        self._pause.setFocus()

    def _pause_or_go_on(self) -> None:
        if self._work.is_paused:
            self._work.go_on()
        else:
            self._work.pause()

    def _tell_end(self) -> None:
        self._redraw()
        announce(self, self._said.text())

    def _tell_fault(self, error: object) -> None:
        if isinstance(error, LdnPrepError):
            self._desk.refused.emit(error.describe(self._desk.t))
        elif isinstance(error, Exception):
            self._desk.report_fault(error)

    def _redraw(self) -> None:
        work, t, count = self._work, self._desk.t, len(self._chosen)
        is_running = work.is_running
        loses_focus = not is_running and (self._pause.hasFocus() or self._cancel.hasFocus())
        for button in (self._print, self._save):
            button.setVisible(not is_running)
            button.setEnabled(count > 0)
        words = t.plural("Print {count} packet", "Print {count} packets", count)
        self._print.rename(words if count else t("Print"))
        self._sheet.setEnabled(not is_running)
        self._pause.setVisible(is_running)
        self._pause.rename(t("Go on") if work.is_paused else t("Pause"))
        self._cancel.setVisible(is_running)
        self._cancel.setEnabled(not work.is_stopping)
        self._rest.setVisible(bool(work.rest))
        self._bar.setVisible(is_running)
        self._show_progress()
        self._show_folder(is_running=is_running)
        if loses_focus:
            (self._rest if work.rest else self._page).setFocus()

    def _show_folder(self, *, is_running: bool) -> None:
        folder = self._desk.settings.desk_folder
        said = self._desk.t("PDFs go to {folder}", folder=folder) if folder else ""
        self._into.show_text(said)
        self._folder.setVisible(bool(folder) and not is_running)

    def _show_progress(self) -> None:
        work, progress = self._work, self._work.progress
        if progress is None:
            self._said.show_text(self._desk.t("Looking them up…") if work.is_running else "")
            self._failed.show_text("")
            self._bar.setRange(0, 0)
            return
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)
        self._said.show_text(self._describe(len(work.failed_ones)))
        self._failed.show_text(self._describe_failed(work.failed_ones))

    def _describe(self, failed: int) -> str:
        work, t = self._work, self._desk.t
        progress = work.progress
        if progress is None:
            return ""
        counts = {"done": progress.done - failed, "total": progress.total}
        if work.is_stopping:
            return t("Stopping. {done} of {total} packets are done.", **counts)
        if work.is_paused:
            return t("Paused. {done} of {total} packets are done.", **counts)
        stood = len(progress.with_state(State.STOOD))
        said = t("{done} of {total} packets are done.", **counts)
        if stood and not work.is_running:
            there = t.plural("{count} was there already.", "{count} were there already.", stood)
            return t("{done} {there}", done=said, there=there)
        return said

    def _describe_failed(self, failed: Sequence[Outcome]) -> str:
        t = self._desk.t
        lines = [
            t("Not made: {who}. {reason}", who=self._who(each), reason=each.reason)
            for each in failed[:_MOST_NAMED]
        ]
        if len(failed) > _MOST_NAMED:
            more = len(failed) - _MOST_NAMED
            lines.append(t.plural("And {count} more.", "And {count} more.", more))
        return "\n".join(lines)

    def _who(self, outcome: Outcome) -> str:
        return describe_who(outcome.order.name, outcome.order.born, self._desk.t)
