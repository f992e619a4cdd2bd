"""Every test has its own data folder, a fixed clock and no network; silence is tested too."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "1")

FROZEN_NOW = "1779440400"  # 22 May 2026, 09:00 UTC

settings.register_profile(
    "house",
    deadline=None,  # a shared machine is slow at times; benchmarks measure speed
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees another's store or settings, nor those of the person running the tests."""
    folder = tmp_path / "data"
    monkeypatch.setenv("LDN_PREP_DATA", str(folder))
    monkeypatch.delenv("LDN_PREP_STORE", raising=False)
    monkeypatch.delenv("LDN_PREP_LANGUAGE", raising=False)
    return folder


@pytest.fixture(autouse=True)
def frozen_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FROZEN_NOW)
    monkeypatch.setenv("TZ", "UTC")
