"""Leave findings out of a report: those that a person dismissed, and repeats of an earlier one."""
