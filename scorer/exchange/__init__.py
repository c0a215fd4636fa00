"""What was decided in a review, written to files that other programs read, taken back in, and put into the document."""
