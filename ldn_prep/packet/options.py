"""What a person chooses for a packet: paper, print size, language, visit and range."""

from dataclasses import dataclass

from ldn_prep.packet.content import PageSize

DEFAULT_RANGE_DAYS = 90


@dataclass(frozen=True, slots=True)
class PacketOptions:
    """`visit_id` None means the next planned visit; `range_days` None means the whole journal."""

    page_size: PageSize = PageSize.LETTER
    large_print: bool = False
    language: str = "en"
    visit_id: str | None = None
    range_days: int | None = DEFAULT_RANGE_DAYS
