"""What can be done with the person on screen: the end of the people's menu, one line each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ldn_prep.errors import N_

if TYPE_CHECKING:
    from ldn_prep.desktop.window import Window


@dataclass(frozen=True, slots=True)
class PersonStep:
    """`words` is a message id with {name}; it is offered while `fits` says so."""

    words: str
    do: Callable[["Window"], object]
    fits: Callable[["Window"], bool] = lambda _window: True


def _are_several(window: "Window") -> bool:
    return window.people.view.are_several


def _is_archived(window: "Window") -> bool:
    current = window.people.current
    return current is not None and current.is_archived


STEPS: Final = (
    PersonStep(
        N_("Move entries of {name}…"),
        lambda window: window.people.move_entries(),
        _are_several,
    ),
    PersonStep(
        N_("Put {name} in the archive"),
        lambda window: window.people.archive(),
        lambda window: _are_several(window) and not _is_archived(window),
    ),
    PersonStep(
        N_("Bring {name} back from the archive"),
        lambda window: window.people.bring_back(),
        _is_archived,
    ),
    PersonStep(N_("Remove {name} from the list"), lambda window: window.remove_person()),
    PersonStep(N_("Erase {name} for good…"), lambda window: window.open_safekeeping()),
)
