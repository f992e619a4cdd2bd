"""Questions: must-ask first, with room to write or the answer; the pharmacist's on a page apart."""

from collections.abc import Iterator

from ldn_prep.packet.content import (
    Block,
    Cell,
    Facts,
    Heading,
    Line,
    Paragraph,
    QuestionItem,
    Questions,
    Section,
    Tone,
    cell,
)
from ldn_prep.packet.own_words import print_question
from ldn_prep.packet.sections.health import describe_list
from ldn_prep.packet.sections.ldn_now import ldn_now_lines
from ldn_prep.packet.source import Source
from ldn_prep.records import Audience, ContactRole, Question
from ldn_prep.wording import describe_allergy, describe_date

_PHARMACIES = (ContactRole.PHARMACY, ContactRole.COMPOUNDING_PHARMACY)


def build_section(source: Source) -> Section:
    """The prescriber's questions, and what was decided at the last visit."""
    t, asked = source.t, _questions_for(source, Audience.PRESCRIBER)
    blocks = (*_listed(asked, source), *_decided(source))
    if not asked:
        words = t("No questions for the prescriber were entered.")
        blocks = (Paragraph(Line(words)), *blocks)
    title = t("Questions for the prescriber")
    return Section("questions", title, blocks, starts_page=False, least_room=0.3)


def build_pharmacist_section(source: Source) -> Section | None:
    """A page that can be torn off: it says whose it is and what LDN it is about."""
    t, asked = source.t, _questions_for(source, Audience.PHARMACIST)
    if not asked:
        return None
    about = Facts(tuple(_about(source)))
    return Section(
        "questions_pharmacist",
        t("Questions for the pharmacist"),
        (about, *_listed(asked, source)),
    )


def _questions_for(source: Source, audience: Audience) -> list[Question]:
    """What waits, and what was answered since or at the last visit; older answers stay at home."""
    last = source.last_visit
    shown = {None, last.id if last else None}
    asked = [
        each
        for each in source.records.questions
        if each.audience is audience and each.visit_id in shown
    ]
    asked.sort(key=lambda each: (bool(each.answer.strip()), not each.is_must_ask, each.rank))
    return asked


def _listed(asked: list[Question], source: Source) -> Iterator[Block]:
    if asked:
        yield Questions(tuple(_item(each, n, source) for n, each in enumerate(asked, 1)))


def _item(question: Question, number: int, source: Source) -> QuestionItem:
    t, printed = source.t, print_question(question, source.t)
    marks = (
        (question.is_must_ask, t("must ask")),
        (question.carried_from is not None, t("carried over")),
        (question.asked_on is not None, t("asked")),
    )
    return QuestionItem(
        number=number,
        text=printed.wording,
        marks=tuple(words for is_marked, words in marks if is_marked),
        why=printed.why,
        answer=question.answer.strip(),
        answer_label=_answered(question, source),
        own_words=printed.own_wording if source.options.adds_own_words else "",
    )


def _answered(question: Question, source: Source) -> str:
    t = source.t
    if question.asked_on is None:
        return t("Answer")
    return t("Answer, {day}", day=describe_date(question.asked_on, t))


def _about(source: Source) -> Iterator[tuple[str, Cell]]:
    t, records = source.t, source.records
    yield t("LDN now"), ldn_now_lines(source)
    pharmacies = [each for each in records.contacts if each.role in _PHARMACIES]
    if pharmacies:
        names = (", ".join(p for p in (each.name, each.phone) if p) for each in pharmacies)
        yield t("Pharmacy"), cell(*names)
    allergies = [describe_allergy(each, t) for each in records.allergies]
    state = records.state_of(records.person.allergies_state, records.allergies)
    yield t("Allergies"), cell(describe_list(state, allergies, t))


def _decided(source: Source) -> Iterator[Block]:
    t, visit = source.t, source.last_visit
    if visit is None or visit.on is None or not visit.decided.strip():
        return
    day = describe_date(visit.on, t)
    yield Heading(t("What was decided on {day}", day=day))
    yield Paragraph(Line(visit.decided.strip(), Tone.PLAIN))
