"""Three-state lists and yes-or-no answers in words: a blank never looks like a no."""

from collections.abc import Sequence
from typing import Final

from ldn_prep.i18n import N_, Translator
from ldn_prep.packet.content import Cell, cell
from ldn_prep.records import Answer, ListState, PartialDate, Person
from ldn_prep.wording import describe_date, label_of

ANSWER_LABELS: Final = {
    "pregnancy": N_("Pregnant or planning to be"),
    "breastfeeding": N_("Breastfeeding"),
    "liver": N_("Liver disease"),
    "kidney": N_("Kidney disease"),
    "surgery": N_("Surgery or dental work planned"),
    "alcohol": N_("Alcohol"),
}
"""The questions a prescriber asks before LDN, by the person's attribute."""

SHORT_LABELS: Final = {
    "pregnancy": N_("pregnancy"),
    "breastfeeding": N_("breastfeeding"),
    "liver": N_("liver disease"),
    "kidney": N_("kidney disease"),
    "surgery": N_("surgery or dental work"),
    "alcohol": N_("alcohol"),
}


def describe_list(state: ListState, listed: Sequence[str], t: Translator) -> str:
    """The listed words, or "Not asked" or "None reported"."""
    return "; ".join(listed) if state is ListState.LISTED else label_of(state, t)


def answer_facts(person: Person, t: Translator) -> tuple[tuple[str, Cell], ...]:
    """What a prescriber asks before LDN, with each answer and its note."""
    return tuple((t(label), cell(_answer(person, key, t))) for key, label in ANSWER_LABELS.items())


def summarise_answers(person: Person, t: Translator) -> str:
    """ "Yes: alcohol. Not asked: liver disease. No to the others." """
    sentences = []
    for answer in (Answer.YES, Answer.NOT_ASKED):
        keys = _answered(person, answer)
        if keys:
            labels = ", ".join(t(SHORT_LABELS[key]) for key in keys)
            sentences.append(t("{answer}: {what}.", answer=label_of(answer, t), what=labels))
    if _answered(person, Answer.NO):
        sentences.append(t("No to the others.") if sentences else t("No to all that was asked."))
    return " ".join(sentences)


def _answered(person: Person, answer: Answer) -> list[str]:
    return [key for key in ANSWER_LABELS if getattr(person, key) is answer]


def _answer(person: Person, key: str, t: Translator) -> str:
    words = label_of(getattr(person, key), t)
    on: PartialDate | None = getattr(person, f"{key}_on", None)
    if on is not None:
        words = f"{words}, {describe_date(on, t)}"
    note: str = getattr(person, f"{key}_note").strip()
    return f"{words}: {note}" if note else words
