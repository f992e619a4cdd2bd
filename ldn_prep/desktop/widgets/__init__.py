"""The look of pages, forms and buttons, set once. Pages put these together and style nothing.

Fields save as the person types: `field.bind(owner_id, value, save)` shows a value and says where
the next one goes; `save` returns what `desk.act` returned (None: refused, the text stays).
"""

from ldn_prep.desktop.widgets.buttons import (
    IconButton,
    LinkButton,
    PlainButton,
    PrimaryButton,
    QuietButton,
    ToggleButton,
    safe,
)
from ldn_prep.desktop.widgets.choice_field import ChoiceField
from ldn_prep.desktop.widgets.date_field import DateField
from ldn_prep.desktop.widgets.empty_state import EmptyState
from ldn_prep.desktop.widgets.field_row import FieldRow, Form
from ldn_prep.desktop.widgets.flow import FlowLayout, flow
from ldn_prep.desktop.widgets.frames import Card, Line, PageFrame, clear_layout, column, row
from ldn_prep.desktop.widgets.keeper import Keeper, flush_all
from ldn_prep.desktop.widgets.notice_bar import NoticeBar, announce
from ldn_prep.desktop.widgets.pair import Beside, Pair
from ldn_prep.desktop.widgets.safe_note import SafeNote, attach_safe_note
from ldn_prep.desktop.widgets.segment_field import SegmentField
from ldn_prep.desktop.widgets.text_fields import LongTextField, TextField
from ldn_prep.desktop.widgets.texts import Text, TickBox

__all__ = [
    "Beside",
    "Card",
    "ChoiceField",
    "DateField",
    "EmptyState",
    "FieldRow",
    "FlowLayout",
    "Form",
    "IconButton",
    "Keeper",
    "Line",
    "LinkButton",
    "LongTextField",
    "NoticeBar",
    "PageFrame",
    "Pair",
    "PlainButton",
    "PrimaryButton",
    "QuietButton",
    "SafeNote",
    "SegmentField",
    "Text",
    "TextField",
    "TickBox",
    "ToggleButton",
    "announce",
    "attach_safe_note",
    "clear_layout",
    "column",
    "flow",
    "flush_all",
    "row",
    "safe",
]
