"""Programs that are timed from outside, each in a process of its own."""
