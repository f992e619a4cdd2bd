"""Which edition of the medicine names this is."""

from datetime import date

from ldn_prep.catalogue.reading import read_toml


def catalogue_version() -> date:
    """The day the names, classes and usual forms were last checked against their sources."""
    found: date = read_toml("catalogue", "about.toml")["version"]
    return found
