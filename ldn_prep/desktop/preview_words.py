"""What stands on each page of a packet, in the window's language: for lists and for the ear."""

from collections.abc import Sequence
from typing import Final

from ldn_prep.errors import N_
from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Section

_NAMES: Final = {
    "at_a_glance": N_("At a glance"),
    "medicines": N_("Medicines and supplements"),
    "points": N_("Points to raise and my health"),
    "how_made": N_("How this packet was made"),
    "questions": N_("Questions for the prescriber"),
    "questions_pharmacist": N_("Questions for the pharmacist"),
    "trends": N_("How I have been"),
    "journal_notes": N_("Notes from the journal"),
    "front_desk": N_("For the front desk"),
    "emergency_card": N_("Emergency card"),
    "blank_medicines": N_("More medicines and supplements"),
    "blank_questions": N_("More questions"),
    "blank_journal": N_("Journal to fill by hand"),
}


def sections_by_page(
    sections: Sequence[Section], starts: Sequence[int], count: int
) -> tuple[tuple[str, ...], ...]:
    """For each page the keys of the sections that begin on it.

    `starts` are the pages the outline leads to, an entry for each section with a title and for the
    first one.
    """
    listed = [each.key for place, each in enumerate(sections) if each.title or not place]
    pages: list[list[str]] = [[] for _ in range(count)]
    for key, page in zip(listed, starts, strict=False):
        if 0 <= page < count:
            pages[page].append(key)
    return tuple(tuple(keys) for keys in pages)


def describe_page(keys: Sequence[str], t: Translator) -> str:
    """ "Points to raise and my health, How this packet was made"; empty when nothing begins."""
    return ", ".join(t(_NAMES[key]) for key in keys if key in _NAMES)


def describe_pages(pages: Sequence[Sequence[str]], t: Translator) -> tuple[str, ...]:
    """What is on each page; one that goes on from the page before says so."""
    told, last = [], ""
    for keys in pages:
        here = describe_page(keys, t)
        on = t("goes on: {section}", section=last) if last else ""
        told.append(here or on)
        last = here.rsplit(", ", 1)[-1] if here else last
    return tuple(told)
