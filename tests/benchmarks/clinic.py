"""A store of many people, written in bulk: one person of a known size under other ids and names."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.sqlite import dialect

from ldn_prep.actions.stores import start_store
from ldn_prep.records import PartialDate, PersonRecords, Record, Visit, VisitKind, values_of
from ldn_prep.store.connecting import connect
from tests.benchmarks.people import TODAY, build_person

GIVEN = (
    "Ana", "Ben", "Carla", "David", "Elena", "Farid", "Grace", "Hanne", "Ivan", "Julia", "Kofi",
    "Lena", "Marco", "Nadia", "Olu", "Priya", "Quinn", "Ruth", "Sam", "Teresa", "Uma", "Victor",
    "Wei", "Xenia", "Yusuf", "Zoe",
)  # fmt: skip
FAMILY = (
    "Abbott", "Bauer", "Castillo", "Dhillon", "Eriksen", "Fernández", "Goldberg", "Haddad",
    "Ibrahim", "Jansen", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov",
    "Quispe", "Rossi", "Schneider", "Takahashi", "Ueda", "Vargas", "Whitfield", "Xu", "Young",
    "Zhang",
)  # fmt: skip
CLINICIANS = ("Dr. Osei", "Pat Lee, NP", "Dr. Amara Singh")
A_DAY, BUSY_DAY = 40, TODAY + timedelta(days=7)
"""Visits of an ordinary day; and a day on which everybody comes, for batches."""
_ADDED = datetime(2026, 5, 20, 9, tzinfo=UTC)
_PER_TRANSACTION = 100


def fill_clinic(path: Path, people: int, *, days: int = 365, medicines: int = 12) -> Path:
    """Every person has a year of journal; `A_DAY` of them come on each day from `TODAY` on."""
    start_store(path).close()
    template = build_person(medicines, questions=8, days=days)
    rows = list(_rows_of(template))
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        for first in range(0, people, _PER_TRANSACTION):
            connection.execute("BEGIN")
            for number in range(first, min(people, first + _PER_TRANSACTION)):
                for statement, ids, values in rows:
                    changed = _of_person(template, number, ids, values)
                    connection.executemany(statement, changed)
                for statement, _, values in _rows_of_visits(template, number):
                    connection.executemany(statement, values)
                _name(connection, template, number)
            connection.execute("COMMIT")
    return path


def name_of(number: int) -> str:
    given, family = GIVEN[number % 26], FAMILY[number // 26 % 26]
    second = FAMILY[number // 676 % 26]
    return f"{given} {family}" if number < 676 else f"{given} {family} {second}"


def id_of(own: str, number: int) -> str:
    return f"{number:08x}{own[8:]}"


def _name(connection: Any, template: PersonRecords, number: int) -> None:
    born = PartialDate(1940 + number % 60, 1 + number % 12, 1 + number % 28)
    connection.execute(
        "UPDATE person SET name = ?, born = ?, medications_checked_on = ? WHERE id = ?",
        (
            name_of(number),
            str(born),
            (TODAY - timedelta(days=number % 60)).isoformat(),
            id_of(template.person.id, number),
        ),
    )


Rows = tuple[str, tuple[int, ...], list[tuple[Any, ...]]]


def _rows_of(records: PersonRecords) -> Iterator[Rows]:
    """For each table: the statement, which columns hold ids, and the rows as they lie there."""
    kinds: list[list[Record]] = [[records.person]]
    fields = ("medications", "dosages", "dose_steps", "measures", "entries", "scores", "questions")
    kinds += [list(getattr(records, field)) for field in fields]
    for listed in kinds:
        yield _rows(listed)


def _rows(listed: list[Record]) -> Rows:
    table = type(listed[0]).__table__
    names = [column.name for column in table.columns]
    ids = tuple(place for place, name in enumerate(names) if name == "id" or name.endswith("_id"))
    binds = {column.name: _bind(column) for column in table.columns}
    marks = ", ".join("?" * len(names))
    quoted = ", ".join(f'"{name}"' for name in names)
    statement = f'INSERT INTO "{table.name}" ({quoted}) VALUES ({marks})'  # noqa: S608  # our own names
    values = []
    for record in listed:
        record.added_at = record.changed_at = _ADDED
        own = values_of(record)
        values.append(tuple(binds[name](own[name]) for name in names))
    return statement, ids, values


def _bind(column: Any) -> Callable[[Any], Any]:
    found = column.type.dialect_impl(dialect()).bind_processor(dialect())
    return found or (lambda value: value)


def _of_person(
    template: PersonRecords, number: int, ids: tuple[int, ...], values: list[tuple[Any, ...]]
) -> Iterator[list[Any]]:
    for row in values:
        changed = list(row)
        for place in ids:
            if changed[place] is not None:
                changed[place] = id_of(changed[place], number)
        yield changed


def _rows_of_visits(template: PersonRecords, number: int) -> Iterator[Rows]:
    person_id = id_of(template.person.id, number)
    days = {TODAY + timedelta(days=number // A_DAY), BUSY_DAY}
    drawn = random.Random(number)  # noqa: S311  # the same clinic every time
    visits: list[Record] = [
        Visit(
            person_id=person_id,
            on=day,
            at=time(8 + number % 9, 15 * (number % 4)),
            with_whom=drawn.choice(CLINICIANS),
            kind=VisitKind.FOLLOW_UP,
        )
        for day in sorted(days)
    ]
    yield _rows(visits)


def today_of(day: date) -> str:
    """For SOURCE_DATE_EPOCH: noon of that day."""
    return str(int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()))
