"""`ldn-prep restore`: puts a backup back; what was there before is kept."""

from pathlib import Path

import click

from ldn_prep.cli.backups import tell_inside
from ldn_prep.cli.confirming import require_yes, yes_option
from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.errors import N_, StoreMissing
from ldn_prep.i18n import Translator


class NoBackup(StoreMissing):
    what = N_("There is no backup of {path} that can be read.")
    advice = N_("If you have a copy elsewhere: `ldn-prep restore FILE`.")


def build(t: Translator) -> click.Command:
    @click.command(
        "restore",
        help=t(
            "Put a backup back in the store's place. Says what is in it first; what was there "
            "before is kept."
        ),
    )
    @click.argument(
        "file", metavar=t("FILE"), required=False, default=None, type=click.Path(path_type=Path)
    )
    @yes_option(t)
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def restore(door: Door, file: Path | None, is_sure: bool) -> None:
        from ldn_prep.actions.safekeeping import restore_from

        copy = file or _newest(door)
        tell_inside(door, copy)
        question = t("Put {file} in the place of {store}?", file=copy, store=door.store_path)
        require_yes(door, question, is_sure=is_sure)
        kept = restore_from(door.store_path, copy)
        door.say(t("{what} is in use now.", what=copy))
        if kept is not None:
            door.say(t("What was there before is kept: {path}", path=kept))

    return restore


def _newest(door: Door) -> Path:
    """The newest backup that can be read from end to end; raises NoBackup."""
    from ldn_prep.actions.safekeeping import find_good_copy

    found = find_good_copy(door.store_path)
    if found is None:
        raise NoBackup(path=door.store_path)
    return found[0].path
