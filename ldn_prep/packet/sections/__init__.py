"""The sections of a packet, one file each: records in, plain blocks out."""
