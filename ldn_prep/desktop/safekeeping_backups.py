"""The backups the program made: when, why, a look inside, and one more at once."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions import safekeeping, stores
from ldn_prep.actions.safekeeping import Backup
from ldn_prep.actions.safekeeping_words import describe_age, describe_moment, describe_reason
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.dialogs import open_file
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.safekeeping_dialogs import ask_copy
from ldn_prep.desktop.safekeeping_inside import InsideCard
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    Line,
    PlainButton,
    QuietButton,
    Text,
    clear_layout,
    column,
    flow,
    row,
)
from ldn_prep.errors import LdnPrepError

_FEW = 6


class BackupsCard(Card):
    done = Signal(str)
    """A sentence that says what was done."""
    replaced = Signal(object)
    """After a copy was put back: where the earlier content is kept."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("Backups on this computer"))
        self._desk, t = desk, desk.t
        self._shows_all = False
        self._told, self._error = Text(), Text("", "error")
        self._error.hide()
        self._now = QuietButton(t("Make a backup now"), "save")
        self._now.clicked.connect(lambda _on: self._make())
        folder = PlainButton(t("Show the folder"), "open")
        folder.clicked.connect(lambda _on: open_file(self._folder))
        other = PlainButton(t("Look inside a copy from another place…"), "search")
        other.clicked.connect(lambda _on: self._ask_copy())
        self._elsewhere, self._rows = QVBoxLayout(), QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        for each in (self._told, self._error, flow(self._now, folder, other)):
            self.add(each)
        self.body.addLayout(self._elsewhere)
        self.body.addLayout(self._rows)
        self.refresh()

    def refresh(self) -> None:
        """Reads the folder again."""
        t, path = self._desk.t, self._desk.store.path
        backups = safekeeping.find_backups(path)
        self._told.setText(self._describe(backups))
        clear_layout(self._elsewhere)
        clear_layout(self._rows)
        shown = backups if self._shows_all else backups[:_FEW]
        for each in shown:
            self._rows.addWidget(_BackupRow(self, self._desk, each))
        if len(shown) < len(backups):
            more = PlainButton(t("Show all {count} backups", count=len(backups)))
            more.clicked.connect(lambda _on: self._show_all())
            self._rows.addWidget(more)

    def look_inside(self, copy: Path, title: str, into: QVBoxLayout) -> None:
        """Opens a look inside in the given place; another one that is open is closed."""
        for each in self.findChildren(InsideCard):
            each.hide()
            each.deleteLater()
        card = InsideCard(self._desk, copy, title)
        card.put_back.connect(self.replaced)
        card.left.connect(card.hide)
        card.left.connect(card.deleteLater)
        into.addWidget(card)

    @property
    def _folder(self) -> Path:
        made = safekeeping.backup_folder(self._desk.store.path)
        return made if made.is_dir() else made.parent

    def _describe(self, backups: tuple[Backup, ...]) -> str:
        t = self._desk.t
        if not backups:
            return t(
                "There is no backup yet. One is made before the first change of each day, "
                "as soon as somebody is in the program."
            )
        return t(
            "The last one was made {age}, {when}. Each is read back and checked when it is "
            "made: all of today are kept, one of each day for a month, one of each month for "
            "a year.",
            age=describe_age(backups[0], clock.today(), t),
            when=describe_moment(backups[0].made_at, t),
        )

    def _make(self) -> None:
        path = self._desk.store.path
        self._now.setEnabled(False)
        errand = Errand(self, lambda: stores.copy_store(path, None))
        errand.done.connect(self._tell_made)
        errand.failed.connect(self._tell_fault)
        errand.start()

    def _tell_made(self, _made: object) -> None:
        self._now.setEnabled(True)
        self._error.show_text("")
        self.refresh()
        self.done.emit(self._desk.t("A backup was made and checked."))

    def _tell_fault(self, error: Exception) -> None:
        self._now.setEnabled(True)
        if isinstance(error, LdnPrepError):
            self._error.show_text(error.describe(self._desk.t))
        else:
            self._desk.report_fault(error)

    def _ask_copy(self) -> None:
        t = self._desk.t
        title, kind = t("A copy of the store"), t("Copies of the store (*.store);;All files (*)")
        copy = ask_copy(self, title, Path.home(), kind)
        if copy is not None:
            said = t("The copy {file}", file=copy.name)
            self.look_inside(copy, said, self._elsewhere)

    def _show_all(self) -> None:
        self._shows_all = True
        self.refresh()


class _BackupRow(QWidget):
    def __init__(self, card: BackupsCard, desk: Desk, backup: Backup):
        super().__init__()
        t = desk.t
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        when = describe_moment(backup.made_at, t)
        title = t("The backup of {when}", when=when)
        look = PlainButton(t("Look inside"), "search", name=t("Look inside: {what}", what=title))
        look.clicked.connect(lambda _on: card.look_inside(backup.path, title, layout))
        why = t("Made {why}.", why=describe_reason(backup, t))
        words = column(Text(when, "strong"), Text(why, "muted"), gap=Space.HAIR)
        for each in (Line(), row(words, look, stretch=0)):
            layout.addWidget(each)
