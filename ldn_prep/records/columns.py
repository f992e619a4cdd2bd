"""How values lie in a row of the store: exact text for amounts and dates, ISO text in UTC."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from ldn_prep.records.amounts import Quantity
from ldn_prep.records.partial_date import PartialDate

E = TypeVar("E", bound=StrEnum)


class QuantityColumn(TypeDecorator[Quantity]):
    """ "4.5 mg": value, one space, unit."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Quantity | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Quantity | None:
        if value is None:
            return None
        number, unit = value.split(" ", 1)
        return Quantity(Decimal(number), unit)


class DecimalColumn(TypeDecorator[Decimal]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class PartialDateColumn(TypeDecorator[PartialDate]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)


class InstantColumn(TypeDecorator[datetime]):
    """An instant in UTC as ISO 8601 text; a datetime without a zone is refused."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class TextsColumn(TypeDecorator[tuple[str, ...]]):
    """A short list of texts as a JSON array, in order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        return json.dumps(list(value or ()), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return tuple(json.loads(value)) if value else ()


class ChoicesColumn(TypeDecorator[tuple[Any, ...]], Generic[E]):
    """Several choices of one enumeration, in order, separated by spaces."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[E]):
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: tuple[E, ...] | None, dialect: Dialect) -> str:
        return " ".join(choice.value for choice in value or ())

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[E, ...]:
        return tuple(self.choices(part) for part in (value or "").split())
