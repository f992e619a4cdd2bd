"""Puts the five pages into the shell and keeps shell, desk and pages in step."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ldn_prep.actions import people
from ldn_prep.actions.stores import Store
from ldn_prep.desktop import theme
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.first_run import NewPersonPage
from ldn_prep.desktop.front_desk_offer import offers_front_desk
from ldn_prep.desktop.lock_guard import LockGuard
from ldn_prep.desktop.menus import PeopleMenu, SettingsMenu
from ldn_prep.desktop.page_room import PageRoom
from ldn_prep.desktop.people_doing import PeopleDoing
from ldn_prep.desktop.receiving_doing import ReceivingDoing
from ldn_prep.desktop.safekeeping_watch import SafekeepingWatch
from ldn_prep.desktop.shell import TITLE, Shell
from ldn_prep.desktop.shortcuts import Shortcuts
from ldn_prep.desktop.widgets import flush_all
from ldn_prep.i18n import translator
from ldn_prep.settings import Settings

_LOOKS = frozenset({"theme", "text_size", "language"})
_OTHER_WINDOW_MS = 2000


class Window(QObject):
    """`save_settings` is called whenever a choice changed and when the window closes."""

    reopening_wanted = Signal()
    """The store is to be opened anew: another file stands in its place, or did."""

    def __init__(
        self,
        shell: Shell,
        store: Store,
        settings: Settings,
        save_settings: Callable[[Settings], object],
    ):
        super().__init__(shell)
        self.shell = shell
        self.desk = Desk(store, settings, translator(settings.language))
        self._save_settings, self._dressed_as = save_settings, settings
        self._saving = QTimer(self, singleShot=True, interval=500)
        self._saving.timeout.connect(lambda: self._save_settings(self.desk.settings))
        self.people: PeopleDoing = PeopleDoing(self)
        self._connect()
        self.receiving: ReceivingDoing = ReceivingDoing(self)
        self._shortcuts = Shortcuts(self)
        self.guard = LockGuard(self)
        self._build()
        self._other_window = QTimer(self, interval=_OTHER_WINDOW_MS)
        self._other_window.timeout.connect(self.desk.take_in_other_window)
        self._other_window.start()
        self.safekeeping = SafekeepingWatch(self, self.desk, self._tell_refused)

    def pause(self) -> None:
        """Looks at the store no more until `go_on`."""
        self._other_window.stop()
        self.safekeeping.stop()

    def go_on(self) -> None:
        self._other_window.start()
        self.safekeeping.go_on()

    def renew_settings_menu(self) -> None:
        settings = self.shell.rail.settings
        settings.setMenu(SettingsMenu(self, settings))

    def show_title(self) -> None:
        """Whose window it is; nobody's while it is covered."""
        current = self.people.current
        is_shown = self.shell.covering is None and self.rooms.is_about_person
        name = current.told if current and is_shown else ""
        self.shell.setWindowTitle(f"{name} – {TITLE}" if name else TITLE)

    def go(self, key: str, hint: str = "") -> None:
        """Shows a place; everything typed on the one before is kept first."""
        if self.desk.records is None:
            return
        flush_all()
        if not self._must_ask:
            self._drop_alone()
        page = self.rooms.enter(key)
        self.shell.rail.show_place(page.key)
        self.people.show(is_alone=not page.is_about_person)
        self.show_title()
        if self.desk.settings.place != page.key:
            self.desk.change_settings(place=page.key)
        if hint:
            page.go_to(hint)
        else:
            page.begin()

    def choose_person(self, person_id: str) -> None:
        flush_all()
        self._leave_new_person()
        if self.desk.records is None or person_id != self.desk.records.person.id:
            self.desk.choose_person(person_id)

    def ask_new_person(self) -> None:
        flush_all()
        can_cancel = self.desk.records is not None
        page = NewPersonPage(self.desk, self._leave_new_person if can_cancel else None)
        page.added.connect(self._leave_new_person)
        page.meant.connect(self.choose_person)
        self._must_ask = not can_cancel
        self._show_alone(page)
        self.shell.rail.setVisible(can_cancel)
        page.setFocus()

    def remove_person(self) -> None:
        """Takes the person on screen off the list; Undo stands beside the confirmation."""
        flush_all()
        if self.desk.records is not None:
            person, current = self.desk.records.person, self.people.current
            name = current.told if current else person.name
            says = self.desk.t("{name} was removed from the list.", name=name)
            self.desk.act(people.mark_person_in_error, person.id, says=says)

    def open_safekeeping(self) -> None:
        """Backups, copies, erasing: a page in place of the five."""
        from ldn_prep.desktop.safekeeping_page import SafekeepingPage  # off the way to a window

        self._show_wanted(SafekeepingPage(self.desk))

    def undo(self) -> None:
        flush_all()
        self.desk.leave_field()
        self.desk.undo()

    def redo(self) -> None:
        flush_all()
        self.desk.leave_field()
        self.desk.redo()

    def step_text_size(self, steps: int) -> None:
        sizes = theme.SIZES
        nearest = min(sizes, key=lambda size: abs(size - self.desk.settings.text_size))
        index = max(0, min(len(sizes) - 1, sizes.index(nearest) + steps))
        self.desk.change_settings(text_size=sizes[index])

    def close_down(self) -> None:
        """Keeps what was typed, remembers where the window was, lets go of the store."""
        flush_all()
        self._finish_front_desk()
        self._other_window.stop()
        self.safekeeping.stop()
        self._saving.stop()
        where = self.shell.normalGeometry() if self.shell.isMaximized() else self.shell.geometry()
        self.desk.change_settings(geometry=(where.x(), where.y(), where.width(), where.height()))
        self._saving.stop()
        self._save_settings(self.desk.settings)
        self.rooms.leave()
        self.desk.store.close()

    def _finish_front_desk(self) -> None:
        """What a batch has begun is finished; where none was wanted, nothing was even loaded."""
        if "ldn_prep.desktop.front_desk_work" in sys.modules:
            from ldn_prep.desktop.front_desk_work import FrontDeskWork

            FrontDeskWork.of(self.desk).close_down()

    def _connect(self) -> None:
        desk = self.desk
        desk.records_changed.connect(self._show_records)
        desk.people_changed.connect(self._show_people)
        desk.settings_changed.connect(self._take_settings)
        desk.refused.connect(self._tell_refused)
        desk.done.connect(self._tell_done)
        desk.store_lost.connect(self._tell_lost)
        desk.told.connect(self._tell)
        desk.place_wanted.connect(self.go)
        desk.page_wanted.connect(self._show_wanted)
        desk.page_left.connect(self._leave_wanted)
        self.shell.closing.connect(self.close_down)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._leave_field)
            app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _tell_refused(self, sentence: str) -> None:
        self.shell.notice.show_refused(sentence)

    def _tell_done(self, sentence: str) -> None:
        self.shell.notice.show_done(sentence)

    def _tell(self, sentence: str) -> None:
        self.shell.notice.show_done(sentence, can_undo=False)

    def _tell_lost(self, sentence: str) -> None:
        from ldn_prep.desktop.sentence_panel import SentencePanel

        t = self.desk.t
        again = (t("Open it again"), self.reopening_wanted.emit)
        self._show_alone(SentencePanel(sentence, (again, (t("Close"), self.shell.close))))
        self.shell.rail.hide()

    def _build(self) -> None:
        self._alone: QWidget | None = None
        self._must_ask = False
        self.rooms = PageRoom(self.desk, self.shell)
        self.shell.rail.place_chosen.connect(self.go)
        self.shell.add_notice(self.desk.t).undo_wanted.connect(self.undo)
        self.people.add_strip()
        self.renew_settings_menu()
        self._show_people()
        self._show_records(self.desk.records, None)

    def _show_people(self) -> None:
        current, rail = self.people.current, self.shell.rail
        name = current.told if current else ""
        rail.show_person(name, PeopleMenu(self, rail.switcher), self.people.picture())
        rail.offer_desk(is_offered=offers_front_desk(self.desk))
        self.show_title()
        is_alone = self._alone is not None and not hasattr(self._alone, "is_about_person")
        self.people.show(is_alone=is_alone or not self.rooms.is_about_person)

    def _show_records(self, records: object, changes: object) -> None:
        if changes is None:
            self._show_people()
        if changes is None and self._must_ask and self.desk.records is not None:
            self._drop_alone()
        if self.desk.records is None:
            self.ask_new_person()
            return
        self.rooms.show_records(self.desk.records, changes)
        if changes is None and self._alone is None:
            self.shell.rail.show()
            self.go(self.desk.settings.place)

    def _show_alone(self, page: QWidget) -> None:
        self._drop_alone()
        self._alone = page
        self.shell.pages.addWidget(page)
        self.shell.pages.setCurrentWidget(page)
        self.people.show(is_alone=not getattr(page, "is_about_person", False))

    def _show_wanted(self, page: object) -> None:
        if isinstance(page, QWidget):
            flush_all()
            self._show_alone(page)
            page.setFocus()

    def _leave_wanted(self) -> None:
        if self._alone is not None and not self._must_ask:
            self.go(self.desk.settings.place)

    def _leave_new_person(self) -> None:
        if self._alone is not None and self.desk.records is not None:
            self._drop_alone()
            self.shell.rail.show()
            self.go("visit")

    def _drop_alone(self) -> None:
        if self._alone is not None:
            self.shell.pages.removeWidget(self._alone)
            self._alone.deleteLater()
            self._alone, self._must_ask = None, False
            self.people.show(is_alone=False)

    def _leave_field(self, old: QWidget | None, _new: QWidget | None) -> None:
        if old is not None:
            self.desk.leave_field()

    def _take_settings(self, settings: Settings) -> None:
        self._saving.start()
        changed = {
            name for name in _LOOKS if getattr(settings, name) != getattr(self._dressed_as, name)
        }
        self._dressed_as = settings
        self.shell.rail.offer_desk(is_offered=offers_front_desk(self.desk))
        if changed:
            self._dress_anew()

    def _follow_system(self) -> None:
        if self.desk.settings.theme == "system":
            self._dress_anew()

    def _dress_anew(self) -> None:
        flush_all()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            settings = self.desk.settings
            self.rooms.leave()
            self.desk.t = translator(settings.language)
            theme.apply_theme(app, settings.theme, settings.text_size)
            self.shell.dress(self.desk.t)
            self._build()
