"""One file for each way the world can fail, so that a failure has a name."""
