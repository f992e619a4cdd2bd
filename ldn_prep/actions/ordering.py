"""Moving one record up or down among its neighbours; ranks are counted anew from 0."""

from typing import Protocol, TypeVar


class Ranked(Protocol):
    rank: int


K = TypeVar("K", bound=Ranked)


def move_among(listed: list[K], moved: K, places: int) -> None:
    """Moves `moved` up (negative) or down by so many places, and no further than the ends."""
    listed.sort(key=lambda each: each.rank)
    old = listed.index(moved)
    listed.insert(max(0, min(len(listed) - 1, old + places)), listed.pop(old))
    for rank, each in enumerate(listed):
        each.rank = rank
