"""A look inside a copy of the store, and the question before it is put back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.actions import safekeeping
from ldn_prep.actions.safekeeping import StoreView
from ldn_prep.actions.safekeeping_words import compare_people, describe_moment
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.errand import Errand
from ldn_prep.desktop.widgets import (
    Card,
    PageFrame,
    PlainButton,
    PrimaryButton,
    QuietButton,
    Text,
    announce,
    column,
    flow,
)
from ldn_prep.errors import LdnPrepError, StoreNeedsPassphrase

Views = tuple[StoreView, StoreView | None]


def scroll_to(widget: QWidget) -> None:
    """Brings what has just opened on a page into view, once it has its place."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, PageFrame):
        around = around.parentWidget()
    if around is not None:
        QTimer.singleShot(0, widget, partial(around.bring_into_view, widget))


class InsideCard(Card):
    """`title` names the copy, as in "The backup of 21 May 2026, 09:12"."""

    put_back = Signal(object)
    """Where the earlier content is kept (a Path, or None), after it was put back."""
    left = Signal()

    def __init__(self, desk: Desk, copy: Path, title: str):
        super().__init__(title, look="soft")
        self._desk, self._copy, self._title, t = desk, copy, title, desk.t
        self._lines = Text(t("Looking inside…"))
        self._error = Text("", "error")
        self._error.hide()
        self._wish = QuietButton(t("Put this copy back…"), "undo")
        self._close = PlainButton(t("Close"))
        self._wish.clicked.connect(lambda _on: self._ask())
        self._close.clicked.connect(lambda _on: self.left.emit())
        self._steps = flow(self._wish, self._close)
        self._question = self._build_question()
        for each in (self._lines, self._error, self._steps, self._question):
            self.add(each)
        self._question.hide()
        self._wish.setEnabled(False)
        self._look()

    def _build_question(self) -> QWidget:
        t = self._desk.t
        self._yes = PrimaryButton(t("Yes, put it back"))
        no = QuietButton(t("Cancel"))
        self._yes.clicked.connect(lambda _on: self._put_back())
        no.clicked.connect(lambda _on: self._ask(is_asked=False))
        words = t(
            "Everything in the program now, for every person, is replaced by what is listed here. "
            "What is in the program now is kept as a backup first, so that you can go back to it."
        )
        return column(Text(words, "strong"), flow(self._yes, no))

    def _look(self) -> None:
        copy, path = self._copy, self._desk.store.path

        def look() -> Views:
            return safekeeping.look_inside(copy), safekeeping.look_inside(path)

        errand = Errand(self, look)
        errand.done.connect(self._show)
        errand.failed.connect(self._tell)
        errand.start()

    def _show(self, views: Views) -> None:
        t, (inside, now) = self._desk.t, views
        lines = compare_people(inside, now, t)
        if inside.newest_change is not None:
            when = describe_moment(inside.newest_change, t)
            lines.append(t("The newest entry in it is from {when}.", when=when))
        self._lines.show_text("\n".join(lines))
        self._wish.setEnabled(True)
        self._wish.setFocus()
        announce(self, "\n".join([self._title, *lines]))
        scroll_to(self)

    def _ask_passphrase(self, path: Path) -> None:
        """A copy may have been locked with another passphrase than the store."""
        from ldn_prep.desktop.lock_form import LockForm

        self._lines.show_text(self._desk.t("This copy is locked with another passphrase."))
        form = LockForm(self._desk.t, path)
        form.unlocked.connect(form.hide)
        form.unlocked.connect(form.deleteLater)
        form.unlocked.connect(self._look)
        self.body.insertWidget(2, form)
        form.setFocus()

    def _ask(self, *, is_asked: bool = True) -> None:
        self._question.setVisible(is_asked)
        self._steps.setVisible(not is_asked)
        (self._yes if is_asked else self._wish).setFocus()
        scroll_to(self)

    def _put_back(self) -> None:
        store, copy = self._desk.store, self._copy
        self.window().setEnabled(False)  # nothing may be typed into what is being replaced
        errand = Errand(self, lambda: safekeeping.put_back(store, copy))
        errand.done.connect(self._finish)
        errand.failed.connect(self._tell)
        errand.start()

    def _finish(self, kept: object) -> None:
        self.window().setEnabled(True)
        self.put_back.emit(kept)

    def _tell(self, error: Exception) -> None:
        t = self._desk.t
        self.window().setEnabled(True)
        self._lines.setVisible(self._wish.isEnabled())
        self._ask(is_asked=False)
        if isinstance(error, StoreNeedsPassphrase):
            self._ask_passphrase(error.path)
        elif isinstance(error, LdnPrepError):
            self._error.show_text(error.describe(t))
        else:
            self._desk.report_fault(error)
