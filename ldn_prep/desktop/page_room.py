"""The pages themselves: built one after the other, drawn only while they are looked at."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.front_desk_offer import offers_front_desk
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.pages import KEYS, find_page
from ldn_prep.desktop.places import FRONT_DESK
from ldn_prep.desktop.shell import Shell
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes

_FIRST_MS, _BETWEEN_MS = 100, 20
"""The first page can be used before the next one is begun; typing comes between the others."""


class PageRoom(QObject):
    """A page out of sight is told what changed when it is entered, and costs nothing until then."""

    def __init__(self, desk: Desk, shell: Shell):
        super().__init__(shell.pages)
        self._desk, self._shell = desk, shell
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, Changes | None] = {}
        self._here = ""
        QTimer.singleShot(_FIRST_MS, self, self._build_next)

    def enter(self, key: str) -> Page:
        page = self._page(key if self._is_offered(key) else KEYS[0])
        self._here = page.key
        self._bring_up_to_date(page)
        self._shell.pages.setCurrentWidget(page)
        return page

    @property
    def is_about_person(self) -> bool:
        """Whether the page one is at shows the person on screen."""
        return self._here not in self._pages or self._pages[self._here].is_about_person

    def leave(self) -> None:
        self._here = ""

    def show_records(self, records: PersonRecords, changes: object) -> None:
        known = changes if isinstance(changes, Changes) else None
        for key in KEYS:
            self._note_missed(key, known)
        if self._here in self._pages and self._is_in_view():
            self._bring_up_to_date(self._pages[self._here])
        for page in self._pages.values():
            self._shell.rail.show_status(page.key, page.status(records))

    def _is_offered(self, key: str) -> bool:
        return key in KEYS and (key != FRONT_DESK.key or offers_front_desk(self._desk))

    def _show_status(self, page: Page) -> None:
        if self._desk.records is not None:
            self._shell.rail.show_status(page.key, page.status(self._desk.records))

    def _is_in_view(self) -> bool:
        return self._shell.pages.currentWidget() is self._pages[self._here]

    def _note_missed(self, key: str, changes: Changes | None) -> None:
        missed = self._missed.get(key, changes)
        if missed is None or changes is None:
            self._missed[key] = None
        else:
            self._missed[key] = replace(
                changes,
                rows=missed.rows | changes.rows,
                person_ids=missed.person_ids | changes.person_ids,
            )

    def _bring_up_to_date(self, page: Page) -> None:
        if self._desk.records is not None and page.key in self._missed:
            page.show_records(self._desk.records, self._missed.pop(page.key))

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = find_page(key)(self._desk)
            self._pages[key] = page
            self._missed[key] = None
            self._shell.pages.addWidget(page)
            page.status_changed.connect(lambda: self._show_status(page))
            self._show_status(page)
        return self._pages[key]

    def _build_next(self) -> None:
        """The other pages are built while nothing else is to be done, so that entering is quick."""
        wanted = [key for key in KEYS if self._is_offered(key)]
        missing = [key for key in wanted if key not in self._pages]
        if missing and isValid(self._shell.pages):
            self._page(missing[0])
            QTimer.singleShot(_BETWEEN_MS, self, self._build_next)
