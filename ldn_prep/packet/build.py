"""A person's records into the neutral description of a packet: a list of small sections."""

from datetime import date, datetime

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Furniture, PacketContent
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.sections import (
    at_a_glance,
    how_made,
    medicines,
    points,
    questions,
    trends,
)
from ldn_prep.packet.source import Source, build_source
from ldn_prep.records import Person, PersonRecords
from ldn_prep.wording import describe_date

SECTIONS = (
    at_a_glance.build_section,
    medicines.build_section,
    points.build_section,
    questions.build_section,
    questions.build_pharmacist_section,
    trends.build_section,
    how_made.build_section,
)


def build_content(
    records: PersonRecords,
    options: PacketOptions,
    *,
    on: date,
    made_at: datetime,
    number: int,
) -> PacketContent:
    """The packet of one person as of day `on`. A section with nothing to say leaves itself out."""
    source = build_source(records, options, on=on, made_at=made_at, number=number)
    t = source.t
    sections = (build(source) for build in SECTIONS)
    return PacketContent(
        title=t("Visit packet: low-dose naltrexone (LDN)"),
        language=options.language,
        furniture=_furniture(source),
        sections=tuple(section for section in sections if section is not None),
        page_size=options.page_size,
        large_print=options.large_print,
        author=t("LDN Visit Prep"),
    )


def _furniture(source: Source) -> Furniture:
    t, person = source.t, source.records.person
    return Furniture(
        name=person.name,
        birth=_birth(person, t),
        number=t("Packet {number}", number=source.number),
        made=t("Made {day}", day=describe_date(source.on, t)),
        notice=t("Reported by the patient, not verified"),
        page_label=t("Page {page} of {pages}"),
    )


def _birth(person: Person, t: Translator) -> str:
    if person.born is None:
        return t("Birth date not given")
    return t("Born {day}", day=describe_date(person.born, t))
