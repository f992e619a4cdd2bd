"""The two menus of the rail: the people, and how the program looks."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ldn_prep.desktop import person_marks, theme
from ldn_prep.desktop.lock_menu import add_lock_actions, lock_choices
from ldn_prep.desktop.person_steps import STEPS
from ldn_prep.desktop.widgets import safe
from ldn_prep.errors import N_
from ldn_prep.i18n import available

if TYPE_CHECKING:
    from ldn_prep.desktop.people_view import ShownPerson
    from ldn_prep.desktop.window import Window

THEMES = (
    ("system", N_("As the computer is set")),
    ("light", N_("Light")),
    ("dark", N_("Dark")),
    ("contrast", N_("High contrast")),
)
LANGUAGES = {"en": "English", "es": "Español"}
"""Each language under its own name: it must be found by who reads no other."""


class PeopleMenu(QMenu):
    def __init__(self, window: "Window", parent: QWidget):
        super().__init__(parent)
        t, people = window.desk.t, window.people
        current = people.current
        recent = window.desk.settings.recent_people
        for person in people.view.offered(recent, current.id if current else ""):
            self._offer(window, people.view.show(person), current)
        self.addSeparator()
        if people.can_find:
            self.addAction(t("Find a person…") + "\tCtrl+K", people.find)
        self.addAction(t("Add a person") + "\tCtrl+N", window.ask_new_person)
        if current is not None:
            self.addSeparator()
            for step in (each for each in STEPS if each.fits(window)):
                text = safe(t(step.words, name=current.told))
                self.addAction(text, partial(step.do, window))

    def _offer(self, window: "Window", shown: "ShownPerson", current: "ShownPerson | None") -> None:
        action = self.addAction(safe(shown.told))
        action.setCheckable(True)
        action.setChecked(current is not None and shown.id == current.id)
        if window.people.view.are_several:
            action.setIcon(person_marks.icon(shown.mark, shown.initials))
            font = action.font()
            font.setBold(action.isChecked())  # the mark stands where the tick would
            action.setFont(font)
        action.triggered.connect(lambda _checked: window.choose_person(shown.id))


class SettingsMenu(QMenu):
    def __init__(self, window: "Window", parent: QWidget):
        super().__init__(parent)
        settings, t = window.desk.settings, window.desk.t
        self._window = window
        sizes = [(size, t("{percent} %", percent=size)) for size in theme.SIZES]
        self._offer(t("Text size"), "text_size", sizes, settings.text_size)
        themes = [(name, t(label)) for name, label in THEMES]
        self._offer(t("Colours"), "theme", themes, settings.theme)
        self._offer_desk(t("Show the front desk"))
        languages = [(tag, LANGUAGES.get(tag, tag)) for tag in available()]
        if len(languages) > 1:
            self._offer(t("Language of the screen"), "language", languages, settings.language)
        self.addSeparator()
        self.addAction(t("Bring in a packet…") + "\tCtrl+O", window.receiving.choose)
        self.addAction(t("Backups and safekeeping…"), window.open_safekeeping)
        if window.guard.has_lock:
            minutes = lock_choices(t)
            self._offer(t("Lock when idle"), "lock_minutes", minutes, settings.lock_minutes)
        add_lock_actions(self, window)
        self.addSeparator()
        self.addAction(t("Undo") + "\tCtrl+Z", window.undo)
        self.addAction(t("Redo") + "\tCtrl+Shift+Z", window.redo)

    def _offer_desk(self, title: str) -> None:
        settings = self._window.desk.settings
        action = self.addAction(title)
        action.setCheckable(True)
        action.setChecked(settings.front_desk)
        action.toggled.connect(lambda is_on: self._window.desk.change_settings(front_desk=is_on))

    def _offer(
        self,
        title: str,
        field: str,
        choices: list[tuple[int, str]] | list[tuple[str, str]],
        now: object,
    ) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for value, label in choices:
            action = menu.addAction(safe(label))
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            action.triggered.connect(
                lambda _checked, value=value: self._window.desk.change_settings(**{field: value})
            )
