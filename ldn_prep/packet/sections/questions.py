"""Questions: must-ask first, for the prescriber then the pharmacist, with room to write."""

from collections.abc import Iterator

from ldn_prep.packet.content import (
    Block,
    Heading,
    Line,
    Paragraph,
    QuestionItem,
    Questions,
    Section,
    Tone,
)
from ldn_prep.packet.source import Source
from ldn_prep.records import Audience, Question
from ldn_prep.wording import describe_date, label_of


def build_section(source: Source) -> Section:
    t = source.t
    blocks = tuple(_blocks(source))
    if not source.records.questions:
        blocks = (Paragraph(Line(t("No questions were entered."))), *blocks)
    return Section("questions", t("Questions"), blocks)


def _blocks(source: Source) -> Iterator[Block]:
    number = 1
    for audience in Audience:
        asked = [each for each in source.records.questions if each.audience is audience]
        asked.sort(key=lambda each: (not each.is_must_ask, each.rank))
        if asked:
            yield Heading(label_of(audience, source.t))
            items = tuple(_item(each, number + n, source) for n, each in enumerate(asked))
            yield Questions(items)
            number += len(asked)
    yield from _decided(source)


def _item(question: Question, number: int, source: Source) -> QuestionItem:
    t = source.t
    marks = (
        (question.is_must_ask, t("must ask")),
        (question.carried_from is not None, t("carried over")),
        (question.asked_on is not None, t("asked")),
    )
    return QuestionItem(
        number=number,
        text=question.wording,
        marks=tuple(words for is_marked, words in marks if is_marked),
        why=question.why.strip(),
        answer=question.answer.strip(),
        answer_label=_answered(question, source),
    )


def _answered(question: Question, source: Source) -> str:
    t = source.t
    if question.asked_on is None:
        return t("Answer")
    return t("Answer, {day}", day=describe_date(question.asked_on, t))


def _decided(source: Source) -> Iterator[Block]:
    t, visit = source.t, source.last_visit
    if visit is None or visit.on is None or not visit.decided.strip():
        return
    day = describe_date(visit.on, t)
    yield Heading(t("What was decided on {day}", day=day))
    yield Paragraph(Line(visit.decided.strip(), Tone.PLAIN))
