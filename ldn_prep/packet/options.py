"""What one packet is made with: paper, print size, language, visit, range and sheets."""

from dataclasses import dataclass

from ldn_prep.packet.content import PageSize
from ldn_prep.records import PacketSheet

DEFAULT_RANGE_DAYS = 90


@dataclass(frozen=True, slots=True)
class PacketOptions:
    """`visit_id` None means the next planned visit; `range_days` None means the whole journal.

    `since_last_visit` begins the range on the day of the last visit, whatever `range_days` says;
    without such a visit it is the whole journal. `measures_left_out` are ids of measures.
    """

    page_size: PageSize = PageSize.LETTER
    large_print: bool = False
    language: str = "en"
    visit_id: str | None = None
    range_days: int | None = DEFAULT_RANGE_DAYS
    since_last_visit: bool = False
    sheets: tuple[PacketSheet, ...] = ()
    measures_left_out: tuple[str, ...] = ()
    adds_own_words: bool = True
    """Whether the person's own wording stands below a question printed in another language."""
    carries_data: bool = False
    """Whether the PDF holds the records themselves, for another copy of the program: more than the
    pages show, so only when it was chosen."""
    has_list_code: bool = False
    """Whether the medicine list is printed as a code to scan as well."""
