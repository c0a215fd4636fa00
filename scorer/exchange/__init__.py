"""Export the verdicts of a review to files of other programs, import them again, and apply the corrections."""
