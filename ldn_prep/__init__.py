"""LDN Visit Prep: from a person's words to a packet a prescriber reads in sixty seconds.

The map of the house. Each line may import what stands below it, never above or beside:

    desktop | cli               two doors: the window (PySide6) and the command line (click)
    actions                     what a person can do: one short function per user action
    packet | store              records -> sections -> PDF and plain text | where records live
    review | trends | wording   points to raise | journal to series | records to sentences
    catalogue                   what the program knows: names, classes, questions, rules
    records                     what a person keeps: typed mapped dataclasses
    i18n settings paths clock errors log

`pyproject.toml` holds these walls as import contracts.
"""

__version__ = "0.1.0"
