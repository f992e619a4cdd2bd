"""Whatever is done in whatever order: nothing saved is lost, every refusal is a sentence."""

from hypothesis.stateful import run_state_machine_as_test

from tests.fuzz import share_of_profile
from tests.fuzz.machine import UsingTheProgram


def test_any_order_of_actions_keeps_what_was_saved() -> None:
    run_state_machine_as_test(UsingTheProgram, settings=share_of_profile(0.15))
