"""Which findings a report leaves out: what a person dismissed, and what was said before."""
