"""Questions from the bank in the packet's language, with the person's own wording kept beside."""

from dataclasses import dataclass

from ldn_prep.catalogue.questions import find_bank_question
from ldn_prep.i18n import Translator, available, translator
from ldn_prep.records import Question


@dataclass(frozen=True, slots=True)
class PrintedQuestion:
    """`own_wording` is empty where `wording` is the person's own already."""

    wording: str
    why: str
    own_wording: str = ""


def print_question(question: Question, t: Translator) -> PrintedQuestion:
    """A bank question that was changed by nobody is said in the packet's language.

    One the person changed, and one they wrote themselves, stays as it stands: a translation would
    say what they did not.
    """
    own, why = question.wording, question.why.strip()
    bank = find_bank_question(question.origin_key) if question.origin_key else None
    if bank is None or not _is_as_offered(own, bank.wording):
        return PrintedQuestion(own, why)
    wording = t(bank.wording)
    if _is_as_offered(why, bank.why):
        why = t(bank.why)
    return PrintedQuestion(wording, why, "" if wording == own else own)


def _is_as_offered(text: str, message: str) -> bool:
    return any(text.strip() == translator(tag)(message).strip() for tag in available())
