"""To whom entries are moved: the others, or the last used of many and the finder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.people_finder import PeopleFinder
from ldn_prep.desktop.people_rows import PeopleList
from ldn_prep.desktop.people_view import PeopleView, ShownPerson
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.widgets import QuietButton, flow
from ldn_prep.records import Person

_MOST_ROWS = 6


class MovingTarget(QWidget):
    """Nobody is chosen before the person says so, unless there is only one other."""

    changed = Signal()

    def __init__(self, desk: Desk, view: PeopleView, own_id: str):
        super().__init__()
        self._desk, self._view, self._own_id, t = desk, view, own_id, desk.t
        offered = view.offered(desk.settings.recent_people, own_id)
        self._others = tuple(view.show(each) for each in offered if each.id != own_id)
        self._list = PeopleList(t)
        self._list.setAccessibleName(t("To whom"))
        self._find = QuietButton(t("Find a person…"), "search")
        self._find.clicked.connect(self._open_finder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self._list)
        layout.addWidget(flow(self._find))
        self._find.setHidden(not view.are_many)
        self._show(self._others, is_chosen=len(self._others) == 1 and not view.are_many)
        self._list.selectionModel().currentChanged.connect(lambda _new, _old: self.changed.emit())
        self.setFocusProxy(self._list)

    def chosen(self) -> ShownPerson | None:
        return self._list.chosen

    def _show(self, people: tuple[ShownPerson, ...], *, is_chosen: bool) -> None:
        self._list.show_people(people)
        if not is_chosen:
            self._list.choose_nobody()
        rows = min(_MOST_ROWS, len(people))
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * rows + 2 * Space.HAIR)
        self._list.setHidden(not people)

    def _open_finder(self) -> None:
        def is_other(person: Person) -> bool:
            return person.id != self._own_id and person.archived_on is None

        recent = self._desk.settings.recent_people
        finder = PeopleFinder(self.window(), self._view, self._desk.t, recent, is_other)
        finder.chosen.connect(self._take)
        finder.open()

    def _take(self, person_id: str) -> None:
        found = next(each for each in self._view.listed if each.id == person_id)
        others = tuple(each for each in self._others if each.id != person_id)
        self._show((self._view.show(found), *others), is_chosen=True)
        self.changed.emit()
