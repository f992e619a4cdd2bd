"""The window on a fresh store, as in the tests of the desktop."""

from tests.desktop.conftest import fonts, open_window, store_path

__all__ = ["fonts", "open_window", "store_path"]
