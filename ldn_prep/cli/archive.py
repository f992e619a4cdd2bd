"""`ldn-prep archive`: sets a person aside, with everything kept, or brings them back."""

import click

from ldn_prep.cli.choosing import choose_person
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command("archive", help=t("Put a person in the archive, or bring them back."))
    @click.argument("person", metavar=t("NAME"))
    @click.option("--back", "is_back", is_flag=True, help=t("Bring the person back to the list."))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def archive(door: Door, person: str, is_back: bool) -> None:
        from ldn_prep.actions import people
        from ldn_prep.actions.people_names import tell_apart

        with door.store() as store:
            everyone = store.load_people()
            meant = choose_person(everyone, person)
            act = people.bring_back_person if is_back else people.archive_person
            act(store, meant.id)
        told = tell_apart(meant, everyone, t)
        said = t("{name} is on the list again.", name=told)
        door.say(said if is_back else t("{name} is in the archive now.", name=told))

    return archive
