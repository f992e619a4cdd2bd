"""When the front desk has a place of its own: with more than a handful of people, or on request."""

from ldn_prep.actions.people import listed_people
from ldn_prep.desktop.desk import Desk

_HANDFUL = 5


def offers_front_desk(desk: Desk) -> bool:
    if desk.records is None:
        return False
    return desk.settings.front_desk or len(listed_people(desk.people)) > _HANDFUL
