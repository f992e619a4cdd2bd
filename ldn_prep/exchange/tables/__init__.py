"""Tables of text (CSV): opened, their rows and dates read. Untrusted: nothing is guessed."""
