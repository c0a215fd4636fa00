"""Ask a person which of two versions of an original is better, segment by segment, and count the answers."""
