"""Short names of medicines: written out where there is one meaning, else never guessed.

Source: ISMP list of error-prone abbreviations, names of medicines; see the resource files.
"""

import re
from functools import cache
from typing import Final

from ldn_prep import paths
from ldn_prep.catalogue.reading import read_table, split_cell

_STRENGTH: Final = re.compile(
    r"[\s,]+(?:[0-9][0-9.,/-]*\s*)?(?:mg|mcg|µg|g|ml|units?|%|tabs?|tablets?|caps?|capsules?|[0-9.,]+)"
    r"(?![\w-])",
    re.IGNORECASE,
)


def is_ambiguous_abbreviation(name: str) -> bool:
    """Whether the name, apart from a strength, is a short form that means several medicines."""
    return bool(meanings_of(name))


def meanings_of(name: str) -> tuple[str, ...]:
    """What an ambiguous short name is read as; empty when it is none."""
    return _ambiguous().get(_key(name), ())


def find_full_name(name: str) -> str | None:
    """The full name of a short one that has a single meaning; a strength beside it is no matter."""
    return _short_names().get(_key(name))


def _key(name: str) -> str:
    """ "m.t.x. 15 mg" and "MTX" are one short name."""
    alone = _STRENGTH.sub("", f"{name.strip()} ")
    return re.sub(r"[\s.-]", "", alone).casefold()


@cache
def _ambiguous() -> dict[str, tuple[str, ...]]:
    return {_key(row[0]): split_cell(row[1]) for row in _rows("ambiguous.tsv")}


@cache
def _short_names() -> dict[str, str]:
    return {_key(row[0]): row[1].strip() for row in _rows("short_names.tsv")}


def _rows(file: str) -> list[list[str]]:
    return list(read_table(paths.resources() / "catalogue" / file))
