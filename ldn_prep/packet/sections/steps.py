"""Titration steps, planned and as they went, and what the compounding pharmacy made, as tables."""

from collections.abc import Iterator

from ldn_prep.packet.content import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Line,
    Row,
    Table,
    Tone,
    cell,
)
from ldn_prep.packet.source import Source
from ldn_prep.records import CompoundedDetails, DoseStep, Medication
from ldn_prep.wording import (
    describe_amount,
    describe_date,
    describe_medication_name,
    describe_planned_step,
    describe_step_as_it_went,
    strengths_of,
)


def step_tables(source: Source) -> Iterator[Block]:
    """One table per medicine that has steps, then its pharmacy details if there are any."""
    for medication in source.records.medications:
        steps = source.records.steps_of(medication.id)
        details = source.records.find_compounded(medication.id)
        if steps:
            yield from _steps(source, medication, steps)
        if details:
            yield from _details(source, medication, details)


def _steps(source: Source, medication: Medication, steps: tuple[DoseStep, ...]) -> Iterator[Block]:
    t = source.t
    title = t("Dose steps: {name}", name=describe_medication_name(medication, t))
    columns = (
        Column(t("From"), 0.18),
        Column(t("As planned"), 0.28),
        Column(t("As it went"), 0.26),
        Column(t("What happened"), 0.28),
    )
    strengths = strengths_of(source.records, medication)
    yield Heading(title)
    yield Table(title, columns, tuple(_row(source, each, strengths) for each in steps))


def _row(source: Source, step: DoseStep, strengths: tuple[str, ...]) -> Row:
    t, unread = source.t, source.records.unread_of(step.id)
    went = describe_step_as_it_went(step, t, strengths, unread.get("really_started", ""))
    return Row(
        (
            cell(_planned_day(source, step, unread.get("starts", ""))),
            _planned(source, step, strengths),
            cell(went, tone=Tone.STRONG) if went else (),
            cell(step.happened.strip()),
        )
    )


def _planned_day(source: Source, step: DoseStep, unread: str) -> str:
    t = source.t
    if step.starts:
        return describe_date(step.starts, t)
    return t("{words} (not understood)", words=unread) if unread else t("day not given")


def _planned(source: Source, step: DoseStep, strengths: tuple[str, ...]) -> Cell:
    t, by = source.t, step.planned_by.strip()
    dose = cell(describe_planned_step(step, t, strengths))
    return (*dose, Line(t("planned by {name}", name=by), Tone.QUIET)) if by else dose


def _details(source: Source, medication: Medication, details: CompoundedDetails) -> Iterator[Block]:
    t = source.t
    unread = source.records.unread_of(details.id)
    use_by = unread.get("beyond_use", "")
    use_by = t("{words} (not understood)", words=use_by) if use_by else ""
    rows = (
        (t("Made as"), details.dosage_form.strip()),
        (t("Strength of one, or per mL"), describe_amount(details.concentration_as_typed, t)),
        (t("Filler or base"), details.filler.strip()),
        (t("Flavor"), details.flavour.strip()),
        (t("Use before"), describe_date(details.beyond_use, t) if details.beyond_use else use_by),
        (t("Made by"), details.prepared_by.strip()),
    )
    given = tuple((label, cell(value)) for label, value in rows if value)
    if given:
        name = describe_medication_name(medication, t)
        yield Heading(t("From the pharmacy: {name}", name=name))
        yield Facts(given)
