"""The questions for the visits, as one QuestionnaireResponse: an item each, with its answer."""

from collections.abc import Iterator
from typing import Final

from ldn_prep.exchange.fhir.fields import read_fields, write_fields
from ldn_prep.exchange.fhir.source import Collected, Source
from ldn_prep.exchange.fhir.terms import Json
from ldn_prep.records import Question

_PLACES: Final = {"wording": "text", "answer": "answer.0.valueString"}


def write(source: Source) -> Iterator[Json]:
    questions = source.records.questions
    if questions:
        yield {
            "resourceType": "QuestionnaireResponse",
            "id": f"{source.records.person.id}-questions",
            "status": "in-progress",
            "subject": source.patient,
            "author": source.patient,
            "item": [_item(question) for question in questions],
        }


def read(resource: Json, into: Collected) -> None:
    for item in resource["item"]:
        into.owned.append(read_fields(Question, item, _PLACES, person_id=into.person.id))


def _item(question: Question) -> Json:
    return write_fields(question, {"linkId": question.id}, _PLACES)
