"""`ldn-prep sample`: a store with an invented person, and their packet, to look around in."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ldn_prep.cli.door import Door
from ldn_prep.cli.options import help_option, store_option
from ldn_prep.i18n import Translator

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store

PACKET_NAME = "packet.pdf"


def build(t: Translator) -> click.Command:
    @click.command("sample", help=t("Make a store with an invented person, and their packet."))
    @click.argument("folder", metavar=t("FOLDER"), type=click.Path(path_type=Path))
    @store_option(t)
    @help_option(t)
    @click.pass_obj
    def sample(door: Door, folder: Path) -> None:
        door.say_what_takes_long(t("Making an invented person and a packet …"))
        for path in _make(folder):
            door.say(str(path))

    return sample


def _make(folder: Path) -> tuple[Path, Path]:
    """Raises FileExists when there is a sample already: nothing in the folder is replaced."""
    from ldn_prep.actions.stores import start_new_store
    from ldn_prep.actions.writing_files import require_free
    from ldn_prep.paths import STORE_NAME

    store_path, packet_path = folder / STORE_NAME, folder / PACKET_NAME
    require_free(packet_path)
    store = start_new_store(store_path)
    try:
        _fill(store, packet_path)
    except BaseException:  # half a sample would be in the way of the next try
        store.close()
        store_path.unlink(missing_ok=True)
        raise
    store.close()
    return store_path, packet_path


def _fill(store: "Store", packet_path: Path) -> None:
    from ldn_prep import clock
    from ldn_prep.actions.packets import preview_packet, save_packet
    from ldn_prep.actions.sampling import add_sample_person
    from ldn_prep.packet.options import PacketOptions

    person_id = add_sample_person(store, clock.today()).added[0]
    records = store.load_person(person_id)
    save_packet(store, records, preview_packet(records, PacketOptions()), packet_path)
