"""Three-state lists and yes-or-no answers in words: a blank never looks like a no."""

from collections.abc import Sequence

from ldn_prep.i18n import Translator
from ldn_prep.packet.content import Cell, cell
from ldn_prep.records import Answer, ListState, PartialDate, Person
from ldn_prep.wording import describe_date, label_of


def describe_list(state: ListState, listed: Sequence[str], t: Translator) -> str:
    """The listed words, or "Not asked" or "None reported"."""
    return "; ".join(listed) if state is ListState.LISTED else label_of(state, t)


def answer_facts(person: Person, t: Translator) -> tuple[tuple[str, Cell], ...]:
    """What a prescriber asks before LDN, with each answer and its note."""
    asked: tuple[tuple[str, Answer, str, PartialDate | None], ...] = (
        (t("Pregnant or planning to be"), person.pregnancy, person.pregnancy_note, None),
        (t("Breastfeeding"), person.breastfeeding, person.breastfeeding_note, None),
        (t("Liver disease"), person.liver, person.liver_note, None),
        (t("Kidney disease"), person.kidney, person.kidney_note, None),
        (
            t("Surgery or dental work planned"),
            person.surgery,
            person.surgery_note,
            person.surgery_on,
        ),
        (t("Alcohol"), person.alcohol, person.alcohol_note, None),
    )
    return tuple((label, cell(_answer(answer, note, on, t))) for label, answer, note, on in asked)


def _answer(answer: Answer, note: str, on: PartialDate | None, t: Translator) -> str:
    words = label_of(answer, t)
    if on is not None:
        words = f"{words}, {describe_date(on, t)}"
    return f"{words}: {note.strip()}" if note.strip() else words
