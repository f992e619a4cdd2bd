"""What every record has in common. Records declare themselves with SQLAlchemy and do nothing more.

A record loaded from the store is a plain dataclass: it holds no connection and loads nothing later.
"""

import uuid
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import Enum, ForeignKey, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from ldn_prep.records import columns
from ldn_prep.records.amounts import Quantity
from ldn_prep.records.partial_date import PartialDate


def new_id() -> str:
    return uuid.uuid4().hex


def _values(choices: type[StrEnum]) -> list[str]:
    return [choice.value for choice in choices]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    type_annotation_map = {  # noqa: RUF012  # SQLAlchemy reads it as a plain class attribute
        str: Text,
        Decimal: columns.DecimalColumn,
        Quantity: columns.QuantityColumn,
        PartialDate: columns.PartialDateColumn,
        datetime: columns.InstantColumn,
        tuple[str, ...]: columns.TextsColumn,
        StrEnum: Enum(
            StrEnum, native_enum=False, create_constraint=False, values_callable=_values, length=40
        ),
    }


class Record(Base, kw_only=True):
    """An id, when it was first written and last changed (UTC), and whether it was a mistake.

    `added_at` and `changed_at` are None until the record is saved. A record entered in error is
    kept, shown nowhere but in "put back", and never printed.
    """

    __abstract__ = True

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    added_at: Mapped[datetime | None] = mapped_column(default=None)
    changed_at: Mapped[datetime | None] = mapped_column(default=None)
    entered_in_error: Mapped[bool] = mapped_column(default=False)


class OwnedRecord(Record, kw_only=True):
    """A record that belongs to exactly one person."""

    __abstract__ = True

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)


def values_of(record: Base) -> dict[str, Any]:
    """Column values by attribute name, for showing, comparing and copying."""
    return {
        attribute.key: getattr(record, attribute.key)
        for attribute in record.__mapper__.column_attrs
    }
