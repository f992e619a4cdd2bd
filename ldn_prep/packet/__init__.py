"""The packet: records become sections of plain values; writers turn those into PDF or text.

`content.py` is the one neutral description. `sections/` builds it, one file per section;
`pdf/` and `text.py` write it. Writers know nothing of records, sections nothing of paper.
"""
