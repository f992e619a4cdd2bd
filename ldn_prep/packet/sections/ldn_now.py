"""Low-dose naltrexone as it stands: dose, since when, what form, from which pharmacy, what next."""

from collections.abc import Iterator, Sequence
from datetime import date

from ldn_prep.packet.content import Cell, Line, Tone
from ldn_prep.packet.source import Source
from ldn_prep.records import DosageBasis, DoseStep, Medication, MedicationStatus
from ldn_prep.trends import find_next_step, find_spans, find_step_in_force, start_of
from ldn_prep.wording import (
    describe_date,
    describe_how,
    describe_planned_step,
    describe_step,
    describe_step_amount,
    describe_strength_and_form,
    label_of,
    strengths_of,
)

_NOT_BEGUN = (MedicationStatus.PLANNED, MedicationStatus.THINKING_ABOUT)
_ENDED = (MedicationStatus.STOPPED, MedicationStatus.CANNOT_TAKE)


def ldn_now_lines(source: Source) -> Cell:
    """One strong line per LDN entry with quiet details beneath; says so when there is none."""
    entries = source.records.find_ldn()
    if not entries:
        return (Line(source.t("Not on the medicine list")),)
    return tuple(line for each in entries for line in _lines(source, each))


def _lines(source: Source, ldn: Medication) -> Iterator[Line]:
    t = source.t
    now = _as_planned(source, ldn) if ldn.status in _NOT_BEGUN else _as_taken(source, ldn)
    yield Line(now, Tone.STRONG)
    made = describe_strength_and_form(ldn, t)
    pharmacy = t("from {pharmacy}", pharmacy=ldn.pharmacy) if ldn.pharmacy else ""
    detail = "; ".join(part for part in (_since(source, ldn), made, pharmacy) if part)
    if detail:
        yield Line(detail)


def _as_planned(source: Source, ldn: Medication) -> str:
    """Nothing is taken yet: the first step that is planned, or what was said about taking it."""
    t, status = source.t, label_of(ldn.status, source.t)
    steps = source.records.steps_of(ldn.id)
    if steps:
        dose = describe_planned_step(steps[0], t, strengths_of(source.records, ldn))
        first = t("first step {dose}", dose=dose)
        if steps[0].starts:
            day = describe_date(steps[0].starts, t)
            first = t("first step {dose} from {day}", dose=dose, day=day)
        return f"{status}: {first}"
    is_said = source.records.find_dosage(ldn.id, DosageBasis.PRESCRIBED) is not None
    if ldn.status is MedicationStatus.THINKING_ABOUT and not is_said:
        return status
    return f"{status}: {describe_how(source.records, ldn, DosageBasis.PRESCRIBED, t)}"


def _as_taken(source: Source, ldn: Medication) -> str:
    t, status, dose = source.t, label_of(ldn.status, source.t), describe_dose_now(source, ldn)
    if ldn.status is MedicationStatus.TAKING:
        now = f"{status}: {dose}"
    else:
        now = t("{status}; before that: {dose}", status=status, dose=dose)
    return "; ".join(part for part in (now, _next(source, ldn)) if part)


def _next(source: Source, ldn: Medication) -> str:
    t = source.t
    following = find_next_step(source.records.steps_of(ldn.id), source.on)
    start = start_of(following) if following else None
    if following is None or start is None or ldn.status in _ENDED:
        return ""
    dose = describe_step_amount(following, t, strengths_of(source.records, ldn))
    return t("next {dose} from {day}", dose=dose, day=describe_date(start, t))


def describe_dose_now(source: Source, ldn: Medication) -> str:
    """By the steps where there are any in force; else by what was said about taking it."""
    found = find_step_in_force(source.records.steps_of(ldn.id), source.on)
    if not found.possible:
        return describe_how(source.records, ldn, DosageBasis.PRESCRIBED, source.t)
    doses = _doses(source, ldn, found.possible)
    if found.is_known or (len(doses) == 1 and not found.may_be_none):
        return doses[0]
    words = doses[0]
    for each in doses[1:]:
        words = source.t("{one} or {other}", one=words, other=each)
    return source.t("{doses} (not known exactly when this step began)", doses=words)


def _doses(source: Source, ldn: Medication, steps: Sequence[DoseStep]) -> list[str]:
    strengths = strengths_of(source.records, ldn)
    return list(dict.fromkeys(describe_step(step, source.t, strengths) for step in steps))


def find_start_of_dose(source: Source, ldn: Medication) -> date | None:
    """The first day of the step in force; None without one."""
    spans = find_spans(source.records.steps_of(ldn.id))
    current = next((span for span in spans if span.within(source.on, source.on)), None)
    return current.first if current else None


def _since(source: Source, ldn: Medication) -> str:
    t, is_ended = source.t, ldn.status in _ENDED
    since = find_start_of_dose(source, ldn)
    parts = []
    if since and ldn.status is MedicationStatus.TAKING:
        parts.append(t("this dose since {day}", day=describe_date(since, t)))
    if ldn.started and ldn.status not in _NOT_BEGUN:
        parts.append(t("LDN since {day}", day=describe_date(ldn.started, t)))
    if is_ended and ldn.stopped:
        parts.append(t("stopped {day}", day=describe_date(ldn.stopped, t)))
    return ", ".join(parts)
