"""What stays chosen from one packet to the next, and the options a packet is made with."""

from dataclasses import dataclass

from ldn_prep.i18n import PSEUDO, SOURCE, available
from ldn_prep.packet.content import PageSize
from ldn_prep.packet.options import PacketOptions
from ldn_prep.records import JournalRange, PacketChoices, PacketSheet, PersonRecords


@dataclass(frozen=True, slots=True)
class Choices:
    """Every choice with its value: what the person left open is filled in from the settings."""

    sheets: tuple[PacketSheet, ...]
    journal_range: JournalRange
    measures_left_out: tuple[str, ...]
    page_size: PageSize
    large_print: bool
    language: str
    adds_own_words: bool
    name_in_file: bool
    carries_data: bool
    has_list_code: bool

    def options(self, visit_id: str | None) -> PacketOptions:
        return PacketOptions(
            page_size=self.page_size,
            large_print=self.large_print,
            language=self.language,
            visit_id=visit_id,
            range_days=self.journal_range.days,
            since_last_visit=self.journal_range is JournalRange.SINCE_VISIT,
            sheets=self.sheets,
            measures_left_out=self.measures_left_out,
            adds_own_words=self.adds_own_words,
            carries_data=self.carries_data,
            has_list_code=self.has_list_code,
        )


def remembered_choices(records: PersonRecords, *, page_size: str, large_print: bool) -> Choices:
    """What the person chose before; `page_size` and `large_print` are those of the settings."""
    kept = next(iter(records.packet_choices), None) or PacketChoices(person_id=records.person.id)
    return Choices(
        sheets=tuple(each for each in PacketSheet if each in kept.sheets),
        journal_range=kept.journal_range,
        measures_left_out=kept.measures_left_out,
        page_size=_paper(kept.page_size or page_size),
        large_print=large_print if kept.large_print is None else kept.large_print,
        language=known_language(records.person.language),
        adds_own_words=kept.adds_own_words,
        name_in_file=kept.name_in_file,
        carries_data=kept.carries_data,
        has_list_code=kept.has_list_code,
    )


def known_language(tag: str) -> str:
    """The tag itself, or English where the program does not speak it."""
    return tag if tag in (*available(), PSEUDO) else SOURCE


def _paper(name: str) -> PageSize:
    return PageSize.A4 if name == PageSize.A4 else PageSize.LETTER
