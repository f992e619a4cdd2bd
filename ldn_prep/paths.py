"""Where things are: the program's own resources and the person's data. Creates nothing."""

import os
import sys
from functools import cache
from pathlib import Path

STORE_VARIABLE = "LDN_PREP_STORE"
DATA_VARIABLE = "LDN_PREP_DATA"
STORE_NAME = "ldn-prep.store"


@cache
def resources() -> Path:
    """The resource folder, in a wheel, a checkout, an editable install or a frozen build."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for folder in (package / "resources", package.parent / "resources", frozen / "resources"):
        if (folder / "fonts").is_dir():
            return folder
    raise FileNotFoundError("The program's own resources are missing: please install it again.")


def data_folder() -> Path:
    """The user's own folder for this program; `LDN_PREP_DATA` overrides it."""
    chosen = os.environ.get(DATA_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("ldn-prep", appauthor=False)


def store_file() -> Path:
    """The store to open when none is named; `LDN_PREP_STORE` overrides it."""
    chosen = os.environ.get(STORE_VARIABLE)
    return Path(chosen) if chosen else data_folder() / STORE_NAME


def settings_file() -> Path:
    return data_folder() / "settings.json"


def log_file() -> Path:
    return data_folder() / "ldn-prep.log"
