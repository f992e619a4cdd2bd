"""What a place of the window is: a page that shows one person's records and says how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ldn_prep.desktop.desk import Desk
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes


class Page(QWidget):
    """`key` names the place in settings; `title` and `icon` stand on the rail.

    Qt's own metaclass leaves no room for Python's abstract classes, so what a page must say for
    itself raises until it does.
    """

    key: str
    icon: str
    is_about_person = True
    """False where the page shows many people: nobody's name stands above it then."""
    status_changed = Signal()
    """What `status` says became known by itself, not by a change of the records."""

    def __init__(self, desk: Desk):
        super().__init__()
        self.desk = desk
        self.t = desk.t

    @property
    def title(self) -> str:
        raise NotImplementedError

    def status(self, records: PersonRecords) -> str:
        """How far this place is, in words, for the rail: "4 questions, 2 must-ask"."""
        raise NotImplementedError

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        """Draws the records; `changes` None means another person. Keeps focus and cursor while
        the person types: a field that has the focus and holds the same text is left alone."""
        raise NotImplementedError

    def begin(self) -> None:
        """Puts the focus where this place's work begins, when it is entered."""
        if self.focusProxy() is not None:
            self.setFocus()

    def go_to(self, hint: str) -> None:
        """Brings what the hint names into view (a record's id, or a word of the page's own)."""
