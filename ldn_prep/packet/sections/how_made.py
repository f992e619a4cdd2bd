"""How this packet was made: what was counted, what was not asked, what was not recognised."""

from collections.abc import Iterator

from ldn_prep.packet.content import Bullets, Cell, Section, cell
from ldn_prep.packet.source import Source
from ldn_prep.records import Answer, ListState
from ldn_prep.wording import describe_date, join_words


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
    unasked = _not_asked(source)
    if unasked:
        yield cell(t("Not asked: {what}.", what=", ".join(unasked)))
    unchecked = [m.name_as_typed for m in source.records.medications if m.checked_on is None]
    if unchecked:
        yield cell(t("Not checked yet: {names}.", names=join_words(unchecked, t)))


def _not_asked(source: Source) -> list[str]:
    t, records, person = source.t, source.records, source.records.person
    lists = (
        (t("medicines"), records.state_of(person.medications_state, records.medications)),
        (t("allergies"), records.state_of(person.allergies_state, records.allergies)),
        (t("conditions"), records.state_of(person.conditions_state, records.conditions)),
    )
    answers = (
        (t("pregnancy"), person.pregnancy),
        (t("breastfeeding"), person.breastfeeding),
        (t("liver disease"), person.liver),
        (t("kidney disease"), person.kidney),
        (t("surgery or dental work"), person.surgery),
        (t("alcohol"), person.alcohol),
    )
    unasked = [words for words, state in lists if state is ListState.NOT_ASKED]
    return unasked + [words for words, answer in answers if answer is Answer.NOT_ASKED]
