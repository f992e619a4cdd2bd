"""`ldn-prep backups`: what copies there are beside the store, and what is in them."""

from contextlib import suppress
from pathlib import Path

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.errors import StoreError, StoreNeedsPassphrase
from ldn_prep.i18n import Translator


def build(t: Translator) -> click.Command:
    @click.command("backups", help=t("List the backups, or look inside one."))
    @click.argument(
        "file", metavar=t("FILE"), required=False, default=None, type=click.Path(path_type=Path)
    )
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def backups(door: Door, file: Path | None) -> None:
        if file is not None:
            tell_inside(door, file)
        else:
            _list(door)

    return backups


def tell_inside(door: Door, file: Path) -> None:
    """A line for each person beside what the store holds now. Raises a StoreError."""
    from ldn_prep.actions.safekeeping import look_inside
    from ldn_prep.actions.safekeeping_words import compare_people

    inside, now = look_inside(file), None
    with suppress(StoreError):
        now = look_inside(door.store_path)
    for line in compare_people(inside, now, door.t):
        door.say(line)


def _list(door: Door) -> None:
    from ldn_prep.actions.safekeeping import find_backups, find_conflict_copies
    from ldn_prep.actions.safekeeping_words import describe_moment, describe_reason

    t, found = door.t, find_backups(door.store_path)
    for each in found:
        line = t(
            "{when}, {why} ({people}, {size}): {path}",
            when=describe_moment(each.made_at, t),
            why=describe_reason(each, t),
            people=_people_in(each.path, t),
            size=t("{count} kB", count=-(-each.path.stat().st_size // 1000)),
            path=each.path,
        )
        door.say(line)
    if not found:
        door.say(t("There are no backups beside {path} yet.", path=door.store_path))
    for path in find_conflict_copies(door.store_path):
        door.complain(
            t("A cloud service left another version of the store here: {path}", path=path)
        )


def _people_in(copy: Path, t: Translator) -> str:
    from ldn_prep.actions.safekeeping import look_inside

    try:
        people = len(look_inside(copy).people)
    except StoreNeedsPassphrase:
        return t("locked")
    except StoreError:
        return t("cannot be read")
    return t.plural("{count} person", "{count} people", people)
