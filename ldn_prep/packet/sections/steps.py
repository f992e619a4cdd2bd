"""Titration steps and what the compounding pharmacy made, as tables."""

from collections.abc import Iterator

from ldn_prep.packet.content import Block, Column, Facts, Heading, Row, Table, cell
from ldn_prep.packet.source import Source
from ldn_prep.records import CompoundedDetails, DoseStep, Medication
from ldn_prep.wording import (
    describe_amount,
    describe_date,
    describe_medication_name,
    describe_step,
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
        Column(t("From"), 0.22),
        Column(t("Dose"), 0.26),
        Column(t("Planned by"), 0.2),
        Column(t("What happened"), 0.32),
    )
    yield Heading(title)
    yield Table(title, columns, tuple(_row(source, each) for each in steps))


def _row(source: Source, step: DoseStep) -> Row:
    t = source.t
    day = describe_date(step.starts, t) if step.starts else t("day not given")
    return Row(
        (
            cell(day),
            cell(describe_step(step, t)),
            cell(step.planned_by.strip()),
            cell(step.happened.strip()),
        )
    )


def _details(source: Source, medication: Medication, details: CompoundedDetails) -> Iterator[Block]:
    t = source.t
    rows = (
        (t("Made as"), details.dosage_form.strip()),
        (t("Concentration"), describe_amount(details.concentration_as_typed, t)),
        (t("Filler or base"), details.filler.strip()),
        (t("Flavour"), details.flavour.strip()),
        (t("Use before"), describe_date(details.beyond_use, t) if details.beyond_use else ""),
        (t("Made by"), details.prepared_by.strip()),
    )
    given = tuple((label, cell(value)) for label, value in rows if value)
    if given:
        name = describe_medication_name(medication, t)
        yield Heading(t("From the pharmacy: {name}", name=name))
        yield Facts(given)
