"""The home of the window: the next visit, what is ready, and what a prescriber asks first."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from ldn_prep import clock
from ldn_prep.desktop.allergies_card import AllergiesCard
from ldn_prep.desktop.asked_card import AskedCard
from ldn_prep.desktop.changes_card import ChangesCard
from ldn_prep.desktop.conditions_card import ConditionsCard
from ldn_prep.desktop.contacts_card import ContactsCard
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.details_card import DetailsCard
from ldn_prep.desktop.earlier_visits_card import EarlierVisitsCard
from ldn_prep.desktop.page import Page
from ldn_prep.desktop.points_card import PointsCard
from ldn_prep.desktop.ready_card import ReadyCard
from ldn_prep.desktop.theme import Space
from ldn_prep.desktop.visit_card import VisitCard
from ldn_prep.desktop.visit_words import describe_visit, find_current_visit
from ldn_prep.desktop.widgets import PageFrame, Pair, SegmentField, column
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes

_Card = (
    VisitCard
    | ReadyCard
    | PointsCard
    | DetailsCard
    | AskedCard
    | AllergiesCard
    | ConditionsCard
    | ContactsCard
    | ChangesCard
    | EarlierVisitsCard
)
VISIT, PERSON = "visit", "person"
_OF_VISIT = frozenset({"visit", "ready", "points", "changes", "earlier"})
_LATER_MS = 250
_COLUMN_EMS = 66
_SIDE_BY_SIDE_EMS = 56


class VisitPage(Page):
    key = "visit"
    icon = "visit"

    def __init__(self, desk: Desk):
        super().__init__(desk)
        t = self.t
        self._frame = PageFrame("", column_ems=_COLUMN_EMS)
        visit, ready, changes = VisitCard(desk), ReadyCard(desk), ChangesCard(desk)
        visit.chosen.connect(self._show_again)
        self._cards: dict[str, _Card] = {
            "visit": visit,
            "ready": ready,
            "changes": changes,
            "points": PointsCard(desk),
            "earlier": EarlierVisitsCard(desk),
        }
        beside = column(ready, changes, gap=Space.NORMAL)
        self._head = Pair(visit, beside, least_ems=_SIDE_BY_SIDE_EMS, shares=(3, 2))
        self._half = SegmentField(
            t("Part of this page"), [(VISIT, t("The visit")), (PERSON, t("About the person"))]
        )
        self._has_points = False
        self._half.show_value(VISIT)
        self._half.edited.connect(self._show_half)
        self._frame.add(self._half)
        for part in (self._head, self._cards["points"], self._cards["earlier"]):
            self._frame.add(part)
        self._frame.content.addStretch(1)
        QTimer.singleShot(_LATER_MS, self, self._add_person_half)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    @property
    def title(self) -> str:
        return self.t("Visit")

    def status(self, records: PersonRecords) -> str:
        visit = find_current_visit(records, clock.today())
        return describe_visit(visit, clock.today(), self.t)

    def show_records(self, records: PersonRecords, changes: Changes | None) -> None:
        self._frame.set_title(self.t("Next visit: {name}", name=records.person.name))
        self._frame.set_status(self.status(records))
        for key, card in self._cards.items():
            if key != "points":
                card.show_records(records, changes)
        if self._has_points:
            self._show_points()
        else:  # names are looked up for the first time: the page stands before that
            QTimer.singleShot(0, self, self._show_points)
        self._show_half(self._half.value())

    def go_to(self, hint: str) -> None:
        if hint not in _OF_VISIT:
            self._add_person_half()
        card = self._cards.get(hint)
        if card is not None:
            half = VISIT if hint in _OF_VISIT else PERSON
            self._half.show_value(half)
            self._show_half(half)
            self._frame.bring_into_view(card)
            card.setFocus()

    def _show_points(self) -> None:
        if self.desk.records is not None:
            self._has_points = True
            self._cards["points"].show_records(self.desk.records, None)
            self._show_half(self._half.value())

    def _show_again(self) -> None:
        if self.desk.records is not None:
            self._cards["visit"].show_records(self.desk.records, Changes(label=""))

    def _add_person_half(self) -> None:
        """The half that is not seen at first is built a little later, or when it is wanted."""
        if "details" in self._cards:
            return
        made: dict[str, _Card] = {
            "details": DetailsCard(self.desk),
            "asked": AskedCard(self.desk),
            "allergies": AllergiesCard(self.desk),
            "conditions": ConditionsCard(self.desk),
            "contacts": ContactsCard(self.desk),
        }
        for card in made.values():
            card.hide()
            self._frame.content.insertWidget(self._frame.content.count() - 1, card)
            if self.desk.records is not None:
                card.show_records(self.desk.records, None)
        self._cards |= made

    def _show_half(self, half: object) -> None:
        if half == PERSON:
            self._add_person_half()
        self._head.setVisible(half == VISIT)
        for key, card in self._cards.items():
            belongs = (key in _OF_VISIT) == (half == VISIT)
            card.setVisible(belongs and getattr(card, "has_any", True))
