"""The five places of the window in the order of the work, and the front desk.

Known before any page is loaded."""

from dataclasses import dataclass

from ldn_prep.errors import N_


@dataclass(frozen=True, slots=True)
class Place:
    """`title` is a message id."""

    key: str
    icon: str
    title: str


PLACES = (
    Place("visit", "visit", N_("Visit")),
    Place("medicines", "medicines", N_("Medicines")),
    Place("questions", "questions", N_("Questions")),
    Place("journal", "journal", N_("Journal")),
    Place("packet", "packet", N_("Packet")),
)
FRONT_DESK = Place("desk", "desk", N_("Front desk"))
"""Offered where there are more than a handful of people."""
