"""The bundle as bytes and back: decimals keep their digits; size and depth have limits."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from ldn_prep.exchange.fhir.faults import DamagedData, TooLarge
from ldn_prep.exchange.fhir.terms import PREFIX, Json

MOST_BYTES: Final = 40_000_000
"""Ten years of journal are about 5 million."""
DEEPEST: Final = 60
"""Ours has 8 levels; published resources with contained ones stay under 30."""
_MARK: Final = '"\\u0000'
_DECIMAL: Final = re.compile(r'"\\u0000([^"]*)"')


@dataclass(frozen=True, slots=True)
class Encoded:
    """A resource already written as JSON."""

    kind: str
    id: str
    json: str


def encoded(resource: Json) -> Encoded:
    return Encoded(resource["resourceType"], resource["id"], to_json(resource))


def to_json(value: Any) -> str:
    """JSON without spaces; the same value gives the same text."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_decimal)
    return _DECIMAL.sub(r"\1", written) if _MARK in written else written


def encode_bundle(head: Json, resources: Iterable[Encoded]) -> bytes:
    """A Bundle in UTF-8; every resource has an address under `PREFIX`."""
    entries = ",".join(
        f'{{"fullUrl":"{PREFIX}{each.kind}/{each.id}","resource":{each.json}}}'
        for each in resources
    )
    return f'{to_json(head)[:-1]},"entry":[{entries}]}}'.encode()


def _decimal(value: object) -> str:
    """Marked by a character no text holds (see `fields.text`), to be written as a bare number."""
    if not isinstance(value, Decimal):
        raise TypeError(type(value).__name__)
    return f"\0{value}"


def decode(data: bytes) -> Json:
    """The JSON object in a file; raises TooLarge or DamagedData."""
    if len(data) > MOST_BYTES:
        raise TooLarge
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise DamagedData from error
    if not isinstance(found, dict) or _is_too_deep(found):
        raise DamagedData
    return found


def _refuse(_name: str) -> Any:
    raise ValueError("not a number of JSON")


def _is_too_deep(whole: Json) -> bool:
    """Level by level, so that looking needs no depth of its own."""
    level: list[Any] = [whole]
    for _ in range(DEEPEST):
        level = [
            each
            for group in level
            for each in (group.values() if isinstance(group, dict) else group)
            if isinstance(each, dict | list)
        ]
        if not level:
            return False
    return True
