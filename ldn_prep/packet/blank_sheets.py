"""Sheets for somebody who is not in the store: a walk-in fills them by hand, name and all."""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Final

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import (
    BlankQuestions,
    BlankTable,
    Furniture,
    Line,
    PacketContent,
    Paragraph,
    Section,
    Tone,
)
from ldn_prep.packet.options import PacketOptions
from ldn_prep.packet.sections import blank_journal
from ldn_prep.packet.sections.medicines import list_columns
from ldn_prep.packet.source import Source, build_source
from ldn_prep.records import (
    Direction,
    Measure,
    PacketSheet,
    Person,
    PersonRecords,
    StandardMeasure,
)
from ldn_prep.wording import describe_date

_LINE = "_" * 24


def build_blank_sheets(
    options: PacketOptions, sheets: Collection[PacketSheet], *, on: date, made_at: datetime
) -> PacketContent:
    """Those of the blank sheets that were named, in the order of the packet; no person in them."""
    person = Person(name="")
    records = PersonRecords(person=person, measures=_measures(person.id))
    source = build_source(records, options, on=on, made_at=made_at, number=0)
    t = source.t
    return PacketContent(
        title=t("Blank sheets for a visit about low-dose naltrexone (LDN)"),
        language=options.language,
        furniture=_furniture(t, on),
        sections=tuple(build(source) for sheet, build in _SHEETS.items() if sheet in sheets),
        page_size=options.page_size,
        large_print=options.large_print,
        author=t("LDN Visit Prep"),
    )


def _furniture(t: Translator, on: date) -> Furniture:
    return Furniture(
        name=t("Name: {line}", line=_LINE),
        birth=t("Born: {line}", line=_LINE),
        number=t("Blank sheets"),
        made=t("Made {day}", day=describe_date(on, t)),
        notice=t("Reported by the patient, not verified"),
        page_label=t("Page {page} of {pages}"),
    )


def _medicines(source: Source) -> Section:
    t = source.t
    title = t("Medicines and supplements")
    words = t(
        "Write down everything you take: prescriptions, medicines without a prescription, "
        "supplements, and what you take only now and then."
    )
    boxes = (t("Continue"), t("Change"), t("Stop"))
    table = BlankTable(title, list_columns(t), boxes)
    return Section("blank_medicines", title, (Paragraph(Line(words, Tone.QUIET)), table))


def _questions(source: Source) -> Section:
    t = source.t
    words = t("Write down what you want to ask. Start with what matters most to you.")
    lines = BlankQuestions(t("Question"), t("Answer"))
    return Section("blank_questions", t("Questions"), (Paragraph(Line(words, Tone.QUIET)), lines))


_SHEETS: Final[dict[PacketSheet, Callable[[Source], Section]]] = {
    PacketSheet.BLANK_MEDICINES: _medicines,
    PacketSheet.BLANK_QUESTIONS: _questions,
    PacketSheet.BLANK_JOURNAL: blank_journal.build_section,
}


def _measures(person_id: str) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            person_id=person_id,
            standard=each,
            direction=Direction.HIGHER_IS_WORSE
            if each is StandardMeasure.PAIN
            else Direction.HIGHER_IS_BETTER,
        )
        for each in StandardMeasure
    )
