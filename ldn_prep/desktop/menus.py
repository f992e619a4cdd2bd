"""The two menus of the rail: the people, and how the program looks."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ldn_prep.desktop import theme
from ldn_prep.desktop.widgets import safe
from ldn_prep.errors import N_
from ldn_prep.i18n import available

if TYPE_CHECKING:
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
        desk, t = window.desk, window.desk.t
        current = desk.records.person if desk.records else None
        for person in desk.people:
            action = self.addAction(safe(person.name))
            action.setCheckable(True)
            action.setChecked(current is not None and person.id == current.id)
            action.triggered.connect(
                lambda _checked, person_id=person.id: window.choose_person(person_id)
            )
        self.addSeparator()
        self.addAction(t("Add a person") + "\tCtrl+N", window.ask_new_person)
        if current is not None:
            text = t("Remove {name} from the list", name=current.name)
            self.addAction(safe(text), window.remove_person)


class SettingsMenu(QMenu):
    def __init__(self, window: "Window", parent: QWidget):
        super().__init__(parent)
        settings, t = window.desk.settings, window.desk.t
        self._window = window
        sizes = [(size, t("{percent} %", percent=size)) for size in theme.SIZES]
        self._offer(t("Text size"), "text_size", sizes, settings.text_size)
        themes = [(name, t(label)) for name, label in THEMES]
        self._offer(t("Colours"), "theme", themes, settings.theme)
        languages = [(tag, LANGUAGES.get(tag, tag)) for tag in available()]
        if len(languages) > 1:
            self._offer(t("Language of the screen"), "language", languages, settings.language)
        self.addSeparator()
        self.addAction(t("Undo") + "\tCtrl+Z", window.undo)
        self.addAction(t("Redo") + "\tCtrl+Shift+Z", window.redo)

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
