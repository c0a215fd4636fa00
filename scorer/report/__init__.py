"""One file for each output format, and what they share."""
