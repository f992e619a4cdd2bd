"""What was asked of `ldn-prep packet`, as it was typed."""

from dataclasses import dataclass
from typing import TypedDict


class RequestFields(TypedDict):
    person: str
    visit: str
    out: str
    paper: str | None
    large_print: bool | None
    language: str | None
    kind: str
    replace: bool


@dataclass(frozen=True, slots=True)
class PacketRequest:
    """None means not said: the settings, or the person's own language, decide."""

    person: str
    visit: str
    out: str
    paper: str | None
    large_print: bool | None
    language: str | None
    kind: str
    replace: bool

    @property
    def is_text(self) -> bool:
        return self.kind == "text"

    @property
    def is_for_next_program(self) -> bool:
        return self.out == "-"
