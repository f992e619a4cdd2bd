"""`ldn-prep questions`: what one person wants to ask."""

from typing import TYPE_CHECKING

import click

from ldn_prep.cli.choosing import load_told
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, json_option, person_option, store_option
from ldn_prep.cli.table import table
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.records import PersonRecords


def build(t: Translator) -> click.Command:
    @click.command("questions", help=t("List the questions of one person."))
    @person_option(t)
    @store_option(t)
    @json_option(t)
    @help_option(t)
    @click.pass_obj
    def questions(door: Door, person: str, as_json: bool) -> None:
        from ldn_prep.cli import plain

        with door.store() as store:
            records, name = load_told(store, person, t)
        if as_json:
            listed = [plain.plain(question) for question in records.questions]
            door.say(plain.as_json({"person": plain.whose(records.person), "questions": listed}))
        else:
            door.say(_described(records, name, t))

    return questions


def _described(records: "PersonRecords", name: str, t: Translator) -> str:
    if not records.questions:
        return t("{name}: no questions yet.", name=name)
    from ldn_prep.wording import label_of

    rows = [
        (
            str(number),
            label_of(question.audience, t),
            t("must ask") if question.is_must_ask else "",
            question.wording,
            question.answer,
        )
        for number, question in enumerate(records.questions, 1)
    ]
    titles = ("", t("For"), t("Must ask"), t("Question"), t("Answer"))
    return "\n\n".join((t("Questions of {name}", name=name), table(titles, rows)))
