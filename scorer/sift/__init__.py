"""Leave findings out of a report (dismissed ones, repeats of an earlier one), and lower those that are doubtful."""
