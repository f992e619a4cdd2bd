"""The people as the window shows them: who is told apart how, who was here last, who is found."""

from dataclasses import dataclass
from functools import cached_property

from ldn_prep.actions.finding_people import PeopleIndex
from ldn_prep.actions.people import listed_people
from ldn_prep.actions.people_marks import find_marks, initials_of
from ldn_prep.actions.people_names import (
    describe_born,
    find_namesakes,
    fold_name,
    tell_from,
    what_tells,
)
from ldn_prep.i18n import Translator
from ldn_prep.records import Person

MOST_RECENT = 6
FEW = 8
"""So many fit in a menu; of more, the last used are offered and the finder."""


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """`apart` says who is meant where others have the same name (else empty); `told` is the name
    with it. `born` is in words."""

    id: str
    name: str
    told: str
    apart: str
    born: str
    mark: str
    initials: str
    is_archived: bool


class PeopleView:
    """Made anew when the people change; what it works out is kept until then."""

    def __init__(self, people: tuple[Person, ...], t: Translator):
        self._people, self._t = people, t
        self.listed = listed_people(people)

    @property
    def are_several(self) -> bool:
        """With one person nothing needs to be told apart, and nothing of it is shown."""
        return len(self.listed) > 1

    @property
    def are_many(self) -> bool:
        return len(self.listed) > FEW

    @property
    def has_archived(self) -> bool:
        return len(self.listed) < len(self._people)

    @cached_property
    def index(self) -> PeopleIndex:
        return PeopleIndex(self._people)

    def show(self, person: Person) -> ShownPerson:
        namesakes = self._namesakes.get(fold_name(person.name), ())
        return ShownPerson(
            id=person.id,
            name=person.name,
            told=tell_from(person, namesakes, self._t),
            apart=what_tells(person, namesakes, self._t),
            born=describe_born(person.born, self._t),
            mark=self._marks.get(person.id, person.colour),
            initials=initials_of(person.name),
            is_archived=person.archived_on is not None,
        )

    def offered(self, recent: tuple[str, ...], current: str) -> tuple[Person, ...]:
        """For a menu: everyone where they are few, else the last used, the one on screen first."""
        if not self.are_many:
            return self.listed
        wanted = dict.fromkeys((current, *recent))
        by_id = {each.id: each for each in self.listed}
        return tuple(by_id[each] for each in wanted if each in by_id)[:MOST_RECENT]

    def next_after(self, person_id: str, recent: tuple[str, ...]) -> Person | None:
        """Whom to show when this one is set aside: the last used of the others."""
        others = [each for each in self.listed if each.id != person_id]
        places = {each: place for place, each in enumerate(recent)}
        return min(others, key=lambda each: places.get(each.id, len(places)), default=None)

    @cached_property
    def _marks(self) -> dict[str, str]:
        return find_marks(self._people)

    @cached_property
    def _namesakes(self) -> dict[str, tuple[Person, ...]]:
        return find_namesakes(self._people)
