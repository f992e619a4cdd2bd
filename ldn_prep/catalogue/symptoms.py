"""Side effects people often name when starting LDN, to be ticked; others are typed."""

from functools import cache

from ldn_prep.catalogue.reading import read_toml


@cache
def usual_side_effects() -> tuple[str, ...]:
    """Message ids, the most often reported first."""
    return tuple(read_toml("symptoms", "side_effects.toml")["side_effects"])
