"""The schema steps, taken one after another, give exactly what the records declare."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, inspect

from ldn_prep.records import Base
from ldn_prep.store import Store
from ldn_prep.store.connecting import build_engine


@pytest.fixture
def stepped(store: Store) -> Engine:
    return build_engine(store.path)


@pytest.fixture
def declared(tmp_path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    Base.metadata.create_all(engine)
    return engine


def _shape(engine: Engine) -> dict[str, Any]:
    """Tables with what matters to a row; the order of columns does not."""
    looking = inspect(engine)
    shape = {table: _table(looking, table) for table in looking.get_table_names()}
    engine.dispose()
    return shape


def _table(looking: Any, table: str) -> dict[str, Any]:
    return {
        "columns": {
            column["name"]: (str(column["type"]), column["nullable"], column["default"])
            for column in looking.get_columns(table)
        },
        "key": looking.get_pk_constraint(table)["constrained_columns"],
        "links": sorted(
            (*link["constrained_columns"], link["referred_table"], *link["referred_columns"])
            for link in looking.get_foreign_keys(table)
        ),
        "unique": sorted(each["column_names"] for each in looking.get_unique_constraints(table)),
        "indexes": sorted(
            (each["name"], each["column_names"], each["unique"])
            for each in looking.get_indexes(table)
        ),
        "checks": sorted(
            (each["name"], each["sqltext"]) for each in looking.get_check_constraints(table)
        ),
    }


def test_steps_give_what_the_records_declare(stepped: Engine, declared: Engine) -> None:
    assert _shape(stepped) == _shape(declared)
