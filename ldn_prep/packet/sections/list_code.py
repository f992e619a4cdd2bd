"""The medicine list as codes to scan: the sentences of the packet, as plain text.

All of the list or none of it: a code that held a part could hide the opioid that did not fit.
Every code says whose list it is and which part, so that no two people's are mixed up.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.packet import medicine_story as story
from ldn_prep.packet.clean import clean
from ldn_prep.packet.content import (
    Block,
    Line,
    Paragraph,
    ScanCode,
    ScanCodes,
    Section,
    Tone,
)
from ldn_prep.packet.sections.list_parts import (
    MOST_BYTES,
    MOST_CODES,
    Entry,
    balanced,
    size_of,
    write_part,
)
from ldn_prep.packet.source import Source
from ldn_prep.records import DosageBasis, Medication, MedicationStatus
from ldn_prep.wording import (
    describe_date,
    describe_how,
    describe_medication_name,
    describe_strength_and_form,
)

_LEAST_ROOM: Final = 0.3


def build_section(source: Source) -> Section | None:
    """None unless it was chosen and there is a list."""
    entries = tuple(_entries(source)) if source.options.has_list_code else ()
    if not entries:
        return None
    title = source.t("Medicine list to scan")
    blocks = tuple(_blocks(source, entries))
    return Section("list_code", title, blocks, starts_page=False, least_room=_LEAST_ROOM)


def _blocks(source: Source, entries: Sequence[Entry]) -> Iterator[Block]:
    t = source.t
    room = MOST_BYTES - size_of(_head(source, MOST_CODES, MOST_CODES, len(entries)))
    parts = balanced(entries, room)
    if parts is None:
        words = t("This list is too long for codes to scan. All of it is printed on the pages.")
        yield Paragraph(Line(words, Tone.STRONG))
        return
    words = t(
        "For a phone or a scanner: the medicine list above as plain text. There is no link in "
        "it, and nothing is sent."
    )
    yield ScanCodes(words, tuple(_codes(source, parts, len(entries))))


def _codes(source: Source, parts: Sequence[Sequence[Entry]], total: int) -> Iterator[ScanCode]:
    t, first = source.t, 1
    for number, part in enumerate(parts, 1):
        label = t("Code {number} of {count}", number=number, count=len(parts))
        holds = _holds(first, first + len(part) - 1, t)
        words = t("{code}, to scan: {entries} of the medicine list", code=label, entries=holds)
        head = _head(source, number, len(parts), total)
        yield ScanCode(label, holds, head + write_part(part), words)
        first += len(part)


def _holds(first: int, last: int, t: Translator) -> str:
    if first == last:
        return t("Entry {first}", first=first)
    return t("Entries {first} to {last}", first=first, last=last)


def _head(source: Source, number: int, count: int, total: int) -> str:
    t, person = source.t, source.records.person
    name = _line_of(person.name)
    born = t("born {day}", day=describe_date(person.born, t)) if person.born else ""
    said = (
        t("Medicine list: {name}", name=", ".join(each for each in (name, born) if each)),
        t("Made {day}", day=describe_date(source.on, t)),
        t("Code {number} of {count}", number=number, count=count),
        t.plural("{count} entry in all", "{count} entries in all", total),
        t("Reported by the patient, not verified"),
    )
    return "".join(f"{_line_of(each)}\n" for each in said)


def _entries(source: Source) -> Iterator[Entry]:
    """In the order and groups of the medicine list, which leaves out only what was stopped more
    than 12 months ago."""
    t, records = source.t, source.records
    taken = records.with_status(MedicationStatus.TAKING)
    for group, as_needed in ((t("Taken regularly"), False), (t("Taken as needed"), True)):
        for each in taken:
            if story.is_as_needed(records, each) is as_needed:
                yield _entry(source, group, each, *_how(source, each))
    group = t("Not taken now: paused, planned or thought about")
    for status in (
        MedicationStatus.PAUSED,
        MedicationStatus.PLANNED,
        MedicationStatus.THINKING_ABOUT,
    ):
        for each in records.with_status(status):
            said = story.describe_pause(records, each, t)
            yield _entry(source, group, each, said, *_how(source, each))
    for each in records.with_status(MedicationStatus.STOPPED):
        if not each.stopped or each.stopped.last_day >= source.on - story.RECENT:
            day = story.describe_day(records, each, "stopped", t) or t("day not given")
            yield _entry(source, t("Stopped in the last 12 months"), each, day)
    for each in records.with_status(MedicationStatus.CANNOT_TAKE):
        yield _entry(source, t("Cannot take"), each, each.stop_reason)


def _entry(source: Source, group: str, medication: Medication, *said: str) -> Entry:
    t = source.t
    named = (describe_medication_name(medication, t), describe_strength_and_form(medication, t))
    name = ", ".join(filter(None, map(_line_of, named)))
    how = "; ".join(filter(None, map(_line_of, said)))
    return Entry(group, f"- {name}: {how}" if how else f"- {name}")


def _how(source: Source, medication: Medication) -> Iterator[str]:
    """As prescribed, and as actually taken where that differs."""
    t, records = source.t, source.records
    said = [each for each in DosageBasis if records.find_dosage(medication.id, each) is not None]
    yield describe_how(records, medication, (said or [DosageBasis.PRESCRIBED])[0], t)
    if len(said) > 1:
        how = describe_how(records, medication, DosageBasis.TAKEN, t)
        yield t("I take it differently: {how}", how=how)


def _line_of(text: str) -> str:
    """One line, whatever was typed."""
    return " ".join(clean(text).split())
