"""Words a person can pick instead of typing them: forms, routes, meal words. None is a default."""

from collections.abc import Sequence
from typing import Final

from ldn_prep.i18n import N_, Translator

_FORMS: Final = (
    N_("tablet"),
    N_("capsule"),
    N_("liquid"),
    N_("drops"),
    N_("cream"),
    N_("patch"),
    N_("spray"),
    N_("inhaler"),
    N_("injection"),
    N_("powder"),
    N_("lozenge"),
    N_("suppository"),
)
_ROUTES: Final = (
    N_("by mouth"),
    N_("under the tongue"),
    N_("on the skin"),
    N_("under the skin"),
    N_("into the muscle"),
    N_("breathed in"),
    N_("into the nose"),
    N_("into the eye"),
    N_("into the ear"),
    N_("into the rectum"),
    N_("into the vagina"),
)
_MEALS: Final = (
    N_("with food"),
    N_("on an empty stomach"),
    N_("30 minutes before food"),
    N_("1 hour before food"),
    N_("2 hours after food"),
    N_("with or without food"),
)
_COMPOUNDED: Final = (
    N_("capsule"),
    N_("tablet"),
    N_("liquid by mouth"),
    N_("drops under the tongue"),
    N_("tablet under the tongue"),
    N_("cream"),
)


def form_offers(t: Translator, usual: Sequence[str] = ()) -> tuple[str, ...]:
    """`usual` are the forms a medicine is known to come in: they stand first."""
    known = {form.casefold() for form in usual}
    return (*usual, *(said for form in _FORMS if (said := t(form)).casefold() not in known))


def route_offers(t: Translator) -> tuple[str, ...]:
    return tuple(t(route) for route in _ROUTES)


def meal_offers(t: Translator) -> tuple[str, ...]:
    """Exact words, never "before meals"."""
    return tuple(t(words) for words in _MEALS)


def compounded_offers(t: Translator) -> tuple[str, ...]:
    """What compounding pharmacies make of low-dose naltrexone."""
    return tuple(t(form) for form in _COMPOUNDED)
