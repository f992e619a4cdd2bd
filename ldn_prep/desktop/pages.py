"""The list of pages. A new place is one line here and one in `places.py`."""

from ldn_prep.desktop.front_desk_page import FrontDeskPage
from ldn_prep.desktop.journal_page import JournalPage
from ldn_prep.desktop.medicines_page import MedicinesPage
from ldn_prep.desktop.packet_page import PacketPage
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.questions_page import QuestionsPage
from ldn_prep.desktop.visit_page import VisitPage

PAGES: tuple[type[Page], ...] = (
    VisitPage,
    MedicinesPage,
    QuestionsPage,
    JournalPage,
    PacketPage,
    FrontDeskPage,
)
