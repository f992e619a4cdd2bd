"""Save as PDF, print, open: and what came of it, in a sentence."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep import clock
from ldn_prep.actions import packets
from ldn_prep.actions.packets import MadePacket
from ldn_prep.desktop import dialogs
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.packet_choices import PacketChoices
from ldn_prep.desktop.packet_password import PasswordPanel
from ldn_prep.desktop.pdf_pages import page_sizes
from ldn_prep.desktop.printing import PrintJob
from ldn_prep.desktop.widgets import Card, PrimaryButton, QuietButton, Text, announce, flow
from ldn_prep.records import PacketWay, PersonRecords


class PacketSteps(Card):
    packet_wanted = Signal(object)
    """A callable that takes the MadePacket on screen."""
    part_opened = Signal(QWidget)
    """What the person is to look at now."""

    def __init__(self, desk: Desk, page: QWidget, choices: PacketChoices):
        super().__init__()
        self._desk, self._page, self._choices, t = desk, page, choices, desk.t
        self._save = PrimaryButton(t("Save as PDF"), "save")
        self._lock = QuietButton(t("Save with a password"))
        self._password = PasswordPanel(t)
        self._print = QuietButton(t("Print"), "print")
        self._open = QuietButton(t("Open the saved PDF"), "open")
        self._said = Text("")
        self._said.hide()
        self._replace = QuietButton(t("Replace that file"))
        self._other = QuietButton(t("Choose another name"))
        self._choice = flow(self._other, self._replace)
        self._path: Path | None = None
        self._replacing: Callable[[], object] | None = None
        self._asking: Callable[[MadePacket], object] = self._ask_and_save
        self._job: PrintJob | None = None
        self._stop = QuietButton(t("Stop printing"))
        self._stop.hide()
        self.add(flow(self._save, self._lock, self._print, self._open))
        self.add(self._password)
        self.add(self._said)
        self.add(self._choice)
        self.add(self._stop)
        self._save.clicked.connect(lambda _checked: self.take("save"))
        self._print.clicked.connect(lambda _checked: self.take("print"))
        self._open.clicked.connect(lambda _checked: self._open_saved())
        self._lock.clicked.connect(lambda _checked: self.take("lock"))
        self._password.chosen.connect(self._save_locked)
        self._password.field_told.connect(self.part_opened)
        self._password.put_away.connect(self._lock.setFocus)
        self._other.clicked.connect(lambda _checked: self.packet_wanted.emit(self._asking))
        self._stop.clicked.connect(lambda _checked: self._stop_printing())
        self._replace.clicked.connect(lambda _checked: self._replace_file())
        self.forget()

    def take(self, step: str) -> None:
        """ "save", "lock" or "print"; anything else is no step."""
        if step == "save":
            self._asking = self._ask_and_save
            self.packet_wanted.emit(self._asking)
        elif step == "lock":
            self._choice.hide()
            self._password.open_panel()
            self.part_opened.emit(self._password.focusProxy())
        elif step == "print":
            self.packet_wanted.emit(self._print_packet)

    def forget(self) -> None:
        """Another person: what was said about the last packet goes."""
        self._path, self._replacing, self._asking = None, None, self._ask_and_save
        self._password.hide()
        self._said.hide()
        self._choice.hide()
        self._open.hide()

    def _save_locked(self, password: str) -> None:
        self._asking = partial(self._ask_and_save, password=password)
        self.packet_wanted.emit(self._asking)

    def _ask_and_save(self, packet: MadePacket, password: str = "") -> None:
        records, t = self._desk.records, self._desk.t
        if records is None:
            return
        name = packets.suggest_file_name(clock.today(), packet.number, name=self._name_for_file())
        folder = Path(self._desk.settings.packet_folder or Path.home())
        path = dialogs.ask_save_path(self._page, t("Save the packet"), folder / name)
        if path is None:
            return
        save = partial(self._save_to, records, packet, path, password)
        if path.exists():
            self._replacing = partial(save, may_replace=True)
            self._say(t("There is already a file {name} there.", name=path.name))
            self._choice.show()
            self._other.setFocus()
            self.part_opened.emit(self._choice)
        else:
            save(may_replace=False)

    def _name_for_file(self) -> str:
        """The person's, if they agreed to it."""
        records, choices = self._desk.records, self._choices.choices()
        agreed = records is not None and choices is not None and choices.name_in_file
        return records.person.name if records is not None and agreed else ""

    def _save_to(
        self,
        records: PersonRecords,
        packet: MadePacket,
        path: Path,
        password: str,
        *,
        may_replace: bool,
    ) -> None:
        t, name = self._desk.t, records.person.name
        changes = self._desk.act(
            packets.save_packet, records, packet, path, may_replace=may_replace, password=password
        )
        if changes is None:
            return
        self._path, self._asking = path, self._ask_and_save
        self._desk.change_settings(packet_folder=str(path.parent))
        self._choice.hide()
        self._password.hide()
        self._open.show()
        number = packet.number
        if password:
            said = t("Packet {number} of {name} was saved, locked.", number=number, name=name)
        else:
            said = t("Packet {number} of {name} was saved.", number=number, name=name)
        self._say(f"{said}\n{path}")

    def _replace_file(self) -> None:
        replacing, self._replacing = self._replacing, None
        if replacing is not None:
            replacing()

    def _print_packet(self, packet: MadePacket) -> None:
        if self._job is not None or self._desk.records is None:
            return
        records, t = self._desk.records, self._desk.t
        # the job's name is seen by others at the printer: no name of a person in it
        title = t("Visit packet {number}", number=packet.number)
        printer = dialogs.ask_printer(self._page, title, len(page_sizes(packet.pdf)))
        if printer is None:
            return
        job = self._job = PrintJob(packet.pdf, printer, self)
        job.printed.connect(
            lambda done, pages: self._say(
                t("Printing page {page} of {pages}", page=done, pages=pages)
            )
        )
        job.ended.connect(lambda whole: self._end_printing(packet, records, whole=whole))
        self._stop.show()
        job.start()

    def _stop_printing(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _end_printing(self, packet: MadePacket, records: PersonRecords, *, whole: bool) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self._stop.hide()
        t, number, name = self._desk.t, packet.number, records.person.name
        if whole:
            self._keep_printed(packet, records)
            self._say(t("Packet {number} of {name} went to the printer.", number=number, name=name))
        elif job.was_stopped:
            self._say(t("Printing was stopped. Pages already sent may still come out."))
        else:
            self._say(t("The printer took nothing. Please check it and try again."))
        job.deleteLater()

    def _keep_printed(self, packet: MadePacket, records: PersonRecords) -> None:
        """The next packet says what changed since this one, and the front desk that it is out."""
        self._desk.act(
            packets.keep_packet,
            records,
            packet.options,
            number=packet.number,
            made_at=packet.made_at,
            way=PacketWay.PRINTED,
        )

    def _open_saved(self) -> None:
        if self._path is not None and not dialogs.open_file(self._path):
            self._say(self._desk.t("No program to open a PDF was found on this computer."))

    def _say(self, sentence: str) -> None:
        self._said.show_text(sentence)
        announce(self, sentence)
