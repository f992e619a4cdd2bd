"""A row that could not be read, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ldn_prep.errors import Translates


@dataclass(frozen=True, slots=True)
class RowFault:
    """`line` of the file; `reason` is a message id, `fields` fill it."""

    line: int
    reason: str
    fields: Mapping[str, object] = field(default_factory=dict)

    def describe(self, t: Translates) -> str:
        return t("Line {line}: {reason}", line=self.line, reason=t(self.reason, **self.fields))
