"""Setting, changing and taking off the passphrase; what forgetting it means is said before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import locking
from ldn_prep.actions.locking import LockReport
from ldn_prep.desktop.lock_asking import LockAskingCard
from ldn_prep.desktop.lock_sheet import LockSheetCard
from ldn_prep.desktop.lock_work import LockWork, sentence_of
from ldn_prep.desktop.widgets import (
    Card,
    PageFrame,
    PrimaryButton,
    QuietButton,
    Text,
    announce,
    flow,
)
from ldn_prep.i18n import Translator


class LockSettingsPage(QWidget):
    """`around` runs a piece of work while nobody else has the store open (see `LockGuard`);
    `names` are words that make a passphrase easy to guess."""

    closed = Signal()
    changed = Signal()
    """The store was locked, or its lock was changed or taken off."""

    def __init__(
        self,
        t: Translator,
        path: Path,
        names: tuple[str, ...],
        page_size: str,
        around: Callable[[LockWork, Callable[[], object]], None],
    ):
        super().__init__()
        self._t, self._path, self._around = t, path, around
        self._is_locked = locking.is_locked(path)
        self._left: tuple[Path, ...] = ()
        self._work = LockWork(self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self._fail)
        self._asking = LockAskingCard(t, names)
        self._asking.lock_wanted.connect(self._lock)
        self._asking.removal_wanted.connect(self._remove)
        self._asking.left.connect(self.closed)
        self._sheet = LockSheetCard(t, path, page_size, self._asking.secret)
        self._warning, self._result = self._build_warning(), self._build_result()
        self._lay_out()
        self._asking.arrange(is_locked=self._is_locked)
        self.setFocusProxy(self._asking)

    def _lock(self, now: str, new: str) -> None:
        path = self._path
        if self._is_locked:
            self._begin(lambda: locking.change_lock(path, now, new))
        else:
            self._begin(lambda: locking.set_lock(path, new))

    def _remove(self, now: str) -> None:
        path = self._path
        self._begin(lambda: locking.remove_lock(path, now))

    def _begin(self, work: Callable[[], object]) -> None:
        self._asking.show_busy(is_busy=True)
        self._around(self._work, work)

    def _take(self, given: object) -> None:
        if not isinstance(given, LockReport):
            return
        was_locked, self._is_locked = self._is_locked, given.code is not None
        self._left = given.left
        self._asking.take_over(is_locked=self._is_locked)
        self._tell(self._describe(was_locked=was_locked))
        self.changed.emit()

    def _describe(self, *, was_locked: bool) -> str:
        t = self._t
        if not self._is_locked:
            return t("The passphrase is off: anyone who can use this computer can read the store.")
        if was_locked:
            return t("The passphrase was changed. An older recovery sheet opens nothing any more.")
        if self._left:
            return t("The store is locked.")
        return t("The store is locked, and its backups as well.")

    def _fail(self, error: Exception) -> None:
        self._asking.show_busy(is_busy=False)
        self._asking.show_error(sentence_of(error, self._t))

    def _tell(self, sentence: str) -> None:
        t, words = self._t, [sentence]
        if self._left and self._is_locked:
            words.append(t("These older copies could not be locked; anyone can read them:"))
        elif self._left:
            words.append(t("These older copies still need the passphrase they had:"))
        self._said.setText("\n".join([*words, *map(str, self._left)]))
        self._erase.setVisible(bool(self._left) and self._is_locked)
        self._sheet.setVisible(self._is_locked)
        self._warning.hide()
        self._asking.hide()
        self._result.show()
        self._done.setFocus()
        announce(self, "\n".join(words))

    def _erase_copies(self) -> None:
        try:
            locking.erase_copies(self._left)
        except Exception as error:  # told in a sentence like everything else
            self._said.setText(sentence_of(error, self._t))
        else:
            self._left = ()
            self._tell(self._t("They are erased."))

    def _build_warning(self) -> Card:
        t = self._t
        warning = Card(t("Forgotten means gone"), look="warning")
        words = t(
            "Without the passphrase nobody can open the store, not even the people who made this "
            "program. The recovery sheet is the only other way in."
        )
        warning.add(Text(words))
        return warning

    def _build_result(self) -> Card:
        t = self._t
        self._said = Text("", "strong")
        self._done = PrimaryButton(t("Done"), "check")
        self._done.clicked.connect(lambda _checked: self.closed.emit())
        self._erase = QuietButton(t("Erase these copies"), "trash")
        self._erase.clicked.connect(lambda _checked: self._erase_copies())
        result = Card(look="soft")
        result.add(self._said)
        result.add(flow(self._done, self._erase))
        result.hide()
        return result

    def _lay_out(self) -> None:
        t = self._t
        frame = PageFrame(t("Passphrase"), column_ems=40, is_centred=True)
        frame.set_status(
            t(
                "With a passphrase the store and its backups are encrypted: someone who takes the "
                "computer or the file can read nothing without it."
            )
        )
        for each in (self._result, self._warning, self._asking, self._sheet):
            frame.add(each)
        self._sheet.setVisible(self._is_locked)
        frame.content.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
