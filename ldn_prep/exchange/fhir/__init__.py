"""A person's records as a FHIR R4 document, and documents of ours and of others read back."""

from ldn_prep.exchange.fhir.faults import CannotReceive
from ldn_prep.exchange.fhir.reading import read_bundle
from ldn_prep.exchange.fhir.received import Received
from ldn_prep.exchange.fhir.terms import FILE_NAME, MEDIA_TYPE
from ldn_prep.exchange.fhir.writing import write_bundle

__all__ = ["FILE_NAME", "MEDIA_TYPE", "CannotReceive", "Received", "read_bundle", "write_bundle"]
