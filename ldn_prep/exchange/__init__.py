"""Files in and out: calendar files, other apps' exports. Untrusted both ways: read, never run."""
