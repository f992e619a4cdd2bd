"""`ldn-prep unlock`: takes the passphrase off; see `lock`."""

from ldn_prep.cli.lock import build_unlock as build

__all__ = ["build"]
