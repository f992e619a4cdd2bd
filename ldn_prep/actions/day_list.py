"""The front desk's list of a day: who comes, when, to whom, and what their packets lack."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from ldn_prep import clock
from ldn_prep.errors import N_, NotAccepted
from ldn_prep.i18n import Translator
from ldn_prep.records import PacketWay, PartialDate
from ldn_prep.review.day_gaps import DAYS, DayGap, Gap, find_gaps
from ldn_prep.store import DayRow, PacketMade, Store, load_day
from ldn_prep.store.day_rows import span_before
from ldn_prep.wording import describe_date, describe_time

_WORDS = {
    Gap.NO_MEDICINES_ASKED: N_("no medicine list"),
    Gap.LIST_NEVER_CHECKED: N_("list never checked"),
    Gap.NO_QUESTIONS: N_("no questions"),
    Gap.NO_JOURNAL: N_("no journal in the last 30 days"),
    Gap.NO_BIRTH_DATE: N_("no birth date"),
}


@dataclass(frozen=True, slots=True)
class DayVisit:
    """One line of the list. `packets` are those made for this visit, by number.

    `is_changed` says that entries were changed after the last of them was made.
    """

    visit_id: str
    person_id: str
    name: str
    born: PartialDate | None
    on: date
    at: time | None
    clinician: str
    gaps: tuple[DayGap, ...]
    packets: tuple[PacketMade, ...]
    is_changed: bool

    @property
    def last_packet(self) -> PacketMade | None:
        """The last one that went out, on paper or as a file."""
        gone = [each for each in self.packets if each.way is not PacketWay.NOT_SAID]
        return gone[-1] if gone else None

    @property
    def is_done(self) -> bool:
        """Whether the packet that went out last still says what the entries say."""
        return self.last_packet is not None and not self.is_changed


def list_day(store: Store, on: date) -> tuple[DayVisit, ...]:
    """Visits of that day by time, the untimed last. Raises StoreError.

    The journal and the list are looked at as of today, or as of a day that has passed.
    """
    seen_on = min(on, clock.today())
    first, last = span_before(seen_on, DAYS)
    rows = load_day(store, on, journal_from=first, journal_to=last)
    return tuple(_as_visit(row, on, seen_on) for row in rows)


def of_clinician(visits: Iterable[DayVisit], name: str) -> tuple[DayVisit, ...]:
    """Those whose clinician's name holds the words; an empty name keeps all."""
    wanted = _folded(name)
    return tuple(each for each in visits if wanted in _folded(each.clinician))


def list_clinicians(visits: Iterable[DayVisit]) -> tuple[str, ...]:
    """Every clinician once, as first written, in the order of the alphabet."""
    found: dict[str, str] = {}
    for each in visits:
        if each.clinician.strip():
            found.setdefault(_folded(each.clinician), each.clinician.strip())
    return tuple(found[key] for key in sorted(found))


def read_day(said: str, today: date) -> date:
    """ "today", "tomorrow" or a date as 2026-05-12; raises NotAccepted."""
    word = said.strip().casefold()
    if word in ("", "today"):
        return today
    if word == "tomorrow":
        return date.fromordinal(today.toordinal() + 1)
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise NotAccepted(
            N_("“{day}” is no day."),
            N_("Say today, tomorrow, or a date as in 2026-05-12."),
            day=said,
        ) from None


def describe_who(name: str, born: PartialDate | None, t: Translator) -> str:
    """Name and birth date: two people of one name are never taken for each other."""
    if born is None:
        return t("{name}, birth date not given", name=name)
    return t("{name}, born {day}", name=name, day=describe_date(born, t))


def describe_gaps(gaps: Sequence[DayGap], t: Translator) -> str:
    """One line, as "Missing: no questions; no journal in the last 30 days."; "" for none."""
    if not gaps:
        return ""
    return t("Missing: {what}.", what="; ".join(_gap(each, t) for each in gaps))


def describe_made(visit: DayVisit, t: Translator) -> str:
    """When the last packet went out, how, and which edition; "" where none did."""
    packet = visit.last_packet
    if packet is None:
        return ""
    said = t(
        _MADE[packet.way],
        number=packet.number,
        when=_when(packet.made_at, t),
    )
    return t("{made} Entries changed since then.", made=said) if visit.is_changed else said


_MADE = {
    PacketWay.PRINTED: N_("Printed {when}, packet {number}."),
    PacketWay.SAVED: N_("Saved as PDF {when}, packet {number}."),
}


def _when(made_at: datetime, t: Translator) -> str:
    """The clock of the place, and the day unless it is today."""
    here = made_at.astimezone()
    at = describe_time(here.time(), t)
    if here.date() == clock.today():
        return t("at {time}", time=at)
    return t("{day}, {time}", day=describe_date(here.date(), t), time=at)


def _gap(gap: DayGap, t: Translator) -> str:
    if gap.gap is Gap.LIST_NOT_CHECKED:
        return t.plural(
            "list not checked for {count} day", "list not checked for {count} days", gap.count
        )
    if gap.gap is Gap.POINTS_OPEN:
        return t.plural(
            "{count} point to raise not looked at",
            "{count} points to raise not looked at",
            gap.count,
        )
    return t(_WORDS[gap.gap])


def _as_visit(row: DayRow, on: date, seen_on: date) -> DayVisit:
    made = [each.made_at for each in row.packets if each.way is not PacketWay.NOT_SAID]
    changed = row.changed_at
    return DayVisit(
        visit_id=row.visit.id,
        person_id=row.person.id,
        name=row.person.name,
        born=row.person.born,
        on=on,
        at=row.visit.at,
        clinician=row.visit.with_whom.strip(),
        gaps=find_gaps(row.records, row.journal_days, seen_on),
        packets=row.packets,
        is_changed=bool(made) and changed is not None and changed > max(made),
    )


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
