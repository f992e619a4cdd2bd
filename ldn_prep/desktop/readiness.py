"""What is ready and what is missing for a packet worth reading. Facts in words, no verdicts."""

from dataclasses import dataclass
from datetime import date, timedelta

from ldn_prep.desktop.visit_words import describe_since
from ldn_prep.i18n import Translator
from ldn_prep.records import Answer, ListState, MedicationStatus, Person, PersonRecords
from ldn_prep.review.asking import find_open

_JOURNAL_DAYS = 30
_ASKED = ("pregnancy", "breastfeeding", "liver", "kidney", "surgery", "alcohol")


@dataclass(frozen=True, slots=True)
class Readiness:
    """`place` and `hint` say where it is done; `step` names the click that goes there."""

    is_ready: bool
    words: str
    step: str
    place: str
    hint: str = ""


def find_readiness(records: PersonRecords, on: date, t: Translator) -> tuple[Readiness, ...]:
    return (
        _medicines(records, on, t),
        _questions(records, t),
        _journal(records, on, t),
        _allergies(records, t),
        _asked(records.person, t),
    )


def _medicines(records: PersonRecords, on: date, t: Translator) -> Readiness:
    listed = len(records.with_status(MedicationStatus.TAKING, MedicationStatus.PAUSED))
    state = records.state_of(records.person.medications_state, records.medications)
    if state is ListState.NOT_ASKED:
        return Readiness(False, t("No medicines are listed yet."), t("List medicines"), "medicines")
    if state is ListState.NONE_REPORTED:
        return Readiness(True, t("You take no medicines."), t("Look again"), "medicines")
    count = t.plural(
        "{count} medicine or supplement.", "{count} medicines and supplements.", listed
    )
    checked = records.person.medications_checked_on
    if checked is None:
        words = t("{count} The list was not checked yet.", count=count)
        return Readiness(False, words, t("Check the list"), "medicines")
    since = describe_since(checked, on, t)
    words = t("{count} Checked {since}.", count=count, since=since)
    return Readiness(True, words, t("Look again"), "medicines")


def _questions(records: PersonRecords, t: Translator) -> Readiness:
    open_ones = find_open(records.questions)
    if not open_ones:
        words = t("No questions are written down yet.")
        return Readiness(False, words, t("Choose questions"), "questions")
    must = sum(question.is_must_ask for question in open_ones)
    count = t.plural("{count} question", "{count} questions", len(open_ones))
    words = t("{count}, {must} marked as must-ask.", count=count, must=must)
    return Readiness(must > 0, words, t("See the questions"), "questions")


def _journal(records: PersonRecords, on: date, t: Translator) -> Readiness:
    first = on - timedelta(days=_JOURNAL_DAYS - 1)
    days = len({entry.on for entry in records.entries if first <= entry.on <= on})
    words = t(
        "{days} of the last {all_days} days are in the journal.", days=days, all_days=_JOURNAL_DAYS
    )
    if days == 0:
        words = t("The journal holds nothing of the last {all_days} days.", all_days=_JOURNAL_DAYS)
    return Readiness(days > 0, words, t("Write today"), "journal")


def _allergies(records: PersonRecords, t: Translator) -> Readiness:
    state = records.state_of(records.person.allergies_state, records.allergies)
    words = {
        ListState.NOT_ASKED: t("Allergies: not said yet."),
        ListState.NONE_REPORTED: t("Allergies: none."),
        ListState.LISTED: t.plural(
            "{count} allergy is listed.", "{count} allergies are listed.", len(records.allergies)
        ),
    }[state]
    is_ready = state is not ListState.NOT_ASKED
    return Readiness(is_ready, words, t("Allergies"), "visit", "allergies")


def _asked(person: Person, t: Translator) -> Readiness:
    answered = sum(getattr(person, field) is not Answer.NOT_ASKED for field in _ASKED)
    words = t(
        "{answered} of {all_questions} health questions answered.",
        answered=answered,
        all_questions=len(_ASKED),
    )
    is_ready = answered == len(_ASKED)
    return Readiness(is_ready, words, t("Health questions"), "visit", "asked")
