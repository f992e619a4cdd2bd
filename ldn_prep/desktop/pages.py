"""The list of pages. A new place is one line here and one in `places.py`."""

from ldn_prep.desktop.page import Page


def page_classes() -> dict[str, type[Page]]:
    from ldn_prep.desktop.packet_page import PacketPage
    from ldn_prep.desktop.visit_page import VisitPage

    found: dict[str, type[Page]] = {"visit": VisitPage}
    for key, module, name in (
        ("medicines", "medicines_page", "MedicinesPage"),
        ("questions", "questions_page", "QuestionsPage"),
        ("journal", "journal_page", "JournalPage"),
    ):
        try:
            import importlib

            found[key] = getattr(importlib.import_module(f"ldn_prep.desktop.{module}"), name)
        except ImportError:
            continue
    return {**found, "packet": PacketPage}
