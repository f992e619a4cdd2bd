"""The few choices of a packet: for which visit, on what paper, how large, in which language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ldn_prep import clock
from ldn_prep.actions import people
from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.menus import LANGUAGES
from ldn_prep.desktop.visit_words import describe_day, find_current_visit
from ldn_prep.desktop.widgets import ChoiceField, Form, SegmentField, TickBox
from ldn_prep.i18n import available
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import DEFAULT_RANGE_DAYS, PacketOptions
from ldn_prep.records import PersonRecords
from ldn_prep.settings import Settings

RANGES = (30, 90, 180, 365)
"""Days of the journal in the packet; None, the last choice, means all of it."""


class PacketChoices(QWidget):
    changed = Signal()

    def __init__(self, desk: Desk):
        super().__init__()
        self._desk, t = desk, desk.t
        self._visit = ChoiceField(t("For which visit"))
        self._large = TickBox(t("Large print (18 point)"))
        self._paper = SegmentField(
            t("Paper"), [(PageSize.LETTER, t("Letter")), (PageSize.A4, t("A4"))]
        )
        ranges: list[tuple[int | None, str]] = [
            (days, t("The last {days} days", days=days)) for days in RANGES
        ]
        ranges.append((None, t("The whole journal")))
        self._range = ChoiceField(t("How far back the journal goes"), ranges)
        self._range.show_value(DEFAULT_RANGE_DAYS)
        languages = [(tag, LANGUAGES.get(tag, tag)) for tag in available()]
        self._language = ChoiceField(t("Language of the packet"), languages)
        form = Form()
        self._visit_row = form.add_field(t("For which visit"), self._visit)
        form.add_field(t("Paper"), self._paper)
        form.add(self._large)
        form.add_field(t("How far back the journal goes"), self._range)
        row = form.add_field(t("Language of the packet"), self._language)
        row.setVisible(len(languages) > 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        self._range.edited.connect(lambda _value: self.changed.emit())
        self._visit.edited.connect(self._choose_visit)
        self._paper.edited.connect(lambda size: self._desk.change_settings(page_size=str(size)))
        self._large.edited.connect(lambda on: self._desk.change_settings(large_print=on))
        self._desk.settings_changed.connect(self._take_settings)
        self._chosen_visit: str | None = None
        self._person_id = ""
        self.setFocusProxy(self._visit)
        self._take_settings(desk.settings)

    def show_records(self, records: PersonRecords) -> None:
        t, today, person = self._desk.t, clock.today(), records.person
        if person.id != self._person_id:
            self._person_id, self._chosen_visit = person.id, None
        visits = [(v.id, describe_day(v.on, t)) for v in records.visits]
        self._visit.offer(visits)
        self._visit_row.setVisible(bool(visits))
        current = find_current_visit(records, today)
        ids = {visit_id for visit_id, _ in visits}
        if self._chosen_visit not in ids and current is not None:
            self._visit.show_value(current.id)
        self._language.bind(
            person.id,
            person.language,
            lambda tag: self._desk.act(people.change_person, person.id, language=tag),
        )

    def options(self) -> PacketOptions:
        settings = self._desk.settings
        return PacketOptions(
            page_size=PageSize(settings.page_size),
            large_print=settings.large_print,
            range_days=self._range.value(),
            language=self._language.value() or "en",
            visit_id=self._visit.value(),
        )

    def _choose_visit(self, visit_id: str) -> None:
        self._chosen_visit = visit_id
        self.changed.emit()

    def _take_settings(self, settings: Settings) -> None:
        self._paper.show_value(PageSize(settings.page_size))
        self._large.setChecked(settings.large_print)
        self.changed.emit()
