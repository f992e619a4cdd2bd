"""Values for the fields of an action, drawn by the type each field declares: a field that is added
later is tried from its first day."""

import types
import typing
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from ldn_prep.records import PartialDate, Quantity

TODAY = date(2026, 5, 22)
ODD_TEXTS = (
    "",
    "   ",
    "1.5 mg",
    "4,5 mg",
    "every 8 hours",
    "<b>Ann</b> & {name} %s",
    "a\x00b\x1b[31m",
    "\ud800 half a letter",
    "\u202eright to left\u202c",
    "٤٫٥ ملغ",
    "naltrexone\nPercocet",
    "👩‍⚕️" * 3,
    "'; DROP TABLE person; --",
    "x" * 301,
    "y" * 20_001,
)

texts = st.sampled_from(ODD_TEXTS) | st.text(max_size=12)
names = st.sampled_from(("Ann", "Percocet", "LDN 1.5 mg", "", " ", "n" * 301)) | texts
days = st.dates(date(2026, 1, 1), date(2026, 6, 30)) | st.dates()
partial_dates = days.map(PartialDate.of) | st.builds(
    PartialDate, st.integers(1900, 2100), st.none() | st.integers(1, 12)
)
amounts = st.decimals(0, 1000, places=2, allow_nan=False, allow_infinity=False)
quantities = st.builds(Quantity, amounts, st.sampled_from(("mg", "capsule", "mg per mL")))

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-1, 11),
    date: days,
    time: st.times(),
    Decimal: amounts,
    Quantity: quantities,
    PartialDate: partial_dates,
    type(None): st.none(),
}


def fields_of(declared: type, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the fields a TypedDict declares; `given` says what to draw for single ones."""
    by_name = {
        name: given[name] if name in given else _of(hint)
        for name, hint in typing.get_type_hints(declared).items()
    }
    return st.fixed_dictionaries({}, optional=by_name)


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return st.one_of(*map(_of, typing.get_args(hint)))
    if typing.get_origin(hint) is tuple:
        return st.lists(_of(typing.get_args(hint)[0]), max_size=4).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _BY_TYPE[hint]
