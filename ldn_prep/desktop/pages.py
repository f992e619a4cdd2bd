"""The list of pages. A new place is one line here and one in `places.py`."""

from ldn_prep.desktop.journal_page import JournalPage
from ldn_prep.desktop.medicines_page import MedicinesPage
from ldn_prep.desktop.packet_page import PacketPage
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.places import FRONT_DESK
from ldn_prep.desktop.questions_page import QuestionsPage
from ldn_prep.desktop.visit_page import VisitPage

_PAGES: tuple[type[Page], ...] = (
    VisitPage,
    MedicinesPage,
    QuestionsPage,
    JournalPage,
    PacketPage,
)
KEYS = (*(page.key for page in _PAGES), FRONT_DESK.key)


def find_page(key: str) -> type[Page]:
    """Few have a front desk: it is loaded only where it is wanted, and holds up no start."""
    if key == FRONT_DESK.key:
        from ldn_prep.desktop.front_desk_page import FrontDeskPage

        return FrontDeskPage
    return next(page for page in _PAGES if page.key == key)
