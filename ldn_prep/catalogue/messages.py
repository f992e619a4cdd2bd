"""Every text of the resources that is translated, for the tool that collects messages."""

from collections.abc import Iterator

from ldn_prep.catalogue.classes import medicine_classes
from ldn_prep.catalogue.questions import every_bank_question, question_topics
from ldn_prep.catalogue.rules import not_judged_rules, point_rules
from ldn_prep.catalogue.signals import signals
from ldn_prep.catalogue.symptoms import usual_side_effects


def message_ids() -> Iterator[str]:
    """Class names, topics, questions, signals, side effects and the texts of the review rules."""
    yield from (each.name for each in medicine_classes().values())
    yield from (topic.name for topic in question_topics())
    for question in every_bank_question():
        yield from (question.wording, question.why, *question.follow_ups)
    for signal in signals().values():
        yield from (signal.because, signal.gone)
    yield from usual_side_effects()
    yield from review_message_ids()


def review_message_ids() -> Iterator[str]:
    for rule in point_rules().values():
        yield rule.title
        yield from rule.facts.values()
        yield rule.why
        yield rule.question
        if rule.brief:
            yield rule.brief
    yield from (rule.message for rule in not_judged_rules())
