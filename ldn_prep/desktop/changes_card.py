"""What changed since the last packet: what a prescriber who has seen it wants to know first."""

from ldn_prep.desktop.desk import Desk
from ldn_prep.desktop.widgets import Card, Text
from ldn_prep.packet.changes import describe_changes
from ldn_prep.records import PersonRecords
from ldn_prep.store import Changes
from ldn_prep.wording import describe_date


class ChangesCard(Card):
    """The page hides it while no packet was made."""

    def __init__(self, desk: Desk):
        super().__init__(desk.t("What changed since your last packet"), look="soft")
        self._desk = desk
        self._made, self._what = Text("", "muted"), Text()
        self.add(self._made)
        self.add(self._what)
        self.has_any = False

    def show_records(self, records: PersonRecords, _changes: Changes | None) -> None:
        t, found = self._desk.t, describe_changes(records, self._desk.t)
        self.has_any = found is not None
        if found is None:
            return
        last = records.packets[-1]
        day = describe_date(last.made_at.astimezone().date(), t)
        self._made.setText(t("Packet {number}, made {day}", number=last.number, day=day))
        nothing = t("Nothing in medicines, allergies or health answers.")
        self._what.setText("\n".join(found) if found else nothing)
