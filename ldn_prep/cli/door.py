"""What every command is handed: the language to speak, the settings, and the store it was told."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from ldn_prep import paths
from ldn_prep.errors import N_
from ldn_prep.i18n import Translator, translator
from ldn_prep.settings import LoadedSettings, Settings, load_settings

if TYPE_CHECKING:
    from ldn_prep.actions.stores import Store

LANGUAGE_VARIABLE: Final = "LDN_PREP_LANGUAGE"
_BROKEN = N_(
    "The settings could not be read, so the usual ones are used; the old file was kept beside "
    "as settings.json.broken."
)


@dataclass
class Door:
    """`named_store` is None until `--store` names one, `passphrase_file` until it is told where the
    passphrase of a locked store stands."""

    t: Translator
    settings: Settings
    named_store: Path | None = None
    passphrase_file: Path | None = None

    @property
    def store_path(self) -> Path:
        return self.named_store or paths.store_file()

    @contextmanager
    def store(self) -> Iterator["Store"]:
        """The store, open; one that is not there is never started empty. Raises StoreError."""
        from ldn_prep.actions.stores import open_store

        opened = open_store(self.store_path)
        try:
            yield opened
        finally:
            opened.close()

    def say(self, text: str) -> None:
        click.echo(text)

    def complain(self, sentence: str) -> None:
        """One line beside the output, so that a pipe still gets only what was asked for."""
        click.echo(f"ldn-prep: {' '.join(sentence.split())}", err=True)

    def say_what_takes_long(self, sentence: str) -> None:
        """Shown to a person who waits, not to a script."""
        if sys.stderr is not None and sys.stderr.isatty():
            click.echo(sentence, err=True)


def open_door() -> Door:
    loaded = load_settings(paths.settings_file())
    language = os.environ.get(LANGUAGE_VARIABLE) or loaded.settings.language
    door = Door(translator(language), loaded.settings)
    _tell_of_broken_settings(door, loaded)
    return door


def _tell_of_broken_settings(door: Door, loaded: LoadedSettings) -> None:
    if loaded.was_broken:
        door.complain(door.t(_BROKEN))
