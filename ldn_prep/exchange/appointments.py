"""A scheduler's list of a day: who comes when and to whom, from a CSV file.

Its columns are known by their usual titles or said by the person. A row without a name, or whose
date or time cannot be read, is listed with the reason; nothing in it is guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.exchange.guarding import without_guard
from ldn_prep.exchange.tables import faults
from ldn_prep.exchange.tables.dates import DateOrder, find_clock, find_date, find_order
from ldn_prep.exchange.tables.heading import Heading, filled_rows, read_heading
from ldn_prep.exchange.tables.row_faults import RowFault
from ldn_prep.exchange.tables.rows import BrokenRow
from ldn_prep.records import PartialDate

MOST_ROWS: Final = 5_000
_MOST_NAME: Final = 300
_EARLIEST_BIRTH: Final = 1890


class Part(StrEnum):
    """What a column of the list says."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    BORN = "born"
    ON = "on"
    AT = "at"
    WITH_WHOM = "with_whom"


_TITLES: Final[dict[Part, frozenset[str]]] = {
    Part.NAME: frozenset({"name", "patient", "patient name", "full name", "nombre", "paciente"}),
    Part.GIVEN: frozenset({"first name", "given name", "first", "nombres", "nombre de pila"}),
    Part.FAMILY: frozenset(
        {"last name", "family name", "surname", "last", "apellido", "apellidos"}
    ),
    Part.BORN: frozenset(
        {"dob", "birth date", "date of birth", "birthdate", "born", "fecha de nacimiento"}
    ),
    Part.ON: frozenset(
        {"date", "appointment date", "appt date", "visit date", "day", "fecha", "fecha de la cita"}
    ),
    Part.AT: frozenset(
        {"time", "appointment time", "appt time", "start", "start time", "hora", "hora de la cita"}
    ),
    Part.WITH_WHOM: frozenset(
        {"clinician", "provider", "doctor", "prescriber", "with", "profesional", "médico"}
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Appointment:
    """`on` is None when the list has no column for the day; `born` and `at` None when not said."""

    line: int
    name: str
    born: PartialDate | None = None
    on: date | None = None
    at: time | None = None
    with_whom: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentList:
    """In the order of the file. `doubtful` is a date that can be read two ways, else empty."""

    appointments: tuple[Appointment, ...]
    faults: tuple[RowFault, ...]
    doubtful: str = ""


def propose_parts(heading: Heading) -> dict[Part, str]:
    """Columns by their usual titles; what is not in it has to be said, or is not there."""
    found: dict[Part, str] = {}
    for name in heading.columns:
        title = " ".join(name.replace("_", " ").split()).casefold()
        part = next((part for part, titles in _TITLES.items() if title in titles), None)
        if part is not None and part not in found:
            found[part] = name
    return found


def read_appointments(
    path: Path, parts: Mapping[Part, str], order: DateOrder | None = None
) -> AppointmentList:
    """Raises CannotReceive when the file is no table or holds far too many rows."""
    heading = read_heading(path)
    places = {part: heading.columns.index(name) for part, name in parts.items()}
    rows = [
        (line, cells)
        for line, cells in filled_rows(path, heading.encoding, heading.separator, heading.line)
    ]
    if len(rows) > MOST_ROWS:
        raise faults.TooManyRows(count=MOST_ROWS)
    dates = [
        cells[places[part]]
        for part in (Part.BORN, Part.ON)
        if part in places
        for _, cells in rows
        if len(cells) == len(heading.columns)
    ]
    found_order, doubtful = find_order(dates)
    reading = _Reading(places, len(heading.columns), order or found_order)
    for line, cells in rows:
        reading.take(line, cells)
    is_open = found_order is None and order is None
    return AppointmentList(tuple(reading.found), tuple(reading.faults), doubtful if is_open else "")


@dataclass
class _Reading:
    places: Mapping[Part, int]
    width: int
    order: DateOrder | None
    found: list[Appointment] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)

    def take(self, line: int, cells: list[str]) -> None:
        if isinstance(cells, BrokenRow) or len(cells) != self.width:
            reason = N_("{count} cells instead of {expected}")
            self._refuse(line, reason, count=len(cells), expected=self.width)
            return
        said = {
            part: " ".join(without_guard(cells[place]).replace("\0", "").split())
            for part, place in self.places.items()
        }
        name = _name(said)
        if not name or len(name) > _MOST_NAME:
            self._refuse(line, N_("there is no name"))
            return
        born = self._date(line, said.get(Part.BORN, ""))
        on = self._date(line, said.get(Part.ON, ""))
        at = self._clock(line, said.get(Part.AT, ""))
        if self._is_refused(line):
            return
        if born is not None and born.year < _EARLIEST_BIRTH:
            self._refuse(line, N_("{text} is too long ago"), text=said[Part.BORN])
            return
        self.found.append(
            Appointment(
                line=line,
                name=name,
                born=PartialDate(born.year, born.month, born.day) if born else None,
                on=on,
                at=at,
                with_whom=said.get(Part.WITH_WHOM, "")[:_MOST_NAME],
            )
        )

    def _date(self, line: int, text: str) -> date | None:
        found = find_date(text, self.order) if text else None
        if text and found is None:
            self._refuse(line, N_("“{text}” is not a date that can be read"), text=text[:40])
        return found

    def _clock(self, line: int, text: str) -> time | None:
        found = find_clock(text) if text else None
        if text and found is None:
            self._refuse(line, N_("“{text}” is not a time that can be read"), text=text[:40])
        return found

    def _refuse(self, line: int, reason: str, **fields: object) -> None:
        self.faults.append(RowFault(line, reason, fields))

    def _is_refused(self, line: int) -> bool:
        return bool(self.faults) and self.faults[-1].line == line


def _name(said: Mapping[Part, str]) -> str:
    """ "Lee, Ann" is written the way it is spoken."""
    whole = said.get(Part.NAME, "")
    if whole:
        family, comma, given = whole.partition(",")
        return f"{given.strip()} {family.strip()}".strip() if comma else whole
    return f"{said.get(Part.GIVEN, '')} {said.get(Part.FAMILY, '')}".strip()
