"""What the window does with people: whose page it is, finding, setting aside, bringing back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon, QPixmap

from ldn_prep.actions import people
from ldn_prep.desktop import person_marks, theme
from ldn_prep.desktop.people_finder import PeopleFinder
from ldn_prep.desktop.people_view import PeopleView, ShownPerson
from ldn_prep.desktop.person_strip import PersonStrip
from ldn_prep.desktop.widgets import flush_all

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window

_IDLE_MS = 400
_ICON_SIDE = 64
_RAIL_EMS = 1.7


class PeopleDoing(QObject):
    def __init__(self, window: "Window"):
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._view = PeopleView(self._desk.people, self._desk.t)
        self._made_of: tuple[object, object] = (self._desk.people, self._desk.t)
        self._own_icon = window.shell.windowIcon()
        self._finder: PeopleFinder | None = None
        self._ahead = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._ahead.timeout.connect(self._make_ready)

    @property
    def view(self) -> PeopleView:
        desk = self._desk
        if self._made_of[0] is not desk.people or self._made_of[1] is not desk.t:
            self._view = PeopleView(desk.people, desk.t)
            self._made_of = (desk.people, desk.t)
        return self._view

    @property
    def current(self) -> ShownPerson | None:
        """The person on screen; None while there is nobody."""
        records = self._desk.records
        return self.view.show(records.person) if records else None

    @property
    def marked(self) -> ShownPerson | None:
        """The person on screen, where they must be told from others."""
        current = self.current
        return current if current and (self.view.are_several or current.is_archived) else None

    @property
    def can_find(self) -> bool:
        return self.view.are_several or self.view.has_archived

    def add_strip(self) -> None:
        """To the shell, which was dressed anew."""
        self.strip = PersonStrip(self._desk.t)
        self.strip.change_wanted.connect(self.find)
        self.strip.back_wanted.connect(self.bring_back)
        self._window.shell.add_strip(self.strip)

    def show(self, *, is_alone: bool) -> None:
        """On the strip, for confirmations, and as the window's icon; not over a page that stands
        alone, which may be about someone else."""
        marked, shell = self.marked, self._window.shell
        self.strip.show_person(None if is_alone else marked)
        shell.notice.whose = marked
        shell.setWindowIcon(
            QIcon(person_marks.pixmap(marked.mark, marked.initials, _ICON_SIDE))
            if marked
            else self._own_icon
        )
        if self.view.are_many:
            self._ahead.start()

    def find(self) -> None:
        """Opens the finder over the window; Enter alone goes to the one before."""
        if not self.can_find or self._finder is not None:
            return
        flush_all()
        current, recent = self.current, self._desk.settings.recent_people
        others = tuple(each for each in recent if not current or each != current.id)
        finder = PeopleFinder(self._window.shell, self.view, self._desk.t, others)
        finder.chosen.connect(self._window.choose_person)
        finder.finished.connect(self._forget_finder)
        self._finder = finder
        finder.open()

    def archive(self) -> None:
        """Sets the person on screen aside and shows the one used before; Undo brings both back."""
        flush_all()
        current = self.current
        if current is None:
            return
        says = self._desk.t("{name} is in the archive now.", name=current.told)
        after = self.view.next_after(current.id, self._desk.settings.recent_people)
        if self._desk.act(people.archive_person, current.id, says=says) and after:
            self._window.choose_person(after.id)

    def bring_back(self) -> None:
        flush_all()
        current = self.current
        if current is not None:
            says = self._desk.t("{name} is on the list again.", name=current.told)
            self._desk.act(people.bring_back_person, current.id, says=says)

    def move_entries(self) -> None:
        from ldn_prep.desktop.moving_page import MovingPage

        flush_all()
        if self._desk.records is not None and self.view.are_several:
            self._desk.page_wanted.emit(MovingPage(self._desk, self.view))

    def picture(self) -> QPixmap | None:
        """For the rail; None while there is one person."""
        marked = self.marked
        side = theme.em(_RAIL_EMS)
        return person_marks.pixmap(marked.mark, marked.initials, side) if marked else None

    def _make_ready(self) -> None:
        """While nothing else is to be done, so that the first letter is quick."""
        self.view.index  # noqa: B018  # it is kept

    def _forget_finder(self) -> None:
        self._finder = None
