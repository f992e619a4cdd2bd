"""A damaged or missing store: what can be done, in words, and doing it. Nothing is done unasked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.actions import safekeeping
from ldn_prep.actions.damage_words import (
    describe_copy,
    describe_readable,
    describe_recovered,
    describe_restored,
)
from ldn_prep.actions.safekeeping import Backup, Recovered, StoreView, WaysOut
from ldn_prep.actions.safekeeping_words import describe_moment
from ldn_prep.desktop.dialogs import open_file
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.safekeeping_dialogs import ask_copy
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import (
    Card,
    PageFrame,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Text,
    announce,
    flow,
)
from ldn_prep.errors import LdnPrepError
from ldn_prep.i18n import Translator

Copy = tuple[Backup, StoreView]


class DamagePage(QWidget):
    """`is_missing`: there is no file at all any more, but backups of one that was there."""

    mended = Signal(str)
    """There is a sound store now; the sentence says what was done."""
    left = Signal()
    tried_again = Signal()

    def __init__(self, t: Translator, path: Path, *, is_missing: bool = False):
        super().__init__()
        self._t, self._path, self._is_missing = t, path, is_missing
        title = t("Your store is not there") if is_missing else t("Your store is damaged")
        self._frame = PageFrame(title, column_ems=44, is_centred=True)
        self._frame.content.insertSpacing(0, Space.SECTION)
        self._frame.set_status(self._explain())
        self._room = QVBoxLayout()
        self._room.setSpacing(Space.WIDE)
        self._frame.content.addLayout(self._room)
        self._error = Text("", "error")
        self._error.hide()
        self._frame.add(self._error)
        self._frame.add(self._build_steps())
        self._wait = Text(t("Looking at what can be brought back…"), "lead")
        self._room.addWidget(self._wait)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._look()

    def _explain(self) -> str:
        t, path = self._t, self._path
        if self._is_missing:
            return t(
                "There is no file at {path}, but there are backups of it. It may have been moved "
                "or deleted, or a stick is not plugged in.",
                path=path,
            )
        return t(
            "Part of the file with your entries cannot be read: {path}. A failing disk or a stick "
            "pulled out too early can do this. The file is left exactly as it is, whatever you "
            "choose here.",
            path=path,
        )

    def _build_steps(self) -> QWidget:
        t = self._t
        other = PlainButton(t("Use a copy from another place…"), "open")
        folder = PlainButton(t("Show where the file is"), "open")
        again = PlainButton(t("Try again"))
        close = PlainButton(t("Close"))
        other.clicked.connect(lambda _on: self._ask_copy())
        folder.clicked.connect(lambda _on: open_file(self._path.parent))
        again.clicked.connect(lambda _on: self.tried_again.emit())
        close.clicked.connect(lambda _on: self.left.emit())
        self._again = again
        return flow(other, folder, again, close)

    def _look(self) -> None:
        path = self._path
        if self._is_missing:
            self._run(lambda: safekeeping.find_good_copy(path), self._show_copy)
        else:
            self._run(lambda: safekeeping.find_ways_out(path), self._show_ways)

    def _show_copy(self, copy: Copy | None) -> None:
        self._wait.hide()
        if copy is None:
            self._add(self._t("None of the backups can be read."), [], "", None)
        else:
            self._offer_copy(copy, [])

    def _show_ways(self, ways: WaysOut) -> None:
        t = self._t
        self._wait.hide()
        if ways.copy is not None:
            self._offer_copy(ways.copy, list(ways.lacks))
        if ways.is_readable:
            self._add(
                t("Bring back what can be read"),
                describe_readable(ways, t),
                t("Bring back what can be read"),
                self._recover,
                is_first=ways.copy is None,
            )
        if ways.is_hopeless:
            words = t(
                "Nothing in the file can be read, and there is no backup beside it. If you have a "
                "copy on a stick or another disk, use that one."
            )
            self._add(t("Nothing can be brought back from here"), [words], "", None)

    def _offer_copy(self, copy: Copy, lacks: list[safekeeping.Lacking]) -> None:
        t = self._t
        lines = describe_copy(*copy, lacks, t, is_compared=not self._is_missing)
        title = t("Use the last good copy")
        named = t("The backup of {when}", when=describe_moment(copy[0].made_at, t))
        self._add(title, lines, title, lambda: self._use(copy[0].path, named), is_first=True)

    def _add(
        self,
        title: str,
        lines: list[str],
        button: str,
        on_click: Callable[[], None] | None,
        *,
        is_first: bool = False,
    ) -> None:
        card = Card(title)
        for line in lines:
            card.add(Text(line))
        if on_click is not None:
            made = PrimaryButton(button) if is_first else QuietButton(button)
            made.clicked.connect(lambda _on: on_click())
            card.add(flow(made))
            if is_first:
                made.setFocus()
        self._room.addWidget(card)
        announce(card, "\n".join([title, *lines]))

    def _ask_copy(self) -> None:
        t = self._t
        title, kind = t("A copy of the store"), t("Copies of the store (*.store);;All files (*)")
        copy = ask_copy(self, title, Path.home(), kind)
        if copy is not None:
            self._use(copy, t("The copy {file}", file=copy.name))

    def _use(self, copy: Path, named: str) -> None:
        path, t = self._path, self._t

        def work() -> str:
            return describe_restored(named, safekeeping.restore_from(path, copy), t)

        self._begin(work, self.mended.emit)

    def _recover(self) -> None:
        path, t = self._path, self._t

        def work() -> str:
            found: Recovered = safekeeping.recover(path, nameless=t("A person without a name"))
            return describe_recovered(found, t)

        self._begin(work, self.mended.emit)

    def _begin(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        """What changes files: nothing else can be chosen meanwhile."""
        self._frame.setEnabled(False)
        self._run(work, then)

    def _run(self, work: Callable[[], object], then: Callable[..., object]) -> None:
        self._error.show_text("")
        errand = Errand(self, work)
        errand.done.connect(lambda result: self._end(lambda: then(result)))
        errand.failed.connect(lambda error: self._end(lambda: self._tell(error)))
        errand.start()

    def _end(self, then: Callable[[], object]) -> None:
        self._frame.setEnabled(True)
        then()

    def _tell(self, error: Exception) -> None:
        self._wait.hide()
        says = self._t("That could not be done. The file was left as it is.")
        self._error.show_text(error.describe(self._t) if isinstance(error, LdnPrepError) else says)
        self._again.setFocus()
