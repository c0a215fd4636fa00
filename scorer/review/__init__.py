"""What a person decided about the pairs of a report, kept for good, and what follows from it; no front end."""
