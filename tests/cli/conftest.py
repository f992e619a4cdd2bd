"""A store with one person, or with two; and the sample, made once for each worker."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ldn_prep.actions import journal, medications, people, questions, sampling
from ldn_prep.actions.stores import start_store
from ldn_prep.cli import run
from ldn_prep.clock import today
from tests.conftest import FROZEN_NOW


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Ana's store, closed: one medicine, one question, one journal day."""
    path = tmp_path / "kept" / "ldn-prep.store"
    store = start_store(path)
    person_id = people.add_person(store, "Ana Quispe", preferred_name="Anita").added[0]
    medications.add_medication(store, person_id, "Norvasc 5 mg", strength_as_typed="5 mg")
    questions.add_question(store, person_id, "How long until I notice anything?")
    measure = store.load_person(person_id).measures[0].id
    journal.record_score(store, person_id, today(), measure, 4)
    store.close()
    return path


@pytest.fixture
def shared(kept: Path) -> Path:
    """Ana's store with Tom in it as well."""
    store = start_store(kept)
    person_id = people.add_person(store, "Tom Bauer").added[0]
    medications.add_medication(store, person_id, "Percocet")
    store.close()
    return kept


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's store, to be read only."""
    path = tmp_path_factory.mktemp("sample") / "sample.store"
    with pytest.MonkeyPatch.context() as fixed:
        fixed.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
        store = start_store(path)
        sampling.add_sample_person(store, today())
        store.close()
    return path


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command; returns its exit code, its output and what it complained of."""

    def _say(*arguments: object) -> tuple[int, str, str]:
        code = run([str(each) for each in arguments])
        return code, *capsys.readouterr()

    return _say
