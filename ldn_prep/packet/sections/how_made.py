"""How this packet was made: what was counted, what was not asked, what was not recognised."""

from collections.abc import Iterator

from ldn_prep.packet.content import Bullets, Cell, Section, cell
from ldn_prep.packet.missing import not_asked
from ldn_prep.packet.sections.journal_notes import notes_to_print
from ldn_prep.packet.source import Source
from ldn_prep.records import PacketSheet
from ldn_prep.wording import describe_date, describe_measure, join_words


def build_section(source: Source) -> Section:
    title = source.t("How this packet was made")
    return Section("how_made", title, (Bullets(tuple(_items(source))),), starts_page=False)


def _items(source: Source) -> Iterator[Cell]:
    t = source.t
    yield cell(
        t(
            "Everything here was entered by the person named at the top or someone helping them, "
            "and printed on {day}. Nobody has verified it.",
            day=describe_date(source.on, t),
        )
    )
    yield cell(
        t(
            "Journal: recorded on {days} of {possible} days. A day without an entry is a gap, "
            "not a zero.",
            days=len(source.days),
            possible=(source.last - source.first).days + 1,
        )
    )
    if PacketSheet.JOURNAL_NOTES in source.options.sheets and not notes_to_print(source):
        yield cell(t("Notes from the journal: none to print in this time."))
    if source.left_out:
        names = join_words([describe_measure(each, t).name for each in source.left_out], t)
        yield cell(t("Measures of the journal left out by choice: {names}.", names=names))
    if source.options.carries_data:
        yield cell(
            t("This PDF also holds the records themselves, the whole journal and the contacts.")
        )
    if source.unrecognised:
        names = join_words([each.name_as_typed for each in source.unrecognised], t)
        yield cell(t("Names this program did not recognise: {names}.", names=names))
    likely = [
        t("{typed} (perhaps {name})", typed=each.name_as_typed, name=name)
        for each, name in source.likely
    ]
    if likely:
        yield cell(
            t("Names close to a known one, to be checked: {names}.", names="; ".join(likely))
        )
    if source.records.unread:
        words = "; ".join(each.text for each in source.records.unread)
        yield cell(t("Typed but not understood as a date or an amount: {words}.", words=words))
    unasked = not_asked(source.records, t)
    if unasked:
        yield cell(t("Not asked: {what}.", what=", ".join(unasked)))
    unchecked = [m.name_as_typed for m in source.records.medications if m.checked_on is None]
    if unchecked:
        yield cell(t("Not checked yet: {names}.", names=join_words(unchecked, t)))
