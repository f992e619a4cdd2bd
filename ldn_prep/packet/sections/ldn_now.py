"""Low-dose naltrexone as it stands: dose, since when, what form, from which pharmacy, what next."""

from collections.abc import Iterator

from ldn_prep.packet.content import Cell, Line, Tone
from ldn_prep.packet.source import Source
from ldn_prep.records import DosageBasis, Medication, MedicationStatus
from ldn_prep.trends import find_next_step, find_spans, find_step_on
from ldn_prep.wording import (
    describe_date,
    describe_dosage,
    describe_step,
    describe_step_amount,
    describe_strength_and_form,
    label_of,
)


def ldn_now_lines(source: Source) -> Cell:
    """One strong line per LDN entry with quiet details beneath; says so when there is none."""
    entries = source.records.find_ldn()
    if not entries:
        return (Line(source.t("Not on the medicine list")),)
    return tuple(line for each in entries for line in _lines(source, each))


def _lines(source: Source, ldn: Medication) -> Iterator[Line]:
    t = source.t
    now = f"{label_of(ldn.status, t)}: {_dose(source, ldn)}"
    yield Line("; ".join(part for part in (now, _next(source, ldn)) if part), Tone.STRONG)
    made = describe_strength_and_form(ldn, t)
    pharmacy = t("from {pharmacy}", pharmacy=ldn.pharmacy) if ldn.pharmacy else ""
    detail = "; ".join(part for part in (_since(source, ldn), made, pharmacy) if part)
    if detail:
        yield Line(detail)


def _next(source: Source, ldn: Medication) -> str:
    t = source.t
    following = find_next_step(source.records.steps_of(ldn.id), source.on)
    if following is None or following.starts is None or ldn.status is MedicationStatus.STOPPED:
        return ""
    dose = describe_step_amount(following, t)
    return t("next {dose} from {day}", dose=dose, day=describe_date(following.starts, t))


def _dose(source: Source, ldn: Medication) -> str:
    step = find_step_on(source.records.steps_of(ldn.id), source.on)
    if step is not None:
        return describe_step(step, source.t)
    return describe_dosage(source.records.find_dosage(ldn.id, DosageBasis.PRESCRIBED), source.t)


def _since(source: Source, ldn: Medication) -> str:
    t = source.t
    spans = find_spans(source.records.steps_of(ldn.id))
    current = next((span for span in spans if span.within(source.on, source.on)), None)
    parts = []
    if current:
        parts.append(t("this dose since {day}", day=describe_date(current.first, t)))
    if ldn.started:
        parts.append(t("LDN since {day}", day=describe_date(ldn.started, t)))
    return ", ".join(parts)
