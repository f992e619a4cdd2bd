"""The window: the only place with PySide6. It shows records and calls actions, nothing more.

`shell.py` paints before the store is loaded; `desk.py` is what pages talk to; one file per page.
"""
