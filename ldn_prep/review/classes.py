"""Classes of medicines that several rules look for."""

from typing import Final

OPIOID_CLASSES: Final = frozenset({"opioid", "opioid_like", "gut_opioid"})
