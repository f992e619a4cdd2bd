"""Two people in one store: nothing of the one is ever read with the other."""

from ldn_prep import clock
from ldn_prep.actions.sampling import add_sample_person
from ldn_prep.records import PersonRecords, values_of
from ldn_prep.store import Store
from ldn_prep.store.loading import FIELDS


def _ids(records: PersonRecords) -> set[str]:
    listed = [record for field, _ in FIELDS.values() for record in getattr(records, field)]
    assert {record.person_id for record in listed} == {records.person.id}
    links = {
        value
        for record in listed
        for key, value in values_of(record).items()
        if key.endswith("_id") and value and key != "person_id"
    }
    own = {record.id for record in listed}
    assert links <= own
    return own


def test_nothing_of_one_person_is_read_with_the_other(store: Store) -> None:
    first, second = (add_sample_person(store, clock.today()).added[0] for _ in range(2))
    ids = [_ids(store.load_person(person_id)) for person_id in (first, second)]
    assert len(ids[0]) == len(ids[1]) > 500
    assert ids[0].isdisjoint(ids[1])
