"""How often a name is meant, from the order of the table of usual forms."""

from functools import cache

from ldn_prep import paths
from ldn_prep.catalogue.index import Entry
from ldn_prep.catalogue.reading import read_table

_UNRANKED = 10_000
_BRAND_LATER = 300  # so many places after what it holds stands a brand without a place of its own
_MIXTURE_LATER = 600


def rank_of(entry: Entry) -> int:
    """0 for the name meant most often; a product stands after what it holds, a mixture later."""
    ranks = _ranks()
    own = ranks.get(entry.name.lower())
    if own is not None:
        return own
    places = [ranks.get(name, _UNRANKED) for name in entry.ingredients]
    return max(places) + (_BRAND_LATER if len(places) == 1 else _MIXTURE_LATER)


@cache
def usual_table() -> dict[str, str]:
    """Names in lower case, the most used first, with the cell of their forms."""
    path = paths.resources() / "catalogue" / "usual.tsv"
    rows = read_table(path) if path.is_file() else ()
    return {row[0].lower(): row[1] if len(row) > 1 else "" for row in rows}


@cache
def _ranks() -> dict[str, int]:
    return {name: rank for rank, name in enumerate(usual_table())}
