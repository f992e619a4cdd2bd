"""What was asked of `ldn-prep packet`, as it was typed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict


class RequestFields(TypedDict):
    person: str
    visit: str
    out: str
    paper: str | None
    large_print: bool | None
    language: str | None
    sheets: tuple[str, ...]
    journal_range: str | None
    measures: tuple[str, ...]
    own_words: bool | None
    name_in_file: bool | None
    with_data: bool | None
    list_code: bool | None
    remember: bool
    asks_password: bool
    password_file: Path | None
    kind: str
    replace: bool


@dataclass(frozen=True, slots=True)
class PacketRequest:
    """None, or nothing named, means not said: what the person chose before decides, else the
    settings."""

    person: str
    visit: str
    out: str
    paper: str | None
    large_print: bool | None
    language: str | None
    sheets: tuple[str, ...]
    journal_range: str | None
    measures: tuple[str, ...]
    own_words: bool | None
    name_in_file: bool | None
    with_data: bool | None
    list_code: bool | None
    remember: bool
    asks_password: bool
    password_file: Path | None
    kind: str
    replace: bool

    @property
    def is_text(self) -> bool:
        return self.kind == "text"

    @property
    def is_locked(self) -> bool:
        return self.asks_password or self.password_file is not None

    @property
    def is_for_next_program(self) -> bool:
        return self.out == "-"
