"""Points to raise in full, with their sources, and the answers they rest on."""

from collections.abc import Iterator

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Points,
    Section,
    Tone,
    cell,
)
from ldn_prep.packet.pointing import describe_point
from ldn_prep.packet.sections.health import answer_facts, describe_list
from ldn_prep.packet.source import Source
from ldn_prep.records import CareContact, Condition, ContactRole
from ldn_prep.wording import describe_date, label_of


def build_section(source: Source) -> Section:
    t = source.t
    return Section(
        "points",
        t("Points to raise and my health"),
        (*_points(source), *_not_judged(source), *_health(source), *_care(source)),
        starts_page=False,
    )


def _points(source: Source) -> Iterator[Block]:
    t = source.t
    if source.points:
        yield Points(tuple(describe_point(each, t) for each in source.points))
    else:
        yield Paragraph(Line(t("No rule of this program found a point to raise.")))
    words = t(
        "These are facts and questions, not advice. What they mean is for the patient and the "
        "prescriber to decide together."
    )
    yield Paragraph(Line(words, Tone.QUIET))


def _not_judged(source: Source) -> Iterator[Block]:
    if source.not_judged:
        yield Heading(source.t("Not looked at, because it was not asked"))
        yield Bullets(tuple(cell(source.t(each.message)) for each in source.not_judged))


def _health(source: Source) -> Iterator[Block]:
    t, records = source.t, source.records
    conditions = [_condition(each, source) for each in records.conditions]
    state = records.state_of(records.person.conditions_state, records.conditions)
    yield Heading(t("My health"))
    yield Facts(
        (
            (t("Conditions"), cell(*(conditions or [describe_list(state, (), t)]))),
            *answer_facts(records.person, t),
        )
    )


def _condition(condition: Condition, source: Source) -> str:
    t = source.t
    since = t("since {day}", day=describe_date(condition.since, t)) if condition.since else ""
    hope = t("I hope LDN helps with this") if condition.is_ldn_hope else ""
    parts = (condition.name, since, hope, condition.note.strip())
    return ", ".join(part for part in parts if part)


def _care(source: Source) -> Iterator[Block]:
    t, person = source.t, source.records.person
    rows = [(t("Phone"), person.phone), (t("Address"), person.address), (t("Email"), person.email)]
    rows += [(_role(each, t), _contact(each)) for each in source.records.contacts]
    given = tuple((label, cell(value.strip())) for label, value in rows if value.strip())
    if given:
        yield Heading(t("Contacts"))
        yield Facts(given)


def _role(contact: CareContact, t: Translator) -> str:
    return t("Contact") if contact.role is ContactRole.NOT_SAID else label_of(contact.role, t)


def _contact(contact: CareContact) -> str:
    parts = (contact.name, contact.phone, contact.address, contact.note)
    return ", ".join(" ".join(part.split()) for part in parts if part.strip())
