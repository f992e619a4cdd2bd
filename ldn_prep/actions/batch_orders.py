"""What a batch is asked to make, and which of it stands already."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from pathlib import Path

from ldn_prep.actions.packets import options_text, suggest_file_name
from ldn_prep.packet.choices import Choices, remembered_choices
from ldn_prep.records import Packet, PacketSheet, PacketWay, PartialDate, PersonRecords
from ldn_prep.store import DayRow, Store, load_visits

_VISIT_LETTERS = 8  # of a visit's random id: enough to tell the files of a folder apart


@dataclass(frozen=True, slots=True)
class Order:
    """One packet of one visit. `name` is for the screen, never for a file unless agreed."""

    visit_id: str
    person_id: str
    name: str
    born: PartialDate | None
    on: date
    at: time | None


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the packets of a batch are made. `folder` is None when they are printed.

    `page_size` and `large_print` are those of the settings, for who chose none; `sheets` are added
    to each person's own. `language` is the screen's, for reasons. `again` makes what stands
    already once more.
    """

    way: PacketWay
    folder: Path | None = None
    page_size: str = "letter"
    large_print: bool = False
    sheets: tuple[PacketSheet, ...] = ()
    language: str = "en"
    again: bool = False


class State(StrEnum):
    MADE = "made"
    STOOD = "stood"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one order. `reason` is a sentence; `path` is None for what was printed;
    `packet_id` is the packet's in the store, for what was made now.

    `pdf` and `record` are there while a packet is still to be printed, and empty otherwise.
    """

    order: Order
    state: State
    number: int = 0
    path: Path | None = None
    packet_id: str = ""
    reason: str = ""
    pdf: bytes = b""
    record: Packet | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """`stood` are outcomes of what needs no making."""

    orders: tuple[Order, ...]
    stood: tuple[Outcome, ...]


def plan_day(
    store: Store, on: date, wishes: Wishes, visit_ids: Collection[str] | None = None
) -> Plan:
    """The chosen visits of a day, or all of them, in the order of the list. Raises StoreError."""
    rows = load_visits(store, on)
    chosen = [row for row in rows if visit_ids is None or row.visit.id in visit_ids]
    stood = {row.visit.id: outcome for row in chosen for outcome in _standing(row, wishes)}
    return Plan(
        tuple(order_of(row) for row in chosen if row.visit.id not in stood), tuple(stood.values())
    )


def order_of(row: DayRow) -> Order:
    visit = row.visit
    assert visit.on is not None  # noqa: S101  # a row of a day has a day
    person = row.person
    return Order(visit.id, person.id, person.name, person.born, visit.on, visit.at)


def choices_for(records: PersonRecords, wishes: Wishes) -> Choices:
    """What the person chose, with the sheets of the batch added."""
    kept = remembered_choices(records, page_size=wishes.page_size, large_print=wishes.large_print)
    wanted = {*kept.sheets, *wishes.sheets}
    return replace(kept, sheets=tuple(each for each in PacketSheet if each in wanted))


def path_in(folder: Path, order: Order, number: int, choices: Choices) -> Path:
    """Told apart by the visit's time and id; the person's name only where they agreed to it."""
    whole = suggest_file_name(order.on, number, name=order.name if choices.name_in_file else "")
    stem = whole.removesuffix(f"-{number}.pdf")
    at = [f"{order.at:%H%M}"] if order.at else []
    return folder / "-".join((stem, *at, order.visit_id[:_VISIT_LETTERS], f"{number}.pdf"))


def find_free(path: Path) -> Path:
    """The path itself, or the first with a number behind it where nothing stands yet."""
    others = (path.with_stem(f"{path.stem}-copy-{n}") for n in range(2, 100))
    return next((each for each in (path, *others) if not each.exists()), path)


def _standing(row: DayRow, wishes: Wishes) -> Iterator[Outcome]:
    """The packet that was made the same way of the same entries, and is still where it was put."""
    if wishes.again or wishes.way is not PacketWay.SAVED or wishes.folder is None:
        return
    choices, order = choices_for(row.records, wishes), order_of(row)
    options = options_text(choices.options(row.visit.id))
    for packet in reversed(row.packets):
        is_older = row.changed_at is not None and row.changed_at > packet.made_at
        if packet.way is not wishes.way or packet.options != options or is_older:
            continue
        for path in _files(path_in(wishes.folder, order, packet.number, choices)):
            yield Outcome(order, State.STOOD, packet.number, path)
            return


def _files(path: Path) -> Iterable[Path]:
    named = [path] if path.exists() else []
    return [*named, *sorted(path.parent.glob(f"{path.stem}-copy-*.pdf"))]
